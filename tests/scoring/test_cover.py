"""The fewest things that together give enough of several measures: against every choice there is."""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from s11.scoring.cover import SEARCHABLE, Amounts, cover

PLENTY = 100_000


def enough(gains: list[Amounts], picked: tuple[int, ...], lacking: Amounts) -> bool:
    return all(sum(gains[each][axis] for each in picked) >= amount for axis, amount in enumerate(lacking))


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Amounts], Amounts]:
    """A few gains on one to three measures, some alike, and what is lacking."""
    axes = draw(st.integers(1, 3))
    gain = st.tuples(*[st.integers(0, 9)] * axes)
    gains = draw(st.lists(gain, max_size=8)) + draw(st.lists(st.sampled_from([(5,) * axes, (1,) * axes]), max_size=2))
    return gains, draw(st.tuples(*[st.integers(-3, 25)] * axes))


@given(cases())
@example(([(1, 1), (1, 1), (0, 3), (0, 3)], (2, 3)))
@example(([(2, 1), (2, 2), (2, 1), (1, 3)], (2, 4)))  # what is most useful of all is in no smallest choice
@example(([(5, 0, 0), (0, 5, 0), (0, 0, 5), (3, 3, 0), (0, 3, 3)], (6, 6, 5)))
def test_no_smaller_choice_is_enough(case: tuple[list[Amounts], Amounts]) -> None:
    gains, lacking = case
    found = cover(gains, lacking, PLENTY)
    everything = tuple(range(len(gains)))
    if found is None:
        assert not enough(gains, everything, lacking)
        return
    assert enough(gains, found.picked, lacking)
    assert list(found.picked) == sorted(set(found.picked))
    assert found.floor == len(found.picked)
    for size in range(len(found.picked)):
        assert not any(enough(gains, picked, lacking) for picked in combinations(everything, size))


@given(cases(), st.integers(0, 6))
def test_a_search_that_gives_up_still_finds_enough_and_claims_no_more_than_it_knows(
    case: tuple[list[Amounts], Amounts], steps: int
) -> None:
    gains, lacking = case
    found, best = cover(gains, lacking, steps), cover(gains, lacking, PLENTY)
    if found is None or best is None:
        assert found is best
    else:
        assert enough(gains, found.picked, lacking)
        assert found.floor <= len(best.picked) <= len(found.picked)


def test_a_search_that_gives_up_in_the_middle_proves_nothing() -> None:
    gains, lacking = [(2, 1), (2, 2), (2, 1), (1, 3)], (2, 4)
    found = [cover(gains, lacking, steps) for steps in range(8)]
    sizes = [(len(each.picked), each.floor) for each in found if each]
    assert sizes[0] == (3, 2)
    assert sizes[-1] == (2, 2)
    assert set(sizes) == {(3, 2), (2, 2)}


@pytest.mark.parametrize(
    ("gains", "lacking", "steps", "picked", "floor"),
    [
        ([(3, 7), (9, 0)], (5, 2), 1, (0, 1), 1),
        ([(3, 7), (9, 0)], (5, 2), 2, (0, 1), 1),
        ([(4, 2), (0, 4)], (1, 4), 6, (0, 1), 2),
        ([(0, 2, 2), (2, 1, 0)], (1, 1, 1), 5, (0, 1), 2),
        ([(1, 3, 3), (4, 2, 1), (4, 0, 2)], (6, 1, 4), 5, (0, 1, 2), 3),
        ([(2, 8), (2, 2), (9, 3), (3, 0), (3, 7)], (6, 12), 10, (0, 1, 2), 3),
        ([(0, 5, 4), (6, 5, 9), (0, 4, 0), (7, 0, 0), (1, 3, 8)], (11, 17, 3), 10, (0, 1, 2, 3, 4), 5),
        ([(2, 0), (1, 1), (1, 1), (1, 2), (1, 0)], (3, 2), 1000, (0, 3), 2),
        ([(4, 6), (8, 0), (7, 1), (1, 5), (7, 8), (7, 4), (0, 2)], (8, 6), 6, (0, 1), 2),
        ([(1, 3), (3, 1), (2, 1), (0, 3), (3, 1)], (8, 8), 1000, (0, 1, 2, 3, 4), 5),
        ([(7, 0, 9), (2, 5, 2), (1, 1, 3), (5, 5, 5), (2, 5, 7)], (12, 1, -1), 5, (0, 1, 2, 3), 2),
    ],
)
def test_a_search_of_so_many_steps_gets_this_far(
    gains: list[Amounts], lacking: Amounts, steps: int, picked: tuple[int, ...], floor: int
) -> None:
    assert cover(gains, lacking, steps) == (picked, floor)


def test_nothing_lacking_takes_nothing() -> None:
    assert cover([(1, 1)], (0, -4), PLENTY) == ((), 0)
    assert cover([], (), PLENTY) == ((), 0)


def test_of_equals_the_earlier_are_picked() -> None:
    assert cover([(2,), (7,), (3,), (7,)], (10,), PLENTY) == ((1, 2), 2)
    assert cover([(2,), (7,), (3,), (7,)], (9,), PLENTY) == ((0, 1), 2)
    assert cover([(0, 4), (1, 4), (1, 4)], (1, 8), PLENTY) == ((0, 1), 2)
    assert cover([(1,), (9,), (8,)], (7,), PLENTY) == ((1,), 1)


def test_of_equals_several_later_ones_are_exchanged_for_earlier_ones_the_latest_first() -> None:
    assert cover([(3,), (3,), (4,), (4,)], (6,), PLENTY) == ((0, 1), 2)
    assert cover([(3,), (3,), (4,), (4,)], (7,), PLENTY) == ((0, 2), 2)
    assert cover([(0, 4), (2, 1), (1, 2), (2, 3), (1, 4), (4, 1)], (3, 2), PLENTY) == ((1, 2), 2)


def test_an_unsettled_case_among_too_many_things_is_left_unproved() -> None:
    gains = [(1, 0), (0, 1)] * SEARCHABLE
    found = cover(gains, (1, 1), PLENTY)
    assert found is not None
    assert (len(found.picked), found.floor) == (2, 1)
    few = cover(gains[:SEARCHABLE], (1, 1), PLENTY)
    assert few is not None
    assert (len(few.picked), few.floor) == (2, 2)


def test_among_too_many_different_things_the_most_useful_are_picked() -> None:
    few, many = ([(amount,) for amount in range(1, most + 1)] for most in (SEARCHABLE, SEARCHABLE + 1))
    assert cover(few, (150,), PLENTY) == ((50, 98), 2)
    assert cover(many, (150,), PLENTY) == ((99, 100), 2)


def test_among_too_many_things_nothing_is_picked_that_turns_out_not_to_be_needed() -> None:
    assert cover([*[(10, 0)] * 40, *[(6, 1)] * 40, *[(5, 9)] * 40], (10, 18), PLENTY) == ((80, 81), 2)
    assert cover([*[(7, 0)] * 40, *[(1, 3)] * 40, *[(1, 0)] * 40], (9, 6), PLENTY) == ((0, 40, 41), 2)
    assert cover([*[(6, 2)] * 4, *[(7, 8)] * 2, *[(1, 0)] * 99], (20, 9), PLENTY) == ((0, 4, 5), 3)


def test_figures_that_a_float_cannot_tell_apart_are_told_apart() -> None:
    huge = 10**400
    assert cover([(huge, 1), (huge + 1, 1)], (huge + 1, 1), PLENTY) == ((1,), 1)
