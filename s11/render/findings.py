"""Findings as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from textwrap import fill

from s11.findings import Finding, Severity

_INDENT = "    "


def as_text(findings: Sequence[Finding], width: int | None = None) -> str:
    """Each finding with its place, code and severity, and under it the remedy; then how many there are.

    Lines are wrapped to ``width`` where one is given.
    """
    blocks = [_block(each, width) for each in findings]
    return "\n".join([*blocks, closing_line(findings), ""])


def closing_line(findings: Sequence[Finding]) -> str:
    """How many findings of each severity there are, in how many files."""
    if not findings:
        return "Nothing wrong was found."
    counts = [(sum(each.severity is severity for each in findings), severity) for severity in Severity]
    told = [f"{count} {severity}{'' if count == 1 else 's'}" for count, severity in counts if count]
    files = len({each.file for each in findings})
    joined = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return f"{joined} in {files} {'file' if files == 1 else 'files'}."


def _block(finding: Finding, width: int | None) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    head = f'{place} {finding.code} {finding.severity} "{finding.title}": {finding.message}'
    return f"{_wrapped(head, '', width)}\n{_wrapped(f'Fix: {finding.fix}', _INDENT, width)}"


def _wrapped(text: str, indent: str, width: int | None) -> str:
    if width is None:
        return indent + text
    return fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as ``s11-findings/1``: the same bytes for the same findings, in ASCII."""
    listed = list(findings)
    return (
        json.dumps(
            {
                "format": "s11-findings/1",
                "findings": [
                    {
                        "code": each.code,
                        "severity": each.severity,
                        "message": each.message,
                        "fix": each.fix,
                        "file": each.file,
                        "line": each.line,
                        "column": each.column,
                        "path": each.path,
                    }
                    for each in listed
                ],
                "counts": {severity: sum(each.severity is severity for each in listed) for severity in Severity},
            },
            indent=2,
        )
        + "\n"
    )
