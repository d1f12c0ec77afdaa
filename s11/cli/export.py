"""``s11 export``: the board's workbook, the committee's paper, and the figures."""

from pathlib import Path
from typing import Annotated

import typer

from s11.cli.console import out, say
from s11.cli.options import Final, Force, On, ReturnPath, day

Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="What to write, by its suffix: .xlsx, .md, .html, .json or .csv."
    ),
]
Templates = Annotated[
    Path | None,
    typer.Option("--templates", metavar="DIR", help="A folder of templates that go before the shipped ones."),
]


def export(
    target: ReturnPath,
    output: Outputs = None,
    templates: Templates = None,
    *,
    final: Final = False,
    force: Force = False,
    on: On = None,
) -> None:
    """Write the board's workbook and the committee's paper.

    They are put beside the return; name other files, or other formats, with -o.

    Example: s11 export returns/2026 -o return.xlsx -o paper.md
    """
    from s11.cli.assessing import rated_or_stop
    from s11.cli.waiting import waiting
    from s11.exporting import export_to
    from s11.findings import Severity

    assessed, _ = rated_or_stop(target, day(on), "Nothing was exported.", final=final)
    with waiting(f"Exporting {target.as_posix()}"):
        every = export_to(assessed, output or (), templates, force=force)
    for written in every:
        out(f"Wrote {written.file.as_posix()}\n")
        if written.remark:
            say(written.remark)
    errors = sum(each.severity is Severity.ERROR for each in assessed.findings)
    if errors:
        them = "an error" if errors == 1 else f"{errors:,} errors"
        say(f"The return has {them}: what was written rests on it. See: s11 validate {target.as_posix()}")
