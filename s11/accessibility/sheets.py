"""S11-W2x: the sheets of a workbook as a whole."""

import re
from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.findings import Severity
from s11.xlsx.area import cell
from s11.xlsx.book import Book, Sheet

LONGEST_NAME = 31
_MEANINGLESS = re.compile(r"(sheet|tab|page|untitled|new sheet)?[ _-]?\d*( ?\(\d+\))?", re.IGNORECASE)
_UNUSABLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")
_TITLE = cell(1, 1)


@check("S11-W21", "Sheet name that says nothing", Severity.WARNING)
def meaningless_name(book: Book) -> Iterator[Hit]:
    """Each sheet is named after what is on it.

    Why: the names are how readers find their way, and how a screen reader announces each sheet.
    Fix: double-click the name and write what is on the sheet, such as Actions.
    """
    for sheet in book.shown:
        if _MEANINGLESS.fullmatch(sheet.name.strip()) and not sheet.name.strip().isdigit():
            yield Hit("the name does not say what is on the sheet", sheet)


@check("S11-W22", "Sheet name used twice")
def repeated_name(book: Book) -> Iterator[Hit]:
    """No two sheets have the same name, capitals aside.

    Why: nobody could tell which is meant, and Excel offers to repair the file.
    Fix: give each sheet a name of its own.
    """
    seen: set[str] = set()
    for sheet in book.sheets:
        if sheet.name.casefold() in seen:
            yield Hit("another sheet has this name", sheet)
        seen.add(sheet.name.casefold())


@check("S11-W23", "Sheet name that Excel refuses")
def unusable_name(book: Book) -> Iterator[Hit]:
    r"""A sheet's name has 31 characters at most, with none of `: * ? / \ [ ]` and no apostrophe at either end.

    Why: Excel offers to repair the file, and renames the sheet.
    Fix: give the sheet a shorter or plainer name.
    """
    for sheet in book.sheets:
        if len(sheet.name) > LONGEST_NAME:
            yield Hit(f"the name has {len(sheet.name)} characters", sheet)
        elif not sheet.name or _UNUSABLE.search(sheet.name) or sheet.name.casefold() == "history":
            yield Hit("Excel does not take this name", sheet)


@check("S11-W24", "Blank sheet")
def blank_sheet(book: Book) -> Iterator[Hit]:
    """Every sheet has something on it.

    Why: a reader who cannot see the sheet at a glance searches it for nothing.
    Fix: delete the sheet.
    """
    for sheet in book.shown:
        if _is_blank(sheet):
            yield Hit("nothing is on this sheet", sheet)


@check("S11-W25", "Sheet without a title")
def no_title(book: Book) -> Iterator[Hit]:
    """Cell A1 holds the title of the sheet.

    Why: a screen reader starts in A1, and says what stands there.
    Fix: write in A1 what the sheet shows, in a sentence or a heading.
    """
    for sheet in _written(book):
        if not sheet.text_at(1, 1):
            yield Hit("nothing stands in A1", sheet, _TITLE)


@check("S11-W26", "Title that is not a heading")
def plain_title(book: Book) -> Iterator[Hit]:
    """The title in A1 has the style of a heading.

    Why: a heading that is only large or bold is a heading to the eye alone.
    Fix: select A1 and choose Heading 1 under Cell Styles on the Home tab.
    """
    for sheet in _written(book):
        found = sheet.cells.get((1, 1))
        if found and found.text and not found.style.is_heading:
            yield Hit("the title has no heading style", sheet, _TITLE)


@check("S11-W27", "Headings not repeated on paper", Severity.NOTE)
def headings_not_repeated(book: Book) -> Iterator[Hit]:
    """A sheet with a table repeats the row of headings on each page that is printed.

    Why: nobody knows on the second page what a column holds.
    Fix: on the Page Layout tab choose Print Titles, and give the row of headings as rows to repeat at top.
    """
    for sheet in book.shown:
        if sheet.tables and not sheet.repeats_headings:
            yield Hit("no rows are repeated on each page", sheet)


@check("S11-W28", "Filter", Severity.WARNING, while_working=False)
def filtered(book: Book) -> Iterator[Hit]:
    """What is published has no filter.

    Why: a filter can leave rows out without a reader's knowing, and its buttons get between a screen reader and the
    headings.
    Fix: turn off Filter on the Data tab. In a workbook that people fill in, keep it, and check with --working.
    """
    for sheet in book.shown:
        if sheet.filtered:
            yield Hit("a filter is set", sheet, sheet.filtered)
        for table in sheet.tables:
            if table.has_filter:
                yield Hit("the table has filter buttons", sheet, table.area)


@check("S11-W29", "Frozen panes", Severity.WARNING, while_working=False)
def frozen(book: Book) -> Iterator[Hit]:
    """What is published has no frozen rows or columns.

    Why: on a small screen, or a large zoom, what is frozen leaves no room for the rest.
    Fix: choose Unfreeze Panes on the View tab. In a workbook that people fill in, keep them, and check with --working.
    """
    for sheet in book.shown:
        if sheet.view.is_frozen:
            yield Hit("rows or columns are frozen", sheet)


def _is_blank(sheet: Sheet) -> bool:
    if sheet.drawings or sheet.objects or sheet.is_chart:
        return False
    return all(each.is_blank for each in sheet.cells.values())


def _written(book: Book) -> Iterator[Sheet]:
    """The sheets that have cells with something in them."""
    return (sheet for sheet in book.shown if not (sheet.is_chart or _is_blank(sheet)))


CHECKS: tuple[Check, ...] = (
    meaningless_name,
    repeated_name,
    unusable_name,
    blank_sheet,
    no_title,
    plain_title,
    headings_not_repeated,
    filtered,
    frozen,
)
