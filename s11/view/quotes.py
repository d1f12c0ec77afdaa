"""The lines of a file that its findings are told with: those that may be repeated."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from s11.findings import Finding
from s11.rules.personal import points_to_a_person
from s11.source.document import Document
from s11.source.span import START

NEAR = 400
"""How much of a line on either side of its place is ever shown."""

_PERSONAL = "S11-7"
_UNKNOWN_KEY = "S11-020"
_CONTACTS = re.compile(r"""\b(?:contacts?|completed?[ _-]?by|substitute|senior[ _-]?lead)["']?\s*:""", re.IGNORECASE)
_KEY_ALONE = re.compile(r"""\s*(?:- +)?["']?\w+["']?:\s*""")


def quotes(findings: Sequence[Finding], documents: Mapping[str, Document]) -> Iterator[str]:
    """For each finding, file by file, the line that it is about.

    It is empty where that line may say who somebody is, which is never repeated, and where no line is meant: what is
    missing from the top of a file has none.
    """
    for file, found in groupby(findings, key=lambda each: each.file):
        lines = documents[file].text.split("\n") if file in documents else []
        private = _private(lines)
        for each in found:
            at = each.line - 1
            there = at < len(lines) and at not in private and _may_be_quoted(each, lines[at])
            yield _shown(each, lines[at]) if there else ""


def _shown(finding: Finding, line: str) -> str:
    """The line, but of an unknown key no more than the key: it may be a contact's, misspelt."""
    return line[: line.find(":", finding.column - 1) + 1] or line if finding.code == _UNKNOWN_KEY else line


def _may_be_quoted(finding: Finding, line: str) -> bool:
    if finding.code.startswith(_PERSONAL) or _is_missing(finding, line):
        return False
    return not points_to_a_person(line[max(0, finding.column - NEAR) : finding.column + NEAR])


def _is_missing(finding: Finding, line: str) -> bool:
    """Whether a finding stands at the top of the file only because what it is about stands nowhere."""
    at_top = (finding.line, finding.column) == START
    return at_top and finding.path.split("/")[0] not in line


def _private(lines: Sequence[str]) -> frozenset[int]:
    """The lines with somebody's details, counted from 0: what stands under contacts, but for keys without a value."""
    found = set()
    above: int | None = None
    open_braces = 0
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if above is not None and line.strip() and indent <= above and open_braces <= 0:
            above, open_braces = None, 0
        if above is None and _CONTACTS.search(line):
            above = indent
        if above is not None:
            open_braces += line.count("{") - line.count("}")
        if above is not None and not _KEY_ALONE.fullmatch(line):
            found.add(number)
    return frozenset(found)
