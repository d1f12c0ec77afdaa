"""One sheet of a workbook, with all that hangs on it."""

from collections.abc import Iterator

from s11.xlsx.area import LAST_COLUMN, Area, area
from s11.xlsx.book import Drawing, Grid, Link, Prompt, Sheet, Table, View
from s11.xlsx.cells import Cells, decoded
from s11.xlsx.drawings import read_drawings
from s11.xlsx.markup import NOTHING, Node, decimal
from s11.xlsx.package import Package, Relation
from s11.xlsx.refusal import Reason, RefusedError

MOST_TABLES = 50
"""The tables of one sheet. The guidance asks for one."""

_LONGEST_NAME = 255
"""Longer than any name can be, so that whoever asks learns that this one is."""

_TREES = ("table", "drawing", "comments")
_OBJECTS = {"oleObject", "package", "control", "ctrlProp"}
_PRINTED = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_USUAL_HEIGHT = 15.0
_USUAL_WIDTH = 9.14


def read_sheet(package: Package, part: str, listed: Node, cells: Cells) -> Sheet:
    """The sheet in a part, as the workbook lists it. Whether it repeats its headings, the workbook alone knows.

    Raises :class:`RefusedError` when a part of it is not there, is damaged or is too large.
    """
    root = package.tree(part, {"sheetData": cells})
    relations = package.relations(part)
    inside = [each for each in relations.values() if not each.outside]
    trees = {kind: [package.tree(each.target) for each in inside if each.kind == kind] for kind in _TREES}
    if len(trees["table"]) > MOST_TABLES:
        raise RefusedError(Reason.TOO_LARGE, f"a sheet of it has more than {MOST_TABLES} tables")
    comments = [comment for tree in trees["comments"] for comment in tree.all("commentList", "comment")]
    return Sheet(
        name=listed.get("name")[:_LONGEST_NAME],
        is_hidden=listed.get("state", "visible") != "visible",
        is_chart=root.name != "worksheet",
        cells=cells.cells,
        grid=_grid(root, cells),
        view=_view(root),
        tables=tuple(sorted(map(_table, trees["table"]), key=lambda each: each.area)),
        merged=tuple(_areas(root.all("mergeCells", "mergeCell"), "ref")),
        links=tuple(_links(root, relations)),
        drawings=tuple(_drawings(root, trees["drawing"])),
        comments=tuple(_areas(comments, "ref")),
        prompts=tuple(_prompt(each) for each in root.all("dataValidations", "dataValidation")),
        signs_alone=tuple(_signs_alone(root)),
        filtered=area(root.find("autoFilter").get("ref")),
        printed=tuple(root.find("headerFooter", each).text for each in _PRINTED),
        objects=sum(each.kind in _OBJECTS for each in inside),
        repeats_headings=False,
    )


def _grid(root: Node, cells: Cells) -> Grid:
    usual = root.find("sheetFormatPr")
    return Grid(
        heights=cells.heights,
        height=decimal(usual.get("defaultRowHeight"), _USUAL_HEIGHT),
        hidden_rows=tuple(cells.hidden),
        hides_rest=usual.is_set("zeroHeight"),
        spans=tuple(sorted(_spans(root))),
        width=decimal(usual.get("defaultColWidth"), _USUAL_WIDTH),
    )


def _spans(root: Node) -> Iterator[tuple[int, int, float]]:
    for column in root.all("cols", "col"):
        first, last = column.number("min"), min(column.number("max"), LAST_COLUMN)
        if 1 <= first <= last:
            width = 0.0 if column.is_set("hidden") else max(0.0, decimal(column.get("width"), _USUAL_WIDTH))
            yield first, last, width


def _view(root: Node) -> View:
    view = root.find("sheetViews", "sheetView")
    pane = view.find("pane")
    active = pane.get("activePane", "topLeft")
    selected = next((each for each in view.all("selection") if each.get("pane", "topLeft") == active), NOTHING)
    is_frozen = pane.get("state") in {"frozen", "frozenSplit"}
    return View(selected.get("activeCell", "A1"), view.get("topLeftCell", "A1"), is_frozen)


def _table(root: Node) -> Table:
    place = area(root.get("ref"))
    if place is None:
        raise RefusedError(Reason.DAMAGED, f"its table {root.get('displayName')} stands on no cells")
    return Table(
        name=(root.get("displayName") or root.get("name"))[: _LONGEST_NAME + 1],
        area=place,
        has_headings=root.number("headerRowCount", 1) > 0,
        headings=tuple(decoded(each.get("name")) for each in root.all("tableColumns", "tableColumn")),
        has_filter=bool(root.all("autoFilter")),
        is_styled=bool(root.find("tableStyleInfo").get("name")),
    )


def _areas(nodes: list[Node], attribute: str) -> Iterator[Area]:
    """The places that elements name, those left out that are no places."""
    for node in nodes:
        found = area(node.get(attribute).partition(" ")[0])
        if found:
            yield found


def _links(root: Node, relations: dict[str, Relation]) -> Iterator[Link]:
    for node in root.all("hyperlinks", "hyperlink"):
        place, relation = area(node.get("ref")), relations.get(node.get("id"))
        target = relation.target if relation and relation.outside else ""
        location = decoded(node.get("location"))
        if target.startswith("#"):  # as some programs write a link inside the workbook
            target, location = "", target[1:]
        if place:
            yield Link(place, target, location)


def _drawings(root: Node, trees: list[Node]) -> Iterator[Drawing]:
    for tree in trees:
        yield from read_drawings(tree)
    for _ in root.all("picture"):
        yield Drawing(None, "background", is_described=False, words="")


def _prompt(node: Node) -> Prompt:
    """What a drop-down offers, when its list is written out and not read from cells."""
    formula = node.find("formula1").text
    written = decoded(formula[1:-1]) if node.get("type") == "list" and formula[:1] == '"' == formula[-1:] else ""
    place = area(node.get("sqref").partition(" ")[0])
    return Prompt(place, written, (node.get("promptTitle"), node.get("errorTitle")))


def _signs_alone(root: Node) -> Iterator[Area]:
    """Where a sign is shown in place of a value."""
    for formats in root.all("conditionalFormatting"):
        signs = [*formats.all("cfRule", "iconSet"), *formats.all("cfRule", "dataBar")]
        if any(not sign.is_set("showValue", "1") for sign in signs):
            yield from _areas([formats], "sqref")
