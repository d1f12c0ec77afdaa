"""How meaning looks: fills and inks that can be told apart in colour, in grey and with any eyesight."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple

from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from s11.errors import S11Error
from s11.model.base import Closed
from s11.model.colour import LEAST_CONTRAST, contrast, digits, ink_on
from s11.parsing.parse import parse
from s11.render.environment import SHIPPED, source
from s11.source.reader import read_text
from s11.view.table import Tone

INK = "0B0C0C"
QUIET = "505A5F"
RULE = "B1B4B6"
WHITE = "FFFFFF"

PALETTE = "palette.yaml"


_TONES = (Tone.BEST, Tone.GOOD, Tone.CAUTION, Tone.BAD)


class Look(NamedTuple):
    """The colours of a cell and of the text in it, as six hexadecimal digits each."""

    fill: str
    ink: str


class Theme(NamedTuple):
    """The look of each tone, and the ``accent`` in which links are written."""

    tones: Mapping[str, Look]
    accent: str

    def look(self, tone: str, colour: str = "") -> Look | None:
        """How a cell of this tone looks: the board's own colour goes before the tone's. ``None`` is plain."""
        return _own(colour) if colour else self.tones.get(tone)


def _colour(value: Any) -> str:
    found = digits(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("s11_colour", "is not a colour such as #4B9B7D")
    return found


def _fill(value: Any) -> str:
    fill = _colour(value)
    if contrast(fill, ink_on(fill)) < LEAST_CONTRAST:
        raise PydanticCustomError("s11_colour", "is a colour on which no text has a contrast of 4.5 to 1")
    return fill


def _accent(value: Any) -> str:
    accent = _colour(value)
    if contrast(accent, WHITE) < LEAST_CONTRAST:
        raise PydanticCustomError("s11_colour", "is too pale for text: on white it has less contrast than 4.5 to 1")
    return accent


Fill = Annotated[str, PlainValidator(_fill)]


class Palette(Closed):
    """The colours of each tone and of links; what is not given is as in the palette that comes with s11."""

    format: Literal["s11-palette/1"]
    best: Fill = ""
    good: Fill = ""
    caution: Fill = ""
    bad: Fill = ""
    accent: Annotated[str, PlainValidator(_accent)] = ""


def read_theme(environment: ImmutableSandboxedEnvironment) -> Theme:
    """The theme of the palette among the templates, over the shipped one.

    Raises :class:`S11Error` for a colour that cannot be read well enough.
    """
    shipped, own = (_palette(environment, name) for name in (f"{SHIPPED}/{PALETTE}", PALETTE))
    colours = {name: getattr(own, name) or getattr(shipped, name) for name in (*_TONES, "accent")}
    return Theme({tone: Look(colours[tone], ink_on(colours[tone])) for tone in _TONES}, colours["accent"])


def _palette(environment: ImmutableSandboxedEnvironment, name: str) -> Palette:
    parsed = parse(read_text(name, source(environment, name)), Palette)
    if parsed.findings or parsed.model is None:
        first = parsed.findings[0]
        raise S11Error(f"the palette {name}, line {first.line}: {first.message}", first.fix)
    return parsed.model


def _own(colour: str) -> Look:
    try:
        fill = _fill(colour)
    except PydanticCustomError as error:
        raise S11Error(f"{colour[:40]} {error.message()}", _HINT) from None
    return Look(fill, ink_on(fill))


_HINT = "Change the colour of the rating in the pack, or leave it out to use the one of its tone."
