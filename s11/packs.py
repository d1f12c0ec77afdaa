"""Find and open a pack: one that is shipped, by its id, or somebody's own, by its path."""

from pathlib import Path
from typing import NamedTuple

from s11 import bundled
from s11.errors import S11Error
from s11.findings import Finding, Severity, did_you_mean
from s11.model.pack import Pack
from s11.parsing.parse import parse
from s11.source.document import Document
from s11.source.files import read
from s11.source.reader import MOST_BYTES, read_bytes
from s11.wording import in_brief


class OpenedPack(NamedTuple):
    """A pack that was read. ``pack`` is ``None`` when it holds faults of shape; they are among the findings."""

    pack: Pack | None
    document: Document
    folder: Path
    shipped: bool
    findings: tuple[Finding, ...]


def shipped_ids() -> list[str]:
    """The ids of the packs that come with s11."""
    return sorted(each.parent.name for each in bundled.standards().glob("*/pack.yaml"))


def locate(reference: str, beside: Path) -> tuple[Path, bool]:
    """The file of the pack that a return's ``pack:`` or a command names, and whether it is a shipped one.

    A path starts from ``beside``. Raises :class:`S11Error` when there is no such pack.
    """
    if is_path(reference):
        file = beside / reference
        file = file / "pack.yaml" if file.is_dir() else file
        if not file.is_file():
            raise S11Error(
                f"there is no pack at {in_brief(reference)}", "Give the path of a pack's folder or of its pack.yaml."
            )
        return file, bundled.standards() in file.resolve().parents
    known = shipped_ids()
    if reference not in known:
        named = in_brief(reference)
        hint = f"The shipped packs are {', '.join(known)}; name another by its path, such as ./{named}/pack.yaml."
        raise S11Error(f"there is no shipped pack {named}{did_you_mean(reference, known)}", hint)
    return bundled.standards() / reference / "pack.yaml", True


def is_path(reference: str) -> bool:
    """Whether a reference names a file or a folder rather than a shipped pack."""
    return "/" in reference or "\\" in reference or reference.endswith(".yaml")


def open_pack(file: Path, *, shipped: bool, name: str | None = None) -> OpenedPack:
    """Read a pack's file, told of under ``name``. Raises :class:`S11Error` when the file cannot be opened."""
    try:
        data = read(file, MOST_BYTES)
    except OSError as error:
        raise S11Error(f"{file.as_posix()} cannot be opened: {(error.strerror or str(error)).lower()}") from error
    document = read_bytes(name or file.as_posix(), data)
    parsed = parse(document, Pack)
    pack = None if any(each.severity is Severity.ERROR for each in parsed.findings) else parsed.model
    return OpenedPack(pack, document, file.parent, shipped, parsed.findings)
