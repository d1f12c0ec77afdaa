"""``s11 new``: a return to fill in."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from s11.cli.console import out
from s11.cli.options import as_day, day

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to start it in; made if it is not there.")]
PackName = Annotated[
    str, typer.Option("--pack", metavar="ID", help="The board's pack: an id from s11 packs, or a path.")
]
Before = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=as_day, help="Its period is the last council year that ended before."),
]
AgencyName = Annotated[str, typer.Option("--agency", metavar="NAME", help="Who answers.")]


def new(folder: Folder, pack: PackName, agency: AgencyName = "", *, on: Before = None) -> None:
    """Start a return, with every criterion of the board's pack.

    Each criterion stands there with what it asks and what would usually show it, ready to be filled in.

    Example: s11 new returns/2026 --pack oscb-2015 --agency "Thameford District Council"
    """
    from s11.starting import start

    file = start(folder, pack, agency, day(on))
    out(f"Started {file.as_posix()}. Fill in what you can, then: s11 validate {folder.as_posix()}\n")
