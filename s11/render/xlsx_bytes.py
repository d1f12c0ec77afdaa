"""A workbook as bytes: the same ones for the same content and day, though openpyxl looks at the clock."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell._writer import etree_write_cell
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

_PROPERTIES = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
QUICK = 1
"""How hard zip tries: the last tenth of a small file is not worth the wait."""

_YEARS = (1980, 2107)
"""The first and the last year that a zip archive can hold."""


def saved(book: Workbook, on: date) -> bytes:
    """A workbook's file, made on a day."""
    written = BytesIO()
    _Writer(book, _Dated(written, on)).save()
    return written.getvalue()


class _Writer(ExcelWriter):
    """openpyxl's writer, with sheets written row by row."""

    _archive: Any

    def write_worksheet(self, ws: Any) -> None:
        """Write the sheet where openpyxl would, in the same way but for its rows."""
        sheet: Any = _Sheet(ws)
        sheet.write()
        ws._rels = sheet._rels  # noqa: SLF001 - as openpyxl does
        self._archive.write(sheet.out, ws.path[1:])
        self.manifest.append(ws)
        sheet.cleanup()


class _Sheet(WorksheetWriter):
    """A sheet whose rows are put into XML one at a time: cell by cell takes twice as long as all else in an export."""

    def write_row(self, xf: Any, row: Any, row_idx: int) -> None:
        """Write a row with the cells that openpyxl makes of it."""
        sheet: Any = self.ws
        element = Element("row", {"r": str(row_idx), **dict(sheet.row_dimensions[row_idx])})
        for cell in row:
            etree_write_cell(_Into(element), sheet, cell, cell.has_style)
        xf._file(tostring(element, encoding="unicode"))  # noqa: SLF001 - what xf itself writes to


class _Into(NamedTuple):
    """Takes what is written into an element."""

    element: Element

    def write(self, cell: Element) -> None:
        self.element.append(cell)


class _Dated(ZipFile):
    """An archive in which everything is from the same day."""

    def __init__(self, file: BytesIO, on: date) -> None:
        super().__init__(file, "w", ZIP_DEFLATED, compresslevel=QUICK)
        self.on = on

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        """Take in a file that openpyxl has put by."""
        self.writestr(str(arcname), Path(filename).read_bytes())

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any) -> None:
        """Take in a part of the workbook."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        content = data.encode() if isinstance(data, str) else data
        if name == _PROPERTIES:
            content = _MOMENT.sub(rb"\g<1>" + f"{self.on.isoformat()}T00:00:00Z".encode(), content)
        entry = ZipInfo(name, (min(max(self.on.year, _YEARS[0]), _YEARS[1]), self.on.month, self.on.day, 0, 0, 0))
        entry.compress_type = ZIP_DEFLATED
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        super().writestr(entry, content, compresslevel=QUICK)
