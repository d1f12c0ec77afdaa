"""A line of a file with one of its places marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.render.excerpt import CUT, excerpt
from s11.render.screen import Screen, columns_of

UTF_8 = Screen(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("  evidance: [E02]", 3, "  evidance: [E02]", "  ^"),
        ("a: b", 5, "a: b", "    ^"),
        ("a: b", 99, "a: b", "    ^"),
        ("\ta: b", 2, "    a: b", "    ^"),
        ("\u6f22\u5b57: cafe\u0301 x", 11, "\u6f22\u5b57: cafe\u0301 x", "           ^"),
        ("a\u202eb\u200bc\x9bd", 7, "a?b?c?d", "      ^"),
        ("0123456789" * 2, 20, "0123456789" * 2, "                   ^"),
        ("0123456789" * 3, 1, "01234567890123456...", "^"),
        ("0123456789" * 3, 30, "...34567890123456789", "                   ^"),
        ("0123456789" * 3, 31, "...4567890123456789", "                   ^"),
        ("0123456789" * 3, 15, "...78901234567890...", "          ^"),
        ("0123456789" * 3, 16, "...89012345678901...", "          ^"),
    ],
)
def test_the_place_is_marked_and_what_there_is_no_room_for_left_out(
    line: str, column: int, shown: str, caret: str
) -> None:
    assert excerpt(line, column, 20, UTF_8) == (shown, caret)


def test_what_the_screen_cannot_show_takes_the_room_of_a_question_mark() -> None:
    assert excerpt("\u6f22\u5b57: x", 5, 20, Screen(encoding="cp1252")) == ("??: x", "    ^")


def test_marks_that_take_no_room_do_not_push_the_caret_away() -> None:
    shown, caret = excerpt("\u0301" * 50 + "ab", 51, 20, UTF_8)
    assert (shown.startswith(CUT), shown.endswith("ab"), caret) == (True, True, "   ^")


def test_a_line_as_long_as_a_file_is_soon_shown() -> None:
    assert excerpt("x" * 5_000_000, 2_500_000, 20, UTF_8) == ("...xxxxxxxxxxxxxx...", "          ^")


@given(st.text(alphabet="ab\t\u6f22\u0301\x1b", max_size=60), st.data())
def test_the_caret_stands_under_its_place(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    shown, caret = excerpt(line, column, 20, UTF_8)

    assert columns_of(shown) <= 20
    assert "\x1b" not in shown
    assert caret == " " * (len(caret) - 1) + "^"
    if CUT not in shown and column <= len(line):
        before = UTF_8.shown(line[: column - 1]).replace("\t", "    ")
        assert len(caret) - 1 == columns_of(before)
