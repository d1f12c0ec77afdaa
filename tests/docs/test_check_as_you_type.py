"""The how-to on checking as you type: its commands print and leave what it shows, and it names what was tried."""

import json
import re
import shlex
from pathlib import Path

import pytest

from s11.bundled import schemas
from tests.conftest import ROOT, S11
from tests.docs.blocks import blocks
from tests.docs.test_tutorial import agrees, commands

PAGE = "docs/how-to/check-as-you-type.md"
BLOCKS = [block for block in blocks() if block.page == PAGE]
SETTINGS = json.loads(next(block.text for block in BLOCKS if block.language == "json"))
"""What the page says to save as the editor's settings for a folder."""

SLIPS = re.findall(r"^\| `(.+)` \| (.+) \|$", (ROOT / PAGE).read_text(encoding="utf-8"), re.MULTILINE)
"""What is typed, and what the editor says of it."""


@pytest.fixture
def followed(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which every command of the page was typed, and printed what the page shows."""
    monkeypatch.chdir(tmp_path)
    for block in BLOCKS:
        if block.language == "console":
            for command, shown in commands(block.text):
                ran = s11(*shlex.split(command)[1:])
                assert agrees(shown, ran.out + ran.err), f"{block}\n$ {command}\n{ran.out}{ran.err}"
    return tmp_path


def test_the_page_can_be_followed(followed: Path) -> None:
    for schema in followed.glob("**/*.schema.json"):
        assert schema.read_bytes() == schemas()[schema.name.partition(".")[0]].read_bytes()
    for path in SETTINGS["yaml.schemas"]:
        assert (followed / path).is_file()


def test_the_line_that_the_page_shows_is_the_one_that_is_written(followed: Path) -> None:
    lines = [block.text for block in BLOCKS if block.language == "yaml"]
    assert lines == [
        "# yaml-language-server: $schema=return.schema.json\n",
        "# yaml-language-server: $schema=contribution.schema.json\n",
        "# $schema: return.schema.json\n",
    ]
    started = followed / "returns" / "2027" / "return.yaml"
    assert started.read_text(encoding="utf-8").startswith(lines[0])


def test_the_page_names_the_version_that_was_tried() -> None:
    (tried,) = re.findall(r"yaml-language-server@(\S+)", (ROOT / ".ci" / "clients").read_text(encoding="utf-8"))
    assert f"YAML language server {tried}" in (ROOT / PAGE).read_text(encoding="utf-8")
