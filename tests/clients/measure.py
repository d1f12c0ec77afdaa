"""What LibreOffice makes of workbooks. Run by the Python that has LibreOffice's ``uno``, apart from the tests.

``measure.py SOFFICE FOLDER`` reads the names of workbooks, a line each. It turns each to PDF beside the workbook and
answers with a line of JSON: how high and wide the rows and words of each sheet are written, and how high and wide they
must be, in hundredths of a millimetre. The folder is for LibreOffice's settings.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uno

SPARE = 200
"""What LibreOffice leaves beside the text when it fits a column to it."""

EVERYTHING = 1023
"""All that a cell may hold."""

FORMAT = ("CharFontName", "CharHeight", "CharWeight", "HoriJustify", "ParaIndent")
"""What decides how wide a text is."""


@contextmanager
def office(soffice: str, folder: Path) -> Iterator[Any]:
    """LibreOffice's desktop, with settings of its own."""
    door = f"pipe,name=s11-{time.time_ns()};urp;"
    command = [soffice, "--headless", "--norestore", "--nodefault", f"--accept={door}"]
    with subprocess.Popen([*command, f"-env:UserInstallation={folder.as_uri()}"], stdout=sys.stderr) as running:
        here = uno.getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
        context = None
        while context is None:
            try:
                context = resolver.resolve(f"uno:{door}StarOffice.ComponentContext")
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                if running.poll() is not None:
                    raise
                time.sleep(0.1)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        yield desktop
        desktop.terminate()


def setting(name: str, value: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def heights(sheet: Any, area: Any) -> list[tuple[int, int]]:
    """How high each row is, and how high it must be for all its text."""
    rows = sheet.getCellRangeByPosition(0, 0, 0, area.EndRow).Rows
    numbers = range(area.EndRow + 1)
    written = [rows.getByIndex(each).Height for each in numbers]
    rows.OptimalHeight = False
    rows.OptimalHeight = True
    return list(zip(written, (rows.getByIndex(each).Height for each in numbers), strict=True))


def pieces(sheet: Any, area: Any) -> Iterator[tuple[int, Any, list[str]]]:
    """Of each column and each format in it, what should stay on one line: words, or whole texts that do not wrap."""
    shown = sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).DataArray
    for form in sheet.UniqueCellFormatRanges:
        found: dict[int, set[str]] = {}
        for address in form.RangeAddresses:
            for column in range(address.StartColumn, min(address.EndColumn, area.EndColumn) + 1):
                for row in range(address.StartRow, min(address.EndRow, area.EndRow) + 1):
                    value = shown[row][column]
                    text = value if isinstance(value, str) else sheet.getCellByPosition(column, row).String
                    found.setdefault(column, set()).update(text.split() if form.IsTextWrapped else [text])
        yield from ((column, form, sorted(filter(stays_whole, texts))) for column, texts in found.items())


def stays_whole(text: str) -> bool:
    """Whether there is a text, and it is not an address, which may go on in the next line anywhere."""
    return text != "" and "://" not in text and "@" not in text


def width(scratch: Any, form: Any, texts: Sequence[str]) -> int:
    """How wide a column must be for the widest of some texts."""
    place = scratch.getCellRangeByPosition(0, 0, 0, len(texts) - 1)
    place.DataArray = tuple((text,) for text in texts)
    place.setPropertyValues(FORMAT, form.getPropertyValues(FORMAT))
    place.Columns.OptimalWidth = True
    needed = place.Columns.getByIndex(0).Width - SPARE
    place.clearContents(EVERYTHING)
    return int(needed)


def wide(sheet: Any, area: Any, scratch: Any) -> Iterator[tuple[str, int, int]]:
    """Words too wide for their column, and texts that do not wrap and are too wide for the table."""
    widths = [sheet.Columns.getByIndex(each).Width for each in range(area.EndColumn + 1)]
    for column, form, texts in pieces(sheet, area):
        room = widths[column] if form.IsTextWrapped else sum(widths)
        if texts and width(scratch, form, texts) > room:  # seldom, and to measure each takes long
            each = ((text, room, width(scratch, form, [text])) for text in texts)
            yield from ((text, room, needed) for text, room, needed in each if needed > room)


def measured(book: Any) -> Iterator[dict[str, object]]:
    """What each sheet of an open workbook measures."""
    sheets = list(book.Sheets)
    book.Sheets.insertNewByName("scratch", len(sheets))
    scratch = book.Sheets.getByName("scratch")
    for sheet in sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - UNO gives its arguments no names
        area = cursor.RangeAddress
        yield {"name": sheet.Name, "heights": heights(sheet, area), "wide": list(wide(sheet, area, scratch))}


def draw(desktop: Any, workbook: Path) -> list[dict[str, object]]:
    """A workbook as PDF beside it, and what its sheets measure."""
    book = desktop.loadComponentFromURL(workbook.as_uri(), "_blank", 0, (setting("Hidden", value=True),))
    book.storeToURL(workbook.with_suffix(".pdf").as_uri(), (setting("FilterName", "calc_pdf_Export"),))
    found = list(measured(book))
    book.close(True)  # noqa: FBT003
    return found


def main(soffice: str, folder: str) -> None:
    with office(soffice, Path(folder)) as desktop:
        for line in sys.stdin:
            print(json.dumps(draw(desktop, Path(line.rstrip("\n")))), flush=True)  # noqa: T201 - this is its answer


if __name__ == "__main__":
    main(*sys.argv[1:])
