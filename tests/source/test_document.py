"""Places: a value at its own, what is missing at its parent's key, an unknown key at the key."""

import pytest

from s11.source.document import paths
from s11.source.reader import read_text
from s11.source.span import Path, Place

TEXT = """\
format: x
answers:
  "1.1":
    response: met
    evidence: [E1, E22]
  "1.2":
    response:
actions:
- what: one
- what: two
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (1, 1)),
        (("format",), (1, 9)),
        (("answers", "1.1", "response"), (4, 15)),
        (("answers", "1.1", "evidence", 1), (5, 20)),
        (("answers", "1.1", "evidence", 7), (5, 5)),
        (("answers", "1.1", "reason"), (3, 3)),
        (("answers", "1.1"), (4, 5)),
        (("answers", "1.2", "response"), (7, 5)),
        (("answers", "1.9", "response"), (2, 1)),
        (("actions", 1), (10, 3)),
        (("actions", 1, "what"), (10, 9)),
        (("actions", 1, "owner"), (10, 3)),
        (("actions", "x"), (8, 1)),
        (("actions", 2), (8, 1)),
        (("actions", -1), (8, 1)),
        (("format", 0), (1, 1)),
        (("answers", 0), (2, 1)),
        (("sign_off",), (1, 1)),
    ],
)
def test_a_value_is_at_its_place_and_what_is_missing_at_the_key_above(path: Path, expected: tuple[int, int]) -> None:
    assert read_text("x", TEXT).locate(path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [(("answers", "1.1"), (3, 3)), (("answers", "1.1", "response"), (4, 5)), (("actions", 1), (10, 3)), ((), (1, 1))],
)
def test_a_key_is_at_its_own_place(path: Path, expected: tuple[int, int]) -> None:
    assert read_text("x", TEXT).locate(path, key=True) == expected


def test_columns_are_counted_in_characters_not_bytes() -> None:
    document = read_text("x", "é😀: {ü: [ö, 'ä']}\n")

    assert document.locate(("é😀", "ü", 1)) == (1, 13)


def test_a_line_is_quoted_without_its_end() -> None:
    document = read_text("x", TEXT)

    assert document.line(9) == "- what: one"
    assert document.line(0) == document.line(99) == ""


def test_only_the_lines_of_a_file_are_quoted() -> None:
    document = read_text("x", "a: 1\nb: 2")

    assert [document.line(number) for number in range(4)] == ["", "a: 1", "b: 2", ""]


def test_the_top_of_a_document_is_its_first_character() -> None:
    assert read_text("x", "# a comment\n\nformat: x\n").locate(()) == (1, 1)


def test_every_value_has_a_path_in_reading_order() -> None:
    document = read_text("x", "a: [1, {b: 2}]\nc:\n")

    assert [path for path, _ in paths(document.value)] == [(), ("a",), ("a", 0), ("a", 1), ("a", 1, "b"), ("c",)]


def test_a_step_down_leads_from_one_place_to_the_next() -> None:
    assert Place("return.yaml") / "evidence" / 0 == Place("return.yaml", ("evidence", 0))
