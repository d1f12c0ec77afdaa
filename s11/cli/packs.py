"""``s11 packs``: the boards' standards."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.console import out, width
from s11.cli.options import As, Format, Strict

if TYPE_CHECKING:
    from s11.packs import OpenedPack

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
    from s11.render.packs import list_as_json, list_as_text

    opened = [_open(each).pack for each in shipped_ids()]
    every = [pack for pack in opened if pack is not None]
    out(list_as_json(every) if form is Format.JSON else list_as_text(every, width()))


@app.command("show")
def show(pack: Named, form: As = Format.TEXT) -> None:
    """Print a pack: its scales, how it rates, and its criteria.

    Example: s11 packs show slough-2016
    """
    from s11.errors import S11Error
    from s11.render.packs import as_json, as_text

    opened = _open(pack)
    if opened.pack is None:
        raise S11Error(f"{pack} cannot be read as a pack", f"See what is wrong with: s11 packs check {pack}")
    out(as_json(opened.pack) if form is Format.JSON else as_text(opened.pack, width()))


@app.command("check")
def check(pack: Named, *, strict: Strict = False, form: As = Format.TEXT) -> None:
    """Check that a pack can be read and holds together.

    Example: s11 packs check standards/my-board
    """
    from s11.findings import wrong
    from s11.pipeline import check_pack
    from s11.render.findings import as_json, as_text

    findings = check_pack(_open(pack))
    out(as_json(findings) if form is Format.JSON else as_text(findings, width()))
    raise typer.Exit(1 if any(each.severity in wrong(strict=strict) for each in findings) else 0)


def _open(reference: str) -> "OpenedPack":
    from s11.packs import is_path, locate, open_pack

    if not is_path(reference) and Path(reference).exists():
        reference = f"./{reference}"
    file, shipped = locate(reference, Path())
    return open_pack(file, shipped=shipped)
