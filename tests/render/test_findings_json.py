"""Findings as JSON for programs."""

import json
from datetime import date

from s11.errors import S11Error
from s11.findings import Accepted, Checked, Finding, Severity
from s11.render.findings_json import findings_json

FINDING = Finding(
    "r\u00e9turn.yaml", 3, 34, "S11-302", Severity.ERROR, "Outcome without a denominator",
    "27 tenants engaged, out of how many?", "Give out_of: how many there could have been.", "evidence/E02/outcome",
    ("4", "7"),
)  # fmt: skip


def test_json_is_ascii_and_holds_everything() -> None:
    text = "".join(findings_json([Checked("returns/r\u00e9turn.yaml", (FINDING,))]))

    assert text.isascii()
    assert json.loads(text) == {
        "format": "s11-findings/1",
        "findings": [
            {
                "code": "S11-302",
                "severity": "error",
                "title": "Outcome without a denominator",
                "message": "27 tenants engaged, out of how many?",
                "fix": "Give out_of: how many there could have been.",
                "file": "r\u00e9turn.yaml",
                "line": 3,
                "column": 34,
                "path": "evidence/E02/outcome",
                "standards": ["4", "7"],
                "accepted": None,
            }
        ],
        "counts": {"error": 1, "warning": 0, "note": 0},
        "checked": ["returns/r\u00e9turn.yaml"],
        "failures": [],
    }


def test_why_and_until_when_something_is_accepted_can_be_read() -> None:
    accepted = [Accepted("It goes to Cabinet.", date(2027, 5, 31)), Accepted("It is on paper.", None)]
    found = tuple(FINDING._replace(severity=Severity.NOTE, accepted=each) for each in accepted)
    told = json.loads("".join(findings_json([Checked("a.yaml", found)])))

    assert [each["accepted"] for each in told["findings"]] == [
        {"because": "It goes to Cabinet.", "until": "2027-05-31"},
        {"because": "It is on paper.", "until": None},
    ]


def test_what_could_not_be_checked_is_there_too() -> None:
    failure = S11Error("b.yaml cannot be opened: there is no such file", "Give the path of a return's file.")
    told = json.loads("".join(findings_json([Checked("a.yaml"), Checked("b.yaml", failure=failure)])))

    assert told["checked"] == ["a.yaml"]
    assert told["failures"] == [
        {
            "target": "b.yaml",
            "message": "b.yaml cannot be opened: there is no such file",
            "hint": "Give the path of a return's file.",
        }
    ]
