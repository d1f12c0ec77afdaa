"""Many returns checked one after another: none hides another, and none is kept when it has been told."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from s11.errors import S11Error
from s11.findings import Checked, Finding, Severity
from s11.opening import RETURN_FILE, Given
from s11.parsing.kinds import is_reading
from s11.pipeline import Assessed, assess
from s11.wording import listed

STDIN = Path("-")
"""Stands for what comes in on standard input."""

_YAML = (".yaml", ".yml")
_LOOKED_AT = 4096
"""Bytes at the start of a file in which it says what it is."""

_IS_A_RETURN = re.compile(
    rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t]*[\"']?format[\"']?[ \t]*:[ \t]*[\"']?s11-return/", re.MULTILINE
)
_NOT_OURS = ("node_modules",)


class Choice(NamedTuple):
    """Which findings are told: those with a selected code, not ignored, and about one of the standards.

    Errors of reading are always told: nothing else can be known while they stand. ``select`` is ``None`` for all
    codes; no ``standards`` means all, and what is about the return as a whole too.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    standards: tuple[str, ...] = ()

    @property
    def is_narrow(self) -> bool:
        """Whether anything at all is left out."""
        return self.select is not None or bool(self.ignore or self.standards)

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is told."""
        if is_reading(finding.code) and finding.severity is Severity.ERROR:
            return True
        chosen = (self.select is None or finding.code in self.select) and finding.code not in self.ignore
        return chosen and (not self.standards or not set(self.standards).isdisjoint(finding.standards))


def check(
    targets: Sequence[Path], on: date, choice: Choice, *, final: bool = False, given: Given | None = None
) -> Iterator[Checked]:
    """Check returns as they stand on a day, one after another: files, folders of one return, or folders of many.

    ``-`` is the return that is ``given``. What several returns share is told once. A return that cannot be opened, or
    that has none of the standards that are wanted, is told as one that failed.
    """
    shared: set[Finding] = set()
    for target, failure in _each_once(targets, given):
        try:
            if failure is not None:
                raise failure
            assessed = assess(target, on, final=final, given=given if target == STDIN else None, ways=False)
            yield _checked(target, assessed, choice, shared)
        except S11Error as error:
            yield Checked(target.as_posix(), failure=error)
        except OSError as error:
            yield Checked(target.as_posix(), failure=_unopened(target, error))


def _checked(target: Path, assessed: Assessed, choice: Choice, shared: set[Finding]) -> Checked:
    if assessed.rated is not None:
        _know(choice.standards, [each.id for each in assessed.rated.dossier.pack.standards])
    main, *_ = assessed.opened.documents
    new = [each for each in assessed.findings if choice.keeps(each) and each not in shared]
    shared.update(each for each in new if each.file != main)
    return Checked(target.as_posix(), tuple(new), assessed.opened.documents, choice.is_narrow)


def _unopened(target: Path, error: OSError) -> S11Error:
    reason = (error.strerror or str(error)).lower()
    return S11Error(f"{target.as_posix()} cannot be opened: {reason}", "Give the path of a return's file or folder.")


def _know(wanted: Iterable[str], known: Sequence[str]) -> None:
    for each in wanted:
        if each not in known:
            raise S11Error(f"there is no standard {each[:40]} in this pack", f"Its standards are {listed(known)}.")


def _each_once(targets: Iterable[Path], given: Given | None) -> Iterator[tuple[Path, S11Error | None]]:
    """Every return that is meant, each once however it is named; or why there is none where one is meant."""
    seen = set()
    for target in targets:
        try:
            meant = returns_at(target)
        except S11Error as error:
            yield target, error
            continue
        except OSError as error:
            yield target, _unopened(target, error)
            continue
        for each in meant:
            whole = realpath(given.file if given is not None and each == STDIN else each)
            if whole not in seen:
                seen.add(whole)
                yield each, None


def returns_at(target: Path) -> list[Path]:
    """The returns that a path means: the one there, or else every one in the folder and below it, by name.

    Raises :class:`S11Error` for a folder that holds none.
    """
    if target == STDIN or not target.is_dir():
        return [target]
    if (target / RETURN_FILE).is_file():
        return [target / RETURN_FILE]
    found = sorted(_below(target))
    if not found:
        hint = f"Name a return's file, or start a return with: s11 new {target.as_posix()} --pack ID"
        raise S11Error(f"there is no return in {target.as_posix()} or below it", hint)
    return found


def _below(folder: Path) -> Iterator[Path]:
    """The returns in a folder and below it, and whatever cannot be looked into: it may be one."""
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [each for each in folders if not each.startswith(".") and each not in _NOT_OURS]
        for name in files:
            file = Path(here, name)
            if name == RETURN_FILE or (file.suffix.lower() in _YAML and _says_so(file)):
                yield file
    yield from (Path(each.filename) for each in closed)


def _says_so(file: Path) -> bool:
    """Whether an ordinary file says at its start that it is a return, or cannot be asked."""
    if not file.is_file():
        return False
    try:
        with file.open("rb") as opened:
            start = opened.read(_LOOKED_AT)
    except OSError:
        return True
    return _IS_A_RETURN.search(start.replace(b"\0", b"")) is not None  # two bytes a character, one of them 0, in UTF-16
