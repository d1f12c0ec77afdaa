"""How one standard came to its rating: each rating from the best down, what it asks, and whether that is kept."""

from collections.abc import Iterator
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Cap, CapWhen, Pack
from s11.scoring.basis import bases_of, scale_of
from s11.scoring.needs import Rung, Tally, failing, tally
from s11.scoring.overall import rungs_of
from s11.scoring.scorecard import Held, Reason, Scorecard, StandardScore
from s11.view import reckoning
from s11.view.voice import Voice
from s11.view.why import reason_in_words
from s11.view.words import sentence
from s11.wording import listed


class Need(NamedTuple):
    """One thing that a rating asks, whether it is kept, and how far the standard has come."""

    kept: bool
    told: str


class Step(NamedTuple):
    """A rating of the scale with all that it asks. ``heading`` says whether the standard has it."""

    heading: str
    needs: tuple[Need, ...]


class Limit(NamedTuple):
    """A cap of the pack, and whether this standard brings it into force."""

    in_force: bool
    told: str


class Ladder(NamedTuple):
    """The ratings from the best down to the one that a standard has, and the caps that could hold it there."""

    steps: tuple[Step, ...]
    limits: tuple[Limit, ...]


def ladder(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Ladder:
    """How a standard came to its rating; nothing is told of one that is not rated."""
    pack, rank = dossier.pack, dossier.pack.rank(score.rating)
    scale = scale_of(pack)
    bases = bases_of(dossier, scale, scorecard.standing)
    reckoned = tally(scale, [each for each in bases if each.standard == score.id])
    if rank is None:
        return Ladder((), ())
    climb = _Climb(pack, scorecard, score, reckoned)
    return Ladder(tuple(map(climb.step, rungs_of(pack)[: rank + 1])), tuple(map(climb.limit, pack.caps)))


class _Climb(NamedTuple):
    """A standard, and what its criteria come to."""

    pack: Pack
    scorecard: Scorecard
    score: StandardScore
    reckoned: Tally

    def step(self, rung: Rung) -> Step:
        label = Voice(self.pack).rating(rung.rating)
        needs = tuple(self._needs(rung))
        if rung.rating == self.score.rating:
            last = "" if needs else f": {reckoning.LAST.lower()}"
            return Step(f"{label}, which it has{last}", needs)
        all_kept = all(each.kept for each in needs)
        return Step(f"{label}, {'which a limit keeps it from' if all_kept else 'which it does not reach'}", needs)

    def _needs(self, rung: Rung) -> Iterator[Need]:
        broken = {reason.held: reason for reason in failing(rung, self.reckoned)}
        for held, asked in reckoning.asked_by(self.pack, rung.needs):
            reason = broken.get(held) or self._so_far(rung, held)
            kept = sentence(f"{Voice(self.pack).rating(rung.rating)} needs {asked}")
            yield Need(held not in broken, self._say(reason) if reason else kept)

    def _so_far(self, rung: Rung, held: Held) -> Reason | None:
        """How far the standard has come where that is a figure."""
        needs, reckoned = rung.needs, self.reckoned
        figures = {
            Held.MET: (needs.met, reckoned.met_share),
            Held.EVIDENCED: (needs.evidenced, reckoned.evidenced_share),
            Held.SCORE: (needs.score, reckoned.score),
        }
        return Reason(rung.rating, held, *figures[held]) if held in figures else None

    def _say(self, reason: Reason) -> str:
        return reason_in_words(self.pack, self.scorecard, self.score, reason)

    def limit(self, cap: Cap) -> Limit:
        told = reckoning.cap(self.pack, cap)
        if cap.when is CapWhen.ESSENTIAL_UNMET:
            unmet = self.reckoned.essential_unmet
            return Limit(bool(unmet), f"{told} Not met in full: {listed(unmet)}." if unmet else told)
        rank, at = self.pack.rank(self.score.rating), self.pack.rank(cap.rating)
        low = rank is not None and at is not None and rank >= at
        return Limit(low, f"{told} This one is {Voice(self.pack).rating(self.score.rating)}." if low else told)
