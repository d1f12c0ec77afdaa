"""Scoring never raises, whatever a pack or a return says."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.scoring.engine import score
from tests.build import contribution, dossier, returned
from tests.scoring.board import PROVENANCE, board

WORDS = ("a", "b", "c", "na", "not_rated", "")
NAMES = st.sampled_from(WORDS[:-1])
NUMBERS = st.sampled_from(["0", "0.5", "1/3", "1", "75", "100", "999999999", "1/999999937", "0.000000001"])
SHARES = st.sampled_from(["0", "1/3", "50", "200/3", "100"])
NEEDS = st.fixed_dictionaries(
    {},
    optional={
        "met": SHARES,
        "evidenced": SHARES,
        "score": SHARES,
        "best_practice": st.sampled_from(["0", "1", "2", "999999999"]),
        "impact": st.just("yes"),
        "essential": st.just("yes"),
        "lowest": NAMES,
    },
)
RESPONSES = st.fixed_dictionaries(
    {"id": NAMES, "label": NAMES}, optional={"credit": NUMBERS, "excluded": st.sampled_from(["yes", "no"])}
)
RATINGS = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", "c", "na"]), "label": NAMES, "tone": st.just("good"), "needs": NEEDS}
)
CAPS = st.fixed_dictionaries(
    {"when": st.sampled_from(["essential_unmet", "any_standard_at"]), "no_better_than": NAMES},
    optional={"rating": NAMES},
)
OVERALLS = st.fixed_dictionaries(
    {"method": st.sampled_from(["criteria", "lowest", "most_common", "share", "mean", "none"])},
    optional={
        "needs": st.lists(
            st.fixed_dictionaries({"rating": NAMES}, optional={"at_least": st.dictionaries(NAMES, SHARES, max_size=2)}),
            max_size=3,
        )
    },
)
CRITERIA = st.fixed_dictionaries(
    {"id": st.sampled_from(["1.1", "1.2", "1.3", "2.1"]), "asks": st.just("?")},
    optional={
        "weight": NUMBERS,
        "essential": st.just("yes"),
        "applies_to": st.sampled_from([["police"], ["district council"]]),
    },
)
STANDARDS = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["1", "2", "3"]),
        "title": st.just("A standard"),
        "criteria": st.lists(CRITERIA, min_size=1, max_size=4),
    }
)
PACKS = st.fixed_dictionaries(
    {
        "format": st.just("s11-pack/1"),
        "id": st.just("odd"),
        "title": st.just("Odd"),
        "board": st.just({"name": "Board", "kind": "adults"}),
        "edition": st.just("1"),
        "provenance": st.just(PROVENANCE),
        "responses": st.lists(RESPONSES, min_size=1, max_size=4),
        "ratings": st.lists(RATINGS, min_size=1, max_size=4),
        "passing": NAMES,
        "overall": OVERALLS,
        "caps": st.lists(CAPS, max_size=3),
        "standards": st.lists(STANDARDS, min_size=1, max_size=3),
    }
).map(Pack.model_validate)

IDS = st.sampled_from(["1", "2", "1.1", "1.2", "1.3", "2.1", "9.9"])
ANSWERS = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {}, optional={"response": st.sampled_from(WORDS), "evidence": st.sampled_from([["E01"], ["E99"]])}
    ),
)
JUDGEMENTS = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {},
        optional={
            "rating": st.sampled_from(WORDS),
            "impact": st.just("A difference."),
            "best_practice": st.sampled_from([[], [{}], [{"title": "An example"}]]),
        },
    ),
)
REVIEWS = st.fixed_dictionaries(
    {},
    optional={
        "responses": st.dictionaries(IDS, NAMES),
        "ratings": st.dictionaries(IDS, NAMES),
        "overall": st.sampled_from(WORDS),
    },
)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Any pack, however little sense it makes, and any answers to it."""
    more: dict[str, Any] = {"answers": draw(ANSWERS), "judgements": draw(JUDGEMENTS), "peer_review": draw(REVIEWS)}
    own = returned(**more, overall={"rating": draw(NAMES)}, evidence={"E01": {"title": "A policy"}})
    housing = contribution("").model_copy(update={"answers": returned(answers=draw(ANSWERS)).answers})
    return dossier(draw(PACKS), own, (housing,))


@given(dossiers())
def test_scoring_never_raises(a_dossier: Dossier) -> None:
    scorecard = score(a_dossier)
    assert len(scorecard.standards) == len(a_dossier.pack.standards)
    known = {rating.id for rating in a_dossier.pack.ratings} | {None}
    overall = scorecard.overall
    assert {overall.rating, overall.self_rating, overall.moderated} <= known
    for standard in scorecard.standards:
        assert {standard.rating, standard.self_rating, standard.moderated} <= known


def test_a_standard_given_twice_of_which_nothing_is_asked_is_rated_as_it_stands() -> None:
    plain = board("{good: {met: 50}, poor: {}}", overall="{method: criteria}", standards={"1": 1})
    (standard,) = plain.standards
    (criterion,) = standard.criteria
    not_asked = criterion.model_copy(update={"applies_to": ("police",)})
    twice = (standard, standard.model_copy(update={"criteria": (not_asked,)}))
    scorecard = score(dossier(plain.model_copy(update={"standards": twice}), returned(answers={})))

    assert [each.rating for each in scorecard.standards] == ["poor", "poor"]
