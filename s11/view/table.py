"""What a report is made of: cells, and tables of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from s11.model.pack import Tone
from s11.source.characters import INVISIBLE

__all__ = ["Cell", "Column", "Row", "Section", "Table", "Tone", "facts", "leads_outside", "table"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing that a reader sees. ``text`` is all of it; ``tone`` only repeats it as a look, ``value`` as a number.

    ``colour`` is the pack's own for a rating that names one. ``target`` is a row elsewhere in the report
    (``standard-4``, ``criterion-4.2``) or an outside address to link to. ``blank`` marks text that only says that
    nothing stands here, so that a paper may leave it out. Characters that no document can show are dropped.
    """

    text: str
    tone: Tone | None = None
    value: Decimal | int | None = None
    target: str = ""
    colour: str = ""
    blank: bool = False

    def __post_init__(self) -> None:
        if INVISIBLE.search(self.text):
            object.__setattr__(self, "text", INVISIBLE.sub("", self.text))


def leads_outside(target: str) -> bool:
    """Whether a cell leads to an address on the web or of somebody, and not to a row of the report."""
    return target.lower().startswith(("https://", "http://", "mailto:"))


class Column(NamedTuple):
    """A column of a table: its name in layouts, and its heading."""

    name: str
    heading: str


class Row(NamedTuple):
    """A row of a table. ``anchor`` is the name by which other cells link to it."""

    cells: tuple[Cell, ...]
    anchor: str = ""


class Table(NamedTuple):
    """Rows under one set of headings. No cell is empty: what is not there is said in words."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Section(NamedTuple):
    """A part of a paper with a heading of its own: some facts, and a table of details."""

    heading: Cell
    facts: Table
    details: Table


def table(columns: Iterable[tuple[str, str]], rows: Iterable[Row]) -> Table:
    """A table from the names and headings of its columns, and its rows."""
    return Table(tuple(Column(name, heading) for name, heading in columns), tuple(rows))


def facts(items: Iterable[tuple[str, Cell]]) -> Table:
    """A table of labels and what they say: ``Period`` and ``1 April 2025 to 31 March 2026``."""
    return table([("item", "Item"), ("detail", "Detail")], (Row((Cell(label), cell)) for label, cell in items))
