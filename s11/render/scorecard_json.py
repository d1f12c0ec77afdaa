"""A scorecard as JSON for programs: ids, never labels."""

import json
from fractions import Fraction
from math import ceil, floor
from typing import Any

from s11.scoring.scorecard import Change, ChangeKind, Improvement, OverallScore, Reason, Scorecard, StandardScore


def scorecard_json(scorecard: Scorecard) -> str:
    """The scorecard as ``s11-scorecard/1``: the same bytes for the same scorecard, in ASCII.

    Figures have two places. What was reached is rounded down and what is needed up, so that nothing that falls short
    of a threshold is shown at it.
    """
    content = {
        "format": "s11-scorecard/1",
        "pack": scorecard.pack,
        "overall": _overall(scorecard.overall),
        "standards": [_standard(each) for each in scorecard.standards],
        "distribution": dict(scorecard.distribution),
    }
    return json.dumps(content, indent=2) + "\n"


def _overall(overall: OverallScore) -> dict[str, Any]:
    return {
        "rating": overall.rating,
        "self": overall.self_rating,
        "moderated": overall.moderated,
        "reasons": [_reason(each) for each in overall.reasons],
        "rise": [{"standard": each.standard, "rating": each.rating} for each in overall.rise],
    }


def _standard(standard: StandardScore) -> dict[str, Any]:
    return {
        "id": standard.id,
        "title": standard.title,
        "rating": standard.rating,
        "self": standard.self_rating,
        "moderated": standard.moderated,
        "criteria": standard.criteria,
        "applicable": standard.applicable,
        "met": standard.met,
        "evidenced": standard.evidenced,
        "unanswered": standard.unanswered,
        "score": None if standard.score is None else _rounded_down(standard.score),
        "reasons": [_reason(each) for each in standard.reasons],
        "next": None if standard.next is None else _improvement(standard.next),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    """A reason, without what it has nothing to say about."""
    told = {
        "rating": reason.rating,
        "need": reason.held,
        "needed": None if reason.needed is None else _rounded_up(reason.needed),
        "reached": None if reason.reached is None else _rounded_down(reason.reached),
        "at": reason.at,
        "criteria": reason.criteria or None,
        "standards": reason.standards or None,
    }
    return {key: value for key, value in told.items() if value is not None}


def _improvement(improvement: Improvement) -> dict[str, Any]:
    return {
        "rating": improvement.rating,
        "changes": [{"criterion": each.criterion, "change": _change(each)} for each in improvement.changes],
        "smallest": improvement.smallest,
    }


def _change(change: Change) -> str:
    if change.kind is not ChangeKind.RESPONSE:
        return change.kind
    return f"to {change.response} with evidence" if change.evidence else f"to {change.response}"


def _rounded_down(figure: Fraction) -> float:
    return _two_places(floor(figure * 100))


def _rounded_up(figure: Fraction) -> float:
    return _two_places(ceil(figure * 100))


def _two_places(hundredths: int) -> float:
    whole, rest = divmod(hundredths, 100)
    return hundredths / 100 if rest else whole
