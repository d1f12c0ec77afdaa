"""Every text is looked at, at its place; what is personal, or is no text, is not."""

from s11.rules.texts import texts
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
        peer_review: {ratings: {"1": blue}, comments: {"1": Well done.}}
    """)
    found = {path_text(place.path): text for place, text in texts(whole, Place("return.yaml"))}
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


def test_places_are_in_the_file_that_the_text_is_in() -> None:
    part = contribution('answers: {"1.1": {how_met: In place.}}')
    assert dict(texts(part, Place("housing.yaml"))) == {
        Place("housing.yaml", ("directorate",)): "Housing",
        Place("housing.yaml", ("answers", "1.1", "how_met")): "In place.",
    }
