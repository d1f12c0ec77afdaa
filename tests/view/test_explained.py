"""One standard explained in full."""

import pytest

from s11.scoring.engine import score
from s11.view.explained import Asked, Explained, explain, portions
from tests.build import contribution, dossier, pack, returned
from tests.view.sample import ON, PACK, Found, alone, make


def told(found: Found, ident: str) -> Explained:
    return explain(*found, next(each for each in found[1].standards if each.id == ident), ON)


def words(asked: Asked) -> dict[str, str]:
    return {label: cell.text for label, cell in asked.facts}


def test_its_ratings_stand_beside_each_other_with_what_sets_them_apart() -> None:
    assert [(label, cell.text) for label, cell in told(make(), "1").facts] == [
        ("Computed rating", "Amber"),
        ("Self rating", "Green"),
        ("Moderated rating", "Blue"),
        ("Difference", "Self rating is 1 step above computed\nModerated rating is 2 steps above computed"),
        ("Criteria met", "3 of 4 (75%); 2 with evidence"),
    ]


def test_a_score_is_told_where_the_board_looks_at_it() -> None:
    found = alone('answers: {"2.1": {response: partly}}', PACK.replace("needs: {met: 50}", "needs: {score: 25}"))
    assert dict(told(found, "2").facts)["Score"].text == "25"


def test_each_criterion_has_its_answer_and_what_is_behind_it() -> None:
    every = {each.number: (each.asks, words(each)) for each in told(make(), "1").criteria}

    assert every["1.1"] == (
        "A senior officer leads. Essential.",
        {"Response": "Met", "Evidence": "E01 Policy\nE99 (not in any register)", "Moderated response": "Met"},
    )
    assert every["1.4"] == ("Money is set aside.", {"Response": "Partly met", "Evidence": "No evidence given"})


def test_what_is_set_aside_has_its_reason() -> None:
    (vehicles,) = told(make(), "3").criteria
    assert words(vehicles)["Reason"] == "No drivers."


HOUSING = 'answers: {"2.1": {response: met}, "2.2": {response: mostly}}'
LEISURE = 'answers: {"2.1": {response: partly}, "2.2": {how_met: Later.}}'


@pytest.mark.parametrize(
    ("own", "criterion", "said"),
    [
        ("", "2.1", "Partly met, which stands: Leisure. Met: Housing. No answer: Licensing."),
        (
            "",
            "2.2",
            "Not in the scale: Housing. No answer: Leisure; Licensing.",
        ),
        (
            '"2.1": {response: not_met}',
            "2.1",
            "The return's own answer stands. Partly met: Leisure. Met: Housing.",
        ),
        ('"1.1": {response: met}', "1.1", None),
        ("", "1.1", "No answer: Housing; Leisure; Licensing."),
    ],
)
def test_who_said_what_and_who_said_nothing(own: str, criterion: str, said: str | None) -> None:
    parts = (contribution(HOUSING), contribution(LEISURE, "Leisure"))
    found = dossier(pack(PACK), returned(f"directorates: [Housing, Leisure, Licensing]\nanswers: {{{own}}}"), parts)
    explained = told((found, score(found)), criterion[0])

    asked = next(each for each in explained.criteria if each.number == criterion)
    assert words(asked).get("Who answered") == said


def test_directorates_that_agree_are_told_together() -> None:
    parts = (contribution('answers: {"2.1": {response: met}}'), contribution('answers: {"2.1": {response: met}}', "B"))
    found = dossier(pack(PACK), returned(""), parts)
    assert words(told((found, score(found)), "2").criteria[0])["Who answered"] == "Met: Housing; B."


def test_the_change_is_told_step_by_step_with_what_each_criterion_asks() -> None:
    assert told(make(), "1").change == (
        "To reach Green, bring 1.4 to Met with evidence.",
        "Bring 1.4 to Met with evidence: Money is set aside.",
    )


def test_a_step_that_is_no_criterion_needs_no_more_words() -> None:
    full = 'answers: {"3.1": {response: met, evidence: [E1]}}\nevidence: {E1: {title: Log}}'
    assert told(alone(full), "3").change == ("To reach Blue, record 1 example of best practice.",)


def test_where_no_change_helps_that_is_told() -> None:
    best = """
        answers: {"3.1": {response: met, evidence: [E1]}}
        judgements: {"3": {best_practice: [{title: Log}]}}
        evidence: {E1: {title: Log}}
    """
    out_of_reach = PACK.replace("needs: {met: 50}", "needs: {lowest: perfect}").replace("met: 100", "lowest: perfect")
    assert told(alone(best), "3").change == ("It has the best rating.",)
    assert told(make(), "3").change == ("It is not rated, because nothing in it applies.",)
    assert told(alone("", out_of_reach), "3").change == ("No change to the answers alone would lift it.",)


def test_the_actions_for_it_and_for_its_criteria_are_told() -> None:
    assert told(make(), "1").actions == (
        "A01: Set money aside. Head of Finance, by 30 September 2026. In progress, overdue.",
    )
    assert told(make(), "2").actions == ()


def test_criteria_are_counted_by_how_far_they_have_come() -> None:
    found = make()
    assert [portions(each) for each in found[1].standards] == [(2, 1, 1, 0), (1, 0, 0, 1), (0, 0, 0, 0)]
