"""What is printed, and where: results to standard output, all else to standard error."""

import io
import shutil
import sys

from s11.source.characters import INVISIBLE

PLAIN_WIDTH = 80
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


def width() -> int | None:
    """How many columns the terminal has; ``None`` when the output goes to a file or to another program."""
    if not sys.stdout.isatty():
        return None
    return max(NARROWEST, shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns)


def flush() -> None:
    """Let go of everything that was printed."""
    sys.stdout.flush()
    sys.stderr.flush()
