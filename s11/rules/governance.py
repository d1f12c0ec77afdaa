"""S11-60x: the bodies that must see a return, their meetings and what they recommended."""

from collections.abc import Iterator
from datetime import date

from s11.findings import Severity
from s11.model.returns import Agreement, Decision, Recommendation, Scrutiny
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, short
from s11.source.span import Place
from s11.wording import day


@rule("S11-601", "Not seen by a body that must see it", unfinished=True)
def not_seen(case: Case) -> Iterator[Hit]:
    """Each body that must see the return has a dated meeting, held or planned.

    Why: boards ask that the self-assessment goes formally to members, and check that it did.
    Fix: add the meeting under `scrutiny`; one that is still to come has a date and no decision.
    """
    dated = {
        meeting.body.casefold() for place, meeting in _meetings(case) if not case.lacks(place / "date", meeting.date)
    }
    for position, body in enumerate(case.returned.must_be_seen_by):
        if body.casefold() not in dated and not case.is_unread(case.main.at("scrutiny")):
            yield Hit(case.main.at("must_be_seen_by", position), f"no meeting of {short(body)} is recorded")


@rule("S11-602", "Referred back and not seen again", unfinished=True)
def referred_back(case: Case) -> Iterator[Hit]:
    """A body that referred the return back has a later meeting.

    Why: until it has seen the return again, it has neither endorsed it nor let it go.
    Fix: add the later meeting under `scrutiny`.
    """
    latest: dict[str, date] = {}
    for meeting in case.returned.scrutiny:
        body = meeting.body.casefold()
        latest[body] = max(latest.get(body, date.min), meeting.date or date.min)
    for place, meeting in _meetings(case):
        if meeting.decision is Decision.REFERRED_BACK and meeting.date == latest[meeting.body.casefold()]:
            message = f"{_body(meeting)} referred the return back on {day(meeting.date)}, and has no later meeting"
            yield Hit(place / "decision", message)


@rule("S11-603", "Meeting not fully recorded", unfinished=True)
def meeting_incomplete(case: Case) -> Iterator[Hit]:
    """A meeting that considered the return has a body, a date, what it decided, and what it recommended.

    Why: the report to cabinet says which body saw the return, when, and what became of it.
    Fix: fill in what is missing from the minutes.
    """
    for place, meeting in _meetings(case):
        if case.lacks(place / "body", meeting.body):
            yield Hit(place / "body", "a meeting that does not say of which body")
        if case.lacks(place / "date", meeting.date):
            yield Hit(place / "date", f"a meeting of {_body(meeting)} without a date")
        if meeting.date and meeting.date < case.on and case.lacks(place / "decision", meeting.decision):
            yield Hit(place / "decision", f"{_body(meeting)} met on {day(meeting.date)}, and no decision is given")
        endorsed_with = meeting.decision is Decision.ENDORSED_WITH_RECOMMENDATIONS
        if endorsed_with and case.lacks(place / "recommendations", meeting.recommendations):
            yield Hit(place / "recommendations", f"{_body(meeting)} made recommendations, and none is listed")


@rule("S11-604", "Recommendation without a reply", unfinished=True)
def no_reply(case: Case) -> Iterator[Hit]:
    """Each recommendation has been agreed, partially agreed or not agreed.

    Why: members are owed an answer to each of their recommendations.
    Fix: give the `response`, with a `comment` unless it is agreed in full.
    """
    for place, which, recommendation in _recommendations(case):
        if case.lacks(place / "response", recommendation.response):
            yield Hit(place / "response", f"{which} has had no reply")


@rule("S11-605", "Recommendation agreed, with no action", unfinished=True)
def agreed_without_action(case: Case) -> Iterator[Hit]:
    """A recommendation that was agreed, in full or in part, names the action that carries it out.

    Why: what is agreed and not planned is forgotten by the next meeting.
    Fix: add an action that arises from scrutiny, and name its id under `action`.
    """
    for place, which, recommendation in _recommendations(case):
        agreed = recommendation.response in (Agreement.AGREED, Agreement.PARTIALLY_AGREED)
        if agreed and case.lacks(place / "action", recommendation.action):
            yield Hit(place / "action", f"{which} is {recommendation.response}, and no action carries it out")


@rule("S11-606", "Recommendation with an unknown action")
def unknown_action(case: Case) -> Iterator[Hit]:
    """The action that a recommendation names is in the action plan.

    Why: the paper would promise members an action that is nowhere to be found.
    Fix: correct the id, or add the action under `actions`.
    """
    for place, _, recommendation in _recommendations(case):
        item, main = recommendation.action, case.main
        if item and case.dossier.find_action(main, item) is None and not case.may_be_unread(main, "actions", item):
            known = {each for where in (main, *case.dossier.registers) for each in where.actions}
            yield Hit(place / "action", not_found(item, "in the action plan of this return", known))


@rule("S11-607", "Not seen by anybody", Severity.NOTE)
def seen_by_nobody(case: Case) -> Iterator[Hit]:
    """A return names the bodies that must see it, or the meetings that considered it.

    Why: boards ask that members or trustees look at the self-assessment, and a return that nobody saw binds nobody.
    Fix: list the bodies under `must_be_seen_by`, and each meeting under `scrutiny` with its date.
    """
    place, returned = case.main.at("must_be_seen_by"), case.returned
    if case.lacks(place, returned.must_be_seen_by) and case.lacks(case.main.at("scrutiny"), returned.scrutiny):
        yield Hit(place, "nothing says that any committee or board has seen the return, or will")


def _meetings(case: Case) -> Iterator[tuple[Place, Scrutiny]]:
    for position, meeting in enumerate(case.returned.scrutiny):
        yield case.main.at("scrutiny", position), meeting


def _recommendations(case: Case) -> Iterator[tuple[Place, str, Recommendation]]:
    """What committees recommended, with a name for each."""
    for place, meeting in _meetings(case):
        for position, recommendation in enumerate(meeting.recommendations):
            which = f"recommendation {position + 1} of {_body(meeting)}"
            yield place / "recommendations" / position, which, recommendation


def _body(meeting: Scrutiny) -> str:
    return short(meeting.body) or "a committee"


RULES: tuple[Rule[Case], ...] = (
    not_seen,
    referred_back,
    meeting_incomplete,
    no_reply,
    agreed_without_action,
    unknown_action,
    seen_by_nobody,
)
