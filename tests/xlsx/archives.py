"""Workbooks as archives: their parts taken out, changed, and put back."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

Part = str | bytes
Change = Callable[[str], str]


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: Mapping[str, Part]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return file.getvalue()


def changed(data: bytes, changes: Mapping[str, Change]) -> bytes:
    """The workbook with some of its parts changed; a change of what is not there makes it."""
    content: dict[str, Part] = dict(parts(data))
    for name, change in changes.items():
        before = content.get(name, b"")
        text = before.decode() if isinstance(before, bytes) else before
        content[name] = change(text)
        assert content[name] != text, f"{name} was not changed"
    return zipped(content)


def swap(old: str, new: str) -> Change:
    """One text for another, which must be there."""

    def change(text: str) -> str:
        assert old in text, text
        return text.replace(old, new, 1)

    return change


def make(text: str) -> Change:
    """A part with this in it."""
    return lambda _: text
