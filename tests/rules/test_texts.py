"""Every text is looked at, at its place; what is personal, or is no text, is not."""

import re

from s11.rules.texts import Texts, on_one_line, plain
from s11.source.span import Place, path_text
from tests.build import contribution, returned


def test_texts_are_found_wherever_people_write() -> None:
    whole = returned("""
        contacts: {completed_by: {role: Coordinator, name: A. Person, email: a@b.example, phone: "01632"}}
        directorates: [Housing]
        answers: {"1.1": {response: met, how_met: In place., evidence: [E01], to_improve: ""}}
        judgements: {"1": {rating: green, best_practice: [{title: Cards, what: For drivers.}]}}
        evidence: {E01: {title: Policy, kind: policy, dated: 2025-06-01, outcome: {what: tenants, count: 3}}}
        actions: {A01: {for: ["1"], what: Review it., updates: [{date: 2026-06-30, note: Begun.}]}}
        survey: {results: {q1: {"yes": 3}}}
        peer_review: {ratings: {"1": blue}, comments: {"1": Well done.}}
    """)
    found = {path_text(place.path): text for place, text in Texts([("return.yaml", whole)])}
    assert found == {
        "pack": "test",
        "agency/name": "Thameford District Council",
        "agency/kind": "district council",
        "contacts/completed_by/role": "Coordinator",
        "answers/1.1/how_met": "In place.",
        "judgements/1/best_practice/0/title": "Cards",
        "judgements/1/best_practice/0/what": "For drivers.",
        "evidence/E01/title": "Policy",
        "evidence/E01/outcome/what": "tenants",
        "actions/A01/what": "Review it.",
        "actions/A01/updates/0/note": "Begun.",
        "peer_review/ratings/1": "blue",
        "peer_review/comments/1": "Well done.",
    }


def housing(**answers: str) -> Texts:
    """The texts of a contribution that answers some criteria."""
    given = ", ".join(f'"{item}": {{how_met: "{said}"}}' for item, said in answers.items())
    return Texts([("housing.yaml", contribution(f"answers: {{{given}}}"))])


def test_places_are_in_the_file_that_the_text_is_in() -> None:
    assert dict(housing(one="In place.")) == {
        Place("housing.yaml", ("directorate",)): "Housing",
        Place("housing.yaml", ("answers", "one", "how_met")): "In place.",
    }


def answers(found: dict[Place, str]) -> list[str | int]:
    return [place.path[1] for place in found]


def test_texts_that_hold_one_of_some_marks_are_given_once_and_in_order() -> None:
    texts = housing(one="b, a, a", two="c", three="b", four="a")
    assert answers(dict(texts.holding("b", "a", "z"))) == ["one", "three", "four"]


def test_texts_that_match_are_given_once_from_their_first_word_to_their_last() -> None:
    texts = housing(one="27 of 27", two="none", three="it is 27", four="(27)")
    assert answers(dict(texts.matching(re.compile(" 27")))) == ["one", "three", "four"]


def test_no_pattern_reaches_from_one_text_into_the_next() -> None:
    texts = housing(one="twenty", two="seven")
    assert list(texts.matching(re.compile(r"twenty\s+seven"))) == []


def test_no_texts_hold_nothing() -> None:
    assert list(Texts([]).holding("a")) == []
    assert list(Texts([]).matching(re.compile("a"))) == []


def test_a_text_on_one_line_is_as_long_as_before() -> None:
    assert on_one_line('a\n(b) "c" \u2018d\u2019 \u201ce\u201d') == "a  b)  c   d\u2019  e\u201d"


def test_the_words_of_a_text_are_the_same_however_it_is_set() -> None:
    assert plain("Our log - kept\nsince 2015!") == plain("our  LOG, kept (since 2015)") == "our log kept since 2015"
