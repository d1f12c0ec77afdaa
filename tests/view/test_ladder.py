"""How one standard came to its rating."""

from s11.scoring.scorecard import StandardScore
from s11.view.ladder import Limit, Need, Step, ladder
from tests.view.sample import PACK, RETURN, Found, alone, make

CAPPED = PACK.replace(
    "    overall: {method: lowest}",
    """    overall: {method: lowest}
    caps:
      - {when: essential_unmet, no_better_than: red}
      - {when: any_standard_at, rating: amber, no_better_than: amber}""",
)


def standard(found: Found, ident: str) -> StandardScore:
    return next(each for each in found[1].standards if each.id == ident)


def test_each_rating_down_to_its_own_is_told_need_by_need() -> None:
    found = make()
    assert ladder(*found, standard(found, "1")).steps == (
        Step(
            "Blue, which it does not reach",
            (
                Need(kept=False, told="3 of 4 criteria are met; Blue needs all of them: 1.4 is Partly met."),
                Need(
                    kept=False,
                    told="2 of 4 criteria are met with evidence; Blue needs all of them: 1.3 has no evidence and 1.4 "
                    "is Partly met.",
                ),
                Need(kept=True, told="Blue needs 1 example of best practice."),
            ),
        ),
        Step(
            "Green, which it does not reach",
            (
                Need(kept=False, told="3 of 4 criteria are met; Green needs all of them: 1.4 is Partly met."),
                Need(
                    kept=False,
                    told="2 of 4 criteria are met with evidence; Green needs 75%, which is 3: 1.3 has no evidence and "
                    "1.4 is Partly met.",
                ),
            ),
        ),
        Step("Amber, which it has", (Need(kept=True, told="3 of 4 criteria are met; Amber needs 50%, which is 2."),)),
    )


def test_the_last_rating_asks_nothing() -> None:
    found = alone('answers: {"2.1": {response: partly}}')
    steps = ladder(*found, standard(found, "2")).steps
    assert steps[-1] == Step("Red, which it has: given when no better rating is reached", ())


def test_needs_that_are_no_figures_are_kept_or_not() -> None:
    asks = PACK.replace("needs: {met: 50}", "needs: {impact: true, essential: true, lowest: partly}")
    found = alone(RETURN, asks)
    kept = [each.kept for each in ladder(*found, standard(found, "1")).steps[-1].needs]
    assert kept == [True, True, True]
    broken = alone('answers: {"1.1": {response: partly}}', asks)
    assert ladder(*broken, standard(broken, "1")).steps[2].needs == (
        Need(kept=False, told="Amber needs a statement of the difference made; none is given."),
        Need(kept=False, told="Amber needs every essential criterion met in full: 1.1 is Partly met."),
        Need(kept=False, told="Amber needs every answer at Partly met or better: 1.2, 1.3 and 1.4 are not answered."),
    )


def test_a_limit_holds_a_standard_from_what_it_would_reach() -> None:
    found = alone('answers: {"2.2": {response: met}}', CAPPED)
    told = ladder(*found, standard(found, "2"))

    assert [step.heading for step in told.steps][2:] == [
        "Amber, which a limit keeps it from",
        "Red, which it has: given when no better rating is reached",
    ]
    assert told.limits == (
        Limit(
            in_force=True,
            told="Nothing is rated better than Red while an essential criterion in it is not met in full. "
            "Not met in full: 2.1.",
        ),
        Limit(
            in_force=True,
            told="The return is not rated better than Amber while any standard is at Amber or lower. This one is Red.",
        ),
    )


def test_a_limit_that_holds_nothing_is_told_too() -> None:
    answers = 'answers: {"2.1": {response: met, evidence: [E1]}, "2.2": {response: met, evidence: [E1]}}'
    found = alone(f"{answers}\nevidence: {{E1: {{title: Plan}}}}", CAPPED)
    assert [limit.in_force for limit in ladder(*found, standard(found, "2")).limits] == [False, False]


def test_nothing_is_told_of_a_standard_that_is_not_rated() -> None:
    found = make(a_pack=CAPPED)
    assert ladder(*found, standard(found, "3")) == ((), ())
