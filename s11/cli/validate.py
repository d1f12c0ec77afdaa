"""``s11 validate``: what is wrong with returns, and what to do about it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.options import AsFindings, Final, Findings, On, ReturnPaths, Strict, day
from s11.findings import Severity

if TYPE_CHECKING:
    from s11.checking import Choice
    from s11.opening import Given

Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Only these rules, or families: S11-301, 3xx. Commas part them."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="All but these rules, or families.")
]
FailOn = Annotated[Severity, typer.Option("--fail-on", help="Exit with 1 from this severity on.")]
About = Annotated[
    list[str] | None,
    typer.Option("--standard", metavar="ID", help="Only what is about this standard. Can be given more than once."),
]
Name = Annotated[
    Path | None,
    typer.Option("--stdin-filename", metavar="FILE", help="The file that standard input is the text of."),
]


def validate(  # noqa: PLR0913 - a command has its options
    targets: ReturnPaths,
    *,
    final: Final = False,
    strict: Strict = False,
    fail_on: FailOn = Severity.ERROR,
    select: Select = None,
    ignore: Ignore = None,
    standard: About = None,
    form: AsFindings = Findings.TEXT,
    on: On = None,
    stdin_filename: Name = None,
) -> None:
    """Check returns: every fault at its line, and the remedy.

    A folder is that of one return, or of many returns in it and below.

    Example: s11 validate returns/2026

    Exits with 0 when there are no errors, 1 when there are, and 2 when a return could not be opened.
    """
    from s11.checking import STDIN, check
    from s11.cli.telling import tell

    choice = _choice(select, ignore, standard)
    if stdin_filename is not None and STDIN not in targets:
        raise typer.BadParameter("it goes with - for standard input", param_hint="--stdin-filename")
    given = _given(stdin_filename) if STDIN in targets else None
    checked = check(targets, day(on), choice, final=final, given=given)
    doing = f"Checking {', '.join(each.as_posix() for each in targets)}"
    raise typer.Exit(tell(checked, form, Severity.WARNING if strict else fail_on, doing))


def _choice(select: Sequence[str] | None, ignore: Sequence[str] | None, standards: Sequence[str] | None) -> "Choice":
    from s11.checking import Choice
    from s11.rules.codes import named
    from s11.rules.registry import EVERY

    known = [kind.code for kind in EVERY]
    selected = None if select is None else named(select, known)
    return Choice(selected, named(ignore or (), known), tuple(standards or ()))


def _given(name: Path | None) -> "Given":
    """The return that comes in on standard input."""
    from s11.errors import S11Error
    from s11.opening import Given
    from s11.source.reader import MOST_BYTES

    if sys.stdin is None:
        raise S11Error(
            "there is no standard input to read", "Name a return's file, or send one in: s11 validate - < FILE"
        )
    return Given(name or Path("<stdin>"), sys.stdin.buffer.read(MOST_BYTES + 1))
