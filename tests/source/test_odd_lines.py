"""Lines that hardly anybody writes, and what is told of each: a change in how they are read does not go unseen."""

import pytest

from s11.source.reader import read_text

ODD = [
    ("a: @board\xa0\n", {"a": "@board"}, ["1:4 plain text cannot begin with @ here"]),
    ("'", None, ["1:1 the quotation marks do not go round the whole text: one is missing, or there is one inside"]),
    (
        'a: """ ',
        None,
        ["1:6 the quotation marks do not go round the whole text: one is missing, or there is one inside"],
    ),
    (">a: %b", None, ["1:5 plain text cannot begin with % here"]),
    ("*: >b\nc: d", None, ["1:4 plain text cannot begin with > here"]),
    ("- {: b[ \n", None, ["1:1 this line does not fit with those above it"]),
    ("a: {b: :c}", {"a": "{b: :c}"}, ["1:4 what begins with { here is not closed, or was not meant as a list"]),
    ("a: [[ c\n", {"a": "[[ c"}, ["1:4 what begins with [ here is not closed, or was not meant as a list"]),
    ("a: {b: c,, d: e\n\t # }\n", None, ["1:4 what begins with { here is not closed"]),
    (
        "a:\n  - [x\n  b: 2\n",
        None,
        ["2:5 what begins with [ here is not closed", "3:3 this line does not fit with those above it"],
    ),
    ("a: {#: c}\n", None, ["2:1 this line does not fit with those above it"]),
    ("\n{", None, ["2:1 this line does not fit with those above it"]),
    ("{\n-", None, ["2:1 this line does not fit with those above it"]),
    ("a: {b: c,\n  d: ea\nf:g\n", None, ["1:4 what begins with { here is not closed"]),
    ("a: [] c\n>", None, ["1:4 plain text cannot begin with [ here", "2:1 this line does not fit with those above it"]),
    ("a: [\n\tb,] c", None, ["2:1 a tab at the start of the line"]),
    (
        "a: [b, c#\nd: e\n\t@",
        {"a": "[b, c#", "d": "e @"},
        ["1:4 what begins with [ here is not closed, or was not meant as a list", "3:1 a tab at the start of the line"],
    ),
    ("- a: [c\n", [{"a": ["c"]}], ["1:6 what begins with [ here is not closed"]),
    ("a: [x, y\xa0\nb: {c: d}\n", {"a": ["x", "y"], "b": {"c": "d"}}, ["1:4 what begins with [ here is not closed"]),
    ("a: {b: [\\", {"a": {"b": ["\\"]}}, ["1:4 what begins with { here is not closed"]),
    ("a: [b # c", None, ["1:7 what follows # is read as a comment, to the end of the line"]),
    (
        'a: {b: "\n\t" : e}\n',
        None,
        ["1:8 the quotation marks do not go round the whole text: one is missing, or there is one inside"],
    ),
    ("a: [x, >y\n\t]\nb: {c: d}\n", {"a": ["x", ">y"], "b": {"c": "d"}}, ["1:8 plain text cannot begin with > here"]),
    ("&:\xa0b\n", None, ["1:3 a non-breaking space where an ordinary one is needed"]),
    ("a:b:  :\n", None, ["1:1 this line does not fit with those above it"]),
    (",a:}b", None, ["1:1 this line does not fit with those above it"]),
    (
        "a:\t*b:\n",
        None,
        [
            "1:1 this line does not fit with those above it",
            "1:4 *b stands for text from elsewhere, which s11 does not follow",
        ],
    ),
    ("a:{: c: d}", None, ["1:1 this line does not fit with those above it"]),
    ("a:' 1\nb:c\n\nd: 2\n", None, ["4:1 this line does not fit with those above it"]),
    ("a b\n c: \n", None, ["2:2 this line does not fit with those above it"]),
    ("a:\n  b:\n    c d*e:f\n   \n   g: h\n", None, ["5:4 this line does not fit with those above it"]),
    (":# {b:c\nd: e\n", None, ["2:1 this line does not fit with those above it"]),
    ("a\n  - x\n  b: 2\n", None, ["3:3 this line does not fit with those above it"]),
    ("a\xa0x-\nb[: 1\n", None, ["1:1 there is no colon after this key"]),
    (
        "*x\nb: 1\n",
        None,
        [
            "1:1 *x stands for text from elsewhere, which s11 does not follow",
            "2:1 this line does not fit with those above it",
        ],
    ),
    ("?", {"": None}, []),
    (
        "a: {b: c, d,{e.}\nf: {g\nh: i}\n",
        {"a": {"b": "c, d,{e.}"}, "f": "{g", "h": "i}"},
        [
            "1:13 { inside plain text that stands within brackets itself",
            "2:4 what begins with { here is not closed, or was not meant as a list",
        ],
    ),
    (
        "a: {b: c,d, e}\n",
        {"a": {"b": "c, d, e"}},
        ["1:10 a comma ends the text before this", "1:13 a comma ends the text before this"],
    ),
    ("[{a: b}}, c]", None, ["1:1 this line does not fit with those above it"]),
    ("a: [@b \n", {"a": ["@b"]}, ["1:5 plain text cannot begin with @ here"]),
]


@pytest.mark.parametrize(("text", "value", "told"), ODD)
def test_an_odd_line_is_read_as_before(text: str, value: object, told: list[str]) -> None:
    document = read_text("x", text)

    assert document.value == value
    assert [f"{each.span.line}:{each.span.column} {each.message}" for each in document.problems] == told


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        (
            "a: {b: c, e}\n",
            "a comma ends the text before this",
            "Put the whole text in quotation marks; or, if this is a key, put a colon and a space after it.",
        ),
        (
            "{\\",
            "there is no colon after this key",
            "Put a colon after it, and a space; or, where a list is meant, write [ ] in place of { }.",
        ),
    ],
)
def test_what_is_cut_off_within_brackets_is_told_with_what_to_do(text: str, message: str, fix: str) -> None:
    assert (message, fix) in [(each.message, each.fix) for each in read_text("x", text).problems]
