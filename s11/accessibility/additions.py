"""S11-W9x: what is in a workbook beside its cells."""

import re
from collections.abc import Iterator

from s11.accessibility.check import Check, Hit, check
from s11.findings import Severity
from s11.xlsx.book import Book, Drawing, Sheet

_WARNING = Severity.WARNING
LONGEST_PRINTED = 255
LONGEST_CHOICES = 255
LONGEST_PROMPT_TITLE = 32
_LOOK = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[LCRBIUESXY])')
_PAGES = re.compile(r"(?:&[PN]|page|of|[\s/|.,:()-])*", re.IGNORECASE)


@check("S11-W91", "Words in a header or footer")
def printed_words(book: Book) -> Iterator[Hit]:
    """Headers and footers hold page numbers and nothing else.

    Why: a screen reader does not come to them, and they are seen on paper only.
    Fix: write in the first rows of the sheet what matters, and leave page numbers alone in the footer.
    """
    for sheet in book.shown:
        if any(not _PAGES.fullmatch(_LOOK.sub("", each)) for each in sheet.printed):
            yield Hit("its header or footer says more than the page", sheet)


@check("S11-W92", "Header or footer too long")
def printed_too_long(book: Book) -> Iterator[Hit]:
    """A header or a footer has 255 characters at most, those for its looks among them.

    Why: Excel offers to repair the file, and takes it out.
    Fix: shorten it, or write in the first rows of the sheet what it says.
    """
    for sheet in book.shown:
        longest = max(len(each) for each in sheet.printed)
        if longest > LONGEST_PRINTED:
            yield Hit(f"its header or footer has {longest} characters", sheet)


@check("S11-W93", "Text box")
def text_box(book: Book) -> Iterator[Hit]:
    """No text floats over the cells.

    Why: a screen reader passes it by, and it hides what is under it.
    Fix: write the text in a cell, and delete the box.
    """
    for sheet, each in _drawings(book):
        if each.words:
            yield Hit("text floats over the cells", sheet, each.at)


@check("S11-W94", "Picture without a description")
def undescribed(book: Book) -> Iterator[Hit]:
    """Every picture, chart and shape is described in words, or marked as decoration.

    Why: whoever cannot see it has nothing else to go by.
    Fix: click it with the right button, choose View Alt Text, and say what it shows; or take it out.
    """
    for sheet, each in _drawings(book):
        if not each.is_described and not each.words:
            yield Hit(f"the {each.kind} has no description", sheet, each.at)


@check("S11-W95", "Macros", _WARNING)
def macros(book: Book) -> Iterator[Hit]:
    """A workbook holds no programs.

    Why: mail filters stop it, and readers are right not to open it.
    Fix: save it as an Excel workbook (.xlsx), which leaves them out.
    """
    if book.has_macros:
        yield Hit("it holds macros")


@check("S11-W96", "Values from elsewhere", _WARNING)
def outside(book: Book) -> Iterator[Hit]:
    """A workbook takes no values from other files or databases.

    Why: readers are asked whether to update what they cannot reach, and the names of the files go with it.
    Fix: on the Data tab choose Edit Links, then Break Link, or Queries and Connections, then Delete.
    """
    for each in book.outside:
        yield Hit(f"it takes values from {each[:60]}")


@check("S11-W97", "Embedded object or control", _WARNING)
def embedded(book: Book) -> Iterator[Hit]:
    """No documents, buttons or boxes to tick are set into a sheet.

    Why: a keyboard or a screen reader may not reach them, and many programs leave them out.
    Fix: name a document as evidence with where it is kept; ask for an answer in a cell.
    """
    for sheet in book.shown:
        if sheet.objects:
            yield Hit("objects or controls are set into the sheet", sheet)


@check("S11-W98", "Drop-down list too long")
def choices_too_long(book: Book) -> Iterator[Hit]:
    """The words of a drop-down list that is written out have 255 characters at most.

    Why: Excel offers to repair the file, and takes the list out.
    Fix: write the words in cells of a sheet that is seen, and give those cells as the source of the list.
    """
    for sheet in book.shown:
        for prompt in sheet.prompts:
            if len(prompt.choices) > LONGEST_CHOICES:
                yield Hit(f"its list has {len(prompt.choices)} characters", sheet, prompt.area)


@check("S11-W99", "Title of a prompt too long")
def prompt_title_too_long(book: Book) -> Iterator[Hit]:
    """The title of what is said to those who fill in a cell has 32 characters at most.

    Why: Excel offers to repair the file, and takes it out.
    Fix: shorten the title, and say the rest in the message.
    """
    for sheet in book.shown:
        for prompt in sheet.prompts:
            longest = max(len(title) for title in prompt.titles)
            if longest > LONGEST_PROMPT_TITLE:
                yield Hit(f"the title of its prompt has {longest} characters", sheet, prompt.area)


def _drawings(book: Book) -> Iterator[tuple[Sheet, Drawing]]:
    return ((sheet, each) for sheet in book.shown for each in sheet.drawings)


CHECKS: tuple[Check, ...] = (
    printed_words,
    printed_too_long,
    text_box,
    undescribed,
    macros,
    outside,
    embedded,
    choices_too_long,
    prompt_title_too_long,
)
