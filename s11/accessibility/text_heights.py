"""How tall a cell's text is at least, so that no row is blamed that shows all of it."""

from s11.render.row_heights import INDENT, TALLEST, UNIT, line_starts
from s11.xlsx.styles import Style

_LINE = 1.15
"""A line of text is at least so many times as tall as its letters are said to be."""

_SPARED = 0.5
"""The part of the last line that may be wanting: letters do not fill all of theirs."""

_NARROW = 0.88
"""Letters other than Arial's are taken to be so much narrower."""

_WIDE_FONTS = ("Arial", "Helvetica", "Liberation Sans", "Verdana", "Tahoma")
_POINTS = 750
"""Thousandths of a letter's height in a pixel, when the letter is one point tall."""


def least_height(text: str, style: Style, width: float, digit: int) -> float:
    """The points that a text needs in a column so many digits wide, of so many pixels each, with no part left free."""
    size = min(max(style.font.size, 1), TALLEST)
    if not style.wrapped:
        return (1 - _SPARED) * size * _LINE
    room = width * digit * _POINTS / size
    if not style.font.name.startswith(_WIDE_FONTS):
        room /= _NARROW
    lines = len(line_starts(text, room / UNIT + INDENT, bold=style.font.bold))
    return (lines - _SPARED) * size * _LINE
