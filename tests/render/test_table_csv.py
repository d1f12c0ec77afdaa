"""A table as CSV."""

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from s11.render.table_csv import table_csv
from s11.view.table import Cell, Row, Table, table
from tests.render.hostile import texts


def one(*values: str) -> Table:
    return table([("a", "Text")], [Row((Cell(value),)) for value in values])


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_excel_knows_it_for_utf_8_with_windows_lines() -> None:
    data, prefixed = table_csv(one("£5", "two\nlines"))
    assert data == b'\xef\xbb\xbfText\r\n\xc2\xa35\r\n"two\nlines"\r\n'
    assert prefixed == 0


def test_what_a_spreadsheet_would_run_is_held_back_and_counted() -> None:
    data, prefixed = table_csv(one("=1+1", "+1", "-1", "@x", "\t=1", "'=1", "1+1", " =1"))
    assert prefixed == 5
    assert [row[0] for row in read(data)][1:] == ["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "'=1", "1+1", " =1"]


@given(st.lists(texts, min_size=1, max_size=5))
def test_whatever_is_written_is_read_back(values: list[str]) -> None:
    shown = [Cell(value).text for value in values]
    data, prefixed = table_csv(one(*values))
    told = [row[0] for row in read(data)][1:]
    held = [text for text in told if text.startswith("'") and text[1:2] in {"=", "+", "-", "@", "\t"}]
    assert len(held) >= prefixed
    assert [text.removeprefix("'") for text in told] == [text.removeprefix("'") for text in shown]
