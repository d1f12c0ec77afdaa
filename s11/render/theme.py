"""How meaning looks in a workbook: fills and inks that can be told apart in colour, in grey and with any eyesight."""

from typing import NamedTuple

from s11.errors import S11Error
from s11.model.colour import LEAST_CONTRAST, contrast, digits, ink_on
from s11.view.table import Tone

INK = "0B0C0C"
LINK = "1A65A6"
RULE = "B1B4B6"
WHITE = "FFFFFF"


class Look(NamedTuple):
    """The colours of a cell and of the text in it, as six hexadecimal digits each."""

    fill: str
    ink: str


# Any two of these differ by at least 1.8 to 1 in grey, as committee papers are printed; the word is always there too.
TONES: dict[str, Look] = {
    Tone.BEST: Look("1A65A6", WHITE),
    Tone.GOOD: Look("4B9B7D", INK),
    Tone.CAUTION: Look("FFEE80", INK),
    Tone.BAD: Look("651B1B", WHITE),
}


def look(tone: str, colour: str = "") -> Look | None:
    """How a cell of this tone looks: the board's own colour goes before the tone's. ``None`` is plain."""
    return _own(colour) if colour else TONES.get(tone)


def _own(colour: str) -> Look:
    fill = digits(colour)
    if fill is None:
        raise S11Error(f"{colour[:40]} is not a colour such as #4B9B7D", _HINT)
    ink = ink_on(fill)
    if contrast(fill, ink) < LEAST_CONTRAST:
        raise S11Error(f"no text can be read well enough on {colour}", _HINT)
    return Look(fill, ink)


_HINT = "Change the colour of the rating in the pack, or leave it out to use the one of its tone."
