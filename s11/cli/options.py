"""The options that commands share, declared once."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"


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
On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=as_day, help="The day to check and rate it on; today if not given."),
]
Final = Annotated[bool, typer.Option("--final", help="Hold a draft to what a final return must keep.")]
Strict = Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")]
As = Annotated[Format, typer.Option("--format", help="How to print the result.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace files that s11 did not make, or that were changed since.")
]


def day(on: date | None) -> date:
    """The day that was asked for, or today."""
    return on or date.today()
