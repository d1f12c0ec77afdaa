"""What checking a return found."""

from collections import Counter
from collections.abc import Mapping, Sequence

from s11.findings import Accepted, Finding, Severity
from s11.view.table import Cell, Row, Table, Tone, table
from s11.view.words import first_capital
from s11.wording import count, day, listed

NOTHING_WRONG = "Nothing wrong was found."

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.CAUTION, Severity.NOTE: None}


def findings_table(findings: Sequence[Finding]) -> Table:
    """Each finding, in reading order."""
    columns = [
        ("severity", "Severity"),
        ("code", "Code"),
        ("title", "Title"),
        ("where", "Where"),
        ("message", "What was found"),
        ("fix", "What to do"),
    ]
    return table(columns, map(_row, findings))


def in_all(counts: Mapping[Severity, int]) -> str:
    """How many findings there are of each severity: ``2 errors and 1 note``."""
    return listed(count(counts[severity], severity.value) for severity in Severity if counts.get(severity))


def in_words(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity, as a sentence."""
    return f"{in_all(Counter(each.severity for each in findings))}." if findings else NOTHING_WRONG


def accepted_in_words(accepted: Accepted) -> str:
    """Why the agency lives with a finding, and until when."""
    until = f" until {day(accepted.until)}" if accepted.until else ""
    return f"Accepted{until}: {accepted.because}"


def _row(finding: Finding) -> Row:
    place = f"{finding.file}, line {finding.line}"
    row = (
        Cell(first_capital(finding.severity.value), _TONES[finding.severity]),
        Cell(finding.code),
        Cell(finding.title),
        Cell(f"{place}: {finding.path}" if finding.path else place),
        Cell(first_capital(finding.message)),
        Cell(accepted_in_words(finding.accepted) if finding.accepted else finding.fix or "See the message"),
    )
    return Row(row)
