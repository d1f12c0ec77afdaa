"""Scales that boards do use, and none of which this code knows: each is one pack and no Python."""

import pytest

from s11.model.pack import Pack
from tests.scoring.board import board, only, scored, told

ONE_IS_BEST = board(
    "{1: {score: 100}, 2: {score: 75, lowest: 2}, 3: {score: 50}, 4: {}}",
    responses="{1: 100, 2: 200/3, 3: 100/3, 4: 0, grey: excluded}",
    overall="{method: mean}",
)
NOUGHT_TO_THREE = board(
    "{3: {lowest: 3}, 2: {lowest: 2}, 1: {lowest: 1}, 0: {}}",
    responses="{3: 100, 2: 60, 1: 30, 0: 0}",
    overall="{method: lowest}",
)
STEPS_OF_FIVE = board(
    "{" + ", ".join(f"{step}%: {{score: {step}}}" for step in range(100, 0, -5)) + ", 0%: {}}",
    responses="{" + ", ".join(f"{step}%: {step}" for step in range(100, -5, -5)) + "}",
    overall="{method: criteria}",
)
ALL_SOME_MOST = board(
    "{all: {met: 100}, most: {met: 50}, some: {met: 25}, none: {}}",
    responses="{yes: 100, no: 0}",
    overall="{method: most_common}",
)
BLUE_IS_BARELY_ENOUGH = board(
    "{red: {met: 75}, black: {met: 50}, blue: {met: 25}, green: {}}",
    responses="{red: 100, green: 0, black: excluded}",
    overall="{method: share, needs: [{rating: red, at_least: {red: 100}}, {rating: green}]}",
)


@pytest.mark.parametrize(
    ("a_board", "answers", "rating", "overall", "after", "changes"),
    [
        (ONE_IS_BEST, "1*4", "1", "1", None, []),
        (ONE_IS_BEST, "1 1 2 2", "2", "2", "1", ["1.3 to 1", "1.4 to 1"]),
        # 250 of 300, but one is below 2.
        (ONE_IS_BEST, "1 1 3 grey", "3", "2", "2", ["1.3 to 2"]),
        (ONE_IS_BEST, "3 3 3 3", "4", "4", "3", ["1.1 to 1"]),
        (ONE_IS_BEST, "4 - 4 4", "4", "4", "3", ["1.1 to 1", "1.3 to 1"]),
        (ONE_IS_BEST, "grey*4", None, None, None, []),
        (NOUGHT_TO_THREE, "3 3 2 1", "1", "1", "2", ["1.4 to 2"]),
        (NOUGHT_TO_THREE, "3 3 3 -", "0", "0", "1", ["1.4 to 1"]),
        (STEPS_OF_FIVE, "100% 95% 90% 5%", "70%", "70%", "75%", ["1.3 to 100%"]),
        (STEPS_OF_FIVE, "0% 0% 0% 0%", "0%", "0%", "5%", ["1.1 to 20%"]),
        (ALL_SOME_MOST, "yes yes no no", "most", "most", "all", ["1.3 to yes", "1.4 to yes"]),
        (ALL_SOME_MOST, "yes no no no", "some", "some", "most", ["1.2 to yes"]),
        (BLUE_IS_BARELY_ENOUGH, "red green green green", "blue", "green", "black", ["1.2 to red"]),
        (BLUE_IS_BARELY_ENOUGH, "red red red black", "red", "red", None, []),
    ],
)
def test_a_scale_works_as_one_pack(
    a_board: Pack, answers: str, rating: str | None, overall: str | None, after: str | None, changes: list[str]
) -> None:
    scorecard = scored(a_board, {"1": answers})
    standard = only(scorecard)
    assert (standard.rating, scorecard.overall.rating) == (rating, overall)
    assert (standard.next and standard.next.rating) == after
    assert told(standard.next.changes if standard.next else ()) == changes
    assert standard.next is None or standard.next.smallest


def test_a_board_of_one_response_and_one_rating_has_nothing_to_say() -> None:
    a_board = board("{done: {met: 100}}", responses="{done: 100}", overall="{method: lowest}")
    scorecard = scored(a_board, {"1": "- - - -"})
    assert (only(scorecard).rating, only(scorecard).reasons, only(scorecard).next) == ("done", (), None)
    assert (scorecard.overall.rating, scorecard.overall.reasons, scorecard.overall.rise) == ("done", (), ())
