"""S11-301 and 311 to 332: what shows that a claim is true."""

from collections.abc import Iterator
from datetime import date

from s11.findings import Severity
from s11.model.registers import Evidence
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found
from s11.wording import day, listed

OLD = 3
"""Years before the period from which evidence that nobody has reviewed is told to be old."""

_DESCRIBED = {"title": "no title", "where": "no place where it can be found", "dated": "no date"}


@rule("S11-301", "Claim without evidence", Severity.WARNING)
def claim_without_evidence(case: Case) -> Iterator[Hit]:
    """A criterion answered as met names at least one piece of evidence.

    Why: the board cannot test a claim that it cannot see behind.
    Fix: name a document, audit or visit under `evidence`, or give a lower response.
    """
    for each in case.answers:
        if each.is_met and not each.answer.evidence:
            yield Hit(each.place / "evidence", f"{each.says}, with nothing to show for it")


@rule("S11-311", "Unknown evidence")
def unknown_evidence(case: Case) -> Iterator[Hit]:
    """Every piece of evidence that an answer or an action names is in a register.

    Why: evidence that cannot be found counts as none.
    Fix: correct the id, or add the item under `evidence`.
    """
    for named in case.named:
        part, item = named.part, named.id
        if case.dossier.find_evidence(part, item) is None and not case.may_be_unread(part, "evidence", item):
            known = {each for where in (part, case.main, *case.dossier.registers) for each in where.evidence}
            yield Hit(named.place, not_found(item, "in any evidence register of this return", known))


@rule("S11-313", "Unused evidence", Severity.WARNING)
def unused_evidence(case: Case) -> Iterator[Hit]:
    """Every item of the evidence register is named by an answer or an action.

    Why: what no answer names supports none, and the board is left to guess what it was for.
    Fix: name it where it belongs, or take it out of the register.
    """
    if case.may_have_lost("answers", "evidence") or case.may_have_lost("actions", "evidence"):
        return
    for item in case.evidence:
        if (item.part.file, item.id) not in case.used:
            yield Hit(item.place, f"{item} is listed, and no answer or action names it", key=True)


@rule("S11-320", "Evidence that cannot be traced", unfinished=True)
def untraceable_evidence(case: Case) -> Iterator[Hit]:
    """Every item of evidence has a title, a place where it can be found, and a date.

    Why: reviewers ask to see a sample, and a colleague has to find the right version a year from now.
    Fix: fill in `title`, `where` (a link, or who keeps it) and `dated`.
    """
    for item in case.evidence:
        lacking = case.lacking(item.place, item.evidence, _DESCRIBED)
        if lacking:
            yield Hit(item.place / lacking[0], f"{item} has {listed([_DESCRIBED[name] for name in lacking])}")


@rule("S11-330", "Evidence dates that cannot be right", unfinished=True)
def impossible_dates(case: Case) -> Iterator[Hit]:
    """Evidence exists already, and falls due for review after its own date.

    Why: what is still to come shows nothing yet, and a wrong date casts doubt on the rest.
    Fix: correct `dated` or `review_by`, or leave the evidence out until it exists.
    """
    for item in case.evidence:
        dated, review_by = item.evidence.dated, item.evidence.review_by
        if dated and dated > case.on:
            yield Hit(item.place / "dated", f"{item} is dated {day(dated)}, which is still to come")
        if dated and review_by and review_by < dated:
            message = f"{item} was due for review on {day(review_by)}, before its own date of {day(dated)}"
            yield Hit(item.place / "review_by", message)


@rule("S11-331", "Evidence past its review date", Severity.WARNING)
def past_review(case: Case) -> Iterator[Hit]:
    """Evidence that is due for review has been reviewed.

    Why: a policy past its review date is the first thing that a reviewer notices.
    Fix: have it reviewed and change `dated` and `review_by`, or say under `accept` why it can wait and until when.
    """
    for item in case.evidence:
        review_by = item.evidence.review_by
        if review_by and review_by < case.on and not _is_impossible(item.evidence):
            yield Hit(item.place / "review_by", f"{item} was due for review on {day(review_by)}")


@rule("S11-332", "Evidence older than the period", Severity.WARNING)
def old_evidence(case: Case) -> Iterator[Hit]:
    """Evidence without a review date is from the period, or from the three years before it.

    Why: what was true years ago does not show how things are now.
    Fix: name something newer, or give `review_by` if the document is still kept up to date.
    """
    start = case.returned.period.start
    oldest = date(max(start.year - OLD, 1), start.month, min(start.day, 28))
    for item in case.evidence:
        dated = item.evidence.dated
        if dated and dated < oldest and case.lacks(item.place / "review_by", item.evidence.review_by):
            message = f"{item} is dated {day(dated)}, more than three years before the period, and has no review date"
            yield Hit(item.place / "dated", message)


def _is_impossible(evidence: Evidence) -> bool:
    return bool(evidence.dated and evidence.review_by and evidence.review_by < evidence.dated)


RULES: tuple[Rule[Case], ...] = (
    claim_without_evidence,
    unknown_evidence,
    unused_evidence,
    untraceable_evidence,
    impossible_dates,
    past_review,
    old_evidence,
)
