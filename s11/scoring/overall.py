"""The return as a whole: how the ratings of its standards become one, and what keeps it from the next better one."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from s11.model.pack import Needs, OverallMethod, Pack, Share
from s11.scoring import caps
from s11.scoring.basis import Basis, Scale
from s11.scoring.caps import Hold
from s11.scoring.needs import Rung, Tally, evened, failing, rate, tally
from s11.scoring.scorecard import Held, Reason

Ranks = Mapping[str, int]
"""The ratings of the rated standards, as places in the scale (0 is the best), in the board's order."""


class Whole(NamedTuple):
    """The rated standards: the rating and the criteria of each, and all criteria of the return together."""

    ranks: Ranks
    tallies: Mapping[str, Tally]
    together: Tally


def rungs_of(pack: Pack) -> tuple[Rung, ...]:
    """The ratings of the scale, best first."""
    return tuple(Rung(rating.id, rank, rating.needs) for rank, rating in enumerate(pack.ratings))


def assess(pack: Pack, scale: Scale, bases: Sequence[Basis]) -> Whole:
    """Rate every standard that has something applicable, and hold it down where a cap says so."""
    rungs = rungs_of(pack)
    tallies = {basis.standard: tally(scale, [basis]) for basis in bases if basis.points}
    ranks = {
        standard: caps.capped(rate(rungs, reckoned), caps.held_by_essentials(pack, reckoned))
        for standard, reckoned in tallies.items()
    }
    return Whole(ranks, tallies, tally(scale, bases))


def rate_overall(pack: Pack, whole: Whole) -> int | None:
    """The overall rating as a place in the scale; ``None`` when the board gives none, or no standard is rated."""
    rated = whole.tallies if read_from_criteria(pack) else whole.ranks
    if not rated or pack.overall.method is OverallMethod.NONE:
        return None
    return caps.capped(_formed(pack, whole), holds_on(pack, whole))


def holds_on(pack: Pack, whole: Whole) -> tuple[Hold, ...]:
    """The caps in force on the overall."""
    return caps.held_by_essentials(pack, whole.together) + caps.held_by_standards(pack, whole.ranks)


def reasons_for(pack: Pack, whole: Whole, rank: int) -> tuple[Reason, ...]:
    """What keeps the overall from the next better rating that the board's method can give."""
    target = next(iter(better_than(pack, rank)), None)
    if target is None:
        return ()
    lacking = _lacking(pack, whole, target) if _formed(pack, whole) == rank else ()
    return (*lacking, *caps.reasons(pack, holds_on(pack, whole), target))


def better_than(pack: Pack, rank: int) -> list[int]:
    """The better ratings that the board's method can give, the nearest first."""
    match pack.overall.method:
        case OverallMethod.SHARE:
            given = {pack.rank(share.rating) for share in pack.overall.needs}
        case OverallMethod.MEAN:
            given = {rung.rank for rung in rungs_of_mean(pack)}
        case _:
            given = set(range(len(pack.ratings)))
    return sorted((each for each in given if each is not None and each < rank), reverse=True)


def read_from_criteria(pack: Pack) -> bool:
    """Whether the overall is read from the criteria, and not from the ratings of the standards."""
    return pack.overall.method in {OverallMethod.CRITERIA, OverallMethod.MEAN}


def ladder(pack: Pack, whole: Whole) -> tuple[tuple[Rung, ...], Tally]:
    """The ratings and the criteria that the overall is read from, when it is read from criteria."""
    if pack.overall.method is OverallMethod.MEAN:
        return rungs_of_mean(pack), evened(whole.together.scale, whole.tallies.values())
    return rungs_of(pack), whole.together


def rungs_of_mean(pack: Pack) -> tuple[Rung, ...]:
    """The ratings that a mean can reach: those that need a score, asking that alone, and the last."""
    *upper, last = rungs_of(pack)
    scored = [
        rung._replace(needs=Needs.model_construct(score=rung.needs.score))
        for rung in upper
        if rung.needs.score is not None
    ]
    return (*scored, last)


def _formed(pack: Pack, whole: Whole) -> int:
    if read_from_criteria(pack):
        return rate(*ladder(pack, whole))
    return _FROM_RATINGS[pack.overall.method](pack, whole.ranks)


def _lowest(_pack: Pack, ranks: Ranks) -> int:
    return max(ranks.values())


def most_common(_pack: Pack, ranks: Ranks) -> int:
    """The rating that most standards have; of several, the lowest."""
    counts = Counter(ranks.values())
    return max(counts, key=lambda rank: (counts[rank], rank))


def _share(pack: Pack, ranks: Ranks) -> int:
    kept = [pack.rank(share.rating) for share in pack.overall.needs if not any(_shortfalls(pack, share, ranks))]
    return min((rank for rank in kept if rank is not None), default=len(pack.ratings) - 1)


_FROM_RATINGS: dict[OverallMethod, Callable[[Pack, Ranks], int]] = {
    OverallMethod.LOWEST: _lowest,
    OverallMethod.MOST_COMMON: most_common,
    OverallMethod.SHARE: _share,
}


def _lacking(pack: Pack, whole: Whole, target: int) -> Iterator[Reason]:
    if read_from_criteria(pack):
        rungs, reckoned = ladder(pack, whole)
        yield from failing(next(rung for rung in rungs if rung.rank == target), reckoned)
    elif pack.overall.method is OverallMethod.SHARE:
        share = next(each for each in pack.overall.needs if pack.rank(each.rating) == target)
        yield from _shortfalls(pack, share, whole.ranks)
    else:
        below = tuple(standard for standard, rank in whole.ranks.items() if rank > target)
        yield Reason(pack.ratings[target].id, Held.STANDARD, standards=below)


def _shortfalls(pack: Pack, share: Share, ranks: Ranks) -> Iterator[Reason]:
    """The shares of standards that an overall rating asks for and that are not reached."""
    for word, needed in share.at_least.items():
        at = pack.rank(word)
        below = tuple(standard for standard, rank in ranks.items() if at is None or rank > at)
        reached = Fraction(100 * (len(ranks) - len(below)), len(ranks))
        if at is None or reached < needed:
            yield Reason(share.rating, Held.SHARE, needed, reached, at=word, standards=below)
