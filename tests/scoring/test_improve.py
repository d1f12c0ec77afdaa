"""The smallest set of changes that brings a standard to a better rating."""

from collections.abc import Iterable, Mapping
from typing import Unpack

import pytest

from s11.scoring.scorecard import Change, ChangeKind, Improvement
from tests.scoring.board import Rule, board, only, scored, told


class More(Rule, total=False):
    """What else a board or the agency may say."""

    examples: Mapping[str, int]
    impact: Iterable[str]


def way(ratings: str, answers: str, **more: Unpack[More]) -> tuple[str, list[str]] | None:
    """Where the changes of a standard lead, and what they are; they must be proved the fewest."""
    step = step_of(ratings, answers, **more)
    if step is None:
        return None
    assert step.smallest
    return step.rating, told(step.changes)


def step_of(
    ratings: str,
    answers: str,
    examples: Mapping[str, int] | None = None,
    impact: Iterable[str] = (),
    **more: Unpack[Rule],
) -> Improvement | None:
    count = sum(int(word.partition("*")[2] or 1) for word in answers.split())
    a_board = board(ratings, standards={"1": count}, **more)
    return only(scored(a_board, {"1": answers}, examples=examples, impact=impact)).next


@pytest.mark.parametrize(
    ("needs", "answers", "changes"),
    [
        # What is nearest to the best response is brought to it first; what is unanswered last.
        ("{met: 50}", "- not_met partly met", ["1.3 to met"]),
        ("{met: 75}", "- not_met partly met", ["1.2 to met", "1.3 to met"]),
        ("{met: 50, evidenced: 50}", "partly partly+", ["1.2 to met"]),
        ("{met: 100}", "na na partly na", ["1.3 to met"]),
        # Evidence alone where that is enough, and no more of it than needed.
        ("{evidenced: 50}", "met met partly+ -", ["1.1 +", "1.2 +"]),
        ("{evidenced: 75}", "met met partly+ -", ["1.1 +", "1.2 +", "1.3 to met"]),
        ("{evidenced: 100}", "met met+ partly -", ["1.1 +", "1.3 to met+", "1.4 to met+"]),
        ("{met: 75, evidenced: 50}", "met met partly partly", ["1.1 +", "1.3 to met+"]),
        # A score is reached by the lowest responses that do.
        ("{score: 50}", "met - - -", ["1.2 to met"]),
        ("{score: 40}", "met - - -", ["1.2 to met"]),
        ("{score: 30}", "met - - -", ["1.2 to partly"]),
        ("{score: 90}", "met met partly not_met", ["1.3 to met", "1.4 to met"]),
        ("{score: 85}", "met met partly not_met", ["1.4 to met"]),
        # No response below a floor, and nothing unanswered.
        ("{lowest: partly}", "met partly not_met -", ["1.3 to partly", "1.4 to partly"]),
        ("{lowest: met}", "met partly+ na met", ["1.2 to met"]),
        ("{lowest: not_met}", "met - - what", ["1.2 to not_met", "1.3 to not_met", "1.4 to not_met"]),
        ("{lowest: partly, score: 75}", "met partly not_met -", ["1.3 to partly", "1.4 to met"]),
        # Essential criteria are met in full; others need not be.
        ("{essential: yes}", "partly - not_met met", ["1.1 to met"]),
        ("{essential: yes, score: 60}", "partly met partly -", ["1.1 to met"]),
        # Examples and statements are changes too.
        ("{best_practice: 2}", "- - - -", ["example", "example"]),
        ("{impact: yes, met: 25}", "- - - -", ["1.1 to met", "impact"]),
    ],
)
def test_the_way_to_a_better_rating(needs: str, answers: str, changes: list[str]) -> None:
    assert way(f"{{good: {needs}, poor: {{}}}}", answers, essential=["1.1"]) == ("good", changes)


def test_the_next_rating_is_passed_over_when_a_better_one_takes_fewer_changes() -> None:
    assert way("{a: {best_practice: 1}, b: {met: 100}, c: {}}", "met - - -") == ("a", ["example"])


def test_of_as_many_changes_those_to_the_nearest_rating_are_told() -> None:
    assert way("{a: {best_practice: 1}, b: {met: 50}, c: {}}", "met - - -") == ("b", ["1.2 to met"])


def test_examples_to_spare_make_no_way_shorter() -> None:
    ratings = "{a: {evidenced: 25}, b: {met: 75, best_practice: 1}, c: {}}"
    assert way(ratings, "met met partly partly", examples={"1": 1}) == ("b", ["1.3 to met"])


def test_a_statement_that_is_there_still_counts_after_other_changes() -> None:
    assert way("{a: {met: 50, impact: yes}, b: {}, c: {}}", "met -*3", impact=["1"]) == ("a", ["1.2 to met"])


def test_an_example_or_a_statement_is_a_change_to_no_criterion() -> None:
    step = step_of("{good: {best_practice: 1, impact: yes}, poor: {}}", "met")
    assert step is not None
    assert step.changes == (Change(ChangeKind.EXAMPLE, evidence=False), Change(ChangeKind.IMPACT, evidence=False))


def test_the_rating_told_is_the_one_that_the_changes_give() -> None:
    # Brought to partly for good, the standard is best at once.
    assert way("{best: {lowest: partly}, good: {lowest: partly, met: 50}, bad: {}}", "met met not_met") == (
        "best",
        ["1.3 to partly"],
    )


def test_weights_are_taken_into_account() -> None:
    weights = {"1.1": "1", "1.2": "1", "1.3": "2", "1.4": "200/3"}
    assert way("{good: {met: 90}, poor: {}}", "partly*4", weights=weights) == ("good", ["1.4 to met"])
    weights = {"1.1": "3", "1.2": "5", "1.3": "5", "1.4": "6"}
    # Half of nineteen: no one is enough, nor the first with another; of the pairs that are, the earliest.
    assert way("{good: {met: 50}, poor: {}}", "partly*4", weights=weights) == ("good", ["1.2 to met", "1.3 to met"])


def test_what_weighs_nothing_is_not_worth_changing() -> None:
    assert way("{good: {met: 50}, poor: {}}", "- -", weights={"1.1": "0"}) == ("good", ["1.2 to met"])
    assert way("{good: {met: 50}, poor: {}}", "- -", weights={"1.1": "0", "1.2": "0"}) == ("good", ["1.1 to met"])


def test_weights_pull_apart_what_is_met_and_what_is_evidenced() -> None:
    # Of twelve, nine must be met and five evidenced. All that is heavy is met; two light ones bring it to eleven, with
    # two evidenced; one heavy one more has evidence for five.
    weights = dict.fromkeys(("1.4", "1.5", "1.6"), "3")
    ratings = "{good: {met: 90, evidenced: 40}, poor: {}}"
    assert way(ratings, "partly*3 met*3", weights=weights) == ("good", ["1.1 to met+", "1.2 to met+", "1.4 +"])


@pytest.mark.parametrize(
    "needs", ["{lowest: superb}", "{lowest: na}", "{best_practice: 101}", "{best_practice: 999999999}"]
)
def test_what_nobody_can_do_is_no_way(needs: str) -> None:
    assert way(f"{{good: {needs}, poor: {{}}}}", "met - - -") is None


def test_a_hundred_examples_can_be_asked() -> None:
    found = way("{good: {best_practice: 100}, poor: {}}", "met - - -")
    assert found == ("good", ["example"] * 100)


@pytest.mark.parametrize(
    ("responses", "needs"),
    [
        ("{fair: 80, poor: 0}", "{met: 1}"),
        ("{fair: 80, poor: 0}", "{evidenced: 1}"),
        ("{fair: 80, poor: 0}", "{score: 81}"),
        ("{fair: 80, poor: 0}", "{essential: yes}"),
    ],
)
def test_a_scale_without_a_full_credit_leaves_some_ratings_out_of_reach(responses: str, needs: str) -> None:
    assert way(f"{{good: {needs}, bad: {{}}}}", "fair+ poor", responses=responses, essential=["1.1"]) is None


def test_a_scale_on_which_everything_is_excluded_leaves_nothing_to_do() -> None:
    ratings, responses = "{good: {met: 100}, floor: {lowest: na}, bad: {}}", "{na: excluded}"
    standard = only(scored(board(ratings, responses=responses, standards={"1": 2}), {"1": "- na"}))
    assert (standard.rating, standard.applicable, standard.next) == ("bad", 1, None)


def test_a_scale_whose_credits_rise_is_never_said_to_be_proved() -> None:
    responses = "{some: 50, all: 100, none: 0}"
    step = step_of("{good: {score: 50}, bad: {}}", "none all", responses=responses)
    assert step is None
    step = step_of("{good: {score: 50}, bad: {}}", "none none", responses=responses)
    assert step is not None
    assert (step.rating, told(step.changes), step.smallest) == ("good", ["1.1 to all"], False)


@pytest.mark.parametrize(("credit", "score"), [("50", "75"), ("99", "99.5")])
def test_on_a_scale_whose_credits_rise_what_would_cost_credit_is_passed_over(credit: str, score: str) -> None:
    responses = f"{{some: {credit}, all: 100, none: 0}}"
    step = step_of(f"{{good: {{score: {score}}}, bad: {{}}}}", "none all", responses=responses)
    assert step is not None
    assert told(step.changes) == ["1.1 to all"]


def test_on_a_scale_whose_credits_rise_a_better_response_that_costs_credit_is_left_alone() -> None:
    responses = "{some: 50, all: 100, none: 0}"
    step = step_of("{good: {score: 60, lowest: some}, bad: {}}", "all all", responses=responses)
    assert step is None


def test_forty_criteria_of_all_weights_are_proved() -> None:
    weights = {f"1.{number}": str(number) for number in range(1, 41)}
    ratings = "{good: {met: 60, evidenced: 55, score: 80}, poor: {}}"
    found = way(ratings, "partly*10 met*10 -*10 not_met+*10", weights=weights)
    assert found is not None
    assert found[0] == "good"


HARD = "{met: 80, evidenced: 50}"
"""More criteria of different weights than are searched, with the two needs pulling apart."""

HEAVY = {f"1.{number}": "3" for number in range(61, 121)}


def test_where_the_search_gives_up_it_is_said() -> None:
    step = step_of(f"{{good: {HARD}, poor: {{}}}}", "partly*60 met*60", weights=HEAVY)
    assert step is not None
    assert not step.smallest


def test_a_way_is_not_proved_while_a_shorter_one_to_a_better_rating_may_have_been_missed() -> None:
    # Eighty changes are found for the best, and forty might do.
    for examples, proved in ((40, True), (41, False)):
        ratings = f"{{best: {HARD}, good: {{best_practice: {examples}}}, poor: {{}}}}"
        step = step_of(ratings, "partly*60 met*60", weights=HEAVY)
        assert step is not None
        assert (step.rating, len(step.changes), step.smallest) == ("good", examples, proved)
