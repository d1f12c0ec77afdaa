"""A return opened and rated for a command that can do nothing with one that cannot be read."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from s11.cli.console import say, screen

if TYPE_CHECKING:
    from s11.pipeline import Assessed, Rated


def rated_or_stop(target: Path, on: date, otherwise: str, *, final: bool) -> "tuple[Assessed, Rated]":
    """The return with its ratings; where errors stop it, they are told, and ``otherwise`` what was not done."""
    from s11.cli.waiting import waiting
    from s11.findings import Checked
    from s11.pipeline import assess
    from s11.render.findings_text import findings_text

    with waiting(f"Checking {target.as_posix()}"):
        assessed = assess(target, on, final=final)
    stopping = assessed.stopping(final=final)
    if stopping or assessed.rated is None:
        checked = Checked(target.as_posix(), stopping, assessed.opened.documents)
        say("".join(findings_text([checked], screen(sys.stderr))) + otherwise)
        raise typer.Exit(1)
    return assessed, assessed.rated
