"""A workbook as bytes: the same ones for the same content and day, though openpyxl looks at the clock."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_PROPERTIES = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_YEARS = (1980, 2107)
"""The first and the last year that a zip archive can hold."""


def saved(book: Workbook, on: date) -> bytes:
    """A workbook's file, made on a day."""
    written = BytesIO()
    with _Dated(written, on) as archive:
        ExcelWriter(book, archive).save()
    return written.getvalue()


class _Dated(ZipFile):
    """An archive in which everything is from the same day."""

    def __init__(self, file: BytesIO, on: date) -> None:
        super().__init__(file, "w", ZIP_DEFLATED)
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
        super().writestr(entry, content)
