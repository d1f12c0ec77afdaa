"""S11-2xx: responses that need a reason, and those that take their criterion out of the rating."""

import re
from collections.abc import Iterator

from s11.findings import Severity
from s11.rules.case import Answered, Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import short

FEWEST_ASKED = 3
"""Criteria of a standard: of fewer than these, most are soon set aside."""

_WORD = re.compile(r"[^\W_]+")
_DASHES = "-\u2013\u2014_./ "
_SAYS_NOTHING = frozenset({
    "a", "agency", "all", "any", "applicable", "applies", "apply", "at", "authority", "council", "criterion",
    "currently", "do", "does", "doesn", "for", "given", "is", "isn", "it", "moment", "n", "na", "needed", "nil",
    "no", "none", "not", "nothing", "of", "or", "organisation", "our", "present", "question", "reason", "relevant",
    "required", "standard", "t", "that", "the", "this", "time", "to", "trust", "us", "we", "yes",
})  # fmt: skip
"""The words in which people say that something does not apply. A reason of these alone is the answer over again."""


@rule("S11-205", "Response without its reason", unfinished=True)
def no_reason(case: Case) -> Iterator[Hit]:
    """A response that the board wants a reason for has one, whether or not it takes the criterion out of the rating.

    Why: the board takes such a response only with a reason, because without one nobody can tell whether it is right.
    Fix: say under `reason` why this is the answer, or give another response.
    """
    for each in case.answers:
        if each.response and each.response.needs_reason and case.lacks(each.place / "reason", each.answer.reason):
            yield Hit(each.place / "reason", f"{each.says}, with no reason given")


@rule("S11-206", "Essential criterion set aside", Severity.WARNING)
def essential_set_aside(case: Case) -> Iterator[Hit]:
    """A criterion that the board calls essential is not answered as one that does not apply.

    Why: essential criteria are the law or the board's minimum, and hold for every agency that is asked them.
    Fix: answer it for the part of the work that it does apply to, or settle with the board that none does.
    """
    for each in case.answers:
        if each.criterion.essential and each.is_set_aside:
            yield Hit(each.place / "response", f"{each.says}, and it is essential")


@rule("S11-214", "Reason that gives none", unfinished=True)
def empty_reason(case: Case) -> Iterator[Hit]:
    """The reason for a response says more than the response does.

    Why: that a criterion does not apply is the answer; why it does not is what the board cannot see from outside.
    Fix: say what it is that the agency does not do, or what the response leaves open; or give another response.
    """
    for each in case.answers:
        place, reason = each.place / "reason", each.answer.reason
        needed = each.response is not None and each.response.needs_reason
        if reason and (needed or each.is_set_aside) and _only_repeats(each):
            yield Hit(place, f'{each.says}, and the reason given is "{short(reason)}"')
        elif each.is_set_aside and reason.isalpha() and not reason.isupper():  # TBC has a rule of its own
            yield Hit(place, f"{each.says}, and the reason given is a single word")


def _only_repeats(each: Answered) -> bool:
    """Whether a reason has no word that the response has not, or that says nothing."""
    words = _WORD.findall(each.answer.reason.casefold())
    label = _WORD.findall(each.response.label.casefold()) if each.response else []
    return _SAYS_NOTHING.union(label).issuperset(words) if words else not each.answer.reason.strip(_DASHES)


@rule("S11-216", "Most of a standard set aside", Severity.WARNING)
def mostly_set_aside(case: Case) -> Iterator[Hit]:
    """No more than half of the criteria that the agency is asked in a standard are set aside.

    Why: a rating that rests on the few that are left says little about the standard, and can be had by setting aside
    what is weak.
    Fix: look at each again, and answer it for the part of the work that it does apply to; or settle with the board that
    the standard is not the agency's.
    """
    first = {each.criterion.id: each.place for each in reversed(case.answers) if each.is_set_aside}
    words = {each.answer.response for each in case.answers if each.is_set_aside}
    for standard, criteria in case.dossier.standards:
        stands = ((each.id, case.scorecard.standing[each.id].response) for each in criteria)
        out = [item for item, response in stands if item in first and response in words]
        if len(criteria) >= FEWEST_ASKED and 2 * len(out) > len(criteria):
            how_many = f"{len(out)} of the {len(criteria)}" if len(out) < len(criteria) else f"all {len(criteria)}"
            message = f"{how_many} criteria that are asked in standard {standard.id} are set aside"
            yield Hit(first[out[0]], message, key=True)


RULES: tuple[Rule[Case], ...] = (no_reason, essential_set_aside, empty_reason, mostly_set_aside)
