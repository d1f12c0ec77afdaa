"""What holds for every return and every pack that can be read, however odd."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s11.findings import Finding
from s11.rules.runner import run, run_pack
from s11.source.document import Document
from tests.rules.casefile import written

IDS = st.sampled_from(["1", "1.1", "1.2", "2", "2.1", "2.2", "9"])
ITEMS = st.sampled_from(["E01", "E02", "A01", "A02"])
DAYS = st.dates().map(date.isoformat) | st.sampled_from(["2025-04-01", "2026-11-22", "2026-11-23"])
COUNTS = st.integers(0, 40).map(str)
SECRET = "j.smith@thameford.example"
TEXTS = st.sampled_from(["", "In place.", "TBC [insert date]", f"Write to {SECRET}.", "=1+1", "\u202e|{{ 7 }}"])
RESPONSES = st.sampled_from(["met", "partly", "not_met", "not_applicable", "mett", ""])
RATINGS = st.sampled_from(["blue", "green", "amber", "red", "Green", ""])


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=3)


def by(keys: st.SearchStrategy[str], strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(keys, strategy, max_size=3)


ANSWER = some(response=RESPONSES, how_met=TEXTS, how_do_you_know=TEXTS, to_improve=TEXTS, evidence=few(ITEMS))
OUTCOME = some(what=st.just("tenants"), count=COUNTS, out_of=COUNTS, period=TEXTS)
EVIDENCE = some(
    title=TEXTS, kind=st.sampled_from(["policy", "outcome"]), where=TEXTS, dated=DAYS, review_by=DAYS, outcome=OUTCOME
)
STATUSES = st.sampled_from(["not started", "in progress", "complete", "cancelled"])
ACTION = some(
    what=TEXTS, owner=TEXTS, raised=DAYS, due=DAYS, completed=DAYS, status=STATUSES, measure=TEXTS, evidence=few(ITEMS)
) | st.fixed_dictionaries({"for": few(IDS) | by(st.sampled_from(["test", "other"]), few(IDS))})
MEETING = some(
    body=st.sampled_from(["Cabinet", "Scrutiny"]),
    date=DAYS,
    decision=st.sampled_from(["noted", "endorsed", "referred back", "endorsed with recommendations"]),
    recommendations=few(some(text=TEXTS, response=st.sampled_from(["agreed", "not agreed"]), action=ITEMS)),
)
RETURN = some(
    period=st.fixed_dictionaries({"from": DAYS, "to": DAYS}),
    directorates=few(st.sampled_from(["Housing", "Leisure"])),
    answers=by(IDS, ANSWER),
    judgements=by(
        IDS, some(rating=RATINGS, because=TEXTS, impact=TEXTS, best_practice=few(some(title=TEXTS, what=TEXTS)))
    ),
    overall=some(rating=RATINGS, because=TEXTS),
    evidence=by(ITEMS, EVIDENCE),
    actions=by(ITEMS, ACTION),
    survey=some(asked=COUNTS, replies=COUNTS, results=by(st.sampled_from(["q1", "q9"]), by(TEXTS, COUNTS))),
    peer_review=some(date=DAYS, responses=by(IDS, st.just("met")), ratings=by(IDS, st.just("blue")), overall=RATINGS),
    must_be_seen_by=few(st.sampled_from(["Cabinet", "Council"])),
    scrutiny=few(MEETING),
    sign_off=some(role=TEXTS, date=DAYS),
    submissions=few(some(board=st.just("TSCB"), due=DAYS, sent=DAYS)),
    accept=few(st.fixed_dictionaries({"rule": st.just("S11-301")}, optional={"because": TEXTS})),
)
NEEDS = some(
    met=COUNTS,
    evidenced=COUNTS,
    score=COUNTS,
    best_practice=COUNTS,
    impact=st.just("yes"),
    essential=st.just("yes"),
    lowest=RESPONSES,
)
PACK = some(
    passing=RATINGS.filter(bool),
    ratings=st.lists(NEEDS, min_size=1, max_size=4).map(
        lambda needs: [
            {"id": f"r{place}", "label": "Any", "tone": "good", "colour": "#797979", "needs": each}
            for place, each in enumerate(needs)
        ]
    ),
    overall=st.fixed_dictionaries(
        {"method": st.sampled_from(["criteria", "lowest", "share", "mean", "none"])},
        optional={"needs": few(st.fixed_dictionaries({"rating": st.sampled_from(["r0", "r1", "red"])}))},
    ),
    caps=few(
        st.fixed_dictionaries(
            {"when": st.sampled_from(["essential_unmet", "any_standard_at"]), "no_better_than": st.just("r0")},
            optional={"rating": st.just("r1")},
        )
    ),
    rules=by(st.sampled_from(["S11-301", "S11-999"]), st.sampled_from(["note", "nothing"])),
)


def written_out(content: Mapping[str, Any]) -> str:
    """What JSON calls an object is a mapping in YAML too."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in content.items())


def inside(finding: Finding, document: Document) -> bool:
    lines = document.text.split("\n")
    return 1 <= finding.line <= len(lines) and 1 <= finding.column <= len(lines[finding.line - 1]) + 1


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(returned=RETURN, answers=by(IDS, ANSWER), final=st.booleans())
def test_every_finding_stands_inside_its_file_and_repeats_no_address(
    returned: dict[str, Any], answers: dict[str, Any], *, final: bool
) -> None:
    files = {"return.yaml": written_out(returned), "housing.yaml": written_out({"answers": answers})}
    case = written(files, with_slips=True)
    for finding in case.tell(run(case.subject, final=final)):
        assert inside(finding, case.documents[finding.file])
        assert SECRET not in finding.message
        assert "\n" not in finding.message


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(pack=PACK)
def test_every_finding_about_a_pack_stands_inside_its_file(pack: dict[str, Any]) -> None:
    case = written({"pack.yaml": written_out(pack)}, with_slips=True)
    for finding in case.tell(run_pack(case.subject)):
        assert inside(finding, case.documents[finding.file])
