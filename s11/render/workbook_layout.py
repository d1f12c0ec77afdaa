"""The layout of a workbook as data: its sheets, their columns and widths, and Jinja expressions over the view."""

import re
from collections import Counter
from typing import Annotated, Any, Literal, TypeVar

from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from s11.errors import S11Error
from s11.model.base import Closed, Count, Flag, Name, Text
from s11.parsing.parse import Parsed, parse
from s11.render.environment import SHIPPED, source
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

Kind = TypeVar("Kind", bound=Closed)


class LayoutColumn(Closed):
    """A column: one of the table's by its name, or one that an expression over ``row`` makes.

    One that is shown ``only_if_filled`` is left out when nothing stands in any of its cells.
    """

    show: Name
    width: Width
    heading: Text = ""
    cell: Text = ""
    only_if_filled: Flag = False


class MoreColumn(LayoutColumn):
    """A column beside those that a sheet has: after the one named, or else at the end."""

    after: Text = ""


class LayoutSheet(Closed):
    """A sheet, with one table. ``title`` and ``about`` are templates, ``table`` an expression.

    After ``columns`` come those of ``in_table_order`` that the table has, in its own order, with their widths, and then
    ``more_columns``. A sheet whose table has no rows is left out.
    """

    name: Annotated[Name, AfterValidator(_sheet_name)]
    paper: Literal["A4", "A3"] = "A4"
    title: Name
    about: Name
    table: Name
    columns: tuple[LayoutColumn, ...] = ()
    in_table_order: dict[str, Width] = {}
    more_columns: tuple[MoreColumn, ...] = ()


class SheetChange(Closed):
    """A sheet of another layout with what is different in it, or a new sheet ``after`` another or at the end."""

    name: Annotated[Name, AfterValidator(_sheet_name)]
    leave_out: Flag = False
    after: Text = ""
    paper: Literal["A4", "A3"] = "A4"
    title: Text = ""
    about: Text = ""
    table: Text = ""
    columns: tuple[LayoutColumn, ...] = ()
    in_table_order: dict[str, Width] = {}
    more_columns: tuple[MoreColumn, ...] = ()


class Layout(Closed):
    """A workbook. ``under_titles`` are templates for the lines under every title, with ``about`` of the sheet in them.

    ``pointer`` is one for the words that say where a text too long for its row goes on; ``back`` are those that lead
    from every other sheet to the one that lists them.
    """

    format: Literal["s11-workbook/1"]
    under_titles: Name
    pointer: Name
    back: Text = ""
    sheets: tuple[LayoutSheet, ...] = Field(min_length=1)


class LayoutChange(Closed):
    """A workbook that is like another but for what is said here."""

    format: Literal["s11-workbook/1"]
    extends: Name
    under_titles: Text = ""
    pointer: Text = ""
    back: Text = ""
    sheets: tuple[SheetChange, ...] = ()


def read_layout(environment: ImmutableSandboxedEnvironment, name: str, via: tuple[str, ...] = ()) -> Layout:
    """The layout with this name among the templates, with every change that those before it make.

    ``via`` are the layouts that it was come to by. Raises :class:`S11Error` when it is at fault.
    """
    document = read_text(name, source(environment, name))
    if isinstance(document.value, dict) and "extends" in document.value:
        change = _sound(name, parse(document, LayoutChange))
        if change.extends in {*via, name}:
            raise S11Error(f"the layout {name} extends itself", f"Write extends: {SHIPPED}/{name} to change that one.")
        layout = _changed(read_layout(environment, change.extends, (*via, name)), change, name)
    else:
        layout = _sound(name, parse(document, Layout))
    names = Counter(table_name(sheet.name).casefold() for sheet in layout.sheets)
    twice = [sheet.name for sheet in layout.sheets if names[table_name(sheet.name).casefold()] > 1]
    if twice:
        raise S11Error(f"the layout {name} has sheets with the same name: {', '.join(twice)}")
    return layout


def _sound(name: str, parsed: Parsed[Kind]) -> Kind:
    if parsed.findings or parsed.model is None:
        first = parsed.findings[0]
        raise S11Error(f"the layout {name}, line {first.line}: {first.message}", first.fix)
    return parsed.model


def _changed(layout: Layout, change: LayoutChange, name: str) -> Layout:
    """A layout with what another says of it."""
    sheets = list(layout.sheets)
    for each in change.sheets:
        at = next((place for place, sheet in enumerate(sheets) if sheet.name == each.name), None)
        if at is not None:
            sheets[at : at + 1] = [] if each.leave_out else [sheets[at].model_copy(update=_given(each))]
        elif each.leave_out or not (each.title and each.about and each.table):
            known = ", ".join(sheet.name for sheet in sheets)
            hint = f"It has {known}. A new sheet needs a title, an about and a table."
            raise S11Error(f"the layout {name} changes a sheet {each.name}, and {change.extends} has none", hint)
        else:
            sheets.insert(_after(sheets, each.after, name), LayoutSheet(name=each.name, **_given(each)))
    said = {key: value for key in ("under_titles", "pointer", "back") if (value := getattr(change, key))}
    return layout.model_copy(update={**said, "sheets": tuple(sheets)})


def _after(sheets: list[LayoutSheet], wanted: str, name: str) -> int:
    """Where a new sheet goes: after the one named, or at the end."""
    names = [sheet.name for sheet in sheets]
    if wanted and wanted not in names:
        raise S11Error(
            f"the layout {name} puts a sheet after {wanted}, and there is none", f"It has {', '.join(names)}."
        )
    return names.index(wanted) + 1 if wanted else len(sheets)


def _given(change: SheetChange) -> dict[str, Any]:
    """What a change says of a sheet, and nothing that it leaves as it is."""
    return {key: getattr(change, key) for key in change.model_fields_set - {"name", "leave_out", "after"}}


def table_name(sheet: str) -> str:
    """What the table on a sheet is called: the sheet's name in letters and figures, not beginning with a figure."""
    return re.sub(r"^(?=\d)", "_", re.sub(r"\W", "_", sheet))
