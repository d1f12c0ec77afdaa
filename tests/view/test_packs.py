"""A pack in words."""

from s11.model.pack import Pack
from s11.view.packs import about, asks, criteria_by_kind, criterion_in_full, question_in_words
from tests.build import pack
from tests.view.sample import PACK

RICH = PACK.replace(
    '- {id: "1.2", asks: Managers report each year.}',
    """- id: "1.2"
            asks: Managers report each year.
            guidance: Say who reads it.
            descriptors: {met: Every year., partly: Now and then., mostly: Often.}
            evidence: [minutes, report]
            weight: 2
            applies_to: [police, District Council]
            duties: [listening, information_sharing]
            survey: q1""",
).replace('{id: "2.2", asks', '{id: "2.2", applies_to: [district council], essential: true, asks')


def facts(found: Pack) -> dict[str, str]:
    return {label: cell.text for label, cell in about(found)}


def test_it_says_whose_it_is_and_what_it_asks() -> None:
    assert facts(pack(PACK)) == {
        "Board": "Thameshire Board (TB), for children",
        "Edition": "2026",
        "Id": "test",
        "Asks": "3 standards with 7 criteria, 2 of them essential",
        "For each criterion": "How it is met, evidence, how we know, what is to improve, actions, response and "
        "moderated response",
        "Legal basis": "Children Act 2004 s.11",
        "Source": "Audit tool, Thameshire Board, July 2015",
        "Address": "https://board.example/tool",
        "Licence": "MIT",
    }


def test_what_a_pack_does_not_give_is_left_out() -> None:
    plain = pack(PACK, board={"name": "Board", "kind": "joint"}, source={"title": "Tool"}, legal_basis=[], licence="")
    told = facts(plain)

    assert told["Board"] == "Board, for children and adults"
    assert told["Source"] == "Tool"
    assert facts(pack(PACK, follows="test-2024"))["Takes the place of"] == "test-2024"
    assert not {"Address", "Licence", "Legal basis", "Calendar", "Takes the place of"} & set(told)
    assert "Source" not in facts(pack(PACK, source=None))


def test_its_year_is_told_in_months() -> None:
    def calendar(**months: str) -> str | None:
        return facts(pack(PACK, calendar=months)).get("Calendar")

    assert calendar(issued="9", due="12", review="4", every_months="12") == (
        "Issued in September, due in December and reviewed in April, every year"
    )
    assert calendar(due="1", every_months="24") == "Due in January, every 24 months"
    assert calendar(every_months="1") == "Every 1 month"
    assert calendar(review="4") == "Reviewed in April"
    assert calendar() is None


def test_each_kind_of_agency_has_its_count_however_it_is_spelt() -> None:
    assert [(kind, cell.text) for kind, cell in criteria_by_kind(pack(RICH))] == [
        ("District Council", "7 of 7"),
        ("Police", "6 of 7"),
        ("Any other", "5 of 7"),
    ]
    assert criteria_by_kind(pack(PACK)) == ()


def test_a_criterion_says_whether_it_is_essential_and_whom_it_is_for() -> None:
    criteria = {each.id: each for _, each in pack(RICH).criteria()}

    assert asks(criteria["1.1"]) == "A senior officer leads. (essential)"
    assert asks(criteria["1.2"]) == "Managers report each year. (asked of police and District Council only)"
    assert asks(criteria["2.2"]) == "Records are kept. (essential; asked of district council only)"
    assert asks(criteria["1.3"]) == "Members ask questions."


def test_everything_about_a_criterion_can_be_read() -> None:
    found = pack(RICH)
    criteria = {each.id: each for _, each in found.criteria()}

    assert [(label, cell.text) for label, cell in criterion_in_full(found, criteria["1.2"])] == [
        ("Guidance", "Say who reads it."),
        ("Usual evidence", "Minutes; report."),
        ("Met", "Every year."),
        ("Partly met", "Now and then."),
        ("mostly", "Often."),
        ("Arrangements", "Listening and information sharing"),
        ("Weight", "2"),
        ("Staff are asked", "I know who leads."),
    ]
    assert criterion_in_full(found, criteria["3.1"]) == ()


def test_a_question_to_staff_has_its_answers_and_what_it_tests() -> None:
    found = pack(RICH)
    assert question_in_words(found, found.questionnaire[0]) == (
        "I know who leads. Answers: yes or no. Good: yes. Tests 1.1 and 1.2."
    )
    bare = pack(PACK, questionnaire=[{"id": "q9", "asks": "Is it so?"}])
    assert question_in_words(bare, bare.questionnaire[0]) == "Is it so?"
