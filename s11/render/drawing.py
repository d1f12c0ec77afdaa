"""The pictures of a report as shapes: how wide, how tall and where, in units that a page can stretch.

Shapes say nothing of colour but a tone's name; whatever they show stands in words beside them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from s11.render.row_heights import text_width
from s11.view.pictures import WHOLE, Bar, Due, Mark, Pictures, Tick
from s11.view.table import Cell

WIDTH = 320
"""How wide every picture is: what a telephone shows without making it smaller."""

_BLOCK = 24
_GAP = 4
_LETTER = 12
"""How tall letters are."""

_MARGIN = 8
_MIDDLE = 14
_TALL = 28


class Box(NamedTuple):
    """A rectangle with a text in its middle, in the look of a cell."""

    x: int
    y: int
    width: int
    height: int
    text: str
    look: Cell


class Line(NamedTuple):
    """A path, drawn as SVG writes one. ``kind`` is what it stands for."""

    path: str
    kind: str
    look: Cell


class Words(NamedTuple):
    """A text at a place. ``anchor`` is which of its ends is there: ``start``, ``middle`` or ``end``."""

    x: int
    y: int
    anchor: str
    text: str


class Drawing(NamedTuple):
    """Shapes, in the order in which they are drawn. ``told`` is what they show, in words."""

    told: Cell
    height: int
    lines: tuple[Line, ...] = ()
    boxes: tuple[Box, ...] = ()
    words: tuple[Words, ...] = ()


class Drawings(NamedTuple):
    """The pictures of a report: ``bars``, ``rungs`` and ``dues`` as there are in it, and what is read beside them.

    ``scale`` names the ratings above the rungs, ``axis`` the months above the dues; ``signs`` are the shapes that stand
    for the computed, the self and the moderated rating.
    """

    bars: tuple[Drawing, ...]
    scale: Drawing
    rungs: tuple[Drawing, ...]
    signs: tuple[Drawing, ...]
    axis: Drawing
    dues: tuple[Drawing, ...]


def make_drawings(pictures: Pictures) -> Drawings:
    """The pictures of a report as shapes."""
    steps = len(pictures.scale)
    return Drawings(
        tuple(map(_bar, pictures.bars)),
        _scale(pictures.scale),
        tuple(_rung(each.told, each.marks, steps) for each in pictures.rungs),
        tuple(map(_key, range(len(_SHAPES)))),
        _axis(pictures),
        tuple(_due(each, pictures) for each in pictures.dues),
    )


def _bar(shown: Bar) -> Drawing:
    """A block for each standard at a rating, with its number in it, in as many rows as they need."""
    boxes = list(_blocks(shown))
    return Drawing(shown.told, max((box.y + _BLOCK for box in boxes), default=_BLOCK) + _GAP, boxes=tuple(boxes))


def _blocks(shown: Bar) -> Iterator[Box]:
    x = y = 0
    for standard in shown.standards:
        width = min(WIDTH, max(_BLOCK, _wide(standard.text) + 2 * _GAP))
        if x + width > WIDTH:
            x, y = 0, y + _BLOCK + _GAP
        yield Box(x, y, width, _BLOCK, standard.text, shown.rating)
        x += width + _GAP


def _rung(told: Cell, marks: Sequence[Mark], steps: int) -> Drawing:
    """A scale from its lowest rating on the left to its best, with a mark at each rating that a standard has."""
    ends = [_on_scale(step, steps) for step in range(steps)]
    track = f"M{ends[0]} {_MIDDLE}H{ends[-1]}" + "".join(f"M{x} {_MIDDLE - 5}v10" for x in ends)
    lines = [Line(track, "track", Cell("-"))]
    for place, mark in enumerate(marks):
        if mark.step is not None:
            together = [number for number, each in enumerate(marks) if each.step == mark.step]
            apart = (together.index(place) * 2 - len(together) + 1) * _beside(steps)
            x = min(max(_on_scale(mark.step, steps) + apart, 10), WIDTH - 10)
            lines.append(Line(_SHAPES[place](x), f"mark mark-{place}", mark.rating))
    return Drawing(told, _TALL, tuple(lines))


def _beside(steps: int) -> int:
    """How far marks at one step are moved aside: never as far as half way to the next."""
    return 11 if steps < 2 else min(11, (_on_scale(1, steps) - _on_scale(0, steps)) // 5)


def _scale(ratings: Sequence[Cell]) -> Drawing:
    """The names of the ratings over their places, or of the lowest and the best where there is no room for all."""
    last = len(ratings) - 1
    for named in (range(len(ratings)), {0, last}):
        words = tuple(_named_at(place, last, ratings[place].text) for place in sorted(named))
        if sum(_wide(each.text) + _GAP for each in words) <= WIDTH:
            return Drawing(Cell("-"), _LETTER + 8, words=words)
    ends = (_named_at(place, last, _cut(ratings[place].text)) for place in sorted({0, last}))
    return Drawing(Cell("-"), _LETTER + 8, words=tuple(ends))


def _named_at(place: int, last: int, text: str) -> Words:
    """A name over its step, moved in from the edge as far as it must be."""
    x, half = _on_scale(place, last + 1), (_wide(text) + 1) // 2
    if last and place == 0 and half > x:
        return Words(0, _LETTER + 2, "start", text)
    if last and place == last and half > WIDTH - x:
        return Words(WIDTH, _LETTER + 2, "end", text)
    return Words(x, _LETTER + 2, "middle", text)


def _cut(text: str) -> str:
    """So much of a name as half of a picture has room for; all of it stands beside every rating."""
    while _wide(text) > WIDTH // 2 - _LETTER:
        text = text[:-2].rstrip() + "\u2026"
    return text


def _on_scale(step: int, steps: int) -> int:
    edge = 28
    return WIDTH // 2 if steps == 1 else edge + (WIDTH - 2 * edge) * step // (steps - 1)


_SHAPES = (
    lambda x: f"M{x - 8} {_MIDDLE}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z",  # a disc: computed
    lambda x: f"M{x} {_MIDDLE - 8}l8 8l-8 8l-8 -8z",  # a diamond: the agency's own
    lambda x: f"M{x - 7} {_MIDDLE - 7}h14v14h-14z",  # a square: the reviewers'
)


def _key(place: int) -> Drawing:
    """The shape that stands for one of the three ratings, by itself."""
    return Drawing(Cell("-"), _TALL, (Line(_SHAPES[place](10), f"mark mark-{place}", Cell("-")),))


def _axis(pictures: Pictures) -> Drawing:
    """The months along which actions are due, and today."""
    last = -WIDTH
    words = []
    for tick in pictures.ticks:
        x, wide = _in_time(tick.at), _wide(tick.label.text)
        if x >= last + _GAP and x + wide <= WIDTH:
            words.append(Words(x, _LETTER + 2, "start", tick.label.text))
            last = x + wide
    lines = _calendar(pictures.ticks, pictures.today, _LETTER + 4, _LETTER + 10)
    return Drawing(Cell("-"), _LETTER + 10, lines, words=tuple(words))


def _due(shown: Due, pictures: Pictures) -> Drawing:
    """When one action is due, between the first month and the last."""
    lines = list(_calendar(pictures.ticks, pictures.today, 0, _TALL))
    if shown.at is not None:
        today, x = _in_time(pictures.today.at), _in_time(shown.at)
        lines.append(Line(f"M{today} {_MIDDLE}H{x}", "wait", shown.when))
        lines.append(Line(_SHAPES[0](x), "mark mark-0", shown.when))
    return Drawing(shown.told, _TALL, tuple(lines))


def _calendar(ticks: Sequence[Tick], today: Tick, top: int, bottom: int) -> tuple[Line, Line]:
    months = "".join(f"M{_in_time(tick.at)} {top}V{bottom}" for tick in ticks)
    return Line(months, "month", Cell("-")), Line(f"M{_in_time(today.at)} {top}V{bottom}", "today", Cell("-"))


def _in_time(at: int) -> int:
    return _MARGIN + (WIDTH - 2 * _MARGIN) * at // WHOLE


def _wide(text: str) -> int:
    return round(text_width(text) * _LETTER / 1000)
