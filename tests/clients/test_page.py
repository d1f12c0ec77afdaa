"""The pages in Chromium: everybody can read all of them, at any size and on paper, and nothing on them acts."""

import json
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.clients.browser import DESKTOP, PAPER, PHONE, ZOOMED, Seen, Size, look, printed, violations
from tests.clients.pdf import pages
from tests.clients.programs import module, output, program
from tests.clients.words import not_drawn, squeezed

pytestmark = pytest.mark.client


def name_of(size: Size) -> str:
    return size.name


@pytest.fixture
def page(exported: Path) -> Path:
    return exported / "return.html"


@pytest.fixture(scope="session")
def at(chromium: Browser) -> Callable[[Path, Size], Seen]:
    """A page in a window of some size, looked at once."""
    return cache(lambda page, size: look(chromium, page, size))


@pytest.fixture(params=[DESKTOP, PHONE, ZOOMED, PAPER], ids=name_of)
def seen(request: pytest.FixtureRequest, page: Path, at: Callable[[Path, Size], Seen]) -> Seen:
    """A page in a window of each size in turn."""
    return at(page, request.param)


@pytest.fixture(scope="session")
def on_paper(chromium: Browser) -> Callable[[Path], str]:
    """The text of a page as it is printed."""
    return cache(lambda page: "".join(each.text for each in pages(printed(chromium, page))))


@pytest.mark.parametrize("size", [DESKTOP, PHONE, PAPER], ids=name_of)
def test_nothing_keeps_anybody_out(page: Path, size: Size, chromium: Browser) -> None:
    assert not violations(chromium, page, size)


def test_opening_it_fetches_nothing_and_runs_nothing(seen: Seen) -> None:
    assert not seen.active
    assert not seen.happened


def test_all_of_it_is_shown(seen: Seen) -> None:
    assert not seen.hidden
    assert not seen.cut
    assert not seen.crowded


@pytest.mark.parametrize("size", [PHONE, ZOOMED], ids=name_of)
def test_it_is_read_without_moving_sideways(page: Path, size: Size, at: Callable[[Path, Size], Seen]) -> None:
    assert not at(page, size).beyond


def test_its_links_lead_to_places_that_are_there(seen: Seen) -> None:
    assert not seen.loose


def test_it_reads_the_same_without_scripts(page: Path, chromium: Browser, at: Callable[[Path, Size], Seen]) -> None:
    assert look(chromium, page, DESKTOP, scripts=False) == at(page, DESKTOP)


def test_the_checker_finds_nothing_wrong(page: Path) -> None:
    checker = module("The Nu HTML checker (vnu-jar)", "vnu-jar/build/dist/vnu.jar")
    java = program("Java, which the Nu HTML checker needs,", "java")
    told = output([java, "-jar", checker, "--format", "json", "--stdout", "--exit-zero-always", page])
    assert not [(each.get("lastLine"), each["message"]) for each in json.loads(told)["messages"]]


def test_every_word_is_on_paper(page: Path, at: Callable[[Path, Size], Seen], on_paper: Callable[[Path], str]) -> None:
    assert not not_drawn(at(page, PAPER).shown, on_paper(page))


def test_a_table_has_its_headings_on_every_page(
    page: Path, at: Callable[[Path, Size], Seen], on_paper: Callable[[Path], str]
) -> None:
    paper = squeezed(on_paper(page))
    least: Counter[str] = Counter()
    for headings, height in at(page, PAPER).tables:
        least[squeezed(headings)] += max(1, int(height // PAPER.height))
    assert not {headings: pages for headings, pages in least.items() if paper.count(headings) < pages}
