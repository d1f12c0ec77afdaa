"""Lines of a terminal."""

from s11.render.page import BLANK, Piece, beside, heading, labelled, plain, prose
from s11.view.table import Cell, Tone


def test_a_paragraph_hangs_from_what_stands_before_it() -> None:
    assert plain(prose("one two three", 9, "- ")) == "- one two\n  three\n"
    assert plain(prose("one two three", 9, "- ", rest="")) == "- one two\nthree\n"


def test_a_heading_is_strong_and_may_have_a_tone() -> None:
    assert list(heading("one two", 7, "1  ", Tone.GOOD)) == [
        (Piece("1  one", Tone.GOOD, strong=True),),
        (Piece("   two", Tone.GOOD, strong=True),),
    ]


def test_labels_stand_in_a_column_and_only_what_they_say_has_a_tone() -> None:
    facts = (("Rating", Cell("Green", Tone.GOOD)), ("Why", Cell("All of it\nis met")))
    assert list(labelled(facts, 16, " ")) == [
        (Piece(" Rating  "), Piece("Green", Tone.GOOD)),
        (Piece(" Why     "), Piece("All of")),
        (Piece("         "), Piece("it")),
        (Piece("         "), Piece("is met")),
    ]


def test_cells_stand_beside_each_other_however_long_each_is() -> None:
    lines = list(beside([Piece("one two", Tone.BAD), Piece("\u6f22"), Piece("x")], [3, 4, 1]))
    assert plain(lines) == "one  \u6f22    x\ntwo\n"
    assert [piece.tone for piece in lines[1]] == [Tone.BAD, None, None]


def test_no_line_ends_in_blank_space() -> None:
    assert plain([BLANK, (Piece("a  "), Piece("  "))]) == "\na\n"
