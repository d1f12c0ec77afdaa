"""A workbook with nothing wrong, to be broken one thing at a time."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from s11.accessibility.runner import check_bytes
from tests.xlsx.archives import saved


def letters(**looks: Any) -> Font:
    """Arial 12, or as it is said."""
    usual: dict[str, Any] = {"name": "Arial", "size": 12}
    return Font(**usual | looks)


ARIAL = letters()
WRAPPED = Alignment(wrap_text=True, vertical="top")
HEADINGS = ("Action", "Owner", "Due")
ROWS = (
    ("Train the new wardens", "Head of Housing", "30 June 2026"),
    ("Publish the lead's name", "Head of Communications", "31 July 2026"),
    ("Audit ten case files", "Head of Housing", "30 September 2026"),
)


class Told(NamedTuple):
    """A finding as the tests compare it."""

    code: str
    place: str
    message: str
    times: int = 1


def clean() -> Workbook:
    """A cover in one column and two sheets of actions, each with a table in A3:C6."""
    book: Any = Workbook()
    book._named_styles["Normal"].font = ARIAL
    book._fonts[0] = ARIAL
    book.properties.title = "Section 11 actions"
    book.properties.language = "en-GB"
    book.properties.creator = "Hollowmere Borough Council"
    cover = book.worksheets[0]
    cover.title = "Cover"
    write(cover, 1, ["Section 11 actions"])
    write(cover, 2, ["What the council will do, and by when."])
    cover["A1"].style = "Headline 1"
    for letter, width in (("A", 60), ("B", 30), ("C", 30)):
        cover.column_dimensions[letter].width = width
    for name in ("Actions", "Last year"):
        with_table(book.create_sheet(name))
    return book  # type: ignore[no-any-return]


def with_table(sheet: Worksheet, headings: Sequence[Any] = HEADINGS, rows: Sequence[Sequence[Any]] = ROWS) -> None:
    """Write a title and a table that begins in A3."""
    write(sheet, 1, [f"What is on {sheet.title}"])
    sheet["A1"].style = "Headline 1"
    for at, row in enumerate([headings, *rows], 3):
        write(sheet, at, row)
    last = chr(64 + len(headings))
    table = Table(displayName=f"{sheet.title.replace(' ', '_')}_table", ref=f"A3:{last}{3 + len(rows)}")
    for number, heading in enumerate(headings, 1):
        table.tableColumns.append(TableColumn(id=number, name=str(heading)))
    sheet.add_table(table)
    for letter in "ABCDEF":
        sheet.column_dimensions[letter].width = 30
    sheet.print_title_rows = "3:3"


def write(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    """Write a row, in letters that can be read."""
    for column, value in enumerate(values, 1):
        found = sheet.cell(row, column, value)
        found.font = ARIAL
        found.alignment = WRAPPED


def told(data: Workbook | bytes, **options: Any) -> list[Told]:
    """What is found in a workbook."""
    found = check_bytes(data if isinstance(data, bytes) else saved(data), "a.xlsx", **options)
    return [Told(each.code, each.place, each.message, each.times) for each in found]
