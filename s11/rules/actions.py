"""S11-5xx: the action plan."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from s11.findings import Severity
from s11.model.registers import ActionStatus
from s11.model.returns import Contact, Contribution, SignOff
from s11.rules.case import Case, Planned
from s11.rules.names import names_a_person
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found
from s11.scoring.scorecard import StandardScore
from s11.source.span import Place
from s11.wording import day, listed

STALE = 183
"""Days: plans are followed quarterly or every six months."""

_ALWAYS = {
    "for": "no standard or criterion that it is for",
    "what": "nothing on what is to be done",
    "status": "no status",
}
_WHILE_OPEN = {"owner": "no owner", "due": "no due date", "measure": "no measure of whether it worked"}


@rule("S11-501", "Standard below passing, with no action", unfinished=True)
def no_action(case: Case) -> Iterator[Hit]:
    """A standard that its answers or its reviewers put below the board's passing rating has an action still to be done.

    Why: the board and the committee ask what is being done about whatever falls short.
    Fix: add an action whose `for` names the standard or one of its criteria.
    """
    if case.may_have_lost("actions", "for", "status"):
        return
    acted_on = {target for each in case.actions if each.is_open for target in each.targets}
    for score, (standard, criteria) in zip(case.scorecard.standards, case.dossier.standards, strict=True):
        rated = how_below_passing(case, score)
        if rated and acted_on.isdisjoint((standard.id, *(each.id for each in criteria))):
            message = f"{rated}, and no open action is for it"
            yield Hit(case.main.at("actions"), message, key=True, about=(standard.id,))


def how_below_passing(case: Case, score: StandardScore) -> str:
    """Who puts a standard below the passing rating, and at which, in a sentence; nothing when nobody does.

    A standard in which all that was answered is met only waits for the rest, unless its reviewers rated it themselves.
    """
    passing = case.pack.rating(case.pack.passing)
    if passing is None:
        return ""
    below = {rating.id: rating for rating in case.pack.ratings[case.pack.ratings.index(passing) + 1 :]}
    computed, moderated = below.get(score.rating or ""), below.get(score.moderated or "")
    waits = bool(score.unanswered) and score.met == score.applicable - score.unanswered
    review = case.returned.peer_review
    if computed and not waits:
        return f"standard {score.id} comes out as {computed.label}, below {passing.label}"
    if moderated and review and (score.id in review.ratings or not waits):
        return f"the reviewers rate standard {score.id} {moderated.label}, below {passing.label}"
    return ""


@rule("S11-502", "Action for nothing in the pack")
def unknown_target(case: Case) -> Iterator[Hit]:
    """What an action is for is a standard or a criterion of the pack.

    Why: under another number the action is not counted for the standard that needs it.
    Fix: correct the number under `for`.
    """
    known = {standard.id for standard in case.pack.standards} | {criterion.id for _, criterion in case.pack.criteria()}
    for each in case.actions:
        place = each.place / "for"
        if isinstance(each.action.targets, dict):
            place /= case.pack.id
        for position, target in enumerate(each.targets):
            if target not in known:
                yield Hit(place / position, not_found(target, "a standard or criterion of this pack", known))


@rule("S11-503", "Action not fully planned", unfinished=True)
def not_planned(case: Case) -> Iterator[Hit]:
    """An action says what is to be done, for which standard, by whom, by when, and how anyone will know that it worked.

    Why: a plan that nobody owns by no date is a wish.
    Fix: fill in what is missing; the `owner` is a role, and `measure` is what will be different when it is done.
    """
    for each in case.actions:
        action = each.action
        given = {
            "for": each.targets,
            "what": action.what,
            "owner": action.owner,
            "due": action.due,
            "status": action.status,
            "measure": action.measure,
        }
        words = _ALWAYS | _WHILE_OPEN if each.is_open else _ALWAYS
        lacking = [name for name in given if name in words and case.lacks(each.place / name, given[name])]
        if lacking:
            yield Hit(each.place / lacking[0], f"{each} has {listed([words[name] for name in lacking])}")


@rule("S11-504", "Action overdue", Severity.WARNING)
def overdue(case: Case) -> Iterator[Hit]:
    """An action is complete by its due date.

    Why: overdue actions are what a committee asks about first.
    Fix: complete it, or agree a new date and record why in an update.
    """
    for each in case.actions:
        due = each.action.due
        if each.is_open and due and due < case.on:
            status = f"is {each.action.status}" if each.action.status else "is not complete"
            yield Hit(each.place / "due", f"{each} was due on {day(due)} and {status}")


@rule("S11-505", "Action dates that cannot be right")
def impossible_dates(case: Case) -> Iterator[Hit]:
    """An action falls due, is reported on and is completed after it was raised, and none of that is still to come.

    Why: a wrong date makes an action look late, or done.
    Fix: correct the date.
    """
    for each in case.actions:
        raised, due = each.action.raised, each.action.due
        happened = [*_happened(each)]
        for place, verb, when in [*happened, (each.place / "due", "is due", due or date.max)]:
            if raised and when < raised:
                yield Hit(place, f"{each} {verb} on {day(when)}, before it was raised on {day(raised)}")
        for place, verb, when in happened:
            if when > case.on:
                yield Hit(place, f"{each} {verb} on {day(when)}, which is still to come")


@rule("S11-506", "Complete, with nothing to show for it", Severity.WARNING)
def complete_without_evidence(case: Case) -> Iterator[Hit]:
    """A completed action names evidence that it was done.

    Why: a completed action is a claim like any other.
    Fix: name what shows it under `evidence` in the action.
    """
    for each in case.actions:
        if each.action.status is ActionStatus.COMPLETE and case.lacks(each.place / "evidence", each.action.evidence):
            yield Hit(each.place / "evidence", f"{each} is complete, and names no evidence")


@rule("S11-507", "Status at odds with the record", unfinished=True)
def status_at_odds(case: Case) -> Iterator[Hit]:
    """The status of an action agrees with its completion date and with its latest update.

    Why: whoever follows the plan has to ask which of the two is right.
    Fix: bring `status`, `completed` and the updates into line.
    """
    for each in case.actions:
        status, completed = each.action.status, each.action.completed
        if status is ActionStatus.COMPLETE and case.lacks(each.place / "completed", completed):
            yield Hit(each.place / "completed", f"{each} is complete, and does not say since when")
        if completed and status and status is not ActionStatus.COMPLETE:
            yield Hit(each.place / "status", f"{each} is {status}, and was completed on {day(completed)}")
        dated = [(update.date, update.status) for update in each.action.updates if update.date and update.status]
        latest = max(dated, key=lambda update: update[0], default=None)
        if latest and status and latest[1] is not status:
            message = f"{each} is {status}, and its update of {day(latest[0])} says {latest[1]}"
            yield Hit(each.place / "status", message)


@rule("S11-508", "Action that nobody has reported on", Severity.WARNING)
def not_followed(case: Case) -> Iterator[Hit]:
    """An action that is still to be done has had an update within six months.

    Why: a plan that is written and not followed changes nothing.
    Fix: ask the owner how far it has come and add an update.
    """
    for each in case.actions:
        reports = [when for _, _, when in _happened(each)]
        if each.is_open and reports and (case.on - max(reports)).days > STALE:
            message = f"nothing was recorded on {each} since {day(max(reports))}"
            yield Hit(each.place / "updates", message, key=True)


def _happened(each: Planned) -> Iterator[tuple[Place, str, date]]:
    """What is on record as having happened to an action."""
    if each.action.raised:
        yield each.place / "raised", "was raised", each.action.raised
    if each.action.completed:
        yield each.place / "completed", "was completed", each.action.completed
    for position, update in enumerate(each.action.updates):
        if update.date:
            yield each.place / "updates" / position / "date", "was updated", update.date


@rule("S11-509", "Name where a role should stand", Severity.WARNING)
def owned_by_name(case: Case) -> Iterator[Hit]:
    """Actions are owned by roles, and whoever completes, leads and signs a return is given as a role.

    Why: people move on while roles stay, and what is published would name them.
    Fix: give the role, such as Head of Housing; a contact's name has a field of its own, `name`, which is left out of
    what is published.
    """
    for each in case.actions:
        if names_a_person(each.action.owner):
            yield Hit(each.place / "owner", f"the owner of {each} looks like a person's name")
    for place, whose, contact in _roles(case):
        if contact is not None and names_a_person(contact.role):
            yield Hit(place / "role", f"the role of {whose} looks like a person's name")


def _roles(case: Case) -> Iterator[tuple[Place, str, Contact | SignOff | None]]:
    """Who is given by a role, with the place and with what they do."""
    returned, main = case.returned, case.main
    yield main.at("contacts", "completed_by"), "whoever completed the return", returned.contacts.completed_by
    yield main.at("contacts", "substitute"), "the substitute", returned.contacts.substitute
    yield main.at("contacts", "senior_lead"), "the senior lead", returned.contacts.senior_lead
    yield main.at("sign_off"), "whoever signed the return off", returned.sign_off
    for part in case.dossier.contributions:
        completed_by = cast("Contribution", part.content).completed_by
        yield part.at("completed_by"), "whoever completed this part", completed_by


RULES: tuple[Rule[Case], ...] = (
    no_action,
    unknown_target,
    not_planned,
    overdue,
    impossible_dates,
    complete_without_evidence,
    status_at_odds,
    not_followed,
    owned_by_name,
)
