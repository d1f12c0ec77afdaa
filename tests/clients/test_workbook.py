"""The workbooks in LibreOffice: what is on the screen and on paper is all that was written, and can be read."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

from tests.clients.office import Draw, Drawn
from tests.clients.pdf import Page, pages
from tests.clients.words import not_drawn, squeezed

pytestmark = pytest.mark.client

A4 = (842, 595)
"""A sheet of A4 on its side, in points."""

SMALLEST = 6
"""The smallest letters that can be asked of anybody on paper, in points."""


class Written(NamedTuple):
    """A sheet as it was written: its texts, and the headings of its table."""

    name: str
    texts: list[str]
    headings: list[str]


def written(workbook: Path) -> list[Written]:
    found = []
    for sheet in load_workbook(workbook).worksheets:
        (table,) = sheet.tables.values()
        found.append(Written(sheet.title, texts(sheet.iter_rows()), texts([sheet[table.ref][0]])))
    return found


def texts(rows: Iterable[Iterable[Cell | MergedCell]]) -> list[str]:
    """What cells hold, as a spreadsheet shows it."""
    values = (cell.value for row in rows for cell in row)
    return [str(value).replace("_x005F_", "_") for value in values if value is not None]


@pytest.fixture
def workbook(exported: Path) -> Path:
    return exported / "return.xlsx"


@pytest.fixture
def drawn(workbook: Path, draw: Draw) -> Drawn:
    return draw(workbook)


@pytest.fixture
def printed(drawn: Drawn) -> list[Page]:
    return pages(drawn.pdf)


def test_every_cell_is_on_paper(workbook: Path, printed: list[Page]) -> None:
    paper = "".join(page.text for page in printed)
    for sheet in written(workbook):
        assert not not_drawn(sheet.texts, paper), sheet.name


def test_no_row_is_lower_than_its_text(drawn: Drawn) -> None:
    clipped = [
        f"{sheet.name}, row {each.row}: {each.needed} needed, {each.written} written"
        for sheet in drawn.sheets
        for each in sheet.heights
        if each.needed > each.written
    ]
    assert not clipped, "\n".join(clipped)


def test_no_word_is_wider_than_its_column(example: Path, draw: Draw) -> None:
    sheets = draw(example / "return.xlsx").sheets
    wide = [f"{sheet.name}: {each.needed} in {each.room}: {each.text}" for sheet in sheets for each in sheet.wide]
    assert not wide, "\n".join(wide)


def test_every_page_is_a4_on_its_side(printed: list[Page]) -> None:
    assert {(round(page.width), round(page.height)) for page in printed} == {A4}


def test_every_page_has_the_headings_of_its_sheet(workbook: Path, printed: list[Page]) -> None:
    sheets = iter(written(workbook))
    sheet = next(sheets)
    for number, page in enumerate(printed, 1):
        text = squeezed(page.text)
        if number > 1 and not all(squeezed(each) in text for each in sheet.headings):
            sheet = next(sheets)
        assert not [each for each in sheet.headings if squeezed(each) not in text], (number, sheet.name)
    assert next(sheets, None) is None


def test_paper_is_not_wasted(workbook: Path, printed: list[Page]) -> None:
    sheets = written(workbook)
    words = sum(len(text.split()) for sheet in sheets for text in sheet.texts)
    assert len(printed) <= len(sheets) + words / 200


def test_what_is_printed_can_be_read(printed: list[Page]) -> None:
    assert not [(number, page.smallest) for number, page in enumerate(printed, 1) if page.smallest < SMALLEST]
