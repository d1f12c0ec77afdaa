"""How things are said in a sentence."""

from datetime import date

import pytest

from s11.wording import be, count, day, do, have, in_brief, listed, those


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not met", "not met"),
        ("  two\t words\n and\u2028more ", "two words and more"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 37 + "..."),
        ("met\u202e\x07", "met"),
        (" \n", '""'),
        ("", '""'),
    ],
)
def test_what_somebody_wrote_is_one_short_line(text: str, said: str) -> None:
    assert in_brief(text) == said


def test_a_day_is_said_as_people_write_it() -> None:
    assert day(date(2026, 6, 3)) == "3 June 2026"


def test_a_count_has_the_right_number_and_its_thousands_marked() -> None:
    assert [count(number, "standard") for number in (0, 1, 2)] == ["0 standards", "1 standard", "2 standards"]
    assert [count(number, "criterion", "criteria") for number in (0, 1, 1204)] == [
        "0 criteria", "1 criterion", "1,204 criteria",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["1.1"], "1.1"), (["1.1", "1.2"], "1.1 and 1.2"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed(words: list[str], said: str) -> None:
    assert listed(words) == said
    assert listed(iter(words)) == said


def test_a_list_of_alternatives_ends_with_or() -> None:
    assert listed(["met", "partly", "not_met"], "or") == "met, partly or not_met"


def test_things_are_named_by_their_ids() -> None:
    assert those("standard", iter(["4"])) == "standard 4"
    assert those("standard", ["4", "7"]) == "standards 4 and 7"
    assert those("criterion", ["4.1", "4.2"], "criteria") == "criteria 4.1 and 4.2"


def test_verbs_go_with_their_number() -> None:
    assert [(be(number), do(number), have(number)) for number in (0, 1, 2)] == [
        ("are", "do", "have"),
        ("is", "does", "has"),
        ("are", "do", "have"),
    ]
