"""How the cells of a workbook look, each way once."""

from typing import NamedTuple, TypeVar

from s11.xlsx.colours import BLACK, WHITE, Palette, palette
from s11.xlsx.markup import NOTHING, Node, decimal, said_yes

T = TypeVar("T")

_HEADINGS = range(15, 20)
"""The numbers by which Excel knows its styles for a title and for headings."""

_HEADING_NAMES = ("title", "heading", "headline")
_LIBREOFFICE = "excel built-in "
"""What LibreOffice puts before the name of such a style, in place of its number."""


class Font(NamedTuple):
    """Letters: their size in points, and their ink as six hexadecimal digits."""

    name: str = "Calibri"
    size: float = 11
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    raised: bool = False
    ink: str | None = BLACK


class Style(NamedTuple):
    """How a cell looks. ``ground`` is the colour behind its text: ``None`` when nobody can tell."""

    font: Font = Font()
    ground: str | None = WHITE
    wrapped: bool = False
    turned: bool = False
    hides: bool = False
    is_heading: bool = False

    @property
    def is_filled(self) -> bool:
        """Whether it has a colour of its own."""
        return self.ground != WHITE


class Styles(NamedTuple):
    """The styles of a workbook: that of each number, and the font in which its columns are measured."""

    numbered: tuple[Style, ...]
    normal: Font

    def style(self, number: int) -> Style:
        """The style with a number; a plain one when there is none."""
        return self.numbered[number] if 0 <= number < len(self.numbered) else Style()


def read_styles(sheet: Node, theme: Node) -> Styles:
    """The styles that a style sheet and a theme describe."""
    colours = palette(theme, sheet)
    fonts = [_font(node, colours) for node in sheet.all("fonts", "font")]
    fills = [_ground(node, colours) for node in sheet.all("fills", "fill")]
    hiding = {each.get("numFmtId") for each in sheet.all("numFmts", "numFmt") if _hides(each.get("formatCode"))}
    headings = {each.get("xfId") for each in sheet.all("cellStyles", "cellStyle") if _is_heading(each)}
    numbered = []
    for node in sheet.all("cellXfs", "xf"):
        alignment = node.find("alignment")
        numbered.append(
            Style(
                font=_one(fonts, node.number("fontId"), Font()),
                ground=_one(fills, node.number("fillId"), WHITE),
                wrapped=alignment.is_set("wrapText"),
                turned=alignment.get("textRotation", "0") != "0" or alignment.is_set("shrinkToFit"),
                hides=node.get("numFmtId") in hiding,
                is_heading=node.get("xfId") in headings,
            )
        )
    normal = sheet.find("cellStyleXfs", "xf").number("fontId")
    return Styles(tuple(numbered), _one(fonts, normal, Font()))


def _one(found: list[T], position: int, default: T) -> T:
    return found[position] if 0 <= position < len(found) else default


def _font(node: Node, colours: Palette) -> Font:
    marks = {child.name: child for child in node.children}
    return Font(
        name=marks.get("name", NOTHING).get("val", Font().name),
        size=decimal(marks.get("sz", NOTHING).get("val"), Font().size),
        bold=_marked(marks.get("b")),
        italic=_marked(marks.get("i")),
        underlined="u" in marks and marks["u"].get("val", "single") != "none",
        raised=marks.get("vertAlign", NOTHING).get("val") == "superscript",
        ink=colours.colour(marks.get("color", NOTHING), BLACK),
    )


def _marked(node: Node | None) -> bool:
    return node is not None and said_yes(node.get("val", "1"))


def _ground(node: Node, colours: Palette) -> str | None:
    pattern = node.find("patternFill")
    kind = pattern.get("patternType", "none")
    if not node.find("gradientFill").children and kind in {"none", "solid"}:
        return WHITE if kind == "none" else colours.colour(pattern.find("fgColor"), WHITE)
    return None


def _hides(code: str) -> bool:
    """Whether a number format shows nothing, whatever the value: it says so for each of the four kinds of value."""
    return code.replace(" ", "") == ";;;"


def _is_heading(node: Node) -> bool:
    name = node.get("name").casefold().removeprefix(_LIBREOFFICE)
    return node.number("builtinId", -1) in _HEADINGS or name.startswith(_HEADING_NAMES)
