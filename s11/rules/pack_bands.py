"""S11-92x: the needs of ratings, so far as each rating must be one that some return is given."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from s11.model.pack import MET, Needs, Pack, Rating, Response
from s11.rules.case import PackCase
from s11.rules.rule import Hit, Rule, rule

_NONE = Fraction(0)


@rule("S11-920", "Last rating with needs")
def last_has_needs(case: PackCase) -> Iterator[Hit]:
    """The last rating of the scale, and the last of the shares, asks for nothing.

    Why: it is what is left when no other rating is reached; with needs, some returns would have none.
    Fix: take the needs out, or add a rating below it.
    """
    ratings, shares = case.pack.ratings, case.pack.overall.needs
    if ratings[-1].needs != Needs():
        yield Hit(case.at("ratings", len(ratings) - 1, "needs"), f"{ratings[-1].id} is the last rating, and has needs")
    if shares and shares[-1].at_least:
        place = case.at("overall", "needs", len(shares) - 1, "at_least")
        yield Hit(place, f"{shares[-1].rating} is the last of the shares, and has needs")


@rule("S11-921", "Rating that is never given")
def never_given(case: PackCase) -> Iterator[Hit]:
    """Each rating asks for something less than every better one.

    Why: the first rating whose needs are all kept is given, so one that asks for more than a better one never is.
    Fix: put the ratings in order, best first, or correct their needs.
    """
    for position, worse in enumerate(case.pack.ratings):
        better = reached_before(case.pack, position)
        if better is not None and worse.id not in capped(case.pack):
            message = f"{worse.id} is never given: whatever reaches it reaches {better.id} first"
            yield Hit(case.at("ratings", position, "needs"), message)


@rule("S11-926", "Rating that nobody can reach")
def out_of_reach(case: PackCase) -> Iterator[Hit]:
    """The needs of each rating are kept by whoever gives the best answer to every criterion.

    Why: a rating that nobody can have misleads everybody who works towards it.
    Fix: ask for less, or give the best response the `credit` that is asked for.
    """
    for position, rating in enumerate(case.pack.ratings):
        score, best = rating.needs.score or _NONE, max(_credits(rating.needs, case.pack))
        if score > best and rating.id not in capped(case.pack):
            message = f"{rating.id} needs a score of {float(score):g}, and the best response is worth {float(best):g}"
            yield Hit(case.at("ratings", position, "needs", "score"), message)


def capped(pack: Pack) -> set[str]:
    """The ratings that a cap gives, whatever they need."""
    return {cap.no_better_than for cap in pack.caps}


def reached_before(pack: Pack, position: int) -> Rating | None:
    """The first of the better ratings that whatever reaches a rating of the scale reaches too, if there is one."""
    floor = _floor(pack.ratings[position].needs, pack)
    return next((better for better in pack.ratings[:position] if _is_kept(better.needs, floor, pack)), None)


class _Floor(NamedTuple):
    """The least that is true wherever some needs are kept.

    ``responses`` are those that a criterion can have there; ``None`` when it can have any, or none at all.
    """

    met: Fraction
    evidenced: Fraction
    score: Fraction
    best_practice: int
    impact: bool
    essential: bool
    responses: frozenset[str] | None


def _floor(needs: Needs, pack: Pack) -> _Floor:
    credits_ = _credits(needs, pack)
    least = min(credits_)
    evidenced = needs.evidenced or _NONE
    met = max(needs.met or _NONE, evidenced, _met_by_score(needs.score or _NONE, credits_))
    # What weighs nothing may fall short all the same.
    everything_weighs = all(criterion.weight for _, criterion in pack.criteria())
    all_met = least >= MET or (met == MET <= max(credits_) and everything_weighs)
    allowed = [each for each in _allowed(needs, pack) if not all_met or (each.credit or _NONE) >= MET]
    return _Floor(
        met,
        evidenced,
        max(needs.score or _NONE, met + (1 - met / MET) * least),
        needs.best_practice,
        needs.impact,
        needs.essential or all_met,
        frozenset(each.id for each in allowed) if all_met or _names_response(needs, pack) else None,
    )


def _met_by_score(score: Fraction, credits_: list[Fraction]) -> Fraction:
    """The percentage that must be met in full for a score to be reached: the rest can earn no more than falls short."""
    short = [credit for credit in credits_ if credit < MET]
    if not short:
        return MET
    top, rest = max(credits_), max(short)
    return MET * (score - rest) / (top - rest) if rest < score <= top else _NONE


def _is_kept(needs: Needs, floor: _Floor, pack: Pack) -> bool:
    """Whether whatever is at or above a floor keeps these needs."""
    allowed = {each.id for each in _allowed(needs, pack)} if _names_response(needs, pack) else set()
    return (
        (needs.met or _NONE) <= floor.met
        and (needs.evidenced or _NONE) <= floor.evidenced
        and (needs.score or _NONE) <= floor.score
        and needs.best_practice <= floor.best_practice
        and needs.impact <= floor.impact
        and needs.essential <= floor.essential
        and (not needs.lowest or (floor.responses is not None and floor.responses <= allowed))
    )


def _allowed(needs: Needs, pack: Pack) -> list[Response]:
    """The responses that count, down to the lowest that the needs allow."""
    counted = [each for each in pack.responses if not each.excluded]
    ids = [each.id for each in counted]
    return counted[: ids.index(needs.lowest) + 1] if needs.lowest in ids else counted


def _names_response(needs: Needs, pack: Pack) -> bool:
    response = pack.response(needs.lowest)
    return response is not None and not response.excluded


def _credits(needs: Needs, pack: Pack) -> list[Fraction]:
    """What a criterion can earn where some needs are kept. One that is not answered, where it may be, earns nothing."""
    earned = [each.credit or _NONE for each in _allowed(needs, pack)]
    return earned if _names_response(needs, pack) else [*earned, _NONE]


RULES: tuple[Rule[PackCase], ...] = (last_has_needs, never_given, out_of_reach)
