"""The cover: who answers to whom, for what time, and what of the form is not the board's own."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from s11.model.base import PERSONAL
from s11.model.dossier import Dossier
from s11.model.pack import Origin, Pack
from s11.model.returns import Contact, Contribution, Covers, Status
from s11.view import cells
from s11.view.table import Cell, Table, facts
from s11.view.words import days, first_capital
from s11.wording import day, listed

DRAFT = "DRAFT"

_PARTS = {
    "standards": "the standards",
    "criteria": "the criteria",
    "responses": "the response scale",
    "ratings": "the rating scale",
    "rules": "the rules for rating",
}
_ORIGINS = {
    Origin.PUBLISHED: "Published",
    Origin.RECONSTRUCTED: "Put together from what has been published",
    Origin.ILLUSTRATIVE: "Written for this pack",
}
_WHOM = {Covers.CHILDREN: "children", Covers.ADULTS: "adults with care and support needs"}


class Edition(StrEnum):
    """Whom a report is made for: the board, or the public, who are not shown personal details."""

    SUBMISSION = "submission"
    PUBLIC = "public"


class Cover(NamedTuple):
    """The cover of a report: what was assessed, who can be asked about it, and both in one table after the summary.

    ``roles`` are those who can be asked without their personal details, for a paper that anybody may read.
    """

    assessed: Table
    contacts: Table
    roles: Table
    everything: Table


def make_cover(dossier: Dossier, on: date, edition: Edition, in_short: Iterable[Cell]) -> Cover:
    """The cover of a report made on a day, which says ``in_short`` what is in it."""
    assessed, contacts = list(_assessed(dossier, on)), list(_contacts(dossier, edition))
    roles = facts(_contacts(dossier, Edition.PUBLIC))
    told = ("In short", Cell("\n".join(cell.text for cell in in_short)))
    return Cover(facts(assessed), facts(contacts), roles, facts([told, *assessed, *contacts]))


def provenance(pack: Pack) -> tuple[str, str]:
    """How far the form is the board's own: a label, and what is said under it."""
    by_origin: dict[Origin, list[str]] = {}
    for part, name in _PARTS.items():
        by_origin.setdefault(getattr(pack.provenance, part), []).append(name)
    if set(by_origin) == {Origin.PUBLISHED}:
        return "The board's own form", "Everything is as the board published it."
    told = (f"{how}: {listed(by_origin[origin])}." for origin, how in _ORIGINS.items() if origin in by_origin)
    return "How far this is the board's own form", " ".join(told)


def _assessed(dossier: Dossier, on: date) -> Iterator[tuple[str, Cell]]:
    returned, pack = dossier.returned, dossier.pack
    yield "Status", Cell(f"{DRAFT}: not finished" if returned.status is Status.DRAFT else "Final")
    yield "Agency", Cell(returned.agency.name)
    yield "Kind of agency", cells.written(first_capital(returned.agency.kind), "Not given")
    yield "Period", Cell(days(returned.period.start, returned.period.end))
    yield "People covered", Cell(first_capital(listed(_WHOM[each] for each in returned.covers or (Covers.CHILDREN,))))
    yield "Board", Cell(f"{pack.board.name} ({pack.board.short})" if pack.board.short else pack.board.name)
    yield "Audit tool", Cell(f"{pack.title}, {pack.edition} edition")
    label, told = provenance(pack)
    yield label, Cell(told)
    yield from _directorates(dossier)
    yield "Made on", Cell(day(on))


def _contacts(dossier: Dossier, edition: Edition) -> Iterator[tuple[str, Cell]]:
    contacts = dossier.returned.contacts
    yield "Completed by", _contact(contacts.completed_by, edition)
    yield "Substitute contact", _contact(contacts.substitute, edition)
    yield "Senior lead", _contact(contacts.senior_lead, edition)
    for part in dossier.contributions:
        if isinstance(part.content, Contribution) and part.content.completed_by:
            yield f"Completed by, for {part.content.directorate}", _contact(part.content.completed_by, edition)


def _contact(contact: Contact | None, edition: Edition) -> Cell:
    """Somebody to ask: the role, and in what goes to the board their details too."""
    shown = []
    for name, field in Contact.__pydantic_fields__.items() if contact else ():
        extra = field.json_schema_extra
        personal = isinstance(extra, dict) and bool(extra.get(PERSONAL))
        if edition is Edition.SUBMISSION or not personal:
            shown.append(str(getattr(contact, name)))
    return cells.lines(shown, "Not given", matters=True)


def _directorates(dossier: Dossier) -> Iterator[tuple[str, Cell]]:
    """Who was expected to answer, who did in a file of their own, and who did not."""
    expected = dossier.returned.directorates
    heard = [part.directorate for part in dossier.contributions if part.directorate]
    known = {each.casefold() for each in heard}
    silent = [each for each in expected if each.casefold() not in known]
    if expected:
        yield "Directorates expected to answer", Cell(listed(expected))
    if heard:
        yield "Contributions from", Cell(listed(heard))
    if heard and silent:
        yield "No contribution from", Cell(listed(silent))
