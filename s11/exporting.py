"""What is made of a return: every output whole in memory before the first is put in place."""

from collections.abc import Callable, Sequence
from os.path import relpath
from pathlib import Path
from typing import NamedTuple

from jinja2.sandbox import ImmutableSandboxedEnvironment

from s11.errors import S11Error
from s11.findings import Finding
from s11.packs import OpenedPack
from s11.pipeline import Assessed, Rated
from s11.render.environment import make_environment
from s11.source.files import put_all
from s11.view.report import Report, make_report
from s11.wording import listed


class Made(NamedTuple):
    """One output: its bytes, and anything about them that a person should be told."""

    data: bytes
    remark: str = ""


class Written(NamedTuple):
    """A file that was put in place."""

    file: Path
    remark: str


class _Making(NamedTuple):
    """What an output is made from."""

    assessed: Assessed
    rated: Rated
    report: Report
    environment: ImmutableSandboxedEnvironment


def export_to(
    assessed: Assessed, files: Sequence[Path] = (), templates: Path | None = None, *, force: bool = False
) -> list[Written]:
    """Write a return that was rated to each of these files, by its suffix; if to none, a workbook and paper beside it.

    Raises :class:`S11Error`, with nothing written, for a suffix that is not known, a template that is at fault, or a
    file that is not to be replaced.
    """
    if assessed.rated is None:
        raise S11Error("a return that cannot be read cannot be exported", "Check it first with s11 validate.")
    beside = assessed.opened.file
    targets = files or [beside.with_suffix(".xlsx"), beside.with_suffix(".md")]
    making = _Making(
        assessed,
        assessed.rated,
        make_report(*assessed.rated, _from_the_return(assessed), assessed.on),
        make_environment(_template_folders(assessed.opened.pack, templates)),
    )
    made = {target: _maker_for(target)(making) for target in targets}
    _spare_what_was_read(assessed, targets)
    put_all({target: each.data for target, each in made.items()}, force=force)
    return [Written(target, each.remark) for target, each in made.items()]


def _spare_what_was_read(assessed: Assessed, targets: Sequence[Path]) -> None:
    """Refuse to put an output where an input stands, whatever the options: nobody can have meant it."""
    read = {Path(file).resolve() for file in assessed.opened.documents}
    for target in targets:
        if target.exists() and target.resolve() in read:
            raise S11Error(f"{target.name} is a file that the return was read from", "Choose another name with -o.")


def _from_the_return(assessed: Assessed) -> list[Finding]:
    """What was found, each file named by its way from the return: where a person keeps it is nobody else's business."""
    beside = assessed.opened.file.parent
    own_pack = assessed.opened.pack is not None and not assessed.opened.pack.shipped
    shipped = "" if own_pack or assessed.opened.pack is None else assessed.opened.pack.document.file
    return [
        each if each.file == shipped else each._replace(file=Path(relpath(each.file, beside)).as_posix())
        for each in assessed.findings
    ]


def _template_folders(pack: OpenedPack | None, named: Path | None) -> list[Path]:
    """Where templates are looked for before the shipped ones: only in folders that were named, or that are shipped."""
    folders = [named] if named is not None else []
    if pack is not None and pack.shipped and (pack.folder / "templates").is_dir():
        folders.append(pack.folder / "templates")
    return folders


def _maker_for(target: Path) -> Callable[[_Making], Made]:
    suffix = target.suffix.lower()
    if suffix not in _MAKERS:
        raise S11Error(f"{target.name} does not say what to write", f"End its name in {listed(_MAKERS, 'or')}.")
    return _MAKERS[suffix]


def _workbook(making: _Making) -> Made:
    from s11.render.workbook import workbook

    return Made(workbook(making.report, making.environment, making.assessed.on))


def _paper(making: _Making) -> Made:
    from s11.render.markdown import markdown

    return Made(markdown(making.report, making.environment))


def _page(making: _Making) -> Made:
    from s11.render.html import html

    return Made(html(making.report, making.environment))


def _scorecard(making: _Making) -> Made:
    from s11.render.scorecard_json import scorecard_json

    return Made(scorecard_json(making.rated.scorecard).encode())


def _criteria(making: _Making) -> Made:
    from s11.render.table_csv import table_csv

    data, marked = table_csv(making.report.criteria)
    remark = f"In the .csv, {marked} of its cells were given a ' in front, so that no spreadsheet runs them."
    return Made(data, remark if marked else "")


_MAKERS: dict[str, Callable[[_Making], Made]] = {
    ".xlsx": _workbook,
    ".md": _paper,
    ".html": _page,
    ".json": _scorecard,
    ".csv": _criteria,
}
