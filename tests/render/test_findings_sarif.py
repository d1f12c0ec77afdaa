"""Findings as SARIF. The schema itself is tried among the clients."""

import json
from typing import Any

from s11.errors import S11Error
from s11.findings import Accepted, Checked, Finding, Severity
from s11.render.findings_sarif import findings_sarif
from s11.rules.registry import EVERY
from tests.conftest import ROOT

FINDING = Finding(
    "returns/2026 draft/return.yaml", 41, 7, "S11-302", Severity.ERROR, "Outcome without a denominator",
    "27 tenants engaged, out of how many?", "Give `out_of`.", "evidence/E02/outcome",
)  # fmt: skip


def sarif(*checked: Checked) -> Any:
    return json.loads("".join(findings_sarif(checked, EVERY)))["runs"][0]


def prints(*findings: Finding) -> list[str]:
    run = sarif(Checked("x", findings))
    return [each["partialFingerprints"]["primaryLocationLineHash"] for each in run["results"]]


def test_a_finding_is_a_result_at_its_place() -> None:
    (result,) = sarif(Checked("x", (FINDING,)))["results"]

    assert result == {
        "ruleId": "S11-302",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "27 tenants engaged, out of how many?\n\nFix: Give `out_of`."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "returns/2026%20draft/return.yaml"},
                    "region": {"startLine": 41, "startColumn": 7},
                },
                "logicalLocations": [{"fullyQualifiedName": "evidence/E02/outcome"}],
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
    }


def test_the_rules_that_spoke_are_explained_in_the_order_of_their_codes() -> None:
    run = sarif(Checked("x", (FINDING, FINDING._replace(code="S11-101"), FINDING._replace(severity=Severity.NOTE))))
    rules = run["tool"]["driver"]["rules"]

    assert [each["id"] for each in rules] == ["S11-101", "S11-302"]
    assert [each["ruleIndex"] for each in run["results"]] == [1, 0, 1]
    assert [each["level"] for each in run["results"]] == ["error", "error", "note"]
    assert rules[1]["name"] == "OutcomeWithoutADenominator"
    assert rules[1]["defaultConfiguration"] == {"level": "error"}
    assert "\n\nWhy: " in rules[1]["help"]["text"]
    assert "**Fix:**" in rules[1]["help"]["markdown"]


def test_a_fingerprint_stays_when_lines_move_and_tells_rules_files_and_places_apart() -> None:
    (before,) = prints(FINDING)

    assert prints(FINDING._replace(line=99, column=1, message="other words")) == [before]
    others = [FINDING._replace(code="S11-304"), FINDING._replace(file="b.yaml"), FINDING._replace(path="evidence/E03")]
    assert len({before, *prints(*others)}) == 4
    assert prints(FINDING, FINDING) == [before, before.replace(":1", ":2")]


def test_what_is_accepted_is_suppressed_with_the_reason() -> None:
    accepted = FINDING._replace(severity=Severity.NOTE, accepted=Accepted("It is on paper.", None))
    (result,) = sarif(Checked("x", (accepted,)))["results"]

    assert result["suppressions"] == [{"kind": "inSource", "justification": "It is on paper."}]


def test_what_stands_at_the_top_of_a_file_has_no_path_and_a_whole_path_is_an_address() -> None:
    (result,) = sarif(Checked("x", (FINDING._replace(path="", file=(ROOT / "a b.yaml").as_posix()),)))["results"]

    assert "logicalLocations" not in result["locations"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert uri.endswith("/a%20b.yaml")


def test_what_could_not_be_checked_is_a_notification() -> None:
    run = sarif(Checked("a.yaml"), Checked("b.yaml", failure=S11Error("b.yaml is a folder", "Name a file.")))

    assert run["results"] == []
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "b.yaml: b.yaml is a folder. Name a file."}}
            ],
        }
    ]
    assert sarif(Checked("a.yaml"))["invocations"] == [{"executionSuccessful": True}]


def test_the_same_findings_give_the_same_bytes_in_ascii() -> None:
    checked = [Checked("r\u00e9turn.yaml", (FINDING._replace(message="\U0001f600"),))]
    text = "".join(findings_sarif(checked, EVERY))

    assert text == "".join(findings_sarif(checked, EVERY))
    assert text.isascii()
