"""What makes a spreadsheet inaccessible, looked for in the file itself."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def faults(data: bytes) -> list[str]:
    """What the government's checklist for spreadsheets would find wrong with a workbook."""
    book = load_workbook(BytesIO(data))
    found = []
    if not book.properties.title or book.properties.language != "en-GB":
        found.append("no title or language")
    if book.active is not book.worksheets[0]:
        found.append("does not open on the first sheet")
    if [name for name in ZipFile(BytesIO(data)).namelist() if "vba" in name or "externalLink" in name]:
        found.append("macros or links to other files")
    names = [table for sheet in book for table in sheet.tables]
    if len({name.casefold() for name in names}) != len(names):
        found.append("two tables with one name")
    return found + [f"{sheet.title}: {fault}" for sheet in book.worksheets for fault in _faults_of(sheet)]


def _faults_of(sheet: Worksheet) -> Iterator[str]:
    if sheet.sheet_state != "visible":
        yield "hidden"
    if sheet.merged_cells.ranges:
        yield "merged cells"
    if sheet.freeze_panes or sheet.auto_filter.ref:
        yield "frozen panes or a filter"
    if not sheet["A1"].value or sheet["A1"].style != "Heading 1" or not sheet["A2"].value:
        yield "no title or no line about the sheet"
    if sheet.sheet_view.selection[0].activeCell != "A1":
        yield "the cursor is not in A1"
    if any(each.hidden for each in [*sheet.row_dimensions.values(), *sheet.column_dimensions.values()]):
        yield "hidden rows or columns"
    if sheet.print_title_rows != "$3:$3" or sheet.page_setup.orientation != "landscape":
        yield "not set for paper"
    if len(sheet.tables) != 1:
        yield "not one table"
    for table in sheet.tables.values():
        yield from _faults_of_table(sheet, table.ref, [column.name for column in table.tableColumns])


def _faults_of_table(sheet: Worksheet, ref: str, columns: list[str]) -> Iterator[str]:
    heading, *rows = sheet[ref]
    told = [str(cell.value) for cell in heading]
    if told != columns or len({each.casefold() for each in told}) != len(told):
        yield "headings that are not the table's, or are there twice"
    if ref != f"A3:{heading[-1].column_letter}{sheet.max_row}" or not rows:
        yield "a table that does not begin at the left, or something under it"
    for row in rows:
        for cell in row:
            if cell.value in {None, ""}:
                yield f"{cell.coordinate} is empty"
            if cell.data_type == "f" or not cell.alignment.wrap_text or cell.alignment.vertical != "top":
                yield f"{cell.coordinate} is a formula, or not wrapped"
            if cell.font.name != "Arial" or cell.font.sz != 12:
                yield f"{cell.coordinate} is not in Arial 12"
