"""Each rule has a case file: returns or packs that break it, with the places and the words, and some that keep it."""

from pathlib import Path

import pytest

from s11.findings import Kind
from s11.rules.registry import PACK_RULES, RULES
from s11.rules.runner import run, run_pack
from tests.rules.casefile import FOLDER, Variant, load, variants, written

EVERY_RULE: tuple[Kind, ...] = (*RULES, *PACK_RULES)


def found(variant: Variant) -> list[str]:
    case = written(variant.files)
    broken = run_pack(case.subject) if variant.code.startswith("S11-9") else run(case.subject, final=False)
    findings = case.tell(each for each in broken if each.kind.code == variant.code)
    return [f"{each.file}:{each.line}:{each.column} {each.message}" for each in findings]


@pytest.mark.parametrize("variant", variants("failing"), ids=lambda variant: f"{variant.code} {variant.name}")
def test_what_breaks_a_rule_is_told_at_its_place(variant: Variant) -> None:
    assert variant.hits, "a failing variant says what is told"
    assert found(variant) == list(variant.hits)


@pytest.mark.parametrize("variant", variants("passing"), ids=lambda variant: f"{variant.code} {variant.name}")
def test_what_keeps_a_rule_is_left_alone(variant: Variant) -> None:
    assert found(variant) == []


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(each.code for each in EVERY_RULE)


@pytest.mark.parametrize("file", sorted(FOLDER.iterdir()), ids=lambda file: file.stem)
def test_a_case_file_breaks_its_rule_and_keeps_it(file: Path) -> None:
    case = load(file)
    assert list(case) == ["failing", "passing"]
    assert case["failing"]
    assert case["passing"]


@pytest.mark.parametrize("rules", [RULES, PACK_RULES], ids=["returns", "packs"])
def test_codes_are_unique_and_in_order(rules: tuple[Kind, ...]) -> None:
    codes = [each.code for each in rules]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("kind", EVERY_RULE, ids=lambda kind: kind.code)
def test_a_rule_says_what_is_kept_why_and_what_to_do(kind: Kind) -> None:
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    for sentence in (kind.keeps, kind.why, kind.fix):
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert len(sentence.split()) > 2
