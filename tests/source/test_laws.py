"""What holds of every text that is read, whatever it says."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.source.document import Document, paths
from s11.source.reader import read_bytes, read_text
from tests.source.test_reader import DUMPED, HARMFUL, SLIPS

LINES = st.sampled_from(
    [
        "a: 1", "b:", "  c: two words", "  'd': {e: f, \"g\": [h, i]}", "- j", "  - k: 'l'", "  - m", '"n o": |',
        "    text", "    more", "p: [q, {r: s}]", "? t", ": u", "v: w: x", "'y", "z: # c", "# only", "", "   ", "\t",
        "a: &b c", "*b", "!t u", "---", "é😀: ü", "[", "}", "  2.1: ~", "null: null", 'a: "\\u0007"', "{a: b, c}", "%",
        "e: >-", "    folded", "f:g", "h\u00a0: i", "@",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(LINES, max_size=12).map("\n".join),
    DUMPED,
    st.sampled_from(SLIPS),
    st.sampled_from(HARMFUL),
    st.text("ab:-# \n'\"[]{},|>&*!\t", max_size=40),
)


@given(TEXTS)
def test_what_was_read_reads_the_same_again(text: str) -> None:
    once = read_text("x", text)
    again = read_text("x", once.text)

    assert (again.value, again.root, again.mended) == (once.value, once.root, once.mended)


@given(TEXTS)
def test_the_values_that_were_read_are_read_again_when_they_are_written_out(text: str) -> None:
    value = read_text("x", text).value
    if value is not None:
        written = json.dumps(value, ensure_ascii=False)
        again = read_text("x", re.sub("[\x85\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", written))

        assert (again.value, again.problems) == (value, ())


@given(st.one_of(st.lists(LINES, max_size=12).map("\n".join), DUMPED, st.sampled_from(SLIPS)))
def test_windows_line_ends_and_a_byte_order_mark_move_nothing(text: str) -> None:
    plain = read_bytes("x", text.encode())
    windows = read_bytes("x", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert windows == plain


@given(TEXTS)
def test_what_is_wrong_is_told_in_reading_order_on_one_line_and_once(text: str) -> None:
    problems = read_text("x", text).problems

    assert list(problems) == sorted(problems, key=lambda each: each.span)
    assert len(set(problems)) == len(problems)
    assert all(each.message and "\n" not in each.message and "\n" not in each.fix for each in problems)


@given(TEXTS)
def test_every_key_and_every_value_begins_where_its_path_says(text: str) -> None:
    document = read_text("x", text)
    if not document.mended:
        assert list(misplaced(document)) == []


def misplaced(document: Document) -> Iterator[tuple[object, str]]:
    """Every path whose place holds the beginning of something else."""
    lines = document.text.split("\n")
    for path, value in paths(document.value):
        key = path[-1] if path else None  # the document as a whole is told at its first character
        for text, (line, column) in (
            (key, document.locate(path, key=True)),
            (value if path else None, document.locate(path)),
        ):
            rest = lines[line - 1][column - 1 :]
            if isinstance(text, str) and not begins(rest, text):
                yield path, rest


def begins(rest: str, text: str) -> bool:
    """Whether a text begins here, as it is or in quotation marks, after a bar, an anchor or a tag."""
    first = re.split(r"\s", text, maxsplit=1)[0]
    return rest.startswith((first, '"', "'", "|", ">", "&", "!")) or not text


@pytest.mark.parametrize("text", ["a: b\nc:\n  - d\n", "{a: [b, c]}"])
def test_a_wrong_place_would_be_noticed(text: str) -> None:
    document = read_text("x", text)

    assert list(misplaced(document._replace(text=document.text.replace("a", "z").replace("b", "z"))))
