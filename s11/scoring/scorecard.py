"""What scoring gives: ratings, never without their reasons. Ids only; labels belong to the view."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from s11.model.dossier import Filed


class Standing(NamedTuple):
    """The answer that stands for one criterion, once the directorates' contributions are combined.

    ``response`` is an id of the response scale, or ``None`` when the criterion is unanswered or was answered with a
    word that the scale does not have. ``evidence`` holds only items that were found. ``answered_by`` names the
    directorates it was combined from (none when the return's own answer stands); ``silent`` those that said nothing.
    """

    criterion: str
    response: str | None
    evidence: tuple[Filed, ...] = ()
    answered_by: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class Held(StrEnum):
    """What can hold a rating back: a need of the pack, a cap, or the way the overall is formed."""

    MET = "met"
    EVIDENCED = "evidenced"
    SCORE = "score"
    BEST_PRACTICE = "best_practice"
    IMPACT = "impact"
    ESSENTIAL = "essential"
    LOWEST = "lowest"
    SHARE = "share"
    STANDARD = "standard"
    ESSENTIAL_UNMET = "essential_unmet"
    ANY_STANDARD_AT = "any_standard_at"


class Reason(NamedTuple):
    """One thing that keeps a rating from the next better one.

    ``rating`` is that next better rating. ``needed`` and ``reached`` are percentages or counts (``None`` where the need
    is a yes or no), ``at`` an id that the need names: a response for ``lowest``, a rating for ``share``; for a cap, the
    rating it holds to (``essential_unmet``) or the one that standards are at (``any_standard_at``). ``criteria`` and
    ``standards`` are those at fault, in the board's order.
    """

    rating: str
    held: Held
    needed: Fraction | None = None
    reached: Fraction | None = None
    at: str | None = None
    criteria: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    """What a change adds."""

    RESPONSE = "response"
    EVIDENCE = "evidence"
    EXAMPLE = "example"
    IMPACT = "impact"


class Change(NamedTuple):
    """One step towards a better rating.

    A criterion brought to ``response`` (``kind`` response), with evidence too when ``evidence``; evidence alone for
    what is answered already (``kind`` evidence); or one example of best practice, or one statement of impact, added.
    """

    kind: ChangeKind
    criterion: str | None = None
    response: str | None = None
    evidence: bool = False


class Improvement(NamedTuple):
    """The changes that bring a standard to a better rating: no smaller set does, when ``smallest``."""

    rating: str
    changes: tuple[Change, ...]
    smallest: bool


class StandardScore(NamedTuple):
    """One standard: its computed rating beside the agency's own and the reviewers', and what holds it back.

    ``criteria`` counts those asked of the agency, ``applicable`` those not excluded (unanswered ones among them);
    counts are unweighted. ``score`` is the weighted mean credit of applicable criteria; ``None`` when there are none.
    """

    id: str
    title: str
    rating: str | None
    self_rating: str | None
    moderated: str | None
    criteria: int
    applicable: int
    met: int
    evidenced: int
    unanswered: int
    score: Fraction | None
    reasons: tuple[Reason, ...]
    next: Improvement | None


class Rise(NamedTuple):
    """A standard, and the rating it must reach for the overall to improve."""

    standard: str
    rating: str


class OverallScore(NamedTuple):
    """The return as a whole. ``rise`` is what must happen for the next better overall rating."""

    rating: str | None
    self_rating: str | None
    moderated: str | None
    reasons: tuple[Reason, ...]
    rise: tuple[Rise, ...]


class Scorecard(NamedTuple):
    """The computed ratings of a return and, with each, its reasons.

    ``distribution`` counts standards by rating id, every rating of the scale and then ``not_rated``. ``standing`` is
    the answer that stands for each criterion asked of the agency, in the board's order.
    """

    pack: str
    overall: OverallScore
    standards: tuple[StandardScore, ...]
    distribution: Mapping[str, int]
    standing: Mapping[str, Standing]
