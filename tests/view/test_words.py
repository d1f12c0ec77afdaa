"""Dates, counts, lists and shares in words."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.model.registers import EvidenceKind
from s11.view import words


def test_days_are_written_as_gov_uk_writes_them() -> None:
    assert words.day(date(2026, 6, 30)) == "30 June 2026"
    assert words.days(date(2025, 4, 1), date(2026, 3, 31)) == "1 April 2025 to 31 March 2026"


@pytest.mark.parametrize(
    ("iso", "told"),
    [("2015", "2015"), ("2015-07", "July 2015"), ("2015-07-01", "1 July 2015"), ("2015-12-31", "31 December 2015")],
)
def test_a_publication_can_have_a_year_a_month_or_a_day(iso: str, told: object) -> None:
    assert words.published(iso) == told


def test_counts_have_the_right_number() -> None:
    assert words.count(1, "standard") == "1 standard"
    assert words.count(0, "criterion", "criteria") == "0 criteria"
    assert words.count(1204, "action") == "1,204 actions"
    assert (words.be(1), words.be(0), words.have(1), words.have(2)) == ("is", "are", "has", "have")


def test_lists_end_in_and() -> None:
    assert words.listed(["1.1"]) == "1.1"
    assert words.listed(["1.1", "1.2"]) == "1.1 and 1.2"
    assert words.listed(iter(["1.1", "1.2", "1.5"])) == "1.1, 1.2 and 1.5"
    assert words.those("standard", ["4"]) == "standard 4"
    assert words.those("standard", ["4", "7"]) == "standards 4 and 7"
    assert words.those("criterion", ["4.1", "4.2"], "criteria") == "criteria 4.1 and 4.2"


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
    assert words.needed(Fraction(200, 3)) == "66.67%"
    assert words.exact(Fraction(200, 3)) == "66.67"
    assert words.earned(Fraction(200, 3)) == "66.66"
    assert words.earned(Fraction(0)) == "0"


percentages = st.fractions(min_value=0, max_value=100, max_denominator=1000)


@given(percentages, percentages)
def test_what_falls_short_is_never_shown_as_enough(one: Fraction, other: Fraction) -> None:
    short, enough = sorted((one, other))
    if short < enough:
        assert float(words.reached(short).rstrip("%")) <= float(words.needed(enough).rstrip("%"))
        assert Fraction(words.reached(short).rstrip("%")) < Fraction(words.needed(enough).rstrip("%"))
        assert Fraction(words.earned(short)) < Fraction(words.exact(enough))
