"""Findings as the lines by which pipelines mark the places in their own pages: those of GitHub and of Azure."""

from collections.abc import Iterable, Iterator

from s11.findings import Checked, Finding, Severity
from s11.render.orders import without_orders
from s11.view.checks import accepted_in_words

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_GITHUB_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_GITHUB_PROPERTY = _GITHUB_TEXT | {":": "%3A", ",": "%2C"}
_AZURE_TEXT = {"%": "%AZP25", "\r": "%0D", "\n": "%0A"}
_AZURE_PROPERTY = _AZURE_TEXT | {";": "%3B", "]": "%5D"}


def findings_github(checked: Iterable[Checked]) -> Iterator[str]:
    """Each finding as a workflow command of GitHub Actions, a line each.

    The grammar is that of the toolkit's ``core.error``: properties with ``%``, line ends, ``:`` and ``,`` escaped.
    """
    for finding in _findings(checked):
        properties = {
            "file": finding.file,
            "line": str(finding.line),
            "col": str(finding.column),
            "title": _title(finding),
        }
        told = ",".join(f"{name}={_escaped(value, _GITHUB_PROPERTY)}" for name, value in properties.items())
        yield f"::{_GITHUB[finding.severity]} {told}::{_escaped(_text(finding), _GITHUB_TEXT)}\n"


def findings_azure(checked: Iterable[Checked]) -> Iterator[str]:
    """Each finding as a logging command of Azure Pipelines, a line each; a note is a plain line, which marks nothing.

    The grammar is that of ``task.logissue``, which knows errors and warnings only.
    """
    for finding in _findings(checked):
        if finding.severity is Severity.NOTE:
            place = f"{finding.file}:{finding.line}:{finding.column}"
            told = f"{place} {finding.severity} {_title(finding)}: {_text(finding)}"
            yield " ".join(without_orders(told).splitlines()) + "\n"
            continue
        properties = {
            "type": finding.severity,
            "sourcepath": finding.file,
            "linenumber": str(finding.line),
            "columnnumber": str(finding.column),
            "code": finding.code,
        }
        told = "".join(f"{name}={_escaped(value, _AZURE_PROPERTY)};" for name, value in properties.items())
        text = _escaped(f"{finding.title}: {_text(finding)}", _AZURE_TEXT)
        yield f"##vso[task.logissue {told}]{text}\n"


def _findings(checked: Iterable[Checked]) -> Iterator[Finding]:
    for each in checked:
        yield from each.findings


def _title(finding: Finding) -> str:
    return f"{finding.code} {finding.title}"


def _text(finding: Finding) -> str:
    """What is wrong, and what to do about it or why nothing is done."""
    then = f"Fix: {finding.fix}" if finding.accepted is None else accepted_in_words(finding.accepted)
    return f"{finding.message}\n{then}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    """A text in which nothing ends or begins a command."""
    return "".join(escapes.get(character, character) for character in without_orders(text))
