"""``s11 check-workbook``: whether everybody can read a workbook, whoever made it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.console import out, say, screen
from s11.cli.options import As, Format, Strict

if TYPE_CHECKING:
    from s11.accessibility.finding import WorkbookFinding

Workbooks = Annotated[list[Path], typer.Argument(metavar="FILE...", help="The workbooks (.xlsx).", show_default=False)]
Working = Annotated[
    bool, typer.Option("--working", help="Allow frozen headings and filters, for a workbook that people fill in.")
]


def check_workbook(
    files: Workbooks, *, working: Working = False, strict: Strict = False, form: As = Format.TEXT
) -> None:
    """Check that everybody can read a workbook: yours, or a board's.

    Example: s11 check-workbook return.xlsx

    Exits with 0 when there are no errors, 1 when there are, and 2 when a file could not be opened.
    """
    from s11.accessibility.runner import check_file
    from s11.accessibility.telling import as_json, as_text
    from s11.findings import Severity, at_least

    findings: list[WorkbookFinding] = []
    unopened = []
    for file in files:
        try:
            findings += check_file(file, working=working)
        except OSError as error:
            unopened.append(f"s11: {file.as_posix()} cannot be opened: {_reason(error)}")
    if len(unopened) < len(files):
        out(as_json(findings) if form is Format.JSON else as_text(findings, screen()))
    for message in unopened:
        say(message)
    fails = at_least(Severity.WARNING if strict else Severity.ERROR)
    is_wrong = any(each.severity in fails for each in findings)
    raise typer.Exit(2 if unopened else int(is_wrong))


def _reason(error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return (error.strerror or str(error)).lower()
