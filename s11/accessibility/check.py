"""A check: one small function that says what in a workbook keeps somebody from reading it, and where."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from s11.findings import Kind, Severity
from s11.rules.rule import says
from s11.xlsx.area import Area
from s11.xlsx.book import Book, Sheet


class Hit(NamedTuple):
    """Something wrong: with a workbook, with one of its sheets, or with cells on a sheet."""

    message: str
    sheet: Sheet | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class Check(Kind):
    """A kind of finding, with the function that looks for it.

    ``while_working`` is false for what people need while they fill a workbook in, and only readers do without.
    """

    while_working: bool
    look: Callable[[Book], Iterator[Hit]]


def check(
    code: str, title: str, severity: Severity = Severity.ERROR, *, while_working: bool = True
) -> Callable[[Callable[[Book], Iterator[Hit]]], Check]:
    """Make a check of a function whose docstring says what is kept, ``Why:`` and ``Fix:``."""

    def make(look: Callable[[Book], Iterator[Hit]]) -> Check:
        return Check(code, title, severity, *says(look.__doc__ or ""), while_working, look)

    return make
