"""The hunt: inputs are made one after another, looked at and judged, and those that show something new are kept.

What guides it is not the lines of code that an input reaches, which cost too much to watch, but what it makes s11 say:
the code and severity of each finding with the shape of its path (``answers/*/evidence/#``), and what holds its ratings
back. An input that says something that was never said before, or an unseen mixture of such things, becomes a seed, and
half of all inputs are seeds with something changed.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TypeAlias

from tests.fuzz.dice import Dice
from tests.fuzz.files import Files
from tests.fuzz.folder import in_memory
from tests.fuzz.mutations import excerpt, mutated
from tests.fuzz.oracle import LookAt, allowed, judge, working
from tests.fuzz.reducing import reduced
from tests.fuzz.slips import slips
from tests.fuzz.subject import Seen, look_at
from tests.fuzz.whole import one_document, one_pack, whole

MOST_SEEDS = 3_000
LONGEST_SEED = 4_000
CLOSELY = 25
"""One in so many inputs is looked at closely, and one in five of those that say something new."""

_ID = re.compile(r"[^/]*[^a-z_/][^/]*|(?<![^/])(?:met|blue|green|amber|red|yes|no)(?![^/])")


Trait: TypeAlias = tuple[str, ...]
"""One thing that was said of an input."""


class Found(NamedTuple):
    """An input that broke a law, made small."""

    law: str
    detail: str
    files: Files


@dataclass
class Tally:
    """What a hunt came to."""

    inputs: int = 0
    seconds: float = 0.0
    by_kind: Counter[str] = field(default_factory=Counter)
    said: set[Trait] = field(default_factory=set)
    mixtures: set[frozenset[Trait]] = field(default_factory=set)
    rated: int = 0
    slowest: tuple[float, Files] = (0.0, {})
    found: dict[str, Found] = field(default_factory=dict)


def hunt(
    inputs: int,
    seed: int,
    *,
    seconds: float = float("inf"),
    look: LookAt | None = None,
    tell: Callable[[Found], object] = lambda _: None,
) -> Tally:
    """Make inputs and judge them, until there were enough or the time is over. The same seed makes the same inputs.

    ``tell`` is called with each that breaks a law that none broke before. ``look`` may be another subject than s11.
    """
    with in_memory() as folder:
        return _Hunt(seed, look or (lambda files: look_at(files, folder)), tell).run(inputs, seconds)


class _Hunt:
    def __init__(self, seed: int, look: LookAt, tell: Callable[[Found], object]) -> None:
        self.dice = Dice(seed)
        self.look = look
        self.tell = tell
        self.seeds: list[Files] = []
        self.tally = Tally()

    def run(self, inputs: int, seconds: float) -> Tally:
        begun = time.monotonic()
        for _ in range(inputs):
            self._one()
            self.tally.seconds = time.monotonic() - begun
            if self.tally.seconds > seconds:
                break
        return self.tally

    def _one(self) -> None:
        kind, make = self.dice.pick(KINDS)
        files = make(self.dice, self.seeds)
        judged = judge(files, self.look, self._is_worth_a_close_look)
        tally = self.tally
        tally.inputs += 1
        tally.by_kind[kind] += 1
        for fault in judged.faults:
            if fault.law not in tally.found:
                tally.found[fault.law] = Found(*fault, reduced(files, partial(self._breaks, fault.law)))
                self.tell(tally.found[fault.law])
        if judged.seen is not None:
            tally.rated += judged.seen.scorecard is not None
            self._time(files, judged.seconds)
            self._keep(files, judged.seen)

    def _time(self, files: Files, seconds: float) -> None:
        """Look at it again when it took longer than any other, in case it was the machine that was busy."""
        if seconds / allowed(files) > self.tally.slowest[0]:
            share = working(files, self.look) / allowed(files)
            self.tally.slowest = max(self.tally.slowest, (share, files), key=lambda each: each[0])

    def _breaks(self, law: str, files: Files) -> bool:
        return any(fault.law == law for fault in judge(files, self.look).faults)

    def _is_worth_a_close_look(self, seen: Seen) -> bool:
        new = not self.tally.said.issuperset(traits(seen))
        return self.dice.one_in(5 if new else CLOSELY)

    def _keep(self, files: Files, seen: Seen) -> None:
        """Keep an input that says something new as a seed, and some of those that say an unseen mixture of things."""
        said = frozenset(traits(seen))
        new = not said <= self.tally.said
        if not new and (said in self.tally.mixtures or not self.dice.one_in(4)):
            return
        self.tally.said |= said
        self.tally.mixtures.add(said)
        if sum(map(len, files.values())) > LONGEST_SEED:
            return
        if len(self.seeds) < MOST_SEEDS:
            self.seeds.append(files)
        else:
            self.seeds[self.dice.below(MOST_SEEDS)] = files


def traits(seen: Seen) -> Iterator[Trait]:
    """What was said of an input, without the words and ids that are only its own."""
    for each in seen.findings:
        yield each.code, each.severity, _ID.sub("*", each.path), each.message if each.code == "S11-004" else ""
    if seen.scorecard is not None:
        yield from (("overall", each.held) for each in seen.scorecard.overall.reasons)
        yield from (("standard", each.held) for one in seen.scorecard.standards for each in one.reasons)


Make = Callable[[Dice, Sequence[Files]], Files]


def _changed(dice: Dice, seeds: Sequence[Files]) -> Files:
    return mutated(dice.pick(seeds), seeds, dice) if seeds else slips(dice)


KINDS: tuple[tuple[str, Make], ...] = (
    *(("slips", lambda dice, _: slips(dice)),) * 5,
    *(("excerpt", lambda dice, seeds: mutated(excerpt(dice), seeds, dice)),) * 3,
    *(("changed", _changed),) * 6,
    *(("document", lambda dice, _: one_document(dice)),) * 2,
    *(("pack", lambda dice, _: one_pack(dice)),) * 2,
    *(("whole", lambda dice, _: whole(dice)),) * 2,
)
"""How inputs are made, and how often: lines with slips, what is shipped, seeds, and what is made from the models."""
