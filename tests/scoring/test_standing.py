"""Which answer stands for a criterion: the return's own, or the lowest of the directorates'."""

import pytest

from s11.model.returns import Contribution
from s11.scoring.scorecard import Standing
from s11.scoring.standing import stand
from tests.build import contribution, dossier, register, returned
from tests.scoring.board import board

EVIDENCE = "evidence: {E01: {title: A policy}, E02: {title: An audit}}"


def standing(own: str = "{}", *contributions: Contribution, directorates: str = "[]") -> Standing:
    """What stands for criterion 1.1."""
    a_return = returned(f"{{answers: {own}, directorates: {directorates}, {EVIDENCE}}}")
    return stand(dossier(board(), a_return, contributions))["1.1"]


def says(directorate: str, answer: str, more: str = "") -> Contribution:
    return contribution(f"answers: {{'1.1': {answer}}}\n{more}", directorate)


def shown(stands: Standing) -> list[tuple[str, str]]:
    return [(filed.part.file, filed.id) for filed in stands.evidence]


def test_every_criterion_asked_has_a_standing_in_the_boards_order() -> None:
    stands = stand(dossier(board(standards={"1": 2, "2": 1}), returned("answers: {'2.1': {response: met}}")))
    assert [(each.criterion, each.response) for each in stands.values()] == [
        ("1.1", None),
        ("1.2", None),
        ("2.1", "met"),
    ]
    assert list(stands) == ["1.1", "1.2", "2.1"]


def test_the_returns_own_answer_stands_over_every_directorate() -> None:
    stands = standing("{'1.1': {response: met, evidence: [E01]}}", says("Housing", "{response: not_met}"))
    assert (stands.response, stands.answered_by, stands.silent) == ("met", (), ())
    assert shown(stands) == [("return.yaml", "E01")]


def test_the_returns_own_answer_in_an_unknown_word_stands_as_unanswered() -> None:
    stands = standing("{'1.1': {response: mett}}", says("Housing", "{response: met}"), directorates="[Leisure]")
    assert (stands.response, stands.answered_by, stands.silent) == (None, (), ())


@pytest.mark.parametrize(
    ("first", "second", "combined"),
    [
        ("met", "met", "met"),
        ("met", "partly", "partly"),
        ("not_met", "partly", "not_met"),
        ("na", "met", "met"),
        ("partly", "na", "partly"),
        ("na", "na", "na"),
        ("met", "dont_know", "met"),
        ("na", "dont_know", "na"),
        ("dont_know", "dont_know", None),
    ],
)
def test_the_lowest_of_the_directorates_responses_stands(first: str, second: str, combined: str | None) -> None:
    stands = standing("{}", says("Housing", f"{{response: {first}}}"), says("Leisure", f"{{response: {second}}}"))
    assert stands.response == combined


def test_directorates_that_gave_no_known_response_are_silent_in_the_order_they_are_expected() -> None:
    stands = standing(
        "{}",
        says("Housing", "{response: met}"),
        says("Parks", "{response: dont_know}"),
        contribution("", "Legal"),
        directorates="[Leisure, HOUSING, Licensing]",
    )
    assert stands.answered_by == ("Housing",)
    assert stands.silent == ("Leisure", "Licensing", "Parks", "Legal")


def test_a_directorate_with_two_contributions_is_named_once_and_is_not_silent() -> None:
    stands = standing(
        "{}", says("Housing", "{response: met}"), contribution("", "Housing"), says("housing", "{response: partly}")
    )
    assert (stands.response, stands.answered_by, stands.silent) == ("partly", ("Housing",), ())


def test_when_nobody_answers_everybody_is_silent() -> None:
    stands = standing("{'1.1': {how_met: Still to come.}}", directorates="[Housing, Leisure]")
    assert (stands.response, stands.answered_by, stands.silent) == (None, (), ("Housing", "Leisure"))


def test_evidence_of_the_return_and_of_those_who_answered_is_joined_in_order_without_repeats() -> None:
    own_register = "evidence: {E01: {title: Housing's own E01}}"
    stands = standing(
        "{'1.1': {evidence: [E02, E02]}}",
        says("Housing", "{response: met, evidence: [E01, E02]}", own_register),
        says("Leisure", "{response: met, evidence: [E01, E02]}"),
        says("Parks", "{evidence: [E01]}", own_register),
    )
    assert shown(stands) == [("return.yaml", "E02"), ("housing.yaml", "E01"), ("return.yaml", "E01")]


def test_evidence_that_names_nothing_counts_as_none_and_shared_registers_are_looked_in_last() -> None:
    a_return = returned(f"{{answers: {{'1.1': {{response: met, evidence: [E99, S01, E01]}}}}, {EVIDENCE}}}")
    shared = register("evidence: {S01: {title: Shared}, E01: {title: Another E01}}")
    stands = stand(dossier(board(), a_return, registers=(shared,)))["1.1"]
    assert shown(stands) == [("register-1.yaml", "S01"), ("return.yaml", "E01")]


def test_a_criterion_that_is_not_asked_of_such_an_agency_has_no_standing() -> None:
    a_board = board()
    first, *rest = a_board.standards[0].criteria
    elsewhere = first.model_copy(update={"applies_to": ("police",)})
    standard = a_board.standards[0].model_copy(update={"criteria": (elsewhere, *rest)})
    asked = stand(dossier(a_board.model_copy(update={"standards": (standard,)}), returned()))
    assert list(asked) == ["1.2", "1.3", "1.4"]
