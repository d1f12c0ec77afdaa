"""What is told at a terminal while somebody waits: nothing at first, and nothing that stays."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from s11.render.screen import columns_of
from s11.source.characters import INVISIBLE
from s11.wording import count

SECOND = 1.0


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Say what is being done, and for how long, on a terminal and from the first second on; then clear it away.

    It is written without escape codes, so that there are none to be left behind.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(doing, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(doing: str, done: Event) -> None:
    seconds, told = 0, ""
    while not done.wait(SECOND):
        seconds += 1
        told = _end_of(f"{INVISIBLE.sub('', doing)}: {count(seconds, 'second')}")
        _write(f"\r{told}")
    if told:
        _write(f"\r{' ' * columns_of(told)}\r")


def _end_of(text: str) -> str:
    """As much as one row of the terminal holds: what goes on in the next could not be cleared."""
    room = shutil.get_terminal_size().columns - 1
    text = text[-room:]
    while columns_of(text) > room:
        text = text[1:]
    return text


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
