"""The reviewers' ratings: given, or rated from their responses by the same rule."""

from typing import Any

import pytest

from s11.scoring.scorecard import Scorecard
from tests.scoring.board import board, scored

SCORES = "{green: {score: 80}, amber: {score: 40}, red: {}}"


def reviewed(review: dict[str, Any] | None, overall: str = "{method: lowest}", **more: Any) -> Scorecard:
    """Three standards of two criteria, computed green, amber and not rated, after a peer review."""
    a_board = board(SCORES, standards={"1": 2, "2": 2, "3": 2}, overall=overall, **more)
    scorecard = scored(a_board, {"1": "met+ met", "2": "partly*2", "3": "na*2"}, peer_review=review)
    assert [standard.rating for standard in scorecard.standards] == ["green", "amber", None]
    return scorecard


def moderated(scorecard: Scorecard) -> list[str | None]:
    return [standard.moderated for standard in scorecard.standards]


@pytest.mark.parametrize("review", [None, {}, {"comments": {"1": "Well done."}}, {"responses": {"9.9": "met"}}])
def test_what_was_not_moderated_has_no_moderated_rating(review: dict[str, Any] | None) -> None:
    scorecard = reviewed(review)
    assert moderated(scorecard) == [None, None, None]
    assert scorecard.overall.moderated is None


def test_given_ratings_stand_and_the_overall_is_formed_with_the_computed_ones() -> None:
    scorecard = reviewed({"ratings": {"1": "red", "9": "green"}})
    assert moderated(scorecard) == ["red", None, None]
    assert (scorecard.overall.rating, scorecard.overall.moderated) == ("amber", "red")


def test_a_rating_given_to_a_standard_that_is_not_rated_counts() -> None:
    scorecard = reviewed({"ratings": {"3": "red"}})
    assert moderated(scorecard) == [None, None, "red"]
    assert scorecard.overall.moderated == "red"


def test_a_rating_given_where_nothing_is_applicable_forms_an_overall_from_ratings_and_none_from_criteria() -> None:
    for method, overall in (("lowest", "red"), ("criteria", None)):
        a_board = board(SCORES, standards={"1": 1}, overall=f"{{method: {method}}}")
        review = {"ratings": {"1": "red"}, "responses": {"1.1": "na"}}
        assert scored(a_board, {"1": "na"}, peer_review=review).overall.moderated == overall


def test_moderated_responses_are_rated_by_the_same_rule() -> None:
    scorecard = reviewed({"responses": {"1.1": "not_met", "2.1": "met", "2.2": "met"}})
    assert moderated(scorecard) == ["amber", "green", None]
    assert scorecard.overall.moderated == "amber"


def test_a_given_rating_comes_before_moderated_responses() -> None:
    scorecard = reviewed({"responses": {"1.1": "not_met", "2.1": "met"}, "ratings": {"1": "green"}})
    assert moderated(scorecard) == ["green", "amber", None]


def test_a_standard_that_reviewers_find_inapplicable_is_not_rated_and_left_out() -> None:
    scorecard = reviewed({"responses": {"2.1": "na", "2.2": "na"}})
    assert moderated(scorecard) == [None, None, None]
    assert scorecard.overall.moderated == "green"


def test_reviewers_may_find_applicable_what_the_agency_left_out() -> None:
    assert moderated(reviewed({"responses": {"3.1": "met"}})) == [None, None, "green"]


def test_a_response_that_the_scale_does_not_have_is_unanswered() -> None:
    assert moderated(reviewed({"responses": {"1.1": "mett"}})) == ["amber", None, None]


def test_the_evidence_examples_and_statements_stay_the_returns_own() -> None:
    a_board = board("{good: {evidenced: 50, impact: yes, best_practice: 1}, poor: {}}", standards={"1": 2})
    review = {"responses": {"1.1": "met"}}
    scorecard = scored(a_board, {"1": "partly+ met"}, peer_review=review, impact=["1"], examples={"1": 1})
    assert (scorecard.standards[0].rating, scorecard.standards[0].moderated) == ("poor", "good")


@pytest.mark.parametrize("method", ["criteria", "mean", "lowest", "most_common", "none"])
def test_a_given_overall_stands(method: str) -> None:
    assert reviewed({"overall": "red"}, f"{{method: {method}}}").overall.moderated == "red"


def test_a_word_that_the_scale_does_not_have_counts_as_no_rating() -> None:
    scorecard = reviewed({"ratings": {"1": "splendid"}, "overall": "splendid", "responses": {"1.1": "partly"}})
    assert moderated(scorecard) == [None, None, None]
    assert scorecard.overall.moderated is None
    assert reviewed({"ratings": {"1": "splendid"}}).overall.moderated is None
    assert reviewed({"ratings": {"1": "red"}, "overall": "splendid"}).overall.moderated is None


@pytest.mark.parametrize("method", ["criteria", "mean"])
def test_where_the_overall_is_read_from_criteria_only_moderated_responses_form_it(method: str) -> None:
    overall = f"{{method: {method}}}"
    assert reviewed({"ratings": {"1": "red"}}, overall).overall.moderated is None
    # Each standard then scores 50, and so do all criteria together.
    assert reviewed({"responses": {"1.1": "not_met"}}, overall).overall.moderated == "amber"
    assert reviewed({"responses": {"2.1": "met", "2.2": "met"}}, overall).overall.moderated == "green"


@pytest.mark.parametrize("method", ["criteria", "mean", "lowest"])
def test_when_reviewers_find_nothing_applicable_there_is_no_overall_to_form(method: str) -> None:
    nothing = dict.fromkeys(("1.1", "1.2", "2.1", "2.2"), "na")
    assert reviewed({"responses": nothing}, f"{{method: {method}}}").overall.moderated is None


def test_caps_hold_moderated_ratings_too() -> None:
    caps = "[{when: essential_unmet, no_better_than: amber}, {when: any_standard_at, rating: red, no_better_than: red}]"
    scorecard = reviewed(
        {"responses": {"1.2": "met", "2.1": "not_met"}},
        "{method: most_common}",
        caps=caps,
        essential=["2.1"],
    )
    assert moderated(scorecard) == ["green", "red", None]
    assert scorecard.overall.moderated == "red"
