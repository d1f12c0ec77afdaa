"""A workbook's file as a :class:`Book`: its list of sheets, and what it says of itself."""

from collections.abc import Iterator
from dataclasses import replace

from s11.xlsx.book import Book, Properties, Sheet
from s11.xlsx.cells import MOST_CELLS, Cells, SharedTexts
from s11.xlsx.markup import Node
from s11.xlsx.package import Package
from s11.xlsx.refusal import Reason, RefusedError
from s11.xlsx.sheets import read_sheet
from s11.xlsx.styles import Font, Styles, read_styles

MOST_SHEETS = 500

_MACROS = ("vbaproject.bin", "/macrosheets/")
_TITLES = "_xlnm.Print_Titles"
_LANGUAGE = "Language"
"""The property that people can give a workbook in Excel, which has no field for its language."""

_NONE = (Reason.DAMAGED, "it has no sheet")
_TOO_MANY = (Reason.TOO_LARGE, f"it has more than {MOST_SHEETS} sheets")

_DIGITS = {"Calibri": 507, "Carlito": 507, "Aptos": 560, "Aptos Narrow": 500}
"""How wide a digit is in fonts that are narrower than Arial, in thousandths of its height."""


def read_book(data: bytes, path: str = "") -> Book:
    """The workbook in a file's bytes. Nothing in it is run, and nothing is fetched.

    Raises :class:`RefusedError` when it is no workbook, is damaged, or is too large.
    """
    package = Package(data)
    part = package.workbook()
    root = package.tree(part)
    styles = read_styles(package.first(part, "styles"), package.first(part, "theme"))
    return Book(
        path=path,
        properties=_properties(package),
        opens_on=root.find("bookViews", "workbookView").number("activeTab"),
        sheets=tuple(_sheets(package, part, root, styles)),
        names=frozenset(each.get("name").casefold() for each in root.all("definedNames", "definedName")),
        outside=tuple(_outside(package, part)),
        has_macros=any(mark in name for name in package.names for mark in _MACROS),
        digit=_digit(styles.normal),
    )


def _sheets(package: Package, part: str, root: Node, styles: Styles) -> Iterator[Sheet]:
    listed = root.all("sheets", "sheet")
    if not 1 <= len(listed) <= MOST_SHEETS:
        raise RefusedError(*(_TOO_MANY if listed else _NONE))
    names = root.all("definedNames", "definedName")
    repeating = {each.number("localSheetId", -1) for each in names if each.get("name") == _TITLES}
    relations, texts = package.relations(part), _shared_texts(package, part)
    room = MOST_CELLS
    for at, each in enumerate(listed):
        relation = relations.get(each.get("id"))
        if relation is None:
            raise RefusedError(Reason.DAMAGED, f"its sheet {each.get('name')[:40]} is missing")
        sheet = read_sheet(package, relation.target, each, Cells(styles, texts, room))
        room -= len(sheet.cells)
        yield replace(sheet, repeats_headings=at in repeating)


def _properties(package: Package) -> Properties:
    core, custom = package.first("", "core-properties"), package.first("", "custom-properties")
    own = {each.get("name"): "".join(child.text for child in each.children) for each in custom.all("property")}
    in_own = own.pop(_LANGUAGE, "").strip()
    return Properties(
        title=core.find("title").text.strip(),
        language=core.find("language").text.strip() or in_own,
        creator=core.find("creator").text.strip(),
        traces=(
            *(["who saved it last"] if core.find("lastModifiedBy").text.strip() else ()),
            *(f"what is called {name}" for name in own),
        ),
    )


def _shared_texts(package: Package, part: str) -> list[tuple[str, bool]]:
    shared = SharedTexts()
    for each in package.related(part, "sharedStrings")[:1]:
        package.tree(each, {"sst": shared})
    return shared.texts


def _outside(package: Package, part: str) -> Iterator[str]:
    """The files and databases that a workbook takes values from, by their last names."""
    for link in package.related(part, "externalLink"):
        targets = [each.target for each in package.relations(link).values() if each.outside]
        yield from ((target.replace("\\", "/").rpartition("/")[2] or target) for target in targets or ["another file"])
    for connections in package.related(part, "connections"):
        yield from (each.get("name", "a database") for each in package.tree(connections).all("connection"))


def _digit(font: Font) -> int:
    """How many pixels a digit of a font takes: columns are measured in them."""
    return max(1, round(font.size * 4 / 3 * _DIGITS.get(font.name, 556) / 1000))
