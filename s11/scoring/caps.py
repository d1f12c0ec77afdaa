"""Caps: what holds a rating down whatever the needs say."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from s11.model.pack import CapWhen, Pack
from s11.scoring.needs import Tally
from s11.scoring.scorecard import Held, Reason


class Hold(NamedTuple):
    """A cap in force: no rating better than ``best`` (a place in the scale, 0 at the top) while it lasts.

    Standards that are better than ``at`` do not bring it.
    """

    best: int
    held: Held
    at: int
    criteria: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()


def held_by_essentials(pack: Pack, reckoned: Tally) -> tuple[Hold, ...]:
    """The caps that essential criteria bring by not being met in full."""
    unmet = reckoned.essential_unmet
    best = [pack.rank(cap.no_better_than) for cap in pack.caps if cap.when is CapWhen.ESSENTIAL_UNMET and unmet]
    return tuple(Hold(rank, Held.ESSENTIAL_UNMET, rank, criteria=unmet) for rank in best if rank is not None)


def held_by_standards(pack: Pack, ranks: Mapping[str, int]) -> tuple[Hold, ...]:
    """The caps on the overall that standards bring by their ratings."""
    return tuple(_held_by_standards(pack, ranks))


def _held_by_standards(pack: Pack, ranks: Mapping[str, int]) -> Iterator[Hold]:
    for cap in pack.caps:
        at, best = pack.rank(cap.rating), pack.rank(cap.no_better_than)
        if cap.when is CapWhen.ANY_STANDARD_AT and at is not None and best is not None:
            low = tuple(standard for standard, rank in ranks.items() if rank >= at)
            if low:
                yield Hold(best, Held.ANY_STANDARD_AT, at, standards=low)


def capped(rank: int, holds: Iterable[Hold]) -> int:
    """A rating, held down by the caps in force."""
    return max([rank, *(hold.best for hold in holds)])


def forbidding(holds: Iterable[Hold], rank: int) -> list[Hold]:
    """The caps that forbid a rating."""
    return [hold for hold in holds if hold.best > rank]


def reasons(pack: Pack, holds: Iterable[Hold], rank: int) -> tuple[Reason, ...]:
    """The caps that forbid a rating, as reasons."""
    return tuple(
        Reason(
            pack.ratings[rank].id,
            hold.held,
            at=pack.ratings[hold.at].id,
            criteria=hold.criteria,
            standards=hold.standards,
        )
        for hold in forbidding(holds, rank)
    )
