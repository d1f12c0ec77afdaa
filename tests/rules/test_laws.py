"""What holds for every return and every pack that can be read, however odd."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s11.findings import Finding
from s11.model.returns import Contribution, Return
from s11.rules.runner import run, run_pack
from s11.source.characters import INVISIBLE
from s11.source.document import Document
from s11.source.span import Path
from tests.fuzz.dice import Dice
from tests.fuzz.shapes import fitting
from tests.fuzz.writing import in_line
from tests.rules.casefile import Written, written

IDS = st.sampled_from(["1", "1.1", "1.2", "2", "2.1", "2.2", "9"])
ITEMS = st.sampled_from(["E01", "E02", "A01", "A02"])
DAYS = st.dates().map(date.isoformat) | st.sampled_from(["2025-04-01", "2026-11-22", "2026-11-23"])
COUNTS = st.integers(0, 40).map(str)
SECRET = "j.smith@thameford.example"
NAME = "Siobhan Featherstone"
ROLES = st.sampled_from(
    ["", "Head of Housing", "TBC", NAME, f"Head of Housing ({NAME})", f"Dr {NAME}", "S. Featherstone"]
)
REASONS = st.sampled_from(["", "n/a", "-", "Outsourced", "TBC", "A joint committee licenses the drivers."])
TEXTS = st.sampled_from(["", "In place.", "TBC [insert date]", f"Write to {SECRET}.", "=1+1", "\u202e|{{ 7 }}"])
RESPONSES = st.sampled_from(["met", "partly", "not_met", "not_applicable", "mett", ""])
RATINGS = st.sampled_from(["blue", "green", "amber", "red", "Green", ""])


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=3)


def by(keys: st.SearchStrategy[str], strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(keys, strategy, max_size=3)


ANSWER = some(
    response=RESPONSES, reason=REASONS, how_met=TEXTS, how_do_you_know=TEXTS, to_improve=TEXTS, evidence=few(ITEMS)
)
OUTCOME = some(what=st.just("tenants"), count=COUNTS, out_of=COUNTS, period=TEXTS)
EVIDENCE = some(
    title=TEXTS, kind=st.sampled_from(["policy", "outcome"]), where=TEXTS, dated=DAYS, review_by=DAYS, outcome=OUTCOME
)
STATUSES = st.sampled_from(["not started", "in progress", "complete", "cancelled"])
ACTION = some(
    what=TEXTS | st.just("Train all of the drivers."),
    owner=ROLES,
    raised=DAYS,
    due=DAYS,
    completed=DAYS,
    status=STATUSES,
    measure=TEXTS,
    evidence=few(ITEMS),
    updates=few(some(date=DAYS, status=STATUSES)),
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
    peer_review=some(
        date=DAYS,
        responses=by(IDS, RESPONSES.filter(bool)),
        ratings=by(IDS, RATINGS.filter(bool)),
        overall=RATINGS,
    ),
    must_be_seen_by=few(st.sampled_from(["Cabinet", "Council"])),
    scrutiny=few(MEETING),
    sign_off=some(role=ROLES, date=DAYS),
    submissions=few(some(board=st.sampled_from(["TSCB", ""]), due=DAYS, sent=DAYS)),
    covers=few(st.sampled_from(["children", "adults"])),
    contacts=some(
        completed_by=some(role=ROLES), substitute=some(role=ROLES), senior_lead=some(name=st.just("A. Person"))
    ),
    status=st.sampled_from(["draft", "final"]),
    accept=few(st.fixed_dictionaries({"rule": st.just("S11-301")}, optional={"because": TEXTS})),
)
NEEDS = some(
    met=COUNTS,
    evidenced=COUNTS,
    score=COUNTS,
    best_practice=COUNTS,
    impact=st.just("yes"),
    essential=st.just("yes"),
    lowest=RESPONSES | st.sampled_from(["w0", "w1"]),
)
PREVIOUS = st.sampled_from(["2025.yaml", "2024.yaml", ""])
WORDS = st.sampled_from(["r0", "r1", "red"])
TONES = st.sampled_from(["best", "good", "caution", "bad", "neutral"])
ORIGINS = st.sampled_from(["published", "reconstructed", "illustrative"])
FLAGS = st.sampled_from(["yes", "no"])
CRITERION = st.fixed_dictionaries(
    {"id": IDS, "asks": st.just("All of it.")},
    optional={"essential": FLAGS, "weight": COUNTS, "survey": st.sampled_from(["q1", "q2"])},
)
PACK = some(
    passing=RATINGS.filter(bool) | WORDS,
    provenance=st.fixed_dictionaries(
        dict.fromkeys(("responses", "ratings", "rules", "standards", "criteria"), ORIGINS), optional={"note": TEXTS}
    ),
    responses=st.lists(
        some(credit=COUNTS | st.just("100"), excluded=FLAGS, needs_reason=FLAGS), min_size=1, max_size=3
    ).map(lambda scale: [{"id": f"w{place}", "label": "Any", **each} for place, each in enumerate(scale)]),
    ratings=st.lists(st.tuples(NEEDS, TONES), min_size=1, max_size=4).map(
        lambda scale: [
            {"id": f"r{place}", "label": "Any", "tone": tone, "colour": "#797979", "needs": needs}
            for place, (needs, tone) in enumerate(scale)
        ]
    ),
    overall=st.fixed_dictionaries(
        {"method": st.sampled_from(["criteria", "lowest", "most_common", "share", "mean", "none"])},
        optional={"needs": few(st.fixed_dictionaries({"rating": WORDS}, optional={"at_least": by(WORDS, COUNTS)}))},
    ),
    caps=few(
        st.fixed_dictionaries(
            {"when": st.sampled_from(["essential_unmet", "any_standard_at"]), "no_better_than": WORDS},
            optional={"rating": WORDS},
        )
    ),
    standards=st.lists(st.lists(CRITERION, min_size=1, max_size=3), min_size=1, max_size=2).map(
        lambda standards: [
            {"id": f"s{place}", "title": "Any", "criteria": criteria} for place, criteria in enumerate(standards)
        ]
    ),
    questionnaire=few(
        st.fixed_dictionaries(
            {"id": st.sampled_from(["q1", "q2", "q3"]), "asks": st.just("Any?")},
            optional={"answers": few(FLAGS), "good": few(FLAGS)},
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
@given(returned=RETURN, before=RETURN, previous=PREVIOUS, answers=by(IDS, ANSWER), final=st.booleans())
def test_every_finding_stands_inside_its_file_and_repeats_no_address(
    returned: dict[str, Any], before: dict[str, Any], previous: str, answers: dict[str, Any], *, final: bool
) -> None:
    files = {"return.yaml": written_out({**returned, "previous": previous})}
    files |= {"2025.yaml": written_out(before)} if previous == "2025.yaml" else {}
    files |= {"housing.yaml": written_out({"answers": answers})}
    case = written(files, with_slips=True)
    for finding in case.tell(run(case.subject, final=final)):
        assert inside(finding, case.documents[finding.file])
        assert SECRET not in finding.message
        assert "Featherstone" not in finding.message
        assert "\n" not in finding.message


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(pack=PACK)
def test_every_finding_about_a_pack_stands_inside_its_file(pack: dict[str, Any]) -> None:
    case = written({"pack.yaml": written_out(pack)}, with_slips=True)
    for finding in case.tell(run_pack(case.subject)):
        assert inside(finding, case.documents[finding.file])


LATER = {"S11-122", "S11-208", "S11-210", "S11-213", "S11-314", "S11-510"}
"""Rules that tell the later of two alike, or the first of many: which it is depends on where they stand."""

ORDERED = ("answers", "evidence", "actions", "judgements")


def files_of(returned: Mapping[str, Any], contributions: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    every = {"return.yaml": returned, **contributions}
    return {file: "".join(f"{in_line(key)}: {in_line(each[key])}\n" for key in each) for file, each in every.items()}


def nearly_fitting(seed: int) -> tuple[Dice, dict[str, Any], dict[str, dict[str, Any]]]:
    """Something under every key of a return and of its contributions, made from the models."""
    dice = Dice(seed)
    given_ = {key: value for key, value in fitting(Return, dice).items() if key in RETURN_KEYS}
    files = ("housing.yaml", "leisure.yaml", "adults.yaml")[: dice.below(4)]
    return dice, given_, {file: fitting(Contribution, dice) | {"format": "s11-contribution/1"} for file in files}


RETURN_KEYS = Return.model_fields.keys() - {"format", "pack", "agency", "period", "status", "contributions", "uses"}


def shuffled(content: Mapping[str, Any], dice: Dice) -> dict[str, Any]:
    """The same with what stands by id in another order."""
    return {
        key: {item: value[item] for item in dice.sample([*value], len(value))}
        if key in ORDERED and isinstance(value, dict)
        else value
        for key, value in content.items()
    }


def told(case: Written, *, but: set[str]) -> Counter[tuple[object, ...]]:
    broken = [each for each in run(case.subject, final=False) if each.kind.code not in but]
    return Counter((each.kind.code, each.severity, each.hit.place, each.hit.message) for each in broken)


def codes(case: Written) -> Counter[str]:
    return Counter(each.kind.code for each in run(case.subject, final=False))


@given(st.integers(0, 2**32))
def test_the_order_in_which_things_stand_changes_no_rating_and_no_finding(seed: int) -> None:
    dice, returned, contributions = nearly_fitting(seed)
    one = written(files_of(returned, contributions), with_slips=True)
    turned = {file: shuffled(each, dice) for file, each in reversed(contributions.items())}
    other = written(files_of(shuffled(returned, dice), turned), with_slips=True)

    assert told(other, but=LATER) == told(one, but=LATER)
    assert codes(other) == codes(one)
    assert ratings(other) == ratings(one)


def ratings(case: Written) -> tuple[object, ...]:
    scorecard = case.subject.scorecard
    return scorecard.overall.rating, [(each.rating, each.score, each.next) for each in scorecard.standards]


@given(st.integers(0, 2**32))
def test_what_a_finding_names_stands_at_its_line(seed: int) -> None:
    _, returned, contributions = nearly_fitting(seed)
    case = written(files_of(returned, contributions), with_slips=True)
    broken = list(run(case.subject, final=False))
    for each in broken:
        (finding,) = case.tell([each])
        read = case.documents[finding.file]
        text = read.line(finding.line)[finding.column - 1 :]
        assert what_begins(text) in names(read, each.hit.place.path)


def what_begins(text: str) -> str:
    """The key or the value that begins a text: in quotation marks, as the tests write them, or as a person does."""
    if text.startswith('"'):
        return INVISIBLE.sub("", json.JSONDecoder().raw_decode(text)[0])
    return text[0] if text[0] in "{[" else re.split("[:,}]", text)[0]


def names(read: Document, path: Path) -> list[str]:
    """What may stand at a path's place: the key of the last thing on it that is there, or the value of that thing."""
    value: Any = read.value
    there = [what_begins(read.text)]
    for part in path:
        if not (part in value if isinstance(value, dict) else isinstance(value, list) and part in range(len(value))):
            break
        value = value[part]
        there = [str(part), value if isinstance(value, str) else "{" if isinstance(value, dict) else "["]
    return there
