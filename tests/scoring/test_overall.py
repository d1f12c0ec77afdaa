"""The return as a whole, by each of the board's methods: its rating, and what keeps it from the next."""

from fractions import Fraction

import pytest

from s11.scoring.engine import score
from s11.scoring.scorecard import Held, Reason, Scorecard
from tests.build import dossier, returned
from tests.scoring.board import agency, board, scored

SCORES = "{green: {score: 80}, amber: {score: 40}, red: {}}"
WORDS = {"green": "met", "amber": "partly", "red": "not_met", "none": "na"}


def standing_at(words: str, overall: str, caps: str = "[]", ratings: str = SCORES) -> Scorecard:
    """A scorecard whose standards, of one criterion each, have these ratings."""
    names = words.split()
    a_board = board(ratings, standards={str(n): 1 for n, _ in enumerate(names, 1)}, overall=overall, caps=caps)
    scorecard = scored(a_board, {str(number): WORDS[name] for number, name in enumerate(names, 1)})
    assert [standard.rating or "none" for standard in scorecard.standards] == names
    return scorecard


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("green green", "green"),
        ("green amber", "amber"),
        ("green red amber", "red"),
        ("none green", "green"),
        ("none none", None),
    ],
)
def test_lowest_is_the_lowest_of_the_rated_standards(words: str, rating: str | None) -> None:
    assert standing_at(words, "{method: lowest}").overall.rating == rating


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("green green red", "green"),
        ("red green", "red"),
        ("green green amber amber red", "amber"),
        ("none none green", "green"),
        ("none", None),
    ],
)
def test_most_common_goes_to_the_lower_of_a_tie(words: str, rating: str | None) -> None:
    assert standing_at(words, "{method: most_common}").overall.rating == rating


SHARES = """{method: share, needs: [
    {rating: green, at_least: {green: 75, amber: 100}}, {rating: amber, at_least: {amber: 200/3}}, {rating: red}]}"""


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("green green green amber", "green"),
        ("green green green red", "amber"),
        ("green green amber amber", "amber"),
        ("green amber red", "amber"),
        ("green red red", "red"),
        ("none green", "green"),
        ("none none", None),
    ],
)
def test_share_looks_at_the_shares_of_rated_standards_at_a_rating_or_better(words: str, rating: str | None) -> None:
    assert standing_at(words, SHARES).overall.rating == rating


def test_share_takes_the_best_rating_kept_in_whatever_order_they_stand() -> None:
    backwards = "{method: share, needs: [{rating: red}, {rating: amber}, {rating: green, at_least: {green: 100}}]}"
    assert standing_at("green", backwards).overall.rating == "green"
    assert standing_at("red", backwards).overall.rating == "amber"


@pytest.mark.parametrize(
    "needs",
    [
        "[]",
        "[{rating: green, at_least: {purple: 0}}]",
        "[{rating: purple}]",
        "[{rating: amber, at_least: {green: 100}}]",
    ],
)
def test_share_falls_back_on_the_last_rating(needs: str) -> None:
    assert standing_at("green red", f"{{method: share, needs: {needs}}}").overall.rating == "red"


def test_mean_weighs_each_rated_standard_once() -> None:
    a_board = board(SCORES, standards={"1": 1, "2": 9, "3": 2}, weights={"2.1": "100"}, overall="{method: mean}")
    # 100 and 0: the nine criteria of the second count no more than the one of the first; the third is not rated.
    scorecard = scored(a_board, {"1": "met", "2": "not_met*9", "3": "na na"})
    assert scorecard.overall.rating == "amber"
    assert scorecard.overall.reasons == (
        Reason("green", Held.SCORE, Fraction(80), Fraction(50), criteria=tuple(f"2.{n}" for n in range(1, 10))),
    )


def test_mean_is_exact() -> None:
    a_board = board("{good: {score: 200/3}, poor: {}}", standards={"1": 1, "2": 1, "3": 1}, overall="{method: mean}")
    assert scored(a_board, {"1": "met", "2": "met", "3": "not_met"}).overall.rating == "good"
    assert scored(a_board, {"1": "met", "2": "partly", "3": "partly"}).overall.rating == "good"
    assert scored(a_board, {"1": "met", "2": "partly", "3": "not_met"}).overall.rating == "poor"


def test_mean_looks_at_score_needs_alone_and_passes_over_ratings_without_one() -> None:
    a_board = board(
        "{best: {met: 100}, good: {score: 80, impact: yes, essential: yes}, fair: {score: 0}, poor: {}}",
        standards={"1": 1},
        essential=["1.1"],
        overall="{method: mean}",
    )
    assert scored(a_board, {"1": "met"}, impact=["1"]).overall.rating == "good"
    assert scored(a_board, {"1": "met"}).overall.rating == "good"
    assert scored(a_board, {"1": "not_met"}).overall.rating == "fair"
    assert scored(a_board, {"1": "met"}).overall.reasons == ()


def test_none_gives_a_distribution_only() -> None:
    scorecard = standing_at("green amber amber none", "{method: none}")
    assert scorecard.overall.rating is None
    assert (scorecard.overall.reasons, scorecard.overall.rise) == ((), ())
    assert scorecard.distribution == {"green": 1, "amber": 2, "red": 0, "not_rated": 1}
    assert list(scorecard.distribution) == ["green", "amber", "red", "not_rated"]


def test_criteria_reckons_all_criteria_at_once_by_weight() -> None:
    a_board = board(
        standards={"1": 1, "2": 3},
        weights={"1.1": "1/3", "2.1": "1/3", "2.2": "1/6", "2.3": "1/6"},
        overall="{method: criteria}",
    )
    scorecard = scored(a_board, {"1": "met", "2": "not_met met -"})
    assert [standard.rating for standard in scorecard.standards] == ["green", "red"]
    assert scorecard.overall.rating == "amber"
    assert scorecard.overall.reasons == (
        Reason("green", Held.MET, Fraction(100), Fraction(50), criteria=("2.1", "2.3")),
    )


def test_criteria_counts_all_examples_and_asks_impact_of_every_rated_standard() -> None:
    a_board = board(
        "{good: {best_practice: 3, impact: yes}, poor: {}}",
        standards={"1": 1, "2": 1, "3": 1},
        overall="{method: criteria}",
    )
    answers = {"1": "met", "2": "met", "3": "na"}
    assert scored(a_board, answers, examples={"1": 1, "3": 2}, impact=["1", "2"]).overall.rating == "good"
    short = scored(a_board, answers, examples={"1": 1, "2": 1}, impact=["2", "3"]).overall
    assert short.reasons == (
        Reason("good", Held.BEST_PRACTICE, Fraction(3), Fraction(2)),
        Reason("good", Held.IMPACT, standards=("1",)),
    )


@pytest.mark.parametrize("method", ["criteria", "lowest", "most_common", "share", "mean", "none"])
def test_when_no_standard_is_rated_the_overall_is_null(method: str) -> None:
    overall = standing_at("none none", f"{{method: {method}, needs: [{{rating: red}}]}}").overall
    assert (overall.rating, overall.reasons, overall.rise) == (None, (), ())


def test_lowest_is_held_back_by_the_standards_below_the_next_rating() -> None:
    assert standing_at("green amber red none red", "{method: lowest}").overall.reasons == (
        Reason("amber", Held.STANDARD, standards=("3", "5")),
    )


def test_most_common_is_held_back_by_the_standards_below_the_next_rating() -> None:
    assert standing_at("green amber amber red", "{method: most_common}").overall.reasons == (
        Reason("green", Held.STANDARD, standards=("2", "3", "4")),
    )


def test_share_is_held_back_by_each_share_that_is_short() -> None:
    assert standing_at("green green amber amber red", SHARES).overall.reasons == (
        Reason("green", Held.SHARE, Fraction(75), Fraction(40), at="green", standards=("3", "4", "5")),
        Reason("green", Held.SHARE, Fraction(100), Fraction(80), at="amber", standards=("5",)),
    )


def test_share_speaks_of_the_next_rating_that_it_can_give() -> None:
    overall = "{method: share, needs: [{rating: green, at_least: {green: 100, purple: 10}}, {rating: red}]}"
    assert standing_at("amber green", overall).overall.reasons == (
        Reason("green", Held.SHARE, Fraction(100), Fraction(50), at="green", standards=("1",)),
        Reason("green", Held.SHARE, Fraction(10), Fraction(0), at="purple", standards=("1", "2")),
    )
    assert standing_at("amber", "{method: share, needs: [{rating: red}]}").overall.reasons == ()


def test_claimed_ratings_are_passed_on_when_the_scale_has_them() -> None:
    a_board = board(standards={"1": 1, "2": 1, "3": 1})
    claims = {"1": {"rating": "green"}, "2": {"rating": "splendid"}}
    known = score(dossier(a_board, returned(judgements=claims, overall={"rating": "amber"})))
    assert [standard.self_rating for standard in known.standards] == ["green", None, None]
    assert known.overall.self_rating == "amber"
    assert score(dossier(a_board, returned(overall={"rating": "splendid"}))).overall.self_rating is None


def test_a_cap_alone_is_the_reason_when_the_standards_would_give_a_better_rating() -> None:
    caps = "[{when: any_standard_at, rating: amber, no_better_than: red}]"
    overall = standing_at("green amber", "{method: lowest}", caps).overall
    assert overall.rating == "red"
    assert overall.reasons == (Reason("amber", Held.ANY_STANDARD_AT, at="amber", standards=("2",)),)


@pytest.mark.parametrize("method", ["{method: criteria}", "{method: mean}", SHARES, "{method: lowest}"])
def test_the_reasons_are_those_of_the_next_better_rating_and_not_of_the_best(method: str) -> None:
    overall = standing_at("red red green", method).overall
    assert overall.rating == "red"
    assert {reason.rating for reason in overall.reasons} == {"amber"}


def test_without_the_ways_up_every_rating_stands_with_its_reasons() -> None:
    a_board = board(SCORES, standards={"1": 2}, overall="{method: lowest}")
    a_dossier = agency(a_board, {"1": "met -"})
    whole, plain = score(a_dossier), score(a_dossier, ways=False)
    assert whole.standards[0].next is not None
    assert whole.overall.rise
    assert plain.standards == (whole.standards[0]._replace(next=None),)
    assert plain.overall == whole.overall._replace(rise=())
