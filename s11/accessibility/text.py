"""S11-W5x: text that can be read whole, and letters that can be read easily."""

import re
from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.accessibility.tables import data_areas
from s11.accessibility.text_heights import least_height
from s11.findings import Severity
from s11.render.row_heights import TALLEST
from s11.xlsx.area import cell, held
from s11.xlsx.book import Book, Cell, Sheet

SMALLEST = 12
"""The smallest letters that the guidance allows, in points."""

_SYMBOLS = "*\u2020\u2021\u00a7#"
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_UNIT = re.compile(r"\b(?:[kcm]?m|ft|in)[\u00b2\u00b3]$")

_MOST_LINKED = 100_000
"""Of the cells with links, how many are looked at."""

_MOST_RECKONED = 20_000_000
"""How many characters are reckoned: more than ten times those of the returns of 60 agencies."""


@check("S11-W51", "Text that is not wrapped")
def not_wrapped(book: Book) -> Iterator[Hit]:
    """Text in a table is wrapped.

    Why: text that is not wrapped is cut off at the edge of its column, above all when the letters are enlarged.
    Fix: select the cells and choose Wrap Text on the Home tab.
    """
    for sheet in book.shown:
        areas = data_areas(sheet)
        for each in _texts(sheet):
            if not each.style.wrapped and any(area.holds(each.row, each.column) for area in areas):
                yield _at(sheet, each, "the text is not wrapped")


@check("S11-W52", "Row too low for its text", Severity.WARNING)
def cut_off(book: Book) -> Iterator[Hit]:
    """A row is tall enough to show all its text.

    Why: what is below the edge of the row is neither seen nor printed; only Excel makes rows taller on opening, and not
    those whose height was set by hand.
    Fix: select the rows and choose AutoFit Row Height under Format on the Home tab.
    """
    for sheet, each, needed in _tall(book):
        if sheet.grid.height_of(each.row) < needed <= TALLEST:
            yield _at(sheet, each, "the row does not show all of the text")


@check("S11-W53", "Text too long for any row", Severity.WARNING)
def longer_than_a_row(book: Book) -> Iterator[Hit]:
    """Text fits in the tallest row that there can be, of 409 points.

    Why: what does not fit is neither seen nor printed, whatever is done to the row.
    Fix: shorten the text, widen its column, or let it go on in another row.
    """
    for sheet, each, needed in _tall(book):
        if needed > TALLEST:
            yield _at(sheet, each, "the text needs more than 409 points")


@check("S11-W54", "Symbol that stands for a note")
def note_symbol(book: Book) -> Iterator[Hit]:
    """Notes are pointed to in words, such as [note 1].

    Why: a screen reader says star or nothing at all, and a superscript is too small to see.
    Fix: write [note 1] in its place, and the note itself in a table on a sheet called Notes.
    """
    for sheet in book.shown:
        for each in _texts(sheet):
            if each.raised or _is_marked(each.text):
                yield _at(sheet, each, "it points to a note with a symbol or a superscript")


@check("S11-W55", "Small letters", Severity.NOTE)
def small(book: Book) -> Iterator[Hit]:
    """Letters are of 12 points or more.

    Why: smaller ones are hard to read for many, and tiring for all.
    Fix: select the cells and choose 12 points on the Home tab.
    """
    for sheet, each in _lettered(book):
        if each.style.font.size < SMALLEST:
            yield _at(sheet, each, f"the letters are of {each.style.font.size:g} points")


@check("S11-W56", "Italics", Severity.NOTE)
def italic(book: Book) -> Iterator[Hit]:
    """No text is in italics.

    Why: slanted letters are harder to tell apart.
    Fix: turn italics off; where a word matters, make it bold or say why.
    """
    for sheet, each in _lettered(book):
        if each.style.font.italic:
            yield _at(sheet, each, "the text is in italics")


@check("S11-W57", "Underlined text", Severity.NOTE)
def underlined(book: Book) -> Iterator[Hit]:
    """Nothing is underlined but links.

    Why: what is underlined is taken for a link.
    Fix: turn the underline off; where a word matters, make it bold.
    """
    for sheet in book.shown:
        linked = held((link.area for link in sheet.links), _MOST_LINKED)
        for each in sheet.cells.values():
            if each.style.font.underlined and not each.is_blank and (each.row, each.column) not in linked:
                yield _at(sheet, each, "the text is underlined and is no link")


@check("S11-W58", "Formula without a result", Severity.WARNING)
def no_result(book: Book) -> Iterator[Hit]:
    """Every formula has its result beside it in the file.

    Why: a preview, a mail program and Excel's own protected view show what the file holds, which is nothing or 0.
    Fix: open the workbook in Excel and save it, or put the value in place of the formula.
    """
    for sheet in book.shown:
        for each in sheet.cells.values():
            if each.unvalued:
                yield _at(sheet, each, "the formula has no result in the file")


def _at(sheet: Sheet, found: Cell, message: str) -> Hit:
    return Hit(message, sheet, cell(found.row, found.column))


def _texts(sheet: Sheet) -> Iterator[Cell]:
    return (each for each in sheet.cells.values() if each.is_text and not each.is_blank)


def _lettered(book: Book) -> Iterator[tuple[Sheet, Cell]]:
    return ((sheet, each) for sheet in book.shown for each in sheet.cells.values() if not each.is_blank)


def _is_marked(text: str) -> bool:
    """Whether a text ends in a symbol that stands for a note: none that is a unit's, or one of a pair."""
    text = text.rstrip()
    bare = text.rstrip(_SYMBOLS) if text[-1:] in _SYMBOLS else text.rstrip(_RAISED)
    marker = text[len(bare) :]
    if not marker or not (bare[-1:].isalnum() or bare[-1:] in (")", "]")):
        return False
    return marker[0] not in bare and not _UNIT.search(text[-4:])


def _tall(book: Book) -> Iterator[tuple[Sheet, Cell, float]]:
    """The cells whose text has a height that can be reckoned, with the least that it can be."""
    reckoned = 0
    for sheet in book.shown:
        odd = {row for area in sheet.merged for row in (area.top, area.bottom)}.union(sheet.grid.hidden_rows)
        for each in _texts(sheet):
            width = sheet.grid.width_of(each.column)
            if width > 0 and each.row not in odd and not each.style.turned and reckoned < _MOST_RECKONED:
                reckoned += len(each.text)
                yield sheet, each, least_height(each.text, each.style, width, book.digit)


CHECKS: tuple[Check, ...] = (
    not_wrapped,
    cut_off,
    longer_than_a_row,
    note_symbol,
    small,
    italic,
    underlined,
    no_result,
)
