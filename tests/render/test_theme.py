"""How meaning looks."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.errors import S11Error
from s11.model.colour import LEAST_CONTRAST, contrast
from s11.render.environment import make_environment
from s11.render.theme import INK, QUIET, WHITE, Look, read_theme
from s11.view.table import Tone

THEME = read_theme(make_environment())


def test_every_tone_can_be_read() -> None:
    assert set(THEME.tones) == set(Tone) - {Tone.NEUTRAL}
    for fill, ink in THEME.tones.values():
        assert contrast(fill, ink) >= LEAST_CONTRAST
    for ink in (THEME.accent, INK, QUIET):
        assert contrast(WHITE, ink) >= LEAST_CONTRAST


def test_any_two_tones_can_be_told_apart_in_grey() -> None:
    for one, other in combinations(THEME.tones.values(), 2):
        assert contrast(one.fill, other.fill) >= 1.8


def test_what_has_no_tone_is_plain() -> None:
    assert THEME.look("") is None
    assert THEME.look(Tone.NEUTRAL) is None
    assert THEME.look(Tone.BAD) == THEME.tones[Tone.BAD]


def test_the_boards_own_colour_goes_before_the_tone() -> None:
    assert THEME.look(Tone.BEST, "#FFDD00") == Look("FFDD00", INK)
    assert THEME.look(Tone.GOOD, "1d70b8") == Look("1D70B8", WHITE)


@pytest.mark.parametrize("colour", ["blue", "#12", "#GGGGGG"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(S11Error, match="is not a colour"):
        THEME.look("", colour)


def test_a_colour_on_which_no_text_can_be_read_is_refused() -> None:
    with pytest.raises(S11Error, match=r"no text has a contrast of 4\.5 to 1"):
        THEME.look("", "#777777")


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_is_refused_or_can_be_read(number: int) -> None:
    try:
        found = THEME.look("", f"{number:06X}")
    except S11Error:
        return
    assert found is not None
    assert contrast(*found) >= LEAST_CONTRAST


def own(folder: Path, text: str) -> None:
    (folder / "palette.yaml").write_text(f"format: s11-palette/1\n{text}\n", encoding="utf-8")


def test_a_councils_palette_changes_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    own(tmp_path, 'good: "#0F7A52"\naccent: "#5B2D8C"')
    theme = read_theme(make_environment([tmp_path]))
    assert theme.tones == {**THEME.tones, Tone.GOOD: Look("0F7A52", WHITE)}
    assert theme.accent == "5B2D8C"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('good: "#777777"', r"palette\.yaml, line 2: #777777 is a colour on which no text has a contrast of 4.5 to 1"),
        ('accent: "#FF9900"', r"palette\.yaml, line 2: #FF9900 is too pale for text"),
        ("bad: red", r"palette\.yaml, line 2: red is not a colour such as #4B9B7D"),
        ("bad: [red]", r"palette\.yaml, line 2: bad is a single value"),
        ("bad: #651B1B", r"palette\.yaml, line 2: the text from # to the end of the line was read as a comment"),
        ("god: red", r"palette\.yaml, line 2: there is no key god here; did you mean good\?"),
    ],
)
def test_a_palette_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    own(tmp_path, text)
    with pytest.raises(S11Error, match=told):
        read_theme(make_environment([tmp_path]))
