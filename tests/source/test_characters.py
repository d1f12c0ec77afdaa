"""Characters that a file may not hold: each told at its place, with what it most likely was."""

import pytest

from s11.source.reader import read_bytes, read_text


@pytest.mark.parametrize(
    ("data", "messages"),
    [
        (b"a: the council\x92s\n", ["byte 92 is not UTF-8; in an old Windows file it would be \u2019"]),
        (b"a: \x80 1\n", ["byte 80 is not UTF-8; in an old Windows file it would be \u20ac"]),
        (b"a: \xff\n", ["byte FF is not UTF-8; in an old Windows file it would be \u00ff"]),
        (b"a: \x81\n", ["byte 81 is not UTF-8"]),
        (
            b"a: \x07\nb: \x81\n",
            [
                "an invisible control character, U+0007 (one of 2 such characters in this file)",
                "byte 81 is not UTF-8 (one of 2 such characters in this file)",
            ],
        ),
    ],
)
def test_a_byte_is_told_with_what_it_would_be_in_an_old_windows_file(data: bytes, messages: list[str]) -> None:
    assert [each.message for each in read_bytes("x", data).problems] == messages


def test_a_byte_that_cannot_be_read_is_shown_as_such_and_any_other_such_character_as_a_space() -> None:
    assert read_bytes("x", b"a: caf\xe9 bar\nb: x\x07y\n").value == {"a": "caf\ufffd bar", "b": "x y"}


def test_a_mark_of_what_could_not_be_read_before_is_not_counted() -> None:
    (problem,) = read_bytes("x", "a: \ufffd\ufffd".encode() + b"\xff\n").problems

    assert problem.message == "byte FF is not UTF-8; in an old Windows file it would be \u00ff"


def test_half_a_character_in_a_text_is_no_byte() -> None:
    document = read_text("x", "a: b\udce9c\n")

    assert [(each.code, each.span, each.message) for each in document.problems] == [
        ("S11-012", (1, 5), "an invisible control character, U+DCE9")
    ]
    assert document.value == {"a": "b c"}


def test_a_character_is_told_at_its_place_after_an_empty_line() -> None:
    assert [each.span for each in read_bytes("x", b"\n\x07a: 1\n").problems] == [(2, 1)]


def test_of_a_flood_of_wrong_characters_the_first_are_told_with_their_number() -> None:
    problems = read_bytes("x", b"a: " + b"\xff" * 1000).problems

    assert len(problems) == 20
    assert problems[0].message.endswith("it would be \u00ff (one of 1000 such characters in this file)")
