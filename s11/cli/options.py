"""The options that commands share, declared once."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Protocol, TypeVar

import typer

from s11.errors import S11Error
from s11.wording import listed


class Format(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"


class Findings(StrEnum):
    """How findings are printed: for people, for programs, for code-scanning pages, or for a pipeline's own pages."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    AZURE = "azure"


def as_day(text: str) -> date:
    """A day as somebody types it."""
    from pydantic import TypeAdapter, ValidationError

    from s11.model.base import Day

    try:
        return TypeAdapter[date](Day).validate_python(text)
    except ValidationError:
        message = f"{text!r} is not a date such as 2026-06-30, 30 June 2026 or 30/06/2026"
        raise typer.BadParameter(message) from None


ReturnPath = Annotated[
    Path, typer.Argument(metavar="RETURN", help="The return: its file, or the folder of its return.yaml.")
]
ReturnPaths = Annotated[
    list[Path],
    typer.Argument(
        metavar="RETURN...",
        readable=False,
        help="Returns: files, folders of one return or of many, or - for standard input.",
    ),
]
On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=as_day, help="The day to check and rate it on; today if not given."),
]
Final = Annotated[bool, typer.Option("--final", help="Hold a draft to what a final return must keep.")]
Strict = Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")]
AsFindings = Annotated[Findings, typer.Option("--format", help="How to print what is found.")]
As = Annotated[Format, typer.Option("--format", help="How to print the result.")]
Standards = Annotated[
    list[str] | None,
    typer.Option("--standard", metavar="ID", help="Only this standard, in full. Can be given more than once."),
]
Force = Annotated[
    bool, typer.Option("--force", help="Replace files that s11 did not make, or that were changed since.")
]


class Numbered(Protocol):
    """A standard, or its score."""

    @property
    def id(self) -> str:
        """What the board's form calls it."""


S = TypeVar("S", bound=Numbered)


def chosen(standards: Sequence[S], wanted: Sequence[str]) -> tuple[S, ...]:
    """The standards that are wanted, in the board's order. Raises :class:`S11Error` for one that there is not."""
    known = [each.id for each in standards]
    for each in wanted:
        if each not in known:
            message = f"there is no standard {each[:40]} in this pack"
            raise S11Error(message, f"Its standards are {listed(known)}.")
    return tuple(each for each in standards if each.id in wanted)


def day(on: date | None) -> date:
    """The day that was asked for, or today."""
    return on or date.today()
