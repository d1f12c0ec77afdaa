"""``s11 demo``: the whole job on an example."""

from pathlib import Path
from typing import Annotated

import typer

from s11.cli.console import out
from s11.cli.options import On, day

Folder = Annotated[Path, typer.Argument(metavar="[DIR]", help="The folder to put it in; made if it is not there.")]


def demo(folder: Folder = Path("s11-demo"), *, on: On = None) -> None:
    """Check, rate and export an example: the return of a district council that does not exist.

    Example: s11 demo
    """
    from s11.pipeline import demonstrate

    out(demonstrate(folder, day(on)))
