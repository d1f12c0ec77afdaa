"""How things are said in a sentence, whoever says it: days, counts, lists, and the verbs that go with them."""

from collections.abc import Iterable
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_LONGEST = 40


def flat(text: str) -> str:
    """A text on one line, without what cannot be seen."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(character for character in line if character.isprintable())


def in_brief(text: str) -> str:
    """A word or a name that somebody wrote, on one line and cut to what a message can hold; ``""`` when it is empty."""
    line = flat(text[: 4 * _LONGEST])
    return (line if len(line) <= _LONGEST else line[: _LONGEST - 3] + "...") or '""'


def day(when: date) -> str:
    """A date: ``30 June 2026``."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def count(number: int, one: str, many: str = "") -> str:
    """How many of a thing: ``1 standard``, ``12 standards``, ``1,204 staff``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """A list in a sentence: ``1.1, 1.2 and 1.5``; of nothing, no words."""
    *most, end = [*items] or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def those(noun: str, ids: Iterable[str], many: str = "") -> str:
    """Things by their ids: ``standard 4``, ``standards 4 and 7``."""
    known = list(ids)
    return f"{noun if len(known) == 1 else many or noun + 's'} {listed(known)}"


def be(number: int) -> str:
    """What so many things do: ``is`` or ``are``."""
    return "is" if number == 1 else "are"


def do(number: int) -> str:
    """What so many things do: ``does`` or ``do``."""
    return "does" if number == 1 else "do"


def have(number: int) -> str:
    """What so many things do: ``has`` or ``have``."""
    return "has" if number == 1 else "have"
