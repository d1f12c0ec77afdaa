"""A table as CSV that a spreadsheet opens without running any of it."""

import csv
from io import StringIO
from typing import NamedTuple

from s11.view.table import Table

# What a spreadsheet takes for a formula; a carriage return can also stand before one.
_RUN = ("=", "+", "-", "@", "\t", "\r")


class TableCsv(NamedTuple):
    """A table as CSV, and how many of its cells were given a ``'`` in front so that no spreadsheet runs them."""

    data: bytes
    prefixed: int


def table_csv(table: Table) -> TableCsv:
    """A table as CSV in UTF-8 with a byte order mark, by which Excel knows it, and with Windows ends of lines."""
    lines = [[column.heading for column in table.columns], *([cell.text for cell in row.cells] for row in table.rows)]
    prefixed = sum(text.startswith(_RUN) for line in lines for text in line)
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([f"'{text}" if text.startswith(_RUN) else text for text in line] for line in lines)
    return TableCsv(written.getvalue().encode("utf-8-sig"), prefixed)
