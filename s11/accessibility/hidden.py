"""S11-W8x: nothing is in a workbook that its readers do not see."""

from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.findings import Severity
from s11.xlsx.area import cell, columns, rows
from s11.xlsx.book import Book

_WARNING = Severity.WARNING


@check("S11-W81", "Hidden sheet", _WARNING)
def hidden_sheet(book: Book) -> Iterator[Hit]:
    """No sheet is hidden.

    Why: whoever gets the file can show it, and people have been identified by what was on one.
    Fix: delete the sheet, or show it. Nothing else on it is checked while it is hidden.
    """
    for sheet in book.sheets:
        if sheet.is_hidden:
            yield Hit("the sheet is hidden", sheet)


@check("S11-W82", "Hidden row", _WARNING)
def hidden_row(book: Book) -> Iterator[Hit]:
    """No row is hidden.

    Why: whoever gets the file can show it; and a screen reader may read out what the eye does not see.
    Fix: show the row, or delete it. If a filter hides it, clear the filter.
    """
    for sheet in book.shown:
        for row in sheet.grid.hidden_rows:
            yield Hit("the row is hidden", sheet, rows(row, row))
        if sheet.grid.hides_rest:
            yield Hit("every row is hidden that is not set out", sheet)


@check("S11-W83", "Hidden column", _WARNING)
def hidden_column(book: Book) -> Iterator[Hit]:
    """No column is hidden.

    Why: whoever gets the file can show it; and a screen reader may read out what the eye does not see.
    Fix: show the column, or delete it.
    """
    for sheet in book.shown:
        for first, last, width in sheet.grid.spans:
            if not width:
                yield Hit("it is hidden", sheet, columns(first, last))


@check("S11-W84", "Cell hidden by its format", _WARNING)
def hidden_by_format(book: Book) -> Iterator[Hit]:
    """No number format hides what stands in a cell.

    Why: the cell looks empty, and whoever selects it reads what is in it.
    Fix: delete what stands in it, or choose General under Number on the Home tab.
    """
    for sheet in book.shown:
        for each in sheet.cells.values():
            if each.style.hides and not each.is_blank:
                yield Hit("its format shows nothing of it", sheet, cell(each.row, each.column))


@check("S11-W85", "Comment", _WARNING)
def comment(book: Book) -> Iterator[Hit]:
    """No cell has a comment or a note.

    Why: it is easily overlooked, is not printed, names its author, and hides cells when it is shown.
    Fix: put what it says in a column of the table, and delete it.
    """
    for sheet in book.shown:
        for place in sheet.comments:
            yield Hit("the cell has a comment", sheet, place)


@check("S11-W86", "Traces in the properties", Severity.NOTE)
def traces(book: Book) -> Iterator[Hit]:
    """The document's properties say no more than its title, its language and the organisation.

    Why: they name people and systems that the sheets do not name, and go wherever the file goes.
    Fix: in Excel choose File, Info, Check for Issues, Inspect Document; then fill in the title and the language again.
    """
    for trace in book.properties.traces:
        yield Hit(f"its properties keep {trace[:80]}")


CHECKS: tuple[Check, ...] = (hidden_sheet, hidden_row, hidden_column, hidden_by_format, comment, traces)
