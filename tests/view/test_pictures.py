"""What is shown as pictures: places on a scale and in time, and the words that say the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.view.pictures import WHOLE, make_pictures
from s11.view.table import Tone
from tests.view.sample import ON, PACK, Found, alone, make


def test_each_rating_has_the_standards_that_are_at_it() -> None:
    bars = make_pictures(*make(), ON).bars
    assert [(bar.rating.text, bar.number.value, [each.text for each in bar.standards]) for bar in bars] == [
        ("Blue", 0, []),
        ("Green", 0, []),
        ("Amber", 2, ["1", "2"]),
        ("Red", 0, []),
        ("Not rated", 1, ["3"]),
    ]
    assert [bar.told.text for bar in bars] == [
        "No standard is Blue.",
        "No standard is Green.",
        "2 standards are Amber: standards 1 and 2.",
        "No standard is Red.",
        "1 standard is Not rated: standard 3.",
    ]
    assert [bar.rating.tone for bar in bars] == [None, None, Tone.CAUTION, None, Tone.NEUTRAL]


def test_a_standard_stands_on_the_scale_with_whatever_ratings_it_has() -> None:
    pictures = make_pictures(*make(), ON)
    assert [each.text for each in pictures.scale] == ["Red", "Amber", "Green", "Blue"]
    first, second, third = pictures.rungs
    assert [(mark.whose.text, mark.rating.text, mark.step) for mark in first.marks] == [
        ("Computed", "Amber", 1),
        ("Self", "Green", 2),
        ("Moderated", "Blue", 3),
    ]
    assert first.told.text == "1 Leadership: computed rating Amber, self rating Green and moderated rating Blue."
    assert [(mark.whose.text, mark.step) for mark in second.marks] == [("Computed", 1)]
    assert [(mark.rating.text, mark.step) for mark in third.marks] == [("Not rated", None)]
    assert third.told.text == "3 Vehicles: computed rating Not rated."


def due(*days: str) -> Found:
    actions = {f"A{number}": {"what": "Do it", "due": day} if day else {} for number, day in enumerate(days)}
    return alone(actions=actions)


def test_actions_stand_in_the_months_from_the_first_to_the_last() -> None:
    pictures = make_pictures(*due("2027-01-31", "2026-12-01", ""), ON)
    assert [each.label.text for each in pictures.ticks] == ["Nov 2026", "Dec", "Jan 2027"]
    days = 30 + 31 + 31
    assert [each.at for each in pictures.ticks] == [0, WHOLE * 30 // days, WHOLE * 61 // days]
    assert (pictures.today.label.text, pictures.today.at) == ("today, 22 November 2026", WHOLE * 21 // days)
    assert [(each.when.text, each.at) for each in pictures.dues] == [
        ("1 December 2026", WHOLE * 30 // days),
        ("31 January 2027", WHOLE * 91 // days),
        ("No date", None),
    ]
    assert [each.told.text for each in pictures.dues] == [
        "Due 1 December 2026.",
        "Due 31 January 2027.",
        "No date is given.",
    ]


def test_what_is_overdue_is_said_and_begins_the_months() -> None:
    pictures = make_pictures(*due("2026-10-05"), ON)
    assert [each.label.text for each in pictures.ticks] == ["Oct 2026", "Nov"]
    assert (pictures.dues[0].told.text, pictures.dues[0].when.tone) == ("Due 5 October 2026, overdue.", Tone.BAD)


@pytest.mark.parametrize(
    ("last", "ticks"), [("2027-04-30", 6), ("2027-05-01", 4), ("2028-11-01", 5), ("9999-12-31", 1)]
)
def test_a_long_time_names_few_months(last: str, ticks: int) -> None:
    assert len(make_pictures(*due(last), ON).ticks) == ticks


@given(st.lists(st.dates(), max_size=5), st.dates())
def test_every_place_is_inside_and_in_order(days: list[date], on: date) -> None:
    pictures = make_pictures(*due(*map(date.isoformat, days)), on)
    places = [each.at for each in pictures.dues if each.at is not None]
    assert places == sorted(places)
    assert all(0 <= at <= WHOLE for at in [*places, pictures.today.at, *(tick.at for tick in pictures.ticks)])


def test_a_board_that_rates_nothing_has_no_marks_to_place() -> None:
    one = PACK[: PACK.index("      - {id: blue")] + "      - {id: red, label: Red, tone: bad, needs: {}}\n"
    only = one + PACK[PACK.index("    passing: green") :].replace("green", "red")
    assert [each.text for each in make_pictures(*alone("", only), ON).scale] == ["Red"]
