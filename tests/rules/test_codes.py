"""How rules are named on the command line."""

import pytest

from s11.errors import S11Error
from s11.rules.codes import named

KNOWN = ("S11-101", "S11-301", "S11-302", "S11-311", "S11-W01")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["S11-301"], {"S11-301"}),
        (["s11-301", "311"], {"S11-301", "S11-311"}),
        (["3xx"], {"S11-301", "S11-302", "S11-311"}),
        (["S11-30, 1xx"], {"S11-301", "S11-302", "S11-101"}),
        (["S11-3XX,"], {"S11-301", "S11-302", "S11-311"}),
        (["W01"], {"S11-W01"}),
        ([], set()),
    ],
)
def test_a_code_or_the_start_of_it_names_rules(words: list[str], codes: set[str]) -> None:
    assert named(words, KNOWN) == codes


def test_a_name_of_nothing_is_told_with_what_may_be_meant() -> None:
    with pytest.raises(S11Error, match="there is no rule S11-303; did you mean S11-302"):
        named(["S11-301", "S11-303"], KNOWN)
    with pytest.raises(S11Error, match="there is no rule 8xx"):
        named(["8xx"], KNOWN)
    with pytest.raises(S11Error, match="there is no rule 309; did you mean S11-30"):
        named(["309"], ("S11-301", "S11-930"))
    with pytest.raises(S11Error, match="there is no rule 399; did you mean S11-301"):
        named(["399"], ("S11-301", "S11-939"))
    with pytest.raises(S11Error, match=r"there is no rule 8{40}$"):
        named(["8" * 50], KNOWN)


@pytest.mark.parametrize("word", ["", " ", ",", ", ,"])
def test_where_nothing_is_named_nothing_is_chosen(word: str) -> None:
    with pytest.raises(S11Error, match="no rule is named"):
        named([word], KNOWN)


@pytest.mark.parametrize("word", ["x", "XX", "S11-", "s11-xxx"])
def test_the_start_of_all_codes_names_none(word: str) -> None:
    with pytest.raises(S11Error, match=f"there is no rule {word}$"):
        named([word], KNOWN)
