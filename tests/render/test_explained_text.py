"""One standard at the terminal."""

from s11.render.explained_text import explained_lines
from s11.render.page import plain
from s11.render.screen import Screen
from tests.view.sample import ON, PACK, Found, alone, make


def shown(found: Found, *idents: str) -> str:
    standards = [each for each in found[1].standards if each.id in idents]
    return plain(explained_lines(*found, standards, ON, Screen(80, "cp1252")))


CAPPED = PACK.replace("overall: {method", "caps: [{when: essential_unmet, no_better_than: red}]\n    overall: {method")


def test_everything_about_a_standard_is_told() -> None:
    assert (
        shown(make(a_pack=CAPPED), "2")
        == """\
Thameford District Council
Section 11 audit: Thameshire Board, 2026
1 April 2025 to 31 March 2026

2  Training
Computed rating   Amber
Self rating       Not given
Moderated rating  Not moderated
Difference        None
Criteria met      1 of 2 (50%); 1 with evidence
#.  Of the criteria that apply: # met with evidence, + met without, - not met in
    full, . not answered.

How the rating follows
  Blue, which it does not reach:
    Not kept  1 of 2 criteria is met; Blue needs all of them: 2.2 is not
              answered.
    Not kept  1 of 2 criteria is met with evidence; Blue needs all of them: 2.2
              is not answered.
    Not kept  Blue needs 1 example of best practice; none is recorded.
  Green, which it does not reach:
    Not kept  1 of 2 criteria is met; Green needs all of them: 2.2 is not
              answered.
    Not kept  1 of 2 criteria is met with evidence; Green needs 75%, which is 2:
              2.2 is not answered.
  Amber, which it has:
    Kept      1 of 2 criteria is met; Amber needs 50%, which is 1.

Limits
  Not in force  Nothing is rated better than Red while an essential criterion in
                it is not met in full.

The smallest change
  To reach Green, bring 2.2 to Met with evidence.
    - Bring 2.2 to Met with evidence: Records are kept.

Criteria

  2.1  Starters are told. Essential.
       Response      Met
       Who answered  Met: Housing. No answer: Leisure.
       Evidence      E01 Induction list (Housing)

  2.2  Records are kept.
       Response      Not answered
       Who answered  No answer: Housing; Leisure.
       Evidence      No evidence given

Actions
  - None.

How far this is the board's own form: Published: the standards and the rating
scale. Put together from what has been published: the rules for rating. Written
for this pack: the criteria and the response scale.
"""
    )


def test_a_standard_that_is_not_rated_has_nothing_to_draw_and_nothing_to_climb() -> None:
    text = shown(make(), "3")
    assert "Criteria met      None apply\n\nThe smallest change\n  It is not rated, because nothing in it" in text
    assert "How the rating follows" not in text


def test_the_last_rating_stands_alone() -> None:
    text = shown(alone(""), "3")
    assert "  Red, which it has: given when no better rating is reached.\n" in text
    assert "  In force      Nothing is rated" not in text


def test_limits_in_force_and_actions_are_told() -> None:
    text = shown(alone('answers: {"1.2": {response: met}}\nactions: {A01: {for: ["1"], what: Ask}}', CAPPED), "1")
    assert "  In force      Nothing is rated better than Red" in text
    assert "\nActions\n  - A01: Ask. No owner, no date. No status given.\n" in text


def test_several_stand_one_after_the_other() -> None:
    text = shown(make(), "1", "3")
    assert text.index("\n1  Leadership\n") < text.index("\n3  Vehicles\n")
    assert "\n2  Training\n" not in text
