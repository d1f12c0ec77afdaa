"""The parts of a workbook, taken out of its archive without trusting what it says of itself."""

import struct
import zlib
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from s11.xlsx.markup import NOTHING, Node, Sink, parse
from s11.xlsx.refusal import Reason, RefusedError

MOST_BYTES = 20_000_000
"""The largest file. A workbook of 60 agencies' returns has less than one million."""

MOST_UNPACKED = 100_000_000
"""The bytes of all parts that are read: a small file can claim to hold terabytes."""

MOST_PARTS = 2_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TORN = (BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, struct.error, ValueError)
"""What zipfile raises over archives that are not whole."""

_FOREIGN = {
    "sheet.binary": "it is a binary workbook (.xlsb)",
    "macroEnabled": "it is a workbook with macros (.xlsm)",
    "wordprocessingml": "it is a Word document",
    "presentationml": "it is a PowerPoint presentation",
}


class Relation(NamedTuple):
    """What one part is to another: its ``kind``, where it is, and whether that is outside the file."""

    kind: str
    target: str
    outside: bool


class Package:
    """The parts of one workbook by their names, capitals aside.

    Raises :class:`RefusedError` when the bytes are no such archive, or more than is safe to unpack.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise RefusedError(Reason.TOO_LARGE, f"it has more than {MOST_BYTES // 1_000_000} million bytes")
        self._archive = _archive(data)
        entries = self._archive.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise RefusedError(Reason.TOO_LARGE, "it unpacks into far more than any workbook needs")
        self._entries = {_plain(entry.filename): entry for entry in entries}
        self._left = MOST_UNPACKED

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._entries)

    def tree(self, part: str, sinks: dict[str, Sink] | None = None) -> Node:
        """A part as a tree. What stands in an element that has a sink goes there."""
        return parse(part, self._read(part), sinks)

    def relations(self, part: str) -> dict[str, Relation]:
        """What other parts are to this one, by id; ``""`` stands for the file as a whole."""
        named = join(dirname(part), "_rels", f"{basename(part)}.rels")
        if _plain(named) not in self._entries:
            return {}
        return {each.get("Id"): _relation(each, dirname(part)) for each in self.tree(named).all("Relationship")}

    def related(self, part: str, kind: str) -> list[str]:
        """The parts inside the file that are of a kind to this one."""
        return [each.target for each in self.relations(part).values() if each.kind == kind and not each.outside]

    def first(self, part: str, kind: str) -> Node:
        """The first part that is of a kind to this one; nothing when there is none."""
        parts = self.related(part, kind)
        return self.tree(parts[0]) if parts else NOTHING

    def workbook(self) -> str:
        """The part that lists the sheets."""
        parts = self.related("", "officeDocument")
        if not parts:
            kind = "an OpenDocument file" if "mimetype" in self._entries else "no Excel workbook"
            raise RefusedError(Reason.FOREIGN, f"it is {kind}")
        types = self.tree("[Content_Types].xml").all("Override")
        told = next((each.get("ContentType") for each in types if _plain(each.get("PartName")) == _plain(parts[0])), "")
        for word, message in _FOREIGN.items():
            if word in told:
                raise RefusedError(Reason.FOREIGN, message)
        return parts[0]

    def _read(self, part: str) -> bytes:
        entry = self._entries.get(_plain(part))
        if entry is None:
            raise RefusedError(Reason.DAMAGED, f"its part {part} is missing")
        data = _unpacked(self._archive, entry, self._left)
        self._left -= len(data)
        if self._left < 0:
            raise RefusedError(Reason.TOO_LARGE, "it unpacks into far more than any workbook needs")
        return data


def _archive(data: bytes) -> ZipFile:
    if data.startswith(_OLE):
        kind = "protected by a password" if _ENCRYPTED in data else "an old Excel workbook (.xls), or another program's"
        raise RefusedError(Reason.FOREIGN, f"it is {kind}")
    if not data.startswith(b"PK"):
        raise RefusedError(Reason.FOREIGN, "it is no Excel workbook" if data else "there is nothing in it")
    try:
        return ZipFile(BytesIO(data))
    except _TORN as error:
        raise RefusedError(Reason.DAMAGED, "it is not whole") from error


def _unpacked(archive: ZipFile, entry: ZipInfo, most: int) -> bytes:
    """A part, or one byte more of it than ``most``."""
    if entry.flag_bits & 1:
        raise RefusedError(Reason.FOREIGN, "it is protected by a password")
    try:
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadZipFile
        with archive.open(entry) as part:
            return part.read(most + 1)
    except (*_TORN, zlib.error) as error:
        raise RefusedError(Reason.DAMAGED, f"its part {entry.filename} cannot be unpacked") from error


def _relation(node: Node, folder: str) -> Relation:
    outside = node.get("TargetMode") == "External"
    target = node.get("Target")
    inside = normpath(join("/", folder, target.replace("\\", "/"))).lstrip("/")
    return Relation(node.get("Type").rpartition("/")[2], target if outside else inside, outside)


def _plain(name: str) -> str:
    """A part's name as it is compared."""
    return name.replace("\\", "/").lstrip("/").casefold()
