"""S11-91x to 93x: what the responses and the criteria of a pack are worth."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.model.pack import MET, CapWhen
from s11.rules.case import PackCase
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import shortened
from s11.wording import be


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


@rule("S11-924", "Essential criterion that may be set aside freely", Severity.WARNING)
def set_aside_freely(case: PackCase) -> Iterator[Hit]:
    """Where some criteria are essential, a response that takes its criterion out of the rating needs a reason.

    Why: the board's minimum would be met by whoever says that it does not apply, and nobody could ask why.
    Fix: give the response `needs_reason: true`.
    """
    essential = [criterion.id for _, criterion in case.criteria() if criterion.essential]
    for position, response in enumerate(case.pack.responses if essential else ()):
        if response.excluded and not response.needs_reason:
            message = f"{response.id} needs no reason, and {shortened(essential)} {be(len(essential))} essential"
            yield Hit(case.at("responses", position), message)


@rule("S11-931", "Essential criterion that weighs nothing", Severity.WARNING)
def essential_weighs_nothing(case: PackCase) -> Iterator[Hit]:
    """An essential criterion has a weight, unless a need or a cap looks at it whatever it weighs.

    Why: whatever is answered to it, no rating changes.
    Fix: give it a `weight` above 0, or add the need or the cap that holds a rating down while it is not met.
    """
    by_need = any(rating.needs.essential or rating.needs.lowest for rating in case.pack.ratings)
    by_cap = any(cap.when is CapWhen.ESSENTIAL_UNMET for cap in case.pack.caps)
    for place, criterion in () if by_need or by_cap else case.criteria():
        if criterion.essential and not criterion.weight:
            yield Hit(place / "weight", f"{criterion.id} is essential, and counts for nothing in any rating")


RULES: tuple[Rule[PackCase], ...] = (
    no_credit,
    credit_rises,
    nothing_is_met,
    nothing_is_essential,
    set_aside_freely,
    weighs_nothing,
    essential_weighs_nothing,
)
