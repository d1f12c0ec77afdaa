"""The usual slips in YAML: each told where it was made, and read as it was most likely meant."""

import pytest

from s11.source.reader import read_text

QUOTE = "Put the text in quotation marks, or after | on the next line, indented."
QUOTES = "the quotation marks do not go round the whole text: one is missing, or there is one inside"

INSIDE = "inside plain text that stands within brackets itself"

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
    ('answers:\n  "1.1":{response: met}\n', 3, "there is no space after the colon"),
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


WITHIN = [
    ("{title: Policy: children, kind: policy}", 20, "a colon inside plain text", "Policy: children"),
    ("{title: Policy kind: policy}", 25, "a colon inside plain text", "Policy kind: policy"),
    (
        "{title: Policy, forms and 2025, kind: policy}",
        22,
        "a comma ends the text before this",
        "Policy, forms and 2025",
    ),
    ("{title: 'Children's policy', kind: policy}", 14, QUOTES, "Children's policy"),
    ('{title: "Policy" of 2025, kind: policy}', 14, QUOTES, '"Policy" of 2025'),
    ('{title: "Policy, kind: policy}', 14, QUOTES, '"Policy'),
    ('{title: "C:\\policy", kind: policy}', 14, ESCAPE, "C:\\policy"),
    (
        "{title: Report #3, kind: policy}",
        21,
        "what follows # is read as a comment, to the end of the line",
        "Report #3",
    ),
    ("{title: Policy [draft], kind: policy}", 21, f"[ {INSIDE}", "Policy [draft]"),
    ("{title: Policy {draft}, kind: policy}", 21, f"{{ {INSIDE}", "Policy {draft}"),
    ("{title: %94, kind: policy}", 14, "plain text cannot begin with % here", "%94"),
    ("{title: - policy, kind: policy}", 14, "plain text cannot begin with - here", "- policy"),
    ("{title: Policy, kind: policy", 6, "what begins with { here is not closed", "Policy"),
    ("{title: Policy, kind: policy}}", 35, "} is here once too often", "Policy"),
    ("{title: Policy, kind: policy]", 6, "what begins with { here is not closed", "Policy"),
    ('{title: "Policy" kind: policy}', 23, "there is no comma before this key", "Policy"),
    ("{title:Policy, kind: policy}", 7, "there is no space after the colon", "Policy"),
    ("{kind: policy, title: Forms, title:B}", 35, "a comma ends the text before this", "Forms, title:B"),
    ("{title: 'It''s', where: a: b, kind: policy}", 31, "a colon inside plain text", "It's"),
    ("{title: Policy, where: Intranet, outcome: {what: a: b}}  # new", 56, "a colon inside plain text", "Policy"),
]


@pytest.mark.parametrize(("written", "column", "message", "title"), WITHIN)
def test_a_slip_within_braces_is_told_where_it_is_and_the_rest_is_read(
    written: str, column: int, message: str, title: str
) -> None:
    document = read_text("return.yaml", f"a: 1\nE01: {written}\nE02: {{title: Audit}}\n")

    assert [(each.code, each.span, each.message) for each in document.problems] == [("S11-004", (2, column), message)]
    assert isinstance(document.value, dict)
    assert isinstance(document.value["E01"], dict)
    assert document.value["E01"]["title"] == title
    assert document.value["E02"] == {"title": "Audit"}


def test_a_value_that_follows_its_colon_without_a_space_stands_where_it_begins() -> None:
    document = read_text("return.yaml", "E01: {title:Policy, kind: policy}\n")

    assert document.locate(("E01", "title")) == (1, 13)
    assert document.locate(("E01", "title"), key=True) == (1, 7)


def test_braces_that_end_with_a_key_are_closed_after_it() -> None:
    document = read_text("return.yaml", "E01: {title: Policy, where:\nE02: {title: Audit}\n")

    assert document.problems[0].message == "what begins with { here is not closed"
    assert document.value == {"E01": {"title": "Policy", "where": None}, "E02": {"title": "Audit"}}


LISTS = [
    ("[E01, E02", 4, "what begins with [ here is not closed", ["E01", "E02"]),
    ("['Children's panel', Cabinet]", 5, QUOTES, ["Children's panel", "Cabinet"]),
    ('["open', 5, QUOTES, ['"open']),
    ("[@home, E02]", 5, "plain text cannot begin with @ here", ["@home", "E02"]),
    ("[{a: b: c}, d]", 10, "a colon inside plain text", [{"a": "b: c"}, "d"]),
    ("[{a: [b, c}, {d: e}]", 9, "what begins with [ here is not closed", [{"a": ["b", "c"]}, {"d": "e"}]),
    ("{E01, E02}", 5, "there is no colon after this key", {"E01": None, "E02": None}),
]


@pytest.mark.parametrize(("written", "column", "message", "value"), LISTS)
def test_a_slip_in_a_list_is_told_where_it_is(written: str, column: int, message: str, value: object) -> None:
    document = read_text("return.yaml", f"a: {written}\nb: 2\n")

    assert (document.problems[0].span, document.problems[0].message) == ((1, column), message)
    assert document.value == {"a": value, "b": "2"}


SEVERAL_LINES = [
    ("E01: {title: Policy: children,\n  kind: policy}\n", (1, 20), "a colon inside plain text", "policy"),
    ("E01: {\n  title: Policy,\n\n  kind: a: b\n}\n", (4, 10), "a colon inside plain text", "a: b"),
    ("E01: {title: 'Policy',\n  kind: %x}\nb: c\n\n", (2, 9), "plain text cannot begin with % here", "%x"),
    ("E01: {kind: @x, title:\n  Policy}\n", (1, 13), "plain text cannot begin with @ here", "@x"),
    ("E01: {title: Policy, dates: [2025,\n  2026], kind: 'a'b}\n", (2, 16), QUOTES, "'a'b"),
]


@pytest.mark.parametrize(("text", "span", "message", "kind"), SEVERAL_LINES)
def test_a_slip_within_braces_over_several_lines_is_told_on_its_own(
    text: str, span: tuple[int, int], message: str, kind: str
) -> None:
    document = read_text("return.yaml", text)

    assert [(each.span, each.message) for each in document.problems] == [(span, message)]
    assert isinstance(document.value, dict)
    assert isinstance(document.value["E01"], dict)
    assert document.value["E01"]["kind"] == kind


UNSURE = [
    ("E01: {title: Policy: for\n  children, kind: policy}\n", (1, 20), "a colon inside plain text"),
    ("E01: {title: Policy,\n  kind: policy\nE02: {title: Audit}\n", (1, 6), "what begins with { here is not closed"),
    ("E01: {title: 'a'b, kind: x # new\nb: c\n", (1, 14), QUOTES),
]


@pytest.mark.parametrize(("text", "span", "message"), UNSURE)
def test_a_slip_within_braces_that_may_go_on_ends_the_reading(text: str, span: tuple[int, int], message: str) -> None:
    document = read_text("return.yaml", text)

    assert [(each.span, each.message) for each in document.problems] == [(span, message)]
    assert document.value is None


NO_LIST = "here is not closed, or was not meant as a list"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: {see the\n  note: of: May}\n", f"what begins with {{ {NO_LIST}"),
        ("a: [E01 E02, x y\n", f"what begins with [ {NO_LIST}"),
        ("a: {b: c,\n  d]}\n", f"what begins with {{ {NO_LIST}"),
        ("a: {b: c,\n  d: e]\n", f"what begins with {{ {NO_LIST}"),
        ("a: [b, c] d, e: f\n", "plain text cannot begin with [ here"),
        ("a: {b: c}: d\n", "a colon inside plain text"),
    ],
)
def test_what_was_hardly_meant_as_a_list_is_told_as_that(text: str, message: str) -> None:
    assert read_text("return.yaml", text).problems[0].message == message


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
