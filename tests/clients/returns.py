"""The returns that are tried in other people's programs: the examples, and one in which every text is hostile."""

import re
from itertools import cycle
from pathlib import Path

import yaml

from s11.packs import locate, open_pack
from tests.conftest import ROOT
from tests.render.hostile import HOSTILE

HOSTILE_RETURN = "hostile"
BROKEN = "stonebeck"
"""The example that cannot be read, on purpose."""

EXAMPLES = {
    "-".join(file.relative_to(ROOT / "examples").with_suffix("").parts).removesuffix("-return"): file
    for file in sorted((ROOT / "examples").rglob("*.yaml"))
    if re.search(r"^format: s11-return/", file.read_text(encoding="utf-8"), re.MULTILINE) and BROKEN not in file.parts
}

MARKUP = (
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></textarea></svg><script>alert(1)</script>",
    "<!-- <base href=//evil.example>",
    "<a href=javascript:alert(1)>here</a>",
    "word " * 600,
)
"""Texts that would do harm in a page, and one that is longer than a row of a workbook."""


def write_hostile_return(file: Path) -> None:
    """A draft with each of the hostile texts as an answer, as an item of evidence and as an action."""
    pack_file, shipped = locate("slough-2016", ROOT)
    pack = open_pack(pack_file, shipped=shipped).pack
    assert pack
    texts = (*HOSTILE, *MARKUP)
    text = cycle(texts)
    criteria = [each.id for standard in pack.standards for each in standard.criteria]
    answers = {
        criterion: {
            "response": response,
            "how_met": next(text),
            "how_do_you_know": next(text),
            "to_improve": next(text),
            "evidence": [f"E{at % len(texts)}"],
        }
        for at, (criterion, response) in enumerate(zip(criteria, cycle(("met", "partly", "not_met")), strict=False))
    }
    evidence = {
        f"E{at}": {"title": each, "where": each, "outcome": {"what": each, "count": 27, "out_of": 41, "period": each}}
        for at, each in enumerate(texts)
    }
    actions = {
        f"A{at}": {"for": [criterion], "what": each, "owner": each, "measure": each, "due": "2027-03-31"}
        for at, (criterion, each) in enumerate(zip(cycle(criteria), texts, strict=False))
    }
    judgements = {
        each.id: {"rating": pack.passing, "because": next(text), "impact": next(text)} for each in pack.standards
    }
    returned = {
        "format": "s11-return/1",
        "pack": pack.id,
        "agency": {"name": "=Vale & <Co> {{ x }} [b]</title><script>alert(1)</script>", "kind": "borough council"},
        "period": {"from": "2025-04-01", "to": "2026-03-31"},
        "status": "draft",
        "directorates": list(HOSTILE[:8]),
        "answers": answers,
        "judgements": judgements,
        "evidence": evidence,
        "actions": actions,
        "must_be_seen_by": list(HOSTILE),
    }
    file.write_text(yaml.safe_dump(returned, allow_unicode=True, sort_keys=False), encoding="utf-8")
