"""Which standards a finding is about."""

from s11.findings import Finding
from s11.rules.concerns import Concerns
from s11.rules.runner import findings_of, run
from s11.source.span import Place
from tests.rules.casefile import written

RETURN = """\
answers:
  "1.1": {response: met, evidence: [E01, E09]}
  "2.1": {response: partly, evidence: [E01]}
evidence:
  E01: {title: Visits}
  E02: {title: Minutes}
  E03: {title: Nobody's}
actions:
  A01: {for: ["1.2", "2", "9"], what: Visit., evidence: [E02, E08]}
  A02: {what: Visit.}
peer_review: {best_practice: ["2", "9"], responses: {"1.1": met}}
"""


def about(file: str, *path: str | int) -> tuple[str, ...]:
    case = written({"return.yaml": RETURN, "housing.yaml": 'answers: {"1.2": {response: met, evidence: [E02]}}\n'})
    return Concerns(case.subject).of(Place(file, path))


def test_a_place_is_about_the_standard_of_what_stands_there() -> None:
    assert about("return.yaml", "answers", "2.1", "evidence", 0) == ("2",)
    assert about("housing.yaml", "answers", "1.2") == ("1",)
    assert about("return.yaml", "judgements", "2", "rating") == ("2",)
    assert about("return.yaml", "peer_review", "responses", "1.1") == ("1",)
    assert about("return.yaml", "peer_review", "ratings", "2") == ("2",)
    assert about("return.yaml", "peer_review", "best_practice", 0) == ("2",)
    assert about("return.yaml", "survey", "results", "q1") == ("1",)


def test_evidence_is_about_all_that_it_shows_and_an_action_about_all_that_it_is_for() -> None:
    assert about("return.yaml", "evidence", "E01", "where") == ("1", "2")
    assert about("return.yaml", "evidence", "E02") == ("1", "2")
    assert about("return.yaml", "evidence", "E03") == ()
    assert about("return.yaml", "actions", "A01", "due") == ("1", "2")
    assert about("return.yaml", "actions", "A02") == ()


def test_what_is_about_the_whole_return_is_about_no_standard() -> None:
    assert about("return.yaml", "sign_off") == ()
    assert about("return.yaml", "period", "to") == ()
    assert about("return.yaml", "peer_review", "date") == ()
    assert about("return.yaml", "peer_review", "best_practice", 1) == ()
    assert about("return.yaml", "survey", "replies") == ()
    assert about("return.yaml", "survey", "results", "q9") == ()
    assert about("return.yaml", "answers") == ()


def test_a_rule_says_itself_what_its_place_does_not() -> None:
    case = written({"return.yaml": 'answers: {"2.1": {response: partly}, "1.1": {response: not_met}}\n'})
    found: tuple[Finding, ...] = findings_of(
        run(case.subject, final=False),
        lambda at, key: case.documents[at.file].locate(at.path, key=key),
        case.documents,
        Concerns(case.subject),
    )

    assert [each.standards for each in found if each.code == "S11-501"] == [("1",), ("2",)]


def test_a_finding_about_several_standards_is_about_each_of_them() -> None:
    text = 'answers: {"2.1": {response: met}, "1.1": {response: met}}\njudgements: {"2": {because: x}}\n'
    case = written({"return.yaml": text})
    found: tuple[Finding, ...] = findings_of(
        run(case.subject, final=False),
        lambda at, key: case.documents[at.file].locate(at.path, key=key),
        case.documents,
        Concerns(case.subject),
    )

    standards = {each.code: each.standards for each in found if each.code in {"S11-208", "S11-403"} and each.standards}
    assert standards == {"S11-208": ("1", "2"), "S11-403": ("1", "2")}


def test_a_finding_is_about_every_standard_that_it_names() -> None:
    met = "{response: met, how_met: The lead sees to it., evidence: [E01]}"
    text = f"""\
answers: {{"1.1": {met}, "1.2": {met}, "2.1": {met}}}
judgements: {{"1": {{rating: blue, because: x}}, "2": {{rating: blue, because: x}}}}
evidence: {{E01: {{title: Policy, kind: policy}}}}
"""
    case = written({"return.yaml": text})
    found = findings_of(
        run(case.subject, final=False),
        lambda at, key: case.documents[at.file].locate(at.path, key=key),
        case.documents,
        Concerns(case.subject),
    )

    standards = {each.code: each.standards for each in found}
    assert standards["S11-409"] == standards["S11-410"] == ("1", "2")
    assert standards["S11-320"] == ("1", "2")
    assert standards["S11-130"] == ()


def test_standards_stand_in_the_boards_order_and_not_that_of_the_alphabet() -> None:
    pack = "".join(
        f'  - {{id: "{item}", title: One, criteria: [{{id: "{item}.1", asks: A.}}]}}\n' for item in ("2", "10")
    )
    answers = 'answers: {"10.1": {response: met, evidence: [E01]}, "2.1": {response: met, evidence: [E01]}}\n'
    case = written({"pack.yaml": f"standards:\n{pack}", "return.yaml": answers + "evidence: {E01: {title: Policy}}\n"})

    assert Concerns(case.subject).of(Place("return.yaml", ("evidence", "E01"))) == ("2", "10")


def test_a_place_within_a_survey_result_is_about_its_question() -> None:
    assert about("return.yaml", "survey", "results", "q1", "yes") == ("1",)
