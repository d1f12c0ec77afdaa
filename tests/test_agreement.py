"""Every output of a return says the same: what the one view of it says, cell by cell."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s11.exporting import _from_the_return
from s11.pipeline import assess
from s11.render.environment import make_environment
from s11.render.html import html
from s11.render.markdown import markdown
from s11.render.table_csv import table_csv
from s11.render.workbook import workbook
from s11.view.report import Report, make_report
from s11.view.table import Cell
from tests.render.agreement import csv_differences, page_missing, paper_missing, workbook_differences
from tests.render.hostile import texts
from tests.view.sample import alone, make

ROOT = Path(__file__).resolve().parent.parent
ON = date(2026, 11, 22)
RETURNS = sorted(file.parent.relative_to(ROOT).as_posix() for file in ROOT.glob("examples/**/return.yaml"))


def report_on(folder: str) -> Report | None:
    assessed = assess(ROOT / folder, ON)
    return assessed.rated and make_report(*assessed.rated, _from_the_return(assessed), ON)


def disagreements(report: Report) -> Iterator[object]:
    environment = make_environment()
    yield from workbook_differences(report, workbook(report, environment, ON))
    yield from csv_differences(report, table_csv(report.criteria)[0])
    yield from paper_missing(report, markdown(report, environment).decode())
    yield from page_missing(report, html(report, environment).decode())


@pytest.mark.parametrize("folder", RETURNS)
def test_every_output_of_an_example_says_what_the_view_says(folder: str) -> None:
    report = report_on(folder)
    assert report is not None or folder == "examples/stonebeck"
    if report is not None:
        assert not list(disagreements(report))


def test_every_output_of_a_return_with_something_of_everything_says_what_the_view_says() -> None:
    for found in (make(), alone()):
        assert not list(disagreements(make_report(*found, [], ON)))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(texts, min_size=9, max_size=9))
def test_whatever_is_typed_every_output_says_it(words: list[str]) -> None:
    name, how, know, title, where, what, owner, note, body = (text.strip() or "-" for text in words)
    found = alone(
        agency={"name": name},
        answers={"1.1": {"response": "met", "how_met": how, "how_do_you_know": know, "evidence": ["E1"]}},
        evidence={"E1": {"title": title, "where": where}},
        actions={"A1": {"what": what, "owner": owner, "for": ["1"], "updates": [{"note": note}]}},
        judgements={"1": {"because": note, "impact": how}},
        scrutiny=[{"body": body, "recommendations": [{"text": what, "comment": note}]}],
    )
    assert not list(disagreements(make_report(*found, [], ON)))


def test_a_word_changed_in_an_output_is_noticed() -> None:
    report, environment = make_report(*make(), [], ON), make_environment()
    paper, page = markdown(report, environment).decode(), html(report, environment).decode()
    for change in ("Set money aside.", "Families are safer.", "Coordinator", "27 of 41 (65%)"):
        assert change in paper
        assert change in page
        assert paper_missing(report, paper.replace(change, "Something else"))
        assert page_missing(report, page.replace(change, "Something else"))
    data, _ = table_csv(report.criteria)
    assert list(csv_differences(report, data.replace(b"The director leads.", b"Somebody leads.")))
    first, *rest = report.notes.rows
    renamed = first._replace(cells=(*first.cells[:-1], Cell("Another form")))
    other = report._replace(notes=report.notes._replace(rows=(renamed, *rest)))
    assert list(workbook_differences(other, workbook(report, environment, ON))) == [
        ("Notes", "Another form", report.notes.rows[0].cells[-1].text),
    ]
