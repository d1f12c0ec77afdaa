"""Where the shipped standards, templates, examples and schemas are."""

from pathlib import Path

from s11.errors import S11Error

_PACKAGE = Path(__file__).resolve().parent


def standards() -> Path:
    """The folder of shipped packs, one folder each."""
    return _shipped("standards")


def templates() -> Path:
    """The folder of shipped templates and workbook layouts."""
    return _shipped("templates")


def example(name: str) -> Path:
    """The folder of a shipped example."""
    return _shipped(f"examples/{name}")


def schemas() -> dict[str, Path]:
    """The file of each JSON Schema, by the name of what it is for, such as ``return``."""
    return {file.stem: file for file in sorted((_PACKAGE / "schemas").glob("*.json"))}


def _shipped(name: str) -> Path:
    # In a wheel they are carried inside the package; in a clone they stand at the top.
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise S11Error(f"the files that come with s11 are missing: {name}", "Install s11 again.")
