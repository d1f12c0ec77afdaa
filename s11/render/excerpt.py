"""A line of a file with one of its places marked, in as much room as there is."""

from collections.abc import Iterable, Iterator

from s11.render.screen import Screen, columns_of

CUT = "..."
_TAB = "    "


def excerpt(line: str, column: int, room: int, screen: Screen) -> tuple[str, str]:
    """As much of a line as ``room`` columns hold, and under it a caret at a column of it, counted from 1.

    What is left out at either end is marked with dots. A tab is shown as spaces.
    """
    at = min(column - 1, len(line))
    begin, end = max(0, at - room), at + room  # no more is looked at: a line may be as long as a file
    before, after = _shown(line[begin:at], screen), _shown(line[at:end], screen) or [" "]
    more_before, more_after = begin > 0, end < len(line)
    if more_before or more_after or _width(before) + _width(after) > room:
        half = max(room // 2, room - _width(after))
        before = _kept(before, half, more=more_before, at_end=True)
        after = _kept(after, room - _width(before), more=more_after)
    return "".join([*before, *after]).rstrip(), " " * _width(before) + "^"


def _shown(text: str, screen: Screen) -> list[str]:
    """Each character as it is shown."""
    return [_TAB if each == "\t" else each for each in screen.shown(text)]


def _width(pieces: Iterable[str]) -> int:
    return sum(map(columns_of, pieces))


def _kept(pieces: list[str], room: int, *, more: bool, at_end: bool = False) -> list[str]:
    """The pieces at one end that there is room for, and dots in the place of the others."""
    if not more and _width(pieces) <= room:
        return pieces
    inner = pieces[::-1] if at_end else pieces
    kept = list(_fitting(inner, room - len(CUT)))
    return [CUT, *reversed(kept)] if at_end else [*kept, CUT]


def _fitting(pieces: Iterable[str], room: int) -> Iterator[str]:
    for piece in pieces:
        room -= columns_of(piece)
        if room < 0:
            return
        yield piece
