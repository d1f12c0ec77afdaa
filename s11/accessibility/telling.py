"""What is found in workbooks, as text for people and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from s11.accessibility.finding import WorkbookFinding
from s11.findings import Severity
from s11.render.screen import Screen, one_line, paragraph
from s11.wording import count, listed

_INDENT = "    "


def as_text(findings: Sequence[WorkbookFinding], screen: Screen) -> str:
    """Each finding with its place, workbook by workbook, and once for each code what to do about it."""
    if not findings:
        return "Nothing wrong was found.\n"
    told: set[str] = set()
    parts = []
    for file, found in groupby(findings, key=lambda each: each.file):
        of_file = list(found)
        parts.append(one_line(f"{file}: {_counted(of_file)}", screen, _INDENT))
        for each in of_file:
            fix = [] if each.code in told else [paragraph(f"Fix: {each.fix}", screen.columns, _INDENT, _INDENT)]
            told.add(each.code)
            parts.append("\n".join([one_line(_head(each), screen, _INDENT), *fix]))
    files = count(len({each.file for each in findings}), "workbook")
    closing = f"{_counted(findings)} in {files}.\nRead more of one with: s11 rules CODE\n"
    return "\n\n".join([*parts, closing])


def _head(finding: WorkbookFinding) -> str:
    place = f"{finding.file}:{finding.place}" if finding.place else finding.file
    told = f'{place} {finding.code} {finding.severity} "{finding.title}": {finding.message}'
    others = list(finding.cells[1:])
    if finding.times > len(finding.cells) > 0:
        others.append(f"{finding.times - len(finding.cells):,} more")
    return f"{told} (also {listed(others)})" if others else told


def _counted(findings: Sequence[WorkbookFinding]) -> str:
    counts = Counter(each.severity for each in findings)
    return listed(count(counts[severity], severity.value) for severity in Severity if counts[severity])


def as_json(findings: Sequence[WorkbookFinding]) -> str:
    """The findings as ``s11-workbook-findings/1``: the same bytes for the same findings, in ASCII."""
    listed_findings = [
        {
            "code": each.code,
            "severity": each.severity,
            "message": each.message,
            "fix": each.fix,
            "file": each.file,
            "sheet": each.sheet,
            "cells": each.cells,
            "count": each.times,
        }
        for each in findings
    ]
    counts = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    told = {"format": "s11-workbook-findings/1", "findings": listed_findings, "counts": counts}
    return json.dumps(told, indent=2) + "\n"
