"""What floats over the cells of a sheet: pictures, charts, shapes and text boxes."""

from collections.abc import Iterator

from s11.xlsx.area import LAST_COLUMN, LAST_ROW, Area, cell
from s11.xlsx.book import Drawing
from s11.xlsx.markup import Node

_KINDS = {
    "pic": "picture",
    "graphicFrame": "chart",
    "sp": "shape",
    "cxnSp": "line",
    "grpSp": "group of shapes",
}


def read_drawings(root: Node) -> Iterator[Drawing]:
    """Everything in a drawing that a reader sees, each with its place.

    What stands in a group is described by the group; words in it are told of each shape.
    """
    for anchor in root.walk():
        if not anchor.name.endswith("Anchor"):
            continue
        at = _place(anchor.find("from"))
        in_groups: set[int] = set()
        for node in anchor.walk():
            if node.name not in _KINDS:
                continue
            words = " ".join(text.text for text in node.find("txBody").walk() if text.name == "t").strip()
            is_described = id(node) in in_groups or _is_described(node)
            if node.name == "grpSp":
                in_groups.update(id(inner) for inner in node.walk())
            yield Drawing(at, _KINDS[node.name], is_described, words)


def _place(start: Node) -> Area | None:
    """The cell under the upper left corner, which a drawing counts from 0."""
    places = {child.name: child.text.strip() for child in start.children}
    row, column = places.get("row", ""), places.get("col", "")
    if not (row.isascii() and row.isdigit() and column.isascii() and column.isdigit()):
        return None
    return cell(min(int(row[:9]) + 1, LAST_ROW), min(int(column[:9]) + 1, LAST_COLUMN))


def _is_described(node: Node) -> bool:
    """Whether it has a text that says what it shows, or is marked as decoration."""
    abouts = [child.find("cNvPr") for child in node.children if child.name.startswith("nv")]
    if not abouts:
        return False
    about = abouts[0]
    marks = [each for each in about.walk() if each.name == "decorative"]
    return bool(about.get("descr").strip() or about.get("title").strip()) or any(each.is_set("val") for each in marks)
