"""Places on a sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.xlsx.area import LAST_COLUMN, LAST_ROW, Area, area, cell, columns, letters, number, rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A1", Area(1, 1, 1, 1)),
        ("$b$7", Area(7, 2, 7, 2)),
        ("A3:D9", Area(3, 1, 9, 4)),
        ("D9:A3", Area(3, 1, 9, 4)),
        ("XFD1048576", Area(LAST_ROW, LAST_COLUMN, LAST_ROW, LAST_COLUMN)),
        ("XFE1", None),
        ("A1048577", None),
        ("A0", None),
        ("", None),
        ("A", None),
        ("A1:", None),
        ("\u0661", None),
        ("A\u0661", None),
    ],
)
def test_what_a_reference_names(text: str, place: Area | None) -> None:
    assert area(text) == place


def test_places_are_written_as_a_spreadsheet_writes_them() -> None:
    assert [str(each) for each in (cell(7, 28), Area(3, 1, 9, 4), rows(5, 7), columns(2, 16_384))] == [
        "AB7", "A3:D9", "5:7", "B:XFD",
    ]  # fmt: skip


def test_a_cell_is_held_by_the_block_that_it_stands_in() -> None:
    block = Area(3, 2, 9, 4)
    assert [place for place in ((3, 2), (9, 4), (2, 2), (10, 4), (3, 1), (9, 5)) if block.holds(*place)] == [
        (3, 2), (9, 4),
    ]  # fmt: skip


@given(st.integers(1, LAST_COLUMN), st.integers(1, LAST_ROW))
def test_what_is_written_names_the_same_place(column: int, row: int) -> None:
    assert number(letters(column)) == column
    assert area(str(cell(row, column))) == cell(row, column)
