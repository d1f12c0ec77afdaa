"""The styles of a workbook. Each has a name, so that whoever opens it can change them once for every sheet."""

from typing import Any, Literal, NamedTuple

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList

from s11.render.theme import INK, QUIET, RULE, WHITE, Theme
from s11.view.table import Cell

# Excel minds the order of what it reads in a font; openpyxl's own is another.
Font.__elements__ = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
    "charset", "scheme",
)  # fmt: skip


class Style(NamedTuple):
    """How a cell looks. ``rule`` is how heavy the line under it is; one with a ``fill`` has a gap on either side.

    ``builtin`` is the number by which Excel, and whatever reads a sheet aloud, know a style.
    """

    name: str
    ink: str = INK
    fill: str = ""
    size: int = 12
    bold: bool = False
    underlined: bool = False
    wrapped: bool = True
    rule: Literal["thin", "medium"] | None = "thin"
    builtin: int | None = None


TITLE = Style("Heading 1", size=16, bold=True, wrapped=False, rule=None, builtin=16)
SUBJECT = Style("Subject", wrapped=False, rule=None)
HEADING = Style("Table heading", bold=True, rule="medium")
TEXT = Style("Text")
NOTHING_THERE = Style("Nothing there", ink=QUIET)


class Styles:
    """The styles of one workbook in a theme, made as they are asked for."""

    # Any, because openpyxl's types leave out the fields that it keeps to itself, and there is no other way to these.
    def __init__(self, book: Any, theme: Theme) -> None:
        self._book = book
        self._theme = theme
        self._known: dict[tuple[Style, bool], Any] = {}
        normal = Font(name="Arial", size=12)
        # Widths of columns are measured in the first font of a workbook.
        book._fonts = IndexedList([normal])  # noqa: SLF001
        book._named_styles["Normal"].font = normal  # noqa: SLF001

    @property
    def link(self) -> Style:
        """The style of what leads somewhere else."""
        return Style("Link", ink=self._theme.accent, underlined=True)

    @property
    def way_back(self) -> Style:
        """The style of what leads back to the list of sheets."""
        return self.link._replace(name="Way back", wrapped=False, rule=None)

    def of(self, cell: Cell, *, linked: bool) -> Style:
        """The style in which a cell is written: that of its tone, or of the board's own colour, where it has one."""
        found = self._theme.look(str(cell.tone or ""), cell.colour)
        if found is None:
            return self.link if linked else NOTHING_THERE if cell.blank else TEXT
        return Style(f"Tone {cell.colour or cell.tone}", ink=found.ink, fill=found.fill, bold=True)

    def dress(self, cell: Any, style: Style, *, quoted: bool = False) -> None:
        """Give a cell a style. ``quoted`` keeps what is typed over its text from being run."""
        known = self._known.get((style, quoted))
        if known is None:
            if style.name not in self._book.named_styles:
                self._book.add_named_style(_named(style))
            cell.style = style.name
            cell.quotePrefix = quoted
            self._known[style, quoted] = cell._style  # noqa: SLF001 - to look it up anew for each cell takes long
        else:
            cell._style = known  # noqa: SLF001


def _named(style: Style) -> NamedStyle:
    named = NamedStyle(style.name, builtinId=style.builtin)
    named.font = Font(name="Arial", size=style.size, bold=style.bold, color=f"FF{style.ink}")
    named.font.underline = "single" if style.underlined else None
    if style.fill:
        named.fill = PatternFill("solid", fgColor=f"FF{style.fill}")
    named.border = _border(style)
    named.alignment = Alignment(horizontal="left", vertical="top", wrap_text=style.wrapped, indent=1)
    return named


def _border(style: Style) -> Border:
    gap = Side("medium", color=f"FF{WHITE}") if style.fill else Side()
    colour = INK if style.rule == "medium" else RULE
    under = Side(style.rule, color=f"FF{colour}") if style.rule else Side()
    return Border(left=gap, right=gap, bottom=under)
