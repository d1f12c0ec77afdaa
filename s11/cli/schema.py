"""``s11 schema``: what an editor checks a file by while it is typed."""

from pathlib import Path
from typing import Annotated

import typer

from s11.cli.console import out

Name = Annotated[
    str | None, typer.Argument(metavar="NAME", help="What the file is: a return, contribution, register or pack.")
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write it to a file, and do not print it.")
]


def schema(name: Name = None, output: Output = None) -> None:
    """Print the JSON Schema by which an editor checks a file as you type.

    Without a name, those that there are are listed.

    Example: s11 schema return -o return.schema.json
    """
    import json

    from s11.bundled import schemas
    from s11.errors import S11Error
    from s11.findings import did_you_mean
    from s11.source.files import put_all

    files = schemas()
    if name is None:
        if output is not None:
            raise S11Error("it is not said which schema to write", f"Name one of {', '.join(files)}.")
        for each, file in files.items():
            out(f"{each:<14}{json.loads(file.read_text(encoding='utf-8'))['description']}\n")
        return
    if name not in files:
        raise S11Error(f"there is no schema {name[:40]}{did_you_mean(name, files)}", "List them all with: s11 schema")
    if output is None:
        out(files[name].read_text(encoding="utf-8"))
        return
    put_all({output: files[name].read_bytes()})
    out(f"Wrote {output.as_posix()}\n")
