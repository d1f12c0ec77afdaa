"""The smallest set of changes that brings a standard to a better rating."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from s11.model.pack import Pack
from s11.scoring import caps
from s11.scoring.basis import Basis, Point, Scale
from s11.scoring.goal import Way, at_best, find_way, goals_above
from s11.scoring.needs import Tally, rate, tally
from s11.scoring.overall import rungs_of
from s11.scoring.scorecard import Change, ChangeKind, Improvement

STEPS = 1_000
"""How long a search for fewer changes goes on, where weights make it one."""


def improve(pack: Pack, scale: Scale, basis: Basis, below: int) -> Improvement | None:
    """The fewest changes that bring a standard to a rating better than the place ``below``; of equals, to the nearest.

    A change brings one criterion to a better response, with evidence if needed, or adds evidence, an example or a
    statement; it never takes a criterion out. ``None`` when nothing that can be done to the standard is enough.
    """
    reckoned = tally(scale, [basis])
    ways = _ways(pack, reckoned, below)
    if not ways:
        return None
    way = min(ways, key=lambda each: each.size)
    changes = tuple(_changes(way, reckoned))
    rank = rank_of(pack, scale, changed(basis, changes, scale))
    smallest = scale.steady and way.size <= min(each.floor for each in ways)
    return Improvement(pack.ratings[rank].id, changes, smallest)


def rank_of(pack: Pack, scale: Scale, basis: Basis) -> int:
    """The place of a standard's rating in the scale, held down where a cap says so."""
    reckoned = tally(scale, [basis])
    return caps.capped(rate(rungs_of(pack), reckoned), caps.held_by_essentials(pack, reckoned))


def changed(basis: Basis, changes: tuple[Change, ...], scale: Scale) -> Basis:
    """A standard as it would be after some changes."""
    by_criterion = {change.criterion: change for change in changes}
    points = tuple(_changed(point, by_criterion.get(point.criterion), scale) for point in basis.points)
    kinds = [change.kind for change in changes]
    examples = basis.examples + kinds.count(ChangeKind.EXAMPLE)
    return basis._replace(points=points, examples=examples, impact=basis.impact or ChangeKind.IMPACT in kinds)


def _changed(point: Point, change: Change | None, scale: Scale) -> Point:
    if change is None:
        return point
    worth = scale.worth(change.response) if change.response else None
    return point._replace(worth=worth or point.worth, evidence=point.evidence or change.evidence)


def _ways(pack: Pack, reckoned: Tally, below: int) -> list[Way]:
    """The ways to the better ratings, the nearest first. A cap has to be lifted only when it forbids them all."""
    capped = bool(caps.forbidding(caps.held_by_essentials(pack, reckoned), below - 1))
    points = reckoned.points
    order = sorted(range(len(points)), key=lambda each: (points[each].worth.rank, not points[each].evidence))
    goals = goals_above(below, rungs_of(pack), reckoned, capped=capped)
    return [way for goal in goals if (way := find_way(goal, reckoned, order, STEPS))]


def _changes(way: Way, reckoned: Tally) -> Iterator[Change]:
    """The changes of a way, each made no greater than it need be, in the board's order."""
    goal, scale = way.goal, reckoned.scale
    picked = [reckoned.points[each] for each in way.picked]
    most = [goal.gain(point, at_best(point, scale)) for point in picked]
    spare = [-lacking for lacking in goal.after(most)]
    for point, full in zip(picked, most, strict=True):
        choices = [(choice, _less(full, goal.gain(point, choice.after))) for choice in _choices(point, scale)]
        choice, lost = next(
            (choice, lost)
            for choice, lost in choices
            if not goal.refuses(choice.after) and all(map(int.__ge__, spare, lost))
        )
        spare = _less(spare, lost)
        yield from choice.changes
    yield from [Change(ChangeKind.EXAMPLE)] * goal.examples
    yield from [Change(ChangeKind.IMPACT)] * len(goal.statements)


class _Choice(NamedTuple):
    """Something that can be done to a criterion, and the criterion after it."""

    changes: tuple[Change, ...]
    after: Point


def _choices(point: Point, scale: Scale) -> list[_Choice]:
    """What can be done to a criterion, the least first: nothing, evidence, a better response, or both."""
    choices = [_Choice((), point)]
    if not point.evidence and point.worth.response is not None:
        change = Change(ChangeKind.EVIDENCE, point.criterion, evidence=True)
        choices.append(_Choice((change,), point._replace(evidence=True)))
    for evidence in (False,) if point.evidence else (False, True):
        for worth in reversed(scale.worths):
            if worth.rank < point.worth.rank:
                change = Change(ChangeKind.RESPONSE, point.criterion, worth.response, evidence)
                choices.append(_Choice((change,), point._replace(worth=worth, evidence=point.evidence or evidence)))
    return choices


def _less(amounts: Sequence[int], taken: Sequence[int]) -> list[int]:
    return [amount - part for amount, part in zip(amounts, taken, strict=True)]
