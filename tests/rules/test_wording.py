"""How messages say things."""

from datetime import date

import pytest

from s11.rules.wording import day, listed, short, shortened


def test_a_date_is_said_as_people_write_it() -> None:
    assert day(date(2026, 6, 3)) == "3 June 2026"


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["1.1"], "1.1"), (["1.1", "1.2"], "1.1 and 1.2"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed(words: list[str], said: str) -> None:
    assert listed(words) == said


def test_a_list_of_alternatives_ends_with_or() -> None:
    assert listed(["met", "partly", "not_met"], "or") == "met, partly or not_met"


@pytest.mark.parametrize(
    ("count", "said"), [(8, "1, 2, 3, 4, 5, 6, 7 and 8"), (9, "1, 2, 3, 4, 5, 6, 7 and 2 more"), (0, "")]
)
def test_a_long_list_says_how_many_more(count: int, said: str) -> None:
    assert shortened([str(number) for number in range(1, count + 1)]) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("met", "met"),
        ("two\n lines\tof  text", "two lines of text"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 57 + "..."),
        ("x" * 56 + " and more", "x" * 56 + "..."),
        ("Ask j.smith@thameford.example for it", "Ask ... for it"),
        ("a\u0007b\u202ec", "abc"),
    ],
)
def test_somebody_elses_text_is_one_short_line(text: str, said: str) -> None:
    assert short(text) == said
