"""Dates, counts, lists and shares in words, as GOV.UK writes them."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from s11.model.base import MONTHS


def day(when: date) -> str:
    """A date: ``30 June 2026``."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


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


def count(number: int, one: str, many: str = "") -> str:
    """How many of a thing: ``1 standard``, ``12 standards``, ``1,204 staff``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def be(number: int) -> str:
    """What so many things do: ``is`` or ``are``."""
    return "is" if number == 1 else "are"


def have(number: int) -> str:
    """What so many things do: ``has`` or ``have``."""
    return "has" if number == 1 else "have"


def listed(items: Iterable[str]) -> str:
    """A list in a sentence: ``1.1, 1.2 and 1.5``."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def those(noun: str, ids: Iterable[str], many: str = "") -> str:
    """Things by their ids: ``standard 4``, ``standards 4 and 7``."""
    known = list(ids)
    return f"{noun if len(known) == 1 else many or noun + 's'} {listed(known)}"


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


def needed(percentage: Fraction) -> str:
    """A percentage that is asked for: exact to two places, and rounded up beyond them."""
    return f"{exact(percentage)}%"


def exact(number: Fraction) -> str:
    """A number that is asked for, without needless noughts: ``75``, ``62.5``, ``66.67`` for two thirds of a hundred."""
    return _two_places(ceil(number * 100))


def earned(number: Fraction) -> str:
    """A score that was reached, to two places rounded down."""
    return _two_places(floor(number * 100))


def _two_places(hundredths: int) -> str:
    whole, part = divmod(hundredths, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".")
