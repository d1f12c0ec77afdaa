"""The standards that must rise, and to what, where the overall is read from the criteria."""

from collections.abc import Mapping, Sequence

from s11.model.pack import Pack
from s11.scoring import caps
from s11.scoring.basis import Basis, Scale
from s11.scoring.goal import Way, at_best, find_way, goals_above
from s11.scoring.improve import changed, improve
from s11.scoring.needs import Tally
from s11.scoring.overall import Whole, assess, ladder
from s11.scoring.rise import risen
from s11.scoring.scorecard import ChangeKind, Improvement, Rise


def rise_by_changes(
    pack: Pack, whole: Whole, bases: Sequence[Basis], nexts: Mapping[str, Improvement | None], rank: int
) -> tuple[Rise, ...]:
    """The standards in which the fewest changes bring the overall above the place ``rank``, and what each rises to.

    Each change brings a criterion to the best response with evidence, or adds an example or a statement; of as many,
    those count that are in the standards nearest to their ``nexts``. A standard that has to change but does not rise by
    that alone is told with its own next rating.
    """
    nearest = sorted(bases, key=lambda basis: (not basis.points, *_distance(nexts[basis.standard])))
    freed = _freed(pack, whole, nearest, rank)
    after = freed and _lifted(pack, whole.together.scale, freed, rank)
    if not after:
        return ()
    rises = {each.standard: each for each in risen(pack, whole.ranks, assess(pack, whole.together.scale, after).ranks)}
    for basis, before in zip(after, nearest, strict=True):
        step = nexts[basis.standard]
        if basis != before and step:
            rises.setdefault(basis.standard, Rise(basis.standard, step.rating))
    return tuple(rises[standard] for standard in whole.ranks if standard in rises)


def _distance(step: Improvement | None) -> tuple[float, bool]:
    """How far a standard is from its next rating; of as far, the one that waits for an example comes first."""
    if step is None:
        return float("inf"), True
    return len(step.changes), all(change.kind is not ChangeKind.EXAMPLE for change in step.changes)


def _freed(pack: Pack, whole: Whole, bases: Sequence[Basis], rank: int) -> list[Basis] | None:
    """The standards improved until none brings a cap that forbids every better rating; ``None`` when one cannot be."""
    holds = caps.forbidding(caps.held_by_standards(pack, whole.ranks), rank - 1)
    limit = min((hold.at for hold in holds), default=len(pack.ratings))
    freed = list(bases)
    for position, basis in enumerate(bases):
        if whole.ranks.get(basis.standard, 0) >= limit:
            step = improve(pack, whole.together.scale, basis, limit)
            if step is None:
                return None
            freed[position] = changed(basis, step.changes, whole.together.scale)
    return freed


def _lifted(pack: Pack, scale: Scale, bases: Sequence[Basis], rank: int) -> list[Basis] | None:
    """The standards after the fewest changes found that give a better overall rating; ``None`` when none do."""
    whole = assess(pack, scale, bases)
    rungs, reckoned = ladder(pack, whole)
    capped = bool(caps.forbidding(caps.held_by_essentials(pack, whole.together), rank - 1))
    goals = goals_above(rank, rungs, reckoned, capped=capped)
    ways = [way for goal in goals if (way := find_way(goal, reckoned, range(len(reckoned.points)), steps=0))]
    return _after(bases, min(ways, key=lambda way: way.size), reckoned) if ways else None


def _after(bases: Sequence[Basis], way: Way, reckoned: Tally) -> list[Basis]:
    """The standards after the changes of a way. Examples go to the first of them."""
    picked = {reckoned.points[each].criterion for each in way.picked}
    after = []
    for position, basis in enumerate(bases):
        points = tuple(at_best(p, reckoned.scale) if p.criterion in picked else p for p in basis.points)
        after.append(
            basis._replace(
                points=points,
                examples=basis.examples + (way.goal.examples if position == 0 else 0),
                impact=basis.impact or basis.standard in way.goal.statements,
            )
        )
    return after
