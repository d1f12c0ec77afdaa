"""The whole report."""

from collections.abc import Iterator
from typing import Any

from s11.findings import Finding, Severity
from s11.view.checks import findings_table, in_words
from s11.view.report import make_report
from s11.view.table import Cell, Table, Tone
from tests.view.sample import ON, PACK, alone, make

FINDING = Finding(
    "return.yaml", 41, 7, "S11-302", Severity.ERROR, "Outcome without a denominator",
    "27 tenants, out of how many?", "Give out_of.", "evidence/E02",
)  # fmt: skip
NOTE = Finding("return.yaml", 1, 1, "S11-101", Severity.NOTE, "A note", "it is noted", "", "")


def cells(value: Any) -> Iterator[Cell]:
    if isinstance(value, Cell):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from cells(each)


def tables(value: Any) -> Iterator[Table]:
    if isinstance(value, Table):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from tables(each)


def test_a_report_says_whose_return_it_is() -> None:
    report = make_report(*make(), [], ON)
    assert report.title.text == "Section 11 audit: Thameford District Council"
    assert report.subject.text == "Thameford District Council, 1 April 2025 to 31 March 2026"
    assert report.passing.text == "Green"


def test_a_draft_is_stamped_wherever_the_title_stands() -> None:
    report = make_report(*alone(), [], ON)
    assert report.title.text == "DRAFT: Section 11 audit: Thameford District Council"
    assert report.subject.text == "DRAFT: Thameford District Council, 1 April 2025 to 31 March 2026"


def test_a_passing_rating_that_the_scale_does_not_have_is_shown_as_it_is() -> None:
    assert make_report(*alone("", PACK.replace("passing: green", "passing: gold")), [], ON).passing.text == "gold"


def test_no_cell_is_empty_and_every_row_fills_its_columns() -> None:
    for found in (make(), alone()):
        report = make_report(*found, [FINDING, NOTE], ON)
        assert all(cell.text for cell in cells(report))
        for table in tables(report):
            assert all(len(row.cells) == len(table.columns) for row in table.rows)
            headings = [column.heading.casefold() for column in table.columns]
            assert len(set(headings)) == len(headings)


def test_no_column_has_a_name_that_a_template_could_not_reach() -> None:
    for table in tables(make_report(*make(), [], ON)):
        assert not {column.name for column in table.columns} & ({"anchor", "cells"} | set(dir({})))


def test_a_draft_lists_what_was_found_and_a_final_return_only_counts_it() -> None:
    draft, final = (make_report(*found, [FINDING], ON) for found in (alone(), make()))
    assert len(draft.findings.rows) == 1
    assert not final.findings.rows
    for report in (draft, final):
        assert "1 error." in [cell.text for row in report.notes.rows for cell in row.cells]


def test_findings_stand_with_their_place_and_remedy() -> None:
    rows = findings_table([FINDING, NOTE]).rows
    assert [cell.text for cell in rows[0].cells] == [
        "Error",
        "S11-302",
        "Outcome without a denominator",
        "return.yaml, line 41: evidence/E02",
        "27 tenants, out of how many?",
        "Give out_of.",
    ]
    assert [cell.text for cell in rows[1].cells][3:] == ["return.yaml, line 1", "It is noted", "See the message"]
    assert (rows[0].cells[0].tone, rows[1].cells[0].tone) == (Tone.BAD, None)


def test_findings_are_counted_in_words() -> None:
    assert in_words([]) == "Nothing wrong was found."
    assert in_words([FINDING, NOTE, NOTE]) == "1 error and 2 notes."
