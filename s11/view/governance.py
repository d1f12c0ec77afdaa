"""Who has seen a return, what they asked for, who signed it, where it went, and what staff and reviewers said."""

from collections.abc import Iterator
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Question
from s11.model.registers import Survey
from s11.model.returns import Decision, PeerReview, Recommendation, Scrutiny, Submission
from s11.view import cells
from s11.view.table import Cell, Row, Table, table
from s11.view.voice import Voice
from s11.view.words import count, day, label, share, those


class Governance(NamedTuple):
    """The way of a return through its agency and its board. What did not happen has no rows."""

    steps: Table
    recommendations: Table
    survey: Table


def make_governance(dossier: Dossier) -> Governance:
    """The way of a return through its agency and its board."""
    return Governance(
        table([("step", "Step"), ("who", "Who"), ("date", "Date"), ("outcome", "Outcome")], _steps(dossier)),
        _recommendations(dossier),
        _survey(dossier),
    )


def _steps(dossier: Dossier) -> Iterator[Row]:
    returned = dossier.returned
    yield from map(_meeting, returned.scrutiny)
    seen = {meeting.body.casefold() for meeting in returned.scrutiny}
    for body in returned.must_be_seen_by:
        if body.casefold() not in seen:
            yield _step("To be seen by", body, "No date given", "Not recorded as seen")
    sign_off = returned.sign_off
    if sign_off and sign_off.date:
        yield _step("Sign-off", sign_off.role or "Role not given", day(sign_off.date), "Signed off")
    else:
        yield _step("Sign-off", (sign_off and sign_off.role) or "Nobody named", "No date given", "Not signed off")
    yield from map(_submission, returned.submissions)
    if dossier.survey:
        yield _surveyed(dossier.survey[1])
    if returned.peer_review:
        yield _reviewed(dossier, returned.peer_review)


def _step(step: str, who: str, date: str, outcome: str) -> Row:
    return Row(tuple(map(Cell, (step, who, date, outcome))))


def _meeting(meeting: Scrutiny) -> Row:
    outcome = label(meeting.decision) if meeting.decision else "No decision recorded"
    if meeting.recommendations:
        made = count(len(meeting.recommendations), "recommendation")
        with_them = meeting.decision is Decision.ENDORSED_WITH_RECOMMENDATIONS
        outcome = f"Endorsed with {made}" if with_them else f"{outcome}, with {made}"
    date = day(meeting.date) if meeting.date else "No date given"
    return _step("Seen by", meeting.body or "Body not named", date, outcome)


def _submission(submission: Submission) -> Row:
    board = submission.board or "Board not named"
    due, sent = submission.due, submission.sent
    if sent is None:
        return _step("Submission", board, f"Due {day(due)}" if due else "No date due", "Not sent")
    if due is None:
        return _step("Submission", board, day(sent), "Sent")
    return _step("Submission", board, day(sent), f"Sent {'late' if sent > due else 'on time'}; it was due {day(due)}")


def _surveyed(survey: Survey) -> Row:
    asked = f"{survey.asked:,} staff" if survey.asked is not None else "Staff; how many is not said"
    replied = "How many replied is not said"
    if survey.replies is not None:
        replied = share(survey.replies, survey.asked) if survey.asked else f"{survey.replies:,}"
        replied += " replied"
    return _step("Staff survey", asked, "Not dated", replied)


def _reviewed(dossier: Dossier, review: PeerReview) -> Row:
    """The review as a whole: what was said of a standard or a criterion stands with that standard."""
    known = {each.id for each in dossier.pack.standards} | {each.id for _, each in dossier.pack.criteria()}
    said = (
        [f"Overall rating {Voice(dossier.pack).rating(review.overall)}"]
        if review.overall
        else ["No overall rating given"]
    )
    said += [f"Best practice in {those('standard', review.best_practice)}"] if review.best_practice else []
    for about, comment in review.comments.items():
        if about not in known:
            said.append(comment if about == "overall" else f"{about}: {comment}")
    date = day(review.date) if review.date else "No date given"
    return _step("Peer review", dossier.pack.board.name, date, "\n".join(said))


def _recommendations(dossier: Dossier) -> Table:
    columns = [
        ("body", "Body"),
        ("recommendation", "Recommendation"),
        ("response", "Response"),
        ("comment", "Comment"),
        ("action", "Action"),
    ]
    return table(
        columns,
        (_recommendation(meeting, each) for meeting in dossier.returned.scrutiny for each in meeting.recommendations),
    )


def _recommendation(meeting: Scrutiny, made: Recommendation) -> Row:
    date = f", {day(meeting.date)}" if meeting.date else ""
    row = (
        Cell((meeting.body or "Body not named") + date),
        cells.written(made.text, "Not described", matters=True),
        Cell(label(made.response) if made.response else "No response yet"),
        cells.written(made.comment, "No comment"),
        cells.written(made.action, "None"),
    )
    return Row(row)


def _survey(dossier: Dossier) -> Table:
    columns = [
        ("question", "Question"),
        ("asks", "What staff were asked"),
        ("answers", "Answers"),
        ("good", "Answered as hoped"),
        ("criteria", "Criteria it tests"),
    ]
    results = dossier.survey[1].results if dossier.survey else {}
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
