"""Bars of characters: one for each thing counted while there are few, each kind with a mark of its own."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from s11.render.screen import Screen

LONGEST = 12


class Marks(NamedTuple):
    """What each thing counted is shown as. No mark is told from another by its colour."""

    full: str
    half: str
    empty: str
    nothing: str


_BLOCKS = Marks("\u2588", "\u2592", "\u2591", "\u00b7")
_PLAIN = Marks("#", "+", "-", ".")


def marks(screen: Screen) -> Marks:
    """The marks that a screen can show."""
    return _BLOCKS if screen.can_show("".join(_BLOCKS)) else _PLAIN


def bar(counts: Sequence[int], shown_as: Sequence[str], longest: int = LONGEST) -> str:
    """A bar of so many things of each kind. One that would be too long is drawn to scale, its parts rounded down."""
    total = sum(counts)
    cells = min(total, longest)
    ends = [0, *(part * cells // total if total else 0 for part in accumulate(counts))]
    return "".join(mark * (end - begin) for mark, (begin, end) in zip(shown_as, pairwise(ends), strict=True))
