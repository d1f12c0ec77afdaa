"""What ratings are made from: the applicable criteria of each standard, its examples and its statement of impact."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import MET, Criterion, Pack, Standard
from s11.model.returns import Judgement
from s11.scoring.scorecard import Standing


class Worth(NamedTuple):
    """What a response is worth: its place in the scale (0 is the best), and its credit in parts of the scale."""

    response: str | None
    rank: int
    credit: int
    met: bool


class Scale(NamedTuple):
    """The responses that count towards a rating, best first.

    Credits are kept in whole parts, ``full`` of them to a credit of 100, so that sums are exact. ``unanswered`` ranks
    below every response. ``by_word`` knows every response of the pack: ``None`` is one that is excluded.
    """

    worths: tuple[Worth, ...]
    unanswered: Worth
    full: int
    by_word: Mapping[str, Worth | None]

    @property
    def best(self) -> Worth:
        """The response that no other betters."""
        return self.worths[0] if self.worths else self.unanswered

    @property
    def steady(self) -> bool:
        """Whether credits never rise down the list, so that a better response never earns less."""
        return all(better.credit >= worse.credit for better, worse in zip(self.worths, self.worths[1:], strict=False))

    def worth(self, response: str | None) -> Worth | None:
        """What a response is worth; ``None`` when it takes its criterion out."""
        return self.unanswered if response is None else self.by_word.get(response, self.unanswered)


def scale_of(pack: Pack) -> Scale:
    """The pack's response scale, made ready for reckoning. A response without a credit earns none."""
    credits_ = [each.credit or Fraction(0) for each in pack.responses]
    parts = lcm(*(credit.denominator for credit in credits_))
    by_word: dict[str, Worth | None] = {}
    for rank, (each, credit) in enumerate(zip(pack.responses, credits_, strict=True)):
        worth = Worth(each.id, rank, int(credit * parts), credit >= MET)
        by_word.setdefault(each.id, None if each.excluded else worth)
    counted = tuple(worth for worth in by_word.values() if worth is not None)
    return Scale(counted, Worth(None, len(pack.responses), 0, met=False), int(MET * parts), by_word)


class Point(NamedTuple):
    """One applicable criterion with what it was given."""

    criterion: str
    weight: int
    essential: bool
    worth: Worth
    evidence: bool

    @property
    def met(self) -> bool:
        """Whether it is met in full."""
        return self.worth.met

    @property
    def evidenced(self) -> bool:
        """Whether it is met in full and with evidence."""
        return self.worth.met and self.evidence


class Basis(NamedTuple):
    """What one standard is rated on; without points it is not rated. A weight of 1 counts as so many ``parts``."""

    standard: str
    parts: int
    points: tuple[Point, ...]
    examples: int
    impact: bool


def bases_of(dossier: Dossier, scale: Scale, standing: Mapping[str, Standing]) -> tuple[Basis, ...]:
    """What each standard is rated on, in the board's order.

    An example counts when it says anything at all.
    """
    return tuple(_basis(dossier, standard, criteria, scale, standing) for standard, criteria in dossier.standards)


def _basis(
    dossier: Dossier,
    standard: Standard,
    criteria: tuple[Criterion, ...],
    scale: Scale,
    standing: Mapping[str, Standing],
) -> Basis:
    judgement = dossier.returned.judgements.get(standard.id, Judgement.model_construct())
    parts = lcm(*(criterion.weight.denominator for criterion in criteria))
    return Basis(
        standard.id,
        parts,
        tuple(_points(criteria, parts, scale, standing)),
        examples=sum(1 for example in judgement.best_practice if example.title or example.what),
        impact=bool(judgement.impact),
    )


def _points(
    criteria: tuple[Criterion, ...], parts: int, scale: Scale, standing: Mapping[str, Standing]
) -> Iterator[Point]:
    for criterion in criteria:
        stands = standing[criterion.id]
        worth = scale.worth(stands.response)
        if worth is not None:
            weight = int(criterion.weight * parts)
            yield Point(criterion.id, weight, criterion.essential, worth, bool(stands.evidence))
