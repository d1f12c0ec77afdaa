"""Cells, and what a report is made of."""

from hypothesis import given
from hypothesis import strategies as st

from s11.view.table import Cell, Column, Row, Table, facts, table


def test_a_cell_drops_what_no_document_can_show() -> None:
    assert Cell("a\x07b\x00c\ufffed\ud800e\u202ef\x85g").text == "abcdefg"


def test_a_cell_keeps_tabs_lines_and_everything_people_write() -> None:
    text = "Line one\n\tLine two: £5, “quoted”, 日本, 😀 and a\u00a0space"
    assert Cell(text).text == text


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_is_in_a_cell_can_be_written_as_utf_8(text: str) -> None:
    shown = Cell(text).text
    assert shown.encode().decode() == shown


def test_tables_and_facts_are_made_of_rows() -> None:
    made = table([("id", "Id")], [Row((Cell("1"),), anchor="one")])
    assert made == Table((Column("id", "Id"),), (Row((Cell("1"),), anchor="one"),))
    period = facts([("Period", Cell("2025"))])
    assert [column.heading for column in period.columns] == ["Item", "Detail"]
    assert [cell.text for cell in period.rows[0].cells] == ["Period", "2025"]
