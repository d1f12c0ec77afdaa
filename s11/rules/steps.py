"""S11-1xx: the steps of a return on its way to the board: considered, signed off, sent and reviewed."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from s11.findings import Severity
from s11.model.returns import Decision, Status
from s11.rules.case import Case
from s11.rules.dates import is_far_ahead
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import short
from s11.source.span import Place
from s11.wording import day, listed

_ENDORSEMENTS = (Decision.ENDORSED, Decision.ENDORSED_WITH_RECOMMENDATIONS)


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


@rule("S11-104", "Sent while still a draft", Severity.WARNING)
def sent_as_a_draft(case: Case) -> Iterator[Hit]:
    """A return that was sent is final.

    Why: the board holds a paper that is stamped as a draft, and what is unfinished in it was told as a warning only.
    Fix: set `status` to final and see what is told then; or take out `sent` if it has not gone.
    """
    sent = [step for step in _steps(case) if step.stage is _Stage.SENT and step.date <= case.on]
    if sent and case.returned.status is Status.DRAFT:
        yield Hit(case.main.at("status"), f"{min(sent, key=lambda step: step.date)}, and still a draft")


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


@rule("S11-131", "Steps out of order", Severity.WARNING)
def steps_out_of_order(case: Case) -> Iterator[Hit]:
    """A return is endorsed before it is signed off, signed off before it is sent, and reviewed by peers after it.

    Why: a committee that endorses what was signed or sent already has no say in it.
    Fix: correct the dates; if they are right, tell the board and the committee how it came about.
    """
    steps = list(_steps(case))
    sent, signed = _first(steps, _Stage.SENT), _first(steps, _Stage.SIGNED)
    for step in steps:
        if sent and step.stage in (_Stage.ENDORSED, _Stage.SIGNED) and step.date > sent.date:
            yield Hit(step.place, f"{step}, after it was {sent}")
        elif signed and step.stage is _Stage.ENDORSED and step.date > signed.date:
            yield Hit(step.place, f"{step}, after it was {signed}")
        if sent and step.stage is _Stage.REVIEWED and step.date < sent.date:
            yield Hit(step.place, f"{step}, before it was {sent}")


def _first(steps: list[_Step], stage: _Stage) -> _Step | None:
    """When a return first came so far."""
    return min((step for step in steps if step.stage is stage), key=lambda step: step.date, default=None)


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


@rule("S11-135", "Meeting after the deadline", Severity.NOTE)
def meeting_after_the_deadline(case: Case) -> Iterator[Hit]:
    """A body that is to consider the return meets before the return is due at the board.

    Why: a committee that meets later can note what was sent, and neither endorse nor change it.
    Fix: ask for an earlier meeting, or the board for a later date; leave it if the body is only to be told.
    """
    waiting = [each for each in _not_sent(case) if each.due >= case.on]
    first = min(waiting, key=lambda each: each.due, default=None)
    if first is None:
        return
    meetings = case.returned.scrutiny
    in_time = {each.body.casefold() for each in meetings if each.date and each.date <= first.due}
    for position, meeting in enumerate(meetings):
        planned = meeting.date if meeting.decision is None else None
        late = planned is not None and first.due < planned and not is_far_ahead(planned, case.on)
        if planned and late and meeting.body.casefold() not in in_time:
            body = short(meeting.body) or "a committee"
            message = f"{body} meets on {day(planned)}, and the return is due at {first.board} on {day(first.due)}"
            yield Hit(case.main.at("scrutiny", position, "date"), message)


class _Due(NamedTuple):
    """A board that waits for the return, and until when."""

    board: str
    due: date


def _not_sent(case: Case) -> Iterator[_Due]:
    for position, each in enumerate(case.returned.submissions):
        if each.due and case.lacks(case.main.at("submissions", position, "sent"), each.sent):
            yield _Due(short(each.board) or "the board", each.due)


@rule("S11-136", "Board or deadline not given", Severity.NOTE)
def nowhere_to_send(case: Case) -> Iterator[Hit]:
    """A return says to which board it goes, and by when.

    Why: only then can it be seen that it is late, or that a committee meets too late for it.
    Fix: list each board under `submissions`, with the day on which it wants the return under `due`.
    """
    place, submissions = case.main.at("submissions"), case.returned.submissions
    if case.lacks(place, submissions):
        yield Hit(place, "nothing says to which board the return goes, and by when")
    for position, each in enumerate(submissions):
        at = place / position
        unsaid = {"board": "to which board"} if case.lacks(at / "board", each.board) else {}
        if case.lacks(at / "due", each.due) and case.lacks(at / "sent", each.sent):
            unsaid["due"] = "by when"
        if unsaid:
            which = f"the submission to {short(each.board)}" if each.board else "a submission"
            yield Hit(at / next(iter(unsaid)), f"{which} does not say {listed(unsaid.values(), 'or')}")


RULES: tuple[Rule[Case], ...] = (
    sent_as_a_draft,
    not_signed_off,
    steps_out_of_order,
    past_the_deadline,
    step_in_the_future,
    step_before_the_period,
    meeting_after_the_deadline,
    nowhere_to_send,
)
