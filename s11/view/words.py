"""Dates, sentences and figures in words, as GOV.UK writes them."""

from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from s11.wording import MONTHS, day


def days(start: date, end: date) -> str:
    """A time with both its days: ``1 April 2025 to 31 March 2026``."""
    return f"{day(start)} to {day(end)}"


def published(when: str) -> str:
    """A year, a month or a day in ISO form as words: ``2015``, ``July 2015``, ``1 July 2015``."""
    year, *rest = when.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def few(number: int, none: str = "none") -> str:
    """A number as a sentence begins or goes on with it: ``none``, ``one``, ``12``."""
    return {0: none, 1: "one"}.get(number, f"{number:,}")


def some(number: int, one: str) -> str:
    """How many of a thing in a sentence: ``no action``, ``one action``, ``12 actions``."""
    return f"{few(number, 'no')} {one}{'s' if number > 1 else ''}"


def label(word: StrEnum) -> str:
    """A word of a closed list as it stands alone: ``Case file review``."""
    return first_capital(word.value)


def first_capital(text: str) -> str:
    """The text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


def without_stop(text: str) -> str:
    """A title that more follows, without the full stop that some boards print after theirs."""
    return text.removesuffix(".")


def sentence(text: str) -> str:
    """The text as a sentence: a capital to begin with, and a full stop unless it ends with one of its own."""
    return first_capital(text) + ("" if text.endswith((".", "!", "?")) else ".")


def share(part: int, whole: int) -> str:
    """A part of a whole with its percentage: ``27 of 41 (65%)``; of nothing there is no percentage."""
    percentage = f" ({reached(Fraction(100 * part, whole))})" if whole else ""
    return f"{part:,} of {whole:,}{percentage}"


def reached(percentage: Fraction) -> str:
    """A percentage that was reached, in whole figures, rounded down so that it never seems to reach more."""
    return f"{floor(percentage)}%"


_SIMPLEST = 12
"""What is read as a fraction is in twelfths or larger parts."""


def needed(percentage: Fraction) -> str:
    """A percentage that is asked for."""
    return f"{exact(percentage)}%"


def exact(number: Fraction) -> str:
    """A number that is asked for, without needless noughts: ``75``, ``62.5``, ``66 2/3``.

    What neither two places nor a simple fraction can say is rounded up.
    """
    simple = 100 % number.denominator and number.denominator <= _SIMPLEST
    if not simple:
        return _two_places(ceil(number * 100))
    whole, part = divmod(number, 1)
    return f"{whole} {part}" if whole else f"{part}"


def earned(number: Fraction) -> str:
    """A score that was reached, to two places rounded down."""
    return _two_places(floor(number * 100))


def _two_places(hundredths: int) -> str:
    whole, part = divmod(hundredths, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".")
