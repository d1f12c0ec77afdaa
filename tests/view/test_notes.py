"""Notes: the form, its scales, and the board's rule in words."""

import pytest

from s11.view import reckoning
from s11.view.notes import notes_table
from tests.build import pack
from tests.view.sample import PACK, Found, alone, make


def notes(found: Found, checks: str = "Nothing wrong was found.") -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in notes_table(found[0], checks).rows]


def test_the_form_says_where_it_comes_from() -> None:
    told = {item: note for about, item, note in notes(make()) if about == "The form"}
    assert told["Audit tool"] == "Section 11 audit, 2026 edition, of the Thameshire Board"
    assert told["What is whose"] == "Made for tests."
    assert told["Legal basis"] == "Children Act 2004 s.11"
    assert told["Source"] == "Audit tool, Thameshire Board, July 2015"
    assert told["Address of the source"] == "https://board.example/tool"
    assert told["Licence"] == "MIT"


def test_what_a_pack_does_not_say_is_left_out() -> None:
    source = '    source: {title: Audit tool, publisher: Thameshire Board, published: 2015-07, url: "https://board.example/tool"}\n'
    text = PACK.replace(source, "").replace("    legal_basis: [Children Act 2004 s.11]\n", "")
    text = text.replace("    licence: MIT\n", "").replace(", note: Made for tests.", "")
    told = {item for _, item, _ in notes(alone("", text))}
    assert not {"What is whose", "Legal basis", "Source", "Address of the source", "Licence"} & told


def test_a_source_without_a_name_or_an_address() -> None:
    found = alone(
        "",
        PACK.replace(
            'title: Audit tool, publisher: Thameshire Board, published: 2015-07, url: "https://board.example/tool"', ""
        ),
    )
    told = {item: note for _, item, note in notes(found)}
    assert told["Source"] == "Not named"
    assert "Address of the source" not in told


def test_the_scales_are_explained() -> None:
    told = {(about, item): note for about, item, note in notes(make())}
    assert told["Responses", "Met"] == "It is in place. It earns 100 of 100."
    assert told["Responses", "Not applicable"] == "It is left out of every count."
    assert told["Ratings", "Blue"] == (
        "All of it. Needs every criterion met, evidence for every criterion and 1 example of best practice."
    )
    assert told["Ratings", "Green"] == (
        "Needs every criterion met and at least 75% met with evidence. A standard below this needs an action."
    )
    assert told["Ratings", "Red"] == "Given when no better rating is reached."


def test_what_the_agency_accepted_is_told_with_its_reason() -> None:
    told = {item: note for _, item, note in notes(make(), "2 errors.")}
    assert told["What the check found"] == "2 errors."
    assert told["Accepted by the agency: S11-312"] == "Known (S11-312 at answers/1.2, until 31 December 2026)"
    bare = {item: note for _, item, note in notes(alone("accept: [{rule: S11-312}]"))}
    assert bare["Accepted by the agency: S11-312"] == "No reason given (S11-312)"


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        ({"met": "50"}, "Needs at least 50% of criteria met."),
        (
            {"met": "200/3", "evidenced": "62.5"},
            "Needs at least 66 2/3% of criteria met and at least 62.5% met with evidence.",
        ),
        (
            {"score": "75", "best_practice": "2"},
            "Needs a score of at least 75 out of 100 and 2 examples of best practice.",
        ),
        (
            {"impact": "yes", "essential": "yes", "lowest": "partly"},
            (
                "Needs a statement of the difference made, every essential criterion met "
                "and no answer below Partly met, and none missing."
            ),
        ),
    ],
)
def test_what_a_rating_needs_is_told_in_words(needs: dict[str, str], told: object) -> None:
    made = pack(PACK, ratings=[{"id": "one", "label": "One", "tone": "good", "needs": needs}])
    assert reckoning.needs(made, made.ratings[0]) == told


@pytest.mark.parametrize("method", ["criteria", "lowest", "most_common", "mean", "none"])
def test_every_way_to_an_overall_rating_has_its_sentence(method: str) -> None:
    assert reckoning.overall(pack(PACK, overall={"method": method})).endswith(".")


def test_shares_are_told_rating_by_rating() -> None:
    shares = {
        "method": "share",
        "needs": [
            {"rating": "green", "at_least": {"green": "100"}},
            {"rating": "amber", "at_least": {"amber": "75", "green": "50"}},
            {"rating": "red"},
        ],
    }
    assert reckoning.overall(pack(PACK, overall=shares)) == (
        "It depends on how many of the rated standards are at each rating. "
        "Green needs all of them at Green or better. "
        "Amber needs at least 75% of them at Amber or better and at least 50% of them at Green or better. "
        "Otherwise it is Red."
    )


def test_limits_are_told() -> None:
    caps = [
        {"when": "essential_unmet", "no_better_than": "amber"},
        {"when": "any_standard_at", "rating": "red", "no_better_than": "amber"},
    ]
    found = alone("", PACK.replace("passing: green", f"passing: green\n    caps: {caps}"))
    told = {item: note for _, item, note in notes(found)}
    assert (
        told["Limit 1"] == "Nothing is rated better than Amber while an essential criterion in it is not met in full."
    )
    assert told["Limit 2"] == "The return is not rated better than Amber while any standard is at Red or lower."
