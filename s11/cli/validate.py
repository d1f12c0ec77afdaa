"""``s11 validate``: what is wrong with a return, and what to do about it."""

import typer

from s11.cli.console import out, screen
from s11.cli.options import As, Final, Format, On, ReturnPath, Strict, day


def validate(
    target: ReturnPath, *, final: Final = False, strict: Strict = False, form: As = Format.TEXT, on: On = None
) -> None:
    """Check a return: every fault at its line, and the remedy.

    Example: s11 validate returns/2026

    Exits with 0 when there are no errors, 1 when there are, and 2 when the return could not be opened.
    """
    from s11.cli.waiting import waiting
    from s11.findings import wrong
    from s11.pipeline import assess
    from s11.render.findings import as_json, as_text

    with waiting(f"Checking {target.as_posix()}"):
        assessed = assess(target, day(on), final=final)
    findings = assessed.findings
    out(as_json(findings) if form is Format.JSON else as_text(findings, assessed.opened.documents, screen()))
    raise typer.Exit(1 if any(each.severity in wrong(strict=strict) for each in findings) else 0)
