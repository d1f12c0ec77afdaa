"""What the tests share: the command line, run as a person would, and files to try it on."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from s11.cli.app import run

# Where a change is judged the same cases are tried each time; elsewhere new ones are looked for.
settings.register_profile(
    "s11",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is no fault
)
settings.load_profile("s11")

ROOT = Path(__file__).resolve().parent.parent
ON = ("--on", "2026-11-22")
"""The day that examples are looked at on."""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


S11 = Callable[..., Ran]


@pytest.fixture
def s11(capsys: pytest.CaptureFixture[str]) -> S11:
    """Run a command in this process, from the folder that the test is in."""

    def run_it(*arguments: str | Path) -> Ran:
        status = run([str(each) for each in arguments])
        return Ran(status, *capsys.readouterr())

    return run_it


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand at the root of the clone, as the README does."""
    monkeypatch.chdir(ROOT)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are renewed by a flag, and then reviewed as any other change."""
    parser.addoption("--renew", action="store_true", help="write the golden files anew from what is made now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name under ``tests/golden``."""

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if request.config.getoption("--renew"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.read_text(encoding="utf-8") == text, f"{name} has changed: review it, and renew it with --renew"

    return compare
