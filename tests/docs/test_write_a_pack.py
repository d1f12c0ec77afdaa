"""The guide to writing a pack, replayed: whoever types what it says sees what it shows, slips and all."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, S11
from tests.docs.test_tutorial import agrees, commands, spliced, steps

PAGE = "docs/how-to/write-a-pack.md"

SLIP = re.compile(r"^\| `(?P<typed>[^`]+)` \| `(?P<meant>[^`]+)` \| (?P<code>S11-\d{3}): ", re.MULTILINE)
"""A row of the last table: what is typed, what is meant, and the finding."""

SLIPS = list(SLIP.finditer((ROOT / PAGE).read_text(encoding="utf-8")))


class Writer:
    """A board manager with an empty folder, who types the page from top to bottom."""

    def __init__(self, s11: S11) -> None:
        self.s11 = s11
        self.file = Path("fallowmere-2026/pack.yaml")
        self.file.parent.mkdir()
        self.file.touch()

    def follows(self, page: str) -> None:
        for step in steps(page):
            if step["kind"] == "yaml":
                self.writes(step["text"])
            elif step["kind"] == "console":
                for command, shown in commands(step["text"]):
                    self.types(command, shown)

    def writes(self, block: str) -> None:
        """Put a block below what is there, or in the place of the key that it begins with."""
        text, key = self.file.read_text(encoding="utf-8"), block.partition(":")[0]
        there = re.search(rf"^{key}:", text, re.MULTILINE)
        self.file.write_text(spliced(text, block) if there else text + block, encoding="utf-8", newline="\n")

    def types(self, command: str, shown: str) -> None:
        program, *arguments = shlex.split(command)
        assert program == "s11"
        ran = self.s11(*arguments)
        assert agrees(shown, ran.out + ran.err), f"$ {command}\n{ran.out}{ran.err}\nbut the page shows\n{shown}"
        if arguments[0] == "new":
            self.file = Path(arguments[1], "return.yaml")


@pytest.fixture
def written(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The pack as it stands when everything on the page has been typed, and has shown what the page shows."""
    monkeypatch.chdir(tmp_path)
    Writer(s11).follows(PAGE)
    return Path("fallowmere-2026/pack.yaml").read_text(encoding="utf-8")


def test_the_guide_can_be_followed(written: str) -> None:
    assert written.index('id: "1"') < written.index('id: "4"')
    assert Path("our-return/return.xlsx").exists()


def test_each_slip_is_told_as_the_guide_says(written: str, s11: S11) -> None:
    assert SLIPS
    for slip in SLIPS:
        assert written.count(slip["meant"]) == 1, slip["meant"]
        Path("slip.yaml").write_text(written.replace(slip["meant"], slip["typed"]), encoding="utf-8")
        ran = s11("packs", "check", "slip.yaml")
        assert (ran.status, re.findall(r"S11-\d{3}", ran.out)) == (1, [slip["code"]]), f"{slip[0]}\n{ran.out}"
