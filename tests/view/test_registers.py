"""The evidence and the actions."""

import pytest

from s11.model.dossier import Filed
from s11.model.registers import Action
from s11.view.registers import action_line, actions_table, evidence_table, is_overdue, status_cell
from s11.view.table import Cell, Table, Tone
from tests.build import values
from tests.view.sample import ON, RETURN, alone, make, shared


def column(table: Table, name: str) -> list[str]:
    at = [each.name for each in table.columns].index(name)
    return [row.cells[at].text for row in table.rows]


def action(text: str) -> Action:
    return Action.model_validate(values(text))


def test_evidence_is_listed_from_every_register_with_what_it_is_used_for() -> None:
    table = evidence_table(make()[0], ON)
    assert column(table, "id") == ["E01", "E02", "E01 (Housing)"]
    assert column(table, "title") == ["Policy", "Visits", "Induction list"]
    assert column(table, "kind") == ["Policy", "Outcome", "Not given"]
    assert column(table, "used_for") == ["1.1", "1.2 and A01", "1.3 and 2.1"]


def test_evidence_tells_its_dates_and_a_review_that_is_overdue() -> None:
    table = evidence_table(make()[0], ON)
    assert column(table, "dated") == ["1 June 2025", "No date given", "No date given"]
    assert column(table, "review_by") == ["1 June 2026, overdue", "None", "None"]
    later = alone("evidence: {E01: {review_by: 2026-11-22}}")[0]
    assert column(evidence_table(later, ON), "review_by") == ["22 November 2026"]


def test_a_title_leads_to_an_address_on_the_web() -> None:
    title = evidence_table(make()[0], ON).rows[0].cells[1]
    assert title == Cell("Policy", target="https://thameford.example/policy")


def test_evidence_that_nothing_uses_is_told() -> None:
    assert column(evidence_table(alone("evidence: {E01: {}}")[0], ON), "used_for") == ["Nothing in this return"]
    assert column(evidence_table(alone("evidence: {E01: {}}")[0], ON), "title") == ["No title"]


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            "{what: tenants who engaged, count: 27, out_of: 41, period: 2025/26}",
            "Tenants who engaged: 27 of 41 (65%), 2025/26",
        ),
        ("{what: tenants, count: 1200}", "Tenants: 1,200, out of how many is not said"),
        ("{what: tenants, count: 3, out_of: 0}", "Tenants: 3, out of how many is not said"),
        ("{what: tenants, period: 2026}", "Tenants: no count, 2026"),
        ("{count: 3, out_of: 4}", "Not described: 3 of 4 (75%)"),
    ],
)
def test_an_outcome_is_told_out_of_how_many(outcome: str, told: object) -> None:
    table = evidence_table(alone(f"evidence: {{E01: {{outcome: {outcome}}}}}")[0], ON)
    assert column(table, "outcome") == [told]


def test_a_shared_register_gives_only_what_this_return_uses() -> None:
    found = shared("evidence: {S01: {title: Used}, S02: {title: Not used}}", RETURN.replace("E99", "S01"))[0]
    table = evidence_table(found, ON)
    assert column(table, "id") == ["E01", "E02", "S01"]


def test_actions_are_listed_with_all_that_is_known_of_them() -> None:
    table = actions_table(make()[0], ON)
    assert [cell.text for cell in table.rows[0].cells] == [
        *("A01", "Set money aside.", "Standard 1 and criterion 1.4", "Head of Finance", "30 September 2026"),
        *("In progress, overdue", "A budget line.", "30 June 2026: Asked (In progress)", "E02 Visits"),
        *("Audit and scrutiny", "10 January 2026"),
    ]


def test_what_an_action_does_not_say_is_told() -> None:
    table = actions_table(alone("actions: {A01: {}}")[0], ON)
    assert [cell.text for cell in table.rows[0].cells] == [
        *("A01", "Not described", "Nothing named", "No owner", "No date", "No status given", "Not said"),
        *("None recorded", "None", "Not said", "No date given"),
    ]


def test_an_update_without_a_date_or_a_note_is_told() -> None:
    table = actions_table(alone("actions: {A01: {for: ['1.1', '1.2'], updates: [{}]}}")[0], ON)
    assert column(table, "progress") == ["No date: no note"]
    assert column(table, "targets") == ["Criteria 1.1 and 1.2"]


def test_an_action_for_other_boards_alone_is_left_out() -> None:
    found = shared("actions: {S01: {for: {other: ['1']}}, S02: {for: {test: ['1.1']}}, S03: {for: ['1']}}")[0]
    assert column(actions_table(found, ON), "id") == ["A01", "A02", "S02", "S03"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("{status: not started}", Cell("Not started")),
        ("{status: in progress, due: 2026-11-21}", Cell("In progress, overdue", Tone.BAD)),
        ("{status: in progress, due: 2026-11-22}", Cell("In progress")),
        ("{due: 2026-11-21}", Cell("No status given, overdue", Tone.BAD)),
        ("{status: complete, due: 2026-01-01}", Cell("Complete", Tone.GOOD)),
        ("{status: complete, completed: 2026-02-01}", Cell("Complete, 1 February 2026", Tone.GOOD)),
        ("{status: ongoing, completed: 2026-02-01}", Cell("Ongoing, completed 1 February 2026")),
        ("{status: cancelled, due: 2026-01-01}", Cell("Cancelled")),
    ],
)
def test_a_status_says_whether_it_is_late(text: str, cell: Cell) -> None:
    assert status_cell(action(text), ON) == cell


def test_what_has_no_date_is_never_overdue() -> None:
    assert not is_overdue(action("{status: not started}"), ON)


def test_an_action_in_a_line_says_what_is_missing() -> None:
    found = alone("actions: {A01: {}}")[0]
    assert (
        action_line(Filed(found.main, "A01"), action("{}"), ON)
        == "A01: Not described. No owner, no date. No status given."
    )
