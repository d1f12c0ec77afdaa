"""What s11 writes of each return, and other people's programs to open it with, each started once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from s11.cli.app import run
from tests.clients import browser, office
from tests.clients.returns import EXAMPLES, HOSTILE_RETURN, write_hostile_return
from tests.conftest import ON

EXPORTS = ("return.xlsx", "return.md", "return.html")


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Everything that is written of a return, once, in a folder of its own."""

    @cache
    def written(name: str) -> Path:
        folder = tmp_path_factory.mktemp(name)
        returned = EXAMPLES.get(name, folder / "return.yaml")
        if name == HOSTILE_RETURN:
            write_hostile_return(returned)
        targets = [part for each in EXPORTS for part in ("-o", str(folder / each))]
        assert run(["export", str(returned), *targets, *ON]) == 0
        return folder

    return written


@pytest.fixture(params=[*EXAMPLES, HOSTILE_RETURN])
def exported(request: pytest.FixtureRequest, export: Callable[[str], Path]) -> Path:
    """The folder of each return in turn."""
    return export(request.param)


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest, export: Callable[[str], Path]) -> Path:
    """The folder of each example in turn."""
    return export(request.param)


@pytest.fixture(scope="session")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Iterator[office.Draw]:
    """LibreOffice."""
    with office.office(tmp_path_factory.mktemp("libreoffice")) as drawing:
        yield drawing


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium."""
    with browser.chromium() as running:
        yield running
