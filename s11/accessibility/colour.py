"""S11-W6x: colours that can be told apart, and that say nothing which words do not."""

from collections.abc import Iterator
from functools import lru_cache
from math import floor

from s11.accessibility.check import Check, Hit, check
from s11.accessibility.tables import data_areas
from s11.model.colour import LEAST_CONTRAST, contrast
from s11.xlsx.area import cell, held
from s11.xlsx.book import Book, Sheet
from s11.xlsx.styles import Font

LEAST_FOR_LARGE = 3.0
"""What the guidelines ask where letters are large."""

_LARGE = 18
_LARGE_BOLD = 14
_MOST_MERGED = 100_000
"""Of the cells that are merged with others, how many are looked at."""

_SAYING = 100
"""A text that says something does so among its first characters."""


@check("S11-W61", "Text that hardly stands out")
def low_contrast(book: Book) -> Iterator[Hit]:
    """Text differs from what is behind it by 4.5 to 1 at least, or by 3 to 1 when it is large.

    Why: with less, many people cannot read it, and nobody can on a poor screen or a photocopy.
    Fix: make the text black or white, or its fill lighter or darker.
    """
    for sheet in book.shown:
        styled = [table.area for table in sheet.tables if table.is_styled]
        for each in sheet.cells.values():
            font, ground = each.style.font, each.style.ground
            if each.is_blank or font.ink is None or ground is None:
                continue
            reached, needed = _contrast(font.ink, ground), _needed(font)
            # A table's own style may lie behind a cell that has no fill: what it looks like is for the program to say.
            is_known = each.style.is_filled or not any(area.holds(each.row, each.column) for area in styled)
            if reached < needed and is_known:
                told = f"#{font.ink} on #{ground} differs by {_rounded_down(reached):.2f} to 1, and {needed} is needed"
                yield Hit(told, sheet, cell(each.row, each.column))


@check("S11-W62", "Colour or sign without words")
def colour_alone(book: Book) -> Iterator[Hit]:
    """What a colour or a sign says is also said in words in the same cell.

    Why: not everybody sees colours, many printers have none, and a screen reader says nothing of them.
    Fix: write the word in the cell, such as Amber; a single letter will not do.
    """
    for sheet in book.shown:
        areas, covered = data_areas(sheet), _covered(sheet)
        for each in sheet.cells.values():
            place = (each.row, each.column)
            is_bare = each.style.is_filled and not _says_something(each.text) and place not in covered
            if is_bare and any(area.holds(*place) for area in areas):
                yield Hit("its colour is all that it says", sheet, cell(*place))
        for area in sheet.signs_alone:
            yield Hit("a sign or a bar stands in place of the value", sheet, area)


@lru_cache(maxsize=1024)
def _contrast(ink: str, ground: str) -> float:
    return contrast(ink, ground)


def _rounded_down(ratio: float) -> float:
    """A ratio to two places, so that none that falls short is shown at the line."""
    return floor(ratio * 100) / 100


def _needed(font: Font) -> float:
    return LEAST_FOR_LARGE if font.size >= (_LARGE_BOLD if font.bold else _LARGE) else LEAST_CONTRAST


def _says_something(text: str) -> bool:
    """Whether it holds a figure, or two letters at least: one letter is a sign."""
    begun = text[:_SAYING]
    return any(each.isdigit() for each in begun) or sum(each.isalpha() for each in begun) > 1


def _covered(sheet: Sheet) -> set[tuple[int, int]]:
    """The cells that are merged into the one at their upper left, and so show nothing of their own."""
    return held(sheet.merged, _MOST_MERGED).difference((each.top, each.left) for each in sheet.merged)


CHECKS: tuple[Check, ...] = (low_contrast, colour_alone)
