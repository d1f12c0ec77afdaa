"""Findings as lines that pipelines obey, and nothing in them that they should not."""

import re
from datetime import date
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from s11.findings import Accepted, Checked, Finding, Severity
from s11.render.findings_pipelines import findings_azure, findings_github

FINDING = Finding(
    "returns/2026/return.yaml", 41, 7, "S11-302", Severity.ERROR, "Outcome without a denominator",
    "27 tenants engaged, out of how many?", "Give `out_of`.", "evidence/E02/outcome",
)  # fmt: skip
HOSTILE = "100% of\r\n::set-env name=x::y ##vso[task.complete result=Failed;]done ##[group]a,b;c]d: e"

GITHUB = re.compile(
    r"::(?P<command>error|warning|notice) file=(?P<file>[^\s:,]*(?: [^:,\r\n]*)?),line=(?P<line>\d+),col=(?P<col>\d+),"
    r"title=(?P<title>[^:,\r\n]*)::(?P<message>[^\r\n]*)\n"
)
"""A workflow command: properties hold no colon, comma or line end, and the message no line end."""

AZURE = re.compile(
    r"##vso\[task\.logissue type=(?P<type>error|warning);sourcepath=(?P<file>[^;\]\r\n]*);linenumber=(?P<line>\d+);"
    r"columnnumber=(?P<col>\d+);code=(?P<code>[^;\]\r\n]*);\](?P<message>[^\r\n]*)\n"
)
"""A logging command: properties hold no semicolon, bracket or line end, and the message no line end."""


def github(finding: Finding) -> str:
    return "".join(findings_github([Checked("x", (finding,))]))


def azure(finding: Finding) -> str:
    return "".join(findings_azure([Checked("x", (finding,))]))


def test_github_is_given_a_command_for_each_severity() -> None:
    place = "file=returns/2026/return.yaml,line=41,col=7,title=S11-302 Outcome without a denominator"
    text = "27 tenants engaged, out of how many?%0AFix: Give `out_of`."

    assert github(FINDING) == f"::error {place}::{text}\n"
    assert github(FINDING._replace(severity=Severity.WARNING)) == f"::warning {place}::{text}\n"
    assert github(FINDING._replace(severity=Severity.NOTE)) == f"::notice {place}::{text}\n"


def test_azure_is_given_a_command_for_errors_and_warnings_and_a_plain_line_for_notes() -> None:
    issue = "sourcepath=returns/2026/return.yaml;linenumber=41;columnnumber=7;code=S11-302;]"
    text = "Outcome without a denominator: 27 tenants engaged, out of how many?%0AFix: Give `out_of`."

    assert azure(FINDING) == f"##vso[task.logissue type=error;{issue}{text}\n"
    assert azure(FINDING._replace(severity=Severity.WARNING)) == f"##vso[task.logissue type=warning;{issue}{text}\n"
    assert azure(FINDING._replace(severity=Severity.NOTE)) == (
        "returns/2026/return.yaml:41:7 note S11-302 Outcome without a denominator: "
        "27 tenants engaged, out of how many? Fix: Give `out_of`.\n"
    )


def test_what_is_accepted_says_why() -> None:
    accepted = FINDING._replace(severity=Severity.NOTE, accepted=Accepted("It is on paper.", date(2027, 5, 31)))

    assert github(accepted).endswith(
        "::27 tenants engaged, out of how many?%0AAccepted until 31 May 2027: It is on paper.\n"
    )


def test_a_hostile_text_stays_a_text_in_github() -> None:
    line = github(FINDING._replace(message=HOSTILE, title=HOSTILE, file=HOSTILE))
    found = GITHUB.fullmatch(line)

    assert found, line
    for value in (found["title"].removeprefix("S11-302 "), found["file"], found["message"].partition("%0AFix")[0]):
        assert unquote(value) == HOSTILE.replace("##", "## ")


def test_a_hostile_text_stays_a_text_in_azure() -> None:
    line = azure(FINDING._replace(message=HOSTILE, file=HOSTILE))
    found = AZURE.fullmatch(line)

    assert found, line
    message = found["message"].removeprefix("Outcome without a denominator: ").partition("%0AFix")[0]
    for value in (found["file"], message):
        assert unquote(value.replace("%AZP25", "%25")) == HOSTILE.replace("##", "## ")
    note = azure(FINDING._replace(message=HOSTILE, file=HOSTILE, severity=Severity.NOTE))
    assert note.count("\n") == 1
    assert "##vso[" not in note


@given(st.text(), st.text(), st.sampled_from(Severity))
def test_whatever_was_written_a_finding_is_one_line_and_one_order(message: str, file: str, severity: Severity) -> None:
    hostile = FINDING._replace(message=f"{message}##vso[x]{file}", file=f"{file}##[x]{message}", severity=severity)

    for line, orders in ((github(hostile), 0), (azure(hostile), int(severity is not Severity.NOTE))):
        assert line.count("\n") == 1
        assert "\r" not in line
        assert len(re.findall(r"(?i)##vso\[|##\[", line)) == orders
