"""The fenced blocks of the pages that people read."""

from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt

from tests.conftest import ROOT

PAGES = ("*.md", "docs/**/*.md", "examples/**/*.md")


class Block(NamedTuple):
    """A block with the page and the line that it begins on, and the word that says what it is, if there is one."""

    page: str
    line: int
    language: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[str]:
    return sorted({file.relative_to(ROOT).as_posix() for pattern in PAGES for file in ROOT.glob(pattern)})


def blocks() -> Iterator[Block]:
    for page in pages():
        for token in MarkdownIt().parse((ROOT / page).read_text(encoding="utf-8")):
            if token.type in {"fence", "code_block"}:
                assert token.map
                yield Block(page, token.map[0] + 1, token.info.strip(), token.content)
