"""The sheets of a workbook before they are written, and where text goes on that is too long for its row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, NamedTuple

from s11.errors import S11Error
from s11.render.row_heights import MOST_LINES, line_starts
from s11.view.table import Cell


class PageColumn(NamedTuple):
    """A column of a sheet."""

    heading: str
    width: int


class PageRow(NamedTuple):
    """A row of a sheet, so many ``lines`` tall. ``anchor`` is the name by which cells link to it."""

    cells: tuple[Cell, ...]
    anchor: str
    lines: int


class Page(NamedTuple):
    """A sheet: its title, what it is ``about`` and what stands ``under`` it, the way ``back``, and its one table."""

    name: str
    paper: str
    title: str
    about: str
    under: tuple[str, ...]
    back: Cell | None
    columns: tuple[PageColumn, ...]
    rows: tuple[PageRow, ...]

    @property
    def heading_row(self) -> int:
        """The row of the headings of its table."""
        return heading_row(len(self.under), self.back)


def heading_row(lines: int, back: Cell | None) -> int:
    """The row of the headings: under the title, so many lines about the sheet, and the way back if there is one."""
    return 2 + lines + (back is not None)


def page_row(cells: Sequence[Cell], columns: Sequence[PageColumn], anchor: str) -> PageRow:
    """A row as tall as the tallest of its cells."""
    lines = (len(line_starts(cell.text, column.width)) for cell, column in zip(cells, columns, strict=True))
    return PageRow(tuple(cells), anchor, max(lines))


def sheet_anchor(name: str) -> str:
    """The name by which cells link to a whole sheet."""
    return f"sheet {name}"


@dataclass(frozen=True, slots=True)
class LongTexts:
    """The texts of a workbook that are too long for the tallest row.

    They go on in the table of the sheet called ``sheet``, in a column of this ``width``, under the
    headings in this row. ``pointer`` makes the words
    that say so out of the number of a row there; ``rows`` are those of that table. Without a sheet no text may be too
    long.
    """

    sheet: str
    width: int
    heading_row: int
    pointer: Callable[[int], str]
    rows: list[dict[str, Any]] = field(default_factory=list)

    def fitted(self, page: Page) -> Page:
        """The sheet with every text cut that is too long for its row."""
        rows = (
            row if row.lines <= MOST_LINES else self._fitted(page, row, row.anchor or f"{page.name} {number}")
            for number, row in enumerate(page.rows)
        )
        return page._replace(rows=tuple(rows))

    def _fitted(self, page: Page, row: PageRow, anchor: str) -> PageRow:
        first = row.cells[0]
        # The row's own name leads to the rest: a link on a long text would keep some readers from wrapping it.
        cells = [replace(first, target=self._anchor()), *row.cells[1:]]
        for at, column in enumerate(page.columns):
            starts = line_starts(cells[at].text, column.width)
            if len(starts) > MOST_LINES:
                name = f"{page.name}, {first.text[:_LONGEST_NAME]}, {column.heading}"
                cells[at] = self._cut(cells[at], starts, column, Cell(name, target=anchor))
        return page_row(cells, page.columns, anchor)

    def _cut(self, cell: Cell, starts: list[int], column: PageColumn, origin: Cell) -> Cell:
        """The beginning of a text with a pointer to the rest, which is put by in parts that fit."""
        if not self.sheet:
            raise S11Error(f"the text at {origin.text} is too long for its row", _HINT)
        pointer = self.pointer(self._next_row())
        # One line is kept free, because the beginning may end with an end of line of its own.
        kept = _whole_sentences(cell.text, starts[max(1, MOST_LINES - len(line_starts(pointer, column.width)) - 1)])
        rest = cell.text[kept:]
        ends = [*line_starts(rest, self.width)[::MOST_LINES], len(rest)]
        for part, (start, end) in enumerate(pairwise(ends), 2):
            self.rows.append(
                {
                    "anchor": self._anchor(),
                    "from": {"text": origin.text, "target": origin.target},
                    "part": {"text": str(part), "value": part},
                    "text": {"text": rest[start:end]},
                }
            )
        return replace(cell, text=f"{cell.text[:kept]}\n{pointer}")

    def _next_row(self) -> int:
        return self.heading_row + 1 + len(self.rows)

    def _anchor(self) -> str:
        return f"{self.sheet} {self._next_row()}"


def _whole_sentences(text: str, most: int) -> int:
    """Where to break a text that may have so many characters: after a sentence, if one ends in the last third."""
    end = max(text.rfind(mark, 0, most) + len(mark) for mark in (". ", "\n"))
    return end if end > most * 2 // 3 else most


_LONGEST_NAME = 60
_HINT = "Add to the layout a sheet whose table is continued, with a column that shows text."
