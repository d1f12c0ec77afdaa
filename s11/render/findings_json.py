"""Findings as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from s11.findings import Checked, Finding, Severity


def findings_json(checked: Iterable[Checked]) -> Iterator[str]:
    """What was found as ``s11-findings/1``: the same bytes for the same findings, in ASCII, with no clock."""
    findings: list[dict[str, Any]] = []
    returns: list[str] = []
    failures: list[dict[str, str]] = []
    for each in checked:
        findings += map(_finding, each.findings)
        if each.failure is None:
            returns.append(each.target)
        else:
            failures.append({"target": each.target, "message": each.failure.message, "hint": each.failure.hint})
    counts = {severity: sum(each["severity"] is severity for each in findings) for severity in Severity}
    content = {
        "format": "s11-findings/1",
        "findings": findings,
        "counts": counts,
        "checked": returns,
        "failures": failures,
    }
    yield json.dumps(content, indent=2) + "\n"


def _finding(each: Finding) -> dict[str, Any]:
    accepted = each.accepted
    return {
        "code": each.code,
        "severity": each.severity,
        "title": each.title,
        "message": each.message,
        "fix": each.fix,
        "file": each.file,
        "line": each.line,
        "column": each.column,
        "path": each.path,
        "standards": each.standards,
        "accepted": accepted
        and {"because": accepted.because, "until": accepted.until.isoformat() if accepted.until else None},
    }
