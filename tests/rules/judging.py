"""What is found in the files of a case: by the rules, and by opening them from a folder when the fault is of reading.

A fault of reading is not one of what was read: the files are written to a folder, byte for byte, and opened there.
"""

import re
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from s11.findings import Finding
from s11.opening import open_return
from s11.packs import open_pack
from s11.parsing.kinds import is_reading
from s11.rules.case import PackCase
from s11.rules.runner import run, run_pack
from s11.source.document import Document
from tests.rules.casefile import PACK_FILE, RETURN_FILE, File, base_of, completed, text_of, written


class Judged(NamedTuple):
    """All that is found in the files of a case, and the files."""

    findings: tuple[Finding, ...]
    documents: Mapping[str, Document]

    def of(self, code: str) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.code == code)


def judged(code: str, files: Mapping[str, File]) -> Judged:
    """The files of a case of one rule, read and checked as far as its family asks."""
    if is_reading(code):
        with TemporaryDirectory() as folder, chdir(folder):
            return _opened(files)
    case = written({name: text for name, text in files.items() if isinstance(text, str)})
    broken = run_pack(case.subject) if isinstance(case.subject, PackCase) else run(case.subject, final=False)
    return Judged(case.tell(broken), case.documents)


def _opened(files: Mapping[str, File]) -> Judged:
    for name, given in files.items():
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(as_bytes(name, given))
    if list(files) == [PACK_FILE]:
        pack = open_pack(Path(PACK_FILE), shipped=False)
        return Judged(pack.findings, {PACK_FILE: pack.document})
    for name in {RETURN_FILE, PACK_FILE} - files.keys():
        Path(name).write_text(base_of(name), encoding="utf-8")
    opened = open_return(Path())
    return Judged(opened.in_order(opened.findings), opened.documents)


def as_bytes(name: str, given: File) -> bytes:
    """A file as it is saved. To one with keys is added what a case leaves out; any other is left as it is."""
    text = text_of(given)
    saved = {} if isinstance(given, str) else given
    last = text.splitlines(keepends=True)[-1:]
    text += "".join(last) * (int(saved.get("times", "1")) - 1)
    whole = completed(text, base_of(name)) if re.search(r"^\w+:", text, re.MULTILINE) else text
    return whole.encode(saved.get("encoding", "utf-8"))
