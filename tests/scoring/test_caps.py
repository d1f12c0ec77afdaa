"""What holds a rating down whatever the needs say."""

import pytest

from s11.scoring.scorecard import Held, Reason, Rise
from tests.scoring.board import board, only, scored, told

ESSENTIAL = "[{when: essential_unmet, no_better_than: amber}]"
RED = "[{when: any_standard_at, rating: red, no_better_than: amber}]"
SCORES = "{green: {score: 75}, amber: {score: 40}, red: {}}"


@pytest.mark.parametrize(
    ("answers", "rating"),
    [
        ("partly met*3", "amber"),
        ("- met*3", "amber"),
        ("met*4", "green"),
        ("na met*3", "green"),
        ("not_met partly*3", "red"),
    ],
)
def test_an_unmet_essential_holds_its_standard_down_but_never_up(answers: str, rating: str) -> None:
    assert only(scored(board(SCORES, essential=["1.1"], caps=ESSENTIAL), {"1": answers})).rating == rating


def test_a_cap_for_unmet_essentials_takes_no_account_of_ratings() -> None:
    caps = "[{when: essential_unmet, rating: red, no_better_than: amber}]"
    a_board = board(SCORES, standards={"1": 1, "2": 3}, overall="{method: criteria}", caps=caps)
    assert scored(a_board, {"1": "not_met", "2": "met*3"}).overall.rating == "green"


def test_a_cap_alone_is_the_reason_when_the_needs_are_kept() -> None:
    standard = only(scored(board(SCORES, essential=["1.1"], caps=ESSENTIAL), {"1": "partly met*3"}))
    assert standard.reasons == (Reason("green", Held.ESSENTIAL_UNMET, at="amber", criteria=("1.1",)),)


def test_a_cap_stands_beside_the_needs_that_fail_as_well() -> None:
    standard = only(scored(board(SCORES, essential=["1.1"], caps=ESSENTIAL), {"1": "partly*3 met"}))
    assert [reason.held for reason in standard.reasons] == [Held.SCORE, Held.ESSENTIAL_UNMET]


def test_a_cap_that_does_not_forbid_the_next_rating_is_no_reason() -> None:
    standard = only(scored(board(SCORES, essential=["1.1"], caps=ESSENTIAL), {"1": "-*4"}))
    assert [(reason.rating, reason.held) for reason in standard.reasons] == [("amber", Held.SCORE)]


def test_needs_of_a_rating_that_was_passed_over_are_no_reason_under_a_cap() -> None:
    a_board = board(
        "{blue: {score: 75}, green: {evidenced: 100}, amber: {}, red: {}}", essential=["1.1"], caps=ESSENTIAL
    )
    standard = only(scored(a_board, {"1": "partly met*3"}))
    assert (standard.rating, [reason.held for reason in standard.reasons]) == ("amber", [Held.ESSENTIAL_UNMET])


def test_the_lowest_of_several_caps_holds() -> None:
    caps = "[{when: essential_unmet, no_better_than: amber}, {when: essential_unmet, no_better_than: red}]"
    standard = only(scored(board(SCORES, essential=["1.1"], caps=caps), {"1": "partly met*3"}))
    assert standard.rating == "red"
    assert [reason.at for reason in standard.reasons] == ["red"]


def test_meeting_the_essentials_lifts_the_cap() -> None:
    standard = only(scored(board(SCORES, essential=["1.1", "1.2"], caps=ESSENTIAL), {"1": "partly - met*2"}))
    assert standard.next is not None
    assert (standard.next.rating, told(standard.next.changes)) == ("green", ["1.1 to met", "1.2 to met"])


def test_a_cap_that_nothing_can_lift_leaves_no_next_rating() -> None:
    a_board = board(SCORES, responses="{good: 90, fair: 50, poor: 0}", essential=["1.1"], caps=ESSENTIAL)
    standard = only(scored(a_board, {"1": "good*4"}))
    assert (standard.rating, standard.next) == ("amber", None)
    assert standard.reasons == (Reason("green", Held.ESSENTIAL_UNMET, at="amber", criteria=("1.1",)),)


def test_an_unmet_essential_anywhere_holds_the_overall_down() -> None:
    a_board = board(SCORES, standards={"1": 4, "2": 4}, essential=["2.1"], caps=ESSENTIAL, overall="{method: criteria}")
    scorecard = scored(a_board, {"1": "met*4", "2": "partly met*3"})
    assert [standard.rating for standard in scorecard.standards] == ["green", "amber"]
    assert scorecard.overall.rating == "amber"
    assert scorecard.overall.reasons == (Reason("green", Held.ESSENTIAL_UNMET, at="amber", criteria=("2.1",)),)
    assert scorecard.overall.rise == (Rise("2", "green"),)


@pytest.mark.parametrize(
    ("method", "overall"), [("criteria", "amber"), ("mean", "amber"), ("most_common", "amber"), ("lowest", "red")]
)
def test_a_standard_at_a_rating_holds_the_overall_down_for_every_method(method: str, overall: str) -> None:
    a_board = board(SCORES, standards={"1": 4, "2": 4, "3": 1}, caps=RED, overall=f"{{method: {method}}}")
    scorecard = scored(a_board, {"1": "met*4", "2": "met*4", "3": "not_met"})
    assert [standard.rating for standard in scorecard.standards] == ["green", "green", "red"]
    assert scorecard.overall.rating == overall


def test_the_cap_by_a_standard_counts_ratings_at_or_below_and_touches_no_standard() -> None:
    caps = "[{when: any_standard_at, rating: amber, no_better_than: red}]"
    a_board = board(SCORES, standards={"1": 1, "2": 1, "3": 1}, caps=caps, overall="{method: most_common}")
    scorecard = scored(a_board, {"1": "met", "2": "partly", "3": "not_met"})
    assert [standard.rating for standard in scorecard.standards] == ["green", "amber", "red"]
    assert scorecard.overall.reasons[-1] == Reason("amber", Held.ANY_STANDARD_AT, at="amber", standards=("2", "3"))


def test_the_overall_is_formed_from_capped_ratings() -> None:
    caps = "[{when: essential_unmet, no_better_than: red}]"
    a_board = board(SCORES, standards={"1": 4, "2": 4}, essential=["1.1"], caps=caps, overall="{method: lowest}")
    assert scored(a_board, {"1": "partly met*3", "2": "met*4"}).overall.rating == "red"


@pytest.mark.parametrize(
    "caps",
    [
        "[{when: essential_unmet, no_better_than: purple}]",
        "[{when: any_standard_at, rating: purple, no_better_than: red}]",
        "[{when: any_standard_at, rating: red, no_better_than: purple}]",
        "[{when: any_standard_at, no_better_than: red}]",
    ],
)
def test_a_cap_that_names_no_rating_of_the_scale_is_none(caps: str) -> None:
    a_board = board(SCORES, standards={"1": 4, "2": 4}, essential=["1.1"], caps=caps, overall="{method: most_common}")
    scorecard = scored(a_board, {"1": "partly met*3", "2": "met*4"})
    assert (scorecard.standards[0].rating, scorecard.overall.rating) == ("green", "green")
