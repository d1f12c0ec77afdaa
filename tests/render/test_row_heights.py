"""How tall a row must be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from s11.render.row_heights import MOST_LINES, TALLEST, height, line_starts

widths = st.integers(4, 120)


def test_a_short_text_has_one_line() -> None:
    assert line_starts("Met", 12) == [0]
    assert line_starts("", 12) == [0]


def test_lines_end_where_they_are_ended() -> None:
    assert line_starts("one\ntwo\n\nfour", 40) == [0, 4, 8, 9]


def test_words_are_wrapped_whole() -> None:
    text = "wwwwww wwwwww wwwwww"
    starts = line_starts(text, 12)
    assert [text[start:].split(maxsplit=1)[0] for start in starts] == ["wwwwww"] * 3
    assert starts == [0, 7, 14]


def test_a_word_longer_than_a_line_is_broken() -> None:
    starts = line_starts("m" * 40, 12)
    assert len(starts) > 3
    assert starts[0] == 0
    assert len({after - before for before, after in pairwise(starts[:-1])}) == 1


def test_bold_text_is_wider() -> None:
    text = "Criteria that are asked of the agency"
    assert len(line_starts(text, 19, bold=True)) >= len(line_starts(text, 19))


def test_wide_characters_take_more_room() -> None:
    assert len(line_starts("日" * 30, 20)) > len(line_starts("i" * 30, 20))


def test_no_row_is_taller_than_a_row_can_be() -> None:
    assert height(1) == 18
    assert height(2) - height(1) == 15
    assert height(MOST_LINES) <= TALLEST < height(MOST_LINES) + 15
    assert height(1000) == TALLEST


@given(st.text(max_size=300), widths)
def test_lines_follow_each_other_and_lose_nothing(text: str, width: int) -> None:
    starts = line_starts(text, width)
    assert starts == sorted(set(starts))
    assert starts[0] == 0
    assert starts[-1] <= len(text)
    assert "".join(text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)) == text


@given(st.text("abcdefghij klmno", max_size=200), widths)
def test_a_wider_column_never_needs_more_lines(text: str, width: int) -> None:
    assert len(line_starts(text, width + 1)) <= len(line_starts(text, width))
