"""Nothing is in a workbook that its readers do not see."""

from typing import Any

import pytest
from openpyxl.comments import Comment

from tests.accessibility.made import Told, told
from tests.xlsx.archives import changed, saved, swap

SHEET = "xl/worksheets/sheet2.xml"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_not_looked_at_further(book: Any, state: str) -> None:
    book["Last year"].sheet_state = state
    book["Last year"]["A1"].value = None
    assert told(book) == [Told("S11-W81", "'Last year'", "the sheet is hidden")]


def test_hidden_rows(actions: Any, book: Any) -> None:
    actions.row_dimensions[4].hidden = True
    actions.row_dimensions[6].height = 1
    data = changed(saved(book), {SHEET: swap(' ht="1"', ' ht="0"')})
    assert told(data) == [Told("S11-W82", "Actions!4:4", "the row is hidden", 2)]


def test_all_other_rows_hidden(actions: Any, book: Any) -> None:
    actions.sheet_format.zeroHeight = True
    assert told(book) == [Told("S11-W82", "Actions", "every row is hidden that is not set out")]


def test_hidden_columns(actions: Any, book: Any) -> None:
    actions.column_dimensions["B"].hidden = True
    actions.column_dimensions["C"].width = 1
    data = changed(saved(book), {SHEET: swap('width="1"', 'width="0"')})
    assert told(data) == [Told("S11-W83", "Actions!B:B", "it is hidden", 2)]


@pytest.mark.parametrize(("number_format", "hides"), [(";;;", True), ("; ;;", True), (";;", False), ("0;;;@", False)])
def test_formats_that_hide(actions: Any, book: Any, number_format: str, hides: bool) -> None:  # noqa: FBT001
    actions["C4"].number_format = number_format
    assert told(book) == ([Told("S11-W84", "Actions!C4", "its format shows nothing of it")] if hides else [])


def test_comments(actions: Any, book: Any) -> None:
    for place in ("B5", "C4"):
        actions[place].comment = Comment("Ask Jane", "Jane")
    assert told(book) == [Told("S11-W85", "Actions!C4", "the cell has a comment", 2)]
