"""The standards that must rise, and to what, for the next better overall rating."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.model.pack import Pack
from s11.scoring.basis import bases_of, scale_of
from s11.scoring.engine import score
from s11.scoring.overall import assess, rate_overall
from s11.scoring.scorecard import Scorecard
from s11.scoring.standing import stand
from tests.scoring.board import agency, board, scored
from tests.scoring.strategies import Answers, caps, overalls, returns

SCORES = "{green: {score: 80}, amber: {score: 40}, red: {}}"
WORDS = {"green": "met", "amber": "partly", "red": "not_met", "none": "na"}
HALVES = """{method: share, needs: [
    {rating: green, at_least: {green: 50, amber: 100}}, {rating: amber, at_least: {amber: 75}}, {rating: red}]}"""

THIRD = "{{method: share, needs: [{{rating: green, at_least: {{green: {}}}}}, {{rating: red}}]}}"
ALL_AMBER = "{{method: share, needs: [{{rating: green, at_least: {{green: {}, amber: 100}}}}, {{rating: red}}]}}"


def rises(scorecard: Scorecard) -> list[str]:
    return [f"{rise.standard} to {rise.rating}" for rise in scorecard.overall.rise]


def standing_at(words: str, overall: str, caps: str = "[]") -> Scorecard:
    """A scorecard whose standards, of one criterion each, have these ratings."""
    names = words.split()
    a_board = board(SCORES, standards={str(n): 1 for n, _ in enumerate(names, 1)}, overall=overall, caps=caps)
    return scored(a_board, {str(number): WORDS[name] for number, name in enumerate(names, 1)})


@pytest.mark.parametrize(
    ("words", "overall", "expected"),
    [
        ("green amber red none red", "{method: lowest}", ["3 to amber", "5 to amber"]),
        ("green amber amber", "{method: lowest}", ["2 to green", "3 to green"]),
        ("green green", "{method: lowest}", []),
        ("green red", "{method: most_common}", ["2 to amber"]),
        ("green green red red red", "{method: most_common}", ["3 to green"]),
        ("amber amber amber green", "{method: most_common}", ["1 to green", "2 to green"]),
        ("red red red red", "{method: most_common}", ["1 to amber", "2 to amber", "3 to amber"]),
        ("amber amber red red", HALVES, ["3 to amber"]),
        (
            "green green amber red",
            "{method: share, needs: [{rating: green, at_least: {green: 75}}, {rating: red}]}",
            ["3 to green"],
        ),
        ("amber amber amber red", HALVES, ["1 to green", "4 to green"]),
        ("green amber amber amber", HALVES, ["2 to green"]),
        # A percentage that is no whole number of standards: a third of three is one, and a little more is two.
        ("red red red", THIRD.format("100/3"), ["1 to green"]),
        ("red red red", THIRD.format("33.5"), ["1 to green", "2 to green"]),
        # What is asked at a lower rating takes nothing from what is at a higher one.
        ("red green", ALL_AMBER.format("50"), ["1 to amber"]),
        ("red red green green", ALL_AMBER.format("25"), ["1 to amber", "2 to amber"]),
        ("green red", "{method: none}", []),
        ("amber", "{method: share, needs: [{rating: green, at_least: {purple: 1}}, {rating: red}]}", []),
        ("amber", "{method: share, needs: [{rating: green, at_least: {purple: 1, green: 50}}, {rating: red}]}", []),
    ],
)
def test_the_fewest_standards_rise_to_the_nearest_better_rating(words: str, overall: str, expected: list[str]) -> None:
    assert rises(standing_at(words, overall)) == expected


RED_CAPS = "[{when: any_standard_at, rating: red, no_better_than: amber}]"


def test_a_standard_that_brings_a_cap_must_rise_above_it() -> None:
    words = "green green green red"
    assert rises(standing_at(words, "{method: most_common}", RED_CAPS)) == ["4 to amber"]
    assert rises(standing_at(words, "{method: mean}", RED_CAPS)) == ["4 to amber"]
    # Read from the criteria: the least that takes the standard out of red is its own way to amber.
    half = board(
        "{green: {met: 40}, amber: {met: 30}, red: {}}",
        standards={"1": 4, "2": 3},
        overall="{method: criteria}",
        caps=RED_CAPS,
    )
    assert rises(scored(half, {"1": "met*4", "2": "partly*3"})) == ["2 to amber"]


def test_those_that_rise_for_a_cap_count_for_the_method_too() -> None:
    overall = "{method: share, needs: [{rating: green, at_least: {green: 50}}, {rating: red}]}"
    caps = "[{when: any_standard_at, rating: red, no_better_than: red}]"
    assert rises(standing_at("green amber amber red", overall, caps)) == ["4 to green"]
    assert rises(standing_at("amber amber amber red red", "{method: most_common}", caps)) == [
        "4 to amber",
        "5 to amber",
    ]


def test_of_those_that_rise_for_a_cap_only_as_many_rise_further_as_must() -> None:
    a_board = board(
        "{a: {score: 90}, b: {score: 60}, c: {score: 30}, d: {}}",
        responses="{w: 100, x: 70, y: 40, z: 0}",
        standards={str(n): 1 for n in range(1, 6)},
        overall="{method: most_common}",
        caps="[{when: any_standard_at, rating: d, no_better_than: d}]",
    )
    # Two must leave d in any case. Out of d they make four at c; brought to b, one of them outnumbers nothing yet.
    scorecard = scored(a_board, {"1": "y", "2": "y", "3": "z", "4": "z", "5": "x"})
    assert rises(scorecard) == ["3 to c", "4 to c"]


FOUR = "{blue: {score: 90}, green: {score: 60}, amber: {score: 30}, red: {}}"
LEVELS = {"blue": "full", "green": "most", "amber": "some", "red": "nothing", "none": "na"}


def at_four_levels(words: str, overall: str, caps: str) -> Scorecard:
    """A scorecard whose standards, of one criterion each, have these of four ratings."""
    answers = {str(number): LEVELS[name] for number, name in enumerate(words.split(), 1)}
    a_board = board(
        FOUR,
        responses="{full: 100, most: 70, some: 40, nothing: 0, na: excluded}",
        standards=dict.fromkeys(answers, 1),
        overall=overall,
        caps=caps,
    )
    return scored(a_board, answers)


def test_one_that_rises_for_a_cap_rises_further_before_any_other_rises() -> None:
    scorecard = at_four_levels(
        "amber red green green",
        "{method: most_common}",
        "[{when: any_standard_at, rating: red, no_better_than: amber}]",
    )
    # Out of red, the second makes two at amber beside two at green: at green it makes three.
    assert (scorecard.overall.rating, rises(scorecard)) == ("amber", ["2 to green"])


def test_what_is_asked_at_a_lower_rating_takes_nothing_from_the_best() -> None:
    overall = "{method: share, needs: [{rating: green, at_least: {green: 50, amber: 100}}, {rating: red}]}"
    assert rises(at_four_levels("red blue", overall, "[]")) == ["1 to amber"]


def test_of_several_caps_each_must_be_lifted() -> None:
    caps = """[{when: any_standard_at, rating: red, no_better_than: green},
        {when: any_standard_at, rating: amber, no_better_than: green}]"""
    for method in ("criteria", "most_common"):
        scorecard = at_four_levels("amber red" + " blue" * 20, f"{{method: {method}}}", caps)
        assert scorecard.overall.rating == "green"
        assert rises(scorecard) == ["1 to green", "2 to green"]


def test_a_standard_that_is_not_rated_brings_no_cap() -> None:
    caps = "[{when: any_standard_at, rating: green, no_better_than: green}]"
    scorecard = at_four_levels("green none blue blue", "{method: criteria}", caps)
    assert (scorecard.overall.rating, rises(scorecard)) == ("green", ["1 to blue"])


def test_only_those_whose_essentials_are_unmet_rise_for_their_cap() -> None:
    a_board = board(
        SCORES,
        standards={"1": 4, "2": 1, "3": 1, "4": 1, "5": 1},
        essential=["1.1"],
        caps="[{when: essential_unmet, no_better_than: amber}]",
        overall="{method: most_common}",
    )
    scorecard = scored(a_board, {"1": "partly met*3", "2": "met", "3": "met", "4": "met", "5": "partly"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("amber", ["1 to green"])


def test_a_standard_rises_no_higher_for_a_cap_that_allows_the_next_rating() -> None:
    a_board = board(
        SCORES,
        standards={"1": 1, "2": 1},
        essential=["1.1"],
        caps="[{when: essential_unmet, no_better_than: amber}]",
        overall="{method: lowest}",
    )
    scorecard = scored(a_board, {"1": "not_met", "2": "met"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("red", ["1 to amber"])


def test_a_cap_that_no_rating_escapes_leaves_nothing_to_do() -> None:
    caps = "[{when: any_standard_at, rating: green, no_better_than: red}]"
    for method in ("lowest", "most_common", "mean", "criteria"):
        scorecard = standing_at("green green", f"{{method: {method}}}", caps)
        assert (scorecard.overall.rating, rises(scorecard)) == ("red", [])


def test_a_standard_with_an_essential_unmet_must_rise_above_where_the_cap_holds_it() -> None:
    a_board = board(
        SCORES,
        standards={"1": 1, "2": 1, "3": 4},
        essential=["3.1"],
        caps="[{when: essential_unmet, no_better_than: amber}]",
        overall="{method: most_common}",
    )
    scorecard = scored(a_board, {"1": "met", "2": "met", "3": "partly met*3"})
    assert [standard.rating for standard in scorecard.standards] == ["green", "green", "amber"]
    assert (scorecard.overall.rating, rises(scorecard)) == ("amber", ["3 to green"])


def test_a_cap_that_allows_a_better_rating_need_not_be_lifted() -> None:
    caps = "[{when: essential_unmet, no_better_than: amber}]"
    a_board = board(SCORES, standards={"1": 2, "2": 2}, essential=["2.1"], caps=caps, overall="{method: mean}")
    scorecard = scored(a_board, {"1": "not_met met", "2": "not_met*2"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("red", ["1 to green"])


CRITERIA = "{method: criteria}"


def test_where_the_overall_is_read_from_criteria_the_standards_nearest_to_their_next_rating_rise_first() -> None:
    a_board = board(standards={"1": 4, "2": 4, "3": 4}, overall=CRITERIA)
    # Five of twelve are met and six must be: the second standard is one criterion from amber, the first two.
    scorecard = scored(a_board, {"1": "not_met*4", "2": "met not_met*3", "3": "met*4"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("red", ["2 to amber"])


def test_a_standard_that_has_to_change_without_rising_is_told_with_its_own_next_rating() -> None:
    a_board = board("{green: {met: 90}, amber: {met: 50}, red: {}}", standards={"1": 8, "2": 8}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "met*8", "2": "met -*7"})
    assert scorecard.overall.rating == "amber"
    # Fifteen of sixteen must be met: the second standard is then one short of all, and amber.
    assert rises(scorecard) == ["2 to amber"]
    lone = scored(board(standards={"1": 2, "2": 8}, overall=CRITERIA), {"1": "met*2", "2": "met*2 -*6"})
    assert (lone.overall.rating, rises(lone)) == ("red", ["2 to amber"])


def test_all_standards_that_have_to_change_are_told() -> None:
    a_board = board(
        "{green: {met: 100, evidenced: 75}, amber: {met: 50}, red: {}}",
        standards={"1": 8, "2": 4, "3": 4},
        overall=CRITERIA,
    )
    scorecard = scored(a_board, {"1": "met+*8", "2": "met+*3 partly", "3": "met*3 partly"})
    # The third is fully met then, but still short of evidence: green all the same is where it has to go.
    assert rises(scorecard) == ["2 to green", "3 to green"]


def test_an_example_goes_where_it_is_all_that_is_missing() -> None:
    a_board = board("{blue: {met: 50, best_practice: 1}, green: {}}", standards={"1": 3, "2": 3}, overall=CRITERIA)
    assert rises(scored(a_board, {"1": "-*3", "2": "met*3"})) == ["2 to blue"]


def test_of_standards_as_near_the_one_that_waits_for_an_example_gets_it() -> None:
    ratings = "{blue: {met: 100, best_practice: 1}, green: {met: 75}, red: {}}"
    a_board = board(ratings, standards={"1": 4, "2": 4}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "met met - -", "2": "met*4"})
    # The first is one criterion from green, the second one example from blue.
    assert (scorecard.overall.rating, rises(scorecard)) == ("green", ["1 to green", "2 to blue"])


def test_of_standards_that_wait_for_examples_the_first_gets_them() -> None:
    ratings = "{blue: {met: 100, best_practice: 2}, green: {met: 50}, red: {}}"
    a_board = board(ratings, standards={"1": 4, "2": 4}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "met*3 partly", "2": "met*4"}, examples={"1": 1})
    # Both are two changes from blue, and one example more is enough for the whole.
    assert (scorecard.overall.rating, rises(scorecard)) == ("green", ["1 to blue"])


def test_a_standard_that_changes_altogether_is_told_with_the_rating_that_it_then_has() -> None:
    ratings = "{blue: {met: 100, best_practice: 1, impact: yes}, green: {met: 50}, red: {}}"
    a_board = board(ratings, standards={"1": 1, "2": 9}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "not_met", "2": "met*8 partly"}, impact=["1", "2"])
    assert scorecard.standards[0].next is not None
    assert scorecard.standards[0].next.rating == "green"
    # All is met then, and the example goes to the first, which is the nearer to its next rating.
    assert (scorecard.overall.rating, rises(scorecard)) == ("green", ["1 to blue", "2 to blue"])


def test_a_cap_that_allows_the_next_rating_sends_no_standard_up() -> None:
    caps = "[{when: any_standard_at, rating: red, no_better_than: amber}]"
    a_board = board(SCORES, standards={"1": 4, "2": 1}, overall=CRITERIA, caps=caps)
    scorecard = scored(a_board, {"1": "not_met*4", "2": "partly"})
    # Forty of a hundred take two criteria: the only one of the second, which is then green, and one of the first.
    assert (scorecard.overall.rating, rises(scorecard)) == ("red", ["1 to amber", "2 to green"])


def test_a_statement_goes_to_every_rated_standard_that_has_none() -> None:
    a_board = board("{good: {impact: yes}, poor: {}}", standards={"1": 1, "2": 1, "3": 1, "4": 1}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "met", "2": "met", "3": "na", "4": "met"}, impact=["2"])
    assert rises(scorecard) == ["1 to good", "4 to good"]


def test_examples_of_standards_that_are_not_rated_are_counted() -> None:
    a_board = board("{good: {met: 100, best_practice: 1}, poor: {}}", standards={"1": 1, "2": 1}, overall=CRITERIA)
    scorecard = scored(a_board, {"1": "-", "2": "na"}, examples={"2": 1})
    assert (scorecard.overall.rating, rises(scorecard)) == ("poor", ["1 to good"])


def test_a_mean_is_lifted_where_a_change_counts_most() -> None:
    a_board = board(SCORES, standards={"1": 5, "2": 1}, overall="{method: mean}")
    # 40 and 0: a mean of 20. One criterion of the first adds 10, the one of the second adds 50.
    scorecard = scored(a_board, {"1": "met*2 not_met*3", "2": "not_met"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("red", ["2 to green"])


@pytest.mark.parametrize("method", ["criteria", "mean"])
def test_what_cannot_be_reached_leaves_nothing_to_do(method: str) -> None:
    a_board = board(
        "{good: {score: 90, lowest: superb}, poor: {}}",
        responses="{fine: 80}",
        standards={"1": 1},
        overall=f"{{method: {method}}}",
    )
    scorecard = scored(a_board, {"1": "fine"})
    assert (scorecard.overall.rating, rises(scorecard)) == ("poor", [])


@given(
    st.lists(st.sampled_from(["full", "most", "some", "nothing", "na"]), min_size=1, max_size=4),
    overalls().filter(lambda overall: overall["method"] in {"lowest", "most_common", "share"}),
    caps,
)
def test_no_fewer_standards_bring_a_better_overall(words: list[str], overall: dict[str, Any], holds: list[Any]) -> None:
    a_board = board(
        "{best: {score: 90}, good: {score: 60}, fair: {score: 30}, bad: {}}",
        responses="{full: 100, most: 70, some: 40, nothing: 0, na: excluded}",
        standards={str(number): 1 for number, _ in enumerate(words, 1)},
        overall=str(overall),
        caps=str(holds),
    )
    dossier = agency(a_board, {str(number): word for number, word in enumerate(words, 1)})
    scale = scale_of(a_board)
    whole = assess(a_board, scale, bases_of(dossier, scale, stand(dossier)))
    now, told = rate_overall(a_board, whole), score(dossier).overall.rise

    def lifts(ranks: dict[str, int]) -> bool:
        after = rate_overall(a_board, whole._replace(ranks=ranks))
        return now is not None and after is not None and after < now

    raised = {rise.standard: a_board.ratings.index(rating) for rise in told if (rating := a_board.rating(rise.rating))}
    assert all(rank < whole.ranks[standard] for standard, rank in raised.items())
    assert lifts({**whole.ranks, **raised}) == bool(told)
    for ranks in product(*(range(rank + 1) for rank in whole.ranks.values())):
        after = dict(zip(whole.ranks, ranks, strict=True))
        if lifts(after):
            assert 0 < len(told) <= sum(after[standard] < rank for standard, rank in whole.ranks.items())


@given(returns(standards=3))
def test_every_rise_is_to_a_better_rating_and_in_the_boards_order(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    scorecard = score(answers.to(a_board))
    now = {standard.id: a_board.rank(standard.rating) for standard in scorecard.standards}
    for rise in scorecard.overall.rise:
        before, after = now[rise.standard], a_board.rank(rise.rating)
        assert before is not None
        assert after is not None
        assert after < before
    order = [rise.standard for rise in scorecard.overall.rise]
    assert order == sorted(set(order))
