"""Whoever copies the example of a rule's page into files is told what the page says, and no more once it is mended."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt

from docs.generate.examples import SCREEN, STAND_IN
from docs.generate.rules import FOLDER, weight
from s11.accessibility.registry import EVERY as OF_WORKBOOKS
from s11.findings import Kind
from s11.rules.registry import EVERY
from tests.conftest import ON, S11
from tests.docs.test_tutorial import folded
from tests.rules.casefile import PACK_FILE, RETURN_FILE, File, base_of
from tests.rules.judging import as_bytes

FILE = re.compile(
    r"^`(?P<name>[\w./-]+)`"
    r"(?:, saved as (?P<encoding>[\w-]+))?"
    r"(?:, with its last line (?P<times>[\d,]+) times)?"
    rf"(?:, where {STAND_IN} stands for U\+(?P<unseen>[0-9A-F]{{4}}))?"
    r":\n\n```yaml\n(?P<text>.*?)```$",
    re.MULTILINE | re.DOTALL,
)
SAID = re.compile(r"^Of this, `s11 (?P<command>[\w ]+)` says:\n\n```text\n(?P<said>.*?)```$", re.MULTILINE | re.DOTALL)


class Page(NamedTuple):
    """A rule's page: the files of the fault, what is said of them, and the files of the same thing mended."""

    code: str
    wrong: dict[str, File]
    command: tuple[str, ...]
    said: str
    right: dict[str, File]


def page(kind: Kind) -> Page:
    text = (FOLDER / f"{kind.code}.md").read_text(encoding="utf-8")
    before, after = text.split("\n## Put right\n")
    said = SAID.search(before)
    assert said
    return Page(kind.code, dict(files(before)), tuple(said["command"].split()), said["said"], dict(files(after)))


def files(part: str) -> Iterator[tuple[str, File]]:
    """Each file that a part of a page gives, as somebody saves it who does what is said of it."""
    for found in FILE.finditer(part):
        text = found["text"].replace(STAND_IN, chr(int(found["unseen"], 16))) if found["unseen"] else found["text"]
        saved = {"encoding": found["encoding"] or "utf-8", "times": (found["times"] or "1").replace(",", "")}
        yield found["name"], {"text": text, **saved}


Told = Callable[[Page, dict[str, File]], str]


@pytest.fixture
def told(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Gives what is told of one rule, when the files of an example stand in an empty folder beside the usual ones."""
    monkeypatch.chdir(tmp_path)

    def tell(of: Page, given: dict[str, File]) -> str:
        for name, file in ({each: base_of(each) for each in (RETURN_FILE, PACK_FILE)} | given).items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(as_bytes(name, file))
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(SCREEN.columns))
        ran = s11(*of.command, *((PACK_FILE,) if "packs" in of.command else (".", *ON)))
        blocks = ran.out.split("\n\n")
        return folded(" ".join(each.split("    Fix: ")[0] for each in blocks if f" {of.code} " in each.split('"')[0]))

    return tell


of_each_rule = pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)


@of_each_rule
def test_what_the_page_calls_wrong_is_told_as_it_says(kind: Kind, told: Told) -> None:
    of = page(kind)
    assert told(of, of.wrong) == folded(of.said)


@of_each_rule
def test_what_the_page_calls_put_right_is_not_told(kind: Kind, told: Told) -> None:
    of = page(kind)
    assert of.right
    assert told(of, of.right) == ""


@pytest.mark.parametrize("kind", [*EVERY, *OF_WORKBOOKS], ids=lambda kind: kind.code)
def test_a_page_reads_as_the_rule_does(kind: Kind) -> None:
    """Nothing in the sentences of a rule is taken for Markdown but what stands between backticks."""
    html = MarkdownIt().render((FOLDER / f"{kind.code}.md").read_text(encoding="utf-8"))
    words = folded(unescape(re.sub(r"<[^>]+>", "", html)))
    said = (f"{kind.code}: {kind.title}", kind.keeps, weight(kind), "Why", kind.why, "What to do", kind.fix)
    assert words.startswith(folded(" ".join(said)).replace("`", ""))
