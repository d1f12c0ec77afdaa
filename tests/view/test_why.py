"""Why a rating is what it is, in sentences."""

from collections.abc import Iterable
from fractions import Fraction
from textwrap import dedent

import pytest

from s11.scoring.scorecard import Held, OverallScore, Reason, Scorecard, StandardScore, Standing
from s11.view.why import why_overall, why_standard
from tests.build import pack
from tests.view.sample import PACK, alone, make


def standard(
    *reasons: Reason,
    ident: str = "1",
    rating: str | None = "amber",
    met: int = 2,
    evidenced: int = 1,
    applicable: int = 4,
) -> StandardScore:
    return StandardScore(
        ident, "Leadership", rating, None, None, applicable, applicable, met, evidenced, 0, Fraction(50), reasons, None
    )


def scorecard(standards: Iterable[StandardScore], *reasons: Reason) -> Scorecard:
    answers = {"1.1": "met", "1.2": "partly", "1.3": None, "1.4": "partly", "2.1": "met", "2.2": None, "3.1": "n_a"}
    stands = {each: Standing(each, word) for each, word in answers.items()}
    overall = OverallScore("amber", None, None, reasons, ())
    return Scorecard("test", overall, tuple(standards), {}, stands)


def told(*reasons: Reason) -> tuple[str, ...]:
    score = standard(*reasons)
    return why_standard(pack(PACK), scorecard([score]), score)


def told_overall(*reasons: Reason, method: str) -> tuple[str, ...]:
    scores = [
        standard(ident="1"),
        standard(ident="2", met=1, applicable=2),
        standard(ident="3", rating=None, met=0, applicable=0),
    ]
    return why_overall(pack(PACK, overall={"method": method}), scorecard(scores, *reasons))


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            Reason("green", Held.MET, Fraction(100), Fraction(50), criteria=("1.2", "1.3", "1.4")),
            "2 of 4 criteria are met; Green needs all of them: 1.2 and 1.4 are Partly met and 1.3 is not answered.",
        ),
        (
            Reason("green", Held.EVIDENCED, Fraction(75), Fraction(25), criteria=("1.1", "1.2")),
            (
                "1 of 4 criteria is met with evidence; Green needs 75%, which is 3: "
                "1.1 has no evidence and 1.2 is Partly met."
            ),
        ),
        (
            Reason("green", Held.MET, Fraction(200, 3), Fraction(199, 3), criteria=("1.2",)),
            "66% of the criteria by weight are met; Green needs 66 2/3%: 1.2 is Partly met.",
        ),
        (
            Reason("green", Held.SCORE, Fraction(75), Fraction(125, 2), criteria=("1.2",)),
            "The score is 62.5; Green needs 75: 1.2 is Partly met.",
        ),
        (
            Reason("blue", Held.BEST_PRACTICE, Fraction(1), Fraction(0)),
            "Blue needs 1 example of best practice; none is recorded.",
        ),
        (
            Reason("blue", Held.BEST_PRACTICE, Fraction(3), Fraction(2)),
            "Blue needs 3 examples of best practice; 2 are recorded.",
        ),
        (
            Reason("blue", Held.IMPACT, standards=("1",)),
            "Blue needs a statement of the difference made; none is given.",
        ),
        (
            Reason("green", Held.ESSENTIAL, criteria=("1.2",)),
            "Green needs every essential criterion met in full: 1.2 is Partly met.",
        ),
        (
            Reason("green", Held.LOWEST, at="partly", criteria=("1.3",)),
            "Green needs every answer at Partly met or better: 1.3 is not answered.",
        ),
        (Reason("green", Held.LOWEST, at="mostly"), "Green needs every answer at mostly or better."),
        (
            Reason("green", Held.ESSENTIAL_UNMET, at="amber", criteria=("1.3",)),
            "Green cannot be given while an essential criterion is not met in full: 1.3 is not answered.",
        ),
    ],
)
def test_each_need_has_its_sentence(reason: Reason, sentence: str) -> None:
    assert told(reason) == (sentence,)


def test_criteria_just_named_are_not_named_again() -> None:
    short = Reason("green", Held.MET, Fraction(100), Fraction(50), criteria=("1.2",))
    unshown = Reason("green", Held.EVIDENCED, Fraction(75), Fraction(25), criteria=("1.2",))
    assert told(short, unshown) == (
        "2 of 4 criteria are met; Green needs all of them: 1.2 is Partly met.",
        "1 of 4 criteria is met with evidence; Green needs 75%, which is 3.",
    )


@pytest.mark.parametrize(
    ("method", "reason", "sentence"),
    [
        (
            "lowest",
            Reason("green", Held.STANDARD, standards=("1", "2")),
            "Green needs every rated standard at Green or better: standards 1 and 2 are not.",
        ),
        (
            "most_common",
            Reason("green", Held.STANDARD, standards=("1",)),
            "Green or a better rating must be the commonest among the standards: standard 1 is not.",
        ),
        (
            "share",
            Reason("green", Held.SHARE, Fraction(100), Fraction(50), at="green", standards=("1",)),
            "1 of 2 rated standards is at Green or better; Green needs all of them: standard 1 is not.",
        ),
        (
            "lowest",
            Reason("green", Held.ANY_STANDARD_AT, at="amber", standards=("1", "2")),
            "Green cannot be given while any standard is at Amber or lower: standards 1 and 2 are.",
        ),
        (
            "criteria",
            Reason("green", Held.MET, Fraction(75), Fraction(50), criteria=("1.2",)),
            "3 of 6 criteria are met; Green needs 75%, which is 5: 1.2 is Partly met.",
        ),
        (
            "mean",
            Reason("green", Held.SCORE, Fraction(75), Fraction(50), criteria=("1.2",)),
            "The mean score of the standards is 50; Green needs 75: 1.2 is Partly met.",
        ),
        (
            "criteria",
            Reason("blue", Held.IMPACT, standards=("2",)),
            "Blue needs a statement of the difference made for every standard; standard 2 has none.",
        ),
    ],
)
def test_the_whole_return_has_sentences_of_its_own(method: str, reason: Reason, sentence: str) -> None:
    assert told_overall(reason, method=method) == (sentence,)


def test_many_criteria_are_told_by_their_standards() -> None:
    criteria = "".join(f'\n      - {{id: "{at}", asks: Point {at}.}}' for at in range(1, 13))
    one = f'  - id: "9"\n    title: Many\n    criteria:{criteria}\n'
    text = dedent(PACK).split("standards:\n")[0].rstrip() + "\nstandards:\n" + one
    dossier, scored = alone("status: final", text)
    assert why_standard(dossier.pack, scored, scored.standards[0]) == (
        "0 of 12 criteria are met; Amber needs 50%, which is 6: 12 criteria fall short, in standard 9.",
    )


def test_what_a_real_scorecard_holds_is_told() -> None:
    dossier, scored = make()
    assert why_standard(dossier.pack, scored, scored.standards[0]) == (
        "3 of 4 criteria are met; Green needs all of them: 1.4 is Partly met.",
        (
            "2 of 4 criteria are met with evidence; Green needs 75%, which is 3: "
            "1.3 has no evidence and 1.4 is Partly met."
        ),
    )
    assert why_overall(dossier.pack, scored) == (
        "Green needs every rated standard at Green or better: standards 1 and 2 are not.",
    )


def test_the_best_rating_has_no_reasons() -> None:
    assert told() == ()


def test_evidence_that_is_wanting_only_where_a_criterion_is_not_met_is_told_once() -> None:
    answers = {item: {"response": "met", "evidence": ["E1"]} for item in ("1.1", "1.2", "1.3")}
    found, scored = alone(
        answers={**answers, "1.4": {"response": "partly"}},
        evidence={"E1": {}},
        a_pack=PACK.replace("{met: 100, evidenced: 75}", "{met: 100, evidenced: 100}"),
    )
    assert why_standard(found.pack, scored, scored.standards[0]) == (
        "3 of 4 criteria are met; Green needs all of them: 1.4 is Partly met.",
    )
