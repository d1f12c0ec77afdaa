"""Each need of the closed vocabulary, at its threshold and just below it."""

from fractions import Fraction

import pytest

from s11.scoring.engine import score
from s11.scoring.scorecard import Held, Reason
from tests.build import dossier, returned
from tests.scoring.board import board, only, scored


def ratings(needs: str) -> str:
    """A good rating with some needs, over one that asks nothing."""
    return f"{{good: {needs}, poor: {{}}}}"


@pytest.mark.parametrize(
    ("needs", "answers", "rating"),
    [
        ("{met: 75}", "met*3 not_met", "good"),
        ("{met: 75}", "met*2 partly*2", "poor"),
        ("{met: 75}", "met*3 -", "good"),
        ("{met: 100}", "met*3 -", "poor"),
        ("{met: 100}", "met*3 na", "good"),
        ("{met: 200/3}", "met*2 not_met na", "good"),
        ("{met: 66.67}", "met*2 not_met na", "poor"),
        ("{evidenced: 50}", "met+*2 met*2", "good"),
        ("{evidenced: 50}", "met+ met*2 partly+", "poor"),
        ("{score: 50}", "partly*4", "good"),
        ("{score: 50.1}", "partly*4", "poor"),
        ("{score: 87.5}", "met*3 partly", "good"),
        ("{score: 75}", "met*3 -", "good"),
        ("{score: 75}", "met*3 na", "good"),
        ("{essential: yes}", "met not_met*3", "good"),
        ("{essential: yes}", "partly met*3", "poor"),
        ("{essential: yes}", "- met*3", "poor"),
        ("{essential: yes}", "na not_met*3", "good"),
        ("{lowest: partly}", "met partly*3", "good"),
        ("{lowest: partly}", "met partly*2 not_met", "poor"),
        ("{lowest: partly}", "met partly*2 -", "poor"),
        ("{lowest: partly}", "met partly*2 na", "good"),
        ("{lowest: not_met}", "met not_met*2 -", "poor"),
        ("{lowest: not_met}", "met not_met*2 dont_know", "poor"),
        ("{lowest: na}", "met*4", "poor"),
        ("{lowest: superb}", "met*4", "poor"),
        ("{}", "-*4", "good"),
    ],
)
def test_a_need_is_kept_at_its_threshold_and_not_below(needs: str, answers: str, rating: str) -> None:
    assert only(scored(board(ratings(needs), essential=["1.1"]), {"1": answers})).rating == rating


@pytest.mark.parametrize(("examples", "rating"), [(0, "poor"), (1, "poor"), (2, "good"), (3, "good")])
def test_best_practice_counts_the_examples_of_the_standard(examples: int, rating: str) -> None:
    a_board = board(ratings("{best_practice: 2}"), standards={"1": 1, "2": 1})
    first, second = scored(a_board, {"1": "met", "2": "met"}, examples={"1": examples, "2": 1}).standards
    assert (first.rating, second.rating) == (rating, "poor")


def test_an_example_that_says_nothing_does_not_count() -> None:
    judgements = {"1": {"best_practice": [{}, {"what": "A peer network."}, {"title": " "}]}}
    a_board = board("{two: {best_practice: 2}, one: {best_practice: 1}, none: {}}", standards={"1": 1})
    a_return = returned("answers: {'1.1': {response: met}}", judgements=judgements)
    assert only(score(dossier(a_board, a_return))).rating == "one"


def test_impact_asks_for_a_statement() -> None:
    a_board = board(ratings("{impact: true}"), standards={"1": 1})
    assert only(scored(a_board, {"1": "met"})).rating == "poor"
    assert only(scored(a_board, {"1": "met"}, impact=["1"])).rating == "good"


def test_shares_and_scores_go_by_weight() -> None:
    a_board = board(ratings("{met: 60}"), weights={"1.1": "1.5", "1.2": "1/2", "1.3": "0.5", "1.4": "0"})
    standard = only(scored(a_board, {"1": "met not_met partly met+"}))
    assert (standard.rating, standard.score) == ("good", Fraction(70))
    assert (standard.met, standard.evidenced, standard.applicable) == (2, 1, 4)
    assert only(scored(a_board, {"1": "not_met met met met"})).reasons == (
        Reason("good", Held.MET, Fraction(60), Fraction(40), criteria=("1.1",)),
    )


def test_criteria_that_all_weigh_nothing_weigh_the_same() -> None:
    nothing = {f"1.{number}": "0" for number in range(1, 5)}
    standard = only(scored(board(ratings("{met: 75}"), weights=nothing), {"1": "met*3 partly"}))
    assert (standard.rating, standard.score) == ("good", Fraction(175, 2))


def test_what_weighs_nothing_counts_for_nothing_beside_what_does() -> None:
    weights = {"1.2": "0", "1.3": "0"}
    assert only(scored(board(ratings("{met: 50}"), weights=weights), {"1": "met not_met*2 na"})).rating == "good"
    assert only(scored(board(ratings("{met: 50}"), weights=weights), {"1": "partly met*2 na"})).rating == "poor"
    assert only(scored(board(ratings("{met: 50}"), weights=weights), {"1": "na met not_met na"})).rating == "good"


def test_credit_above_a_hundred_is_met_and_a_response_without_credit_earns_none() -> None:
    a_board = board(ratings("{met: 50}"), responses="{superb: 150, fine: 99.9, unsaid: none}")
    standard = only(scored(a_board, {"1": "superb superb fine unsaid"}))
    assert (standard.rating, standard.met, standard.score) == ("good", 2, Fraction(3999, 40))


@pytest.mark.parametrize("answers", ["na*4", "na na na na"])
def test_a_standard_with_nothing_applicable_is_not_rated(answers: str) -> None:
    standard = only(scored(board(), {"1": answers}))
    assert (standard.rating, standard.score, standard.reasons, standard.next) == (None, None, (), None)
    assert (standard.criteria, standard.applicable) == (4, 0)


def test_an_excluded_response_without_its_reason_is_excluded_and_an_unknown_word_is_unanswered() -> None:
    standard = only(scored(board(), {"1": "met na Met -"}))
    assert (standard.applicable, standard.unanswered, standard.met) == (3, 2, 1)


def test_reasons_name_every_need_that_fails_with_the_criteria_at_fault() -> None:
    needs = "{met: 90, evidenced: 80, score: 85, best_practice: 2, impact: yes, essential: yes, lowest: partly}"
    a_board = board(ratings(needs), standards={"1": 5}, essential=["1.1", "1.2", "1.4"])
    standard = only(scored(a_board, {"1": "met+ met partly+ - na"}, examples={"1": 1}))
    assert standard.reasons == (
        Reason("good", Held.MET, Fraction(90), Fraction(50), criteria=("1.3", "1.4")),
        Reason("good", Held.EVIDENCED, Fraction(80), Fraction(25), criteria=("1.2", "1.3", "1.4")),
        Reason("good", Held.SCORE, Fraction(85), Fraction(125, 2), criteria=("1.3", "1.4")),
        Reason("good", Held.BEST_PRACTICE, Fraction(2), Fraction(1)),
        Reason("good", Held.IMPACT, standards=("1",)),
        Reason("good", Held.ESSENTIAL, criteria=("1.4",)),
        Reason("good", Held.LOWEST, at="partly", criteria=("1.4",)),
    )


def test_reasons_are_those_of_the_next_better_rating_and_none_at_the_best() -> None:
    a_board = board("{a: {met: 100}, b: {met: 75}, c: {met: 50}, d: {}}")
    assert [reason.rating for reason in only(scored(a_board, {"1": "met*2 -*2"})).reasons] == ["b"]
    assert only(scored(a_board, {"1": "met*4"})).reasons == ()


def test_a_need_that_nobody_can_keep_is_a_reason_all_the_same() -> None:
    assert only(scored(board(ratings("{lowest: superb}")), {"1": "met*4"})).reasons == (
        Reason("good", Held.LOWEST, at="superb"),
    )


def test_the_last_rating_is_given_whatever_it_asks() -> None:
    assert only(scored(board("{good: {met: 100}, poor: {met: 50}}"), {"1": "-*4"})).rating == "poor"


def test_needs_that_are_not_nested_give_the_first_rating_whose_needs_are_all_kept() -> None:
    a_board = board("{a: {evidenced: 50}, b: {met: 100}, c: {}}")
    assert only(scored(a_board, {"1": "met+*2 not_met*2"})).rating == "a"
    assert only(scored(a_board, {"1": "met*4"})).rating == "b"
