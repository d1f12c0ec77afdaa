"""A rule: one small function that says what is wrong, and at which path."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from s11.findings import Accepted, Kind, Severity
from s11.source.span import Place


class Hit(NamedTuple):
    """Something wrong, at a place. ``key`` points at the key itself rather than at its value.

    ``about`` are ids of the standards that it is about, where its place does not say so.
    """

    place: Place
    message: str
    key: bool = False
    about: tuple[str, ...] = ()


Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Rule(Kind, Generic[Subject]):
    """A kind of finding, with the function that looks for it in a subject: a return's case, or a pack's.

    ``unfinished`` marks what is only a warning while a return is a draft.
    """

    unfinished: bool
    check: Callable[[Subject], Iterator[Hit]]

    def severity_when(self, *, final: bool) -> Severity:
        """How much it matters in a draft, or in a final return."""
        return Severity.WARNING if self.unfinished and not final else self.severity


def rule(
    code: str, title: str, severity: Severity = Severity.ERROR, *, unfinished: bool = False
) -> Callable[[Callable[[Subject], Iterator[Hit]]], Rule[Subject]]:
    """Make a rule of a function whose docstring says what is kept, ``Why:`` and ``Fix:``."""

    def make(check: Callable[[Subject], Iterator[Hit]]) -> Rule[Subject]:
        return Rule(code, title, severity, *says(check.__doc__ or ""), unfinished, check)

    return make


class Broken(NamedTuple):
    """A rule that is not kept, how much that matters here, and where; and why the agency accepts it, when it does."""

    kind: Kind
    severity: Severity
    hit: Hit
    accepted: Accepted | None = None


def says(docstring: str) -> tuple[str, str, str]:
    """The three things that a rule's docstring says, as sentences: what is kept, why, and what to do about it."""
    keeps, _, rest = " ".join(docstring.split()).partition(" Why: ")
    why, _, fix = rest.partition(" Fix: ")
    return keeps, why[:1].upper() + why[1:], fix[:1].upper() + fix[1:]
