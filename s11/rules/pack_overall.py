"""S11-92x: how a pack rates the return as a whole."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.model.pack import CapWhen, OverallMethod, Pack, Share
from s11.rules.case import PackCase
from s11.rules.pack_bands import capped, reached_before
from s11.rules.rule import Hit, Rule, rule
from s11.wording import be, listed


@rule("S11-922", "Rule for the overall rating not complete")
def overall_incomplete(case: PackCase) -> Iterator[Hit]:
    """The rule for the overall rating, and each cap, has what it needs to be applied.

    Why: a rule with a part missing gives no rating, or the wrong one.
    Fix: add what is missing, or choose another `method`.
    """
    pack, overall = case.pack, case.pack.overall
    ranks = [rank for share in overall.needs if (rank := pack.rank(share.rating)) is not None]
    if overall.method is OverallMethod.SHARE and not overall.needs:
        yield Hit(case.at("overall", "needs"), "the overall rating goes by shares, and none are given")
    if overall.method is not OverallMethod.SHARE and overall.needs:
        yield Hit(case.at("overall", "needs"), f"shares are given, and the method is {overall.method}", key=True)
    if ranks != sorted(set(ranks)):
        yield Hit(case.at("overall", "needs"), "the shares are not in the order of the ratings, best first", key=True)
    for position, rating in enumerate(pack.ratings[:-1] if overall.method is OverallMethod.MEAN else ()):
        if rating.needs.score is None:
            message = f"the mean is held against `score`, and {rating.id} does not ask for one"
            yield Hit(case.at("ratings", position, "needs"), message)
    for position, cap in enumerate(pack.caps):
        if cap.when is CapWhen.ANY_STANDARD_AT and not cap.rating:
            yield Hit(case.at("caps", position, "rating"), "a cap for any standard at a rating does not say which")


@rule("S11-925", "Overall rating that is never given", Severity.WARNING)
def never_given_overall(case: PackCase) -> Iterator[Hit]:
    """Each rating from the best that a return can have down to the last is one that some return is given.

    Why: a return that comes out better or worse than the board meant is noticed by nobody until the agency asks why.
    Fix: give each rating a share, or a score, that asks for less than every better one, and caps that leave it room.
    """
    match case.pack.overall.method:
        case OverallMethod.SHARE:
            yield from _shares_that_give_nothing(case)
        case OverallMethod.MEAN:
            yield from _means_that_give_nothing(case)
        case OverallMethod.LOWEST | OverallMethod.MOST_COMMON:
            yield from _caps_that_leave_no_room(case)
    if case.pack.overall.method is not OverallMethod.NONE:
        yield from _caps_that_always_hold(case)


def _shares_that_give_nothing(case: PackCase) -> Iterator[Hit]:
    """Ratings whose share is reached only where that of a better one is, and those that have none.

    A rating better than all that have a share is left alone: a board may keep it for standards.
    """
    pack, shares = case.pack, case.pack.overall.needs
    # A return that has no share at all is given the last rating.
    otherwise = capped(pack) | ({pack.ratings[-1].id} if all(share.at_least for share in shares) else set())
    firsts = [next((each for each in shares if _is_reached_first(each, worse, pack)), None) for worse in shares]
    with_room = {share.rating for share, first in zip(shares, firsts, strict=True) if first is None}
    for position, (worse, first) in enumerate(zip(shares, firsts, strict=True)):
        if first is not None and worse.rating not in with_room | otherwise:
            message = f"{worse.rating} is given to no return: whatever has its share has that of {first.rating} first"
            yield Hit(case.at("overall", "needs", position), message)
    best = min((rank for share in shares if (rank := pack.rank(share.rating)) is not None), default=len(pack.ratings))
    with_share = {share.rating for share in shares}
    for rating in pack.ratings[best:]:
        if rating.id not in with_share | otherwise:
            yield Hit(case.at("overall", "needs"), f"{rating.id} is given to no return: it has no share", key=True)


def _is_reached_first(better: Share, worse: Share, pack: Pack) -> bool:
    """Whether whatever has the one share has the other, of a better rating, too."""
    first, second = pack.rank(better.rating), pack.rank(worse.rating)
    if first is None or second is None or first >= second:
        return False
    given = [(pack.rank(word), percentage) for word, percentage in worse.at_least.items()]
    asked = [(pack.rank(word), percentage) for word, percentage in better.at_least.items()]
    return all(
        at is not None and (not least or any(rank is not None and rank <= at and most >= least for rank, most in given))
        for at, least in asked
    )


def _means_that_give_nothing(case: PackCase) -> Iterator[Hit]:
    """Ratings told from a better one by other needs than a score, which are not asked of a mean."""
    scores = [rating.needs.score for rating in case.pack.ratings]
    for position, rating in enumerate(case.pack.ratings):
        score = scores[position]
        above = [better for better in scores[:position] if better is not None]
        told = reached_before(case.pack, position) is not None or rating.id in capped(case.pack)
        if score is not None and above and min(above) <= score and not told:
            message = f"{rating.id} is given to no return: a better rating needs no higher a mean score"
            yield Hit(case.at("ratings", position, "needs", "score"), message)


def _caps_that_leave_no_room(case: PackCase) -> Iterator[Hit]:
    """Ratings that come with a standard at them, where a cap holds what has such a standard to less."""
    pack = case.pack
    for position, cap in enumerate(pack.caps):
        at, best = pack.rank(cap.rating), pack.rank(cap.no_better_than)
        if cap.when is CapWhen.ANY_STANDARD_AT and at and best is not None:
            lost = [rating.id for rating in pack.ratings[at:best] if rating.id not in capped(pack)]
            if lost:
                why = f"a standard at {listed(lost, 'or')} holds it to {cap.no_better_than}"
                yield Hit(case.at("caps", position), f"{listed(lost)} {be(len(lost))} given to no return: {why}")


def _caps_that_always_hold(case: PackCase) -> Iterator[Hit]:
    """Caps that any standard brings, at the best rating or lower."""
    for position, cap in enumerate(case.pack.caps):
        if (
            cap.when is CapWhen.ANY_STANDARD_AT
            and case.pack.rank(cap.rating) == 0
            and case.pack.rank(cap.no_better_than)
        ):
            message = f"every standard is at {cap.rating} or lower, so no return is better than {cap.no_better_than}"
            yield Hit(case.at("caps", position), message)


RULES: tuple[Rule[PackCase], ...] = (overall_incomplete, never_given_overall)
