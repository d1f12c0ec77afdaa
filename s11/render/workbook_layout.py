"""The layout of a workbook as data: its sheets, their columns and widths, and Jinja expressions over the view."""

import re
from collections import Counter
from typing import Annotated, Literal, TypeVar

from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from s11.errors import S11Error
from s11.model.base import Closed, Count, Name, Text
from s11.parsing.parse import parse
from s11.render.environment import source
from s11.source.reader import read_text

CONTINUED = "continued"
"""The table of texts that are too long for their rows."""

SHEETS = "sheets"
"""The table of the other sheets."""

_UNUSABLE = re.compile(r"[\[\]:*?/\\]|^'|'$")


def _sheet_name(name: str) -> str:
    if len(name) > 31 or _UNUSABLE.search(name) or name.casefold() == "history":
        message = "should be 31 characters at most, with none of : * ? / \\ [ ] and no ' at either end"
        raise PydanticCustomError("s11_sheet_name", message)
    return name


def _width(width: int) -> int:
    if not 4 <= width <= 200:
        raise PydanticCustomError("s11_width", "should be from 4 to 200, in digits")
    return width


Width = Annotated[Count, AfterValidator(_width)]

Item = TypeVar("Item")


class LayoutColumn(Closed):
    """A column: one of the table's by its name, or one that an expression over ``row`` makes."""

    show: Name
    width: Width
    heading: Text = ""
    cell: Text = ""


class LayoutSheet(Closed):
    """A sheet, with one table. ``title`` and ``about`` are templates, ``table`` an expression.

    After ``columns`` come those of ``in_table_order`` that the table has, in its own order, with their widths. A sheet
    whose table has no rows is left out.
    """

    name: Annotated[Name, AfterValidator(_sheet_name)]
    paper: Literal["A4", "A3"] = "A4"
    title: Name
    about: Name
    table: Name
    columns: tuple[LayoutColumn, ...] = ()
    in_table_order: dict[str, Width] = {}


class Layout(Closed):
    """A workbook. ``under_titles`` is a template for what stands under every title, with ``about`` of the sheet in it.

    ``pointer`` is one for the words that say where a text too long for its row goes on.
    """

    format: Literal["s11-workbook/1"]
    under_titles: Name
    pointer: Name
    sheets: tuple[LayoutSheet, ...] = Field(min_length=1)


def read_layout(environment: ImmutableSandboxedEnvironment, name: str) -> Layout:
    """The layout with this name among the templates. Raises :class:`S11Error` when it is at fault."""
    parsed = parse(read_text(name, source(environment, name)), Layout)
    layout = parsed.model
    if parsed.findings or layout is None:
        first = parsed.findings[0]
        raise S11Error(f"the layout {name}, line {first.line}: {first.message}", first.fix)
    names = Counter(table_name(sheet.name).casefold() for sheet in layout.sheets)
    twice = [sheet.name for sheet in layout.sheets if names[table_name(sheet.name).casefold()] > 1]
    if twice:
        raise S11Error(f"the layout {name} has sheets with the same name: {', '.join(twice)}")
    return layout


def table_name(sheet: str) -> str:
    """What the table on a sheet is called: the sheet's name in letters and figures."""
    return re.sub(r"\W", "_", sheet)
