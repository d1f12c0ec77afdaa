"""What is lacking for a rating, and the fewest changes that make it good."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from s11.scoring.basis import Point, Scale
from s11.scoring.cover import Amounts, cover
from s11.scoring.needs import Rung, Tally

MOST_EXAMPLES = 100
"""The most examples that are worth telling anybody to add."""

Measure = Callable[[Point], int]
"""What a criterion gives towards a percentage, before its weight."""


class Goal(NamedTuple):
    """What a rating asks beyond what is there.

    ``lacking`` stands beside ``measures``, each by weight, and is nought or less where enough is there. No response may
    rank below ``lowest``; with ``essential``, every essential criterion must be met in full.
    """

    measures: tuple[Measure, ...]
    lacking: Amounts
    lowest: int
    essential: bool
    examples: int
    statements: tuple[str, ...]

    def refuses(self, point: Point) -> bool:
        """Whether a criterion, as it is, keeps the goal out of reach whatever the others are."""
        return point.worth.rank > self.lowest or (self.essential and point.essential and not point.met)

    def gain(self, point: Point, changed: Point) -> Amounts:
        """What a change to a criterion gives towards each measure."""
        return tuple(point.weight * (measure(changed) - measure(point)) for measure in self.measures)

    def after(self, gains: Iterable[Amounts]) -> Amounts:
        """What is lacking still after some changes."""
        return tuple(lacking - sum(given) for lacking, *given in zip(self.lacking, *gains, strict=True))


class Way(NamedTuple):
    """A way to a goal: the criteria to change, by position. No way takes fewer changes than ``floor``."""

    goal: Goal
    picked: tuple[int, ...]
    floor: int

    @property
    def size(self) -> int:
        """How many changes it takes."""
        return len(self.picked) + self.goal.examples + len(self.goal.statements)


def goals_above(below: int, rungs: Iterable[Rung], reckoned: Tally, *, capped: bool) -> Iterator[Goal]:
    """What is lacking for each rating better than the place ``below``, the nearest first.

    When ``capped``, essential criteria must be met as well, for a cap to be lifted. A rating that asks for what nobody
    can do is passed over: a response that the scale does not have, or hundreds of examples.
    """
    better = [rung for rung in rungs if rung.rank < below]
    for rung in sorted(better, key=lambda rung: rung.rank, reverse=True):
        goal = _goal(rung, reckoned, capped=capped)
        if goal is not None:
            yield goal


def _goal(rung: Rung, reckoned: Tally, *, capped: bool) -> Goal | None:
    needs, scale = rung.needs, reckoned.scale
    lowest = scale.by_word.get(needs.lowest) if needs.lowest else scale.unanswered
    examples = max(0, needs.best_practice - reckoned.examples)
    if lowest is None or examples > MOST_EXAMPLES:
        return None
    asked = list(_asked(rung, reckoned))
    return Goal(
        tuple(measure for measure, _ in asked),
        tuple(lacking for _, lacking in asked),
        lowest.rank,
        capped or needs.essential,
        examples,
        reckoned.unstated if needs.impact else (),
    )


def _asked(rung: Rung, reckoned: Tally) -> Iterator[tuple[Measure, int]]:
    """Each percentage that a rating asks, as a measure and how much of it is lacking."""
    percentages: tuple[tuple[Measure, Fraction | None, int, int], ...] = (
        (lambda point: point.met, rung.needs.met, 1, reckoned.met),
        (lambda point: point.evidenced, rung.needs.evidenced, 1, reckoned.evidenced),
        (lambda point: point.worth.credit, rung.needs.score, reckoned.scale.full, reckoned.credit),
    )
    for measure, needed, full, there in percentages:
        if needed is not None:
            yield measure, ceil(needed * reckoned.weight * full / 100) - there


def at_best(point: Point, scale: Scale) -> Point:
    """A criterion brought to the best response, with evidence."""
    return point._replace(worth=scale.best, evidence=True)


def find_way(goal: Goal, reckoned: Tally, order: Sequence[int], steps: int) -> Way | None:
    """The fewest criteria to bring to the best response with evidence; of equals, the earlier in ``order``."""
    points = reckoned.points
    best = [at_best(point, reckoned.scale) for point in points]
    gains = [goal.gain(point, changed) for point, changed in zip(points, best, strict=True)]
    forced = [position for position, point in enumerate(points) if goal.refuses(point)]
    if any(goal.refuses(best[position]) for position in forced):
        return None
    free = [each for each in order if not goal.refuses(points[each]) and min(gains[each], default=0) >= 0]
    found = cover([gains[position] for position in free], goal.after(gains[position] for position in forced), steps)
    if found is None:
        return None
    chosen = [free[each] for each in found.picked]
    others = goal.examples + len(goal.statements)
    return Way(goal, tuple(sorted(forced + chosen)), len(forced) + found.floor + others)
