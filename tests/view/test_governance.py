"""Who has seen a return, what they asked for, and what others made of it."""

import pytest

from s11.view.governance import make_governance
from tests.view.sample import Found, alone, make, shared


def steps(found: Found) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in make_governance(*found).steps.rows]


def step(text: str) -> list[str]:
    return steps(alone(text))[0]


def test_the_way_of_a_return_is_told_in_order() -> None:
    assert steps(make()) == [
        ["Seen by", "Overview and Scrutiny Committee", "10 November 2026", "Endorsed with 1 recommendation"],
        ["Sign-off", "Chief Executive", "18 November 2026", "Signed off"],
        ["Submission", "TB", "Due 15 December 2026", "Not sent"],
        [
            "Peer review",
            "Thameshire Board",
            "15 April 2027",
            "Overall rating Green\nBest practice in standard 1\nWell done",
        ],
        ["To be seen by", "Cabinet", "No date given", "Not recorded as seen"],
        ["Staff survey", "60 staff", "Not dated", "29 of 60 (48%) replied"],
    ]


def test_a_return_that_went_nowhere_still_says_that_it_is_not_signed() -> None:
    assert steps(alone()) == [["Sign-off", "Nobody named", "No date given", "Not signed off"]]
    assert steps(alone("sign_off: {role: Chair}")) == [["Sign-off", "Chair", "No date given", "Not signed off"]]
    assert steps(alone("sign_off: {date: 2026-11-18}")) == [
        ["Sign-off", "Role not given", "18 November 2026", "Signed off"]
    ]


@pytest.mark.parametrize(
    ("meeting", "outcome"),
    [
        ("{body: Cabinet}", "No decision recorded"),
        ("{body: Cabinet, decision: noted}", "Noted"),
        (
            "{body: Cabinet, decision: referred back, recommendations: [{}, {}]}",
            "Referred back, with 2 recommendations",
        ),
        ("{body: Cabinet, decision: endorsed with recommendations}", "Endorsed with recommendations"),
    ],
)
def test_a_meeting_says_what_it_decided(meeting: str, outcome: str) -> None:
    assert step(f"scrutiny: [{meeting}]") == ["Seen by", "Cabinet", "No date given", outcome]


def test_a_body_counts_as_having_seen_it_however_its_name_is_written() -> None:
    told = steps(alone("must_be_seen_by: [CABINET]\nscrutiny: [{body: Cabinet}, {}]"))
    assert [row[:2] for row in told] == [
        ["Seen by", "Cabinet"],
        ["Seen by", "Body not named"],
        ["Sign-off", "Nobody named"],
    ]


@pytest.mark.parametrize(
    ("submission", "told"),
    [
        ("{board: TB}", ["TB", "No date due", "Not sent"]),
        ("{sent: 2026-12-01}", ["Board not named", "1 December 2026", "Sent"]),
        (
            "{board: TB, due: 2026-12-15, sent: 2026-12-15}",
            ["TB", "15 December 2026", "Sent on time; it was due 15 December 2026"],
        ),
        (
            "{board: TB, due: 2026-12-15, sent: 2026-12-16}",
            ["TB", "16 December 2026", "Sent late; it was due 15 December 2026"],
        ),
    ],
)
def test_a_submission_says_whether_it_was_in_time(submission: str, told: object) -> None:
    told_of = {row[0]: row[1:] for row in steps(alone(f"submissions: [{submission}]"))}
    assert told_of["Submission"] == told


@pytest.mark.parametrize(
    ("survey", "told"),
    [
        ("{asked: 1200, replies: 600}", ["1,200 staff", "Not dated", "600 of 1,200 (50%) replied"]),
        ("{replies: 29}", ["Staff; how many is not said", "Not dated", "29 replied"]),
        ("{asked: 60}", ["60 staff", "Not dated", "How many replied is not said"]),
    ],
)
def test_a_survey_says_how_many_replied(survey: str, told: object) -> None:
    assert steps(alone(f"survey: {survey}"))[1][1:] == told


def test_a_review_that_says_little() -> None:
    assert steps(alone("peer_review: {comments: {other: Odd}}"))[1] == [
        *("Peer review", "Thameshire Board", "No date given", "No overall rating given\nother: Odd"),
    ]


def test_recommendations_stand_with_their_answers() -> None:
    rows = make_governance(*make()).recommendations.rows
    assert [cell.text for cell in rows[0].cells] == [
        *(
            "Overview and Scrutiny Committee, 10 November 2026",
            "Train members.",
            "Agreed",
            "Yes.",
            "A01, Head of Finance, by 30 September 2026",
        ),
    ]
    bare = make_governance(*alone("scrutiny: [{recommendations: [{}]}]")).recommendations.rows
    assert [cell.text for cell in bare[0].cells] == [
        *("Body not named", "Not described", "No response yet", "No comment", "None"),
    ]


def test_the_survey_is_told_question_by_question() -> None:
    rows = make_governance(*make()).survey.rows
    assert [cell.text for cell in rows[0].cells] == [
        *("q1", "I know who leads.", "yes 27, no 2", "27 of 29 (93%)", "1.1"),
    ]


def test_a_question_that_the_board_did_not_ask_is_told() -> None:
    rows = make_governance(*shared("survey: {results: {q9: {}}}", "status: draft")).survey.rows
    assert [cell.text for cell in rows[0].cells] == [
        *("q9", "Not a question of the board's", "No answers given", "Not known", "None"),
    ]


def test_what_did_not_happen_has_no_rows() -> None:
    governance = make_governance(*alone())
    assert not governance.recommendations.rows
    assert not governance.survey.rows


def test_a_shared_survey_of_another_boards_questions_says_nothing_here() -> None:
    theirs = "survey: {questionnaire: other, asked: 60, replies: 29, results: {q1: {yes: 3}}}"
    governance = make_governance(*shared(theirs, "status: draft"))
    assert not governance.survey.rows
    assert "Staff survey" not in [row.cells[0].text for row in governance.steps.rows]


def test_the_returns_own_survey_of_another_boards_questions_gives_no_figures() -> None:
    text = "survey: {questionnaire: other, asked: 60, replies: 29, results: {q1: {yes: 3}}}"
    assert not make_governance(*alone(text)).survey.rows


def test_the_rating_that_follows_from_the_moderated_responses_is_the_reviewers_overall() -> None:
    found = alone('answers: {"3.1": {response: met}}\npeer_review: {responses: {"3.1": not_met}}')
    assert [row[3] for row in steps(found) if row[0] == "Peer review"] == ["Overall rating Red"]
