"""``s11 packs``: the boards' standards."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.console import out, screen
from s11.cli.options import As, AsFindings, Findings, Format, Standards, Strict, chosen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from s11.packs import OpenedPack
    from s11.render.page import Line

app = typer.Typer(name="packs", invoke_without_command=True)

Named = Annotated[str, typer.Argument(metavar="PACK", help="The id of a shipped pack, or the path of another.")]


@app.callback()
def packs(context: typer.Context) -> None:
    """The boards' standards: list them, read one, check your own.

    Example: s11 packs show oscb-2015
    """
    if context.invoked_subcommand is None:
        show_list()


@app.command("list")
def show_list(form: As = Format.TEXT) -> None:
    """List the packs that come with s11.

    Example: s11 packs list
    """
    from s11.packs import shipped_ids
    from s11.render.packs import list_as_json, list_lines

    opened = [_open(each).pack for each in shipped_ids()]
    every = [pack for pack in opened if pack is not None]
    if form is Format.JSON:
        out(list_as_json(every))
    else:
        _show(list_lines(every, screen().measure))


@app.command("show")
def show(pack: Named, standard: Standards = None, form: As = Format.TEXT) -> None:
    """Print a pack: its scales, how it rates, and its criteria.

    Name a standard to read its guidance, the usual evidence and what each response looks like.

    Example: s11 packs show slough-2016 --standard 3
    """
    from s11.errors import S11Error
    from s11.render.packs import as_json, pack_lines, standards_lines

    opened = _open(pack)
    if opened.pack is None:
        raise S11Error(f"{pack} cannot be read as a pack", f"See what is wrong with: s11 packs check {pack}")
    standards = chosen(opened.pack.standards, standard) if standard else opened.pack.standards
    if form is Format.JSON:
        out(as_json(opened.pack.model_copy(update={"standards": standards})))
    elif standard:
        _show(standards_lines(opened.pack, standards, screen().measure))
    else:
        _show(pack_lines(opened.pack, screen().measure))


@app.command("check")
def check(pack: Named, *, strict: Strict = False, form: AsFindings = Findings.TEXT) -> None:
    """Check that a pack can be read and holds together.

    Example: s11 packs check standards/my-board
    """
    from s11.cli.telling import tell
    from s11.findings import Checked, Severity
    from s11.pipeline import check_pack

    opened = _open(pack)
    checked = Checked(opened.document.file, check_pack(opened), {opened.document.file: opened.document})
    fail_on = Severity.WARNING if strict else Severity.ERROR
    raise typer.Exit(tell([checked], form, fail_on, f"Checking {pack}"))


def _show(lines: "Iterable[Line]") -> None:
    from s11.cli.colour import show

    show(lines)


def _open(reference: str) -> "OpenedPack":
    from s11.packs import is_path, locate, open_pack

    if not is_path(reference) and Path(reference).exists():
        reference = f"./{reference}"
    file, shipped = locate(reference, Path())
    return open_pack(file, shipped=shipped)
