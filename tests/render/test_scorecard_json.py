"""The scorecard as programs read it."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from s11.model.pack import Pack
from s11.render.scorecard_json import scorecard_json
from s11.scoring.engine import score
from s11.scoring.scorecard import (
    Change,
    ChangeKind,
    Held,
    Improvement,
    OverallScore,
    Reason,
    Rise,
    Scorecard,
    StandardScore,
)
from tests.scoring.board import board, scored
from tests.scoring.strategies import Answers, returns

NOT_RATED = StandardScore("2", "Žádost", None, None, None, 2, 0, 0, 0, 0, None, (), None)


def read(text: str) -> Any:
    return json.loads(text)


def test_the_whole_of_a_scorecard() -> None:
    reasons = (
        Reason("green", Held.MET, Fraction(200, 3), Fraction(200, 3) - Fraction(1, 1000), criteria=("1.1", "1.3")),
        Reason("green", Held.BEST_PRACTICE, Fraction(1), Fraction(0)),
        Reason("green", Held.LOWEST, at="partly", criteria=("1.3",)),
        Reason("green", Held.IMPACT, standards=("1",)),
        Reason("green", Held.ESSENTIAL_UNMET, at="amber", criteria=("1.1",)),
    )
    changes = (
        Change(ChangeKind.RESPONSE, "1.1", "met", evidence=True),
        Change(ChangeKind.RESPONSE, "1.3", "partly"),
        Change(ChangeKind.EVIDENCE, "1.4", evidence=True),
        Change(ChangeKind.EXAMPLE),
        Change(ChangeKind.IMPACT),
    )
    first = StandardScore(
        "1",
        "First",
        "amber",
        "green",
        "red",
        criteria=5,
        applicable=4,
        met=2,
        evidenced=1,
        unanswered=1,
        score=Fraction(125, 2),
        reasons=reasons,
        next=Improvement("green", changes, smallest=False),
    )
    overall = OverallScore(
        "amber",
        None,
        "red",
        reasons=(Reason("green", Held.SHARE, Fraction(75), Fraction(100, 3), at="green", standards=("1",)),),
        rise=(Rise("1", "green"),),
    )
    scorecard = Scorecard("test", overall, (first, NOT_RATED), {"green": 0, "amber": 1, "not_rated": 1}, {})
    assert read(scorecard_json(scorecard)) == {
        "format": "s11-scorecard/1",
        "pack": "test",
        "overall": {
            "rating": "amber",
            "self": None,
            "moderated": "red",
            "reasons": [
                {
                    "rating": "green",
                    "need": "share",
                    "needed": 75,
                    "reached": 33.33,
                    "at": "green",
                    "standards": ["1"],
                }
            ],
            "rise": [{"standard": "1", "rating": "green"}],
        },
        "standards": [
            {
                "id": "1",
                "title": "First",
                "rating": "amber",
                "self": "green",
                "moderated": "red",
                "criteria": 5,
                "applicable": 4,
                "met": 2,
                "evidenced": 1,
                "unanswered": 1,
                "score": 62.5,
                "reasons": [
                    {
                        "rating": "green",
                        "need": "met",
                        "needed": 66.67,
                        "reached": 66.66,
                        "criteria": ["1.1", "1.3"],
                    },
                    {"rating": "green", "need": "best_practice", "needed": 1, "reached": 0},
                    {"rating": "green", "need": "lowest", "at": "partly", "criteria": ["1.3"]},
                    {"rating": "green", "need": "impact", "standards": ["1"]},
                    {"rating": "green", "need": "essential_unmet", "at": "amber", "criteria": ["1.1"]},
                ],
                "next": {
                    "rating": "green",
                    "changes": [
                        {"criterion": "1.1", "change": "to met with evidence"},
                        {"criterion": "1.3", "change": "to partly"},
                        {"criterion": "1.4", "change": "evidence"},
                        {"criterion": None, "change": "example"},
                        {"criterion": None, "change": "impact"},
                    ],
                    "smallest": False,
                },
            },
            {
                "id": "2",
                "title": "Žádost",
                "rating": None,
                "self": None,
                "moderated": None,
                "criteria": 2,
                "applicable": 0,
                "met": 0,
                "evidenced": 0,
                "unanswered": 0,
                "score": None,
                "reasons": [],
                "next": None,
            },
        ],
        "distribution": {"green": 0, "amber": 1, "not_rated": 1},
    }


def test_keys_stand_in_the_order_of_the_format_and_text_is_ascii_lines() -> None:
    scorecard = Scorecard("test", OverallScore(None, None, None, (), ()), (NOT_RATED,), {"not_rated": 1}, {})
    text = scorecard_json(scorecard)
    assert text.isascii()
    assert text.endswith("}\n")
    assert text.startswith(
        '{\n  "format": "s11-scorecard/1",\n  "pack": "test",\n  "overall": {\n    "rating": null,\n'
    )
    told = read(text)
    assert list(told) == ["format", "pack", "overall", "standards", "distribution"]
    assert list(told["overall"]) == ["rating", "self", "moderated", "reasons", "rise"]
    assert list(told["standards"][0]) == [
        "id", "title", "rating", "self", "moderated", "criteria", "applicable", "met", "evidenced", "unanswered",
        "score", "reasons", "next",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("score", "shown"),
    [
        ("100", "100"),
        ("0", "0"),
        ("87.5", "87.5"),
        ("89.999", "89.99"),
        ("200/3", "66.66"),
        ("0.001", "0"),
        ("0.07", "0.07"),
        ("99.995", "99.99"),
    ],
)
def test_a_score_is_cut_to_two_places_so_that_it_never_reaches_a_threshold_by_rounding(score: str, shown: str) -> None:
    scorecard = scored(board(responses=f"{{only: {score}}}"), {"1": "only*4"})
    assert f'"score": {shown},' in scorecard_json(scorecard)


def test_a_return_tells_what_was_reckoned() -> None:
    told = read(scorecard_json(scored(board(overall="{method: criteria}"), {"1": "met+ met partly -"})))
    assert told["overall"] == {
        "rating": "amber",
        "self": None,
        "moderated": None,
        "reasons": [{"rating": "green", "need": "met", "needed": 100, "reached": 50, "criteria": ["1.3", "1.4"]}],
        "rise": [{"standard": "1", "rating": "green"}],
    }
    assert told["distribution"] == {"green": 0, "amber": 1, "red": 0, "not_rated": 0}
    assert told["standards"][0]["next"] == {
        "rating": "green",
        "changes": [{"criterion": "1.3", "change": "to met"}, {"criterion": "1.4", "change": "to met"}],
        "smallest": True,
    }


@given(returns(standards=3))
def test_whatever_was_reckoned_is_read_back(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    scorecard = score(answers.to(a_board))
    told = read(scorecard_json(scorecard))

    assert told["distribution"] == scorecard.distribution
    assert told["overall"]["rating"] == scorecard.overall.rating
    assert len(told["overall"]["reasons"]) == len(scorecard.overall.reasons)
    for each, standard in zip(told["standards"], scorecard.standards, strict=True):
        keys = ("id", "rating", "criteria", "applicable", "met", "evidenced", "unanswered")
        assert [each[key] for key in keys] == [getattr(standard, key) for key in keys]
        assert (each["score"] is None) == (standard.score is None)
        assert standard.score is None or 0 <= standard.score - Fraction(str(each["score"])) < Fraction(1, 100)
        assert [change["criterion"] for change in (each["next"] or {"changes": []})["changes"]] == [
            change.criterion for change in (standard.next.changes if standard.next else ())
        ]
