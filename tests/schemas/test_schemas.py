"""The schemas that editors check files by: what s11 reads they allow, and what it cannot read they refuse."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from docs.generate.formats import PAGE, read_page
from docs.generate.schemas import ROOTS
from s11.parsing.parse import parse
from s11.source.reader import read_text
from tests.conftest import ON, ROOT, S11
from tests.docs.test_tutorial import steps
from tests.schemas.editor import SCHEMAS, faults, load

FORMAT = "format: s11-"
OURS = sorted([*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("standards/*/pack.yaml"), *ROOT.glob("tests/rules/*.yaml")])
BROKEN = ROOT / "examples" / "stonebeck" / "return.yaml"
"""The example that cannot be read, on purpose."""

ON_THE_PAGE = [step["text"] for step in steps("docs/reference/formats.md") if (step["text"] or "").startswith(FORMAT)]


def kind_of(text: str) -> str:
    """What a file says it is, in the word by which its schema is called."""
    return text.partition(FORMAT)[2].partition("/")[0]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_that_every_editor_reads(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    for shape in shapes(schema):
        assert "examples" not in shape, "an editor would type it in"
        assert "$ref" not in shape or list(shape) == ["$ref"], "what stands beside a reference is lost"
        assert "properties" not in shape or shape["additionalProperties"] is False


def shapes(schema: Any) -> Iterator[Mapping[str, Any]]:
    """A schema and all that it is made of."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from shapes(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from shapes(part)


def test_there_is_a_schema_for_each_kind_of_file() -> None:
    assert set(SCHEMAS) == set(ROOTS) == {kind_of(f"format: {each}") for each in read_page(page()).formats}


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_told_of_a_key_reads_by_itself(name: str) -> None:
    told = [shape["markdownDescription"] for shape in shapes(SCHEMAS[name]) if "markdownDescription" in shape]
    for each in told:
        sentence, _, example = each.partition("\n\n")
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "see below" not in sentence
        assert "](" not in sentence
        assert example.startswith("```yaml\n")
        assert example.endswith("\n```")


def test_words_are_told_with_what_they_mean_and_not_twice() -> None:
    kind = SCHEMAS["return"]["properties"]["evidence"]["additionalProperties"]["properties"]["kind"]
    (words, _) = kind["anyOf"]
    assert kind["markdownDescription"] == "What sort of thing it is.\n\n```yaml\nkind: case file review\n```"
    assert kind["description"] == "What sort of thing it is. Example: kind: case file review"
    assert (
        dict(zip(words["enum"], words["markdownEnumDescriptions"], strict=True))["minutes"] == "The record of a meeting"
    )
    columns = SCHEMAS["pack"]["properties"]["columns"]
    assert columns["markdownDescription"].startswith(
        "What the board's form asks for beside each criterion, in its order. All"
    )
    status = SCHEMAS["return"]["properties"]["status"]
    assert status["markdownDescription"].startswith("Whether it is still being written. What is only unfinished")


@pytest.mark.parametrize(
    "file", [each for each in OURS if each != BROKEN], ids=lambda file: str(file.relative_to(ROOT))
)
def test_every_file_of_ours_is_valid(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert faults(kind_of(text), load(text)) == []


@pytest.mark.parametrize("text", ON_THE_PAGE, ids=kind_of)
def test_every_example_on_the_page_is_valid(text: str) -> None:
    assert faults(kind_of(text), load(text)) == []


@pytest.mark.parametrize("pack", sorted(each.parent.name for each in ROOT.glob("standards/*/pack.yaml")))
def test_a_new_return_is_valid(pack: str, tmp_path: Path, s11: S11) -> None:
    assert s11("new", tmp_path, "--pack", pack, *ON).status == 0
    assert faults("return", load((tmp_path / "return.yaml").read_text(encoding="utf-8"))) == []


def test_what_cannot_be_read_of_the_broken_example_is_refused() -> None:
    text = BROKEN.read_text(encoding="utf-8")
    refused = {"/".join(map(str, each.absolute_path)) for each in faults("return", load(text))}
    assert refused == {"answers/1.4", "evidence/E05/dated", "actions/A03/due"}
    told = {each.path for each in parse(read_text("return.yaml", text), ROOTS["return"]).findings}
    assert told == {"answers/1.4/evidance", "evidence/E05/dated", "actions/A03/due"}


RETURN = """\
format: s11-return/1
pack: oscb-2015
agency: {name: Thameford District Council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
answers: {"1.1": {response: met}}
evidence: {E01: {kind: policy, dated: 2025-06-01, outcome: {count: 27, out_of: 41}}}
actions: {A01: {for: ["4"], arises_from: [audit], status: complete, updates: [{date: 2026-06-30}]}}
survey: {asked: 60, results: {q3: {yes: 27}}}
scrutiny: [{body: Cabinet, decision: noted, recommendations: [{response: agreed}]}]
"""

PACK = """\
format: s11-pack/1
id: example-2026
title: Section 11 self-assessment
board: {name: Example Safeguarding Children Partnership, kind: children}
edition: "2026"
source: {published: 2015-07}
provenance: {responses: published, ratings: published, rules: published, standards: published, criteria: published}
responses: [{id: met, label: Met, credit: 100}, {id: not_met, label: Not met, credit: 200/3, excluded: no}]
ratings: [{id: green, label: Green, tone: good, needs: {met: 62.5, impact: yes}}]
passing: green
overall: {method: share, needs: [{rating: green, at_least: {green: 50}}]}
caps: [{when: essential_unmet, no_better_than: green}]
standards: [{id: "1", title: Leadership, criteria: [{id: "1.1", asks: A lead is named., duties: [leadership]}]}]
columns: [self]
calendar: {due: 12}
"""

SLIPS = [
    (RETURN, "status: draft", "status: drafted", "status"),
    (RETURN, "status: draft", "status:", "status"),
    (RETURN, "status: draft\n", "", ""),
    (RETURN, "pack: oscb-2015", "pack: ' '", "pack"),
    (RETURN, "s11-return/1", "s11-return/2", "format"),
    (RETURN, "{name: Thameford District Council}", "Thameford District Council", "agency"),
    (RETURN, "{name: Thameford District Council}", "{kind: district council}", "agency"),
    (RETURN, "name: Thameford District Council", "name: [Thameford]", "agency/name"),
    (RETURN, "to: 2026-03-31", "to: end of March", "period/to"),
    (RETURN, "to: 2026-03-31", "to: 2026-13-31", "period/to"),
    (RETURN, "to: 2026-03-31", "to: 2026", "period/to"),
    (RETURN, "response: met}", "respons: met}", "answers/1.1"),
    (RETURN, "{response: met}", "met", "answers/1.1"),
    (RETURN, "{response: met}", "[met]", "answers/1.1"),
    (RETURN, 'answers: {"1.1": {response: met}}', "answers:", "answers"),
    (RETURN, "kind: policy", "kind: polisy", "evidence/E01/kind"),
    (RETURN, "kind: policy", "kind: Policy", "evidence/E01/kind"),
    (RETURN, "count: 27", "count: twenty-seven", "evidence/E01/outcome/count"),
    (RETURN, "count: 27", "count: -27", "evidence/E01/outcome/count"),
    (RETURN, "count: 27", "count: 2.7", "evidence/E01/outcome/count"),
    (RETURN, '["4"]', "4", "actions/A01/for"),
    (RETURN, '["4"]', "{oscb-2015: 4}", "actions/A01/for/oscb-2015"),
    (RETURN, "arises_from: [audit]", "arises_from: audit", "actions/A01/arises_from"),
    (RETURN, "[audit]", "[audit, ~]", "actions/A01/arises_from/1"),
    (RETURN, "updates: [{date: 2026-06-30}]", "updates: {date: 2026-06-30}", "actions/A01/updates"),
    (RETURN, "{yes: 27}", "{yes: 27, no: few}", "survey/results/q3/no"),
    (RETURN, "{yes: 27}", "27", "survey/results/q3"),
    (RETURN, "decision: noted", "decision: not noted", "scrutiny/0/decision"),
    (RETURN, "survey: ", "surveys: ", ""),
    (PACK, "kind: children", "kind: both", "board/kind"),
    (PACK, "2015-07", "July 2015", "source/published"),
    (PACK, ", criteria: published}", "}", "provenance"),
    (PACK, "credit: 100", "credit: 100%", "responses/0/credit"),
    (PACK, "excluded: no", "excluded: perhaps", "responses/1/excluded"),
    (PACK, "met: 62.5", "met: 101", "ratings/0/needs/met"),
    (PACK, "tone: good", "tone: fine", "ratings/0/tone"),
    (PACK, "method: share", "method: shares", "overall/method"),
    (PACK, "{green: 50}", "{green: half}", "overall/needs/0/at_least/green"),
    (PACK, "[{when: essential_unmet, no_better_than: green}]", "essential_unmet", "caps"),
    (PACK, "duties: [leadership]", "duties: [leading]", "standards/0/criteria/0/duties/0"),
    (PACK, "due: 12", "due: 13", "calendar/due"),
    (PACK, "[{id: green, label: Green, tone: good, needs: {met: 62.5, impact: yes}}]", "[]", "ratings"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new", "path"), SLIPS, ids=[f"{old}, {new}" for _, old, new, _ in SLIPS])
def test_a_slip_is_refused_where_s11_refuses_it(text: str, old: str, new: str, path: str) -> None:
    name = kind_of(text)
    assert faults(name, load(text)) == []
    slipped = text.replace(old, new)
    assert slipped != text
    (refused,) = faults(name, load(slipped))
    assert "/".join(map(str, refused.absolute_path)) == path
    told = parse(read_text("file.yaml", slipped), ROOTS[name]).findings
    assert told
    for each in told:  # s11 names the key that is unknown or missing, and an editor what it is a key of
        assert path in {each.path, each.path.rpartition("/")[0]}


AS_TYPED = """\
format: s11-return/1
pack: 2015
agency: {name: 42, kind: 1.10}
period: {from: 2025-04-01, to: 31/3/2026}
status: draft
directorates: [1, true, no]
answers:
  1.1: {response: yes, how_met: 2015, reason: true, evidence: [1, 2.50]}
  2:
    response: 0
    how_met: 12:30
    to_improve:
judgements:
  1: {rating: 3, because: ~}
evidence:
  1: {title: 2015, kind: , dated: 2025-06-01, review_by: 1 june 2026, outcome: {count: 27, out_of: "41", period: 2025}}
  2.50:
survey: {asked: 60, replies: 029, results: {q3: {yes: 27, no: 2}}}
submissions: [{board: OSCB, due: 15 December 2026, sent: null}]
"""


def test_what_yaml_takes_for_a_number_or_a_yes_is_text_where_text_is_meant() -> None:
    assert faults("return", load(AS_TYPED)) == []
    assert parse(read_text("return.yaml", AS_TYPED), ROOTS["return"]).findings == ()
