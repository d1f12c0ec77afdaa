"""The blue, green, amber and red of the shipped Oxfordshire pack, on a standard of eight criteria."""

from pathlib import Path
from typing import Any

import pytest

from s11.model.pack import Pack
from s11.scoring.engine import score
from tests.build import values
from tests.scoring.board import agency, board, carried_out, only, scored, told

SHIPPED = Path(__file__).resolve().parents[2] / "standards" / "oscb-2015" / "pack.yaml"


@pytest.fixture(scope="module")
def oscb() -> Pack:
    """The shipped scales and rule, over one standard of eight plain criteria."""
    shipped: dict[str, Any] = values(SHIPPED.read_text(encoding="utf-8"))
    return Pack.model_validate(shipped).model_copy(update={"standards": board(standards={"1": 8}).standards})


@pytest.mark.parametrize(
    ("answers", "examples", "rating", "after", "changes"),
    [
        ("met+*6 met*2", 0, "green", "blue", ["1.7 +", "1.8 +", "example"]),
        ("met+*5 met*3", 0, "amber", "green", ["1.6 +"]),
        ("met+*8", 0, "green", "blue", ["example"]),
        ("met+*8", 1, "blue", None, []),
        ("met+*7 met", 1, "green", "blue", ["1.8 +"]),
        ("met+*7 partly+", 1, "amber", "blue", ["1.8 to met"]),
        ("met+*7 partly", 1, "amber", "green", ["1.8 to met"]),
        ("met*7 not_met", 9, "amber", "green", [*(f"1.{n} +" for n in range(1, 6)), "1.8 to met+"]),
        ("met+*4 partly*4", 0, "amber", "green", ["1.5 to met", "1.6 to met", "1.7 to met+", "1.8 to met+"]),
        ("met*3 not_met*5", 0, "red", "amber", ["1.4 to met"]),
        ("met*3 - - partly -*2", 0, "red", "amber", ["1.6 to met"]),
        ("not_applicable*2 met+*6", 1, "blue", None, []),
        ("not_applicable*2 met+*6", 0, "green", "blue", ["example"]),
        ("not_applicable*4 met+*2 partly*2", 0, "amber", "green", ["1.7 to met", "1.8 to met+"]),
        ("not_applicable*8", 1, None, None, []),
        ("-*8", 0, "red", "amber", ["1.1 to met", "1.2 to met", "1.3 to met", "1.4 to met"]),
    ],
)
def test_ratings_and_the_way_to_the_next(
    oscb: Pack, answers: str, examples: int, rating: str | None, after: str | None, changes: list[str]
) -> None:
    before = agency(oscb, {"1": answers}, examples={"1": examples})
    standard = only(score(before))
    assert standard.rating == rating
    if after is None:
        assert standard.next is None
    else:
        assert standard.next is not None
        assert (standard.next.rating, told(standard.next.changes), standard.next.smallest) == (after, changes, True)
        assert only(score(carried_out(before, "1", standard.next.changes))).rating == after


def test_counts_are_unweighted_and_unanswered_ones_are_applicable(oscb: Pack) -> None:
    standard = only(scored(oscb, {"1": "met+*2 met partly+ not_met - what not_applicable"}))
    assert (standard.criteria, standard.applicable, standard.met, standard.evidenced, standard.unanswered) == (
        8,
        7,
        3,
        2,
        2,
    )
    assert standard.score == 50


def test_the_overall_holds_the_same_needs_against_all_criteria(oscb: Pack) -> None:
    overall = scored(oscb, {"1": "met+*6 met*2"}).overall
    assert overall.rating == "green"
    assert [(rise.standard, rise.rating) for rise in overall.rise] == [("1", "blue")]
