"""The shipped packs: clean, complete, and a new board as one new file."""

import json
from pathlib import Path

import pytest

from s11.model.pack import Pack
from s11.packs import locate, open_pack, shipped_ids
from tests.conftest import ON, ROOT, S11


def opened(pack: str) -> Pack:
    file, shipped = locate(pack, Path())
    found = open_pack(file, shipped=shipped).pack
    assert found is not None
    return found


@pytest.mark.parametrize("pack", shipped_ids())
def test_every_criterion_teaches_and_can_be_shown(pack: str) -> None:
    for standard in opened(pack).standards:
        assert 4 <= len(standard.criteria) <= 9, standard.id
        for criterion in standard.criteria:
            assert criterion.guidance, criterion.id
            assert criterion.evidence, criterion.id
            assert criterion.duties, criterion.id
            assert criterion.id.startswith(f"{standard.id}."), criterion.id


def test_the_twelve_have_the_published_scale() -> None:
    pack = opened("oscb-2015")

    assert len(pack.standards) == 12
    assert sum(1 for _ in pack.criteria()) == 72
    assert [rating.id for rating in pack.ratings] == ["blue", "green", "amber", "red"]
    assert pack.provenance.ratings == "published"
    assert pack.questionnaire


SLOUGH_PRINTS = """\
Senior management have commitment to the importance of safeguarding and promoting children's welfare.
There is a clear statement of the agency's responsibility towards children and this is available to all staff.
There is a clear line of accountability within the organisation for work on safeguarding and promoting welfare.
Service development takes into account the need to safeguard and promote welfare and is informed, where appropriate, \
by the views of children and families.
There is effective training on safeguarding and promoting the welfare of children for all staff working with or, \
depending on the agencies primary functions, in contact with children and families.
Safer recruitment procedures including vetting procedures and those for managing allegations are in place.
There is effective inter-agency working to safeguard and promote the welfare of children.
There is effective Information Sharing.
"""
"""The titles in the report of 19 July 2016, paragraph 5.4, as they stand there."""


def test_slough_has_the_titles_that_slough_prints() -> None:
    pack = opened("slough-2016")

    assert pack.provenance.standards == "published"
    assert [standard.title for standard in pack.standards] == SLOUGH_PRINTS.splitlines()


ODD = """\
format: s11-pack/1
id: odd
title: A form that nobody here has seen
board: {name: Board of the Vale, kind: adults}
edition: "9"
provenance:
  {responses: illustrative, ratings: illustrative, rules: illustrative, standards: illustrative, criteria: illustrative}
%s
standards:
  - id: A
    title: First
    criteria: [{id: A1, asks: One.}, {id: A2, asks: Two.}]
  - id: B
    title: Second
    criteria: [{id: B1, asks: Three.}, {id: B2, asks: Four.}]
"""

SCALES = {
    "colours in another order, blue barely adequate": (
        """\
responses: [{id: y, label: "Yes", credit: 100}, {id: n, label: "No", credit: 0}]
ratings:
  - {id: black, label: Black, tone: best, needs: {met: 100, evidenced: 100}}
  - {id: blue, label: Blue, tone: caution, needs: {met: 50}}
  - {id: grey, label: Grey, tone: bad, needs: {}}
passing: blue
overall: {method: lowest}
""",
        {"A1": "y", "A2": "n", "B1": "n", "B2": "n"},
        ["blue", "grey"],
        "grey",
    ),
    "1 best and 4 worst": (
        """\
responses:
  - {id: "1", label: "1", credit: 100}
  - {id: "2", label: "2", credit: 200/3}
  - {id: "3", label: "3", credit: 100/3}
  - {id: "4", label: "4", credit: 0}
ratings:
  - {id: "1", label: "1", tone: best, needs: {score: 100}}
  - {id: "2", label: "2", tone: good, needs: {score: 200/3}}
  - {id: "3", label: "3", tone: caution, needs: {score: 100/3}}
  - {id: "4", label: "4", tone: bad, needs: {}}
passing: "2"
overall: {method: mean}
""",
        {"A1": "1", "A2": "3", "B1": "3", "B2": "3"},
        ["2", "3"],
        "3",
    ),
    "0 to 3": (
        """\
responses:
  - {id: "3", label: "3", credit: 100}
  - {id: "2", label: "2", credit: 200/3}
  - {id: "1", label: "1", credit: 100/3}
  - {id: "0", label: "0", credit: 0}
ratings:
  - {id: "3", label: "3", tone: best, needs: {lowest: "3"}}
  - {id: "2", label: "2", tone: good, needs: {lowest: "2"}}
  - {id: "1", label: "1", tone: caution, needs: {lowest: "1"}}
  - {id: "0", label: "0", tone: bad, needs: {}}
passing: "2"
overall: {method: most_common}
""",
        {"A1": "3", "A2": "2", "B1": "1", "B2": "0"},
        ["2", "0"],
        "0",
    ),
    "percentages in steps of 5": (
        "responses:\n"
        + "".join(f"  - {{id: '{step}', label: '{step}%', credit: {step}}}\n" for step in range(100, -1, -5))
        + """\
ratings:
  - {id: strong, label: Strong, tone: good, needs: {score: 85}}
  - {id: weak, label: Weak, tone: bad, needs: {}}
passing: strong
overall: {method: share, needs: [{rating: strong, at_least: {strong: 50}}, {rating: weak}]}
""",
        {"A1": "95", "A2": "75", "B1": "85", "B2": "80"},
        ["strong", "weak"],
        "strong",
    ),
    "all, some, most": (
        """\
responses:
  - {id: all, label: All, credit: 100}
  - {id: most, label: Most, credit: 75}
  - {id: some, label: Some, credit: 25}
ratings:
  - {id: all, label: All, tone: good, needs: {met: 100}}
  - {id: most, label: Most, tone: caution, needs: {lowest: most}}
  - {id: some, label: Some, tone: bad, needs: {}}
passing: all
overall: {method: none}
""",
        {"A1": "all", "A2": "most", "B1": "all", "B2": "all"},
        ["most", "all"],
        None,
    ),
}


@pytest.mark.parametrize("scale", SCALES)
def test_a_scale_that_nobody_here_has_seen_is_one_new_file(scale: str, s11: S11, tmp_path: Path) -> None:
    text, responses, ratings, overall = SCALES[scale]
    (tmp_path / "board").mkdir()
    (tmp_path / "board" / "pack.yaml").write_text(ODD % text, encoding="utf-8")
    assert s11("packs", "check", tmp_path / "board").status == 0

    answers = "".join(f"  {item}: {{response: '{response}'}}\n" for item, response in responses.items())
    (tmp_path / "return.yaml").write_text(
        "format: s11-return/1\npack: board/pack.yaml\nagency: {name: Vale Trust}\n"
        "period: {from: 2025-04-01, to: 2026-03-31}\nstatus: draft\nanswers:\n" + answers,
        encoding="utf-8",
    )
    card = json.loads(s11("score", tmp_path, "--format", "json", *ON).out)
    assert [each["rating"] for each in card["standards"]] == ratings
    assert card["overall"]["rating"] == overall
    assert s11("export", tmp_path, *ON).status == 0
    assert s11("score", tmp_path, *ON).status == 0


@pytest.mark.parametrize(
    ("reference", "file", "shipped"),
    [
        ("slough-2016", ROOT / "standards/slough-2016/pack.yaml", True),
        ("./boards/tscb", "boards/tscb/pack.yaml", False),
        ("boards/tscb/pack.yaml", "boards/tscb/pack.yaml", False),
        ("other.yaml", "other.yaml", False),
        ("../boards/other.yaml", "other.yaml", False),
    ],
)
def test_a_pack_is_a_shipped_one_by_its_id_or_anybodys_by_its_path(
    tmp_path: Path, reference: str, file: str | Path, *, shipped: bool
) -> None:
    """Its folder need not bear its id, and a path begins beside the file that names it."""
    beside = tmp_path / "2026"
    base = tmp_path / "boards" if reference.startswith("..") else beside
    target = file if isinstance(file, Path) else base / file
    if not shipped:
        target.parent.mkdir(parents=True)
        target.touch()
        beside.mkdir(exist_ok=True)
    found, is_shipped = locate(reference, beside)

    assert (found.resolve(), is_shipped) == (target.resolve(), shipped)


def test_every_shipped_pack_is_answered_in_an_example() -> None:
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "examples").glob("**/return.yaml")]
    assert {pack for pack in shipped_ids() if not any(f"\npack: {pack}\n" in text for text in texts)} == set()
