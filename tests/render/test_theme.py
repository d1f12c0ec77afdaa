"""How meaning looks."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.errors import S11Error
from s11.model.colour import LEAST_CONTRAST, contrast
from s11.render.theme import INK, LINK, TONES, WHITE, Look, look
from s11.view.table import Tone


def test_every_tone_can_be_read() -> None:
    for fill, ink in TONES.values():
        assert contrast(fill, ink) >= LEAST_CONTRAST
    assert contrast(WHITE, LINK) >= LEAST_CONTRAST
    assert contrast(WHITE, INK) >= LEAST_CONTRAST


def test_any_two_tones_can_be_told_apart_in_grey() -> None:
    for one, other in combinations(TONES.values(), 2):
        assert contrast(one.fill, other.fill) >= 1.8


def test_what_has_no_tone_is_plain() -> None:
    assert look("") is None
    assert look(Tone.NEUTRAL) is None
    assert look(Tone.BAD) == TONES[Tone.BAD]


def test_the_boards_own_colour_goes_before_the_tone() -> None:
    assert look(Tone.BEST, "#FFDD00") == Look("FFDD00", INK)
    assert look(Tone.GOOD, "1d70b8") == Look("1D70B8", WHITE)


@pytest.mark.parametrize("colour", ["blue", "#12", "#GGGGGG"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(S11Error, match="is not a colour"):
        look("", colour)


def test_a_colour_on_which_no_text_can_be_read_is_refused() -> None:
    with pytest.raises(S11Error, match="no text can be read"):
        look("", "#777777")


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_is_refused_or_can_be_read(number: int) -> None:
    try:
        found = look("", f"{number:06X}")
    except S11Error:
        return
    assert found is not None
    assert contrast(*found) >= LEAST_CONTRAST
