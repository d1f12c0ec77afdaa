"""Work done in a child of this process, so that nothing it does is seen here."""

import os
import pickle
import resource
import signal
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

MOST_MEMORY = 3 << 30
"""How much memory a child may take: a mutant may gather without end."""

_OUT_OF_TIME = frozenset({signal.SIGPROF, signal.SIGALRM, signal.SIGKILL, signal.SIGXCPU})


_numbers = count()


class OutOfTimeError(Exception):
    """A child was stopped because it went on for too long."""


class Child(NamedTuple):
    """A child at work, and where it will leave its answer."""

    process: int
    answer: Path

    def result(self) -> Any:
        """What it gives, once it has ended."""
        _, status = os.waitpid(self.process, 0)
        if os.WIFSIGNALED(status):
            if os.WTERMSIG(status) in _OUT_OF_TIME:
                raise OutOfTimeError
            return f"signal {os.WTERMSIG(status)}"
        value = pickle.loads(self.answer.read_bytes())
        if isinstance(value, BaseException):
            raise value
        return value


def start(work: Callable[[], Any], scratch: Path) -> Child:
    """Begin to do something in a child of this process. Whatever it prints is dropped."""
    answer = scratch / f"{os.getpid()}-{next(_numbers)}"
    process = os.fork()
    if not process:
        _work(work, answer)
    return Child(process, answer)


def _work(work: Callable[[], Any], answer: Path) -> None:
    """Do it, write down the answer, and end without a word."""
    signal.setitimer(signal.ITIMER_PROF, 0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
        value = work()
    except BaseException as error:  # noqa: BLE001 - the parent raises it
        value = RuntimeError(f"{type(error).__name__}: {error}")
    answer.write_bytes(pickle.dumps(value))
    os._exit(0)


def allow(seconds: float) -> None:
    """Let this process go on for so long, reckoned as its own work, and for ten times as long by the clock."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 30 + 10 * seconds)
