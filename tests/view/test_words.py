"""Dates, counts, lists and shares in words."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.model.registers import EvidenceKind
from s11.view import words


def test_days_are_written_as_gov_uk_writes_them() -> None:
    assert words.days(date(2025, 4, 1), date(2026, 3, 31)) == "1 April 2025 to 31 March 2026"


@pytest.mark.parametrize(
    ("iso", "told"),
    [("2015", "2015"), ("2015-07", "July 2015"), ("2015-07-01", "1 July 2015"), ("2015-12-31", "31 December 2015")],
)
def test_a_publication_can_have_a_year_a_month_or_a_day(iso: str, told: object) -> None:
    assert words.published(iso) == told


def test_a_few_are_told_in_words_and_more_in_figures() -> None:
    assert [words.few(number) for number in (0, 1, 2, 1204)] == ["none", "one", "2", "1,204"]
    assert [words.some(number, "action") for number in (0, 1, 2)] == ["no action", "one action", "2 actions"]


def test_sentences_begin_and_end_as_sentences() -> None:
    assert words.sentence("bring 1.2 to Met") == "Bring 1.2 to Met."
    assert words.sentence("Is it done?") == "Is it done?"
    assert words.label(EvidenceKind.CASE_FILE_REVIEW) == "Case file review"


def test_shares_are_of_something() -> None:
    assert words.share(27, 41) == "27 of 41 (65%)"
    assert words.share(1200, 2400) == "1,200 of 2,400 (50%)"
    assert words.share(0, 0) == "0 of 0"


def test_what_is_reached_is_rounded_down_and_what_is_needed_up() -> None:
    assert words.reached(Fraction(7499, 100)) == "74%"
    assert words.needed(Fraction(75)) == "75%"
    assert words.needed(Fraction(125, 2)) == "62.5%"
    assert words.needed(Fraction(200, 3)) == "66 2/3%"
    assert words.exact(Fraction(200, 3)) == "66 2/3"
    assert words.exact(Fraction(1, 3)) == "1/3"
    assert words.exact(Fraction(100, 13)) == "7.7"
    assert words.earned(Fraction(200, 3)) == "66.66"
    assert words.earned(Fraction(0)) == "0"


percentages = st.fractions(min_value=0, max_value=100, max_denominator=1000)


def value(told: str) -> Fraction:
    """What a reader takes a number for: ``66 2/3``."""
    return sum(map(Fraction, told.split()), Fraction(0))


@given(percentages, percentages)
def test_what_falls_short_is_never_shown_as_enough(one: Fraction, other: Fraction) -> None:
    short, enough = sorted((one, other))
    if short < enough:
        assert Fraction(words.reached(short).rstrip("%")) < value(words.needed(enough).rstrip("%"))
        assert Fraction(words.earned(short)) < value(words.exact(enough))
