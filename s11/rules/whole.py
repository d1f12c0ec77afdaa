"""S11-1xx: the return as a whole: its agency, its period, its sign-off and its submission."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from s11.findings import Severity, did_you_mean
from s11.model.returns import Decision
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import short
from s11.source.span import Place
from s11.wording import day, listed

LONGEST_PERIOD = 3 * 366
"""Days: boards ask every year or every other year, and now and then one year late."""

_ENDORSEMENTS = (Decision.ENDORSED, Decision.ENDORSED_WITH_RECOMMENDATIONS)


@rule("S11-101", "Period that ends before it begins")
def period_backwards(case: Case) -> Iterator[Hit]:
    """The period of a return ends after it begins.

    Why: ages and deadlines are reckoned from the period.
    Fix: correct `from` or `to`.
    """
    period = case.returned.period
    if period.end < period.start:
        message = f"the period ends on {day(period.end)}, before it begins on {day(period.start)}"
        yield Hit(case.main.at("period", "to"), message)


@rule("S11-102", "Period that is unlikely", Severity.WARNING)
def period_unlikely(case: Case) -> Iterator[Hit]:
    """The period of a return has begun, and is no longer than three years.

    Why: a wrong year in the period makes every piece of evidence look too old or too new.
    Fix: check the years in `from` and `to`.
    """
    period = case.returned.period
    if period.start > case.on:
        yield Hit(case.main.at("period", "from"), f"the period begins on {day(period.start)}, which is still to come")
    if (period.end - period.start).days > LONGEST_PERIOD:
        message = f"the period runs from {day(period.start)} to {day(period.end)}, which is more than three years"
        yield Hit(case.main.at("period", "to"), message)


@rule("S11-103", "Kind of agency in doubt", Severity.WARNING)
def kind_in_doubt(case: Case) -> Iterator[Hit]:
    """Where a pack asks some criteria of some kinds of agency only, the return says what kind its agency is.

    Why: an agency whose kind is missing or misspelt is asked the wrong criteria, and is rated on them.
    Fix: give `kind` under `agency`, spelt as the pack spells it.
    """
    kinds = sorted({kind for _, criterion in case.pack.criteria() for kind in criterion.applies_to})
    kind = case.returned.agency.kind
    place = case.main.at("agency", "kind")
    if kinds and not kind:
        yield Hit(
            place, f"some criteria are only for some kinds of agency ({listed(kinds, 'or')}), and no kind is given"
        )
    elif kind.casefold() not in {each.casefold() for each in kinds} and (hint := did_you_mean(kind, kinds)):
        yield Hit(place, f"{short(kind)} is no kind of agency that the pack names{hint}")


@rule("S11-110", "Nobody to ask about the return", unfinished=True)
def nobody_to_ask(case: Case) -> Iterator[Hit]:
    """A return says who completed it.

    Why: the board has questions, and reviewers need somebody to put them to.
    Fix: give at least a role under `contacts`, `completed_by`.
    """
    contact = case.returned.contacts.completed_by
    place = case.main.at("contacts", "completed_by")
    if case.lacks(place, contact and (contact.role or contact.name)):
        yield Hit(place, "nobody is named as having completed the return")


@rule("S11-120", "Directorate that answered nothing", unfinished=True)
def directorate_silent(case: Case) -> Iterator[Hit]:
    """Where directorates send contributions, each that is expected to answer has answered something.

    Why: the services that see no link to child protection are the ones that need to look for it.
    Fix: ask the directorate for its answers, or take it off `directorates`.
    """
    contributions = case.dossier.contributions
    if not contributions or case.may_have_lost("answers", "response"):
        return
    heard = {
        (part.directorate or "").casefold()
        for part in contributions
        if any(answer.response for answer in part.answers.values())
    }
    for position, name in enumerate(case.returned.directorates):
        if name.casefold() not in heard:
            yield Hit(case.main.at("directorates", position), f"{short(name)} has answered no criterion")


@rule("S11-121", "Contribution from a directorate that is not listed", Severity.WARNING)
def directorate_unlisted(case: Case) -> Iterator[Hit]:
    """A contribution comes from one of the directorates that the return lists.

    Why: under another name its answers count, but the directorate itself seems to have said nothing.
    Fix: spell the directorate as under `directorates` in the return, or add it there.
    """
    expected = case.returned.directorates
    known = {name.casefold() for name in expected}
    for part in case.dossier.contributions if expected else ():
        name = part.directorate or ""
        if name.casefold() not in known:
            message = f"{short(name)} is not among the directorates of the return{did_you_mean(name, expected)}"
            yield Hit(part.at("directorate"), message)


@rule("S11-130", "Not signed off", unfinished=True)
def not_signed_off(case: Case) -> Iterator[Hit]:
    """A return is signed off, with the role of who signed it and the date.

    Why: the board needs to know that the top of the organisation stands behind the answers.
    Fix: fill in `sign_off` with a `role` and a `date`.
    """
    place = case.main.at("sign_off")
    signed = case.returned.sign_off
    if signed is None:
        yield Hit(place, "nobody has signed the return off")
        return
    if case.lacks(place / "role", signed.role):
        yield Hit(place / "role", "the sign-off does not say in what role")
    if case.lacks(place / "date", signed.date):
        yield Hit(place / "date", "the sign-off has no date")


class _Stage(Enum):
    """How far a return has come."""

    CONSIDERED = "considered by"
    ENDORSED = "endorsed by"
    SIGNED = "signed off"
    SENT = "sent to"
    REVIEWED = "reviewed by peers"


class _Step(NamedTuple):
    """Something that happened to the return on a day."""

    stage: _Stage
    place: Place
    date: date
    who: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.stage.value, short(self.who), "on", day(self.date))))


def _steps(case: Case) -> Iterator[_Step]:
    """What is said to have happened to the return, with its date."""
    main, returned = case.main, case.returned
    for position, meeting in enumerate(returned.scrutiny):
        if meeting.date and meeting.decision:
            stage = _Stage.ENDORSED if meeting.decision in _ENDORSEMENTS else _Stage.CONSIDERED
            yield _Step(stage, main.at("scrutiny", position, "date"), meeting.date, meeting.body or "a committee")
    if returned.sign_off and returned.sign_off.date:
        yield _Step(_Stage.SIGNED, main.at("sign_off", "date"), returned.sign_off.date)
    for position, submission in enumerate(returned.submissions):
        if submission.sent:
            place = main.at("submissions", position, "sent")
            yield _Step(_Stage.SENT, place, submission.sent, submission.board or "the board")
    review = returned.peer_review
    if review and review.date and (review.responses or review.ratings or review.overall):
        yield _Step(_Stage.REVIEWED, main.at("peer_review", "date"), review.date)


@rule("S11-131", "Steps out of order", Severity.WARNING)
def steps_out_of_order(case: Case) -> Iterator[Hit]:
    """A return is endorsed and signed off before it is sent, and reviewed by peers after it.

    Why: a committee that endorses what was sent already has no say in it.
    Fix: correct the dates; if they are right, tell the board and the committee how it came about.
    """
    steps = list(_steps(case))
    sent = min((step for step in steps if step.stage is _Stage.SENT), key=lambda step: step.date, default=None)
    if sent is None:
        return
    for step in steps:
        if step.stage in (_Stage.ENDORSED, _Stage.SIGNED) and step.date > sent.date:
            yield Hit(step.place, f"{step}, after it was {sent}")
        if step.stage is _Stage.REVIEWED and step.date < sent.date:
            yield Hit(step.place, f"{step}, before it was {sent}")


@rule("S11-132", "Past the board's deadline", Severity.WARNING)
def past_the_deadline(case: Case) -> Iterator[Hit]:
    """A return is sent to each board by the day that the board asked for.

    Why: until it comes, the board counts the agency as one that has not answered.
    Fix: send it and fill in `sent`; if it went late, agree the new date with the board.
    """
    for position, each in enumerate(case.returned.submissions):
        place = case.main.at("submissions", position, "sent")
        if each.due is None:
            continue
        board = short(each.board) or "the board"
        if each.sent is not None and each.sent > each.due:
            yield Hit(place, f"sent to {board} on {day(each.sent)}; it was due on {day(each.due)}")
        elif case.lacks(place, each.sent) and each.due < case.on:
            yield Hit(place, f"due at {board} on {day(each.due)}, and not sent yet")


@rule("S11-133", "Step dated in the future", unfinished=True)
def step_in_the_future(case: Case) -> Iterator[Hit]:
    """What is said to have happened to a return has happened: decisions, sign-off, sending and review.

    Why: a date that is still to come is a plan, and a reader would take it for a fact.
    Fix: correct the date, or leave out the decision, the sign-off or `sent` until the day.
    """
    for step in _steps(case):
        if step.date > case.on:
            yield Hit(step.place, f"{step}, which is still to come")


@rule("S11-134", "Step dated before the period", Severity.WARNING)
def step_before_the_period(case: Case) -> Iterator[Hit]:
    """A return is considered, signed off, sent and reviewed after its period has begun.

    Why: an older date is most often left over from last year's return.
    Fix: correct the date, or the period.
    """
    begins = case.returned.period.start
    for step in _steps(case):
        if step.date < begins:
            yield Hit(step.place, f"{step}, before the period begins on {day(begins)}")


@rule("S11-140", "Finding accepted without a reason")
def accepted_without_reason(case: Case) -> Iterator[Hit]:
    """A finding that the agency has decided to live with has a reason.

    Why: whoever reads the return next cannot tell a decision from an oversight.
    Fix: say why under `because`.
    """
    for position, each in enumerate(case.returned.accept):
        place = case.main.at("accept", position, "because")
        if case.lacks(place, each.because):
            yield Hit(place, f"{short(each.rule)} is accepted, and nothing says why")


RULES: tuple[Rule[Case], ...] = (
    period_backwards,
    period_unlikely,
    kind_in_doubt,
    nobody_to_ask,
    directorate_silent,
    directorate_unlisted,
    not_signed_off,
    steps_out_of_order,
    past_the_deadline,
    step_in_the_future,
    step_before_the_period,
    accepted_without_reason,
)
