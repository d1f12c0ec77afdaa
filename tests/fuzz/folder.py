"""A return's folder that is only in memory, so that the whole journey of a return runs without a disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOENT
from pathlib import Path
from unittest.mock import patch

from s11 import bundled, opening, packs
from s11.errors import S11Error
from s11.packs import OpenedPack
from s11.source.files import read
from s11.wording import in_brief
from tests.fuzz.files import PACK, RETURN, Files, is_contribution, is_register
from tests.rules.casefile import HERE

BASE = {name: (HERE / name).read_bytes() for name in (RETURN, PACK)}
MOST_KEPT = 200
"""Packs that stay open: most inputs answer the same few."""


def completed(files: Files) -> Files:
    """The files of an input with those that it leaves out. A return that is left out names all the others."""
    return {PACK: BASE[PACK], RETURN: BASE[RETURN] + naming(files).encode(), **files}


def naming(files: Files) -> str:
    """The lines of a return that name its contributions and registers."""
    given = [name for name in files if is_contribution(name)]
    shared = [name for name in files if is_register(name)]
    lines = [f"contributions: [{', '.join(given)}]\n"] if given else []
    return "".join([*lines, f"uses: [{', '.join(shared)}]\n"] if shared else lines)


class Folder:
    """Where the files of one input stand while it is looked at. Of the disk, only shipped packs are read."""

    def __init__(self) -> None:
        self.files: Files = {}
        self._opened: dict[tuple[str, bytes], OpenedPack] = {}

    def read(self, path: Path, most: int) -> bytes:
        """What :func:`s11.source.files.read` gives."""
        name = path.as_posix()
        if name in self.files:
            return self.files[name][: most + 1]
        if bundled.standards() in path.parents:
            return read(path, most)
        raise FileNotFoundError(ENOENT, "there is no such file", name)

    def locate(self, reference: str, beside: Path) -> tuple[Path, bool]:
        """What :func:`s11.packs.locate` gives. The pack is called test too, as if it were a shipped one."""
        if reference in {"test", PACK}:
            return Path(PACK), False
        if packs.is_path(reference):
            hint = "Give the path of a pack's folder or of its pack.yaml."
            raise S11Error(f"there is no pack at {in_brief(reference)}", hint)
        return packs.locate(reference, beside)

    def open_pack(self, file: Path, *, shipped: bool, name: str | None = None) -> OpenedPack:
        """What :func:`s11.packs.open_pack` gives; a pack that was opened before is not read again."""
        key = (file.as_posix(), b"" if shipped else self.files[file.as_posix()])
        if key not in self._opened:
            if len(self._opened) >= MOST_KEPT:
                self._opened.clear()
            self._opened[key] = packs.open_pack(file, shipped=shipped, name=name)
        return self._opened[key]


@contextmanager
def in_memory() -> Iterator[Folder]:
    """A folder that returns are opened from, for as long as it lasts."""
    folder = Folder()
    with (
        patch.object(opening, "read", folder.read),
        patch.object(packs, "read", folder.read),
        patch.object(opening, "locate", folder.locate),
        patch.object(opening, "open_pack", folder.open_pack),
    ):
        yield folder
