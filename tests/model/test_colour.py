"""Colours, and the ink that can be read on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.model.colour import INKS, contrast, digits, ink_on

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("written", "read"),
    [("#4b9b7d", "4B9B7D"), ("4B9B7D", "4B9B7D"), ("#4B9", None), ("#4B9B7G", None), ("green", None), ("", None)],
)
def test_a_colour_is_six_hexadecimal_digits(written: str, read: str | None) -> None:
    assert digits(written) == read


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48), ("FF0000", "FFFFFF", 4.0), ("0B0C0C", "FFDD00", 14.55)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(("colour", "ink"), [("FFEE80", "0B0C0C"), ("651B1B", "FFFFFF")])
def test_ink_is_dark_on_light_and_light_on_dark(colour: str, ink: str) -> None:
    assert ink_on(colour) == ink


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21


@given(COLOURS)
def test_no_other_ink_reads_better(colour: str) -> None:
    assert all(contrast(ink_on(colour), colour) >= contrast(ink, colour) for ink in INKS)
