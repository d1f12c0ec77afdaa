"""A return rated by its board's own rule, beside what the agency claims and what the reviewers gave."""

from collections import Counter
from collections.abc import Mapping, Sequence

from s11.model.dossier import Dossier
from s11.model.pack import NOT_RATED, Criterion, Pack, Standard
from s11.scoring import caps
from s11.scoring.basis import Basis, bases_of, scale_of
from s11.scoring.improve import improve
from s11.scoring.moderation import Moderated, moderate, rating_id
from s11.scoring.needs import Tally, failing, rate
from s11.scoring.overall import Whole, assess, rate_overall, read_from_criteria, reasons_for, rungs_of
from s11.scoring.rise import rise
from s11.scoring.rise_by_changes import rise_by_changes
from s11.scoring.scorecard import Improvement, OverallScore, Reason, Rise, Scorecard, StandardScore
from s11.scoring.standing import stand


def score(dossier: Dossier, *, ways: bool = True) -> Scorecard:
    """Rate every standard and the return as a whole, and say with each rating why it is not a better one.

    The smallest ways up take as long to find as all the rest; without ``ways``, none is looked for. It never raises,
    whatever the pack says: a word that the scales do not have holds nothing up and lifts nothing.
    """
    pack, standing = dossier.pack, stand(dossier)
    scale = scale_of(pack)
    bases = bases_of(dossier, scale, standing)
    whole = assess(pack, scale, bases)
    nexts = {basis.standard: _next(pack, basis, whole) if ways else None for basis in bases}
    moderated = moderate(dossier, scale, standing, whole)
    standards = tuple(_standard(dossier, asked, whole, nexts, moderated) for asked in dossier.standards)
    overall = _overall(dossier, whole, moderated)
    if ways:
        overall = overall._replace(rise=_rise(pack, whole, bases, nexts))
    return Scorecard(pack.id, overall, standards, _distribution(pack, standards), standing)


def _next(pack: Pack, basis: Basis, whole: Whole) -> Improvement | None:
    rank = whole.ranks.get(basis.standard)
    return improve(pack, whole.together.scale, basis, rank) if rank else None


def _standard(
    dossier: Dossier,
    asked: tuple[Standard, tuple[Criterion, ...]],
    whole: Whole,
    nexts: Mapping[str, Improvement | None],
    moderated: Moderated,
) -> StandardScore:
    pack, (standard, criteria) = dossier.pack, asked
    judgement = dossier.returned.judgements.get(standard.id)
    reckoned = whole.tallies.get(standard.id)
    rank = whole.ranks.get(standard.id)
    points = reckoned.points if reckoned else ()
    return StandardScore(
        standard.id,
        standard.title,
        rating_id(pack, rank),
        rating_id(pack, pack.rank(judgement.rating if judgement else None)),
        moderated.ratings.get(standard.id),
        criteria=len(criteria),
        applicable=len(points),
        met=sum(point.met for point in points),
        evidenced=sum(point.evidenced for point in points),
        unanswered=sum(point.worth.response is None for point in points),
        score=reckoned.score if reckoned else None,
        reasons=_reasons(pack, reckoned, rank) if reckoned and rank else (),
        next=nexts[standard.id],
    )


def _reasons(pack: Pack, reckoned: Tally, rank: int) -> tuple[Reason, ...]:
    """What keeps a standard from the rating above its own: needs, unless only a cap holds it down; and caps."""
    rungs = rungs_of(pack)
    needs = failing(rungs[rank - 1], reckoned) if rate(rungs, reckoned) == rank else ()
    return (*needs, *caps.reasons(pack, caps.held_by_essentials(pack, reckoned), rank - 1))


def _overall(dossier: Dossier, whole: Whole, moderated: Moderated) -> OverallScore:
    pack = dossier.pack
    rank = rate_overall(pack, whole)
    return OverallScore(
        rating_id(pack, rank),
        rating_id(pack, pack.rank(dossier.returned.overall.rating)),
        moderated.overall,
        reasons=reasons_for(pack, whole, rank) if rank else (),
        rise=(),
    )


def _rise(
    pack: Pack, whole: Whole, bases: Sequence[Basis], nexts: Mapping[str, Improvement | None]
) -> tuple[Rise, ...]:
    rank = rate_overall(pack, whole)
    if not rank:
        return ()
    if read_from_criteria(pack):
        return rise_by_changes(pack, whole, bases, nexts, rank)
    return rise(pack, whole, rank)


def _distribution(pack: Pack, standards: Sequence[StandardScore]) -> dict[str, int]:
    """How many standards have each rating of the scale, and how many are not rated."""
    counts = Counter(each.rating for each in standards)
    return {rating.id: counts[rating.id] for rating in pack.ratings} | {NOT_RATED: counts[None]}
