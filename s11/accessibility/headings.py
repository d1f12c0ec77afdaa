"""S11-W4x: the headings of a table's columns."""

from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.xlsx.area import Area, cell
from s11.xlsx.book import Book, Sheet, Table

_LONGEST = 255


@check("S11-W41", "Table without headings")
def no_headings(book: Book) -> Iterator[Hit]:
    """A table has a row of headings.

    Why: a screen reader says the heading of each cell, and has none to say.
    Fix: on the Table Design tab tick Header Row, and write the headings.
    """
    for sheet in book.shown:
        for table in sheet.tables:
            if not table.has_headings:
                yield Hit("the table has no row of headings", sheet, table.area)


@check("S11-W42", "Column without a heading")
def empty_heading(book: Book) -> Iterator[Hit]:
    """Every column of a table has a heading.

    Why: without one nobody can say what its cells hold.
    Fix: write what the column holds.
    """
    for sheet, table in _headed(book):
        for column in _columns(table.area):
            if not sheet.text_at(table.area.top, column):
                yield Hit("the column has no heading", sheet, cell(table.area.top, column))


@check("S11-W43", "Heading used twice")
def repeated_heading(book: Book) -> Iterator[Hit]:
    """No two columns of a table have the same heading, capitals aside.

    Why: read aloud they are the same column; and Excel offers to repair the file.
    Fix: say in each how it differs, such as Self rating and Moderated rating.
    """
    for sheet, table in _headed(book):
        seen: set[str] = set()
        for column in _columns(table.area):
            heading = _plain(sheet.text_at(table.area.top, column)).casefold()
            if heading and heading in seen:
                yield Hit("another column has this heading", sheet, cell(table.area.top, column))
            seen.add(heading)


@check("S11-W44", "Heading that is not the table's own")
def foreign_heading(book: Book) -> Iterator[Hit]:
    """What stands in the row of headings is text, and is what the table itself has for them.

    Why: Excel offers to repair the file; and until then a screen reader says other words than the eye sees.
    Fix: type the headings again; write a number or a year as text, such as Year 2026.
    """
    for sheet, table in _headed(book):
        place = table.area
        if len(table.headings) != place.right - place.left + 1:
            yield Hit(f"the table says that it has {len(table.headings)} columns", sheet, place)
            continue
        for column, heading in zip(_columns(place), table.headings, strict=True):
            found = sheet.cells.get((place.top, column))
            if found and not found.is_blank and not found.is_text:
                yield Hit("the heading is a number", sheet, cell(place.top, column))
            elif found and not found.is_blank and _plain(found.text) != _plain(heading):
                yield Hit(f"to the table its heading is {_plain(heading)[:40]!r}", sheet, cell(place.top, column))


def _headed(book: Book) -> Iterator[tuple[Sheet, Table]]:
    return ((sheet, table) for sheet in book.shown for table in sheet.tables if table.has_headings)


def _columns(place: Area) -> range:
    return range(place.left, place.right + 1)


def _plain(text: str) -> str:
    """A heading with its line ends as every program writes them, and no longer than one can be."""
    return text[:_LONGEST].replace("\r\n", "\n").strip()


CHECKS: tuple[Check, ...] = (no_headings, empty_heading, repeated_heading, foreign_heading)
