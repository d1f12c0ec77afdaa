"""A workbook made to break every check, each of them once."""

from typing import Any

from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableColumn

from tests.accessibility.made import ROWS, clean, letters, with_table, write
from tests.xlsx.archives import changed, make, saved, swap

PATH = "x" * 218
SENTENCE = "Every warden is trained before the first shift and again each year. "
FLOATING = (
    "<d><oneCellAnchor><from><col>5</col><row>20</row></from><pic/></oneCellAnchor>"
    "<oneCellAnchor><sp><txBody><t>Read this first</t></txBody></sp></oneCellAnchor></d>"
)
RELATION = '<Relationship Id="{0}" Type="t/{0}" Target="{1}"/></Relationships>'


def broken() -> bytes:
    """A workbook with everything wrong that can be wrong with one that can be read."""
    book: Any = clean()
    _document(book)
    _sheets(book)
    _actions(book["Actions"])
    _tables(book.create_sheet("Tables"))
    _texts(book.create_sheet("Texts"))
    _looks(book.create_sheet("Looks"))
    _additions(book.create_sheet("Additions"))
    relations = {"xl/_rels/workbook.xml.rels": ("externalLink", "link.xml")}
    relations[f"xl/worksheets/_rels/sheet{len(book.sheetnames)}.xml.rels"] = ("oleObject", "letter.bin")
    return changed(
        saved(book),
        {
            "xl/workbook.xml": swap('name="Last year"', 'name="COVER"'),
            "xl/link.xml": make("<externalLink/>"),
            "xl/vbaProject.bin": make("macros"),
            "xl/drawings/drawing1.xml": make(FLOATING),
        }
        | {name: swap("</Relationships>", RELATION.format(*which)) for name, which in relations.items()},
    )


def _document(book: Any) -> None:
    book.properties.title = book.properties.language = book.properties.creator = None
    book.properties.lastModifiedBy = "Jane Smith"
    book.active = 1
    book["Cover"].sheet_view.selection[0].activeCell = "B7"


def _sheets(book: Any) -> None:
    book.create_sheet("Sheet1")
    book.create_sheet("Lists").sheet_state = "hidden"
    history = book.create_sheet("History")
    for row in (2, 3):
        write(history, row, ["Lead", "None"])


def _actions(sheet: Any) -> None:
    """What is wrong with a sheet as a whole, and with the headings of its table."""
    sheet["A1"].style = "Normal"
    sheet["A1"].font = letters()
    sheet._print_rows = None
    sheet.auto_filter.ref = "A3:C6"
    sheet.freeze_panes = "A4"
    sheet["A3"].value = None
    sheet["C3"].value = "OWNER"
    sheet["B3"].value = "Owner"
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["F"].hidden = True


def _tables(sheet: Any) -> None:
    with_table(sheet, rows=(*ROWS, (None, None, None), ("Tell staff", None, "Done")))
    write(sheet, 5, [*ROWS[1], "", "Ask Jane"])
    sheet.merge_cells("A10:B10")
    for name, ref in (("Table1", "H3:H4"), ("R1", "A12:A13")):
        table = Table(displayName=name, ref=ref, headerRowCount=int(name == "Table1"))
        table.tableColumns.append(TableColumn(id=1, name="Note"))
        sheet.add_table(table)
        for row in sheet[ref]:
            row[0].value = "Note"
            row[0].font = letters()
            row[0].alignment = Alignment(wrap_text=True)


def _texts(sheet: Any) -> None:
    with_table(sheet)
    sheet["A4"].value = SENTENCE
    sheet["A5"].value = SENTENCE * 20
    sheet["B4"].value = "Housing*"
    sheet["B5"].font = letters(size=10)
    sheet["B6"].font = letters(italic=True)
    sheet["C4"].font = letters(underline="single")
    sheet["C5"].value = "=1+1"
    sheet["C6"].alignment = Alignment()


def _looks(sheet: Any) -> None:
    with_table(sheet)
    sheet["A4"].font = letters(color="FFFF00")
    sheet["C4"].value = "R"
    sheet["C4"].fill = PatternFill("solid", fgColor="FF0000")
    sheet["B4"].value = "Click here"
    sheet["B4"].hyperlink = Hyperlink(ref="B4", target="https://thameford.example")
    sheet["B5"].hyperlink = Hyperlink(ref="B5", location="Nowhere!A1")
    sheet["B6"].hyperlink = Hyperlink(ref="B6", target="javascript:alert(1)")
    sheet["C5"].number_format = ";;;"
    sheet["C6"].comment = Comment("Ask Jane", "Jane")


def _additions(sheet: Any) -> None:
    with_table(sheet)
    sheet.oddFooter.left.text = "Official " * 30
    sheet.add_chart(BarChart(), "A9")
    sheet.add_data_validation(DataValidation(type="list", formula1=f'"{"Red," * 70}"', sqref="C4"))
    sheet.add_data_validation(DataValidation(type="list", promptTitle="Rating " * 5, sqref="C5"))
