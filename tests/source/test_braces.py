"""Within brackets a line is taken apart as it was most likely meant."""

import pytest

from s11.source.braces import look_through

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
    ],
)
def test_what_is_sound_is_left_as_it_is(line: str) -> None:
    looked = look_through(line, 0)

    assert looked is not None
    assert (looked.flaws, looked.mended, looked.still_open) == ((), line, ())


@pytest.mark.parametrize("line", ["{x} and after", "[x] and after", "{see the note}", "[a 'b' c] d", "[[a] b]"])
def test_what_nobody_writes_within_brackets_was_hardly_meant_so(line: str) -> None:
    assert look_through(line, 0) is None


def test_the_brackets_that_are_open_are_named_with_their_places() -> None:
    looked = look_through("a: {b: [c, {d: e", 3)

    assert looked is not None
    assert looked.still_open == (("{", 3), ("[", 7), ("{", 11))


def test_a_bracket_that_was_opened_above_is_not_closed_by_another_kind() -> None:
    assert look_through("  b: c]", 0, (("{", -1),)) is None
