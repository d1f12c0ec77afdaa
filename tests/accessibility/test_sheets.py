"""The sheets of a workbook as a whole."""

from typing import Any

import pytest

from tests.accessibility.made import Told, letters, told, write
from tests.xlsx.archives import changed, saved, swap

WORKBOOK = "xl/workbook.xml"


@pytest.mark.parametrize("name", ["Sheet1", "Sheet", "Tab 2 (3)", "PAGE-4", "(2)"])
def test_names_that_say_nothing(book: Any, name: str) -> None:
    book["Cover"].title = name
    plain = name if name.isalnum() else f"'{name}'"
    assert told(book) == [Told("S11-W21", plain, "the name does not say what is on the sheet")]


@pytest.mark.parametrize("name", ["1", "2026", "Sheet music", "Contents"])
def test_names_that_say_something(book: Any, name: str) -> None:
    book["Cover"].title = name
    assert told(book) == []


def test_two_sheets_with_one_name(book: Any) -> None:
    data = changed(saved(book), {WORKBOOK: swap('name="Last year"', 'name="COVER"')})
    assert told(data) == [Told("S11-W22", "COVER", "another sheet has this name")]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Actions for the committee, 2026", ""),
        ("Actions for the committees, 2026", "the name has 32 characters"),
        ("Red/Amber", "Excel does not take this name"),
        ("Actions&apos;", "Excel does not take this name"),
        ("history", "Excel does not take this name"),
        ("", "Excel does not take this name"),
    ],
)
def test_names_that_excel_refuses(book: Any, name: str, message: str) -> None:
    data = changed(saved(book), {WORKBOOK: swap('name="Cover"', f'name="{name}"')})
    found = [each for each in told(data) if each.code != "S11-W21"]
    assert [(each.code, each.message) for each in found] == ([("S11-W23", message)] if message else [])


def test_a_sheet_with_nothing_on_it(book: Any) -> None:
    write(book.create_sheet("Extra"), 1, [" \u00a0"])
    assert told(book) == [Told("S11-W24", "Extra", "nothing is on this sheet")]


def test_a_sheet_without_a_title(book: Any) -> None:
    book["Cover"]["A1"].value = None
    assert told(book) == [Told("S11-W25", "Cover!A1", "nothing stands in A1")]


def test_a_title_that_is_only_large(actions: Any, book: Any) -> None:
    actions["A1"].style = "Normal"
    actions["A1"].font = letters(size=20, bold=True)
    actions.row_dimensions[1].height = 30
    assert told(book) == [Told("S11-W26", "Actions!A1", "the title has no heading style")]


@pytest.mark.parametrize("style", ["Headline 1", "Headline 4", "Title"])
def test_styles_of_headings(actions: Any, book: Any, style: str) -> None:
    actions["A1"].style = style
    actions["A1"].font = letters()
    assert told(book) == []


def test_headings_on_each_page(actions: Any, book: Any) -> None:
    actions._print_rows = None
    assert told(book) == [Told("S11-W27", "Actions", "no rows are repeated on each page")]


def test_a_filter_on_the_sheet(actions: Any, book: Any) -> None:
    actions.auto_filter.ref = "A3:C6"
    assert told(book) == [Told("S11-W28", "Actions!A3:C6", "a filter is set")]
    assert told(book, working=True) == []


def test_filter_buttons_on_the_table(book: Any) -> None:
    button = '<autoFilter ref="A3:C6"/><tableColumns'
    data = changed(saved(book), {"xl/tables/table1.xml": swap("<tableColumns", button)})
    assert told(data) == [Told("S11-W28", "Actions!A3:C6", "the table has filter buttons")]
    assert told(data, working=True) == []


def test_frozen_panes(actions: Any, book: Any) -> None:
    actions.freeze_panes = "A4"
    assert told(book) == [Told("S11-W29", "Actions", "rows or columns are frozen")]
    assert told(book, working=True) == []


def test_panes_that_are_only_divided(actions: Any, book: Any) -> None:
    actions.freeze_panes = "A4"
    actions.sheet_view.pane.state = "split"
    assert told(book) == []
