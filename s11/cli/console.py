"""What is printed, and where: results to standard output, all else to standard error."""

import io
import shutil
import sys
from typing import TYPE_CHECKING, TextIO

from s11.errors import S11Error
from s11.source.characters import INVISIBLE
from s11.wording import flat

if TYPE_CHECKING:
    from s11.render.screen import Screen

NARROWEST = 40


def prepare() -> None:
    """Let no character end a command: what the terminal cannot show becomes a question mark."""
    sys.stdout = sys.stdout or io.StringIO()  # somebody closed it
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out(text: str) -> None:
    """Print a result as it is, with no line broken and nothing coloured."""
    sys.stdout.write(INVISIBLE.sub("", text))


def say(text: str) -> None:
    """Tell the person at the terminal something that is not the result."""
    sys.stderr.write(INVISIBLE.sub("", f"{text}\n"))


def say_error(error: S11Error) -> None:
    """Say why something could not be done, and under it what may help."""
    from s11.render.orders import without_orders  # a folder's name may hold anything

    lines = [f"s11: {flat(error.message)}", f"     {flat(error.hint)}"]
    say(without_orders("\n".join(lines if error.hint else lines[:1])))


def screen(stream: TextIO | None = None) -> "Screen":
    """Where a result is read; or what goes to another stream. A file or another program has no columns."""
    from s11.render.screen import USUAL, Screen

    stream = stream or sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    if not stream.isatty():
        return Screen(None, encoding)
    return Screen(max(NARROWEST, shutil.get_terminal_size((USUAL, 24)).columns), encoding)


def flush() -> None:
    """Let go of everything that was printed."""
    sys.stdout.flush()
    sys.stderr.flush()
