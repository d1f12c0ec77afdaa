"""S11-61x: the peer review, and what is done about it."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.model.returns import PeerReview
from s11.rules.actions import how_below_passing
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.scoring.scorecard import StandardScore
from s11.source.span import Place


@rule("S11-610", "Peer review without a date", Severity.WARNING)
def review_undated(case: Case) -> Iterator[Hit]:
    """A peer review that has results has a date.

    Why: without it nobody can tell this year's review from last year's, nor what has been done since.
    Fix: give the day of the review under `date`.
    """
    review = case.returned.peer_review
    place = case.main.at("peer_review", "date")
    if review and _has_results(review) and case.lacks(place, review.date):
        yield Hit(place, "what the reviewers found is given, and the day of the review is not")


def _has_results(review: PeerReview) -> bool:
    return bool(review.responses or review.ratings or review.overall or review.best_practice or review.comments)


@rule("S11-611", "Reviewers' rating lower, with no action", Severity.NOTE)
def lower_without_action(case: Case) -> Iterator[Hit]:
    """A standard that the reviewers rate lower than the agency does has an action that is still to be done.

    Why: the reviewers saw less than the agency claims, and will look next time for what was done about it.
    Fix: add an action that arises from the peer review, and whose `for` names the standard or one of its criteria.
    """
    review = case.returned.peer_review
    if review is None or case.may_have_lost("actions", "for", "status"):
        return
    acted_on = {target for each in case.actions if each.is_open for target in each.targets}
    asked = {standard.id: {criterion.id for criterion in criteria} for standard, criteria in case.dossier.standards}
    for score in case.scorecard.standards:
        # That a standard below passing has no action is told for that, whoever put it there.
        if acted_on.isdisjoint({score.id, *asked[score.id]}) and not how_below_passing(case, score):
            yield from _lowered(case, review, score)


def _lowered(case: Case, review: PeerReview, score: StandardScore) -> Iterator[Hit]:
    own, theirs = case.pack.rating(score.self_rating), case.pack.rating(score.moderated)
    if own and theirs and case.pack.ratings.index(own) < case.pack.ratings.index(theirs):
        rated = f"standard {score.id} is rated {own.label} by the agency and {theirs.label} by its reviewers"
        yield Hit(_place(case, review, score.id), f"{rated}, and no open action is for it", about=(score.id,))


def _place(case: Case, review: PeerReview, standard: str) -> Place:
    """Where the reviewers' rating stands, or the responses that it was reckoned from."""
    place = case.main.at("peer_review")
    return place / "ratings" / standard if standard in review.ratings else place / "responses"


RULES: tuple[Rule[Case], ...] = (review_undated, lower_without_action)
