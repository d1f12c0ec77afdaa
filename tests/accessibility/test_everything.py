"""Every check there is: all broken at once, and each with its page."""

import pytest

from s11.accessibility.registry import CHECKS, EVERY
from s11.findings import Kind, Severity
from tests.accessibility.broken import PATH, broken
from tests.accessibility.made import told

ESSENTIAL = {
    "S11-W11", "S11-W12", "S11-W14", "S11-W15", "S11-W24", "S11-W25", "S11-W26", "S11-W31", "S11-W37", "S11-W38",
    "S11-W39", "S11-W41", "S11-W42", "S11-W43", "S11-W51", "S11-W54", "S11-W61", "S11-W62", "S11-W71", "S11-W91",
    "S11-W93",
}  # fmt: skip
"""What the Government Analysis Function holds to be essential to the accessibility regulations."""


def test_a_workbook_made_to_break_every_check_is_told_of_each_once() -> None:
    assert sorted(each.code for each in told(broken(), path=PATH)) == [each.code for each in CHECKS]


def test_while_people_work_on_it_filters_and_frozen_panes_are_allowed() -> None:
    every, working = (told(broken(), path=PATH, working=working) for working in (False, True))
    assert {each.code for each in every} - {each.code for each in working} == {"S11-W28", "S11-W29"}


def test_what_is_essential_is_an_error() -> None:
    assert {each.code for each in EVERY if each.severity is Severity.ERROR} >= ESSENTIAL


def test_codes_are_unique_and_in_order() -> None:
    codes = [each.code for each in EVERY]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)
def test_a_check_says_what_is_kept_why_and_what_to_do(kind: Kind) -> None:
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    for sentence in (kind.keeps, kind.why, kind.fix):
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert len(sentence.split()) > 2
