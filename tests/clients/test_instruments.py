"""The programs and what is asked of them would tell of a fault: each is shown one that was made on purpose."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment
from playwright.sync_api import Browser

from tests.clients.browser import PHONE, look, violations
from tests.clients.office import Draw
from tests.clients.words import not_drawn, words_of_page

pytestmark = pytest.mark.client

PAGE = """<!DOCTYPE html><html><title>T</title><body>{}</body></html>"""


def page(folder: Path, body: str) -> Path:
    file = folder / "page.html"
    file.write_text(PAGE.format(body), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("body", "kind", "found"),
    [
        ("<p style='display: none'>a word", "hidden", ["a word"]),
        ("<p style='overflow: hidden; height: 9px'>a word", "cut", ["a word"]),
        ("<pre style='width: 400px'>a word</pre>", "beyond", ["the page is 408 wide in 360"]),
        ("<p style='position: absolute; left: 350px; width: 9px'>word", "beyond", ["word"]),
        ("<svg width=90 height=30><text x=80 y=20>cut</text></svg>", "crowded", ["cut is cut off"]),
        ("<svg><text y=20>one</text><text y=20 x=9>two</text></svg>", "crowded", ["one upon two"]),
        ("<script></script><p onclick=''><a href='javascript:'>go</a>", "active", ["script", "onclick", "javascript:"]),
        ("<a href='#here'>go</a><a href='#there' id=there>go</a>", "loose", ["#here"]),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_seen(body: str, kind: str, found: list[str], tmp_path: Path, chromium: Browser) -> None:
    seen = look(chromium, page(tmp_path, body), PHONE)
    assert set(found) <= set(getattr(seen, kind))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<script>console.error('no')</script>", "error: no"),
        ("<script>alert(1)</script>", "dialogue: 1"),
        ("<script>nothing()</script>", "error: nothing is not defined"),
        ("<img src=picture.png alt=''>", "picture.png"),
    ],
)
def test_what_happens_on_a_page_is_heard(body: str, told: str, tmp_path: Path, chromium: Browser) -> None:
    seen = look(chromium, page(tmp_path, body), PHONE)
    assert any(told in each for each in seen.happened)


def test_axe_looks_for_the_newest_rules_too(tmp_path: Path, chromium: Browser) -> None:
    small = "<button style='width: 9px; height: 9px; padding: 0'>a</button>"
    file = page(tmp_path, f"<h2>T</h2><p style='color: #aaa'>pale</p>{small}{small}")
    told = {each.partition(",")[0] for each in violations(chromium, file, PHONE)}
    assert {"html-has-lang", "color-contrast", "target-size", "page-has-heading-one"} <= told


def test_libreoffice_tells_what_does_not_fit(tmp_path: Path, draw: Draw) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.column_dimensions["A"].width = 20
    wrapped = Alignment(wrap_text=True)
    for row, (text, height) in enumerate([("one two three " * 9, 15), ("one two three " * 9, 200), ("W" * 30, 200)], 1):
        sheet.cell(row, 1, text).alignment = wrapped
        sheet.row_dimensions[row].height = height
    sheet["A4"] = "not wrapped, and wider than its column"
    book.save(tmp_path / "book.xlsx")

    (drawn,) = draw(tmp_path / "book.xlsx").sheets

    assert [each.row for each in drawn.heights if each.needed > each.written] == [1]
    assert sorted(each.text for each in drawn.wide) == ["W" * 30, "not wrapped, and wider than its column"]


def test_words_that_are_not_there_are_missed() -> None:
    assert not_drawn(["one two", "three four", "five"], "o ne two three\n\ffour") == ["five"]
    assert not_drawn(["three four"], "three heading four") == []
    assert words_of_page("<p>o<em>ne</em> two<br>three<td>four&amp;<td>five") == ["one", "two", "three", "four", "five"]
