"""Other people's programs: where they are on this machine, and what is done where one is not."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import ROOT

REQUIRED = os.environ.get("S11_CLIENTS") == "required"
"""Whether a program that is missing fails its tests, so that where a change is judged none is skipped unseen."""

MODULES = ROOT / ".clients" / "node_modules"


def missing(what: str) -> NoReturn:
    """Skip a test for want of a program; fail it where all of them must be there."""
    told = f"{what} is not on this machine; .ci/clients installs it on Debian, see CONTRIBUTING.md"
    if REQUIRED:
        pytest.fail(told, pytrace=False)
    pytest.skip(told)


def program(what: str, *names: str) -> str:
    """The first of some commands that there is."""
    return next(filter(None, map(shutil.which, names)), None) or missing(what)


def module(what: str, file: str) -> Path:
    """A file of an npm package."""
    found = MODULES / file
    return found if found.exists() else missing(what)


def output(command: Sequence[str | Path], *, statuses: Sequence[int] = (0,)) -> str:
    """What a command printed."""
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)
    assert ran.returncode in statuses, f"{command} ended with {ran.returncode}:\n{ran.stdout}{ran.stderr}"
    return ran.stdout
