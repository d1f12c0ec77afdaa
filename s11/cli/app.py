"""The commands, and how one of them is run."""

from typing import Annotated

import typer

import s11.cli.check_workbook
import s11.cli.demo
import s11.cli.export
import s11.cli.new
import s11.cli.packs
import s11.cli.rules
import s11.cli.schema
import s11.cli.score
import s11.cli.validate
from s11 import __version__
from s11.cli.console import flush, prepare, say, say_error
from s11.errors import S11Error

# Plain help: boxes are noise to a screen reader, and loading rich for them is slow.
app = typer.Typer(name="s11", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _version(asked: bool) -> None:  # noqa: FBT001 - called by typer with the option's value
    if asked:
        typer.echo(f"s11 {__version__}")
        raise typer.Exit


@app.callback()
def about(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Section 11 returns: check a safeguarding self-assessment, rate it by the board's rule, and export the papers."""


app.command("new")(s11.cli.new.new)
app.command("validate")(s11.cli.validate.validate)
app.command("score")(s11.cli.score.score)
app.command("export")(s11.cli.export.export)
app.add_typer(s11.cli.packs.app, name="packs")
app.command("rules")(s11.cli.rules.rules)
app.command("schema")(s11.cli.schema.schema)
app.command("check-workbook")(s11.cli.check_workbook.check_workbook)
app.command("demo")(s11.cli.demo.demo)


def run(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 something is wrong in a file, 2 it could not run."""
    prepare()
    try:
        status = _run(arguments)
        flush()
    except BrokenPipeError:
        return 1  # whoever read what is printed has stopped reading
    except OSError as error:
        what = error.filename or "what was to be printed"
        say(f"s11: {what} cannot be used: {(error.strerror or str(error)).lower()}")
        return 2
    return status


def _run(arguments: list[str] | None) -> int:
    status: object = 0
    try:
        app(arguments)
    except S11Error as error:
        say_error(error)
        status = 2
    except SystemExit as leaving:
        status = leaving.code
    return status if isinstance(status, int) else 0
