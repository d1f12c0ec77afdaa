"""Findings as text and as JSON."""

import json

from s11.findings import Finding, Severity, did_you_mean
from s11.render.findings import as_json, as_text, closing_line


def finding(severity: Severity = Severity.ERROR, file: str = "return.yaml") -> Finding:
    return Finding(
        file, 41, 7, "S11-302", severity, "Outcome without a denominator", "27 tenants engaged, out of how many?",
        "Give out_of: how many there could have been.", "evidence/E02/outcome",
    )  # fmt: skip


def test_a_finding_is_one_line_with_the_remedy_under_it() -> None:
    assert as_text([finding()]) == (
        'return.yaml:41:7 S11-302 error "Outcome without a denominator": 27 tenants engaged, out of how many?\n'
        "    Fix: Give out_of: how many there could have been.\n"
        "1 error in 1 file.\n"
    )


def test_lines_are_wrapped_where_the_terminal_is_narrow_and_words_are_never_broken() -> None:
    text = as_text([finding(file="a-folder-with-a-long-name/and-another-inside-it/return.yaml")], width=50)

    assert text.splitlines()[0] == "a-folder-with-a-long-name/and-another-inside-it/return.yaml:41:7"
    assert all(len(line) <= 50 for line in text.splitlines()[1:])
    assert " ".join(text.split()).count("out of how many?") == 1


def test_the_closing_line_counts_what_there_is() -> None:
    error, warning, note = (finding(severity) for severity in Severity)

    assert closing_line([]) == "Nothing wrong was found."
    assert closing_line([warning, warning]) == "2 warnings in 1 file."
    assert closing_line([error, note]) == "1 error and 1 note in 1 file."
    several = [error, error, warning, note, finding(file="b")]
    assert closing_line(several) == "3 errors, 1 warning and 1 note in 2 files."


def test_json_is_ascii_and_holds_everything_but_the_title() -> None:
    text = as_json([finding(file="r\u00e9turn.yaml")])

    assert text.isascii()
    assert json.loads(text) == {
        "format": "s11-findings/1",
        "findings": [
            {
                "code": "S11-302",
                "severity": "error",
                "message": "27 tenants engaged, out of how many?",
                "fix": "Give out_of: how many there could have been.",
                "file": "r\u00e9turn.yaml",
                "line": 41,
                "column": 7,
                "path": "evidence/E02/outcome",
            }
        ],
        "counts": {"error": 1, "warning": 0, "note": 0},
    }


def test_a_question_is_asked_only_when_something_is_near() -> None:
    assert did_you_mean("evidance", ["evidence", "answers"]) == "; did you mean evidence?"
    assert did_you_mean("zzz", ["evidence", "answers"]) == ""
    assert did_you_mean("E10", [f"E{number}" for number in range(5000)]) == ""
