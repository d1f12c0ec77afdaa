"""What a code says by itself: the kind of thing that a finding is about."""

import re
from types import ModuleType

import pytest

from s11 import rules
from s11.parsing.kinds import READING
from s11.rules import registry
from s11.rules.registry import PACK_RULES, RULES

FAMILIES = re.compile(r"S11-(\d)")
MODULES = [
    each for each in vars(registry).values() if isinstance(each, ModuleType) and each.__package__ == rules.__name__
]


def test_each_code_is_of_the_family_of_what_it_is_about() -> None:
    assert {each.code[:5] for each in READING} == {"S11-0"}
    assert {each.code[:5] for each in RULES} == {f"S11-{family}" for family in range(1, 9)}
    assert {each.code[:5] for each in PACK_RULES} == {"S11-9"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_a_module_holds_the_families_that_it_names(module: ModuleType) -> None:
    held = {each.code[4] for each in getattr(module, "RULES", ())}
    assert held == set(FAMILIES.findall(module.__doc__ or "")) or not held
