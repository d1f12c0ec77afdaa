"""What will be done, in order of date."""

from s11.view.plan import plan_table
from tests.view.sample import ON, Found, alone, make, shared


def told(found: Found) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in plan_table(found[0], ON).rows]


def test_only_what_is_still_to_be_done_is_told() -> None:
    assert told(make()) == [
        ["30 September 2026", "Set money aside.", "Head of Finance", "1 Leadership", "In progress, overdue", "A01"],
    ]


def test_what_is_due_first_stands_first_and_what_has_no_date_last() -> None:
    found = alone(
        actions={
            "A1": {"what": "One"},
            "A2": {"what": "Two", "due": "2027-03-31", "for": ["3.1", "2", "2.1"], "owner": "Head of Fleet"},
            "A3": {"what": "Three", "due": "2027-01-31", "status": "ongoing"},
            "A4": {"what": "Four", "due": "2026-12-31", "status": "cancelled"},
        }
    )
    assert told(found) == [
        ["31 January 2027", "Three", "No owner", "The return as a whole", "Ongoing", "A3"],
        ["31 March 2027", "Two", "Head of Fleet", "2 Training and 3 Vehicles", "No status given", "A2"],
        ["No date", "One", "No owner", "The return as a whole", "No status given", "A1"],
    ]


def test_a_shared_action_for_another_board_alone_is_not_told() -> None:
    text = "actions: {S1: {what: Ours, for: {test: ['2']}}, S2: {what: Theirs, for: {other: ['2']}}}"
    assert [row[1] for row in told(shared(text, "status: draft"))] == ["Ours"]


def test_an_action_leads_to_its_row() -> None:
    assert plan_table(make()[0], ON).rows[0].cells[-1].target == "action-A01 return.yaml"
