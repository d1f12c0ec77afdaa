"""How tall a row must be for its text to show, reckoned as a spreadsheet would: nobody else does so on opening a file.

Excel fits rows to their text when somebody types; LibreOffice and most viewers do not when they open one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

TALLEST = 409
"""No row of a workbook is taller, in points."""

_LINE = 15
_MARGIN = 3
MOST_LINES = (TALLEST - _MARGIN) // _LINE
"""The lines that fit in the tallest row."""

# How wide Arial is, in thousandths of its height. What is not here is taken to be as wide as it is tall.
_ADVANCES = {
    character: width
    for width, characters in {
        191: "'",
        222: "ijl\u2018\u2019",
        260: "|¦",
        278: " !,./:;I[\\]ft\u00a0·ìíîï",
        333: "()-`r¡\u201c\u201d",
        334: "{}",
        350: "•",
        355: '"',
        389: "*",
        400: "°",
        469: "^",
        500: "Jcksvxyzçýÿ",
        556: "#$0123456789?L_abdeghnopqu£§àáâãäåèéêëñòóôõöùúûü\u2013",
        584: "+<=>~¬\u00d7÷",
        611: "FTZß",
        667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊË",
        722: "CDHNRUwÇÑÙÚÛÜ",
        778: "GOQÒÓÔÕÖØ",
        833: "Mm",
        889: "%æ",
        944: "W",
        1015: "@",
    }.items()
    for character in characters
}
_UNKNOWN = 1000
_PARTS = re.compile(r"[^/-]*[/-]|[^/-]+")
_WIDEST = max(_ADVANCES.values())

# A column one unit wide holds one digit of the workbook's font: 9 pixels for Arial 12, which is 16 pixels tall.
# Six parts in a hundred are left for what spreadsheets do differently.
UNIT = 1000 * 9 / 16 * 0.94
_BOLD = 1.08
INDENT = 1.9
"""What a cell's indent takes of its column."""


def height(lines: int) -> int:
    """The height of a row of so many lines, in points."""
    return min(TALLEST, lines * _LINE + _MARGIN)


def line_starts(text: str, column_width: float, *, bold: bool = False) -> list[int]:
    """Where each line begins when text in Arial 12 is wrapped in a column."""
    available = (column_width - INDENT) * UNIT / (_BOLD if bold else 1)
    starts = []
    at = 0
    for paragraph in text.split("\n"):
        starts.append(at)
        if len(paragraph) * _WIDEST > available:
            starts.extend(_wrapped(paragraph, at, available))
        at += len(paragraph) + 1
    return starts


def _wrapped(paragraph: str, at: int, available: float) -> Iterator[int]:
    """Where the second and later lines of a paragraph begin: at words, or inside a word longer than a line."""
    space = _ADVANCES[" "]
    used = 0.0
    for word in paragraph.split(" "):
        wide = text_width(word)
        if used and used + wide > available:
            yield at
            used = 0
        if wide > available:
            breaks, used = _broken(word, available)
            yield from (at + within for within in breaks)
        else:
            used += wide
        used += space
        at += len(word) + 1


def _broken(word: str, available: float) -> tuple[list[int], float]:
    """Where a word longer than a line is broken, after its strokes and hyphens if it can be; how wide its end is."""
    breaks: list[int] = []
    used: float = 0
    at = 0
    for part in _PARTS.findall(word):
        if used and used + text_width(part) > available:
            breaks.append(at)
            used = 0
        for within, character in enumerate(part):
            step = _ADVANCES.get(character, _UNKNOWN)
            if used and used + step > available:
                breaks.append(at + within)
                used = 0
            used += step
        at += len(part)
    return breaks, used


@lru_cache(maxsize=8192)
def text_width(word: str) -> int:
    """How wide text is in Arial, in thousandths of its height."""
    get = _ADVANCES.get
    return sum([get(character, _UNKNOWN) for character in word])
