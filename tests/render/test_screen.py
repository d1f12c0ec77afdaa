"""How much room a text takes, and how it is broken to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.render.screen import Screen, columns_of, folded, paragraph


@pytest.mark.parametrize(("columns", "measure"), [(None, 80), (40, 40), (100, 100), (200, 100)])
def test_lines_are_no_longer_than_reads_well(columns: int | None, measure: int) -> None:
    assert Screen(columns).measure == measure


def test_what_cannot_be_shown_is_a_question_mark_each() -> None:
    assert Screen(encoding="cp1252").shown("caf\u00e9 \u2588 \U0001f600 \x1b[1m \u202e") == "caf\u00e9 ? ? ?[1m ?"
    assert Screen(encoding="utf-8").shown("\u2588 \ud800") == "\u2588 ?"
    assert Screen(encoding="utf-8").can_show("\u2588")
    assert not Screen(encoding="cp1252").can_show("\u2588")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("plain", 5),
        ("caf\u00e9", 4),
        ("cafe\u0301", 4),
        ("\u6f22\u5b57", 4),
        ("\uff21", 2),
        ("a\u200db", 2),
        ("\u00ad", 1),
    ],
)
def test_wide_characters_take_two_columns_and_combining_ones_none(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_a_paragraph_hangs_and_keeps_its_own_lines() -> None:
    assert paragraph("one two  three\n\nfour", 9, "- ", "  ") == "- one two\n  three\n\n  four"
    assert paragraph("one two  three", None, "- ") == "- one two three"
    assert paragraph("", 9, "- ", "  ") == "-"


def test_no_word_of_a_paragraph_is_broken() -> None:
    assert paragraph("a unbreakable b", 5) == "a\nunbreakable\nb"


def test_words_are_broken_in_a_column() -> None:
    assert folded("a unbreakable b", 5) == ["a", "unbre", "akabl", "e b"]
    assert folded("\u6f22\u5b57\u6f22", 5) == ["\u6f22\u5b57", "\u6f22"]
    assert folded("one\ntwo", 9) == ["one", "two"]
    assert folded("", 9) == [""]


@given(st.text(alphabet="ab \u6f22\u0301\n"), st.integers(2, 12))
def test_a_column_is_never_wider_than_it_may_be_and_loses_nothing(text: str, columns: int) -> None:
    lines = folded(text, columns)
    assert all(columns_of(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
