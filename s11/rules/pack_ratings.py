"""S11-91x to 93x: how a pack turns answers into ratings."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.model.pack import MET, CapWhen, Needs, OverallMethod, Pack
from s11.rules.case import PackCase
from s11.rules.rule import Hit, Rule, rule


@rule("S11-910", "Response without a credit")
def no_credit(case: PackCase) -> Iterator[Hit]:
    """Each response says what it is worth, from 0 to 100, or is excluded from the rating.

    Why: scores are made of credits, and a response without one would earn nothing by accident.
    Fix: give it a `credit`, or `excluded: true`.
    """
    for position, response in enumerate(case.pack.responses):
        place = case.at("responses", position, "credit")
        if response.credit is None and not response.excluded:
            yield Hit(place, f"{response.id} has no credit, and is not excluded")
        elif response.credit is not None and response.credit > MET:
            yield Hit(place, f"{response.id} is worth more than 100")


@rule("S11-911", "Credit that rises down the list")
def credit_rises(case: PackCase) -> Iterator[Hit]:
    """Responses stand with the best first, so their credits never rise down the list.

    Why: the order decides which of two directorates' answers is the lower.
    Fix: put the responses in order, or correct the credit.
    """
    before = None
    for position, response in enumerate(case.pack.responses):
        if response.excluded or response.credit is None:
            continue
        if before is not None and response.credit > before:
            yield Hit(
                case.at("responses", position, "credit"), f"{response.id} is worth more than the response before it"
            )
        before = response.credit


@rule("S11-912", "No response for what is met")
def nothing_is_met(case: PackCase) -> Iterator[Hit]:
    """One of the responses means that a criterion is met in full: its credit is 100.

    Why: without one, no criterion is ever met and no need of that kind is ever kept.
    Fix: give the best response `credit: 100`.
    """
    if not any(response.credit == MET and not response.excluded for response in case.pack.responses):
        yield Hit(case.at("responses"), "no response has a credit of 100", key=True)


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
    capped = {cap.no_better_than for cap in case.pack.caps}
    for position, worse in enumerate(case.pack.ratings):
        for better in case.pack.ratings[:position]:
            if worse.id not in capped and _is_kept_with(better.needs, worse.needs, case.pack):
                message = f"{worse.id} is never given: whatever reaches it reaches {better.id} first"
                yield Hit(case.at("ratings", position, "needs"), message)
                break


def _is_kept_with(needs: Needs, others: Needs, pack: Pack) -> bool:
    """Whether whatever keeps the others keeps these needs too."""
    met = max(others.met or 0, others.evidenced or 0)
    order = [response.id for response in pack.responses]
    lowest_kept = not needs.lowest or (
        needs.lowest in order and others.lowest in order and order.index(others.lowest) <= order.index(needs.lowest)
    )
    return (
        (needs.met or 0) <= met
        and (needs.evidenced or 0) <= (others.evidenced or 0)
        and (needs.score or 0) <= max(others.score or 0, met)
        and needs.best_practice <= others.best_practice
        and needs.impact <= others.impact
        and needs.essential <= (others.essential or met == MET)
        and lowest_kept
    )


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


@rule("S11-923", "Nothing is essential", Severity.WARNING)
def nothing_is_essential(case: PackCase) -> Iterator[Hit]:
    """Where a need or a cap speaks of essential criteria, some criteria are marked as essential.

    Why: the need is always kept and the cap never holds, whatever was meant.
    Fix: mark the board's minimum with `essential: true`, or take the need or the cap out.
    """
    if any(criterion.essential for _, criterion in case.pack.criteria()):
        return
    for position, rating in enumerate(case.pack.ratings):
        if rating.needs.essential:
            yield Hit(case.at("ratings", position, "needs", "essential"), "no criterion is marked as essential")
    for position, cap in enumerate(case.pack.caps):
        if cap.when is CapWhen.ESSENTIAL_UNMET:
            yield Hit(case.at("caps", position, "when"), "no criterion is marked as essential")


@rule("S11-930", "Standard that weighs nothing")
def weighs_nothing(case: PackCase) -> Iterator[Hit]:
    """The criteria of a standard have some weight between them.

    Why: shares of nothing cannot be reckoned, so the standard could not be rated.
    Fix: give at least one of its criteria a `weight` above 0.
    """
    for position, standard in enumerate(case.pack.standards):
        if not any(criterion.weight for criterion in standard.criteria):
            yield Hit(
                case.at("standards", position, "criteria"), f"all criteria of standard {standard.id} have weight 0"
            )


RULES: tuple[Rule[PackCase], ...] = (
    no_credit,
    credit_rises,
    nothing_is_met,
    last_has_needs,
    never_given,
    overall_incomplete,
    nothing_is_essential,
    weighs_nothing,
)
