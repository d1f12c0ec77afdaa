"""The cells of a sheet and the texts that they share, taken as they come."""

import re

from s11.xlsx.area import LAST_COLUMN, LAST_ROW, number
from s11.xlsx.book import Cell
from s11.xlsx.markup import decimal, said_yes, whole
from s11.xlsx.refusal import Reason, RefusedError
from s11.xlsx.styles import Styles

MOST_CELLS = 300_000
"""The cells of a workbook with something in them. Those of 60 agencies' returns are about 50,000."""

LONGEST_TEXT = 32_767
"""What a cell can hold, in characters. What is beyond is left out, so that no text takes long to look at."""

_ENCODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TEXT = {"s", "inlineStr", "str"}
_SHARED = "s"


def decoded(text: str) -> str:
    """A text with the characters that the format can only spell out."""
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def seen(text: str) -> str:
    """As much of a text as a cell shows, and nothing of one that is only space."""
    return text[:LONGEST_TEXT] if text and not text.isspace() else ""


class Words:
    """Gathers a text that is written in runs, without how it is pronounced."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin a new text."""
        self.parts: list[str] = []
        self.raised = False
        self._reading = False
        self._aside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "t":
            self._reading = not self._aside
        elif name == "r":
            self.raised = False  # the last run decides
        elif name == "vertAlign":
            self.raised = attributes.get("val") == "superscript"
        elif name == "rPh":
            self._aside = True

    def text(self, text: str) -> None:
        """Take some text."""
        if self._reading:
            self.parts.append(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "t":
            self._reading = False
        elif name == "rPh":
            self._aside = False

    def whole(self) -> str:
        """The text as a reader sees it: nothing, when it is only space."""
        return seen(decoded("".join(self.parts)))


class SharedTexts:
    """The texts that cells share, and which of them end in a superscript."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, bool]] = []
        self._words = Words()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "si":
            self._words.clear()
        else:
            self._words.start(name, attributes)

    def text(self, text: str) -> None:
        """Take some text."""
        self._words.text(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "si":
            self.texts.append((self._words.whole(), self._words.raised))
        else:
            self._words.end(name)


class Cells:
    """The rows and cells of one sheet. Cells with nothing in them and no fill are left out.

    ``room`` is how many more cells the workbook may have.
    """

    def __init__(self, styles: Styles, shared: list[tuple[str, bool]], room: int) -> None:
        self.cells: dict[tuple[int, int], Cell] = {}
        self.heights: dict[int, float] = {}
        self.hidden: list[int] = []
        self._styles = styles
        self._shared = shared
        self._room = room
        self._row = self._column = 0
        self._cell: dict[str, str] = {}
        self._words = Words()
        self._value: list[str] = []
        self._reading = self._has_formula = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "c":
            self._begin(attributes)
        elif name == "v":
            self._reading = True
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._begin_row(attributes)
        else:
            self._words.start(name, attributes)

    def text(self, text: str) -> None:
        """Take some text."""
        if self._reading:
            self._value.append(text)
        else:
            self._words.text(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "v":
            self._reading = False
        elif name == "c":
            self._finish()
        else:
            self._words.end(name)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = _within(whole(attributes.get("r", ""), self._row + 1), LAST_ROW)
        self._column = 0
        if "ht" in attributes:
            self.heights[self._row] = decimal(attributes["ht"])
        if said_yes(attributes.get("hidden", "")) or self.heights.get(self._row, 1) <= 0:
            self.hidden.append(self._row)

    def _begin(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        if len(letters) > 3 or not (letters or "A").isalpha():
            raise RefusedError(Reason.DAMAGED, "a cell of it does not say where it stands")
        self._column = _within(number(letters) if letters else self._column + 1, LAST_COLUMN)
        self._cell = attributes
        self._words.clear()
        self._value = []
        self._reading = self._has_formula = False

    def _finish(self) -> None:
        kind = self._cell.get("t", "n")
        style = self._styles.style(whole(self._cell.get("s", "0")))
        text, raised = self._told(kind)
        unvalued = self._has_formula and not text and kind != "str"
        if not (text or unvalued or style.is_filled):
            return
        if len(self.cells) >= self._room:
            raise RefusedError(Reason.TOO_LARGE, f"it has more than {MOST_CELLS:,} cells")
        raised = (raised or style.font.raised) and bool(text)
        self.cells[self._row, self._column] = Cell(
            self._row, self._column, text, style, kind in _TEXT, unvalued, raised
        )

    def _told(self, kind: str) -> tuple[str, bool]:
        value = "".join(self._value)
        if kind == _SHARED and value:
            at = whole(value, -1)
            if not 0 <= at < len(self._shared):
                raise RefusedError(Reason.DAMAGED, "a cell of it names a text that is not there")
            return self._shared[at]
        if kind == "inlineStr":
            return self._words.whole(), self._words.raised
        return seen(decoded(value) if kind == "str" else value), False


def _within(position: int, last: int) -> int:
    if not 1 <= position <= last:
        raise RefusedError(Reason.DAMAGED, "a cell of it stands beyond the last of a sheet")
    return position
