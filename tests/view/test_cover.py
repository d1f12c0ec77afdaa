"""The cover."""

import pytest

from s11.view.cover import Edition, make_cover, provenance
from s11.view.table import Cell, Table
from tests.build import contribution, dossier, pack, returned
from tests.view.sample import ON, PACK, alone, make

IN_SHORT = [Cell("Two standards are low."), Cell("One action is planned.")]
PERSONAL = ("A Person", "a.person@thameford.example", "01632 960144")


def facts(table: Table) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for row in table.rows}


def test_the_cover_says_who_answers_to_whom_for_what_time() -> None:
    assessed = facts(make_cover(make()[0], ON, Edition.SUBMISSION, IN_SHORT).assessed)
    assert assessed == {
        "Status": "Final",
        "Agency": "Thameford District Council",
        "Kind of agency": "District council",
        "Period": "1 April 2025 to 31 March 2026",
        "People covered": "Children",
        "Board": "Thameshire Board (TB)",
        "Audit tool": "Section 11 audit, 2026 edition",
        "How far this is the board's own form": (
            "Published: the standards and the rating scale. Put together from what has been published: "
            "the rules for rating. Written for this pack: the criteria and the response scale."
        ),
        "Directorates expected to answer": "Housing and Leisure",
        "Contributions from": "Housing",
        "No contribution from": "Leisure",
        "Made on": "22 November 2026",
    }


def test_a_draft_says_that_it_is_one() -> None:
    assert facts(make_cover(alone()[0], ON, Edition.SUBMISSION, IN_SHORT).assessed)["Status"] == "DRAFT: not finished"


def test_directorates_that_only_were_expected_are_named_once() -> None:
    assessed = facts(make_cover(alone("directorates: [Housing]")[0], ON, Edition.SUBMISSION, IN_SHORT).assessed)
    assert assessed["Directorates expected to answer"] == "Housing"
    assert "No contribution from" not in assessed


@pytest.mark.parametrize(
    ("covers", "told"),
    [
        ("[]", "Children"),
        ("[adults]", "Adults with care and support needs"),
        ("[children, adults]", "Children and adults with care and support needs"),
    ],
)
def test_people_covered(covers: str, told: object) -> None:
    assert (
        facts(make_cover(alone(f"covers: {covers}")[0], ON, Edition.SUBMISSION, IN_SHORT).assessed)["People covered"]
        == told
    )


def test_a_board_without_a_short_name_and_an_agency_of_no_kind() -> None:
    text = PACK.replace("short: TB, ", "")
    assessed = facts(
        make_cover(alone("", text, agency={"name": "A Charity"})[0], ON, Edition.SUBMISSION, IN_SHORT).assessed
    )
    assert (assessed["Board"], assessed["Kind of agency"]) == ("Thameshire Board", "Not given")


def test_contacts_go_to_the_board_with_their_details() -> None:
    contacts = facts(make_cover(make()[0], ON, Edition.SUBMISSION, IN_SHORT).contacts)
    assert contacts["Completed by"] == "\n".join(["Coordinator", *PERSONAL])
    assert contacts["Substitute contact"] == "Not given"
    assert contacts["Completed by, for Housing"] == "Housing Manager"


def test_the_public_is_given_roles_alone() -> None:
    cover = make_cover(make()[0], ON, Edition.PUBLIC, IN_SHORT)
    assert facts(cover.contacts)["Completed by"] == "Coordinator"
    assert not any(detail in repr(cover) for detail in PERSONAL)


def test_everything_is_on_one_table_too_after_what_it_comes_to() -> None:
    cover = make_cover(make()[0], ON, Edition.SUBMISSION, IN_SHORT)
    in_short, *rest = cover.everything.rows
    assert [cell.text for cell in in_short.cells] == ["In short", "Two standards are low.\nOne action is planned."]
    assert tuple(rest) == cover.assessed.rows + cover.contacts.rows


def test_a_form_that_is_all_the_boards_own_says_so() -> None:
    parts = ("responses", "ratings", "rules", "standards", "criteria")
    own = pack(PACK, provenance=dict.fromkeys(parts, "published"))
    assert provenance(own) == ("The board's own form", "Everything is as the board published it.")


def test_a_directorate_that_does_not_say_who_wrote_has_no_contact() -> None:
    found = dossier(pack(PACK), returned(), (contribution(""),))
    assert "Completed by, for Housing" not in facts(make_cover(found, ON, Edition.SUBMISSION, IN_SHORT).contacts)
