"""How much a rule matters, what is told already, and in which order findings stand."""

import pytest

from s11.findings import Finding, Severity
from s11.rules.case import Case
from s11.rules.registry import RULES
from s11.rules.rule import Rule, says
from s11.rules.runner import run, run_pack, switched
from tests.rules.casefile import written

COMPLETE = """\
contacts:
  completed_by: {role: Safeguarding Coordinator}
  substitute: {role: Community Safety Manager}
  senior_lead: {role: Executive Director}
answers:
  "1.1": {response: met, how_met: The director leads on it., how_do_you_know: The staff survey., evidence: [E01]}
  "1.2": {response: met, how_met: A report every May., how_do_you_know: The minutes., evidence: [E01]}
  "2.1": {response: not_applicable, reason: A joint committee licenses the drivers.}
judgements: {"1": {rating: green, because: Both points are met., impact: Concerns reach the lead within a day.}}
overall: {rating: green, because: The one standard that applies is green.}
evidence:
  E01: {title: Minutes, kind: minutes, where: Democratic Services, dated: 2026-02-11}
must_be_seen_by: [Cabinet]
scrutiny: [{body: Cabinet, date: 2026-11-10, decision: endorsed}]
sign_off: {role: Chief Executive, date: 2026-11-20}
submissions: [{board: TSCB, due: 2026-12-15}]
"""

LOWERED = """\
answers: {"2.1": {response: met}}
judgements: {"2": {rating: blue}}
peer_review: {ratings: {"2": green}}
actions: {A01: {for: "2"}}
"""

BY_CODE = {each.code: each for each in RULES}
UNFINISHED = BY_CODE["S11-203"]
ERROR = BY_CODE["S11-201"]
NOTE = BY_CODE["S11-305"]


def findings(text: str, *, final: bool = False, with_slips: bool = False, **others: str) -> tuple[Finding, ...]:
    """What is told of a return and the other files beside it."""
    files = {"return.yaml": text} | {f"{name}.yaml": other for name, other in others.items()}
    case = written(files, with_slips=with_slips)
    return case.tell(run(case.subject, final=final))


@pytest.mark.parametrize(
    ("rule", "word", "final", "severity"),
    [
        (UNFINISHED, None, False, Severity.WARNING),
        (UNFINISHED, None, True, Severity.ERROR),
        (ERROR, None, False, Severity.ERROR),
        (NOTE, None, True, Severity.NOTE),
        (UNFINISHED, "error", False, Severity.ERROR),
        (UNFINISHED, "note", True, Severity.NOTE),
        (ERROR, "ignore", True, None),
        (ERROR, "errror", False, Severity.ERROR),
    ],
)
def test_severity_follows_the_pack_then_the_rule(
    rule: Rule[Case], word: str | None, *, final: bool, severity: Severity | None
) -> None:
    assert switched(rule, word, final=final) is severity


@pytest.mark.parametrize(("final", "severity"), [(False, Severity.WARNING), (True, Severity.ERROR)])
def test_what_is_unfinished_is_an_error_in_a_final_return(*, final: bool, severity: Severity) -> None:
    told = findings("status: draft\n", final=final)
    assert {each.severity for each in told if each.code == "S11-203"} == {severity}


def test_a_pack_switches_rules_off_and_up() -> None:
    told = findings('answers: {"1.1": {response: met}}\n', pack="rules: {S11-301: error, S11-204: ignore}\n")
    assert [each.severity for each in told if each.code == "S11-301"] == [Severity.ERROR]
    assert "S11-204" not in {each.code for each in told}


def test_findings_stand_in_reading_order_the_return_first() -> None:
    told = findings(
        'evidence: {E01: {dated: 2026-12-01}}\nanswers:\n  "9": {response: met}\n  "1.1": {response: met}\n',
        register="evidence: {R01: {dated: 2026-12-01}}\n",
        housing='answers: {"1.1": {response: mett, evidence: [R01]}}\n',
    )
    order = ["return.yaml", "housing.yaml", "register.yaml"]
    places = [(order.index(each.file), each.line, each.column, each.code) for each in told]
    assert places == sorted(places)
    assert {each.file for each in told} == set(order)


def test_a_finding_says_all_that_a_reader_needs() -> None:
    told = findings('answers:\n  "1.1": {response: met, how_met: x}\n')
    assert next(each for each in told if each.code == "S11-301") == Finding(
        file="return.yaml",
        line=2,
        column=3,
        code="S11-301",
        severity=Severity.WARNING,
        title="Claim without evidence",
        message="1.1 is answered as Met, with nothing to show for it",
        fix="Name a document, audit or visit under `evidence`, or give a lower response.",
        path="answers/1.1/evidence",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("submissions: [{due: 2026-01-01, sent: soon}]\n", "S11-132"),
        ('answers: {"1.1": {response: [met]}, "1.2": {response: met}, "2.1": {response: met}}\n', "S11-203"),
        ('answers: {"1.1": {response: met, evidence: E01}}\n', "S11-301"),
        ('answers: {"1.1": {evidence: [E01]}}\nevidence: {E01: a policy}\n', "S11-311"),
        ('answers: {"1.1": {evidence: E01}}\nevidence: {E01: {title: Policy}}\n', "S11-313"),
        ('judgements: {"1": {rating: [green]}, "2": {rating: green}}\noverall: {rating: green}\n', "S11-403"),
        ('answers: {"1.1": {response: not_met}}\nactions: {A01: {for: "1"}}\n', "S11-501"),
        ("actions: {A01: {due: soon, for: ['1'], what: x, owner: x, measure: x, status: ongoing}}\n", "S11-503"),
        ("must_be_seen_by: [Cabinet]\nscrutiny: [{body: Cabinet, date: soon}, {body: [Cabinet]}]\n", "S11-601"),
        ("sign_off: [Chief Executive]\n", "S11-130"),
        ("contacts: {completed_by: Coordinator}\n", "S11-110"),
        ("contacts: {senior_lead: Director, substitute: Manager}\n", "S11-111"),
        ("contacts: {senior_lead: Director, substitute: Manager}\n", "S11-112"),
        ("submissions: [{board: [TSCB], due: soon}]\n", "S11-136"),
        ("submissions: [{board: TSCB, due: 2026-12-15, sent: soon}]\nscrutiny: [{date: 2027-01-12}]\n", "S11-135"),
        ("scrutiny: Cabinet\n", "S11-607"),
        ("must_be_seen_by: Cabinet\n", "S11-607"),
        ("peer_review: {date: soon, overall: green}\n", "S11-610"),
        (LOWERED, "S11-611"),
        ("survey: {asked: sixty, replies: 6}\n", "S11-633"),
        ("survey: {asked: sixty, replies: 6}\n", "S11-632"),
        ("covers: [everybody]\n", "S11-105"),
        ('answers: {"1.1": {response: not_met}}\nactions: {A01: {for: "1"}}\n', "S11-209"),
        ('judgements: {"1": {rating: blue, best_practice: x}}\n', "S11-406"),
        ("accept: [{rule: S11-331, because: [x]}]\n", "S11-140"),
        ("actions: {A01: {evidence: E01}}\nevidence: {E01: {title: Policy}}\n", "S11-313"),
        ("evidence: {E01: {title: Policy, where: Intranet, dated: soon}}\n", "S11-320"),
        ("must_be_seen_by: [Cabinet]\nscrutiny: Cabinet\n", "S11-601"),
        ("scrutiny: [{body: Cabinet, recommendations: [{action: A01}]}]\nactions: {A01: a visit}\n", "S11-606"),
    ],
)
def test_what_could_not_be_read_is_not_said_to_be_missing(text: str, code: str) -> None:
    assert [each.message for each in findings(text, with_slips=True) if each.code == code] == []


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("evidence: {E01: {dated: soon}}\n", "S11-801"),
        ("answers: {'1.1': {evidence: E01}}\n", "S11-801"),
        ("actions: {A01: {what: [Visit.]}}\n", "S11-804"),
    ],
)
def test_what_could_not_be_read_is_not_compared_with_last_time(slip: str, code: str) -> None:
    last = 'judgements: {"1": {rating: amber}}\nactions: {A02: {for: ["1"], what: Visit., status: ongoing}}\n'
    period = "period: {from: 2024-04-01, to: 2025-03-31}\n"
    now = 'previous: last.yaml\njudgements: {"1": {rating: green}}\n'
    told = [findings(now + more, with_slips=True, last=period + last) for more in ("", slip)]
    assert [code in {each.code for each in every} for every in told] == [True, False]


def test_what_could_not_be_read_in_one_file_is_not_said_to_be_missing_from_all() -> None:
    answered = 'answers: {"1.2": {response: met}, "2.1": {response: met}}\n'
    for response, codes in (("mett", []), ("[met]", []), ("", ["S11-203"])):
        told = findings(answered, with_slips=True, housing=f'answers: {{"1.1": {{response: {response}}}}}\n')
        assert [each.code for each in told if each.code == "S11-203"] == codes


def test_what_was_read_is_told_beside_what_was_not() -> None:
    text = "actions: {A01: {due: soon, for: ['1'], what: x, owner: x, status: ongoing}}\n"
    told = [each.message for each in findings(text, with_slips=True) if each.code == "S11-503"]
    assert told == ["A01 has no measure of whether it worked"]


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("actions: {A01: {due: soon}}\n", "S11-313"),
        ("actions: {A01: {due: soon}}\n", "S11-501"),
        ("submissions: [{due: soon}]\n", "S11-209"),
    ],
)
def test_a_slip_hides_nothing_that_it_has_no_part_in(slip: str, code: str) -> None:
    text = 'answers: {"1.1": {response: not_met}}\nevidence: {E01: {dated: soon}}\n' + slip
    assert code in {each.code for each in findings(text, with_slips=True)}


def test_ids_that_people_chose_are_cut_short() -> None:
    long = "E" * 200
    told = findings(f"evidence: {{{long}: {{title: Policy}}}}\nactions: {{{long}: {{due: 2026-01-01}}}}\n")
    assert told
    assert not any("E" * 61 in each.message for each in told)


def test_a_complete_return_has_nothing_told() -> None:
    assert findings(COMPLETE, final=True) == ()


def test_the_small_pack_has_nothing_told() -> None:
    case = written({"pack.yaml": ""})
    assert case.tell(run_pack(case.subject)) == ()


def test_a_docstring_says_three_things() -> None:
    assert says("One\n    thing.\n\n    Why: because: it is.\n    Fix: do\n    it.\n") == (
        "One thing.",
        "Because: it is.",
        "Do it.",
    )


def test_a_flood_of_one_kind_is_cut_short_and_says_so() -> None:
    answers = "".join(f'  "x{number}": {{response: met}}\n' for number in range(1200))
    told = [each for each in findings(f"answers:\n{answers}") if each.code == "S11-201"]

    assert len(told) == 1001
    assert told[-1].message == "there are more of these, which are not told"
