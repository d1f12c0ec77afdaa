"""Cells for what most parts of a report show."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from s11.view import cells
from s11.view.table import Cell, Tone
from tests.build import pack
from tests.view.sample import PACK


def test_what_is_not_there_is_said_in_words() -> None:
    assert cells.written("Yes", "No") == Cell("Yes")
    assert cells.written("", "Not said") == Cell("Not said", blank=True)
    assert cells.written("", "No owner", matters=True) == Cell("No owner")
    assert cells.lines(["a", "", "b"], "None") == Cell("a\nb")
    assert cells.lines([], "None") == Cell("None", blank=True)
    assert cells.listing(["1", "2"]) == Cell("1 and 2")
    assert cells.listing([]) == Cell("None", blank=True)
    assert cells.dated(date(2026, 6, 30)) == Cell("30 June 2026")
    assert cells.dated(None) == Cell("No date given", blank=True)


def test_numbers_are_numbers_too() -> None:
    assert cells.number(1204) == Cell("1,204", value=1204)
    assert cells.score(Fraction(200, 3)) == Cell("66.66", value=Decimal("66.66"))
    assert cells.score(None) == Cell("Not rated", blank=True)


def test_ratings_are_words_with_a_tone_and_the_boards_own_colour() -> None:
    assert cells.rating(pack(PACK), "amber") == Cell("Amber", Tone.CAUTION)
    assert cells.rating(pack(PACK), None) == Cell("Not rated", Tone.NEUTRAL)
    assert cells.rating(pack(PACK), "purple", "Not given") == Cell("Not given", Tone.NEUTRAL)
    own = pack(PACK, ratings=[{"id": "one", "label": "1", "tone": "best", "colour": "#1D70B8", "needs": {}}])
    assert cells.rating(own, "one") == Cell("1", Tone.BEST, colour="#1D70B8")


@pytest.mark.parametrize(
    ("word", "cell"),
    [
        ("met", Cell("Met")),
        ("partly", Cell("Partly met", Tone.CAUTION)),
        ("not_met", Cell("Not met", Tone.BAD)),
        ("n_a", Cell("Not applicable")),
        (None, Cell("Not answered", Tone.NEUTRAL)),
        ("mostly", Cell("Not answered", Tone.NEUTRAL)),
    ],
)
def test_responses_are_words_and_no_answer_is_none_of_them(word: str | None, cell: Cell) -> None:
    assert cells.response(pack(PACK), word) == cell


@pytest.mark.parametrize(
    "address",
    [
        "https://www.thameford.example/policy?a=1#top",
        "http://x.example",
        "mailto:a.person@x.example",
        "HTTPS://X.example:8080/",
    ],
)
def test_addresses_can_be_linked_to(address: str) -> None:
    assert cells.link(address) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Drive S",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://x.example/a b",
        'https://x.example/"><script>',
        "https://x.example/\n",
        "see https://x.example",
        "https://x.example/" + "a" * 2000,
    ],
)
def test_anything_else_stays_text(text: str) -> None:
    assert not cells.link(text)
