"""What is wrong with a file: a value with a code, a severity, a place and a remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters. Errors stop a final return; notes never stop anything."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def wrong(*, strict: bool) -> frozenset[Severity]:
    """The severities that make a check fail: errors, and warnings too when it is strict."""
    return frozenset({Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR})


class Finding(NamedTuple):
    """One thing wrong in a file.

    ``file`` is a name with forward slashes; ``line`` and ``column`` count from 1, the column in code points;
    ``path`` is where it stands in the document, such as ``answers/1.1/evidence``.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    title: str
    message: str
    fix: str
    path: str


MOST_COMPARED = 300
"""Among how many known words one that is spelt nearly alike is looked for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What every finding with the same code has in common: its name, what is kept, why, and the remedy."""

    code: str
    title: str
    severity: Severity
    keeps: str
    why: str
    fix: str


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question to end a message with, when something known is spelt nearly like ``word``.

    None is asked where so much is known that looking through it would take long.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - not needed while nothing is wrong

    words = list(known)
    near = get_close_matches(word, sorted(words), n=1, cutoff=0.65) if len(words) <= MOST_COMPARED else []
    return f"; did you mean {near[0]}?" if near else ""
