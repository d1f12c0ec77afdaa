"""The tutorial, replayed: whoever types what it says sees what it shows. And the README, where it shows anything."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, S11

STEP = re.compile(
    r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$|[Cc]hange\s+`(?P<old>[^`]+)`\s+to\s+`(?P<new>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)
"""A fenced block, or the change of a few words that stand once in the file."""

KEY = re.compile(r"(?P<indent> *)(?P<key>[\w\".]+):")


def steps(page: str) -> Iterator[re.Match[str]]:
    return STEP.finditer((ROOT / page).read_text(encoding="utf-8"))


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block, and what the block shows under it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def folded(text: str) -> str:
    return " ".join(text.split())


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what is printed, however the lines are broken; a line of dots stands for anything."""
    parts = re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)
    return bool(re.fullmatch(".*".join(f" ?{re.escape(folded(part))} ?" for part in parts), folded(printed)))


def spliced(text: str, block: str) -> str:
    """The text with a block in the place of the keys that it begins and ends with, and of all between them."""
    lines, new = text.splitlines(), block.splitlines()
    first = KEY.match(new[0])
    assert first, f"no key to put this at:\n{block}"
    indent = first["indent"]
    last = [found[0] for line in new if (found := KEY.match(line)) and found["indent"] == indent][-1]
    start = the_one(lines, first[0])
    end = the_one(lines, last) + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(f"{indent} ")):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:start], *new, *lines[end:], ""])


def the_one(lines: list[str], beginning: str) -> int:
    (found,) = [number for number, line in enumerate(lines) if line.startswith(beginning)]
    return found


class Reader:
    """Somebody who does what the tutorial says, a step at a time, and looks at what happens."""

    def __init__(self, s11: S11) -> None:
        self.s11 = s11
        self.folder = Path()

    def follows(self, step: re.Match[str]) -> None:
        if step["old"]:
            self.changes(step["old"], step["new"])
        elif step["kind"] == "console":
            for command, shown in commands(step["text"]):
                self.types(command, shown)
        elif step["kind"] == "yaml":
            self.writes(step["text"])
        elif step["kind"] == "markdown":
            assert folded(step["text"]) in folded((self.folder / "return.md").read_text(encoding="utf-8"))

    def types(self, command: str, shown: str) -> None:
        program, *arguments = shlex.split(command)
        if program == "cp":
            _, source, target = arguments
            shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("return.xlsx", "return.md"))
            return
        assert program == "s11"
        ran = self.s11(*arguments)
        assert agrees(shown, ran.out + ran.err), f"$ {command}\n{ran.out}{ran.err}\nbut the page shows\n{shown}"
        if (Path(arguments[1]) / "return.yaml").exists():
            self.folder = Path(arguments[1])

    def changes(self, old: str, new: str) -> None:
        text = self.read()
        assert text.count(old) == 1, f"{old} stands {text.count(old)} times in the file"
        self.save(text.replace(old, new))

    def writes(self, block: str) -> None:
        """Put a block into the return, unless it is one that the page shows there already."""
        if block not in self.read():
            self.save(spliced(self.read(), block))

    def read(self) -> str:
        return (self.folder / "return.yaml").read_text(encoding="utf-8")

    def save(self, text: str) -> None:
        (self.folder / "return.yaml").write_text(text, encoding="utf-8", newline="\n")


def test_the_tutorial_can_be_followed(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    reader = Reader(s11)
    for step in steps("docs/tutorial.md"):
        reader.follows(step)

    assert (tmp_path / "my-return" / "return.xlsx").exists()
    assert (tmp_path / "finished" / "return.xlsx").exists()


SHOWN = [
    (command, shown)
    for step in steps("README.md")
    if step["kind"] == "console"
    for command, shown in commands(step["text"])
    if shown
]


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_readme_shows_what_is_printed(
    command: str, shown: str, s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(tmp_path / "examples" / "thameford", tmp_path / "returns" / "2026")
    monkeypatch.chdir(tmp_path)

    ran = s11(*shlex.split(command)[1:])

    assert agrees(shown, ran.out + ran.err), f"{ran.out}{ran.err}"
