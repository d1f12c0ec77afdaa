"""The journey of a return on one page: open it, rate it, check it. What is made of it is exported from there."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from s11.findings import Finding, Severity, at_least
from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.model.returns import Status
from s11.opening import Given, Opened, open_return
from s11.packs import OpenedPack
from s11.parsing.kinds import is_reading
from s11.parsing.parse import in_reading_order
from s11.rules.case import Case, PackCase
from s11.rules.concerns import Concerns
from s11.rules.personal import points_to_a_person
from s11.rules.registry import CODES
from s11.rules.runner import findings_of, run, run_pack
from s11.scoring.engine import score
from s11.scoring.scorecard import Scorecard


class Rated(NamedTuple):
    """A return with its scorecard."""

    dossier: Dossier
    scorecard: Scorecard


class Assessed(NamedTuple):
    """A return with its scorecard, and everything found wrong, file by file in reading order.

    ``rated`` is ``None`` when the return or its pack could not be read.
    """

    opened: Opened
    on: date
    rated: Rated | None
    findings: tuple[Finding, ...]

    def stopping(self, *, final: bool) -> tuple[Finding, ...]:
        """The errors that keep it from being rated and exported: those of reading it, or all of them when ``final``."""
        errors = (each for each in self.findings if each.severity is Severity.ERROR)
        return tuple(each for each in errors if final or is_reading(each.code))


def assess(target: Path, on: date, *, final: bool = False, given: Given | None = None, ways: bool = True) -> Assessed:
    """Open a return, rate it and check it, as it stands on a day.

    ``final`` holds a draft to what a final return must keep; a return that is ``given`` is not read from its file;
    without ``ways``, nobody looks for what would lift its ratings.
    Raises :class:`S11Error` when the return cannot be opened.
    """
    opened = open_return(target, given)
    if opened.dossier is None:
        return Assessed(opened, on, None, opened.in_order(map(_discreet, opened.findings)))
    rated = Rated(opened.dossier, score(opened.dossier, ways=ways))
    final = final or opened.dossier.returned.status is Status.FINAL
    case = Case(*rated, on, opened.unread)
    found = findings_of(run(case, final=final), opened.locate, opened.documents, Concerns(case))
    findings = (*opened.findings, *found, *_faults_of_pack(opened.pack))
    return Assessed(opened, on, rated, opened.in_order(map(_discreet, findings)))


def _discreet(finding: Finding) -> Finding:
    """A finding that repeats nothing that may point to a person: not in its message, and not in a key of its path."""
    if points_to_a_person(finding.message):
        finding = finding._replace(message="what stands here may point to a person, and is not repeated")
    while points_to_a_person(finding.path):
        finding = finding._replace(path=finding.path.rpartition("/")[0])
    return finding


def _faults_of_pack(opened: OpenedPack | None) -> Iterator[Finding]:
    """The errors of a pack that somebody wrote: the ratings rest on it. Shipped packs are checked before they ship."""
    if opened is not None and opened.pack is not None and not opened.shipped:
        yield from _found_in(opened, opened.pack, at_least(Severity.ERROR))


def check_pack(opened: OpenedPack) -> tuple[Finding, ...]:
    """Everything wrong with a pack, in reading order."""
    if opened.pack is None:
        return opened.findings
    found = _found_in(opened, opened.pack, tuple(Severity))
    return tuple(sorted((*opened.findings, *found), key=in_reading_order))


def _found_in(opened: OpenedPack, pack: Pack, severities: Collection[Severity]) -> tuple[Finding, ...]:
    """What the rules about packs find in one."""
    file = opened.document.file
    broken = run_pack(PackCase(file, pack, CODES), severities)
    return findings_of(broken, lambda place, key: opened.document.locate(place.path, key=key), [file])
