"""Findings as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from s11.findings import Finding, Severity
from s11.render.excerpt import excerpt
from s11.render.screen import Screen, one_line, paragraph
from s11.source.document import Document
from s11.view.checks import NOTHING_WRONG, counted
from s11.view.quotes import quotes
from s11.wording import count

_INDENT = "    "
_LONGEST_EXCERPT = 120


def as_text(findings: Sequence[Finding], documents: Mapping[str, Document], screen: Screen) -> str:
    """What was found, file by file: each finding with its place, the line it is about, and once for each code the fix.

    The line that names the place, the code and the severity is one line wherever a program may read it.
    """
    if not findings:
        return f"{NOTHING_WRONG}\n"
    told: set[tuple[str, str]] = set()
    lines = quotes(findings, documents)
    parts = []
    for file, found in groupby(findings, key=lambda each: each.file):
        of_file = list(found)
        parts.append(one_line(f"{file}: {counted(of_file)}", screen, _INDENT))
        digits = len(str(of_file[-1].line))
        parts += ["\n".join(_block(each, next(lines), digits, told, screen)) for each in of_file]
    return "\n\n".join([*parts, "\n".join(_closing(findings, screen))]) + "\n"


def _closing(findings: Sequence[Finding], screen: Screen) -> Iterator[str]:
    """How many findings there are in all, and what to do with them."""
    files = count(len({each.file for each in findings}), "file")
    yield paragraph(f"{counted(findings)} in {files}.", screen.columns)
    errors = any(each.severity is Severity.ERROR for each in findings)
    first = "Put the errors right first." if errors else "Look at each: it may be right, or not finished yet."
    yield paragraph(f"{first} Read more about any of them with: s11 rules CODE", screen.columns)


def _block(finding: Finding, line: str, digits: int, told: set[tuple[str, str]], screen: Screen) -> Iterator[str]:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    yield one_line(f'{place} {finding.code} {finding.severity} "{finding.title}": {finding.message}', screen, _INDENT)
    if line.strip():
        gutter = f"{_INDENT}{finding.line:>{digits}} | "
        room = min(screen.columns or _LONGEST_EXCERPT, _LONGEST_EXCERPT) - len(gutter)
        shown, caret = excerpt(line, finding.column, room, screen)
        yield gutter + shown
        yield f"{'|':>{len(gutter) - 1}} {caret}"
    if (finding.code, finding.fix) not in told:
        told.add((finding.code, finding.fix))
        yield paragraph(f"Fix: {finding.fix}", screen.columns, _INDENT, _INDENT)


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
