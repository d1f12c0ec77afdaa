"""Whole numbers as people write them in a sentence: ``27``, ``1,204``, ``twenty-seven``, ``two hundred and five``."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HUNDRED = "hundred"
_VALUES = {
    "": 0,
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{ten} {one}": 10 * tens + ones for tens, ten in enumerate(_TENS, 2) for ones, one in enumerate(_ONES[:9], 1)},
}

WORDS = (*_ONES, *_TENS, _HUNDRED)
"""The words that numbers are made of."""


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longest that fits.

    They are grouped by their first letter: a long text is then looked through several times as fast.
    """
    grouped = groupby(sorted(set(words)), key=itemgetter(0))
    return "|".join(f"{re.escape(first)}(?:{_endings(group)})" for first, group in grouped)


def _endings(words: Iterable[str]) -> str:
    return "|".join(re.escape(word[1:]) for word in sorted(words, key=len, reverse=True))


_FIRST = one_of([*WORDS, *(word.capitalize() for word in WORDS)])
_FIGURES = r"[0-9]{1,9}(?:,[0-9]{3}){0,2}(?![0-9])"
_SPELT_OUT = rf"(?:{_FIRST})(?:(?:-| and | )(?:{one_of(WORDS)})(?![a-z])){{0,3}}+(?![a-z-])"

COUNT = rf"(?:{_FIGURES}|{_SPELT_OUT})"
"""A pattern for what may be a whole number, where a space stands before it; ``value`` says whether it is one."""


def value(text: str) -> int | None:
    """The number that some words or figures are, if they are one."""
    if text[0].isdigit():
        return int(text.replace(",", ""))
    hundreds, hundred, rest = text.lower().replace("-", " ").rpartition(_HUNDRED)
    above = _VALUES.get(hundreds.strip() or "one") if hundred else 0
    below = _VALUES.get(rest.strip().removeprefix("and "))
    return None if above is None or below is None else 100 * above + below
