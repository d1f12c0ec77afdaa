"""Each rule has a case file: an example of a fault and of the same mended, and what is near to it either way.

Of each that breaks the rule, the places and the words are told; those that keep it are left alone.
"""

import re
from pathlib import Path

import pytest

from s11.findings import Kind
from s11.rules.registry import EVERY, OF_RETURNS, PACK_RULES
from tests.rules.casefile import FOLDER, Variant, load, text_of, variant, variants
from tests.rules.judging import judged

LONGEST = 24
"""Lines of an example, all its files together: it is read on a page, at a glance."""

AT_THE_TOP = ":1:1 "
"""Where something is told that stands nowhere in a file."""


def found(variant: Variant) -> list[str]:
    findings = judged(variant.code, variant.files).of(variant.code)
    return [f"{each.file}:{each.line}:{each.column} {each.message}" for each in findings]


@pytest.mark.parametrize("variant", variants("failing"), ids=lambda variant: f"{variant.code} {variant.name}")
def test_what_breaks_a_rule_is_told_at_its_place(variant: Variant) -> None:
    assert variant.hits, "a failing variant says what is told"
    assert found(variant) == list(variant.hits)


@pytest.mark.parametrize("variant", variants("passing"), ids=lambda variant: f"{variant.code} {variant.name}")
def test_what_keeps_a_rule_is_left_alone(variant: Variant) -> None:
    assert found(variant) == []


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(each.code for each in EVERY)


@pytest.mark.parametrize("file", sorted(FOLDER.iterdir()), ids=lambda file: file.stem)
def test_a_case_file_has_an_example_and_says_what_is_left_alone(file: Path) -> None:
    case = load(file)
    assert [key for key in case if key != "failing"] == ["example", "passing"]
    assert list(case["example"]) == ["wrong", "right"]
    assert case.get("failing", case["example"])
    assert case["passing"]


class Example:
    """The fault that a rule's page shows, and the same thing mended."""

    def __init__(self, file: Path) -> None:
        self.code = file.stem
        of_case = load(file)["example"]
        self.wrong = variant(self.code, "wrong", of_case["wrong"])
        self.right = variant(self.code, "right", of_case["right"])


EXAMPLES = [Example(file) for file in sorted(FOLDER.iterdir())]
of_each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)


@of_each_example
def test_to_mend_an_example_brings_no_other_fault(example: Example) -> None:
    wrong, right = (judged(example.code, each.files).findings for each in (example.wrong, example.right))
    before = {each.code for each in wrong}
    assert [f"{each.code} {each.message}" for each in right if each.code not in before] == []


@of_each_example
def test_what_an_example_says_is_mended_and_not_left_out(example: Example) -> None:
    wrong, right = keys(example.wrong), keys(example.right)
    assert wrong - right == set()


@of_each_example
def test_only_what_was_missing_is_new_in_what_is_mended(example: Example) -> None:
    lacking = {hit.partition(":")[0] for hit in example.wrong.hits if AT_THE_TOP in hit}
    new = {file for file, _ in keys(example.right) - keys(example.wrong)}
    assert new <= lacking


def keys(of: Variant) -> set[tuple[str, str]]:
    """Each file with the keys at its top, whether or not it can be read."""
    return {
        (file, key) for file, given in of.files.items() for key in re.findall(r"^(\w+):", text_of(given), re.MULTILINE)
    }


@of_each_example
def test_an_example_is_short(example: Example) -> None:
    for each in (example.wrong, example.right):
        assert sum(len(text_of(given).splitlines()) for given in each.files.values()) <= LONGEST


@pytest.mark.parametrize("rules", [OF_RETURNS, PACK_RULES], ids=["returns", "packs"])
def test_codes_are_unique_and_in_order(rules: tuple[Kind, ...]) -> None:
    codes = [each.code for each in rules]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)
def test_a_rule_says_what_is_kept_why_and_what_to_do(kind: Kind) -> None:
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    for sentence in (kind.keeps, kind.why, kind.fix):
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert len(sentence.split()) > 1
