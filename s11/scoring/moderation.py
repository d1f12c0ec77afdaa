"""What the peer review made of the return: the reviewers' own ratings, or those that their responses support."""

from collections.abc import Mapping
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.scoring.basis import Scale, bases_of
from s11.scoring.overall import Whole, assess, rate_overall, read_from_criteria
from s11.scoring.scorecard import Standing


class Moderated(NamedTuple):
    """The moderated rating of each standard that was moderated, and of the whole return."""

    ratings: Mapping[str, str | None]
    overall: str | None


def moderate(dossier: Dossier, scale: Scale, standing: Mapping[str, Standing], computed: Whole) -> Moderated:
    """The ratings that reviewers gave; where they only moderated responses, the ratings that follow by the same rule.

    Evidence, examples and statements stay the return's own. A rating in a word that the scale does not have counts as
    none, and none is reckoned in its place. Unless the reviewers gave an overall, it is formed by the board's method as
    soon as something was moderated that the method looks at; standards that were not moderated keep their computed
    ratings in it.
    """
    review = dossier.returned.peer_review
    if review is None:
        return Moderated({}, None)
    pack = dossier.pack
    touched = {standard.id for standard, criterion in dossier.criteria() if criterion.id in review.responses}
    whole = _by_their_responses(dossier, scale, standing, review.responses) if touched else computed
    words = ((standard.id, pack.rank(review.ratings.get(standard.id))) for standard in pack.standards)
    given = {standard: rank for standard, rank in words if rank is not None}
    ranks = {**whole.ranks, **given}
    unknown = review.ratings.keys() - given.keys()
    ratings = {standard: rating_id(pack, ranks.get(standard)) for standard in touched - unknown | given.keys()}
    overall = pack.rank(review.overall)
    if not review.overall and (touched if read_from_criteria(pack) else ratings):
        overall = rate_overall(pack, whole._replace(ranks=ranks))
    return Moderated(ratings, rating_id(pack, overall))


def rating_id(pack: Pack, rank: int | None) -> str | None:
    """The id of the rating at a place in the scale."""
    return None if rank is None else pack.ratings[rank].id


def _by_their_responses(
    dossier: Dossier, scale: Scale, standing: Mapping[str, Standing], responses: Mapping[str, str]
) -> Whole:
    """The ratings that follow when the reviewers' responses take the place of the agency's."""
    moderated = {
        criterion: stands._replace(response=responses.get(criterion, stands.response))
        for criterion, stands in standing.items()
    }
    return assess(dossier.pack, scale, bases_of(dossier, scale, moderated))
