"""Findings as SARIF, the standard form in which code-scanning pages read them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from s11 import __version__
from s11.findings import Checked, Finding, Kind, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def findings_sarif(checked: Iterable[Checked], kinds: Iterable[Kind]) -> Iterator[str]:
    """What was found as SARIF 2.1.0: the same bytes for the same findings, in ASCII, with no clock.

    ``kinds`` are all that can be found; those that were stand among the rules. A result's fingerprint is made of its
    code and its path in the file, so that it stays the same when lines are added above it.
    """
    findings: list[Finding] = []
    failures: list[Checked] = []
    for each in checked:
        findings += each.findings
        failures += [each] if each.failure is not None else []
    codes = {each.code for each in findings}
    rules = [kind for kind in kinds if kind.code in codes]
    driver = {"name": "s11", "semanticVersion": __version__, "rules": list(map(_rule, rules))}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(failures)],
        "results": list(_results(findings, [kind.code for kind in rules])),
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.title.replace("'", "").replace("-", " ").split()),
        "shortDescription": {"text": f"{kind.title}."},
        "fullDescription": {"text": kind.keeps},
        "help": {
            "text": f"{kind.keeps}\n\nWhy: {kind.why}\n\nFix: {kind.fix}",
            "markdown": f"{kind.keeps}\n\n**Why:** {kind.why}\n\n**Fix:** {kind.fix}",
        },
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _invocation(failures: Iterable[Checked]) -> dict[str, Any]:
    """Whether everything that was named could be checked, and what could not."""
    told = [
        {"level": "error", "message": {"text": f"{each.target}: {each.failure.message}. {each.failure.hint}".strip()}}
        for each in failures
        if each.failure is not None
    ]
    notifications = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": not told, **notifications}


def _results(findings: Iterable[Finding], codes: list[str]) -> Iterator[dict[str, Any]]:
    index = {code: position for position, code in enumerate(codes)}
    before: Counter[str] = Counter()
    for each in findings:
        fingerprint = _fingerprint(each)
        before[fingerprint] += 1
        result: dict[str, Any] = {
            "ruleId": each.code,
            "ruleIndex": index[each.code],
            "level": _LEVELS[each.severity],
            "message": {"text": f"{each.message}\n\nFix: {each.fix}"},
            "locations": [_location(each)],
            "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:{before[fingerprint]}"},
        }
        if each.accepted is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": each.accepted.because}]
        yield result


def _location(each: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(each.file)},
            "region": {"startLine": each.line, "startColumn": each.column},
        }
    }
    return place | ({"logicalLocations": [{"fullyQualifiedName": each.path}]} if each.path else {})


def _uri(file: str) -> str:
    """A file's address: relative as its name is, or whole."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(file)


def _fingerprint(each: Finding) -> str:
    return sha256(f"{each.code}\0{each.file}\0{each.path}".encode(errors="surrogatepass")).hexdigest()[:16]
