"""``s11 rules``: everything that is checked at a glance, a family of it, or one rule explained."""

import json
import re

import pytest

from s11.accessibility.registry import EVERY as OF_WORKBOOKS
from s11.render.rules import FAMILIES
from s11.rules.registry import EVERY
from tests.conftest import S11

CODES = [kind.code for kind in (*EVERY, *OF_WORKBOOKS)]


def listed(text: str) -> list[str]:
    return re.findall(r"^  (S11-\w+)  ", text, re.MULTILINE)


def test_every_rule_is_listed_under_its_family(s11: S11) -> None:
    ran = s11("rules")
    headings = re.findall(r"^(?!error\*|Read more)(\w.*)$", ran.out, re.MULTILINE)

    assert ran.status == 0
    assert listed(ran.out) == CODES
    assert headings == [FAMILIES[each] for each in dict.fromkeys(code[4] for code in CODES)]


def test_the_list_fits_eighty_columns(s11: S11) -> None:
    assert [line for line in s11("rules").out.splitlines() if len(line) > 80] == []


def test_what_is_only_unfinished_is_marked_and_the_mark_explained(s11: S11) -> None:
    out = s11("rules", "3xx").out
    assert "\n  S11-302  error    Outcome without a denominator\n" in out
    assert "\n  S11-304  error*   Outcome without its figures\n" in out
    assert out.endswith("\n\nerror* is a warning while a return is a draft.\nRead more of one with: s11 rules CODE\n")


def test_a_mark_that_is_not_used_is_not_explained(s11: S11) -> None:
    assert "error*" not in s11("rules", "0xx").out


@pytest.mark.parametrize("wanted", ["S11-3", "s11-3xx", "3xx", "3", "Evidence and outcomes"])
def test_a_family_is_listed(s11: S11, wanted: str) -> None:
    assert listed(s11("rules", wanted).out) == [code for code in CODES if code.startswith("S11-3")]


@pytest.mark.parametrize("wanted", ["W", "w", "S11-W", "check-workbook"])
def test_the_checks_of_workbooks_are_a_family(s11: S11, wanted: str) -> None:
    assert listed(s11("rules", wanted).out) == [kind.code for kind in OF_WORKBOOKS]


def test_a_word_finds_the_rules_that_are_called_so(s11: S11) -> None:
    found = listed(s11("rules", "deadline").out)
    assert "S11-132" in found
    assert all("deadline" in kind.title.lower() for kind in EVERY if kind.code in found)


@pytest.mark.parametrize("wanted", ["302", "S11-302", " s11-302 ", "denominator", "Without a Denominator"])
def test_one_rule_is_explained(s11: S11, wanted: str) -> None:
    assert s11("rules", wanted).out == (
        "S11-302 error: Outcome without a denominator\n\n"
        "An outcome that counts something says out of how many.\n\n"
        "Why: A count of 27 is good out of 30, and poor out of 300.\n\n"
        "Fix: Give `out_of`: how many there could have been.\n"
    )


def test_one_that_is_only_unfinished_says_so(s11: S11) -> None:
    assert s11("rules", "S11-304").out.startswith("S11-304 error (warning in a draft): Outcome without its figures\n")


def test_programs_get_the_same_rules(s11: S11) -> None:
    told = json.loads(s11("rules", "3xx", "--format", "json").out)
    assert told["format"] == "s11-rules/1"
    assert [each["code"] for each in told["rules"]] == [code for code in CODES if code.startswith("S11-3")]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("S11-1300", "there is no rule S11-1300; did you mean S11-130?"),
        ("safeguarding", "there is no rule safeguarding"),
        ("y" * 100, f"there is no rule {'y' * 40}"),
    ],
)
def test_a_wrong_guess_is_told_how_to_ask(s11: S11, wanted: str, told: str) -> None:
    ran = s11("rules", wanted)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"s11: {told}\n"
        "     Give a code such as S11-301, a family such as 3xx, or a word of a title; s11 rules lists them all.\n"
    )
