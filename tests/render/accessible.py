"""What makes a workbook of ours hard to read: what any workbook is checked for, and the house's own looks."""

from collections.abc import Iterator
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from s11.accessibility.runner import check_bytes


def faults(data: bytes) -> list[str]:
    """What ``s11 check-workbook`` finds in a workbook, and what in it does not look as the house wants it."""
    found = [f"{each.place}: {each.code} {each.message}" for each in check_bytes(data, "return.xlsx")]
    book = load_workbook(BytesIO(data))
    return found + [f"{sheet.title}: {fault}" for sheet in book.worksheets for fault in _own_looks(sheet)]


def _own_looks(sheet: Worksheet) -> Iterator[str]:
    if not sheet["A2"].value:
        yield "no line about the sheet"
    if sheet.page_setup.orientation != "landscape":
        yield "not set for paper"
    if len(sheet.tables) != 1:
        yield "not one table"
    for table in sheet.tables.values():
        headings, *rows = sheet[table.ref]
        if sheet.print_title_rows != f"${headings[0].row}:${headings[0].row}":
            yield "headings that are not those repeated on each page"
        for cell in (cell for row in rows for cell in row):
            if cell.data_type == "f" or cell.alignment.vertical != "top":
                yield f"{cell.coordinate} is a formula, or does not begin at the top"
            if cell.font.name != "Arial" or cell.font.sz != 12:
                yield f"{cell.coordinate} is not in Arial 12"
