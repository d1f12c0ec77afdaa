"""The summary, in sentences and in figures."""

from s11.view.summary import make_summary
from s11.view.table import Tone
from tests.view.sample import ON, PACK, RETURN, Found, alone, make


def sentences(found: Found) -> list[str]:
    return [cell.text for cell in make_summary(*found, ON).sentences]


def measures(found: Found) -> dict[str, tuple[str, str]]:
    return {row.cells[0].text: (row.cells[1].text, row.cells[2].text) for row in make_summary(*found, ON).measures.rows}


def test_a_return_is_told_in_a_few_sentences() -> None:
    assert sentences(make()) == [
        (
            "Thameford District Council was asked 7 criteria in 3 standards and has answered 6 of them. "
            "One of them does not apply to it. 4 of the 6 that apply are answered Met."
        ),
        "None of 2 rated standards is Green or better; 2 are Amber and one is not rated.",
        (
            "Taken together, the answers support an overall rating of Amber. The agency rates itself the same. "
            "It rates standard 1 higher than its answers do. Its reviewers rate it Green."
        ),
        (
            "2 standards are below Green: Leadership (1) and Training (2). One action is planned for them. "
            "One is overdue. Standard 2 has no action."
        ),
    ]


def test_a_draft_says_so_first() -> None:
    draft = "This is a draft. It is not finished and may change before it is sent to the board."
    assert sentences(alone())[0] == f"{draft} 7 criteria are not answered yet, and earn nothing until then."
    assert sentences(make(RETURN.replace("final", "draft")))[0] == (
        f"{draft} One criterion is not answered yet, and earns nothing until then."
    )


def test_one_standard_and_all_answers() -> None:
    only = PACK.replace("passing: green", "passing: blue")
    answers = (
        "{"
        + ", ".join(f'"{each}": {{response: met}}' for each in ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1"))
        + "}"
    )
    told = sentences(alone(f"status: final\nanswers: {answers}\noverall: {{rating: red}}", only))
    assert told[0] == (
        "Thameford District Council was asked 7 criteria in 3 standards and has answered them all. "
        "All of them are answered Met."
    )
    assert told[1] == "None of 3 standards is Blue; 3 are Amber."
    assert told[2] == "Taken together, the answers support an overall rating of Amber. The agency rates itself Red."
    assert (
        told[3]
        == "3 standards are below Blue: Leadership (1), Training (2) and Vehicles (3). No action is planned for them."
    )


def test_nothing_below_the_passing_rating() -> None:
    low = alone('status: final\nanswers: {"3.1": {response: n_a}}', PACK.replace("passing: green", "passing: red"))
    assert sentences(low)[-1] == "No standard is below Red."
    assert not make_summary(*low, ON).below
    assert not make_summary(*low, ON).shortfall.rows


def test_a_board_that_gives_no_overall_rating_and_a_return_with_nothing_to_rate() -> None:
    text = PACK.replace("method: lowest", "method: none")
    assert "The board gives no overall rating." in sentences(alone("status: final", text))
    assert measures(alone("", text))["Overall, computed"] == ("The board gives none", "There is nothing to rate.")
    none = ", ".join(f'"{each}": {{response: n_a}}' for each in ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1"))
    nothing = alone(f"status: final\nanswers: {{{none}}}")
    assert sentences(nothing)[1:3] == [
        "No standard is rated, because nothing in any of them applies.",
        "There is nothing yet to give an overall rating to.",
    ]
    assert measures(nothing)["Criteria met"] == ("0", "None apply")
    assert sentences(nothing)[0].endswith("7 of them do not apply to it.")


def test_the_distribution_stands_first_in_the_figures() -> None:
    assert list(measures(make()).items())[:5] == [
        ("Standards: Blue", ("0", "None")),
        ("Standards: Green", ("0", "None")),
        ("Standards: Amber", ("2", "1 Leadership; 2 Training")),
        ("Standards: Red", ("0", "None")),
        ("Standards: Not rated", ("1", "3 Vehicles")),
    ]
    ratings = [row.cells[0].text for row in make_summary(*alone(), ON).distribution.rows]
    assert ratings == ["Blue", "Green", "Amber", "Red"]


def test_figures_of_the_whole() -> None:
    told = measures(make())
    assert told["Overall, computed"] == (
        "Amber",
        (
            "Green needs every rated standard at Green or better: standards 1 and 2 are not.\n"
            "For a better overall rating, bring standards 1 and 2 to Green."
        ),
    )
    assert told["Overall, self"] == ("Amber", "Two are low.")
    assert told["Overall, moderated"] == ("Green", "Moderated rating is 1 step above computed")
    assert told["Criteria asked"] == ("7", "6 of them apply")
    assert told["Criteria not answered"] == ("1", "2.2")
    assert told["Criteria met"] == ("4", "66% of those that apply")
    assert told["Criteria met with evidence"] == ("3", "50% of those that apply")
    assert told["Actions"] == ("2", "1 in progress and 1 complete")
    assert told["Actions overdue on 22 November 2026"] == ("1", "A01")
    assert told["Standards below Green with no action"] == ("1", "2 Training")


def test_actions_without_a_status_are_counted_too() -> None:
    assert measures(alone("actions: {A01: {}}"))["Actions"] == ("1", "1 without a status")


def test_each_shortfall_has_its_actions_or_the_lack_of_them() -> None:
    rows = make_summary(*make(), ON).shortfall.rows
    assert [[cell.text for cell in row.cells][5:] for row in rows] == [
        ["A01", "Set money aside.", "Head of Finance", "30 September 2026", "In progress, overdue"],
        ["None", "No action is planned", "Nobody", "No date", "Not planned"],
    ]
    several = make(
        RETURN.replace('for: ["1", "1.4"]', 'for: ["1", "2"]').replace(
            "A02: {what", 'A03: {for: ["1"]}\n      A02: {what'
        )
    )
    assert [row.cells[4].text[:12] for row in make_summary(*several, ON).shortfall.rows] == [
        *("The agency s", "As for its f", "1 of 2 crite"),
    ]
    headings = [section.heading.text for section in make_summary(*make(), ON).below]
    assert headings == ["1 Leadership: Amber, moderated Blue", "2 Training: Amber"]


def test_an_action_that_was_given_up_is_no_plan_and_one_without_an_owner_is_told() -> None:
    given_up = make(RETURN.replace("status: in progress\n        measure", "status: cancelled\n        measure"))
    assert make_summary(*given_up, ON).shortfall.rows[0].cells[5].text == "None"
    bare = alone("actions: {A01: {for: ['1']}}")
    assert [cell.text for cell in make_summary(*bare, ON).shortfall.rows[0].cells][5:] == [
        *("A01", "Not described", "No owner", "No date", "No status given"),
    ]


def test_what_is_short_of_met_in_a_standard_that_passes_is_told_with_its_plan() -> None:
    answers = {item: {"response": "met", "evidence": ["E1"]} for item in ("1.1", "1.2", "1.3", "2.1")}
    found = alone(
        answers={**answers, "1.4": {"response": "partly"}, "2.2": {"response": "not_met"}},
        evidence={"E1": {}},
        actions={"A1": {"what": "Set it aside", "owner": "Head of Finance", "due": "2027-01-31", "for": ["1.4"]}},
        a_pack=PACK.replace("passing: green", "passing: amber").replace("{met: 50}", "{met: 60}"),
    )
    rows = make_summary(*found, ON).elsewhere.rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        [
            "1.4",
            "Money is set aside: Partly met.",
            "Action A1, Head of Finance, by 31 January 2027.",
        ],
    ]
    assert rows[0].cells[0].target == "criterion-1.4"
    more = alone(
        answers={**answers, "1.4": {"response": "partly"}},
        a_pack=PACK.replace("passing: green", "passing: amber"),
    )
    assert make_summary(*more, ON).elsewhere.rows[0].cells[2].text == "No action is planned."


def test_a_standard_that_only_its_reviewers_rate_below_passing_is_told_as_theirs() -> None:
    answers = {item: {"response": "met", "evidence": ["E1"]} for item in ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2")}
    found = alone(
        answers={**answers, "3.1": {"response": "n_a", "reason": "None"}},
        evidence={"E1": {}},
        peer_review={"responses": {"1.3": "partly", "2.1": "met"}},
    )
    assert sentences(found)[2] == "By its answers, all 2 rated standards are Green; one is not rated."
    assert sentences(found)[-1].startswith("Its reviewers rate one standard below Green: Leadership (1). No action")
    (section,) = make_summary(*found, ON).below
    assert section.heading.text == "1 Leadership: Green, moderated Amber"
    assert section.heading.tone is Tone.CAUTION
    assert [row.cells[1].text for row in section.facts.rows] == [
        "Its reviewers rate it Amber.",
        "Members ask questions: Met, moderated Partly met.",
    ]


def test_what_the_reviewers_find_met_is_not_told_as_short() -> None:
    found = alone(
        answers={"1.1": {"response": "partly"}, "1.2": {"response": "partly"}},
        peer_review={"responses": {"1.1": "met", "1.4": "not_met"}},
    )
    told = [row.cells[1].text for row in make_summary(*found, ON).below[0].facts.rows[1:]]
    assert told == ["Managers report each year: Partly met.", "Money is set aside: moderated Not met."]


def test_standards_below_by_their_answers_and_by_their_reviewers_are_told_apart() -> None:
    answers = {item: {"response": "met", "evidence": ["E1"]} for item in ("1.1", "1.2", "1.3", "1.4", "2.1")}
    found = alone(
        answers={**answers, "2.2": {"response": "partly"}},
        evidence={"E1": {}},
        peer_review={"responses": {"1.3": "partly"}},
    )
    assert sentences(found)[-1].startswith(
        "3 standards are below Green: Leadership (1), Training (2) and Vehicles (3). "
        "Only its reviewers rate Leadership (1) so. No action"
    )
