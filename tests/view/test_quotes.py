"""The lines that findings are told with, and those that are never repeated."""

from time import perf_counter

import pytest

from s11.findings import Finding, Severity
from s11.source.reader import read_text
from s11.view.quotes import quotes

RETURN = """\
# A return
format: s11-return/1
contacts:
  completed_by:
    role: Coordinator
    name: A Person
    email: a.person@thameford.example

  substitute: {role: Deputy, name: Another}
evidence:
  E01: {title: Ask Mr Somebody}
  E02: {title: Visits}
  E03: {title: Call 01632 960144}

  E04: {title: Ring a.person@thameford.example}
actions: {}
"""


def finding(line: int, column: int = 3, code: str = "S11-301", path: str = "evidence") -> Finding:
    return Finding("return.yaml", line, column, code, Severity.ERROR, "Title", "message", "Fix it.", path)


def quoted(*findings: Finding, text: str = RETURN) -> list[str]:
    return list(quotes(findings, {"return.yaml": read_text("return.yaml", text)}))


def test_each_finding_has_its_line() -> None:
    assert quoted(finding(2), finding(12)) == ["format: s11-return/1", "  E02: {title: Visits}"]


def test_a_file_or_a_line_that_is_not_there_has_none() -> None:
    assert quoted(finding(40)) == [""]
    assert list(quotes([finding(1)], {})) == [""]


def test_what_is_missing_from_the_top_has_no_line() -> None:
    assert quoted(finding(1, 1, path="sign_off")) == [""]
    assert quoted(finding(1, 1, path="formt"), text="formt: x\n") == ["formt: x"]
    assert quoted(finding(1, 2, path="sign_off"), text="a: b\n") == ["a: b"]
    assert quoted(finding(1, 1, code="S11-004", path=""), text="a b\n") == ["a b"]


def test_no_finding_about_personal_data_has_one() -> None:
    assert quoted(finding(12, code="S11-710")) == [""]


@pytest.mark.parametrize("line", [11, 13, 15])
def test_a_line_that_points_to_a_person_is_not_repeated_whatever_it_is_about(line: int) -> None:
    assert quoted(finding(line)) == [""]


def test_what_stands_under_contacts_is_not_repeated_but_for_keys_alone() -> None:
    told = dict(zip(range(2, 11), quoted(*(finding(line) for line in range(2, 11))), strict=True))

    assert {line: text for line, text in told.items() if text} == {
        2: "format: s11-return/1",
        3: "contacts:",
        4: "  completed_by:",
        10: "evidence:",
    }


@pytest.mark.parametrize(
    "text",
    [
        "contacts: {completed_by: {name: A Person}}\n",
        "contacts: {completed_by: {role: X,\n  name: A Person}}\n",
        '{"contacts": {"completed_by": {"name": "A Person"}}}\n',
        "contact:\n  name: A Person\n",
        "completed-by: {name: A Person}\n",
        "completed_by:\n  name:\n    A Person\n",
        "senior_lead: {name: A Person\n",
        "contacts:\n  completed_by:\n    name: A: Person\n",
    ],
)
def test_details_are_not_repeated_however_they_are_written(text: str) -> None:
    every = [finding(line, 2) for line in range(1, text.count("\n") + 1)]

    assert not any("Person" in line for line in quoted(*every, text=text))


def test_only_what_can_be_seen_of_a_line_keeps_it_from_being_repeated() -> None:
    far = "x" * 1000
    assert quoted(finding(1, 2), text=f"a: {far} Mr Somebody\n") == [f"a: {far} Mr Somebody"]
    assert quoted(finding(1, 990), text=f"a: {far} Mr Somebody\n") == [""]


def test_many_findings_on_one_long_line_are_soon_told() -> None:
    text = "a: " + "x" * 4_000_000
    begun = perf_counter()
    assert len(quoted(*(finding(1, 2) for _ in range(1000)), text=text)) == 1000
    assert perf_counter() - begun < 10


def test_of_a_key_that_is_not_known_no_more_than_the_key_is_repeated() -> None:
    text = "contcts: {x: Jonathan Bloggsworth}\nevidance: [E01]\n"
    assert quoted(finding(1, 1, code="S11-020", path="contcts"), text=text) == ["contcts:"]
    assert quoted(finding(2, 1, code="S11-020", path="evidance"), text=text) == ["evidance:"]
    assert quoted(finding(1, 1, code="S11-020", path="odd"), text="odd\n") == ["odd"]


def test_what_stands_in_braces_under_contacts_is_not_repeated_however_far_it_is_indented() -> None:
    text = "contacts: {completed_by: {role: Lead,\nnmae: Jonathan Bloggsworth, phoone: zero one\n}}\nevidence: {}\n"
    assert quoted(*(finding(line) for line in (1, 2, 3, 4)), text=text) == ["", "", "", "evidence: {}"]
