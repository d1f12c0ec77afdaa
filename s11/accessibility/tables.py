"""S11-W3x: data stands in tables that are marked as such, one on a sheet, with nothing left out."""

import re
from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.findings import Severity
from s11.xlsx.area import Area, area, cell
from s11.xlsx.book import Book, Sheet, Table

_MEANINGLESS = re.compile(r"(table|tbl|list)?_?\d*(_\d+)?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d][\w.]{0,254}|\\[\w.]{0,254}")
_ROW_AND_COLUMN = re.compile(r"R\d*(C\d*)?|C\d*", re.IGNORECASE)


@check("S11-W31", "Table not marked as one")
def unmarked(book: Book) -> Iterator[Hit]:
    """Cells in rows and columns are marked as a table.

    Why: only then can a screen reader say which heading a cell belongs to.
    Fix: select the cells with their headings and choose Table on the Insert tab.
    """
    for sheet in book.shown:
        found = unmarked_table(sheet)
        if found:
            yield Hit("these cells are laid out as a table, and not marked as one", sheet, found)


@check("S11-W32", "Several tables on a sheet", Severity.WARNING)
def several(book: Book) -> Iterator[Hit]:
    """A sheet has one table.

    Why: a reader who meets the end of a table takes it for the end of the sheet.
    Fix: move each of the others to a sheet of its own.
    """
    for sheet in book.shown:
        for table in sheet.tables[1:]:
            yield Hit("it is not the only table on the sheet", sheet, table.area)


@check("S11-W33", "Table name that says nothing", Severity.WARNING)
def meaningless_name(book: Book) -> Iterator[Hit]:
    """Each table is named after what it holds.

    Why: the name is how a screen reader lists the tables of a workbook.
    Fix: select the table, and on the Table Design tab give it a name such as Actions.
    """
    for sheet, table in _tables(book):
        if _MEANINGLESS.fullmatch(table.name):
            yield Hit(f"the table is called {table.name[:40] or 'nothing'}", sheet, table.area)


@check("S11-W34", "Table name that Excel refuses")
def unusable_name(book: Book) -> Iterator[Hit]:
    """A table's name begins with a letter, has no spaces, is not that of a cell, and is nothing else's name.

    Why: Excel offers to repair the file, and takes the table out.
    Fix: give the table a name in letters, figures and _, such as Actions_2026.
    """
    taken = set(book.names)
    for sheet, table in _tables(book):
        name = table.name.casefold()
        if not _NAME.fullmatch(table.name) or area(table.name) or _ROW_AND_COLUMN.fullmatch(table.name):
            yield Hit(f"a table cannot be called {table.name[:40] or 'nothing'}", sheet, table.area)
        elif name in taken:
            yield Hit(f"something else is called {table.name[:40]}", sheet, table.area)
        taken.add(name)


@check("S11-W35", "Table away from the left", Severity.WARNING)
def away_from_left(book: Book) -> Iterator[Hit]:
    """A table begins in column A.

    Why: a screen reader, and a reader who has enlarged the sheet, starts at the left, and would meet empty cells.
    Fix: delete the empty columns before the table.
    """
    for sheet, table in _tables(book):
        if table.area.left > 1:
            yield Hit("the table does not begin in column A", sheet, table.area)


@check("S11-W36", "Something below or beside a table", Severity.WARNING)
def around_table(book: Book) -> Iterator[Hit]:
    """Nothing stands below a table or beside it.

    Why: whoever reaches the end of a table does not look for more; and what stands far off can go out unnoticed.
    Fix: move it above the table or to another sheet, or delete it.
    """
    for sheet in book.shown:
        areas = [table.area for table in sheet.tables]
        for each in sheet.cells.values():
            if not each.is_blank and not any(table.holds(each.row, each.column) for table in areas):
                where = next((_where(each.row, table) for table in areas if each.row >= table.top), None)
                if where:
                    yield Hit(f"it stands {where} the table", sheet, cell(each.row, each.column))


@check("S11-W37", "Merged cells")
def merged(book: Book) -> Iterator[Hit]:
    """No cells are merged.

    Why: a screen reader loses count of rows and columns, and sorting goes wrong.
    Fix: choose Unmerge Cells under Merge & Centre on the Home tab, and write in each cell what belongs there.
    """
    for sheet in book.shown:
        for each in sheet.merged:
            yield Hit("these cells are merged", sheet, each)


@check("S11-W38", "Blank row or column in a table")
def blank_row(book: Book) -> Iterator[Hit]:
    """No row and no column of a table is blank.

    Why: a blank row reads like the end of the table.
    Fix: delete the row or the column; make space with the height of rows instead.
    """
    for sheet, table in _tables(book):
        body, filled = _body(table), filled_in(sheet, _body(table))
        for row in range(body.top, body.bottom + 1):
            if row not in filled:
                yield Hit("nothing stands in this row of the table", sheet, body._replace(top=row, bottom=row))
        for column in _blank_columns(body, filled):
            place = body._replace(left=column, right=column)
            yield Hit("nothing stands in this column of the table", sheet, place)


@check("S11-W39", "Empty cell in a table")
def empty_cell(book: Book) -> Iterator[Hit]:
    """Every cell of a table has something in it.

    Why: a reader cannot tell what was left out from what is nothing, not known or not applicable.
    Fix: write what is meant, such as None, Not applicable or No evidence given.
    """
    for sheet, table in _tables(book):
        body, filled = _body(table), filled_in(sheet, _body(table))
        wanted = set(range(body.left, body.right + 1)).difference(_blank_columns(body, filled))
        for row, columns in sorted(filled.items()):
            for column in sorted(wanted - columns):
                yield Hit("nothing stands in this cell", sheet, cell(row, column))


def unmarked_table(sheet: Sheet) -> Area | None:
    """The cells of a sheet without tables that are laid out as one: two rows at least, each with two cells."""
    if sheet.tables:
        return None
    rows = [(row, found) for row, found in filled_in(sheet).items() if len(found) > 1]
    if len(rows) < 2:
        return None
    numbers, columns = [row for row, _ in rows], [column for _, found in rows for column in found]
    return Area(min(numbers), min(columns), max(numbers), max(columns))


def data_areas(sheet: Sheet) -> list[Area]:
    """Where the data of a sheet stands: in its tables, or in what is laid out as one."""
    found = unmarked_table(sheet)
    return [table.area for table in sheet.tables] + ([found] if found else [])


def filled_in(sheet: Sheet, within: Area | None = None) -> dict[int, set[int]]:
    """The columns of each row that have something in them."""
    filled: dict[int, set[int]] = {}
    for each in sheet.cells.values():
        if not each.is_blank and (within is None or within.holds(each.row, each.column)):
            filled.setdefault(each.row, set()).add(each.column)
    return filled


def _tables(book: Book) -> Iterator[tuple[Sheet, Table]]:
    return ((sheet, table) for sheet in book.shown for table in sheet.tables)


def _body(table: Table) -> Area:
    """A table without its headings."""
    return table.area._replace(top=table.area.top + table.has_headings)


def _blank_columns(body: Area, filled: dict[int, set[int]]) -> list[int]:
    """The columns with nothing in them, where anything stands in the table at all."""
    used = set[int]().union(*filled.values())
    return [column for column in range(body.left, body.right + 1) if column not in used] if used else []


def _where(row: int, table: Area) -> str:
    return "beside" if row <= table.bottom else "below"


CHECKS: tuple[Check, ...] = (
    unmarked,
    several,
    meaningless_name,
    unusable_name,
    away_from_left,
    around_table,
    merged,
    blank_row,
    empty_cell,
)
