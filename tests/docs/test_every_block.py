"""Every block of every page is run, or read as what it is, or held by a test that is named here.

What nothing here knows what to do with is a failure, so that no block is only for show.
"""

import json
import re
import shlex
import shutil
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel
from typer.main import get_command

from s11.accessibility.registry import EVERY as OF_WORKBOOKS
from s11.cli.app import app, run
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.parsing.parse import parse
from s11.rules.registry import EVERY
from s11.source.reader import read_text
from tests.conftest import ROOT, S11
from tests.docs.blocks import Block, blocks
from tests.docs.test_change_the_papers import FILE
from tests.docs.test_change_the_papers import PAGE as ON_PAPERS
from tests.docs.test_tutorial import agrees, commands

HELD: Mapping[tuple[str, str], str] = {
    ("README.md", "python3 -m venv*"): ".ci/run",
    ("CONTRIBUTING.md", "s11/scoring/caps.py:*"): (
        "tests/mutation/test_mutation.py::test_what_a_test_sees_is_found_out_and_what_none_sees_is_listed"
    ),
    ("docs/tutorial.md", "*"): "tests/docs/test_tutorial.py::test_the_tutorial_can_be_followed",
    ("docs/how-to/write-a-pack.md", "*"): "tests/docs/test_write_a_pack.py::test_the_guide_can_be_followed",
    ("docs/how-to/change-the-papers.md", "{% extends *"): (
        "tests/docs/test_change_the_papers.py::test_the_heading_of_the_page_and_of_the_paper"
    ),
    ("docs/how-to/change-the-papers.md", "{% block contacts %}*"): (
        "tests/docs/test_change_the_papers.py::test_a_block_with_nothing_in_it_leaves_its_part_out"
    ),
    ("docs/how-to/change-the-papers.md", "format: s11-workbook/1"): (
        "tests/docs/test_change_the_papers.py::test_an_extra_column_and_a_sheet_less"
    ),
    ("docs/how-to/change-the-papers.md", "format: s11-palette/1"): (
        "tests/docs/test_change_the_papers.py::test_the_house_palette"
    ),
    ("docs/how-to/change-the-papers.md", "s11: the palette *"): (
        "tests/docs/test_change_the_papers.py::test_a_palette_that_cannot_be_read_is_refused_as_the_page_says"
    ),
    ("docs/how-to/check-a-workbook.md", "the-boards-form.xlsx: *"): (
        "tests/docs/test_check_a_workbook.py::test_the_page_shows_what_is_printed"
    ),
    ("docs/how-to/check-as-you-type.md", "*"): "tests/docs/test_check_as_you_type.py::test_the_page_can_be_followed",
    ("docs/how-to/check-before-you-commit.md", "*"): "tests/clients/test_pre_commit.py",
    ("docs/how-to/check-in-a-pipeline.md", "*"): "tests/docs/test_pipelines.py",
    ("docs/reference/commands.md", "s11: return.xlsx was not made by s11*"): (
        "tests/docs/test_every_block.py::test_an_export_is_refused_as_the_page_on_commands_says"
    ),
    ("docs/reference/rules/S11-*.md", "*"): (
        "tests/docs/test_rule_pages.py::test_what_the_page_calls_wrong_is_told_as_it_says"
    ),
}
"""Blocks that a test of their own holds: the page, how the block begins, and that test."""

BLOCKS = list(blocks())


def is_held(block: Block, by: tuple[str, str]) -> bool:
    page, start = by
    return fnmatchcase(block.page, page) and fnmatchcase(block.text.partition("\n")[0], start)


NOT_HELD = [block for block in BLOCKS if not any(is_held(block, by) for by in HELD)]


def test_every_block_that_is_held_elsewhere_is_there_and_so_is_its_test() -> None:
    for by, test in HELD.items():
        assert any(is_held(block, by) for block in BLOCKS), by
        file, _, name = test.partition("::")
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8") if name else (ROOT / file).is_file(), test


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the pages name: the examples, a return, workbooks, and a folder of templates."""
    folder = tmp_path_factory.mktemp("grown")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "examples" / "thameford", folder / "returns" / "2026")
    for name in ("return.xlsx", "housing.xlsx", "leisure.xlsx", "the-boards-form.xlsx"):
        assert run(["export", str(folder / "examples" / "thameford"), "-o", str(folder / name)]) == 0
    (folder / "house").mkdir()
    for name, text in FILE.findall(ON_PAPERS):
        (folder / "house" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def tree(grown: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand at the root of such a folder, and do with it what a page says."""
    shutil.copytree(grown, tmp_path / "tree")
    monkeypatch.chdir(tmp_path / "tree")


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("block", NOT_HELD, ids=str)
def test_a_block_holds(block: Block, s11: S11) -> None:
    assert block.language in HOLDS, f"{block}: nothing here knows what to do with {block.language or 'no language'}"
    HOLDS[block.language](block, s11)


def console(block: Block, s11: S11) -> None:
    """Run what stands after each $, and see what is shown under it."""
    for command, shown in commands(block.text):
        printed = typed(command, s11)
        assert not shown or agrees(shown, printed), f"{block}\n$ {command}\n{printed}"


def shell(block: Block, s11: S11) -> None:
    """Run each command. Those of make name targets that there are."""
    for command in block.text.replace("\\\n", " ").splitlines():
        program, *words = shlex.split(command)
        if program == "make":
            assert re.search(rf"^{words[0]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        else:
            typed(command, s11)


def typed(command: str, s11: S11) -> str:
    """What a command prints, which is one of ours and can be run."""
    program, *words = shlex.split(command)
    assert program == "s11", f"nothing here knows what to do with {program}"
    ran = s11(*words)
    assert ran.status < 2, ran.err
    return ran.out + ran.err


def powershell(block: Block, _: S11) -> None:
    """It says the same as the block before it does for other shells."""
    before = BLOCKS[BLOCKS.index(block) - 1]
    assert (before.page, before.language) == (block.page, "sh")
    said = block.text.replace("py -m", "python3 -m").replace(".venv\\Scripts\\", ".venv/bin/").replace(";", " &&")
    assert said.replace('"', "'") == before.text


ROOTS: Mapping[str, type[BaseModel]] = {
    "s11-pack/1": Pack,
    "s11-return/1": Return,
    "s11-contribution/1": Contribution,
    "s11-register/1": Register,
}


def in_yaml(block: Block, _: S11) -> None:
    """It can be read; and a file of ours has nothing wrong with it."""
    yaml.safe_load(block.text)
    if found := re.match(r"format: (s11-.*)\n", block.text):
        assert parse(read_text(str(block), block.text), ROOTS[found[1]]).findings == ()


def in_json(block: Block, _: S11) -> None:
    json.loads(block.text)


def text(block: Block, _: S11) -> None:
    """How a command is used, with all its options; or how a finding reads, in the words of its rule."""
    if block.text.startswith("s11 "):
        for usage in re.split(r"^(?=s11 )", block.text, flags=re.MULTILINE)[1:]:
            command = named_in(usage)
            assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage)) == options(command), usage
        return
    told = FINDING.findall(block.text)
    assert told, f"{block}: this is neither how a command is used nor how a finding reads"
    for code, severity, title, fix in told:
        kind = KINDS[code]
        assert (severity, title, fix) == (kind.severity, kind.title, kind.fix)


FINDING = re.compile(r'^\S+ (S11-\w+) (\w+) "([^"]+)": .+\n(?: +\d* \|.*\n)*    Fix: (.+)$', re.MULTILINE)
KINDS = {kind.code: kind for kind in (*EVERY, *OF_WORKBOOKS)}


def named_in(usage: str) -> Any:
    """The command that is used, which may be one of a group."""
    command: Any = get_command(app)
    for word in shlex.split(usage)[1:]:
        if not (inner := getattr(command, "commands", {}).get(word.strip("[]"))):
            break
        command = inner
    return command


def options(command: Any) -> set[str]:
    """The shortest name of each option of a command."""
    of_command = (each.opts for each in command.params if each.param_type_name == "option")
    return {min(names, key=len) for names in of_command} - {"--help"}


def plain(block: Block, s11: S11) -> None:
    """What has no language is a list of commands, or a part of a return."""
    (shell if block.text.startswith(("s11 ", "make ")) and "[" not in block.text else in_yaml)(block, s11)


HOLDS: Mapping[str, Callable[[Block, S11], None]] = {
    "console": console,
    "sh": shell,
    "powershell": powershell,
    "yaml": in_yaml,
    "json": in_json,
    "text": text,
    "": plain,
}
"""What is done with a block, by its language."""


@pytest.mark.usefixtures("tree")
def test_an_export_is_refused_as_the_page_on_commands_says(s11: S11) -> None:
    (shown,) = (each.text for each in BLOCKS if each.text.startswith("s11: return.xlsx was not made by s11"))
    Path("return.xlsx").write_bytes(b"typed into")
    ran = s11("export", "returns/2026", "-o", "return.xlsx")
    assert (ran.status, ran.err) == (2, shown)
