"""Files as bytes: read up to a limit, put in place whole, and told apart from those that a person changed."""

import os
import tempfile
from errno import EINVAL
from hashlib import sha256
from pathlib import Path

from s11.errors import S11Error

MOST_REPLACED = 200_000_000
"""No output comes near so many bytes: a larger file is somebody else's."""

WRITTEN = ".s11-written.sha256"
"""Beside what was written: a digest of each file as s11 left it, in the form that ``sha256sum -c`` reads."""


def read(path: Path, most: int) -> bytes:
    """At most ``most`` bytes of a file, and one more when there are more.

    Raises ``OSError`` when it cannot be read, ``IsADirectoryError`` for a folder.
    """
    if path.is_dir():
        raise IsADirectoryError(path)
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "it is not an ordinary file", str(path))
    with path.open("rb") as file:
        return file.read(most + 1)


def put(path: Path, data: bytes) -> None:
    """Put a file in place whole or not at all.

    Raises :class:`S11Error` when it cannot be written.
    """
    scratch = None
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp", delete=False) as file:
            scratch = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(_mode(path))
        scratch.replace(path)
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError
        reason = ((error.strerror if isinstance(error, OSError) else None) or str(error)).lower()
        hint = "Close it if it is open in another program, or choose another place."
        raise S11Error(f"{path.name} cannot be written in {path.parent}: {reason}", hint) from error
    finally:
        if scratch is not None:
            scratch.unlink(missing_ok=True)  # there only when something went wrong, or somebody stopped it


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those that any new file gets: a scratch file has fewer."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def put_all(outputs: dict[Path, bytes], *, force: bool = False) -> None:
    """Put several files in place, each whole, after making sure that none holds what somebody else wrote.

    Raises :class:`S11Error`, before anything is written, when a file is there that s11 did not make or that was
    changed since, unless ``force``.
    """
    for path, data in outputs.items():
        if not force:
            _refuse_to_replace(path, data)
    landed: dict[Path, dict[str, str]] = {}
    try:
        for path, data in outputs.items():
            put(path, data)
            whole = path.resolve()
            landed.setdefault(whole.parent, {})[whole.name] = digest(data)
    finally:  # what landed before something went wrong is ours all the same
        for folder, digests in landed.items():
            _note(folder, digests)


def _refuse_to_replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise S11Error(f"{path.name} is a folder", "Name a file, such as return.xlsx.")
    try:
        if not path.exists():
            return
        present = read(path, MOST_REPLACED)
        noted = _noted(path.resolve().parent).get(path.resolve().name)
    except (OSError, RuntimeError) as error:
        raise S11Error(f"{path} is there and cannot be read", "Choose another name with -o.") from error
    if present != data and noted != digest(present):
        hint = "Move it or choose another place; export replaces it with --force."
        raise S11Error(f"{path} was not made by s11, or was changed since, so it was left as it is", hint)


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def _noted(folder: Path) -> dict[str, str]:
    """The digest of each file in a folder as s11 left it."""
    try:
        lines = (folder / WRITTEN).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return {}
    return {name: told for told, separator, name in (line.partition("  ") for line in lines) if separator}


def _note(folder: Path, digests: dict[str, str]) -> None:
    noted = {name: each for name, each in _noted(folder).items() if (folder / name).exists()} | digests
    lines = "".join(f"{each}  {name}\n" for name, each in sorted(noted.items()))
    put(folder / WRITTEN, lines.encode(errors="surrogateescape"))  # a name need not be UTF-8
