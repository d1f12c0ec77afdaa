"""What a finding is once the agency has said that it knows of it."""

from datetime import date

from s11.findings import Accepted, Finding, Severity
from s11.rules.runner import run
from tests.rules.casefile import written

OLD = "evidence:\n  E04: {title: Policy, where: Intranet, dated: 2023-10-03, review_by: 2026-10-03}\n"
BECAUSE = "because: The new policy goes to Cabinet in May."
WITHHELD = "the reason may point to a person, and is not repeated"


def told(text: str, code: str, *, final: bool = False, **others: str) -> list[tuple[Severity, Accepted | None]]:
    case = written({"return.yaml": text} | {f"{name}.yaml": other for name, other in others.items()})
    found: tuple[Finding, ...] = case.tell(run(case.subject, final=final))
    return [(each.severity, each.accepted) for each in found if each.code == code]


def test_what_is_accepted_is_a_note_with_the_reason() -> None:
    accept = f"accept: [{{rule: S11-331, at: evidence/E04, {BECAUSE}, until: 2026-12-31}}]\n"

    assert told(OLD, "S11-331") == [(Severity.WARNING, None)]
    assert told(OLD + accept, "S11-331") == [
        (Severity.NOTE, Accepted("The new policy goes to Cabinet in May.", date(2026, 12, 31)))
    ]


def test_it_comes_back_the_day_after_the_acceptance_ends() -> None:
    for until, severity in (("2026-11-22", Severity.NOTE), ("2026-11-21", Severity.WARNING)):
        accept = f"accept: [{{rule: S11-331, {BECAUSE}, until: {until}}}]\n"
        assert [each for each, _ in told(OLD + accept, "S11-331")] == [severity]


def test_three_words_may_be_a_reason_and_two_are_none() -> None:
    for because, severity in (("Cabinet decides soon", Severity.NOTE), ("Cabinet decides", Severity.WARNING)):
        accept = f"accept: [{{rule: S11-331, because: {because}}}]\n"
        assert [each for each, _ in told(OLD + accept, "S11-331")] == [severity]


def test_without_a_reason_nothing_is_accepted() -> None:
    assert told(OLD + "accept: [{rule: S11-331}]\n", "S11-331") == [(Severity.WARNING, None)]


def test_an_acceptance_is_for_its_rule_and_its_place_only() -> None:
    two = OLD + "  E05: {title: Plan, where: Intranet, dated: 2023-10-03, review_by: 2026-10-03}\n"
    accept = f"accept: [{{rule: S11-331, at: evidence/E05, {BECAUSE}}}]\n"

    assert [each for each, _ in told(two + accept, "S11-331")] == [Severity.WARNING, Severity.NOTE]
    assert {each for each, _ in told(two + accept, "S11-313")} == {Severity.WARNING}


def test_the_first_acceptance_that_speaks_of_it_gives_the_reason() -> None:
    accept = (
        "accept:\n  - {rule: S11-331, at: evidence/E9, because: Another one again.}\n"
        "  - {rule: S11-331, because: The first of two.}\n  - {rule: S11-331, because: The second of two.}\n"
    )
    assert told(OLD + accept, "S11-331") == [(Severity.NOTE, Accepted("The first of two.", None))]


def test_an_error_of_a_final_return_can_be_accepted() -> None:
    unsigned = "accept: [{rule: S11-130, because: The Chief Executive signs on Monday.}]\n"

    assert [each for each, _ in told(unsigned, "S11-130", final=True)] == [Severity.NOTE]


def test_a_reason_is_told_in_one_line_and_only_when_it_points_to_nobody() -> None:
    for because, given in (
        ("Ask jo@thameford.example about it.", WITHHELD),
        ("The file of 943 476 5919 is sealed.", WITHHELD),
        ("A boy aged 9 was moved.", WITHHELD),
        ("The new policy\n      goes to Cabinet.", "The new policy goes to Cabinet."),
    ):
        accept = f"accept:\n  - rule: S11-331\n    because: |\n      {because}\n"
        assert told(OLD + accept, "S11-331") == [(Severity.NOTE, Accepted(given, None))]


def test_nothing_is_said_of_a_match_where_something_could_not_be_read() -> None:
    for signed, is_told in (("2026-11-20", True), ("soon", False)):
        text = f"sign_off: {{role: Chief Executive, date: {signed}}}\naccept: [{{rule: S11-130, {BECAUSE}}}]\n"
        case = written({"return.yaml": text}, with_slips=True)
        assert ("S11-141" in {each.kind.code for each in run(case.subject, final=False)}) is is_told
