"""Tables: marked as such, one on a sheet, with nothing left out."""

from typing import Any

import pytest
from openpyxl.worksheet.table import Table, TableColumn

from tests.accessibility.made import HEADINGS, Told, told, with_table, write
from tests.xlsx.archives import changed, saved, swap


def the_table(sheet: Any) -> Any:
    return next(iter(sheet.tables.values()))


def second_table(sheet: Any) -> None:
    for row, values in ((8, ("Meeting", "Date")), (9, ("Cabinet", "30 June 2026"))):
        write(sheet, row, values)
    table = Table(displayName="Meetings", ref="A8:B9")
    table.tableColumns.extend(TableColumn(id=number, name=name) for number, name in enumerate(("Meeting", "Date"), 1))
    sheet.add_table(table)


def test_cells_that_are_laid_out_as_a_table(book: Any) -> None:
    for row, lead in ((4, "Chief Executive"), (6, "Head of Housing")):
        write(book["Cover"], row, ["Lead", lead])
    message = "these cells are laid out as a table, and not marked as one"
    assert told(book) == [Told("S11-W31", "Cover!A4:B6", message)]


def test_one_row_of_cells_is_no_table(book: Any) -> None:
    write(book["Cover"], 4, ["Lead", "Chief Executive"])
    assert told(book) == []


def test_several_tables(actions: Any, book: Any) -> None:
    second_table(actions)
    assert told(book) == [Told("S11-W32", "Actions!A8:B9", "it is not the only table on the sheet")]


@pytest.mark.parametrize("name", ["Table1", "Table_12_3", "tbl", "LIST4"])
def test_table_names_that_say_nothing(actions: Any, book: Any, name: str) -> None:
    the_table(actions).displayName = name
    assert told(book) == [Told("S11-W33", "Actions!A3:C6", f"the table is called {name}")]


@pytest.mark.parametrize("name", ["R1", "rc", "C", "AB12", "2026_actions", "Our_actions!", "a" * 256])
def test_table_names_that_excel_refuses(actions: Any, book: Any, name: str) -> None:
    the_table(actions).displayName = name
    assert told(book) == [Told("S11-W34", "Actions!A3:C6", f"a table cannot be called {name[:40]}")]


@pytest.mark.parametrize("name", ["_actions", "Actions.2026", "R_and_C", "ZZZ1", "Gr\u00e9_1"])
def test_table_names_that_excel_takes(actions: Any, book: Any, name: str) -> None:
    the_table(actions).displayName = name
    assert told(book) == []


def test_two_tables_with_one_name(book: Any) -> None:
    data = changed(
        saved(book), {"xl/tables/table2.xml": swap('displayName="Last_year_table"', 'displayName="ACTIONS_TABLE"')}
    )
    assert told(data) == [Told("S11-W34", "'Last year'!A3:C6", "something else is called ACTIONS_TABLE")]


def test_a_table_away_from_the_left(book: Any) -> None:
    sheet = book.create_sheet("Extra")
    with_table(sheet)
    sheet.move_range("A3:C6", cols=1)
    the_table(sheet).ref = "B3:D6"
    for row in sheet["A3:A6"]:
        row[0].value = None
    found = [each for each in told(book) if each.code != "S11-W51"]  # what is moved leaves its looks behind
    assert found == [Told("S11-W35", "Extra!B3:D6", "the table does not begin in column A")]


def test_what_stands_around_a_table(actions: Any, book: Any) -> None:
    write(actions, 2, ["Above is where it belongs", "", "All of it"])
    write(actions, 8, ["Source: committee papers"])
    write(actions, 5, ["Audit", "Lead", "June", "", "Ask Jane"])
    assert told(book) == [
        Told("S11-W36", "Actions!E5", "it stands beside the table"),
        Told("S11-W36", "Actions!A8", "it stands below the table"),
    ]


def test_merged_cells(book: Any) -> None:
    book["Cover"].merge_cells("A2:C2")
    book["Cover"].merge_cells("A4:A5")
    assert told(book) == [Told("S11-W37", "Cover!A2:C2", "these cells are merged", 2)]


def test_a_blank_row(actions: Any, book: Any) -> None:
    for column in (1, 2, 3):
        actions.cell(5, column).value = None
    assert told(book) == [Told("S11-W38", "Actions!A5:C5", "nothing stands in this row of the table")]


def test_a_blank_column(actions: Any, book: Any) -> None:
    for row in (4, 5, 6):
        actions.cell(row, 2).value = None
    assert told(book) == [Told("S11-W38", "Actions!B4:B6", "nothing stands in this column of the table")]


def test_a_table_with_nothing_in_it(actions: Any, book: Any) -> None:
    for row in actions["A4:C6"]:
        for cell in row:
            cell.value = None
    assert told(book) == [Told("S11-W38", "Actions!A4:C4", "nothing stands in this row of the table", 3)]


def test_empty_cells(actions: Any, book: Any) -> None:
    actions["B4"].value = " \u00a0\n"
    actions["C6"].value = None
    assert told(book) == [Told("S11-W39", "Actions!B4", "nothing stands in this cell", 2)]


def test_a_table_without_headings_is_data_from_its_first_row(actions: Any, book: Any) -> None:
    the_table(actions).headerRowCount = 0
    actions["B3"].value = None
    assert told(book) == [
        Told("S11-W41", "Actions!A3:C6", "the table has no row of headings"),
        Told("S11-W39", "Actions!B3", "nothing stands in this cell"),
    ]


def test_a_column_without_a_heading(actions: Any, book: Any) -> None:
    actions["B3"].value = None
    assert told(book) == [Told("S11-W42", "Actions!B3", "the column has no heading")]


def test_a_heading_used_twice(book: Any) -> None:
    with_table(book.create_sheet("Extra"), headings=("Action", "Owner", "OWNER "))
    assert told(book) == [Told("S11-W43", "Extra!C3", "another column has this heading")]


def test_a_heading_that_is_not_the_tables_own(actions: Any, book: Any) -> None:
    actions["C3"].value = "By when"
    assert told(book) == [Told("S11-W44", "Actions!C3", "to the table its heading is 'Due'")]


def test_a_heading_of_two_lines(book: Any) -> None:
    with_table(book.create_sheet("Extra"), headings=(*HEADINGS[:2], "Due\nby"))
    book["Extra"].row_dimensions[3].height = 30
    data = saved(book)
    assert told(data) == []
    assert told(changed(data, {"xl/tables/table3.xml": swap("Due_x000a_by", "Due_x000D__x000A_by")})) == []


def test_a_heading_that_is_a_number(book: Any) -> None:
    with_table(book.create_sheet("Extra"), headings=("Action", "Owner", 2026))
    assert told(book) == [Told("S11-W44", "Extra!C3", "the heading is a number")]


def test_a_table_with_fewer_headings_than_columns(actions: Any, book: Any) -> None:
    the_table(actions).tableColumns.pop()
    assert told(book) == [Told("S11-W44", "Actions!A3:C6", "the table says that it has 2 columns")]
