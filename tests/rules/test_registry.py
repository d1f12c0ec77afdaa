"""The list of what can be found: what a code means is never changed, and none is used again."""

from collections.abc import Callable

from s11.rules.registry import EVERY, RULES


def test_what_each_code_means_is_on_record(golden: Callable[[str, str], None]) -> None:
    golden("codes.txt", "".join(f"{each.code}  {each.title}\n" for each in EVERY))


UNFINISHED = """
    S11-110 S11-111 S11-120 S11-130 S11-133 S11-203 S11-204 S11-205 S11-209 S11-211 S11-214 S11-304 S11-320 S11-330
    S11-403 S11-406 S11-407 S11-501 S11-503 S11-507 S11-601 S11-602 S11-603 S11-604 S11-605
"""


def test_what_may_be_unfinished_in_a_draft_is_on_record() -> None:
    assert [each.code for each in RULES if each.unfinished] == UNFINISHED.split()
