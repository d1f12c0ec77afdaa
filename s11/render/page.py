"""Lines of a terminal: text in paragraphs and side by side, with what colour would only repeat."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from s11.render.screen import columns_of, folded, paragraph
from s11.view.table import Cell, Tone

GAP = "  "


class Piece(NamedTuple):
    """Some text on one line. ``strong`` is for headings."""

    text: str
    tone: Tone | None = None
    strong: bool = False

    @classmethod
    def of(cls, cell: Cell) -> "Piece":
        """What a cell of a report says."""
        return cls(cell.text, cell.tone)


Line: TypeAlias = tuple[Piece, ...]

BLANK: Line = ()


def plain(lines: Iterable[Line]) -> str:
    """The lines as text alone."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def prose(text: str, columns: int, first: str = "", rest: str | None = None) -> Iterator[Line]:
    """A paragraph that hangs from what stands before its first line."""
    hanging = " " * columns_of(first) if rest is None else rest
    for line in paragraph(text, columns, first, hanging).split("\n"):
        yield (Piece(line),)


def heading(text: str, columns: int, first: str = "", tone: Tone | None = None) -> Iterator[Line]:
    """A heading that hangs from what stands before its first line."""
    for line in paragraph(text, columns, first, " " * columns_of(first)).split("\n"):
        yield (Piece(line, tone, strong=True),)


def labelled(facts: Sequence[tuple[str, Cell]], columns: int, indent: str = "") -> Iterator[Line]:
    """Labels one under the other, each with what it says beside it."""
    label = max(columns_of(label) for label, _ in facts)
    for each, cell in facts:
        first = f"{indent}{each}{' ' * (label - columns_of(each))}{GAP}"
        for number, line in enumerate(paragraph(cell.text, columns - columns_of(first)).split("\n")):
            yield (Piece(" " * columns_of(first) if number else first), Piece(line, cell.tone))


def beside(cells: Sequence[Piece], widths: Sequence[int]) -> Iterator[Line]:
    """Cells side by side, each broken to its width."""
    broken = [folded(cell.text, width) for cell, width in zip(cells, widths, strict=True)]
    for texts in zip_longest(*broken, fillvalue=""):
        padded = (text + " " * (width - columns_of(text)) for text, width in zip(texts, widths, strict=True))
        yield tuple(cell._replace(text=text + GAP) for cell, text in zip(cells, padded, strict=True))
