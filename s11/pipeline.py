"""The whole journey of a return on one page: open it, assess it, export it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from s11.findings import Finding, Severity
from s11.model.returns import Status
from s11.opening import Opened, open_return
from s11.packs import OpenedPack
from s11.parsing.kinds import is_reading
from s11.rules.case import Case
from s11.rules.runner import findings_of, run
from s11.scoring.engine import score
from s11.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Assessed:
    """A return with its scorecard, and everything found wrong, file by file in reading order.

    ``scorecard`` is ``None`` when the return or its pack could not be read.
    """

    opened: Opened
    on: date
    scorecard: Scorecard | None
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings there are of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def unreadable(self) -> tuple[Finding, ...]:
        """The errors that keep a return from being rated: those of reading it."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR and is_reading(each.code))


def assess(target: Path, on: date, *, final: bool = False) -> Assessed:
    """Open a return, rate it and check it, as it stands on a day.

    ``final`` holds a draft to what a final return must keep. Raises :class:`S11Error` when the return cannot be opened.
    """
    opened = open_return(target)
    if opened.dossier is None:
        return Assessed(opened, on, None, opened.in_order(opened.findings))
    scorecard = score(opened.dossier)
    case = Case(opened.dossier, scorecard, on, opened.unread)
    final = final or opened.dossier.returned.status is Status.FINAL
    broken = findings_of(run(case, final=final), opened.locate, opened.documents)
    return Assessed(opened, on, scorecard, opened.in_order((*opened.findings, *broken)))


def check_pack(opened: OpenedPack) -> tuple[Finding, ...]:
    """Everything wrong with a pack, in reading order."""
    if opened.pack is None:
        return opened.findings
    file = opened.document.file
    broken = run_pack(PackCase(file, opened.pack, CODES))
    found = findings_of(broken, lambda place, key: opened.document.locate(place.path, key=key), [file])
    return tuple(sorted((*opened.findings, *found), key=in_reading_order))
