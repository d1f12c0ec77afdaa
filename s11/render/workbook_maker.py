"""A layout worked out over a report: the templates and expressions of its sheets become pages."""

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any

from jinja2 import Template, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from s11.errors import S11Error
from s11.render.context import shown
from s11.render.environment import blaming
from s11.render.workbook_layout import CONTINUED, SHEETS, Layout, LayoutColumn, LayoutSheet
from s11.render.workbook_pages import LongTexts, Page, PageColumn, heading_row, page_row, sheet_anchor
from s11.view.table import Cell, Tone

Data = dict[str, Any]

_LONGEST_HEADING = 255

_LAST = (CONTINUED, SHEETS)
"""The tables that can only be made after the others, in this order."""


def make_pages(context: Data, layout: Layout, environment: ImmutableSandboxedEnvironment, name: str) -> list[Page]:
    """The sheets that a layout makes of a report, in its order; one without rows is left out.

    ``name`` is what the layout is called when it is at fault.
    """
    maker = _Maker(environment, name, context, layout)
    where, width = _where_text_goes_on(layout)
    long_texts = LongTexts(
        where,
        width,
        heading_row(len(maker.under_titles), maker.back),
        lambda row: maker.text(layout.pointer, "pointer", sheet=where, row=row),
    )
    pages: dict[str, Page] = {}
    for sheet in sorted(layout.sheets, key=lambda each: _LAST.index(each.table) if each.table in _LAST else -1):
        if sheet.table == CONTINUED:
            page = maker.page(sheet, _own_table("from", "part", "text", rows=long_texts.rows))
        elif sheet.table == SHEETS:
            others = [_listed(pages[each.name]) for each in layout.sheets if each.name in pages]
            page = maker.page(sheet, _own_table("name", "about", rows=others))
        else:
            page = long_texts.fitted(maker.page(sheet, maker.table(sheet)))
        if page.rows:
            pages[page.name] = page
    if not pages:
        raise S11Error(f"the layout {name} makes no sheet: none of its tables has a row", "Add a sheet for the cover.")
    return [pages[sheet.name] for sheet in layout.sheets if sheet.name in pages]


def _where_text_goes_on(layout: Layout) -> tuple[str, int]:
    """The sheet for texts that are too long for their rows, and how wide its column of text is."""
    for sheet in layout.sheets:
        for column in sheet.columns:
            if sheet.table == CONTINUED and column.show == "text":
                return sheet.name, column.width
    return "", 0


def _own_table(*columns: str, rows: list[Data]) -> Data:
    """A table of the workbook's own, whose headings are the layout's to say."""
    return {"columns": [{"name": name, "heading": ""} for name in columns], "rows": rows}


def _listed(page: Page) -> Data:
    return {"anchor": "", "name": {"text": page.name, "target": sheet_anchor(page.name)}, "about": {"text": page.about}}


class _Maker:
    """Evaluates the templates and expressions of a layout over a report."""

    def __init__(self, environment: ImmutableSandboxedEnvironment, name: str, context: Data, layout: Layout) -> None:
        self.environment = environment.overlay(finalize=shown)
        self.name = name
        self.context = context
        self.layout = layout
        self.templates: dict[str, Template] = {}
        self.back = self._back()
        self.under_titles = layout.under_titles.splitlines()

    def page(self, sheet: LayoutSheet, table: Data) -> Page:
        """A sheet with the rows of a table."""
        columns = list(self._columns(sheet, table))
        if not columns:
            raise self._fault(sheet, "it has no columns", "Name those that it shows, with their widths.")
        headed = tuple(column for column, _ in columns)
        rows = (page_row([_cell(make(row)) for _, make in columns], headed, row["anchor"]) for row in table["rows"])
        title, about = self.text(sheet.title, sheet.name), self.text(sheet.about, sheet.name)
        under = tuple(self.text(line, "under_titles", about=about) for line in self.under_titles)
        back = None if sheet.table == SHEETS else self.back
        return Page(sheet.name, sheet.paper, title, about, under, back, headed, tuple(rows))

    def _back(self) -> Cell | None:
        """The way from a sheet to the one that lists them all, when there is one."""
        lists = (sheet.name for sheet in self.layout.sheets if sheet.table == SHEETS)
        words = self.text(self.layout.back, "back")
        return next((Cell(words, target=sheet_anchor(name)) for name in lists if words), None)

    def text(self, template: str, where: str, **more: Any) -> str:
        """What a template of the layout says."""
        if "{" not in template:
            return template  # most say only what they are
        with blaming(f"{self.name} ({where})"):
            if template not in self.templates:
                self.templates[template] = self.environment.from_string(template)
            return self.templates[template].render(self.context, **more)

    def table(self, sheet: LayoutSheet) -> Data:
        """The table that a sheet shows."""
        # Most tables are parts of the report by their names, and need no expression worked out.
        table = part if (part := self._part(sheet.table)) else self._expression(sheet.table, sheet)()
        if not (isinstance(table, dict) and table.keys() == {"columns", "rows"}):
            raise self._fault(sheet, f"{sheet.table} is not a table")
        return table

    def _part(self, name: str) -> Any:
        """The part of the report with this name, such as ``summary.measures``, if there is one."""
        part: Any = self.context
        for step in name.split("."):
            part = part.get(step) if isinstance(part, dict) else None
        return part

    def _columns(self, sheet: LayoutSheet, table: Data) -> Iterator[tuple[PageColumn, Callable[[Data], Any]]]:
        """The columns of a sheet, each with what makes its cell out of a row."""
        seen: set[str] = set()
        for column, make in self._chosen(sheet, table):
            if not column.heading or len(column.heading) > _LONGEST_HEADING or column.heading.casefold() in seen:
                message = f"the heading {column.heading[:40]!r} is empty, too long or there twice"
                raise self._fault(sheet, message, "Give every column of a sheet a heading of its own.")
            seen.add(column.heading.casefold())
            yield column, make

    def _chosen(self, sheet: LayoutSheet, table: Data) -> Iterator[tuple[PageColumn, Callable[[Data], Any]]]:
        headings = {column["name"]: column["heading"] for column in table["columns"]}
        blank = {column["name"] for column in table["columns"] if column.get("blank")}
        for column in self._in_order(sheet, list(headings)):
            if column.show not in headings and not column.cell:
                raise self._fault(sheet, f"its table has no column {column.show}", f"It has {', '.join(headings)}.")
            heading = column.heading or headings.get(column.show, "")
            make = self._made(column.cell, sheet) if column.cell else itemgetter(column.show)
            if not (column.only_if_filled and column.show in blank):
                yield PageColumn(heading, column.width), make

    def _in_order(self, sheet: LayoutSheet, names: list[str]) -> list[LayoutColumn]:
        """The columns of a sheet, with those that follow its table's order and those that are put among them."""
        widths = sheet.in_table_order
        order = [*sheet.columns, *(LayoutColumn(show=name, width=widths[name]) for name in names if name in widths)]
        for more in sheet.more_columns:
            there = [column.show for column in order]
            if more.after and more.after not in {*there, *names}:
                known = f"It has {', '.join(there)}."
                raise self._fault(sheet, f"no column {more.after} for {more.show} to stand after", known)
            order.insert(there.index(more.after) + 1 if more.after in there else len(order), more)
        return order

    def _made(self, expression: str, sheet: LayoutSheet) -> Callable[[Data], Any]:
        evaluate = self._expression(expression, sheet)
        return lambda row: evaluate(row=row)

    def _expression(self, expression: str, sheet: LayoutSheet) -> Callable[..., Any]:
        with blaming(f"{self.name} ({sheet.name})"):
            compiled = self.environment.compile_expression(expression, undefined_to_none=False)

        def evaluate(**more: Any) -> Any:
            with blaming(f"{self.name} ({sheet.name})"):
                value = compiled(self.context, **more)
                # To ask for the text of what is not there says so.
                return str(value) if isinstance(value, Undefined) else value

        return evaluate

    def _fault(self, sheet: LayoutSheet, message: str, hint: str = "") -> S11Error:
        return S11Error(f"the template {self.name} ({sheet.name}): {message}", hint)


def _cell(value: Any) -> Cell:
    """A cell of the view, or whatever else an expression made."""
    if not (isinstance(value, dict) and "text" in value):
        return Cell(str(value), value=value if isinstance(value, int) and not isinstance(value, bool) else None)
    tone = value.get("tone")
    return Cell(
        value["text"],
        Tone(tone) if tone else None,
        value.get("value"),
        value.get("target", ""),
        value.get("colour", ""),
        blank=value.get("blank", False),
    )
