"""What is printed, and where: results to standard output, all else to standard error."""

import io
import shutil
import sys

PLAIN_WIDTH = 80


def prepare() -> None:
    """Let no character end a command: what the terminal cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out(text: str) -> None:
    """Print a result as it is, with no line broken and nothing coloured."""
    sys.stdout.write(text)


def say(text: str) -> None:
    """Tell the person at the terminal something that is not the result."""
    sys.stderr.write(f"{text}\n")


def width() -> int | None:
    """How many columns the terminal has; ``None`` when the output goes to a file or to another program."""
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if sys.stdout.isatty() else None


def flush() -> None:
    """Let go of everything that was printed."""
    sys.stdout.flush()
    sys.stderr.flush()
