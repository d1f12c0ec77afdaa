"""What checking a return found."""

from collections import Counter
from collections.abc import Sequence

from s11.findings import Finding, Severity
from s11.view.table import Cell, Row, Table, Tone, table
from s11.view.words import first_capital
from s11.wording import count, listed

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


def counted(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity: ``2 errors and 1 note``."""
    counts = Counter(finding.severity for finding in findings)
    return listed(count(counts[severity], severity.value) for severity in Severity if counts[severity])


def in_words(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity, as a sentence."""
    return f"{counted(findings)}." if findings else NOTHING_WRONG


def _row(finding: Finding) -> Row:
    place = f"{finding.file}, line {finding.line}"
    row = (
        Cell(first_capital(finding.severity.value), _TONES[finding.severity]),
        Cell(finding.code),
        Cell(finding.title),
        Cell(f"{place}: {finding.path}" if finding.path else place),
        Cell(first_capital(finding.message)),
        Cell(finding.fix or "See the message"),
    )
    return Row(row)
