"""Reading: text stays text, every place is exact, and what a return has no use for is refused where it stands."""

import string
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from s11.source import reader
from s11.source.document import Document, paths
from s11.source.reader import read_bytes, read_text
from tests.source.test_slips import LISTS, MENDED, SEVERAL_LINES, UNREADABLE, UNSURE, WITHIN


def told(document: Document) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in document.problems]


def test_every_scalar_stays_text() -> None:
    document = read_text("x", "no: no\nid: 1.10\nat: 12:30\nday: 2026-06-30\nnumber: 0012\nequals: =\n")

    assert document.value == {
        "no": "no", "id": "1.10", "at": "12:30", "day": "2026-06-30", "number": "0012", "equals": "=",
    }  # fmt: skip
    assert document.problems == ()


def test_what_is_empty_tilde_or_null_is_not_given_unless_quoted() -> None:
    document = read_text("x", "a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: \"~\"\n")

    assert document.value == {"a": None, "b": None, "c": None, "d": "", "e": "null", "f": "~"}


def test_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    plain = read_bytes("x", b"a: 1\nb:\n  - c\n")
    windows = read_bytes("x", b"\xef\xbb\xbfa: 1\r\nb:\r\n  - c\r\n")

    assert (windows.value, windows.root, windows.problems) == (plain.value, plain.root, ())
    assert read_text("x", "a: 1\r\nb:\r\n  - c\r\n") == plain._replace(file="x")


REFUSED = [
    (b"", [("S11-003", 1, 1)]),
    (b" \n\n", [("S11-003", 1, 1)]),
    (b"# only a comment\n", [("S11-003", 1, 1)]),
    (b" \x07\n", [("S11-003", 1, 1), ("S11-012", 1, 2)]),
    (b"a: 1\nb: &x 2\nc: *x\n", [("S11-006", 2, 4), ("S11-006", 3, 4)]),
    (b"a: 1\n*x : 2\n", [("S11-006", 2, 1)]),
    (b"a: !!int 1\nb: !own 2\n", [("S11-007", 1, 4), ("S11-007", 2, 4)]),
    (b"a: 1\nb: 2\na: 3\n", [("S11-005", 3, 1)]),
    (b"? [a, b]\n: 1\nc: 2\n", [("S11-008", 1, 3)]),
    (b"a: 1\n---\nb: 2\n", [("S11-011", 2, 1)]),
    (b"a: caf\xe9\nb: \x93q\x94\n", [("S11-001", 1, 7), ("S11-001", 2, 4), ("S11-001", 2, 6)]),
    ("a: 1".encode("utf-16"), [("S11-001", 1, 1)]),
    (b"PK\x03\x04 the start of a workbook", [("S11-001", 1, 1)]),
    (b"a: b\x07\nb: \x00\n", [("S11-012", 1, 5), ("S11-012", 2, 4)]),
    ("a: one\u2028two\n".encode(), [("S11-012", 1, 7)]),
    (b"a: one\rtwo\n", [("S11-012", 1, 7)]),
    (b"a: [" + b"x," * 200_000 + b"]", [("S11-010", 1, 399_999)]),
    (b"a: " + b"x" * 5_000_000, [("S11-002", 1, 1)]),
]


@pytest.mark.parametrize(("data", "expected"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_refused_is_told_where_it_stands(data: bytes, expected: list[tuple[str, int, int]]) -> None:
    assert told(read_bytes("x", data)) == expected


def test_forty_deep_is_allowed_and_forty_one_is_not() -> None:
    assert read_text("x", "[" * 40 + "]" * 40).problems == ()
    assert told(read_text("x", "[" * 41 + "]" * 41)) == [("S11-009", 1, 41)]


def test_what_is_far_too_deep_is_told_as_that_whether_or_not_the_yaml_parser_gives_up_first() -> None:
    assert [(code, line) for code, line, _ in told(read_bytes("x", b"[" * 200_000))] == [("S11-009", 1)]
    assert [(code, line) for code, line, _ in told(read_bytes("x", b"a: 1\nb: " + b"{x: " * 9_000))] == [("S11-009", 2)]


def test_what_is_far_too_deep_is_told_at_the_bracket_that_is_too_many() -> None:
    """At the 41st, or where the YAML parser gave up before anything was read of it."""
    ((_, _, column),) = told(read_text("x", "[" * 200_000))

    assert told(read_text("x", "[" * column)) == [("S11-009", 1, column)]
    assert column == 41 or told(read_text("x", "[" * (column - 1))) == [("S11-009", 1, 41)]


def test_a_repeated_key_names_the_first_line_and_keeps_the_first_value() -> None:
    document = read_text("x", "a: 1\nb:\n  a: 2\na: {x: 3}\n")

    assert document.value == {"a": "1", "b": {"a": "2"}}
    assert [each.message for each in document.problems] == ["a is here again: it stands on line 1 already"]


def test_what_follows_a_repeated_key_is_still_read() -> None:
    document = read_text("x", "b:\n  c: 1\n  c: 2\n  d: 3\n")

    assert document.value == {"b": {"c": "1", "d": "3"}}
    assert [each.message for each in document.problems] == ["c is here again: it stands on line 2 already"]


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("a: *x\nb: 2\n", {"a": None, "b": "2"}, "S11-006"),
        ("a: [1, *x, 2]\nb: 2\n", {"a": ["1", None, "2"], "b": "2"}, "S11-006"),
        ("a:\n  *x : 2\n  c: 3\nb: 4\n", {"a": {"c": "3"}, "b": "4"}, "S11-006"),
        ("? [a, b]\n: 1\nc: 2\n", {"c": "2"}, "S11-008"),
        ("- ? {a: b}\n  : 1\n  c: 2\n- d\n", [{"c": "2"}, "d"], "S11-008"),
    ],
)
def test_what_is_refused_is_told_once_and_leaves_the_rest_as_it_stands(text: str, value: object, code: str) -> None:
    document = read_text("x", text)

    assert document.value == value
    assert [each.code for each in document.problems] == [code]


def test_a_file_that_holds_only_a_word_for_nothing_holds_nothing_to_read() -> None:
    assert [each.message for each in read_text("x", "~\n").problems] == ["the file holds nothing to read"]
    assert read_text("x", "'~'\n").value == "~"
    assert read_text("x", "words\n").value == "words"


def test_five_megabytes_are_read_and_a_byte_more_is_not() -> None:
    most = b"a: 1\n#".ljust(5_000_000, b"x")

    assert read_bytes("x", most).value == {"a": "1"}
    assert [each.message for each in read_bytes("x", most + b"x").problems] == ["the file is larger than 5 MB"]


def test_a_large_file_with_many_slips_is_given_up_sooner() -> None:
    slips = "".join(f"k{number}: x: y\n" for number in range(40))

    assert len(read_text("x", (slips + "#").ljust(1_000_000, "x")).problems) == 22


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"a\\nb": 1\n"a\\nb": 2\n', "a b is here again: it stands on line 1 already"),
        ("'': 1\n'': 2\n", '"" is here again: it stands on line 1 already'),
        ("a: !%0Aown%E2%80%AE x\n", "! own is a YAML tag: it says what kind of thing follows, and is not text"),
        (
            f"a: &{'b' * 99} x\n",
            f"&{'b' * 37}... is a YAML anchor: it names the text after it, and is not part of it",
        ),
        (f"a: *{'b' * 99}\n", f"*{'b' * 37}... stands for text from elsewhere, which s11 does not follow"),
    ],
)
def test_what_somebody_chose_is_told_on_one_short_line(text: str, message: str) -> None:
    assert [each.message for each in read_text("x", text).problems] == [message]


@pytest.mark.parametrize("text", ['a: "bell\\u0007"\n', "a: bell\u200b\n"])
def test_what_cannot_be_seen_is_dropped_whether_it_is_escaped_or_not(text: str) -> None:
    document = read_text("x", text)

    assert document.value == {"a": "bell"}
    assert told(document) == [("S11-015", 1, 4)]


def test_escaped_control_characters_are_dropped_and_told() -> None:
    document = read_text("x", 'a: "bell\\u0007 and \\u202Eturned"\nb: zero\u200bwidth\n')

    assert document.value == {"a": "bell and turned", "b": "zerowidth"}
    assert [(each.code, each.message) for each in document.problems] == [
        ("S11-015", "2 invisible control characters were left out of this text"),
        ("S11-015", "an invisible control character was left out of this text"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 94% done #2 of list\n", [("S11-014", 1, 13)]),
        ("a:\n  - first\n  - second  #3\n", [("S11-014", 3, 13)]),
        ("a: done # a comment\nb: x#y\n#c: 1\nd: 'a #b'\ne: |\n  see #4\n", []),
        ("a: #nothing\n", []),
        ("a: #FF0000\nb: # FF0000\n", [("S11-014", 1, 4)]),
        ("a: staff are trained # twice a year\nb: draft # or final\n", [("S11-014", 1, 22)]),
        ("a: 'a text in quotation marks' #1\nb: \"and another one\" #2\n", []),
        ("a: [staff are trained, all of them]\nb: staff are trained\nc: x # note\n", []),
        ("a: due soon # or late\nb: it is due # or late\n", [("S11-014", 2, 14)]),
        ("a: # see #FF0000\n", []),
        ("{ #!\n.", [("S11-004", 1, 1), ("S11-004", 2, 1)]),
    ],
)
def test_text_lost_to_a_comment_is_told(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert told(read_text("x", text)) == expected


def test_a_flood_of_faults_ends_the_reading() -> None:
    assert len(read_text("x", "- &a x\n" * 100_000).problems) == 500


def test_aliases_cannot_multiply() -> None:
    levels = "".join(f"k{level}: &k{level} [{', '.join([f'*k{level - 1}'] * 9)}]\n" for level in range(1, 30))
    document = read_text("x", "k0: &k0 x\n" + levels)

    assert {each.code for each in document.problems} == {"S11-006"}
    assert sum(1 for _ in paths(document.value)) < 400


TEXTS = st.text(st.sampled_from("ab1:-# \n'\"[]{},|>&*!%@?\t\\xé😀\x07\r\u2028"), max_size=60)


@given(st.one_of(st.binary(max_size=200), TEXTS.map(lambda text: text.encode()), st.text(max_size=100).map(str.encode)))
def test_reading_never_raises_and_every_place_lies_inside_the_file(data: bytes) -> None:
    document = read_bytes("x", data)
    lines = document.text.split("\n")

    places = [each.span for each in document.problems]
    for path, _ in paths(document.value):
        places += [document.locate(path), document.locate(path, key=True), document.locate((*path, "missing"))]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


WORDS = st.text(string.ascii_letters + " .,:#'\"-[]{}&*%@|é😀", min_size=1, max_size=20)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=12
)


@given(VALUES)
def test_what_is_written_is_what_is_read(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')

    assert read_text("x", text).value == value


SLIPS = [f"a: 1\nhow: {written}\nb: 2\n" for written, *_ in (*MENDED, *WITHIN, *LISTS)]
SLIPS += [each[0] for each in UNREADABLE] + [each[0] for each in SEVERAL_LINES] + [each[0] for each in UNSURE]
DUMPED = VALUES.map(lambda value: yaml.safe_dump(value, allow_unicode=True))
HARMFUL = [data.decode(errors="replace") for data, _ in REFUSED if len(data) < 1000]


@given(st.one_of(DUMPED, st.sampled_from(SLIPS), st.sampled_from(HARMFUL)))
def test_without_libyaml_everything_is_read_the_same(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        quick = read_text("x", text)
        patch.setattr(reader, "_Loader", yaml.BaseLoader)
        slow = read_text("x", text)

    assert (slow.value, slow.root, slow.problems) == (quick.value, quick.root, quick.problems)


def test_the_shipped_files_are_read_without_a_word(request: pytest.FixtureRequest) -> None:
    for file in sorted(Path(request.config.rootpath).glob("standards/*/pack.yaml")):
        assert read_bytes(file.name, file.read_bytes()).problems == ()
