"""The standards: ratings, judgements and details."""

from s11.view.criteria import criteria_table
from s11.view.standards import details, judgements_table, ratings_table
from s11.view.table import Row
from tests.view.sample import ON, PACK, alone, make

NEEDS_A_SCORE = PACK.replace("{met: 100, evidenced: 75}", "{score: 90}")


def cells(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def test_each_standard_has_three_ratings_and_what_sets_them_apart() -> None:
    first, second, third = ratings_table(*make()).rows
    assert cells(first)[:11] == [
        *("1", "Leadership", "Amber", "Green", "Blue"),
        "Self rating is 1 step above computed\nModerated rating is 2 steps above computed",
        *("4", "4", "3", "2", "0"),
    ]
    assert cells(second)[2:6] == ["Amber", "Not given", "Not moderated", "None"]
    assert cells(third)[2] == "Not rated"
    assert cells(third)[-1] == "It is not rated, because nothing in it applies."


def test_a_rating_below_the_computed_one_is_told_too() -> None:
    low = alone('answers: {"3.1": {response: met}}\njudgements: {"3": {rating: red}}')
    assert cells(ratings_table(*low).rows[2])[5] == "Self rating is 1 step below computed"


def test_a_standard_without_criteria_for_this_kind_of_agency_says_so() -> None:
    text = PACK.replace("asks: Drivers are checked.", "asks: Drivers are checked., applies_to: [county council]")
    row = ratings_table(*alone("", text)).rows[2]
    assert cells(row)[-1] == "It is not rated, because nothing in it is asked of an agency of this kind."
    assert row.cells[0].target == ""


def test_the_best_rating_says_so() -> None:
    best = alone(
        'evidence: {E1: {}}\nanswers: {"3.1": {response: met, evidence: [E1]}}\n'
        'judgements: {"3": {best_practice: [{title: One}]}}'
    )
    assert cells(ratings_table(*best).rows[2])[-1] == "It has the best rating."
    assert cells(judgements_table(*best).rows[2])[5] == "Nothing more to reach"


def test_scores_are_shown_only_where_the_board_rates_by_them() -> None:
    assert "score" not in [column.name for column in ratings_table(*make()).columns]
    table = ratings_table(*make(a_pack=NEEDS_A_SCORE))
    assert table.columns[-1].name == "score"
    assert [row.cells[-1].text for row in table.rows] == ["87.5", "50", "Not rated"]


def test_the_agency_and_its_reviewers_are_quoted() -> None:
    first, second, _ = judgements_table(*make()).rows
    assert cells(first) == [
        *("1", "Leadership", "It is done.", "Families are safer.", "Rota: A rota."),
        "To reach Green, bring 1.4 to Met with evidence.",
        "Good\n1.2: Thin\nAn example of best practice.",
    ]
    assert cells(second)[2:] == [
        *("Not said", "Not said", "No example given", "To reach Green, bring 2.2 to Met with evidence.", "None"),
    ]


def test_a_rating_that_nothing_can_improve_says_so() -> None:
    text = PACK.replace("best_practice: 1}", "best_practice: 500}").replace(
        "{met: 100, evidenced: 75}", "{lowest: superb}"
    )
    everything = alone('answers: {"3.1": {response: met}}', text.replace("{met: 50}", "{lowest: superb}"))
    assert cells(judgements_table(*everything).rows[2])[5] == "No change to the answers alone would improve it"


def test_details_hold_each_standard_with_its_own_criteria() -> None:
    dossier, scorecard = make()
    table = criteria_table(dossier, scorecard, ON)
    sections = details(dossier, scorecard, table, ON)
    assert [section.heading.text for section in sections] == ["1 Leadership", "2 Training", "3 Vehicles"]
    assert [[row.cells[0].text for row in section.details.rows] for section in sections] == [
        ["1.1", "1.2", "1.3", "1.4"],
        ["2.1", "2.2"],
        ["3.1"],
    ]
    facts = {row.cells[0].text: row.cells[1].text for row in sections[0].facts.rows}
    assert facts["Criteria met"] == "3 of 4 (75%); 2 with evidence"
    assert facts["Actions on the standard as a whole"].startswith("A01: Set money aside.")
    assert {row.cells[0].text: row.cells[1].text for row in sections[2].facts.rows}["Criteria met"] == "None apply"
