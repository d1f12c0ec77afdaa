"""Within brackets a line is taken apart as it was most likely meant."""

import pytest

from s11.source.braces import QUOTES, look_through

NO_SPACE = "there is no space after the colon"


@pytest.mark.parametrize(
    ("line", "at", "mended"),
    [
        ("{title:, kind: policy}", 6, "{title: , kind: policy}"),
        ("{kind: policy, title:}", 20, "{kind: policy, title: }"),
    ],
)
def test_a_key_that_a_comma_or_a_brace_follows_has_no_value(line: str, at: int, mended: str) -> None:
    looked = look_through(line, 0)

    assert looked is not None
    assert [(flaw.at, flaw.message) for flaw in looked.flaws] == [(at, NO_SPACE)]
    assert looked.mended == mended


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "[]",
        "[E01, E02]",
        "{title: Policy, kind: policy}  # the new one",
        '{title: \'It\'\'s\', "1.1": "a \\" b", where: , updates: [{date: 2026-01-01}, {}]}',
        '{where: https://www.thameford.example/a, note: at 12:30, for: ["1", "2.1"]}',
        "{title: Policy, forms and more, kind: policy, }",
        "{title:\t, kind: \u00a0}",
        "{title: staff - all of them, note: 5 > 4}",
        "['C:\\policy']",
    ],
)
def test_what_is_sound_is_left_as_it_is(line: str) -> None:
    looked = look_through(line, 0)

    assert looked is not None
    assert (looked.flaws, looked.mended, looked.still_open) == ((), line, ())


@pytest.mark.parametrize(
    "line", ["{x} and after", "[x] and after", "{see the note}", "[a 'b' c] d", "[[a] b]", "[{} b]", "{: a: b"]
)
def test_what_nobody_writes_within_brackets_was_hardly_meant_so(line: str) -> None:
    assert look_through(line, 0) is None


def test_the_brackets_that_are_open_are_named_with_their_places() -> None:
    looked = look_through("a: {b: [c, {d: e", 3)

    assert looked is not None
    assert looked.still_open == (("{", 3), ("[", 7), ("{", 11))


def test_a_bracket_that_was_opened_above_is_not_closed_by_another_kind() -> None:
    assert look_through("  b: c]", 0, (("{", -1),)) is None


QUOTE = "Put the text in quotation marks."
COMMA = "Put the text in quotation marks; or, where a new key begins, put a comma before it."
ROUND = "Put one kind of quotation mark at both ends of the text, and none of that kind inside it."
COLON = "a colon inside plain text"


@pytest.mark.parametrize(
    ("line", "flaws", "mended"),
    [
        ("[a,%b]", [(3, "plain text cannot begin with % here", QUOTE)], "[a,'%b']"),
        ("[@a ]", [(1, "plain text cannot begin with @ here", QUOTE)], "['@a' ]"),
        ("{a: b: c}", [(5, COLON, COMMA)], "{a: 'b: c'}"),
        ('{a: b: "c" d: e}', [(5, COLON, COMMA)], "{a: 'b: \"c\" d: e'}"),
        (
            "{a: b}}}",
            [(6, "} is here once too often", "Take it out."), (7, "} is here once too often", "Take it out.")],
            "{a: b}",
        ),
        ("{a: {} b: c}", [(7, "there is no comma before this key", "Put a comma before it.")], "{a: {} ,b: c}"),
        ("[', a]", [(1, QUOTES, ROUND)], "['''', a]"),
        (
            "[a}",
            [
                (0, "what begins with [ here is not closed", "Put ] where it ends."),
                (2, "} is here once too often", "Take it out."),
            ],
            "[a]",
        ),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do_and_mended(
    line: str, flaws: list[tuple[int, str, str]], mended: str
) -> None:
    looked = look_through(line, 0)

    assert looked is not None
    assert [tuple(flaw) for flaw in looked.flaws] == flaws
    assert looked.mended == mended
