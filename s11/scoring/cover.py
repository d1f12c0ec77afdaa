"""The fewest things to pick so that together they give enough of several measures at once."""

from collections.abc import Sequence
from typing import NamedTuple

Amounts = tuple[int, ...]
"""How much of each measure."""

SEARCHABLE = 100
"""The most things among which an unsettled case is searched."""


class Cover(NamedTuple):
    """What to pick, by position; and how few could possibly be enough. It is proved the fewest when the two agree."""

    picked: tuple[int, ...]
    floor: int


class Kind(NamedTuple):
    """Things that give the same."""

    gain: Amounts
    members: list[int]


def cover(gains: Sequence[Amounts], lacking: Amounts, steps: int) -> Cover | None:
    """The fewest of ``gains`` that make good what is ``lacking``; of those alike the earlier. ``None`` when all do not.

    No gain is below nought. The search, where one is needed, gives up after so many ``steps``.
    """
    axes = [axis for axis, amount in enumerate(lacking) if amount > 0]
    wanted = tuple(lacking[axis] for axis in axes)
    kinds = _kinds([tuple(gain[axis] for axis in axes) for gain in gains], wanted)
    tops = [_prefix_sums(kinds, axis) for axis in range(len(wanted))]
    if any(sums[-1] < amount for sums, amount in zip(tops, wanted, strict=True)):
        return None
    floor = max((_fewest(sums, amount) for sums, amount in zip(tops, wanted, strict=True)), default=0)
    counts = _spared(kinds, _taken_in_turn(kinds, wanted), wanted)
    if sum(counts) > floor and sum(len(kind.members) for kind in kinds) <= SEARCHABLE:
        search = _Search(kinds, steps)
        while floor < sum(counts) and search.steps > 0:
            found = search.find(floor, wanted)
            if found is not None:
                counts = found
            elif search.steps > 0:
                floor += 1
    if len(kinds) <= SEARCHABLE:
        counts = _exchanged(kinds, [*counts, *[0] * (len(kinds) - len(counts))], wanted)
    picked = [member for kind, count in zip(kinds, counts, strict=False) for member in kind.members[:count]]
    return Cover(tuple(sorted(picked)), floor)


def _kinds(gains: Sequence[Amounts], wanted: Amounts) -> list[Kind]:
    """What is useful of the gains, alike put together: what gives more of everything stands before what gives less."""
    alike: dict[Amounts, list[int]] = {}
    for position, gain in enumerate(gains):
        useful = tuple(min(amount, most) for amount, most in zip(gain, wanted, strict=True))
        if any(useful):
            alike.setdefault(useful, []).append(position)
    kinds = [Kind(gain, members) for gain, members in alike.items()]
    return sorted(kinds, key=lambda kind: _usefulness(kind, wanted), reverse=True)


def _usefulness(kind: Kind, wanted: Amounts) -> tuple[float, Amounts]:
    """Grows with every gain: the sum of its shares of what is wanted, then the gains, where rounding hides them."""
    return sum(amount / most for amount, most in zip(kind.gain, wanted, strict=True)), kind.gain


def _prefix_sums(kinds: Sequence[Kind], axis: int) -> list[int]:
    """The most of one measure that no things, one thing, two things… of these kinds can give."""
    sums = [0]
    for amount, count in sorted(((kind.gain[axis], len(kind.members)) for kind in kinds), reverse=True):
        for _ in range(count):
            sums.append(sums[-1] + amount)
    return sums


def _fewest(sums: list[int], amount: int) -> int:
    return next(count for count, reached in enumerate(sums) if reached >= amount)


def _taken_in_turn(kinds: Sequence[Kind], wanted: Amounts) -> list[int]:
    """Kind after kind, as many of each as still help."""
    counts = []
    for kind in kinds:
        helpful = max(-(-most // amount) for amount, most in zip(kind.gain, wanted, strict=True) if amount)
        count = min(len(kind.members), max(0, helpful))
        wanted = _rest(wanted, kind.gain, count)
        counts.append(count)
    return counts


def _spared(kinds: Sequence[Kind], counts: list[int], wanted: Amounts) -> list[int]:
    """The same without what turned out not to be needed."""
    spare = _spare(kinds, counts, wanted)
    kept = []
    for kind, count in zip(kinds, counts, strict=True):
        idle = min(more // amount for more, amount in zip(spare, kind.gain, strict=True) if amount)
        dropped = min(count, idle)
        spare = _rest(spare, kind.gain, dropped)
        kept.append(count - dropped)
    return kept


def _exchanged(kinds: Sequence[Kind], counts: list[int], wanted: Amounts) -> list[int]:
    """As many, with later things exchanged for earlier ones as long as these do as well."""
    spare, counts = _spare(kinds, counts, wanted), [*counts]
    while pair := _exchange(kinds, counts, spare):
        out, back = pair
        counts[out] -= 1
        counts[back] += 1
        spare = _rest(_rest(spare, kinds[out].gain, 1), kinds[back].gain, -1)
    return counts


def _exchange(kinds: Sequence[Kind], counts: list[int], spare: Amounts) -> tuple[int, int] | None:
    """A kind to take one from and a kind to take one of in its place, when there are any."""
    last = [(kind.members[count - 1], at) for at, (kind, count) in enumerate(zip(kinds, counts, strict=True)) if count]
    first = [
        (kind.members[count], at)
        for at, (kind, count) in enumerate(zip(kinds, counts, strict=True))
        if count < len(kind.members)
    ]
    for position, out in sorted(last, reverse=True):
        without = _rest(spare, kinds[out].gain, 1)
        for earlier, back in sorted(first):
            if earlier > position:
                break
            if all(more + amount >= 0 for more, amount in zip(without, kinds[back].gain, strict=True)):
                return out, back
    return None


def _spare(kinds: Sequence[Kind], counts: Sequence[int], wanted: Amounts) -> Amounts:
    """How much more there is than is wanted."""
    spare = tuple(-most for most in wanted)
    for kind, count in zip(kinds, counts, strict=True):
        spare = _rest(spare, kind.gain, -count)
    return spare


def _rest(amounts: Amounts, gain: Amounts, count: int) -> Amounts:
    return tuple(most - count * amount for most, amount in zip(amounts, gain, strict=True))


class _Search:
    """A search through the counts of each kind, in which a kind is left alone while a better one is not used up.

    ``steps`` counts down to nought, where it gives up.
    """

    def __init__(self, kinds: Sequence[Kind], steps: int) -> None:
        self.kinds = kinds
        self.steps = steps
        axes = range(len(kinds[0].gain))
        self.reach = [[_prefix_sums(kinds[at:], axis) for axis in axes] for at in range(len(kinds))]
        self.better = [
            [at for at, kind in enumerate(kinds[:here]) if all(map(int.__ge__, kind.gain, worse.gain))]
            for here, worse in enumerate(kinds)
        ]

    def find(self, left: int, wanted: Amounts, taken: tuple[int, ...] = ()) -> list[int] | None:
        """Counts of the kinds, ``left`` in all after those ``taken``, that give what is wanted, if there are any."""
        self.steps -= 1
        if max(wanted) <= 0:
            return [*taken]
        at = len(taken)
        if at == len(self.kinds) or not self._within_reach(at, left, wanted):
            return None
        kind = self.kinds[at]
        used_up = all(taken[each] == len(self.kinds[each].members) for each in self.better[at])
        for count in range(min(left, len(kind.members)) if used_up else 0, -1, -1):
            if self.steps <= 0:
                return None
            found = self.find(left - count, _rest(wanted, kind.gain, count), (*taken, count))
            if found is not None:
                return found
        return None

    def _within_reach(self, at: int, left: int, wanted: Amounts) -> bool:
        return all(sums[min(left, len(sums) - 1)] >= most for sums, most in zip(self.reach[at], wanted, strict=True))
