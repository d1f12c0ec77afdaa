"""What the terminal shows is what the view says: for every example, and whatever somebody typed."""

import itertools
import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s11.pipeline import assess
from s11.render.explained_text import explained_lines
from s11.render.page import plain
from s11.render.scorecard_text import scorecard_lines
from s11.render.screen import Screen
from s11.source.characters import INVISIBLE
from s11.view.report import Report, make_report
from s11.view.table import Table
from s11.view.words import without_stop
from tests.conftest import ROOT
from tests.render.hostile import texts
from tests.view.sample import Found, alone, make

ON = date(2026, 11, 22)
RATINGS = ["computed", "self"]
RETURNS = sorted(file.parent.relative_to(ROOT).as_posix() for file in ROOT.glob("examples/**/return.yaml"))


def squeezed(text: str) -> str:
    """A text without the spaces, where lines are broken, and without capitals, where sentences are put together."""
    return "".join(text.split()).casefold()


def rows_of(text: str) -> Iterator[list[str]]:
    """The rows of the table of standards, each cell put together from its lines."""
    lines = text.split("\n")
    rule = next(number for number, line in enumerate(lines) if line and set(line) == {"-", " "})
    begins = [0, *(found.end() for found in re.finditer("  ", lines[rule]))]
    cells: list[str] = []
    for line in itertools.takewhile(lambda line: not line.startswith("Of the criteria"), lines[rule + 1 :]):
        parts = [line[begin:end] for begin, end in itertools.zip_longest(begins, begins[1:])]
        if parts[0].strip() and cells:
            yield cells
        cells = parts if parts[0].strip() else [cell + part for cell, part in zip(cells, parts, strict=True)]
    yield cells


def named(table: Table) -> Iterator[dict[str, str]]:
    for row in table.rows:
        yield {column.name: cell.text for column, cell in zip(table.columns, row.cells, strict=True)}


def unlike(found: Found, report: Report, scorecard: str) -> Iterator[tuple[list[str], list[str]]]:
    """Rows of the terminal's table that are not what the view says, and what it says."""
    moderated = ["moderated"] if any(each.moderated for each in found[1].standards) else []
    scores = found[1].standards
    for score, row, said in zip(scores, rows_of(scorecard), named(report.standards), strict=True):
        expected = [said["standard"], without_stop(said["title"]), *(said[name] for name in RATINGS + moderated)]
        drawn = "\u2588" * score.evidenced + "\u2592" * (score.met - score.evidenced)
        if [*map(squeezed, row[: len(expected)])] != [*map(squeezed, expected)] or not row[-1].startswith(drawn):
            yield row, [*expected, drawn]


def told(report: Report) -> Iterator[str]:
    """What the view says that only the standards in full have room for."""
    for said in named(report.criteria):
        yield from (said[name] for name in ("criterion", "asks", "response", "evidence"))
    for said in named(report.actions):
        if said["targets"] != "Nothing named":
            yield from (said[name] for name in ("id", "what", "owner", "due", "status"))


def missing(found: Found) -> Iterator[object]:
    """What the view says of a return, and the terminal does not."""
    report = make_report(*found, [], ON)
    scorecard = plain(scorecard_lines(*found, Screen(100)))
    in_full = plain(explained_lines(*found, found[1].standards, ON, Screen(100)))
    yield from unlike(found, report, scorecard)
    yield from (each for each in told(report) if squeezed(each) not in squeezed(INVISIBLE.sub("", in_full)))
    for score, said in zip(found[1].standards, named(report.standards), strict=True):
        whys = said["why"].split("\n") if score.reasons else []
        yield from (why for why in whys if squeezed(why) not in squeezed(scorecard))
    for label, rating, *_ in (row.cells for row in report.summary.overall.rows):
        if not rating.blank and squeezed(f"{label.text}: {rating.text}") not in squeezed(scorecard):
            yield label, rating


@pytest.mark.parametrize("folder", RETURNS)
def test_the_terminal_says_of_an_example_what_the_view_says(folder: str) -> None:
    rated = assess(ROOT / folder, ON).rated
    assert rated is not None
    assert not list(missing(rated))


def test_the_terminal_says_of_a_return_with_something_of_everything_what_the_view_says() -> None:
    for found in (make(), alone()):
        assert not list(missing(found))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(texts, min_size=4, max_size=4))
def test_whatever_is_typed_the_terminal_says_it(words: list[str]) -> None:
    reason, title, what, owner = (text.strip() or "-" for text in words)
    found = alone(
        answers={"1.1": {"response": "met", "evidence": ["E1"]}, "1.2": {"response": "n_a", "reason": reason}},
        evidence={"E1": {"title": title}},
        actions={"A1": {"what": what, "owner": owner, "for": ["1"]}},
    )
    assert not list(missing(found))


def test_what_is_left_out_or_changed_is_noticed() -> None:
    found = make()
    report = make_report(*found, [], ON)
    scorecard = plain(scorecard_lines(*found, Screen(100)))
    assert [row[1].strip() for row, _ in unlike(found, report, scorecard.replace("Blue  ", "Green "))] == ["Leadership"]
    assert [row[1].strip() for row, _ in unlike(found, report, scorecard.replace("\u2592", "\u2591"))] == ["Leadership"]
