"""The table of criteria."""

import pytest

from s11.scoring.engine import score
from s11.view.criteria import criteria_table
from s11.view.table import Cell
from tests.build import contribution, dossier, pack, returned
from tests.view.sample import ON, PACK, Found, alone, make


def rows(found: Found) -> dict[str, dict[str, Cell]]:
    table = criteria_table(*found, ON)
    names = [column.name for column in table.columns]
    return {row.cells[0].text: dict(zip(names, row.cells, strict=True)) for row in table.rows}


def texts(found: Found, name: str) -> dict[str, str]:
    return {criterion: row[name].text for criterion, row in rows(found).items()}


def test_the_columns_are_the_boards_in_its_order_after_what_is_asked() -> None:
    table = criteria_table(*make(), ON)
    assert [column.name for column in table.columns] == [
        *("criterion", "standard", "asks", "essential"),
        *("how_met", "evidence", "how_do_you_know", "to_improve", "actions", "response", "moderated"),
    ]


def test_a_column_that_the_board_does_not_ask_for_is_shown_when_something_is_in_it() -> None:
    few = pack(PACK, columns=["evidence", "moderated", "evidence"])
    found = dossier(few, returned("answers: {'1.1': {response: met, to_improve: More}}"))
    table = criteria_table(found, score(found), ON)
    assert [column.name for column in table.columns][4:] == ["response", "evidence", "to_improve"]


def test_the_reviewers_column_is_there_from_their_review_on() -> None:
    few = pack(PACK, columns=["moderated", "self"])
    found = dossier(few, returned("peer_review: {date: 2027-04-15}"))
    names = [column.name for column in criteria_table(found, score(found), ON).columns]
    assert names[4:] == ["moderated", "response"]
    later = dossier(few, returned(""))
    assert "moderated" not in [column.name for column in criteria_table(later, score(later), ON).columns]


def test_an_answer_is_shown_as_it_was_written() -> None:
    row = rows(make())["1.1"]
    assert row["standard"].text == "1 Leadership"
    assert row["asks"].text == "A senior officer leads."
    assert row["response"].text == "Met"
    assert row["how_met"].text == "The director leads."
    assert row["how_do_you_know"].text == "Staff say so."
    assert row["moderated"].text == "Met"


def test_who_said_what_and_what_stands_comes_before_what_each_wrote() -> None:
    told = texts(make(), "how_met")
    assert told["1.3"] == (
        "The return's own answer stands. Partly met: Housing.\nThe return: They ask.\nHousing: Tenants ask."
    )
    assert told["2.1"] == "Met: Housing. No answer: Leisure.\nHousing: Told at once."
    assert texts(make(), "how_do_you_know")["1.3"] == "Housing: Minutes."


def joined(**responses: str) -> Found:
    """A return to which directorates say these of criterion 1.1."""
    parts = tuple(
        contribution(f'answers: {{"1.1": {{response: {response}, how_met: As {name} does}}}}', directorate=name)
        for name, response in responses.items()
    )
    found = dossier(pack(PACK), returned("directorates: [Parks]"), parts)
    return found, score(found)


def test_the_lowest_answer_stands_and_comes_first() -> None:
    found = joined(Housing="met", Leisure="partly", Fleet="n_a", Waste="met")
    assert texts(found, "how_met")["1.1"].split("\n") == [
        ("Partly met, which stands: Leisure. Met: Housing; Waste. Not applicable: Fleet. No answer: Parks."),
        "Leisure: As Leisure does",
        "Housing: As Housing does",
        "Waste: As Waste does",
        "Fleet: Reason: none given",
        "As Fleet does",
    ]


def test_directorates_that_agree_are_told_together() -> None:
    assert texts(joined(Housing="met", Parks="met"), "how_met")["1.1"].startswith("Met: Housing; Parks.\n")


def test_a_word_that_the_scale_does_not_have_is_told_as_that() -> None:
    told = texts(joined(Housing="superb", Parks="met"), "how_met")["1.1"]
    assert told.startswith("Met, which stands: Parks. Not in the scale: Housing.\n")


def test_a_directorate_that_only_gave_a_response_is_named() -> None:
    housing = contribution('answers: {"2.2": {response: partly}, "1.1": {evidence: [E01]}}')
    found = dossier(pack(PACK), returned(), (housing,))
    told = texts((found, score(found)), "how_met")
    assert told["2.2"] == "Partly met: Housing."
    assert told["1.1"] == "No answer: Housing."


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            "{response: n_a, reason: No drivers., how_met: The trust does it.}",
            "Reason: No drivers.\nThe trust does it.",
        ),
        ("{response: n_a}", "Reason: none given"),
        ("{response: met, reason: Because., how_met: Done.}", "Reason: Because.\nDone."),
        ("{response: met}", "Nothing written"),
    ],
)
def test_a_reason_stands_before_the_rest(answer: str, told: object) -> None:
    assert texts(alone(f'answers: {{"3.1": {answer}}}'), "how_met")["3.1"] == told


def test_evidence_is_shown_with_its_register_and_what_is_in_none_is_told() -> None:
    told = texts(make(), "evidence")
    assert told["1.1"] == "E01 Policy\nE99 (not in any register)"
    assert told["2.1"] == "E01 Induction list (Housing)"
    assert told["1.4"] == "No evidence given"


def test_missing_evidence_matters_only_where_something_is_claimed_and_the_board_asks() -> None:
    row = rows(alone('answers: {"1.1": {response: met}, "1.2": {response: not_met}}'))
    assert (row["1.1"]["evidence"].blank, row["1.2"]["evidence"].blank) == (False, True)
    few = pack(PACK, columns=["how_met"])
    found = dossier(few, returned('answers: {"1.1": {response: met}}'))
    assert "evidence" not in rows((found, score(found)))["1.1"]


def test_no_answer_and_an_unknown_answer_are_both_no_answer() -> None:
    told = texts(alone('answers: {"1.1": {response: mostly}}'), "response")
    assert (told["1.1"], told["1.2"]) == ("Not answered", "Not answered")


def test_actions_stand_with_the_criteria_they_are_for() -> None:
    told = texts(make(), "actions")
    assert told["1.4"] == "A01: Set money aside. Head of Finance, by 30 September 2026. In progress, overdue."
    assert told["1.1"] == "No action"


def test_a_moderated_response_that_the_scale_does_not_have_is_shown_as_it_was_given() -> None:
    told = texts(alone('peer_review: {responses: {"1.1": superb}}'), "moderated")
    assert (told["1.1"], told["1.2"]) == ("superb", "Not moderated")


def test_only_what_an_agency_of_its_kind_is_asked_is_shown() -> None:
    text = PACK.replace("asks: Drivers are checked.", "asks: Drivers are checked., applies_to: [county council]")
    assert "3.1" not in rows(alone("", text))


def test_no_cell_is_empty() -> None:
    for found in (make(), alone()):
        assert all(cell.text for row in criteria_table(*found, ON).rows for cell in row.cells)
