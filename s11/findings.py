"""What is wrong with a file: a value with a code, a severity, a place and a remedy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from s11.errors import S11Error
from s11.source.document import Document
from s11.wording import in_brief


class Severity(StrEnum):
    """How much a finding matters. Errors stop a final return; notes never stop anything."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def at_least(severity: Severity) -> frozenset[Severity]:
    """A severity and all that matter more: those that make a check fail which fails on that one."""
    order = tuple(Severity)
    return frozenset(order[: order.index(severity) + 1])


class Accepted(NamedTuple):
    """Why the agency lives with a finding, and until when: for good when no day is given."""

    because: str
    until: date | None


class Finding(NamedTuple):
    """One thing wrong in a file.

    ``file`` is a name with forward slashes; ``line`` and ``column`` count from 1, the column in code points;
    ``path`` is where it stands in the document, such as ``answers/1.1/evidence``; ``standards`` are the ids of those
    that it is about, none when it is about the return as a whole. One that the agency has ``accepted`` is a note.
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
    standards: tuple[str, ...] = ()
    accepted: Accepted | None = None


class Checked(NamedTuple):
    """What checking one thing gave: a return with its files, or a pack.

    ``target`` is what was named on the command line. ``documents`` are the files by name, in reading order. ``chosen``
    says that not everything was to be told. Where nothing could be checked, ``failure`` says why and what to do, and
    there is nothing else.
    """

    target: str
    findings: tuple[Finding, ...] = ()
    documents: Mapping[str, Document] = MappingProxyType({})
    chosen: bool = False
    failure: S11Error | None = None


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
    return f"; did you mean {in_brief(near[0])}?" if near else ""
