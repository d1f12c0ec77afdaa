"""``s11 demo``: the whole job on an example."""

from pathlib import Path
from typing import Annotated

import typer

from s11.cli.console import out, screen
from s11.cli.options import On, day

EXAMPLE = "thameford"
OUTPUTS = ("return.xlsx", "return.md", "return.html", "scorecard.json")
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder to put it in; made if it is not there.")]


def demo(folder: Folder = Path("s11-demo"), *, on: On = None) -> None:
    """Check, rate and export an example.

    It is the return of a district council that does not exist.

    Example: s11 demo
    """
    from s11 import bundled
    from s11.cli.colour import show
    from s11.errors import S11Error
    from s11.exporting import export_to
    from s11.findings import Checked
    from s11.pipeline import assess
    from s11.render.findings_text import findings_text
    from s11.render.scorecard_text import scorecard_lines
    from s11.source.files import put_all

    example = sorted(each for each in bundled.example(EXAMPLE).iterdir() if each.is_file())
    try:
        put_all({folder / each.name: each.read_bytes() for each in example})
    except S11Error as error:
        raise S11Error(error.message, "Name another folder, such as: s11 demo second-demo") from error
    name = folder.as_posix()
    out(f"1. Put an example in {name}: a return to look at and to change.\n\n")

    assessed = assess(folder, day(on))
    out(f"2. Checked it: s11 validate {name}\n")
    for piece in findings_text([Checked(name, assessed.findings, assessed.opened.documents)], screen()):
        out(piece)
    out("\n")
    if assessed.rated is None:
        raise S11Error("the example cannot be read", "Install s11 again.")
    out(f"3. Rated it: s11 score {name}\n\n")
    show(scorecard_lines(*assessed.rated, screen()))
    out(f"\n4. Exported it: s11 export {name}\n")
    for written in export_to(assessed, [folder / each for each in OUTPUTS]):
        out(f"Wrote {written.file.as_posix()}\n")
    out(f"\nNow change an answer in {name}/return.yaml and run these again, or start a return of your own:\n")
    out("s11 new my-return --pack oscb-2015\n")
