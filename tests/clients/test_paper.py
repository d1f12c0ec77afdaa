"""The paper through pandoc, for whoever needs it in Word or on a web page: no word of it is lost."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.clients.programs import output, program
from tests.clients.words import words, words_of_page

pytestmark = pytest.mark.client

PARSER = MarkdownIt("commonmark").enable("table")
BREAKS = ("softbreak", "hardbreak", "html_inline")

Size = tuple[int, int]
"""How many rows a table has under its headings, and how many columns."""


@cache
def pandoc(document: Path, suffix: str) -> Path:
    """A document turned into another kind of document beside it."""
    made = document.with_suffix(f"{document.suffix}{suffix}")
    output([program("pandoc", "pandoc"), document, "--output", made])
    return made


@pytest.fixture
def paper(exported: Path) -> Path:
    return exported / "return.md"


@pytest.fixture
def tokens(paper: Path) -> list[Token]:
    return PARSER.parse(paper.read_text(encoding="utf-8"))


@pytest.fixture(params=[".docx", ".html"])
def turned(request: pytest.FixtureRequest, paper: Path) -> Path:
    """The paper as a Word document and as a web page."""
    return pandoc(paper, request.param)


def texts(tokens: list[Token]) -> Iterator[str]:
    """The headings, paragraphs and cells of a paper, as they read."""
    for token in tokens:
        if token.children:
            yield "".join(" " if child.type in BREAKS else child.content for child in token.children)


def tables(tokens: list[Token]) -> list[Size]:
    kinds = " ".join(token.type for token in tokens)
    whole = re.findall(r"table_open.*?table_close", kinds)
    return [(each.count("tr_open") - 1, each.count("th_open")) for each in whole]


def tables_of(document: Path) -> list[Size]:
    """The tables of a document, as pandoc reads it."""
    blocks = json.loads(pandoc(document, ".json").read_text(encoding="utf-8"))["blocks"]
    found = [block["c"] for block in blocks if block["t"] == "Table"]
    return [(sum(len(rows) for _, _, _, rows in bodies), len(columns)) for _, _, columns, _, bodies, _ in found]


def test_every_word_is_kept(tokens: list[Token], turned: Path) -> None:
    page = turned if turned.suffix == ".html" else pandoc(turned, ".html")
    expected = [word for text in texts(tokens) for word in words(text)]
    assert words_of_page(page.read_text(encoding="utf-8")) == expected


def test_tables_stay_tables(tokens: list[Token], turned: Path) -> None:
    assert tables(tokens)
    assert tables_of(turned) == tables(tokens)


def test_links_lead_to_places_that_are_there(turned: Path) -> None:
    if turned.suffix == ".docx":
        text = ZipFile(turned).read("word/document.xml").decode()
        links, places = r'w:anchor="([^"]*)"', r'<w:bookmarkStart [^>]*w:name="([^"]*)"'
    else:
        text = turned.read_text(encoding="utf-8")
        links, places = r'href="#([^"]*)"', r' id="([^"]*)"'
    assert set(re.findall(links, text)) <= set(re.findall(places, text))


def test_nothing_in_the_page_acts(paper: Path) -> None:
    page = pandoc(paper, ".html").read_text(encoding="utf-8")
    assert not re.findall(r"<(?:script|img|iframe|object|svg)\b", page)
    assert not re.findall(r'(?:href|src)="(?!https?:|mailto:|#)', page)
