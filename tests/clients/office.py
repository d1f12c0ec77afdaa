"""LibreOffice, which opens workbooks, measures them and turns them into PDF."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.clients.programs import missing, program


class Height(NamedTuple):
    """How high a row is written, and how high it must be for its text."""

    row: int
    written: int
    needed: int


class Wide(NamedTuple):
    """A word or line that is wider than the room that there is for it."""

    text: str
    room: int
    needed: int


class Sheet(NamedTuple):
    """A sheet as LibreOffice lays it out, in hundredths of a millimetre."""

    name: str
    heights: list[Height]
    wide: list[Wide]


class Drawn(NamedTuple):
    """What LibreOffice makes of a workbook."""

    pdf: Path
    sheets: list[Sheet]


Draw = Callable[[Path], Drawn]


@contextmanager
def office(folder: Path) -> Iterator[Draw]:
    """LibreOffice at work, with a profile in a folder of its own. A workbook is drawn once, its PDF beside it."""
    soffice = program("LibreOffice", "soffice", "libreoffice")
    command = [_python_with_uno(soffice), str(Path(__file__).with_name("measure.py")), soffice, str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", bufsize=1) as running:
        assert running.stdin
        assert running.stdout
        asked, told = running.stdin, running.stdout

        @cache
        def draw(workbook: Path) -> Drawn:
            asked.write(f"{workbook}\n")
            line = told.readline()
            assert line, f"LibreOffice did not survive {workbook}"
            sheets = [
                Sheet(
                    each["name"],
                    [Height(number, *heights) for number, heights in enumerate(each["heights"], 1)],
                    [Wide(*wide) for wide in each["wide"]],
                )
                for each in json.loads(line)
            ]
            return Drawn(workbook.with_suffix(".pdf"), sheets)

        yield draw


def _python_with_uno(soffice: str) -> str:
    """LibreOffice's own Python where it has one, else the system's, which its distribution made the bridge for."""
    own = Path(soffice).resolve().with_name("python")
    pythons = filter(None, map(shutil.which, (str(own), "/usr/bin/python3", "python3")))
    return next(filter(_has_uno, pythons), None) or missing("LibreOffice's bridge to Python (python3-uno)")


def _has_uno(python: str) -> bool:
    return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0
