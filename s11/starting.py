"""A new return, started from a pack."""

from datetime import date
from os.path import relpath
from pathlib import Path

from s11 import bundled
from s11.errors import S11Error
from s11.model.pack import Pack
from s11.opening import RETURN_FILE
from s11.packs import is_path, locate, open_pack
from s11.render.environment import make_environment, render
from s11.source.files import put, put_all
from s11.view.starter import starter

TEMPLATE = "new-return.yaml.j2"
SCHEMA_FILE = "return.schema.json"
"""Stands beside a return: its first line names this file, so that an editor finds it on any machine."""


def start(folder: Path, pack: str, agency: str, on: date) -> Path:
    """Start a return in a folder, with the schema that editors check it by, and give its file.

    Raises :class:`S11Error`, with nothing written, when there is a return or somebody's own schema in the folder, or
    when there is no such pack.
    """
    file = folder / RETURN_FILE
    if file.exists():
        raise S11Error(f"there is a return at {file.as_posix()} already", "Name another folder, or move it first.")
    found = _read(pack)
    shown = starter(found, _reference(pack, folder), agency, folder.as_posix(), on)
    text = render(make_environment(), TEMPLATE, {"schema": SCHEMA_FILE, **shown})
    put_all({folder / SCHEMA_FILE: bundled.schemas()["return"].read_bytes()})
    put(file, text.encode())
    return file


def _read(reference: str) -> Pack:
    file, shipped = locate(reference, Path())
    pack = open_pack(file, shipped=shipped).pack
    if pack is None:
        raise S11Error(f"{reference} cannot be read as a pack", f"See what is wrong with: s11 packs check {reference}")
    return pack


def _reference(pack: str, folder: Path) -> str:
    """How the new return names its pack: a shipped one by its id, another by its path from the return's folder."""
    if not is_path(pack):
        return pack
    try:
        path = Path(relpath(pack, folder)).as_posix()
        return path if is_path(path) else f"{path}/"
    except ValueError:  # on Windows there is no way from one drive to another
        return Path(pack).resolve().as_posix()
