"""The one view of a return, from which every paper, workbook and page is laid out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from s11.findings import Finding
from s11.model.dossier import Dossier
from s11.model.returns import Status
from s11.scoring.scorecard import Scorecard
from s11.view.checks import findings_table, in_words
from s11.view.cover import DRAFT, Cover, Edition, make_cover, provenance
from s11.view.criteria import criteria_table
from s11.view.governance import Governance, make_governance
from s11.view.notes import notes_table
from s11.view.pictures import Pictures, make_pictures
from s11.view.plan import plan_table
from s11.view.registers import actions_table, evidence_table
from s11.view.standards import details, judgements_table, ratings_table
from s11.view.summary import Summary, make_summary
from s11.view.table import Cell, Section, Table
from s11.view.words import days


class Report(NamedTuple):
    """Everything that is shown of a return, in named parts.

    ``title``, ``heading``, which is the form's alone, and ``subject``, which stands on every sheet, say that a draft
    is one; ``form`` says how far it is the board's own. ``details`` are the standards as parts of a paper, with the
    rows of ``criteria`` that are theirs. ``plan`` has the actions that are still open, the one due first in front;
    ``actions`` all of them. Only a draft lists its ``findings``.
    """

    title: Cell
    heading: Cell
    agency: Cell
    subject: Cell
    form: Cell
    passing: Cell
    cover: Cover
    summary: Summary
    pictures: Pictures
    standards: Table
    judgements: Table
    criteria: Table
    details: tuple[Section, ...]
    evidence: Table
    plan: Table
    actions: Table
    governance: Governance
    findings: Table
    notes: Table


def make_report(
    dossier: Dossier,
    scorecard: Scorecard,
    findings: Sequence[Finding],
    on: date,
    edition: Edition = Edition.SUBMISSION,
) -> Report:
    """The report on a return with what checking it found, as it stands on a day."""
    returned, pack = dossier.returned, dossier.pack
    draft = returned.status is Status.DRAFT
    criteria = criteria_table(dossier, scorecard, on)
    stamp = f"{DRAFT}: " if draft else ""
    summary = make_summary(dossier, scorecard, on)
    period = days(returned.period.start, returned.period.end)
    return Report(
        title=Cell(f"{stamp}{pack.title}: {returned.agency.name}"),
        heading=Cell(f"{stamp}{pack.title}"),
        agency=Cell(returned.agency.name),
        subject=Cell(f"{stamp}{returned.agency.name}, {period}"),
        form=Cell(": ".join(provenance(pack))),
        passing=Cell(rating.label if (rating := pack.rating(pack.passing)) else pack.passing),
        cover=make_cover(dossier, on, edition, summary.sentences),
        summary=summary,
        pictures=make_pictures(dossier, scorecard, on),
        standards=ratings_table(dossier, scorecard),
        judgements=judgements_table(dossier, scorecard),
        criteria=criteria,
        details=details(dossier, scorecard, criteria, on),
        evidence=evidence_table(dossier, on),
        plan=plan_table(dossier, on),
        actions=actions_table(dossier, on),
        governance=make_governance(dossier, scorecard),
        findings=findings_table(findings if draft else ()),
        notes=notes_table(dossier, in_words(findings)),
    )
