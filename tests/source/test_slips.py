"""The usual slips in YAML: each told where it was made, and read as it was most likely meant."""

import pytest

from s11.source.reader import read_text

QUOTE = "Put the text in quotation marks, or after | on the next line, indented."
QUOTES = "the quotation marks do not go round the whole text: one is missing, or there is one inside"

ESCAPE = "what follows a \\ in this text, inside its quotation marks, is not one of the few things that may"

MENDED = [
    ("Training: level 2", 14, "a colon inside plain text"),
    ("%20 of staff", 6, "plain text cannot begin with % here"),
    ("@board", 6, "plain text cannot begin with @ here"),
    ("`policy` is old", 6, "plain text cannot begin with ` here"),
    ("- an item", 6, "plain text cannot begin with - here"),
    ("? what", 6, "plain text cannot begin with ? here"),
    ("* see the note", 6, "plain text cannot begin with * here"),
    ("*see the note", 6, "plain text cannot begin with * here"),
    ("& see the note", 6, "plain text cannot begin with & here"),
    ("[see note] and after", 6, "plain text cannot begin with [ here"),
    ("{x} and after", 6, "plain text cannot begin with { here"),
    ("[see note", 6, "what begins with [ here is not closed, or was not meant as a list"),
    ("| text", 6, "text after | begins on the next line, not on the same one"),
    ("> text", 6, "text after > begins on the next line, not on the same one"),
    ("'The council's lead'", 6, QUOTES),
    ('"The" council', 6, QUOTES),
    ('"The council', 6, QUOTES),
    ("'The council", 6, QUOTES),
    ('"C:\\policy"', 6, ESCAPE),
]


@pytest.mark.parametrize(("written", "column", "message"), MENDED)
def test_text_that_yaml_takes_for_something_else_is_told_and_kept(written: str, column: int, message: str) -> None:
    document = read_text("return.yaml", f"a: 1\nhow: {written}\nb: 2\n")

    assert [(each.code, each.span, each.message) for each in document.problems] == [("S11-004", (2, column), message)]
    assert document.value == {"a": "1", "how": written, "b": "2"}
    assert document.mended == {2}


UNREADABLE = [
    ("a: 1\nhow met text\nb: 2\n", 1, "this line is neither a key with its colon nor part of the text above it"),
    ("a: 1\nhow:text\nb: 2\n", 1, "there is no space after the colon"),
    ("a: 1\n  b: 2\nc: 3\n", 3, "this line does not fit with those above it"),
    ("a:\n    b: 2\n  c: 3\n", 3, "this line does not fit with those above it"),
    ("a:\n  - x\n  b: 2\n", 3, "this line does not fit with those above it"),
    ("a:\u00a0x\nb: 1\n", 3, "a non-breaking space where an ordinary one is needed"),
    ('x: {"a": "C:\\policy"}\n', 10, ESCAPE),
    ('x: ["open\n', 5, QUOTES),
    ("a: 1\n  b:1\n  c: 2\n", 3, "there is no space after the colon"),
    ('answers:\n  "1.1":\n    response:met\n    how_met: Fine.\n', 5, "there is no space after the colon"),
    ("answers:\n  1.1\n  1.2: x\n", 3, "there is no colon after this key"),
    ("{", 1, "this line does not fit with those above it"),
]


@pytest.mark.parametrize(("text", "column", "message"), UNREADABLE)
def test_a_line_whose_meaning_is_not_plain_ends_the_reading(text: str, column: int, message: str) -> None:
    document = read_text("return.yaml", text)

    assert [(each.span.column, each.message) for each in document.problems] == [(column, message)]
    assert document.value is None


def test_a_key_in_quotation_marks_is_a_key() -> None:
    document = read_text("return.yaml", 'answers:\n  "1.1": Training: level 2\n')

    assert [(each.span, each.message) for each in document.problems] == [((2, 18), "a colon inside plain text")]
    assert document.value == {"answers": {"1.1": "Training: level 2"}}


def test_the_line_above_is_not_blamed_when_nothing_is_wrong_with_it() -> None:
    problems = read_text("return.yaml", "a: b\n[c]: d: e\n").problems

    assert (2, "this line does not fit with those above it") in [(each.span.line, each.message) for each in problems]
    assert {each.span.line for each in problems} == {2}


def test_tabs_are_told_and_read_as_two_spaces() -> None:
    document = read_text("return.yaml", "a:\n\tb: 1\n\tc: 2\n")

    assert [(each.code, each.span) for each in document.problems] == [("S11-013", (2, 1)), ("S11-013", (3, 1))]
    assert document.value == {"a": {"b": "1", "c": "2"}}


def test_what_follows_from_a_tab_is_told_only_as_the_tab() -> None:
    document = read_text("return.yaml", "a:\n\tb: 1\n    c: 2\n")

    assert [(each.code, each.span) for each in document.problems] == [("S11-013", (2, 1))]
    assert document.value is None


def test_one_run_tells_every_slip_in_reading_order() -> None:
    document = read_text("return.yaml", "a: %1\nb: x: y\nb: 2\nc: 'it's'\nd: !now 1\n")

    assert [(each.code, each.span.line) for each in document.problems] == [
        ("S11-004", 1),
        ("S11-004", 2),
        ("S11-005", 3),
        ("S11-004", 4),
        ("S11-007", 5),
    ]


def test_a_line_that_still_cannot_be_read_once_mended_is_told_once() -> None:
    document = read_text("return.yaml", "a: 'x\nb: 'y\nc: 'z\n")

    assert [(each.code, each.span) for each in document.problems] == [("S11-004", (2, 4))]
    assert document.value is None


def test_a_file_with_a_slip_on_every_line_is_given_up_soon() -> None:
    document = read_text("return.yaml", "".join(f"k{number}: x: y\n" for number in range(1000)))

    assert len(document.problems) == 41
    assert document.value is None
