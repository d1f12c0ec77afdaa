"""Notes: what the board's form is, where it comes from, and how its ratings are reckoned."""

from collections.abc import Iterator

from s11.model.dossier import Dossier
from s11.model.pack import Column, Pack
from s11.view import reckoning
from s11.view.cells import link
from s11.view.cover import provenance
from s11.view.table import Cell, Row, Table, table
from s11.view.words import published
from s11.wording import day, listed

_MODERATED = "Moderated rating"
_HOW = {
    "Computed rating": "What the responses and the evidence support by the board's rule.",
    "Self rating": "The agency's own view.",
    _MODERATED: "What the board's reviewers gave.",
    "Not applicable": "A criterion answered so is left out of every count and share.",
    "Not answered": "A criterion without an answer earns nothing, and is counted among those that apply.",
    "Shares": "Percentages are rounded down, so that none seems to reach a level that it does not.",
}


def notes_table(dossier: Dossier, checks: str) -> Table:
    """The notes of a report. ``checks`` says what checking it found."""
    rows = (*_pack(dossier.pack), *_responses(dossier.pack), *_ratings(dossier), *_checks(dossier, checks))
    return table([("about", "About"), ("item", "Item"), ("note", "Note")], rows)


def _note(about: str, item: str, note: str, target: str = "") -> Row:
    return Row((Cell(about), Cell(item), Cell(note, target=target)))


def _pack(pack: Pack) -> Iterator[Row]:
    about = "The form"
    yield _note(about, "Audit tool", f"{pack.title}, {pack.edition} edition, of the {pack.board.name}")
    label, told = provenance(pack)
    yield _note(about, label, told)
    if pack.provenance.note:
        yield _note(about, "What is whose", pack.provenance.note)
    if pack.legal_basis:
        yield _note(about, "Legal basis", listed(pack.legal_basis))
    if source := pack.source:
        when = published(source.published) if source.published else ""
        named = ", ".join(text for text in (source.title, source.publisher, when) if text)
        yield _note(about, "Source", named or "Not named", link(source.url) if named else "")
        if source.url:
            yield _note(about, "Address of the source", source.url)
    if pack.licence:
        yield _note(about, "Licence", pack.licence)


def _responses(pack: Pack) -> Iterator[Row]:
    for each in pack.responses:
        yield _note("Responses", each.label, reckoning.response(each))


def _ratings(dossier: Dossier) -> Iterator[Row]:
    pack = dossier.pack
    for each in pack.ratings:
        yield _note("Ratings", each.label, reckoning.rating(pack, each))
    about = "How ratings are worked out"
    moderated = dossier.returned.peer_review is not None or Column.MODERATED in pack.columns
    for item, note in _HOW.items():
        if item != _MODERATED or moderated:
            yield _note(about, item, note)
    yield _note(about, "Overall rating", reckoning.overall(pack))
    for number, held in enumerate(pack.caps, 1):
        yield _note(about, f"Limit {number}", reckoning.cap(pack, held))


def _checks(dossier: Dossier, checks: str) -> Iterator[Row]:
    yield _note("Checks", "What the check found", checks)
    for each in dossier.returned.accept:
        until = f", until {day(each.until)}" if each.until else ""
        at = f" at {each.at}" if each.at else ""
        yield _note(
            "Checks",
            f"Accepted by the agency: {each.rule}",
            f"{each.because or 'No reason given'} ({each.rule}{at}{until})",
        )
