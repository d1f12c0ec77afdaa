"""The standards that must rise, and to what, for the next better overall rating."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil

from s11.model.pack import OverallMethod, Pack, Share
from s11.scoring import caps
from s11.scoring.overall import Whole, better_than, holds_on, most_common
from s11.scoring.scorecard import Held, Rise

Ranks = dict[str, int]
"""The ratings of standards as they are to become: places in the scale, 0 at the top."""


def rise(pack: Pack, whole: Whole, rank: int) -> tuple[Rise, ...]:
    """The fewest standards whose rise brings the overall above the place ``rank``; of equals, to the nearest rating.

    This is for the methods that form the overall from the ratings of the standards. Caps count as far as ratings go: a
    standard with an essential criterion unmet must rise above what the cap holds it to.
    """
    ways = _ways(pack, whole, rank)
    return risen(pack, whole.ranks, min(ways, key=lambda after: len(risen(pack, whole.ranks, after)), default={}))


def risen(pack: Pack, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Rise, ...]:
    """The standards that are better rated afterwards, in the board's order."""
    return tuple(
        Rise(standard, pack.ratings[after[standard]].id)
        for standard, rank in before.items()
        if after.get(standard, rank) < rank
    )


def _ways(pack: Pack, whole: Whole, rank: int) -> Iterator[Ranks]:
    freed = _freed(pack, whole, rank)
    if freed is not None:
        for target in better_than(pack, rank):
            yield from _raised(pack, whole, freed, target)


def _freed(pack: Pack, whole: Whole, rank: int) -> Ranks | None:
    """The standards raised until no cap forbids every better rating; ``None`` when a cap always would."""
    ranks = dict(whole.ranks)
    unmet = [standard for standard, reckoned in whole.tallies.items() if reckoned.essential_unmet]
    for hold in caps.forbidding(holds_on(pack, whole), rank - 1):
        if hold.at == 0:
            return None
        for standard in unmet if hold.held is Held.ESSENTIAL_UNMET else hold.standards:
            ranks[standard] = min(ranks[standard], hold.at - 1)
    return ranks


def _raised(pack: Pack, whole: Whole, freed: Ranks, target: int) -> Iterator[Ranks]:
    """The ways to raise standards further until the board's method gives a rating."""
    match pack.overall.method:
        case OverallMethod.LOWEST:
            yield {standard: min(rank, target) for standard, rank in freed.items()}
        case OverallMethod.MOST_COMMON:
            yield _outnumbering(pack, whole, freed, target)
        case _:
            for share in pack.overall.needs:
                quotas = _quotas(pack, share) if pack.rank(share.rating) == target else None
                if quotas is not None:
                    yield _filling(whole, freed, quotas)


def _outnumbering(pack: Pack, whole: Whole, freed: Ranks, target: int) -> Ranks:
    """Standards raised one by one, those that rise anyway first, then from the largest group, until enough have."""
    ranks = dict(freed)
    while (largest := most_common(pack, ranks)) > target:
        rising = [standard for standard, rank in ranks.items() if target < rank < whole.ranks[standard]]
        ranks[next(iter(rising or (standard for standard, rank in ranks.items() if rank == largest)))] = target
    return ranks


def _quotas(pack: Pack, share: Share) -> list[tuple[int, Fraction]] | None:
    """The percentages of standards that an overall rating asks for, at which ratings, the lowest of these first."""
    quotas = [(pack.rank(word), percentage) for word, percentage in share.at_least.items()]
    known = [(at, percentage) for at, percentage in quotas if at is not None]
    return sorted(known, reverse=True) if len(known) == len(quotas) else None


def _filling(whole: Whole, freed: Ranks, quotas: list[tuple[int, Fraction]]) -> Ranks:
    """Standards raised to fill each quota, those that rise anyway first, then those nearest to it."""
    ranks = dict(freed)
    for at, percentage in quotas:
        below = [standard for standard, rank in ranks.items() if rank > at]
        short = ceil(percentage * len(ranks) / 100) - (len(ranks) - len(below))
        below.sort(key=lambda standard: (ranks[standard] == whole.ranks[standard], ranks[standard]))
        ranks |= dict.fromkeys(below[: max(0, short)], at)
    return ranks
