"""The list of what can be found: what a code means is never changed, and none is used again."""

from collections.abc import Callable

from s11.rules.registry import EVERY


def test_what_each_code_means_is_on_record(golden: Callable[[str, str], None]) -> None:
    golden("codes.txt", "".join(f"{each.code}  {each.title}\n" for each in EVERY))
