"""S11-302 to 308: the outcomes that show a difference made, in the evidence register and in prose."""

import re
from collections.abc import Iterator

from s11.findings import Severity
from s11.model.registers import EvidenceKind
from s11.rules.case import Case
from s11.rules.percentages import wrong_percentages
from s11.rules.personal import points_to_a_person
from s11.rules.prose import tells_outcome
from s11.rules.rule import Hit, Rule, rule
from s11.rules.totals import without_total
from s11.rules.wording import short
from s11.source.span import Place
from s11.wording import listed

_MOST_QUOTED = 3
_TOLD_IN = frozenset({"because", "how_do_you_know", "how_met", "impact", "note", "to_improve", "what"})
"""The last key of the places where outcomes are told."""
_NOT_UNDER = frozenset({"accept", "actions"})
_LEVEL = (
    r"(?i)\b(?:advanced|awareness|basic|bands?|briefed|briefings?|councillors?|courses?|deput(?:y|ies)|designated"
    r"|directors?|drivers?|e-?learning|foundation|governors?|groups?|induct(?:ed|ion)|introduct(?:ion|ory)|leads?|levels?"
    r"|members?|modules?|panels?|practitioners?|prevent|recruitment|refresher|specialist|supervis(?:ion|ors?)|tiers?"
    r"|trustees?|volunteers?|workshops?)\b"
)
"""What says which training it was: its level, its name, or whom it is meant for."""


@rule("S11-302", "Outcome without a denominator")
def no_denominator(case: Case) -> Iterator[Hit]:
    """An outcome that counts something says out of how many.

    Why: a count of 27 is good out of 30, and poor out of 300.
    Fix: give `out_of`: how many there could have been.
    """
    for item in case.evidence:
        outcome = item.evidence.outcome
        if outcome is None or outcome.count is None:
            continue
        place = item.place / "outcome" / "out_of"
        if case.lacks(place, outcome.out_of):
            counted = f"{outcome.count} {short(outcome.what)}".rstrip()
            yield Hit(place, f"{item}: {counted}, out of how many?")


@rule("S11-303", "Outcome above its total")
def more_than_there_are(case: Case) -> Iterator[Hit]:
    """An outcome counts no more than there could have been.

    Why: a figure that cannot be right costs the others their credit.
    Fix: correct `count` or `out_of`; they may have changed places.
    """
    for item in case.evidence:
        outcome = item.evidence.outcome
        if outcome and outcome.count is not None and outcome.out_of is not None and outcome.count > outcome.out_of:
            message = f"{item} counts {outcome.count} out of {outcome.out_of}"
            yield Hit(item.place / "outcome" / "count", message)


@rule("S11-304", "Outcome without its figures", unfinished=True)
def no_figures(case: Case) -> Iterator[Hit]:
    """Evidence of an outcome says what was counted, how many there were, and over what period.

    Why: an outcome is a difference made to children, and somebody has to be able to see it.
    Fix: fill in `what`, `count`, `out_of` and `period` under `outcome`, or give the evidence another `kind`.
    """
    words = {"what": "what was counted", "count": "how many there were", "period": "over what period"}
    for item in case.evidence:
        outcome, place = item.evidence.outcome, item.place / "outcome"
        if outcome is not None:
            lacking = case.lacking(place, outcome, words)
            if lacking:
                message = f"{item} does not say {listed([words[name] for name in lacking], 'or')}"
                yield Hit(place / lacking[0], message)
        elif item.evidence.kind is EvidenceKind.OUTCOME:
            yield Hit(place, f"{item} is an outcome, and gives no figures")


@rule("S11-305", "Training without numbers", Severity.NOTE)
def training_without_numbers(case: Case) -> Iterator[Hit]:
    """A training record says how many were trained, out of how many who should be.

    Why: a course that was run is not staff who are trained.
    Fix: add an `outcome` with those in date as `count` and those who should be as `out_of`.
    """
    for item in case.evidence:
        place = item.place / "outcome"
        if item.evidence.kind is EvidenceKind.TRAINING_RECORD and case.lacks(place, item.evidence.outcome):
            yield Hit(place, f"{item} does not say how many were trained, out of how many")


@rule("S11-306", "Count with no total in the text", Severity.NOTE)
def bare_count(case: Case) -> Iterator[Hit]:
    """An outcome that is told in words says out of how many.

    Why: readers see that something was done for 27, and cannot tell whether that was most of them or few.
    Fix: write "27 of 41", or say in the sentence before how many were offered help, asked or seen.
    """
    for place, text in case.texts_with_counts(tells_outcome):
        if _tells_outcomes(place) and not _has_total_beside(case, place):
            found = without_total(text)
            if found:
                yield Hit(place, f"{_quoted(found)}: out of how many?")


def _tells_outcomes(place: Place) -> bool:
    """Whether it is for prose about what was achieved: an action's `what` is about what will be done."""
    last, first = place.path[-1], place.path[0]
    return last in _TOLD_IN and (first not in _NOT_UNDER or last == "note")


def _has_total_beside(case: Case, place: Place) -> bool:
    """Whether a text is what an outcome of the register counts, and the total stands beside it."""
    if place.path[0] != "evidence":
        return False
    part = next(part for part in case.dossier.parts if part.file == place.file)
    outcome = part.evidence[str(place.path[1])].outcome
    return outcome is not None and outcome.out_of is not None


def _quoted(found: list[str]) -> str:
    """Some of the words found, in quotation marks, and how many more there are."""
    told = ["a count" if points_to_a_person(words) else f'"{short(words)}"' for words in found[:_MOST_QUOTED]]
    more = len(found) - len(told)
    return listed([*told, f"{more} more"] if more else told)


@rule("S11-307", "Percentage that does not follow", Severity.WARNING)
def wrong_percentage(case: Case) -> Iterator[Hit]:
    """A percentage is what the counts beside it come to.

    Why: a figure that cannot be right costs the others their credit.
    Fix: correct the percentage or the counts.
    """
    for place, text in case.texts.holding("%", "per cent", "percent"):
        for words, comes_to in wrong_percentages(text):
            yield Hit(place, f'"{short(words)}": that comes to {comes_to}')


@rule("S11-308", "Training record without its level", Severity.NOTE)
def training_without_level(case: Case) -> Iterator[Hit]:
    """Figures for training say what training it was.

    Why: an hour of awareness for everybody and two days for those who decide about families are not the same.
    Fix: name the level or the course in `title`, or under `what` in `outcome`.
    """
    for item in case.evidence:
        evidence, outcome = item.evidence, item.evidence.outcome
        if evidence.kind is not EvidenceKind.TRAINING_RECORD or not outcome or not (evidence.title and outcome.what):
            continue  # what is missing is told by other rules
        if not re.search(_LEVEL, f"{evidence.title} {outcome.what} {evidence.where}"):
            yield Hit(item.place, f"{item} does not say at what level, or in what, people were trained", key=True)


RULES: tuple[Rule[Case], ...] = (
    no_denominator,
    more_than_there_are,
    no_figures,
    training_without_numbers,
    bare_count,
    wrong_percentage,
    training_without_level,
)
