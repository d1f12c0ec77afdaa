"""A workbook as it was written: what a reader sees, what a reader does not see, and how it looks."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from s11.xlsx.area import LAST_COLUMN, Area
from s11.xlsx.styles import Style


class Cell(NamedTuple):
    """A cell with something in it, or with a fill of its own. A text that is only space is none.

    ``unvalued`` is a formula whose result was not put by. ``raised`` is text that ends in a superscript.
    """

    row: int
    column: int
    text: str
    style: Style
    is_text: bool
    unvalued: bool
    raised: bool

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it for a reader."""
        return not (self.text or self.unvalued)


class Table(NamedTuple):
    """A block of cells that is marked as a table. ``headings`` are those of the mark, and not of the cells."""

    name: str
    area: Area
    has_headings: bool
    headings: tuple[str, ...]
    has_filter: bool
    is_styled: bool


class Link(NamedTuple):
    """A link on some cells: to ``target`` outside the workbook, or to ``location`` inside it."""

    area: Area
    target: str
    location: str


class Drawing(NamedTuple):
    """Something that floats over the cells. ``words`` are those that stand in it."""

    at: Area | None
    kind: str
    is_described: bool
    words: str


class Prompt(NamedTuple):
    """What cells may hold, and what is said to those who fill them in. ``choices`` is a list that is written out."""

    area: Area | None
    choices: str
    titles: tuple[str, ...]


class View(NamedTuple):
    """How a sheet is seen when it is opened."""

    cursor: str
    corner: str
    is_frozen: bool


class Grid(NamedTuple):
    """The measures of a sheet's rows and columns: heights in points, widths in digits, 0 for what is hidden.

    ``spans`` are the columns whose widths are set, each as the first of them, the last, and the width, from the left.
    ``hides_rest`` is when every row is hidden that is not written out.
    """

    heights: Mapping[int, float]
    height: float
    hidden_rows: tuple[int, ...]
    hides_rest: bool
    spans: tuple[tuple[int, int, float], ...]
    width: float

    def height_of(self, row: int) -> float:
        """How tall a row is."""
        return self.heights.get(row, self.height)

    def width_of(self, column: int) -> float:
        """How wide a column is."""
        at = bisect(self.spans, (column, LAST_COLUMN, inf)) - 1
        if at < 0 or self.spans[at][1] < column:
            return self.width
        return self.spans[at][2]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. A chart that is a sheet of its own has no cells.

    ``signs_alone`` are where a sign is shown in place of a value, ``filtered`` is what a filter is set on, ``printed``
    are the headers and footers, and ``objects`` how many documents and controls are set into it.
    """

    name: str
    is_hidden: bool
    is_chart: bool
    cells: Mapping[tuple[int, int], Cell]
    grid: Grid
    view: View
    tables: tuple[Table, ...]
    merged: tuple[Area, ...]
    links: tuple[Link, ...]
    drawings: tuple[Drawing, ...]
    comments: tuple[Area, ...]
    prompts: tuple[Prompt, ...]
    signs_alone: tuple[Area, ...]
    filtered: Area | None
    printed: tuple[str, ...]
    objects: int
    repeats_headings: bool

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell."""
        found = self.cells.get((row, column))
        return found.text if found else ""


class Properties(NamedTuple):
    """What a workbook says of itself. ``traces`` are what it keeps besides, of people and of other programs."""

    title: str
    language: str
    creator: str
    traces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook.

    ``path`` is where it is kept, ``opens_on`` the position of the sheet that is shown first, ``names`` are those that
    it gives to places, in small letters. ``outside`` are the files and databases that it takes values from, and
    ``digit`` is how many pixels wide a digit is, which columns are measured in.
    """

    path: str
    properties: Properties
    opens_on: int
    sheets: tuple[Sheet, ...]
    names: frozenset[str]
    outside: tuple[str, ...]
    has_macros: bool
    digit: int

    @property
    def shown(self) -> tuple[Sheet, ...]:
        """The sheets that a reader sees."""
        return tuple(sheet for sheet in self.sheets if not sheet.is_hidden)
