"""S11-W1x: what a workbook says of itself, and where it opens."""

from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.findings import Severity
from s11.xlsx.book import Book

LONGEST_PATH = 217
"""Excel does not open a file whose whole path is longer."""


@check("S11-W04", "Path too long for Excel", Severity.WARNING)
def path_too_long(book: Book) -> Iterator[Hit]:
    """The whole path of the file has fewer than 218 characters.

    Why: Excel does not open a file with a longer one.
    Fix: give the file or its folders shorter names, or keep it in a folder nearer to the top.
    """
    if len(book.path) > LONGEST_PATH:
        yield Hit(f"its whole path has {len(book.path)} characters")


@check("S11-W11", "Document without a title")
def no_title(book: Book) -> Iterator[Hit]:
    """The document's properties give it a title.

    Why: a screen reader says the title first, and without one it says the name of the file.
    Fix: in Excel choose File, then Info, and fill in Title under Properties.
    """
    if not book.properties.title:
        yield Hit("its properties give it no title")


@check("S11-W12", "Document without a language")
def no_language(book: Book) -> Iterator[Hit]:
    """The document's properties say what language it is in.

    Why: a screen reader needs it to pronounce the words.
    Fix: in Excel choose File, Info, Properties, Advanced Properties, Custom, and add Language with the value en-GB.
    """
    if not book.properties.language:
        yield Hit("its properties do not say what language it is in")


@check("S11-W13", "Document without an author", Severity.WARNING)
def no_creator(book: Book) -> Iterator[Hit]:
    """The document's properties say which organisation it comes from.

    Why: a workbook is passed on without the message that it came with.
    Fix: in Excel choose File, then Info, and under Related People give the organisation as the author.
    """
    if not book.properties.creator:
        yield Hit("its properties do not say who made it")


@check("S11-W14", "Workbook that opens elsewhere")
def opens_elsewhere(book: Book) -> Iterator[Hit]:
    """A workbook opens on its first sheet.

    Why: readers who do not see the row of sheets would not know that others come before.
    Fix: select the first sheet, and save.
    """
    seen = book.sheets[book.opens_on : book.opens_on + 1]
    if book.shown and seen != book.shown[:1]:
        yield Hit(f"it does not open on its first sheet, {book.shown[0].name}", seen[0] if seen else None)


@check("S11-W15", "Cursor not in A1")
def cursor_elsewhere(book: Book) -> Iterator[Hit]:
    """The first sheet opens with the cursor in cell A1, and with A1 in view.

    Why: a screen reader begins to read at the cursor.
    Fix: on the first sheet press Ctrl+Home, select A1, and save.
    """
    for sheet in book.shown[:1]:
        if sheet.view.cursor != "A1":
            yield Hit(f"the cursor is in {sheet.view.cursor[:20]}", sheet)
        elif sheet.view.corner != "A1":
            yield Hit(f"it opens scrolled to {sheet.view.corner[:20]}", sheet)


CHECKS: tuple[Check, ...] = (path_too_long, no_title, no_language, no_creator, opens_elsewhere, cursor_elsewhere)
