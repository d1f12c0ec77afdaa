"""What holds for every board and every return."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.scoring.engine import score
from s11.scoring.scorecard import Change, ChangeKind, Scorecard
from tests.build import contribution, dossier
from tests.scoring.board import carried_out
from tests.scoring.strategies import RESPONSES, Answers, answers_to, returns

ORDER = ("full", "most", "some", "nothing", "-")
"""Responses, best first, and what is unanswered."""


def rank(a_board: Pack, rating: str | None) -> int:
    """A rating's place; what is not rated has one of its own below them all."""
    found = a_board.rank(rating)
    return len(a_board.ratings) if found is None else found


@st.composite
def bettered(draw: st.DrawFn) -> tuple[Pack, Answers, Answers]:
    """A return before and after a criterion is answered better or evidenced, or an example or statement added."""
    a_board, before = draw(returns(standards=3))
    standard = draw(st.sampled_from(a_board.standards)).id
    place = draw(st.integers(0, len(before.words[standard]) - 1))
    word = before.words[standard][place]
    said = word.removesuffix("+").replace("what", "-")
    assume(said != "na")
    better = draw(st.sampled_from(ORDER[: ORDER.index(said) + 1]))
    evidenced = "+" if word.endswith("+") or draw(st.booleans()) else ""
    words = before.words | {
        standard: [f"{better}{evidenced}" if n == place else each for n, each in enumerate(before.words[standard])]
    }
    examples = before.examples | {standard: before.examples[standard] + draw(st.integers(0, 1))}
    impact = before.impact | draw(st.sampled_from([frozenset(), frozenset({standard})]))
    return a_board, before, Answers(words, examples, impact)


@given(bettered())
def test_a_better_response_or_more_to_show_never_lowers_a_rating(case: tuple[Pack, Answers, Answers]) -> None:
    a_board, before, after = case
    earlier, later = score(before.to(a_board)), score(after.to(a_board))
    for was, became in zip(earlier.standards, later.standards, strict=True):
        assert rank(a_board, became.rating) <= rank(a_board, was.rating)
    if a_board.overall.method != "most_common":
        assert rank(a_board, later.overall.rating) <= rank(a_board, earlier.overall.rating)


@given(returns(standards=3), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(case: tuple[Pack, Answers], random: object) -> None:
    a_board, answers = case
    dossier = answers.to(a_board)
    shuffled = list(dossier.returned.answers.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    content = dossier.returned.model_copy(update={"answers": dict(shuffled)})
    other = replace(dossier, main=dossier.main._replace(content=content))
    assert gist(score(other)) == gist(score(dossier))


def together(a_board: Pack, *directorates: Answers) -> Dossier:
    """The return of an agency whose directorates gave all its answers."""
    given = [each.to(a_board).returned for each in directorates]
    parts = [
        contribution("", f"Directorate {number}").model_copy(
            update={"answers": each.answers, "evidence": each.evidence}
        )
        for number, each in enumerate(given)
    ]
    return dossier(a_board, given[0].model_copy(update={"answers": {}}), tuple(parts))


@given(returns(standards=3), st.data())
def test_the_order_of_contributions_never_matters(case: tuple[Pack, Answers], data: st.DataObject) -> None:
    a_board, answers = case
    joint = together(a_board, answers, data.draw(answers_to(a_board)), data.draw(answers_to(a_board)))
    other = replace(joint, contributions=tuple(data.draw(st.permutations(joint.contributions))))
    assert gist(score(other)) == gist(score(joint))


@given(bettered(), st.data())
def test_a_better_response_of_a_directorate_never_lowers_a_rating(
    case: tuple[Pack, Answers, Answers], data: st.DataObject
) -> None:
    a_board, before, after = case
    others = data.draw(answers_to(a_board))
    assume(silent(after) == silent(before))  # a directorate that says nothing is not asked, so its first word may lower
    earlier, later = score(together(a_board, before, others)), score(together(a_board, after, others))
    for was, became in zip(earlier.standards, later.standards, strict=True):
        assert rank(a_board, became.rating) <= rank(a_board, was.rating)
    if a_board.overall.method != "most_common":
        assert rank(a_board, later.overall.rating) <= rank(a_board, earlier.overall.rating)


def silent(answers: Answers) -> set[tuple[str, int]]:
    """Where a directorate gives no response that the scale has."""
    return {
        (standard, place)
        for standard, words in answers.words.items()
        for place, word in enumerate(words)
        if word.startswith(("-", "what"))
    }


def gist(scorecard: Scorecard) -> tuple[object, ...]:
    return scorecard.overall, scorecard.standards, list(scorecard.distribution.items())


@given(returns(standards=3))
def test_every_rating_below_the_best_has_its_reasons_and_every_figure_adds_up(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    scorecard = score(answers.to(a_board))
    for standard in scorecard.standards:
        assert bool(standard.reasons) == (standard.rating not in {None, "best"})
        assert (standard.rating is None) == (standard.applicable == 0) == (standard.score is None)
        assert standard.evidenced <= standard.met <= standard.applicable - standard.unanswered
    assert sum(scorecard.distribution.values()) == len(scorecard.standards)


@given(returns(standards=3))
def test_what_is_reached_is_always_short_of_what_is_needed(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    scorecard = score(answers.to(a_board))
    for reason in (*scorecard.overall.reasons, *(each for one in scorecard.standards for each in one.reasons)):
        assert (reason.needed is None) == (reason.reached is None)
        if reason.needed is not None and reason.reached is not None:
            assert reason.reached < reason.needed


def every_change(a_board: Pack, answers: Answers, standard: str) -> list[Change]:
    """The most that can be done to each applicable criterion, and an example and a statement."""
    best = [
        Change(ChangeKind.RESPONSE, f"{standard}.{number}", RESPONSES[0], evidence=True)
        for number, word in enumerate(answers.words[standard], 1)
        if word.removesuffix("+") != "na"
    ]
    return [*best, Change(ChangeKind.EXAMPLE), Change(ChangeKind.EXAMPLE), Change(ChangeKind.IMPACT)]


@given(returns(standards=1, criteria=5))
def test_the_changes_to_the_next_rating_give_it_and_no_smaller_set_does(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    before = answers.to(a_board)
    (standard,) = score(before).standards
    if standard.rating is None:
        return

    def rises_by(changes: Sequence[Change]) -> bool:
        (after,) = score(carried_out(before, "1", changes)).standards
        return rank(a_board, after.rating) < rank(a_board, standard.rating)

    available = every_change(a_board, answers, "1")
    if standard.next is None:
        assert not rises_by(available)
        return
    (after,) = score(carried_out(before, "1", standard.next.changes)).standards
    assert after.rating == standard.next.rating
    assert rank(a_board, after.rating) < rank(a_board, standard.rating)
    assert standard.next.smallest
    criteria = [change.criterion for change in standard.next.changes if change.criterion]
    assert criteria == sorted(set(criteria))
    smaller = combinations(available, len(standard.next.changes) - 1)
    assert not any(rises_by(changes) for changes in smaller)


@given(returns(standards=3))
def test_no_way_to_a_better_rating_sets_anything_aside(case: tuple[Pack, Answers]) -> None:
    a_board, answers = case
    for standard in score(answers.to(a_board)).standards:
        if standard.next is not None:
            assert {change.response for change in standard.next.changes} <= {None, *RESPONSES}


@given(returns(standards=1, criteria=4))
def test_no_change_can_be_made_less(case: tuple[Pack, Answers]) -> None:
    """Each response is the lowest that is enough, and evidence is asked for only where it is needed.

    On a board of two ratings: between several, a lesser change may happen to give another.
    """
    a_board, answers = case
    a_board = a_board.model_copy(update={"ratings": (a_board.ratings[0], a_board.ratings[-1])})
    before = answers.to(a_board)
    (standard,) = score(before).standards
    if standard.next is None:
        return
    for place, change in enumerate(standard.next.changes):
        others = [each for each in standard.next.changes if each is not change]
        for less in lesser(change):
            changes = [*others[:place], less, *others[place:]]
            (after,) = score(carried_out(before, "1", changes)).standards
            assert rank(a_board, after.rating) >= rank(a_board, standard.rating)


def lesser(change: Change) -> list[Change]:
    """The same change without its evidence, or to the response below."""
    if change.kind is not ChangeKind.RESPONSE:
        return []
    assert change.response is not None
    below = RESPONSES[RESPONSES.index(change.response) + 1 :]
    return [
        *([change._replace(evidence=False)] if change.evidence else []),
        *([change._replace(response=below[0])] if below else []),
    ]
