"""Write the generated files, or with ``--check`` say which of them are stale.

Run it from the root of a clone:

    python -m docs.generate
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from docs.generate import rules, schemas

ROOT = Path(__file__).resolve().parents[2]

MAKERS: tuple[Callable[[], Iterator[tuple[Path, str]]], ...] = (rules.pages, schemas.files)
"""Each makes some files and their text."""

FOLDERS: tuple[Path, ...] = (rules.FOLDER, schemas.FOLDER)
"""Where everything is generated: what is not made any more is left over."""

USAGE = "usage: python -m docs.generate [--check]"


def main(arguments: list[str]) -> int:
    """Write what is stale and take away what is left over; or only look, and exit with 1 when there is any."""
    if arguments not in ([], ["--check"]):
        print(USAGE)
        return 2
    made = {file: text for make in MAKERS for file, text in make()}
    found = stale(made)
    for file in found:
        if arguments:
            print(f"{file.relative_to(ROOT).as_posix()} is stale: run python -m docs.generate")
        elif file in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(made[file], encoding="utf-8", newline="\n")
        else:
            file.unlink()
    print(f"{len(found)} of {len(made)} generated files {'are' if arguments else 'were'} stale.")
    return 1 if arguments and found else 0


def stale(made: dict[Path, str]) -> list[Path]:
    """The files that are missing, that hold something else, or that are left over."""
    there = {file for folder in FOLDERS for file in folder.glob("*") if file.is_file()}
    return sorted((there - made.keys()) | {file for file, text in made.items() if not _holds(file, text)})


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
