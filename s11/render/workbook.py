"""A report as an Excel workbook: accessible, and never more than text, numbers and links."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from jinja2.sandbox import ImmutableSandboxedEnvironment
from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from s11.render.context import context
from s11.render.row_heights import height, line_starts
from s11.render.theme import read_theme
from s11.render.workbook_layout import read_layout, table_name
from s11.render.workbook_maker import make_pages
from s11.render.workbook_pages import Page, sheet_anchor
from s11.render.workbook_styles import HEADING, SUBJECT, TITLE, Style, Styles
from s11.render.xlsx_bytes import saved
from s11.view.report import Report
from s11.view.table import Cell, leads_outside

LAYOUT = "submission.xlsx.yaml"

_RUN = ("=", "+", "-", "@", "\t")
"""What a spreadsheet takes for the beginning of a formula when somebody types over the cell."""

_ENCODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_PAPER = {"A4": 9, "A3": 8}
_TITLE_HEIGHT = 24
_LONGEST_LINE = 1000
"""What stands above a table is cut after so many characters: all of it is in the tables."""

_LONGEST_PROPERTY = 255


def workbook(report: Report, environment: ImmutableSandboxedEnvironment, on: date, layout: str = LAYOUT) -> bytes:
    """A report as a workbook made on a day. Raises :class:`S11Error` when the layout is at fault."""
    pages = make_pages(context(report), read_layout(environment, layout), environment, layout)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = report.title.text[:_LONGEST_PROPERTY]
    book.properties.creator = report.agency.text[:_LONGEST_PROPERTY]
    book.properties.language = "en-GB"
    styles, places = Styles(book, read_theme(environment)), _places(pages)
    for page in pages:
        _Writer(book.create_sheet(page.name), styles, places).write(page)
    return saved(book, on)


def _places(pages: Sequence[Page]) -> dict[str, str]:
    """Where each anchor is, as a link inside the workbook says it; of several with one name, the first."""
    places: dict[str, str] = {}
    for page in pages:
        sheet = quote_sheetname(page.name)
        places.setdefault(sheet_anchor(page.name), f"{sheet}!A1")
        for number, row in enumerate(page.rows, page.heading_row + 1):
            if row.anchor:
                places.setdefault(row.anchor, f"{sheet}!A{number}")
    return places


class _SelfFitting(RowDimension):
    """The height of a row, not marked as set by hand, so that the row still grows when somebody types."""

    __fields__ = tuple(name for name in RowDimension.__fields__ if name != "customHeight")


class _Writer:
    """Writes one sheet. ``places`` are where the anchors of the workbook are."""

    def __init__(self, sheet: Worksheet, styles: Styles, places: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.styles = styles
        self.places = places

    def write(self, page: Page) -> None:
        """Write a page: its title, what it is about, and its table."""
        self._text(1, 1, page.title[:_LONGEST_LINE], TITLE)
        for number, line in enumerate(page.under, 2):
            self._text(number, 1, line[:_LONGEST_LINE], SUBJECT)
        if page.back:
            above = page.heading_row - 1
            self._text(above, 1, page.back.text[:_LONGEST_LINE], self.styles.way_back)
            self.sheet.cell(above, 1).hyperlink = Hyperlink(ref="", location=self.places.get(page.back.target))
        for at, column in enumerate(page.columns, 1):
            self.sheet.column_dimensions[get_column_letter(at)].width = column.width
            self._text(page.heading_row, at, column.heading, HEADING)
        for number in range(1, page.heading_row):
            self._fit(number, _TITLE_HEIGHT)
        tallest = max(len(line_starts(column.heading, column.width, bold=True)) for column in page.columns)
        self._fit(page.heading_row, height(tallest))
        for number, row in enumerate(page.rows, page.heading_row + 1):
            self._fit(number, height(row.lines))
            for at, cell in enumerate(row.cells, 1):
                self._cell(number, at, cell, page.columns[at - 1].width)
        self.sheet.add_table(_table(page))
        self._print_on(page)

    def _fit(self, row: int, points: int) -> None:
        self.sheet.row_dimensions[row] = _SelfFitting(self.sheet, index=row, ht=points)

    def _cell(self, row: int, column: int, cell: Cell, width: int) -> None:
        """What a reader sees, as a number where it is one and as text where it is not."""
        link = self._link(cell, width)
        style = self.styles.of(cell, linked=link is not None)
        if cell.value is None:
            self._text(row, column, cell.text, style)
        else:
            self.styles.dress(self.sheet.cell(row, column, cell.value), style)
        if link is not None:
            self.sheet.cell(row, column).hyperlink = link

    def _text(self, row: int, column: int, text: str, style: Style) -> None:
        """Text that stays text, whatever it begins with and whatever is typed over it later."""
        target = self.sheet.cell(row, column, _ENCODED.sub("_x005F_", text))
        target.data_type = "s"
        self.styles.dress(target, style, quoted=text.startswith(_RUN))

    def _link(self, cell: Cell, width: int) -> Hyperlink | None:
        """Where a cell leads. Text of several lines is no link: not every reader wraps one."""
        if not cell.target or len(line_starts(cell.text, width)) > 1:
            return None
        if leads_outside(cell.target):
            return Hyperlink(ref="", target=cell.target)
        place = self.places.get(cell.target)
        return Hyperlink(ref="", location=_ENCODED.sub("_x005F_", place)) if place else None

    def _print_on(self, page: Page) -> None:
        sheet = self.sheet
        sheet.print_title_rows = f"{page.heading_row}:{page.heading_row}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _PAPER[page.paper]
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("&P / &N"))
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = 0.3
        margins.bottom, margins.header, margins.footer = 0.5, 0.2, 0.2


def _table(page: Page) -> Table:
    """The sheet's one table, without a filter. Its columns are named as their headings are."""
    last = f"{get_column_letter(len(page.columns))}{page.heading_row + len(page.rows)}"
    table = Table(displayName=f"{table_name(page.name)}_table", ref=f"A{page.heading_row}:{last}")
    for number, column in enumerate(page.columns, 1):
        table.tableColumns.append(TableColumn(id=number, name=_ENCODED.sub("_x005F_", column.heading)))
    return table
