"""S11-8xx: the return beside the one before it."""

from collections.abc import Iterator
from datetime import date, timedelta

from s11.findings import Severity
from s11.model.pack import Rating, Standard
from s11.model.returns import Judgement, Period, Return
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import short, shortened
from s11.wording import be, count, day

EVERY_MONTHS = 24
"""From one return to the next, where the pack does not say: most partnerships ask every two years, the others more."""

SHORTEST_NARRATIVE = 60
"""Characters: a shorter sentence may well be as true as it was."""

FEWEST_UNCHANGED = 3
"""Answers: one or two may be as they were because nothing has changed."""

UNCHANGED_SHARE = 3
"""One in so many: with more left as they were, the return was copied rather than written."""


@rule("S11-801", "Better than last time, with nothing newer", Severity.WARNING)
def better_with_nothing_newer(case: Case) -> Iterator[Hit]:
    """A standard that the agency rates better than last time has evidence from after that return's period.

    Why: if nothing that shows it is new, reviewers ask what has changed but the rating.
    Fix: name evidence of what changed, or keep the rating as it was.
    """
    before = _before(case)
    if before is None or case.may_have_lost("evidence", "dated") or case.may_have_lost("answers", "evidence"):
        return
    ended = before.period.end
    if ended >= case.returned.period.start:
        return  # what is dated inside both periods is new to neither
    newer = _newer_than(case, ended)
    for standard, criteria in case.dossier.standards:
        then, now = _own_rating(case, before, standard), _own_rating(case, case.returned, standard)
        rose = then and now and case.pack.ratings.index(now) < case.pack.ratings.index(then)
        if then and now and rose and newer.isdisjoint((standard.id, *(each.id for each in criteria))):
            message = f"standard {standard.id} was {then.label} last time and is {now.label} now"
            newest = f"none of its evidence is dated after {day(ended)}"
            yield Hit(case.main.at("judgements", standard.id, "rating"), f"{message}, and {newest}")


def _own_rating(case: Case, returned: Return, standard: Standard) -> Rating | None:
    """The rating that the agency gave a standard itself in one of its returns."""
    return case.pack.rating(returned.judgements.get(standard.id, Judgement()).rating)


def _newer_than(case: Case, then: date) -> set[str]:
    """The standards and criteria whose answers or actions name evidence that is newer, or may be, having no date."""
    shown = [(item, filed) for item, stands in case.scorecard.standing.items() for filed in stands.evidence]
    for each in case.actions:
        found = [case.dossier.find_evidence(each.part, item) for item in each.action.evidence]
        shown += [(target, filed) for target in each.targets for filed in found if filed is not None]
    dated = ((item, filed.part.evidence[filed.id].dated) for item, filed in shown)
    return {item for item, when in dated if when is None or when > then}


@rule("S11-802", "Previous return that cannot be compared", Severity.WARNING)
def not_comparable(case: Case) -> Iterator[Hit]:
    """The return that is named as the one before can be read, and is the same agency's.

    Why: without it nobody is told what has become better, what was left undone and what was only copied.
    Fix: correct the path under `previous`; if the file is the right one, see what `s11 validate` says of it.
    """
    before = case.dossier.previous
    if before is None:
        return
    named, place = short(case.returned.previous), case.main.at("previous")
    if before.returned is None:
        yield Hit(place, f"{named} {before.fault}")
    elif not _is_same_agency(before.returned, case.returned):
        yield Hit(place, f"{named} is a return of {short(before.returned.agency.name)}")


@rule("S11-803", "Period that does not follow on", Severity.WARNING)
def does_not_follow_on(case: Case) -> Iterator[Hit]:
    """The period begins after that of the return before, and no later than the board asks for another return.

    Why: what happened twice is counted twice, and what falls between two returns is never told.
    Fix: correct the period, or name the return that came just before under `previous`.
    """
    before = _before(case)
    if before is None or _is_backwards(before.period) or _is_backwards(case.returned.period):
        return
    ended, begins = before.period.end, case.returned.period.start
    place = case.main.at("period", "from")
    if begins <= ended:
        message = f"the period begins on {day(begins)}, and that of the previous return ends on {day(ended)}"
        yield Hit(place, message)
    elif ended + timedelta(days=1) < begins and _months(before.period.start, begins) > _every_months(case):
        since = ended + timedelta(days=1)
        message = f"the period begins on {day(begins)}, and no return tells of the time from {day(since)}"
        yield Hit(place, message)


def _is_backwards(period: Period) -> bool:
    return period.end < period.start


def _months(first: date, then: date) -> int:
    return 12 * (then.year - first.year) + then.month - first.month


def _every_months(case: Case) -> int:
    calendar = case.pack.calendar
    return calendar.every_months or EVERY_MONTHS if calendar else EVERY_MONTHS


@rule("S11-804", "Unfinished action that is gone", Severity.WARNING)
def action_gone(case: Case) -> Iterator[Hit]:
    """An action that was still to be done last time is in the action plan, whatever has become of it.

    Why: an action that leaves the plan without a word is what the board and the committee ask about.
    Fix: put it back under its id, as complete, as cancelled or with a new date, and say in an update why.
    """
    before = _before(case)
    if before is None or case.may_have_lost("actions", "what"):
        return
    planned = {part for each in case.actions for part in (each.id, _words(each.action.what))}
    gone = [
        short(item)
        for item, action in before.actions.items()
        if action.is_open
        and (not isinstance(action.targets, dict) or case.pack.id in action.targets)
        and planned.isdisjoint({item, _words(action.what)} - {""})
    ]
    if gone:
        what = f"{shortened(gone)} {be(len(gone))} open in the previous return, and not in this action plan"
        yield Hit(case.main.at("actions"), what, key=True)


@rule("S11-805", "Answers as they were last time", Severity.NOTE)
def answers_unchanged(case: Case) -> Iterator[Hit]:
    """At least two in three of the longer answers are not word for word those of the return before.

    Why: a year has passed, and reviewers who know the last return look for what is new in this one.
    Fix: read each of them again, and say what has changed since or what was found when somebody looked.
    """
    before = _before(case)
    if before is None:
        return
    then = {item: _words(answer.how_met) for item, answer in before.answers.items()}
    now = [(each.criterion.id, _words(each.answer.how_met)) for each in case.answers]
    told = {item for item, words in now if len(words) >= SHORTEST_NARRATIVE}
    same = {item for item, words in now if item in told and words == then.get(item)}
    if len(same) >= FEWEST_UNCHANGED and UNCHANGED_SHARE * len(same) > len(told):
        of = f"{len(same)} of {count(len(told), 'longer answer')}"
        ids = [criterion.id for _, criterion in case.dossier.criteria() if criterion.id in same]
        yield Hit(case.main.at("answers"), f"{of} stand word for word as last time: {shortened(ids)}", key=True)


def _before(case: Case) -> Return | None:
    """The return before this one, when the two can be compared: one agency's answers to one pack."""
    before = case.dossier.previous
    if before is None or before.returned is None or not before.of_same_pack:
        return None
    return before.returned if _is_same_agency(before.returned, case.returned) else None


def _is_same_agency(one: Return, other: Return) -> bool:
    return _words(one.agency.name) == _words(other.agency.name)


def _words(text: str) -> str:
    """A text by which to tell whether two are the same but for capitals and spaces."""
    return " ".join(text.casefold().split())


RULES: tuple[Rule[Case], ...] = (
    better_with_nothing_newer,
    not_comparable,
    does_not_follow_on,
    action_gone,
    answers_unchanged,
)
