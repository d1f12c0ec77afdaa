"""Where text is read: how much room there is, what can be shown, and how lines are broken to fit."""

from typing import NamedTuple
from unicodedata import category, east_asian_width

from s11.source.characters import INVISIBLE

USUAL = 80
WIDEST = 100
"""Longer lines of prose than this are hard to read."""

_SOFT_HYPHEN = "\u00ad"


class Screen(NamedTuple):
    """A terminal, or a file: there ``columns`` are not given, and lines that a program may read are not broken."""

    columns: int | None = None
    encoding: str = "utf-8"

    @property
    def measure(self) -> int:
        """How long a line of prose may be."""
        return min(self.columns or USUAL, WIDEST)

    def can_show(self, text: str) -> bool:
        """Whether every character of a text can be shown."""
        return self.shown(text) == text

    def shown(self, text: str) -> str:
        """A text as it is shown, one character for one: a question mark stands for what cannot be shown."""
        return INVISIBLE.sub("?", text).encode(self.encoding, "replace").decode(self.encoding)


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian characters take two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"} and character != _SOFT_HYPHEN:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def paragraph(text: str, columns: int | None, first: str = "", rest: str = "") -> str:
    """A text broken at its spaces, ``first`` before its first line and ``rest`` before the others.

    Its own lines are kept. No word is broken; without ``columns``, no line is.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = rest if lines else first
        begun = False
        for word in part.split():
            if begun and columns is not None and columns_of(line) + 1 + columns_of(word) > columns:
                lines.append(line)
                line, begun = rest, False
            line += f" {word}" if begun else word
            begun = True
        lines.append(line.rstrip())
    return "\n".join(lines)


def one_line(text: str, screen: Screen, rest: str) -> str:
    """A line for programs too: whatever stands in it, it goes on to no other but on a terminal, after ``rest``."""
    line = " ".join(text.splitlines())
    return line if screen.columns is None else paragraph(line, screen.columns, rest=rest)


def folded(text: str, columns: int) -> list[str]:
    """A text in lines of so many columns, its own lines kept, words that are longer broken too."""
    return [line for part in text.split("\n") for line in paragraph(_in_pieces(part, columns), columns).split("\n")]


def _in_pieces(text: str, columns: int) -> str:
    """A text with spaces in words that are longer than so many columns."""
    pieces = []
    for word in text.split():
        piece = ""
        for character in word:
            if piece and columns_of(piece + character) > columns:
                pieces.append(piece)
                piece = ""
            piece += character
        pieces.append(piece)
    return " ".join(pieces)
