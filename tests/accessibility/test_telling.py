"""What is found in workbooks, as text and as JSON."""

import json

from s11.accessibility.finding import WorkbookFinding
from s11.accessibility.telling import as_json, as_text
from s11.findings import Severity
from s11.render.screen import Screen

EMPTY = WorkbookFinding(
    "return.xlsx", "Criteria", ("B7", "C7", "B9"), 1204, "S11-W39", Severity.ERROR, "Empty cell in a table",
    "nothing stands in this cell", "Write what is meant.",
)  # fmt: skip
FROZEN = WorkbookFinding(
    "return.xlsx", "Jane's list", (), 1, "S11-W29", Severity.WARNING, "Frozen panes", "rows are frozen",
    "Unfreeze them.",
)  # fmt: skip


def test_a_finding_is_one_line_with_the_remedy_under_it_once() -> None:
    again = EMPTY._replace(file="other.xlsx", sheet="", cells=(), times=1)
    assert (
        as_text([EMPTY, FROZEN, again], Screen())
        == """\
return.xlsx: 1 error and 1 warning

return.xlsx:Criteria!B7 S11-W39 error "Empty cell in a table": nothing stands in this cell (also C7, B9 and 1,201 more)
    Fix: Write what is meant.

return.xlsx:'Jane''s list' S11-W29 warning "Frozen panes": rows are frozen
    Fix: Unfreeze them.

other.xlsx: 1 error

other.xlsx S11-W39 error "Empty cell in a table": nothing stands in this cell

2 errors and 1 warning in 2 workbooks.
Read more of one with: s11 rules CODE
"""
    )


def test_places_that_are_all_named() -> None:
    assert "cell (also C7 and B9)\n" in as_text([EMPTY._replace(times=3)], Screen())
    assert "cell\n" in as_text([EMPTY._replace(cells=("B7",), times=1)], Screen())


def test_lines_are_broken_where_the_terminal_is_narrow() -> None:
    assert max(map(len, as_text([EMPTY, FROZEN], Screen(60)).splitlines())) <= 60


def test_a_sheets_name_begins_no_line() -> None:
    told = as_text([FROZEN._replace(sheet="a\nother.xlsx: 9 errors")], Screen())
    assert "return.xlsx:'a other.xlsx: 9 errors' S11-W29" in told


def test_nothing_wrong() -> None:
    assert as_text([], Screen()) == "Nothing wrong was found.\n"
    assert json.loads(as_json([])) == {
        "format": "s11-workbook-findings/1",
        "findings": [],
        "counts": {"error": 0, "warning": 0, "note": 0},
    }


def test_json_holds_everything_but_the_title() -> None:
    text = as_json([EMPTY._replace(sheet="Crit\u00e8res")])
    assert text.isascii()
    assert json.loads(text)["findings"] == [
        {
            "code": "S11-W39",
            "severity": "error",
            "message": "nothing stands in this cell",
            "fix": "Write what is meant.",
            "file": "return.xlsx",
            "sheet": "Crit\u00e8res",
            "cells": ["B7", "C7", "B9"],
            "count": 1204,
        }
    ]
