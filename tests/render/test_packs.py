"""Packs at the terminal and as JSON."""

import json

from s11.render.packs import as_json, list_as_json, list_lines, pack_lines, standards_lines
from s11.render.page import plain
from tests.build import pack
from tests.view.sample import PACK
from tests.view.test_packs import RICH


def test_packs_are_listed_with_their_size() -> None:
    one = pack(PACK, standards=[{"id": "1", "title": "Only", "criteria": [{"id": "1.1", "asks": "It is so."}]}])
    assert (
        plain(list_lines([pack(PACK), one], 40))
        == """\
test
  Thameshire Board, 2026. Section 11
  audit.
  3 standards, 7 criteria.
test
  Thameshire Board, 2026. Section 11
  audit.
  1 standard, 1 criterion.

Read one with: s11 packs show ID
"""
    )


def test_a_pack_reads_from_whose_it_is_to_what_staff_are_asked() -> None:
    capped = RICH.replace("overall: {", "caps: [{when: essential_unmet, no_better_than: amber}]\n    overall: {")
    assert (
        plain(pack_lines(pack(capped), 80))
        == """\
Section 11 audit

Board               Thameshire Board (TB), for children
Edition             2026
Id                  test
Asks                3 standards with 7 criteria, 3 of them essential
For each criterion  How it is met, evidence, how we know, what is to improve,
                    actions, response and moderated response
Legal basis         Children Act 2004 s.11
Source              Audit tool, Thameshire Board, July 2015
Address             https://board.example/tool
Licence             MIT

How far this is the board's own form
  Published: the standards and the rating scale. Put together from what has been
  published: the rules for rating. Written for this pack: the criteria and the
  response scale.
  Made for tests.

Responses, the best first, each after the word to write for it
  met      Met. It is in place. It earns 100 of 100.
  partly   Partly met. It earns 50 of 100.
  not_met  Not met. It earns 0 of 100.
  n_a      Not applicable. It is left out of every count.

Ratings, the best first, each after the word to write for it
  blue   Blue. All of it. Needs every criterion met, evidence for every
         criterion and 1 example of best practice.
  green  Green. Needs every criterion met and at least 75% met with evidence. A
         standard below this needs an action.
  amber  Amber. Needs at least 50% of criteria met.
  red    Red. Given when no better rating is reached.

The overall rating
  It is the lowest rating of any standard.
  Nothing is rated better than Amber while an essential criterion in it is not
  met in full.

1  Leadership
  1.1  A senior officer leads. (essential)
  1.2  Managers report each year. (asked of police and District Council only)
  1.3  Members ask questions.
  1.4  Money is set aside.

2  Training
  2.1  Starters are told. (essential)
  2.2  Records are kept. (essential; asked of district council only)

3  Vehicles
  3.1  Drivers are checked.

Criteria asked of each kind of agency
  District Council  7 of 7
  Police            6 of 7
  Any other         5 of 7

The staff questionnaire
  q1  I know who leads. Answers: yes or no. Good: yes. Tests 1.1 and 1.2.

Read the guidance of a standard with: s11 packs show PACK --standard ID
"""
    )


def test_a_pack_for_everybody_without_questions_says_so() -> None:
    text = plain(pack_lines(pack(PACK, questionnaire=[]), 80))
    assert "\n  Every criterion is asked of every agency.\n" in text
    assert "questionnaire" not in text


def test_standards_are_shown_in_full() -> None:
    found = pack(RICH)
    assert (
        plain(standards_lines(found, found.standards[:1], 60))
        == """\
Section 11 audit: Thameshire Board, 2026

1  Leadership

  1.1  A senior officer leads. (essential)
    Staff are asked  I know who leads.

  1.2  Managers report each year. (asked of police and
       District Council only)
    Guidance         Say who reads it.
    Usual evidence   Minutes; report.
    Met              Every year.
    Partly met       Now and then.
    mostly           Often.
    Arrangements     Listening and information sharing
    Weight           2
    Staff are asked  I know who leads.

  1.3  Members ask questions.

  1.4  Money is set aside.
"""
    )


def test_json_holds_the_whole_pack_and_the_size_of_each_in_a_list() -> None:
    found = pack(RICH)
    told = json.loads(as_json(found))
    assert told["standards"][0]["criteria"][1]["weight"] == "2"
    assert "calendar" not in told
    assert json.loads(list_as_json([found])) == {
        "format": "s11-packs/1",
        "packs": [
            {
                "id": "test",
                "title": "Section 11 audit",
                "board": "Thameshire Board",
                "edition": "2026",
                "standards": 3,
                "criteria": 7,
            }
        ],
    }
