"""S11-W7x: links that say where they lead, and lead there."""

import re
from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.xlsx.area import area
from s11.xlsx.book import Book, Link, Sheet

_ADDRESS = re.compile(r"(https?://|www\.|mailto:)\S*", re.IGNORECASE)
_EMPTY_WORDS = {"here", "click here", "this link", "link", "more", "read more", "more information", "this page"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_LONGEST = 2_083
"""An address that is longer is followed by few programs."""

_FOLLOWED = {"http", "https", "mailto", "tel"}


@check("S11-W71", "Link that does not say where it leads")
def uninformative(book: Book) -> Iterator[Hit]:
    """The text of a link says where it leads.

    Why: a screen reader lists links by their texts; read out letter by letter, an address says nothing.
    Fix: write the name of the page or document, and keep the address in the link.
    """
    for sheet, link in _links(book):
        text = " ".join(sheet.text_at(link.area.top, link.area.left)[:_LONGEST].split())
        if not text:
            yield Hit("the link has no text", sheet, link.area)
        elif _ADDRESS.fullmatch(text):
            yield Hit("its text is an address", sheet, link.area)
        elif text.casefold().rstrip(" .:>") in _EMPTY_WORDS:
            yield Hit(f"its text is no more than {text!r}", sheet, link.area)


@check("S11-W72", "Link that leads nowhere")
def broken(book: Book) -> Iterator[Hit]:
    """A link inside the workbook leads to a place that is there.

    Why: whoever follows it is told that the reference is not valid, and has lost their place.
    Fix: edit the link, and choose the sheet and the cell again.
    """
    sheets = {sheet.name.casefold() for sheet in book.shown}
    for sheet, link in _links(book):
        if not (link.target or link.location):
            yield Hit("the link has no address", sheet, link.area)
        elif not link.target and not _is_there(link.location, sheets, book.names):
            yield Hit(f"there is no {link.location[:40]} to go to", sheet, link.area)


@check("S11-W73", "Link that others cannot follow")
def unsafe(book: Book) -> Iterator[Hit]:
    """A link outside the workbook leads to a page on the web, or to an e-mail address.

    Why: a file on one machine or network is not on another; and other addresses can run a program.
    Fix: give the address of the page, or say in words which document is meant and who keeps it.
    """
    for sheet, link in _links(book):
        scheme = _SCHEME.match(link.target.strip())
        word = scheme[1].casefold() if scheme else ""
        if not link.target or word in _FOLLOWED:
            continue
        is_file = word in {"", "file"}  # a path has no such word in front
        yield Hit("it leads to a file of its author's" if is_file else f"it begins with {word[:20]}:", sheet, link.area)


def _links(book: Book) -> Iterator[tuple[Sheet, Link]]:
    return ((sheet, link) for sheet in book.shown for link in sheet.links)


def _is_there(location: str, sheets: set[str], names: frozenset[str]) -> bool:
    """Whether a location names a place on a sheet that a reader sees, or a named place."""
    sheet, mark, place = location.rpartition("!")
    if not mark:
        return bool(area(place)) or place.casefold() in names
    if sheet[:1] == sheet[-1:] == "'":
        sheet = sheet[1:-1].replace("''", "'")
    return sheet.casefold() in sheets and (area(place) is not None or place.casefold() in names)


CHECKS: tuple[Check, ...] = (uninformative, broken, unsafe)
