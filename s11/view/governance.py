"""Who has seen a return, what they asked for, who signed it, where it went, and what staff and reviewers said."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Question
from s11.model.registers import Survey
from s11.model.returns import Decision, PeerReview, Recommendation, Scrutiny, Submission
from s11.scoring.scorecard import Scorecard
from s11.view import cells
from s11.view.registers import action_anchor, who_and_when
from s11.view.table import Cell, Row, Table, table
from s11.view.voice import Voice
from s11.view.words import label, share
from s11.wording import count, day, those


class Governance(NamedTuple):
    """The way of a return through its agency and its board. What did not happen has no rows."""

    steps: Table
    recommendations: Table
    survey: Table


def make_governance(dossier: Dossier, scorecard: Scorecard) -> Governance:
    """The way of a return through its agency and its board."""
    steps = sorted(_steps(dossier, scorecard), key=lambda step: step.date or date.max)
    return Governance(
        table(
            [("step", "Step"), ("who", "Who"), ("date", "Date"), ("outcome", "Outcome")], (each.row for each in steps)
        ),
        _recommendations(dossier),
        _survey(dossier),
    )


class _Step(NamedTuple):
    """A step, and the day by which it stands among the others: without one it stands after them."""

    date: date | None
    row: Row


def _steps(dossier: Dossier, scorecard: Scorecard) -> Iterator[_Step]:
    returned = dossier.returned
    yield from map(_meeting, returned.scrutiny)
    seen = {meeting.body.casefold() for meeting in returned.scrutiny}
    for body in returned.must_be_seen_by:
        if body.casefold() not in seen:
            yield _step("To be seen by", body, None, "Not recorded as seen")
    sign_off = returned.sign_off
    if sign_off and sign_off.date:
        yield _step("Sign-off", sign_off.role or "Role not given", sign_off.date, "Signed off")
    else:
        yield _step("Sign-off", (sign_off and sign_off.role) or "Nobody named", None, "Not signed off")
    yield from map(_submission, returned.submissions)
    if dossier.survey:
        yield _surveyed(dossier.survey[1])
    if returned.peer_review:
        yield _reviewed(dossier, scorecard, returned.peer_review)


def _step(step: str, who: str, when: date | None, outcome: str, told: str = "") -> _Step:
    said = told or (day(when) if when else "No date given")
    return _Step(when, Row(tuple(map(Cell, (step, who, said, outcome)))))


def _meeting(meeting: Scrutiny) -> _Step:
    outcome = label(meeting.decision) if meeting.decision else "No decision recorded"
    if meeting.recommendations:
        made = count(len(meeting.recommendations), "recommendation")
        with_them = meeting.decision is Decision.ENDORSED_WITH_RECOMMENDATIONS
        outcome = f"Endorsed with {made}" if with_them else f"{outcome}, with {made}"
    return _step("Seen by", meeting.body or "Body not named", meeting.date, outcome)


def _submission(submission: Submission) -> _Step:
    board = submission.board or "Board not named"
    due, sent = submission.due, submission.sent
    if sent is None:
        return _step("Submission", board, due, "Not sent", f"Due {day(due)}" if due else "No date due")
    if due is None:
        return _step("Submission", board, sent, "Sent")
    return _step("Submission", board, sent, f"Sent {'late' if sent > due else 'on time'}; it was due {day(due)}")


def _surveyed(survey: Survey) -> _Step:
    asked = f"{survey.asked:,} staff" if survey.asked is not None else "Staff; how many is not said"
    replied = "How many replied is not said"
    if survey.replies is not None:
        replied = share(survey.replies, survey.asked) if survey.asked else f"{survey.replies:,}"
        replied += " replied"
    return _step("Staff survey", asked, None, replied, "Not dated")


def _reviewed(dossier: Dossier, scorecard: Scorecard, review: PeerReview) -> _Step:
    """The review as a whole: what was said of a standard or a criterion stands with that standard."""
    known = {each.id for each in dossier.pack.standards} | {each.id for _, each in dossier.pack.criteria()}
    overall = Voice(dossier.pack).rating(scorecard.overall.moderated, "")
    said = [f"Overall rating {overall}" if overall else "No overall rating given"]
    said += [f"Best practice in {those('standard', review.best_practice)}"] if review.best_practice else []
    for about, comment in review.comments.items():
        if about not in known:
            said.append(comment if about == "overall" else f"{about}: {comment}")
    return _step("Peer review", dossier.pack.board.name, review.date, "\n".join(said))


def _recommendations(dossier: Dossier) -> Table:
    columns = [
        ("body", "Body"),
        ("recommendation", "Recommendation"),
        ("response", "Response"),
        ("comment", "Comment"),
        ("action", "Action"),
    ]
    made = ((meeting, each) for meeting in dossier.returned.scrutiny for each in meeting.recommendations)
    return table(columns, (_recommendation(dossier, *each) for each in made))


def _recommendation(dossier: Dossier, meeting: Scrutiny, made: Recommendation) -> Row:
    when = f", {day(meeting.date)}" if meeting.date else ""
    row = (
        Cell((meeting.body or "Body not named") + when),
        cells.written(made.text, "Not described", matters=True),
        Cell(label(made.response) if made.response else "No response yet"),
        cells.written(made.comment, "No comment"),
        _carried_by(dossier, made.action),
    )
    return Row(row)


def _carried_by(dossier: Dossier, item: str) -> Cell:
    """The action that carries a recommendation out, with who does it and by when."""
    filed = dossier.find_action(dossier.main, item)
    if filed is None:
        return cells.written(item, "None")
    return Cell(who_and_when(filed, filed.part.actions[filed.id]), target=action_anchor(filed))


def _survey(dossier: Dossier) -> Table:
    columns = [
        ("question", "Question"),
        ("asks", "What staff were asked"),
        ("answers", "Answers"),
        ("good", "Answered as hoped"),
        ("criteria", "Criteria it tests"),
    ]
    survey = dossier.survey and dossier.survey[1]
    results = survey.results if survey and survey.is_of(dossier.pack.id) else {}
    return table(columns, (_result(dossier, *each) for each in results.items()))


def _result(dossier: Dossier, question_id: str, answers: dict[str, int]) -> Row:
    question = next((each for each in dossier.pack.questionnaire if each.id == question_id), None)
    tested = [criterion.id for _, criterion in dossier.criteria() if criterion.survey == question_id]
    row = (
        Cell(question_id),
        Cell(question.asks if question else "Not a question of the board's"),
        cells.written(", ".join(f"{answer} {number:,}" for answer, number in answers.items()), "No answers given"),
        cells.written(_as_hoped(question, answers), "Not known"),
        cells.listing(tested),
    )
    return Row(row)


def _as_hoped(question: Question | None, answers: dict[str, int]) -> str:
    if question is None or not question.good:
        return ""
    hoped = {each.casefold() for each in question.good}
    return share(sum(number for answer, number in answers.items() if answer.casefold() in hoped), sum(answers.values()))
