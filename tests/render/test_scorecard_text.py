"""A scorecard at the terminal."""

import pytest

from s11.render.page import Piece, plain
from s11.render.scorecard_text import scorecard_lines
from s11.render.screen import Screen, columns_of
from s11.view.table import Tone
from tests.view.sample import PACK, RETURN, Found, alone, make

PLAIN = Screen(80, "cp1252")


def shown(found: Found, screen: Screen = PLAIN) -> str:
    return plain(scorecard_lines(*found, screen))


def part(text: str, first: str, last: str) -> str:
    """What is printed from the line that begins so up to the one that begins so."""
    begin = text.index(f"\n{first}") + 1
    return text[begin : text.index(f"\n{last}", begin) + 1]


def test_the_whole_return_stands_first_with_the_standards_that_must_rise() -> None:
    assert (
        part(f"\n{shown(make())}", "Thameford", "Standards at")
        == """\
Thameford District Council
Section 11 audit: Thameshire Board, 2026
1 April 2025 to 31 March 2026

Overall, computed: Amber
  Green needs every rated standard at Green or better: standards 1 and 2 are
  not.
  For a better overall rating, bring standards 1 and 2 to Green.
    1  Leadership: Amber to Green
    2  Training: Amber to Green

Overall, self: Amber
  Two are low.

Overall, moderated: Green
  Moderated rating is 1 step above computed

"""
    )


def test_a_draft_says_so() -> None:
    assert shown(alone("status: draft")).startswith("DRAFT  Thameford District Council\n")


def test_standards_at_each_rating_are_counted_and_drawn() -> None:
    assert (
        part(shown(make()), "Standards at", "   Standard")
        == """\
Standards at each rating
Blue       0 of 3  ---
Green      0 of 3  ---
Amber      2 of 3  ##-
Red        0 of 3  ---
Not rated  1 of 3  #--

"""
    )


def test_the_ratings_stand_side_by_side_with_figures_and_a_bar() -> None:
    assert (
        part(shown(make()), "   Standard", "Below")
        == """\
   Standard    Computed   Self       Moderated      Met  Evidenced  Criteria
-  ----------  ---------  ---------  -------------  ---  ---------  --------
1  Leadership  Amber      Green      Blue           3/4  2/4        ##+-
2  Training    Amber      Not given  Not moderated  1/2  1/2        #.
3  Vehicles    Not rated  Not given  Not moderated  0/0  0/0
Of the criteria that apply: # met with evidence, + met without, - not met in
full, . not answered.
Self rating is 1 step above computed: standard 1.
Moderated rating is 2 steps above computed: standard 1.

"""
    )


def test_where_there_is_less_room_the_figures_stand_under_the_bar() -> None:
    assert (
        part(shown(make(), Screen(68, "cp1252")), "   Standard", "Of the")
        == """\
   Standard    Computed  Self   Moderated  Met  Evidenced  Criteria
-  ----------  --------  -----  ---------  ---  ---------  --------
1  Leadership  Amber     Green  Blue       3/4  2/4        ##+-
2  Training    Amber     Not    Not        1/2  1/2        #.
                         given  moderated
3  Vehicles    Not       Not    Not        0/0  0/0
               rated     given  moderated
"""
    )
    assert (
        part(shown(make(), Screen(60, "cp1252")), "   Standard", "Of the")
        == """\
   Standard    Computed  Self   Moderated  Criteria
-  ----------  --------  -----  ---------  -----------
1  Leadership  Amber     Green  Blue       ##+-
                                           3 of 4 met
                                           2 evidenced
2  Training    Amber     Not    Not        #.
                         given  moderated  1 of 2 met
                                           1 evidenced
3  Vehicles    Not       Not    Not
               rated     given  moderated  0 of 0 met
                                           0 evidenced
"""
    )


def test_where_there_is_no_room_for_a_table_one_stands_under_the_other() -> None:
    assert (
        part(shown(make(), Screen(40, "cp1252")), "1  Leadership\n", "2  Training\n")
        == """\
1  Leadership
  ##+-  Computed Amber, Self Green,
        Moderated Blue, Met 3/4,
        Evidenced 2/4
"""
    )


def test_no_column_is_there_for_what_nobody_gave() -> None:
    text = shown(alone("", PACK.replace("needs: {met: 50}", "needs: {score: 50}")))
    assert "   Standard    Computed  Self       Score  Met  Evidenced  Criteria\n" in text
    assert "3  Vehicles    Red       Not given  0      0/1  0/1        .\n" in text


def test_what_holds_each_back_is_told_with_the_smallest_change() -> None:
    assert (
        part(shown(make()), "Below", "How far")
        == """\
Below Green: what holds each back, and the smallest change

1  Leadership: Amber, moderated Blue
  - 3 of 4 criteria are met; Green needs all of them: 1.4 is Partly met.
  - 2 of 4 criteria are met with evidence; Green needs 75%, which is 3: 1.3 has
    no evidence and 1.4 is Partly met.
  To reach Green, bring 1.4 to Met with evidence.

2  Training: Amber
  - 1 of 2 criteria is met; Green needs all of them: 2.2 is not answered.
  - 1 of 2 criteria is met with evidence; Green needs 75%, which is 2.
  To reach Green, bring 2.2 to Met with evidence.

"""
    )


def test_what_could_be_better_is_told_apart_and_once_for_those_alike() -> None:
    answers = ", ".join(f'"{item}": {{response: met, evidence: [E1]}}' for item in ("2.1", "2.2", "3.1"))
    text = shown(alone(f"answers: {{{answers}}}\nevidence: {{E1: {{title: Log}}}}"))
    assert (
        part(text, "At Green", "How far")
        == """\
At Green or better: what the next rating needs

2  Training: Green
3  Vehicles: Green
  - Blue needs 1 example of best practice; none is recorded.
  To reach Blue, record 1 example of best practice.

"""
    )


def test_where_every_standard_passes_nothing_is_told_as_below() -> None:
    text = shown(make(a_pack=PACK.replace("passing: green", "passing: red")))
    assert "\nBelow" not in text
    assert "\nAt Red or better: what the next rating needs\n\n1  Leadership: Amber, moderated Blue\n" in text


def test_where_nothing_can_be_done_nothing_is_suggested() -> None:
    out_of_reach = PACK.replace("{met: 50}", "{lowest: perfect}").replace("met: 100", "lowest: perfect")
    text = shown(alone("", out_of_reach))
    assert "\n3  Vehicles: Red\n  - Amber needs every answer at perfect or better.\n\n" in text


def test_a_rating_has_its_tone_and_a_heading_is_strong() -> None:
    lines = list(scorecard_lines(*make(), PLAIN))
    assert (Piece("2  Training: Amber", Tone.CAUTION, strong=True),) in lines
    assert (Piece("Overall, computed: "), Piece("Amber", Tone.CAUTION, strong=True)) in lines


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_it_fits_the_terminal_and_shows_nothing_that_it_cannot(columns: int, encoding: str) -> None:
    long = RETURN.replace("because: Two are low.", "because: " + "Very long. " * 40)
    wide = PACK.replace("title: Training", "title: " + "\u6f22\u5b57" * 30)
    text = shown(make(long, wide), Screen(columns, encoding))

    assert all(columns_of(line) <= min(columns, 100) for line in text.splitlines() if "\u6f22" not in line)
    assert all(line == line.rstrip() for line in text.splitlines())
    assert Screen(encoding=encoding).can_show(text.replace("\u6f22", "").replace("\u5b57", "").replace("\n", ""))
