"""A return opened with every file that belongs to it, whatever is wrong with any of them."""

from collections.abc import Iterable, Iterator
from os.path import normpath
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from s11.errors import S11Error
from s11.findings import Finding
from s11.model.base import Closed
from s11.model.dossier import Dossier, Part, Previous
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.packs import OpenedPack, locate, open_pack
from s11.parsing.kinds import is_reading
from s11.parsing.parse import Parsed, parse, told
from s11.source.document import Document, Problem
from s11.source.files import read
from s11.source.reader import MOST_BYTES, read_bytes
from s11.source.span import Path as ValuePath
from s11.source.span import Place, Span
from s11.wording import in_brief

RETURN_FILE = "return.yaml"

M = TypeVar("M", bound=Closed)


class Given(NamedTuple):
    """A return whose text does not come from its file: what is being typed, or what another program prints.

    ``file`` is the name it is told under; what it names is looked for from that file's folder.
    """

    file: Path
    data: bytes


class Opened(NamedTuple):
    """A return as it was read, with all that belongs to it.

    ``dossier`` is ``None`` when the return or its pack could not be read; ``findings`` say why. ``unread`` are places
    that were left out because what stands there could not be understood.
    """

    file: Path
    documents: dict[str, Document]
    findings: tuple[Finding, ...]
    pack: OpenedPack | None
    dossier: Dossier | None
    unread: frozenset[Place]

    def locate(self, place: Place, key: bool) -> Span:  # noqa: FBT001 - a place, or that of its key
        """The line and column of a place in one of the files."""
        return self.documents[place.file].locate(place.path, key=key)

    def in_order(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings file by file, the return first, each file in reading order.

        What a rule finds on a line that had to be mended follows from the slip, and is left until that is put right.
        """
        order = {file: place for place, file in enumerate(self.documents)}
        kept = (each for each in findings if is_reading(each.code) or each.line not in self.documents[each.file].mended)
        return tuple(sorted(kept, key=lambda each: (order[each.file], each.line, each.column, each.code)))


def open_return(target: Path, given: Given | None = None) -> Opened:
    """Read a return, given as a file or as the folder of ``return.yaml``, with its contributions, registers and pack.

    Of a return that is ``given`` no file is read but those that it names. Raises :class:`S11Error` when the return
    itself cannot be opened.
    """
    file = Path(normpath(given.file)) if given else _return_file(target)
    try:
        main = _as(file, given.data, Return) if given else _read_as(file, Return)
    except OSError as error:
        hint = "Give the path of a return's file or of its folder."
        raise S11Error(f"{file.as_posix()} cannot be opened: {_reason(error)}", hint) from error
    pack, unfound = _pack_of(main.document, file.parent)
    seen = {main.document.file} | ({pack.document.file} if pack else set())
    contributions, no_contributions = _named_in(main.document, "contributions", Contribution, file.parent, seen)
    registers, no_registers = _named_in(main.document, "uses", Register, file.parent, seen)
    every: list[_Read[Any]] = [main, *contributions, *registers]
    findings = [*main.parsed.findings, *unfound, *no_contributions, *no_registers]
    findings += [finding for each in every[1:] for finding in each.parsed.findings]
    findings += pack.findings if pack else ()
    documents = {each.document.file: each.document for each in every}
    dossier = None
    if main.parsed.model is not None and pack is not None and pack.pack is not None:
        dossier = Dossier(
            pack.pack,
            Part(main.document.file, main.parsed.model),
            tuple(_parts(contributions)),
            tuple(_parts(registers)),
            _previous(file, main.parsed.model),
        )
    if pack is not None:
        documents[pack.document.file] = pack.document
    unread = frozenset(Place(each.document.file, path) for each in every for path in each.parsed.unread)
    return Opened(file, documents, tuple(findings), pack, dossier, unread)


def _return_file(target: Path) -> Path:
    file = Path(normpath(target))
    if not file.is_dir():
        return file
    if not (file / RETURN_FILE).exists():
        hint = f"Name the return's file, or start a return with: s11 new {file.as_posix()} --pack ID"
        raise S11Error(f"there is no {RETURN_FILE} in {file.as_posix()}", hint)
    return file / RETURN_FILE


class _Read(NamedTuple, Generic[M]):
    """One file, and what it gave."""

    document: Document
    parsed: Parsed[M]


def _read_as(file: Path, model: type[M]) -> _Read[M]:
    return _as(file, read(file, MOST_BYTES), model)


def _as(file: Path, data: bytes, model: type[M]) -> _Read[M]:
    document = read_bytes(file.as_posix(), data)
    return _Read(document, parse(document, model))


def _parts(files: list[_Read[M]]) -> Iterator[Part]:
    for each in files:
        if isinstance(each.parsed.model, Contribution | Register):
            yield Part(each.document.file, each.parsed.model)


def _named_in(
    main: Document, key: str, model: type[M], beside: Path, seen: set[str]
) -> tuple[list[_Read[M]], list[Finding]]:
    """The files that a return names under a key, and findings for those that cannot be opened or were ``seen``."""
    named = main.value.get(key) if isinstance(main.value, dict) else None
    files: list[_Read[M]] = []
    findings = []
    for position, name in enumerate(named if isinstance(named, list) else ()):
        if not isinstance(name, str):
            continue  # told already, as a fault of shape
        file = Path(normpath(beside / name))
        try:
            if file.as_posix() in seen:
                message = f"{in_brief(name)} is named twice, or is the return itself or its pack"
                findings.append(_fault(main, "S11-027", message, (key, position)))
                continue
            seen.add(file.as_posix())
            files.append(_read_as(file, model))
        except (OSError, ValueError) as error:
            message = f"{in_brief(name)} cannot be opened: {_reason(error)}"
            findings.append(_fault(main, "S11-027", message, (key, position)))
    return files, findings


def _pack_of(main: Document, beside: Path) -> tuple[OpenedPack | None, list[Finding]]:
    reference = main.value.get("pack") if isinstance(main.value, dict) else None
    if not isinstance(reference, str):
        return None, []
    try:
        file, shipped = locate(reference, beside)
        name = Path(normpath(file)).as_posix() if not shipped else f"standards/{reference}/pack.yaml"
        return open_pack(file, shipped=shipped, name=name), []
    except S11Error as error:
        return None, [_fault(main, "S11-028", error.message, ("pack",), error.hint)]
    except OSError as error:
        return None, [_fault(main, "S11-028", f"the pack cannot be opened: {_reason(error)}", ("pack",))]


def _previous(file: Path, returned: Return) -> Previous | None:
    """The return that a return names as the one before it. No other file of it is read, and its faults stay its own."""
    if not returned.previous:
        return None
    before = Path(normpath(file.parent / returned.previous))
    try:
        if before.is_dir() and not (before / RETURN_FILE).exists():
            return Previous(None, fault=f"is a folder without a {RETURN_FILE}")
        before = before / RETURN_FILE if before.is_dir() else before
        if before == file:
            return Previous(None, fault="is this return itself")
        earlier = _read_as(before, Return).parsed.model
    except (OSError, ValueError) as error:
        return Previous(None, fault=f"cannot be opened: {_reason(error)}")
    if earlier is None:
        return Previous(None, fault="cannot be read as a return")
    return Previous(earlier, of_same_pack=_is_same_pack((file, returned), (before, earlier)))


def _is_same_pack(*returns: tuple[Path, Return]) -> bool:
    try:
        packs = {locate(returned.pack, file.parent)[0].resolve() for file, returned in returns}
    except (S11Error, OSError):
        return False
    return len(packs) == 1


def _fault(document: Document, code: str, message: str, path: ValuePath, fix: str = "") -> Finding:
    return told(document.file, Problem(code, document.locate(path), message, fix), path)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return ((error.strerror if isinstance(error, OSError) else None) or str(error)).lower()
