"""Percentages in prose that stand beside their counts, and whether they follow from them."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from s11.rules.numbers import value

_ROUNDING = 1
"""Points by which a percentage may be off, however it was rounded."""
_LOOSE = 5
"""Points by which one may be off that says it is not exact."""
_NUMBER = r"(?:[0-9][0-9,]{0,11}|[A-Za-z]+(?:-[a-z]+)?)"
"""Figures, or a word that may be a number."""


class Wrong(NamedTuple):
    """A percentage that its counts do not come to: the words that give it, and what they do come to."""

    words: str
    comes_to: str


def wrong_percentages(text: str) -> Iterator[Wrong]:
    """Each percentage of a text that does not follow from the counts that it stands beside."""
    line = " " + " ".join(text.split())
    for pattern in _patterns():
        for match in pattern.finditer(line):
            part, whole = value(match["part"]), value(match["whole"])
            if part is not None and whole:
                share = Fraction(100 * part, whole)
                if not _follows(share, match["percent"], (match["hedge"] or "").strip().lower()):
                    yield Wrong(match["said"].strip(), f"{float(share):.1f}".removesuffix(".0") + "%")


def _follows(share: Fraction, percent: str, hedge: str) -> bool:
    """Whether a percentage can be what a share was rounded to."""
    off = share - Fraction(percent)
    if hedge in {"over", "more than", "above", "at least"}:
        return -_ROUNDING < off <= _LOOSE
    if hedge in {"nearly", "almost", "under", "less than", "just under", "up to"}:
        return -_LOOSE <= off < _ROUNDING
    places = len(percent.partition(".")[2])
    return abs(off) < (_LOOSE if hedge else Fraction(_ROUNDING, 10**places))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The ways in which a percentage stands beside its counts: after them, before them, and after a total given first.

    None reaches over another count, so that each percentage is held against its own.
    """
    hedge = (
        r"(?P<hedge>(?:about|above|almost|approximately|around|at least|just over|just under|less than|more than|nearly"
        r"|over|roughly|some|under|up to) )?"
    )
    percent = rf"{hedge}(?P<percent>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?) ?(?:%|per ?cent\b)"
    part, whole = rf"(?P<part>{_NUMBER})", rf"(?P<whole>{_NUMBER})"
    counts = rf" {part}(?: out)? of(?: all| its| our| the| these| those)? {whole}"
    total = rf" [Oo]f(?: all| its| our| the| these| those)? {whole}"
    words = r"(?: (?:[Ll]evel [0-9]|(?!and\b|but\b|or\b|while\b)[A-Za-z'\u2019-]+)){0,8}"
    alone = r"(?(comma)(?=[,.;)]|$))"  # and not "12 of 30, 50% more than last year"
    return (
        re.compile(
            rf"(?P<said>{counts}{words}(?: ?\(|,? (?:or|which is|that is|making) |(?P<comma>, )){percent}\)?){alone}"
        ),
        re.compile(rf" (?P<said>{percent},? (?:\(|or ){counts.removeprefix(' ')}\)?)"),
        re.compile(rf"(?P<said>{total}{words}, {part}{words} \({percent}\))"),
    )
