"""S11-106: dates in a year that can hardly have been meant."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.rules import actions, evidence, steps
from s11.rules.case import Case
from s11.rules.dates import FAR_AHEAD, LONG_AGO, is_far_ahead, is_long_ago
from s11.rules.rule import Hit, Rule, rule
from s11.wording import day

_ABOUT_DATES = (
    steps.step_in_the_future,
    steps.step_before_the_period,
    evidence.impossible_dates,
    evidence.past_review,
    evidence.old_evidence,
    actions.overdue,
    actions.impossible_dates,
)
"""Rules that tell of a date at its own place: what one of them says is not said again."""

_PAST_IS_TOLD = ("submissions", "accept")
"""Where a day that has passed is told at another place."""


@rule("S11-106", "Year that is unlikely", Severity.WARNING)
def year_unlikely(case: Case) -> Iterator[Hit]:
    """No date is more than twenty years ago, or more than ten years ahead, on the day that the return is checked.

    Why: a slip in one figure of a year hides what is overdue or out of date, and makes the rest look careless.
    Fix: check the year.
    """
    far_off = [*_far_off(case)]
    told = {hit.place for each in _ABOUT_DATES for hit in each.check(case)} if far_off else set()
    yield from (hit for hit in far_off if hit.place not in told)


def _far_off(case: Case) -> Iterator[Hit]:
    """The dates that are too long ago or too far ahead to be meant; those of the period have a rule of their own."""
    for place, when in case.dates:
        heading = place.path[0]
        if heading == "period":
            continue
        if is_long_ago(when, case.on) and heading not in _PAST_IS_TOLD:
            yield Hit(place, f"{day(when)} is more than {LONG_AGO} years ago")
        if is_far_ahead(when, case.on):
            yield Hit(place, f"{day(when)} is more than {FAR_AHEAD} years ahead")


RULES: tuple[Rule[Case], ...] = (year_unlikely,)
