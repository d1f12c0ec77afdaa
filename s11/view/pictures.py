"""What is shown as a picture too: where things stand on a scale and in time. Sizes and colours are not decided here."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.model.registers import Action
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view import cells
from s11.view.plan import still_open
from s11.view.registers import due_cell, is_overdue, owner_cell, status_cell
from s11.view.standards import NO_MODERATED, NO_SELF, numbered
from s11.view.table import Cell, Tone
from s11.wording import MONTHS, count, day, listed, those

WHOLE = 1000
"""Places in time are in thousandths of the time that a picture shows."""

_MOST_TICKS = 6
_LATEST = date(9999, 11, 30)
"""The last day after which there is a month that a calendar can name."""


class Bar(NamedTuple):
    """The standards at one rating, by their ids. ``told`` is the same in a sentence."""

    rating: Cell
    number: Cell
    standards: tuple[Cell, ...]
    told: Cell


class Mark(NamedTuple):
    """A rating on the scale: whose it is, and how many steps above the lowest; none where it is not on the scale."""

    whose: Cell
    rating: Cell
    step: int | None


class Rung(NamedTuple):
    """One standard with its computed rating and whatever others it has. ``told`` is the same in a sentence."""

    standard: Cell
    marks: tuple[Mark, ...]
    told: Cell


class Tick(NamedTuple):
    """A moment in time, in thousandths of the time that is shown."""

    label: Cell
    at: int


class Due(NamedTuple):
    """An open action and when it is due; ``at`` is none for one without a date. ``told`` is the same in a sentence."""

    when: Cell
    what: Cell
    owner: Cell
    status: Cell
    at: int | None
    told: Cell


class Pictures(NamedTuple):
    """The standards at each rating, each standard on the scale (lowest rating first), and open actions by due date."""

    bars: tuple[Bar, ...]
    scale: tuple[Cell, ...]
    rungs: tuple[Rung, ...]
    ticks: tuple[Tick, ...]
    today: Tick
    dues: tuple[Due, ...]


def make_pictures(dossier: Dossier, scorecard: Scorecard, on: date) -> Pictures:
    """The pictures of a return, as it stands on a day."""
    pack = dossier.pack
    plans = [action for _, action in still_open(dossier)]
    days = [on, *(action.due for action in plans if action.due)]
    first, last = min(days).replace(day=1), _month_after(min(max(days), _LATEST))
    return Pictures(
        tuple(_bars(pack, scorecard)),
        tuple(cells.rating(pack, each.id) for each in reversed(pack.ratings)),
        tuple(_rung(pack, score) for score in scorecard.standards),
        tuple(_ticks(first, last)),
        Tick(Cell(f"today, {day(on)}"), _at(on, first, last)),
        tuple(_due(action, on, first, last) for action in plans),
    )


def _bars(pack: Pack, scorecard: Scorecard) -> Iterator[Bar]:
    unrated = any(each.rating is None for each in scorecard.standards)
    for rating in [*(each.id for each in pack.ratings), *([None] if unrated else [])]:
        ids = [each.id for each in scorecard.standards if each.rating == rating]
        shown = cells.rating_of(pack, rating, len(ids))
        which = f" {'is' if len(ids) == 1 else 'are'} {shown.text}: {those('standard', ids)}." if ids else ""
        told = f"{count(len(ids), 'standard')}{which}" if ids else f"No standard is {shown.text}."
        yield Bar(shown, cells.number(len(ids)), tuple(map(Cell, ids)), Cell(told))


def _rung(pack: Pack, score: StandardScore) -> Rung:
    computed = _mark(pack, "Computed", score.rating, "Not rated")
    given = [_mark(pack, "Self", score.self_rating, NO_SELF), _mark(pack, "Moderated", score.moderated, NO_MODERATED)]
    marks = (computed, *(each for each in given if each.step is not None))
    told = listed(f"{each.whose.text.lower()} rating {each.rating.text}" for each in marks)
    return Rung(Cell(numbered(score), target=f"standard-{score.id}"), marks, Cell(f"{numbered(score)}: {told}."))


def _mark(pack: Pack, whose: str, rating: str | None, otherwise: str) -> Mark:
    rank = pack.rank(rating)
    step = None if rank is None else len(pack.ratings) - 1 - rank
    return Mark(Cell(whose), cells.rating(pack, rating, otherwise), step)


def _ticks(first: date, last: date) -> Iterator[Tick]:
    """The beginnings of months, so few that their names have room."""
    months = list(_months(first, last))
    every = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, len(months)) if len(months) <= step * _MOST_TICKS)
    year = 0
    for month in months[::every]:
        name = MONTHS[month.month - 1][:3]
        yield Tick(Cell(name if month.year == year else f"{name} {month.year}"), _at(month, first, last))
        year = month.year


def _months(first: date, last: date) -> Iterator[date]:
    while first < last:
        yield first
        first = _month_after(first)


def _month_after(when: date) -> date:
    return (when.replace(day=1) + timedelta(days=31)).replace(day=1)


def _due(action: Action, on: date, first: date, last: date) -> Due:
    when = due_cell(action).text
    late = is_overdue(action, on)
    told = f"Due {when}{', overdue' if late else ''}." if action.due else "No date is given."
    return Due(
        Cell(when, Tone.BAD if late else None),
        Cell(action.what or "Not described"),
        owner_cell(action),
        status_cell(action, on),
        _at(action.due, first, last) if action.due else None,
        Cell(told),
    )


def _at(when: date, first: date, last: date) -> int:
    return min(WHOLE, WHOLE * (when - first).days // (last - first).days)
