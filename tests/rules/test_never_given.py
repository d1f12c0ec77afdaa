"""A rating that is said to be given to nobody is given to nobody, whatever is answered."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from s11.rules.case import PackCase
from s11.rules.pack_bands import never_given, out_of_reach
from s11.rules.pack_overall import never_given_overall
from s11.scoring.engine import score
from tests.rules.casefile import written

PERCENTAGES = st.sampled_from(["0", "25", "50", "75", "90", "100"])
CREDITS = st.lists(st.sampled_from(["100", "90", "50", "200/3", "0"]), min_size=1, max_size=3)
NEEDS = st.fixed_dictionaries(
    {},
    optional={
        "met": PERCENTAGES,
        "evidenced": PERCENTAGES,
        "score": PERCENTAGES,
        "best_practice": st.sampled_from(["0", "1"]),
        "impact": st.sampled_from(["yes", "no"]),
        "essential": st.sampled_from(["yes", "no"]),
        "lowest": st.sampled_from(["r0", "r1", "r2", "other"]),
    },
)
RATINGS = ["a", "b", "c"]
SHARES = st.lists(
    st.tuples(st.sampled_from(RATINGS), st.dictionaries(st.sampled_from(RATINGS), PERCENTAGES, max_size=2)), max_size=3
)
CAPS = st.lists(
    st.tuples(
        st.sampled_from(["essential_unmet", "any_standard_at"]), st.sampled_from(RATINGS), st.sampled_from(RATINGS)
    ),
    max_size=1,
)
CRITERIA = ["1.1", "1.2", "2.1", "3.1"]
ANSWERS = st.fixed_dictionaries(
    {
        item: st.tuples(st.sampled_from(["r0", "r1", "r2", "set_aside", "unknown"]), st.booleans()).map(
            lambda given: {"response": given[0], "evidence": ["E01"] if given[1] else []}
        )
        for item in CRITERIA
    }
)
JUDGEMENTS = st.fixed_dictionaries(
    {},
    optional={
        item: st.sampled_from([{}, {"impact": "Safer."}, {"best_practice": [{"title": "Cards"}], "impact": "Safer."}])
        for item in ("1", "2", "3")
    },
)
PACK = st.fixed_dictionaries(
    {
        "needs": st.lists(NEEDS, min_size=2, max_size=2),
        "credits": CREDITS,
        "method": st.sampled_from(["criteria", "lowest", "most_common", "share", "mean", "none"]),
        "shares": SHARES,
        "caps": CAPS,
        "weights": st.lists(st.sampled_from(["0", "1", "2"]), min_size=4, max_size=4),
    }
)


def pack_of(drawn: dict[str, Any]) -> dict[str, Any]:
    criteria = [
        {"id": item, "asks": "All.", "essential": "yes" if item == "1.1" else "no", "weight": weight}
        for item, weight in zip(CRITERIA, drawn["weights"], strict=True)
    ]
    responses = [{"id": f"r{at}", "label": f"R{at}", "credit": each} for at, each in enumerate(drawn["credits"])]
    needs = zip(RATINGS, [*drawn["needs"], {}], strict=True)
    return {
        "responses": [*responses, {"id": "set_aside", "label": "Set aside", "excluded": "yes"}],
        "ratings": [{"id": word, "label": word, "tone": "good", "needs": each} for word, each in needs],
        "passing": "a",
        "overall": {
            "method": drawn["method"],
            "needs": [{"rating": word, "at_least": least} for word, least in drawn["shares"]],
        },
        "caps": [{"when": when, "rating": at, "no_better_than": best} for when, at, best in drawn["caps"]],
        "standards": [
            {"id": "1", "title": "One", "criteria": criteria[:2]},
            {"id": "2", "title": "Two", "criteria": criteria[2:3]},
            {"id": "3", "title": "Three", "criteria": criteria[3:]},
        ],
    }


def written_out(content: dict[str, Any]) -> str:
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in content.items())


@given(drawn=PACK, answers=ANSWERS, judgements=JUDGEMENTS)
def test_what_is_said_to_be_given_to_nobody_is_given_to_nobody(
    drawn: dict[str, Any], answers: dict[str, Any], judgements: dict[str, Any]
) -> None:
    returned = {"answers": answers, "judgements": judgements, "evidence": {"E01": {"title": "Minutes"}}}
    found = written({"pack.yaml": written_out(pack_of(drawn)), "return.yaml": written_out(returned)}).subject
    scorecard, case = score(found.dossier), PackCase("pack.yaml", found.pack, frozenset())

    of_standards = [hit.message.split()[0] for each in (never_given, out_of_reach) for hit in each.check(case)]
    assert {each.rating for each in scorecard.standards}.isdisjoint(of_standards)
    of_the_whole = {word for hit in never_given_overall.check(case) for word in overall_words(hit.message)}
    assert scorecard.overall.rating not in of_the_whole


def overall_words(message: str) -> set[str]:
    """The ratings that a finding says no return is given."""
    if message.startswith("every standard"):
        return set(RATINGS[: RATINGS.index(message.rsplit(maxsplit=1)[-1])])
    return {word for word in message.partition(" given ")[0].split() if word in RATINGS}
