"""Places on a sheet: cells and blocks of cells."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?", re.IGNORECASE)


class Area(NamedTuple):
    """A block of cells, or one cell, by rows and columns counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell stands in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def __str__(self) -> str:
        """As a spreadsheet writes it: ``B7``, ``A3:D9``, ``5:7`` for rows and ``B:B`` for columns."""
        left, right = letters(self.left), letters(self.right)
        if (self.top, self.bottom) == (1, LAST_ROW):
            return f"{left}:{right}"
        if (self.left, self.right) == (1, LAST_COLUMN):
            return f"{self.top}:{self.bottom}"
        first, last = f"{left}{self.top}", f"{right}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def cell(row: int, column: int) -> Area:
    """One cell."""
    return Area(row, column, row, column)


def rows(first: int, last: int) -> Area:
    """Whole rows."""
    return Area(first, 1, last, LAST_COLUMN)


def columns(first: int, last: int) -> Area:
    """Whole columns."""
    return Area(1, first, LAST_ROW, last)


def area(text: str) -> Area | None:
    """What ``A3:D9`` or ``$B$7`` names; ``None`` when it names no place on a sheet."""
    found = _AREA.fullmatch(text)
    if found is None:
        return None
    one, other = (int(found[2]), number(found[1])), (int(found[4] or found[2]), number(found[3] or found[1]))
    top, bottom = sorted((one[0], other[0]))
    left, right = sorted((one[1], other[1]))
    return Area(top, left, bottom, right) if top >= 1 and bottom <= LAST_ROW and right <= LAST_COLUMN else None


def held(areas: Iterable[Area], most: int) -> set[tuple[int, int]]:
    """The cells in some blocks, as rows and columns: the first of them, where there are more than ``most``."""
    found: set[tuple[int, int]] = set()
    for each in areas:
        wide = each.right - each.left + 1
        cells = wide * (each.bottom - each.top + 1)
        room = max(0, most - len(found))
        found.update((each.top + at // wide, each.left + at % wide) for at in range(min(cells, room)))
    return found


@cache
def letters(column: int) -> str:
    """The letters of a column."""
    text = ""
    while column:
        column, last = divmod(column - 1, 26)
        text = chr(65 + last) + text
    return text


@lru_cache(maxsize=LAST_COLUMN)
def number(column: str) -> int:
    """The number of a column, from its letters, of which there are three at most."""
    total = 0
    for letter in column.upper():
        total = total * 26 + ord(letter) - 64
    return total
