"""Findings as text for people."""

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from s11.errors import S11Error
from s11.findings import Accepted, Checked, Finding, Severity, did_you_mean
from s11.render.findings_text import findings_text
from s11.render.screen import Screen, columns_of
from s11.source.document import Document
from s11.source.reader import read_text

FILE = Screen()
TEXT = "# A return\nevidence:\n  E02: {title: Visits, outcome: {count: 27}}\n  E03: {title: Audit}\n"
DOCUMENTS = {"return.yaml": read_text("return.yaml", TEXT)}


def finding(
    severity: Severity = Severity.ERROR,
    file: str = "return.yaml",
    line: int = 3,
    column: int = 34,
    code: str = "S11-302",
    fix: str = "Give out_of: how many there could have been.",
) -> Finding:
    return Finding(
        file, line, column, code, severity, "Outcome without a denominator", "27 tenants engaged, out of how many?",
        fix, "evidence/E02/outcome",
    )  # fmt: skip


def as_text(findings: Sequence[Finding], documents: Mapping[str, Document], screen: Screen) -> str:
    return "".join(findings_text([Checked("return.yaml", tuple(findings), documents)], screen))


HEAD = 'S11-302 error "Outcome without a denominator": 27 tenants engaged, out of how many?\n'


def test_a_finding_is_one_line_with_the_line_of_the_file_and_the_remedy_under_it() -> None:
    assert as_text([finding()], DOCUMENTS, FILE) == (
        "return.yaml: 1 error\n"
        "\n"
        f"return.yaml:3:34 {HEAD}"
        "    3 |   E02: {title: Visits, outcome: {count: 27}}\n"
        "      |                                  ^\n"
        "    Fix: Give out_of: how many there could have been.\n"
        "\n"
        "1 error in 1 file.\n"
        "Put the errors right first. Read more about any of them with: s11 rules CODE\n"
    )


def test_findings_stand_under_their_files_and_a_remedy_is_told_once() -> None:
    found = [
        finding(),
        finding(line=4, column=3),
        finding(fix="Ask Housing.", line=4, column=8),
        finding(Severity.NOTE, "housing.yaml", 12, 1),
    ]
    assert as_text(found, DOCUMENTS, FILE) == (
        "return.yaml: 3 errors\n"
        "\n"
        f"return.yaml:3:34 {HEAD}"
        "    3 |   E02: {title: Visits, outcome: {count: 27}}\n"
        "      |                                  ^\n"
        "    Fix: Give out_of: how many there could have been.\n"
        "\n"
        f"return.yaml:4:3 {HEAD}"
        "    4 |   E03: {title: Audit}\n"
        "      |   ^\n"
        "\n"
        f"return.yaml:4:8 {HEAD}"
        "    4 |   E03: {title: Audit}\n"
        "      |        ^\n"
        "    Fix: Ask Housing.\n"
        "\n"
        "housing.yaml: 1 note\n"
        "\n"
        f"housing.yaml:12:1 {HEAD.replace('error', 'note')}"
        "\n"
        "3 errors and 1 note in 2 files.\n"
        "Put the errors right first. Read more about any of them with: s11 rules CODE\n"
    )


def test_line_numbers_are_as_wide_as_the_longest_in_their_file() -> None:
    long = {"return.yaml": read_text("return.yaml", TEXT + "  E04: {title: Plan}\n" * 8)}
    told = as_text([finding(line=4, column=3), finding(line=10, column=3)], long, FILE)

    assert "     4 |   E03: {title: Audit}\n       |   ^\n" in told
    assert "    10 |   E04: {title: Plan}\n       |   ^\n" in told


def test_what_is_no_error_may_be_right() -> None:
    assert as_text([finding(Severity.WARNING), finding(Severity.WARNING)], {}, FILE).endswith(
        "\n2 warnings in 1 file.\n"
        "Look at each: it may be right, or not finished yet. Read more about any of them with: s11 rules CODE\n"
    )


def test_where_nothing_is_wrong_that_is_all_there_is_to_say() -> None:
    assert as_text([], DOCUMENTS, Screen(80)) == "Nothing wrong was found.\n"


def test_lines_are_wrapped_where_the_terminal_is_narrow_and_words_are_never_broken() -> None:
    text = as_text([finding(file="a-folder-with-a-long-name/and-another-inside-it/return.yaml")], {}, Screen(50))

    assert text.splitlines()[3] == "a-folder-with-a-long-name/and-another-inside-it/return.yaml:3:34"
    assert all(len(line) <= 50 for line in text.splitlines()[4:])
    assert " ".join(text.split()).count("out of how many?") == 1


def test_an_excerpt_takes_no_more_room_than_there_is() -> None:
    long = {"return.yaml": read_text("return.yaml", "a: " + "word " * 100)}
    lines = as_text([finding(line=1, column=200)], long, Screen(50)).splitlines()
    quoted = next(number for number, line in enumerate(lines) if line.startswith("    1 | ..."))

    assert lines[quoted].endswith("...")
    assert len(lines[quoted]) <= 50
    assert lines[quoted + 1].startswith("      | ")


@given(st.text(max_size=30), st.text(max_size=30))
def test_nothing_that_somebody_wrote_can_pass_for_a_finding(message: str, file: str) -> None:
    hostile = finding()._replace(message=f"{message}\n", file=f"{file}\nreturn.yaml")
    text = as_text([hostile], {}, FILE)

    assert sum(" S11-302 error " in line for line in text.split("\n")) == 1
    assert len(text.split("\n")) == 8


@given(st.integers(40, 130), st.text(alphabet="ab \t\u6f22\u0301\x1b", max_size=200), st.integers(1, 200))
def test_a_quoted_line_is_never_wider_than_the_terminal(columns: int, line: str, column: int) -> None:
    documents = {"return.yaml": read_text("return.yaml", f"x\n{line}")}
    text = as_text([finding(line=2, column=min(column, len(line) + 1))], documents, Screen(columns))

    assert all(columns_of(each) <= columns for each in text.split("\n") if "|" in each)


def test_a_question_is_asked_only_when_something_is_near() -> None:
    assert did_you_mean("evidance", ["evidence", "answers"]) == "; did you mean evidence?"
    assert did_you_mean("zzz", ["evidence", "answers"]) == ""
    assert did_you_mean("a b cd", ["a\nb c"]) == "; did you mean a b c?"
    assert did_you_mean("E10", [f"E{number}" for number in range(5000)]) == ""


def test_what_is_accepted_says_why_and_not_what_to_do() -> None:
    known = finding(Severity.NOTE)._replace(accepted=Accepted("It goes to Cabinet in May.", date(2027, 5, 31)))
    text = as_text([known, finding()], {}, FILE)

    assert f"{HEAD.replace('error', 'note')}    Accepted until 31 May 2027: It goes to Cabinet in May.\n" in text
    assert f"{HEAD}    Fix: Give out_of" in text
    assert text.endswith(
        "\n1 error and 1 note in 1 file. Accepted with a reason: 1.\n"
        "Put the errors right first. Read more about any of them with: s11 rules CODE\n"
    )


def test_many_returns_are_told_one_after_another_and_counted_in_the_end() -> None:
    checked = [
        Checked("a.yaml", (finding(file="a.yaml"),)),
        Checked("b.yaml"),
        Checked("c.yaml", failure=S11Error("c.yaml cannot be opened")),
        Checked("d.yaml", (finding(Severity.WARNING, file="d.yaml"), finding(Severity.WARNING, file="shared.yaml"))),
    ]
    pieces = findings_text(iter(checked), FILE)

    assert next(pieces) == "a.yaml: 1 error\n\n"
    text = "".join(pieces)
    assert text.count("Fix: Give out_of") == 1
    assert "1 error and 2 warnings in 3 files. Returns with nothing wrong: 1 of 3.\n" in text


def test_of_many_clean_returns_that_is_said_once() -> None:
    assert "".join(findings_text([Checked("a.yaml"), Checked("b.yaml")], FILE)) == (
        "Nothing wrong was found in 2 returns.\n"
    )
    assert "".join(findings_text([Checked("a.yaml", failure=S11Error("a.yaml cannot be opened"))], FILE)) == ""


def test_the_log_of_a_pipeline_is_given_no_orders() -> None:
    order = "##vso[task.setvariable variable=x]y"
    documents = {"return.yaml": read_text("return.yaml", f"a: 1\nb: {order}")}
    hostile = finding(line=2, column=1)._replace(message=f"{order} and ##[group]")

    text = as_text([hostile], documents, FILE)
    assert "##vso[" not in text
    assert "##[" not in text
    assert text.count("## vso[task.setvariable variable=x]y") == 2
    assert order in as_text([hostile], documents, Screen(80)), "a terminal obeys none, and shows what stands there"
