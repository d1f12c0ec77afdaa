"""How messages repeat other people's words."""

import pytest

from s11.rules.wording import short, shortened


@pytest.mark.parametrize(
    ("count", "said"), [(8, "1, 2, 3, 4, 5, 6, 7 and 8"), (9, "1, 2, 3, 4, 5, 6, 7 and 2 more"), (0, "")]
)
def test_a_long_list_says_how_many_more(count: int, said: str) -> None:
    assert shortened([str(number) for number in range(1, count + 1)]) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("met", "met"),
        ("two\n lines\tof  text", "two lines of text"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 57 + "..."),
        ("x" * 56 + " and more", "x" * 56 + "..."),
        ("Ask j.smith@thameford.example for it", "Ask ... for it"),
        ("a\u0007b\u202ec", "abc"),
    ],
)
def test_somebody_elses_text_is_one_short_line(text: str, said: str) -> None:
    assert short(text) == said
