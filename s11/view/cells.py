"""Cells for what most parts of a report show: what somebody wrote, dates, counts, ratings, responses, links."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from s11.model.pack import MET, Pack, Response
from s11.view.table import Cell, Tone
from s11.view.voice import NOT_ANSWERED, NOT_RATED
from s11.view.words import earned
from s11.wording import day, listed

# Only addresses that every reader takes for the same thing: others stay text.
_LINKABLE = re.compile(
    r"""https?://[a-z0-9][a-z0-9.-]*(:\d{1,5})?([/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?|mailto:[\w.+-]+@[\w.-]+""",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_LINK = 2000


def written(text: str, otherwise: str, *, matters: bool = False) -> Cell:
    """What somebody wrote, or words to say that nobody did. ``matters`` keeps those words in a paper."""
    return Cell(text) if text else Cell(otherwise, blank=not matters)


def lines(texts: Iterable[str], otherwise: str, *, matters: bool = False) -> Cell:
    """Several things on a line each, or words to say that there are none."""
    return written("\n".join(text for text in texts if text), otherwise, matters=matters)


def listing(items: Sequence[str], otherwise: str = "None", *, matters: bool = False) -> Cell:
    """Several things in a sentence, or words to say that there are none."""
    return written(listed(items) if items else "", otherwise, matters=matters)


def dated(when: date | None, otherwise: str = "No date given") -> Cell:
    """A date, or words to say that none was given."""
    return written(day(when) if when else "", otherwise)


def number(value: int) -> Cell:
    """A count."""
    return Cell(f"{value:,}", value=value)


def score(value: Fraction | None) -> Cell:
    """A score to two places, rounded down."""
    if value is None:
        return Cell(NOT_RATED, blank=True)
    return Cell(earned(value), value=Decimal(floor(value * 100)) / 100)


def rating(pack: Pack, rating_id: str | None, otherwise: str = NOT_RATED, *, matters: bool = True) -> Cell:
    """A rating by the board's label, in its tone or its own colour."""
    found = pack.rating(rating_id)
    if found is None:
        return Cell(otherwise, Tone.NEUTRAL, blank=not matters)
    return Cell(found.label, found.tone, colour=found.colour)


def rating_of(pack: Pack, rating_id: str | None, number: int) -> Cell:
    """A rating that so many standards have: one that none of them has needs nobody's eye."""
    found = rating(pack, rating_id)
    return found if number else replace(found, tone=None, colour="")


def response(pack: Pack, response_id: str | None, otherwise: str = NOT_ANSWERED) -> Cell:
    """A response by the board's label."""
    found = pack.response(response_id)
    return Cell(otherwise, Tone.NEUTRAL) if found is None else Cell(found.label, _tone(found))


def link(address: str) -> str:
    """The address when it can be linked to, and otherwise nothing."""
    return address if len(address) <= _LONGEST_LINK and _LINKABLE.fullmatch(address) else ""


def _tone(found: Response) -> Tone | None:
    """Only what falls short catches the eye: most criteria are met, and a page of green hides the others."""
    if found.excluded or (found.credit is not None and found.credit >= MET):
        return None
    return Tone.CAUTION if found.credit else Tone.BAD
