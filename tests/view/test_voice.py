"""Ratings, responses and changes in the words of a pack."""

from s11.scoring.scorecard import Change, ChangeKind, Improvement, Rise
from s11.view.voice import Voice
from tests.build import pack
from tests.view.sample import PACK, make

VOICE = Voice(pack(PACK))


def to(criterion: str, *, evidence: bool = False) -> Change:
    return Change(ChangeKind.RESPONSE, criterion, "met", evidence)


def test_labels_stand_for_ids() -> None:
    assert VOICE.rating("green") == "Green"
    assert VOICE.rating(None) == "Not rated"
    assert VOICE.rating("purple", "-") == "-"
    assert VOICE.response("partly") == "Partly met"
    assert VOICE.response(None) == "Not answered"
    assert VOICE.response("mostly", "mostly") == "mostly"


def test_the_reviewers_rating_is_told_where_it_is_another() -> None:
    found = make()
    assert [Voice(found[0].pack).rated(each) for each in found[1].standards] == [
        "Amber, moderated Blue",
        "Amber",
        "Not rated",
    ]


def test_changes_alike_are_told_together() -> None:
    changes = (
        to("1.1"),
        to("1.2"),
        to("1.4", evidence=True),
        Change(ChangeKind.EVIDENCE, "1.3", evidence=True),
        Change(ChangeKind.EXAMPLE),
        Change(ChangeKind.EXAMPLE),
        Change(ChangeKind.IMPACT),
    )
    assert VOICE.improvement(Improvement("green", changes, smallest=True)) == (
        "To reach Green, bring 1.1 and 1.2 to Met, bring 1.4 to Met with evidence, give evidence for 1.3, "
        "record 2 examples of best practice and say what difference has been made."
    )


def test_a_way_that_is_not_proved_shortest_is_told_so() -> None:
    told = VOICE.improvement(Improvement("green", (to("1.1"),), smallest=False))
    assert told == "To reach Green, bring 1.1 to Met. A shorter way may exist."


def test_one_change_stands_alone() -> None:
    assert VOICE.change(to("1.2", evidence=True)) == "bring 1.2 to Met with evidence"


def test_standards_rise_together_to_the_same_rating() -> None:
    rises = [Rise("3", "green"), Rise("5", "green"), Rise("7", "amber")]
    assert VOICE.rise(rises) == "For a better overall rating, bring standards 3 and 5 to Green and standard 7 to Amber."
