"""The closed vocabulary of needs: what a rating asks of a standard, or of a whole return."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from s11.model.pack import Needs
from s11.scoring.basis import Basis, Point, Scale
from s11.scoring.scorecard import Held, Reason


class Tally(NamedTuple):
    """Applicable criteria reckoned together, those of one standard or of many.

    ``met``, ``evidenced`` and ``credit`` are sums by weight; ``unstated`` names the standards that have no statement of
    impact.
    """

    scale: Scale
    points: tuple[Point, ...]
    examples: int
    unstated: tuple[str, ...]
    weight: int
    met: int
    evidenced: int
    credit: int

    @property
    def met_share(self) -> Fraction:
        """The percentage, by weight, met in full."""
        return Fraction(100 * self.met, self.weight)

    @property
    def evidenced_share(self) -> Fraction:
        """The percentage, by weight, met in full and with evidence."""
        return Fraction(100 * self.evidenced, self.weight)

    @property
    def score(self) -> Fraction:
        """The weighted mean credit."""
        return Fraction(100 * self.credit, self.weight * self.scale.full)

    @property
    def essential_unmet(self) -> tuple[str, ...]:
        """The essential criteria that are not met in full."""
        return self.where(lambda point: point.essential and not point.met)

    def where(self, condition: Callable[[Point], bool]) -> tuple[str, ...]:
        """The criteria of which something is true."""
        return tuple(point.criterion for point in self.points if condition(point))


def tally(scale: Scale, bases: Sequence[Basis]) -> Tally:
    """The criteria of some standards reckoned together. Criteria that all weigh nothing weigh the same."""
    parts = lcm(*(basis.parts for basis in bases))
    points = [point for basis in bases for point in _weighing(basis.points, parts // basis.parts)]
    if not any(point.weight for point in points):
        points = [point._replace(weight=1) for point in points]
    examples = sum(basis.examples for basis in bases)
    unstated = tuple(basis.standard for basis in bases if basis.points and not basis.impact)
    return reckon(scale, points, examples, unstated)


def evened(scale: Scale, tallies: Iterable[Tally]) -> Tally:
    """The criteria of some standards reckoned together, each standard weighing the same: the score is their mean."""
    each = list(tallies)
    common = lcm(*(one.weight for one in each))
    return reckon(scale, [point for one in each for point in _weighing(one.points, common // one.weight)])


def _weighing(points: Sequence[Point], times: int) -> Iterable[Point]:
    """The same criteria, each weighing so many times as much."""
    return points if times == 1 else [point._replace(weight=point.weight * times) for point in points]


def reckon(scale: Scale, points: Sequence[Point], examples: int = 0, unstated: tuple[str, ...] = ()) -> Tally:
    """The sums that needs are held against. Nothing at all weighs 1, so that its shares are nought."""
    return Tally(
        scale,
        tuple(points),
        examples,
        unstated,
        weight=sum(point.weight for point in points) or 1,
        met=sum(point.weight for point in points if point.met),
        evidenced=sum(point.weight for point in points if point.evidenced),
        credit=sum(point.weight * point.worth.credit for point in points),
    )


class Rung(NamedTuple):
    """A rating that can be reached: its id, its place in the scale (0 is the best), and what it asks."""

    rating: str
    rank: int
    needs: Needs


def rate(rungs: Sequence[Rung], reckoned: Tally) -> int:
    """The place of the first rating whose needs are all kept. The last is given whatever it asks."""
    return next((rung.rank for rung in rungs if not any(failing(rung, reckoned))), rungs[-1].rank)


def failing(rung: Rung, reckoned: Tally) -> Iterator[Reason]:
    """The needs of a rating that are not kept, with the criteria at fault."""
    yield from _short(rung, reckoned)
    needs = rung.needs
    if reckoned.examples < needs.best_practice:
        yield Reason(rung.rating, Held.BEST_PRACTICE, Fraction(needs.best_practice), Fraction(reckoned.examples))
    if needs.impact and reckoned.unstated:
        yield Reason(rung.rating, Held.IMPACT, standards=reckoned.unstated)
    if needs.essential and (unmet := reckoned.essential_unmet):
        yield Reason(rung.rating, Held.ESSENTIAL, criteria=unmet)
    if needs.lowest:
        lowest = reckoned.scale.by_word.get(needs.lowest)
        below = reckoned.where(lambda point: lowest is not None and point.worth.rank > lowest.rank)
        if below or lowest is None:
            yield Reason(rung.rating, Held.LOWEST, at=needs.lowest, criteria=below)


def _short(rung: Rung, reckoned: Tally) -> Iterator[Reason]:
    """The percentages that are not reached."""
    best = reckoned.scale.best.credit
    percentages: tuple[tuple[Held, Fraction | None, Fraction, Callable[[Point], bool]], ...] = (
        (Held.MET, rung.needs.met, reckoned.met_share, lambda point: not point.met),
        (Held.EVIDENCED, rung.needs.evidenced, reckoned.evidenced_share, lambda point: not point.evidenced),
        (Held.SCORE, rung.needs.score, reckoned.score, lambda point: point.worth.credit < best),
    )
    for held, needed, reached, at_fault in percentages:
        if needed is not None and reached < needed:
            yield Reason(rung.rating, held, needed, reached, criteria=reckoned.where(at_fault))
