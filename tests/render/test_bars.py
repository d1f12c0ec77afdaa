"""Bars of characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.render.bars import Marks, bar, marks
from s11.render.screen import Screen

PLAIN = Marks("#", "+", "-", ".")


def test_marks_are_those_that_the_screen_can_show() -> None:
    assert marks(Screen(encoding="utf-8")) == ("\u2588", "\u2592", "\u2591", "\u00b7")
    assert marks(Screen(encoding="cp437")) == ("\u2588", "\u2592", "\u2591", "\u00b7")
    assert marks(Screen(encoding="cp1252")) == PLAIN
    assert marks(Screen(encoding="ascii")) == PLAIN


@pytest.mark.parametrize(
    ("counts", "drawn"),
    [
        ((3, 1, 1, 2), "###+-.."),
        ((0, 0, 0, 0), ""),
        ((12, 0, 0, 0), "############"),
        ((23, 0, 1, 0), "###########-"),
        ((1, 0, 23, 0), "------------"),
        ((12, 6, 6, 0), "######+++---"),
    ],
)
def test_a_bar_has_a_mark_for_each_while_there_are_few_and_is_to_scale_beyond(
    counts: tuple[int, ...], drawn: str
) -> None:
    assert bar(counts, PLAIN) == drawn


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_no_bar_seems_fuller_than_it_is(counts: list[int]) -> None:
    drawn, total = bar(counts, PLAIN), sum(counts)

    assert len(drawn) == min(total, 12)
    assert drawn.count("#") * total <= counts[0] * len(drawn)
    assert (drawn == "#" * len(drawn)) == (counts[0] == total)
