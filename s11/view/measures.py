"""The return in figures: standards at each rating, the overall rating, criteria and actions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from s11.model.dossier import Dossier
from s11.model.pack import OverallMethod
from s11.model.registers import ActionStatus
from s11.scoring.scorecard import Scorecard
from s11.view import cells
from s11.view.registers import actions, called, is_overdue
from s11.view.shortfall import below_passing, planned
from s11.view.standards import NO_MODERATED, NO_SELF, differences, numbered
from s11.view.table import Cell, Row, Table, table
from s11.view.voice import Voice
from s11.view.why import why_overall
from s11.view.words import reached
from s11.wording import day


def distribution_table(dossier: Dossier, scorecard: Scorecard) -> Table:
    """How many standards are at each rating of the scale, and which."""
    columns = [("rating", "Rating"), ("standards", "Standards"), ("which", "Which")]
    return table(columns, _distribution(dossier, scorecard))


def overall_table(dossier: Dossier, scorecard: Scorecard) -> Table:
    """The return as a whole: its three ratings, and what is behind each."""
    return table([("measure", "Rating"), ("result", "Result"), ("detail", "Why")], _overall(dossier, scorecard))


def measures_table(dossier: Dossier, scorecard: Scorecard, on: date) -> Table:
    """Everything in figures, the distribution first."""
    distribution = (
        Row((replace(rating, text=f"Standards: {rating.text}"), *others))
        for rating, *others in (row.cells for row in _distribution(dossier, scorecard))
    )
    rows = (*distribution, *_overall(dossier, scorecard), *_criteria(scorecard), *_actions(dossier, scorecard, on))
    return table([("measure", "Measure"), ("result", "Result"), ("detail", "Detail")], rows)


def _distribution(dossier: Dossier, scorecard: Scorecard) -> Iterator[Row]:
    unrated = any(each.rating is None for each in scorecard.standards)
    for rating in [*(each.id for each in dossier.pack.ratings), *([None] if unrated else [])]:
        there = [each for each in scorecard.standards if each.rating == rating]
        shown = cells.rating_of(dossier.pack, rating, len(there))
        yield Row((shown, cells.number(len(there)), cells.written("; ".join(map(numbered, there)), "None")))


def _overall(dossier: Dossier, scorecard: Scorecard) -> Iterator[Row]:
    pack, overall = dossier.pack, scorecard.overall
    why = [*why_overall(pack, scorecard), *([Voice(pack).rise(overall.rise)] if overall.rise else [])]
    none_given = "The board gives none" if pack.overall.method is OverallMethod.NONE else "Not rated"
    best = "It is the best rating." if overall.rating else "There is nothing to rate."
    because = cells.written(dossier.returned.overall.because, "Not said")
    same = "The same as the computed rating" if overall.moderated else "No reviewers have rated it"
    apart = cells.lines(differences(pack, overall), same)
    yield Row((Cell("Overall, computed"), cells.rating(pack, overall.rating, none_given), cells.lines(why, best)))
    yield Row((Cell("Overall, self"), cells.rating(pack, overall.self_rating, NO_SELF), because))
    yield Row((Cell("Overall, moderated"), cells.rating(pack, overall.moderated, NO_MODERATED, matters=False), apart))


def _criteria(scorecard: Scorecard) -> Iterator[Row]:
    asked = sum(each.criteria for each in scorecard.standards)
    applicable = sum(each.applicable for each in scorecard.standards)
    unanswered = [criterion for criterion, stands in scorecard.standing.items() if stands.response is None]
    yield Row(
        (
            Cell("Criteria asked"),
            cells.number(asked),
            Cell("All of them apply" if applicable == asked else f"{applicable:,} of them apply"),
        )
    )
    yield Row((Cell("Criteria not answered"), cells.number(len(unanswered)), cells.listing(unanswered)))
    met = sum(each.met for each in scorecard.standards)
    evidenced = sum(each.evidenced for each in scorecard.standards)
    for measure, number in (("Criteria met", met), ("Criteria met with evidence", evidenced)):
        portion = f"{reached(Fraction(100 * number, applicable))} of those that apply" if applicable else "None apply"
        yield Row((Cell(measure), cells.number(number), Cell(portion)))


def _actions(dossier: Dossier, scorecard: Scorecard, on: date) -> Iterator[Row]:
    every = list(actions(dossier))
    counts = [(sum(action.status is state for _, action in every), state) for state in (*ActionStatus, None)]
    states = [f"{number} {state or 'without a status'}" for number, state in counts if number]
    yield Row((Cell("Actions"), cells.number(len(every)), cells.listing(states)))
    late = [called(filed) for filed, action in every if is_overdue(action, on)]
    yield Row((Cell(f"Actions overdue on {day(on)}"), cells.number(len(late)), cells.listing(late)))
    without = [numbered(each) for each in below_passing(dossier, scorecard) if not planned(dossier, each)]
    passing = Voice(dossier.pack).rating(dossier.pack.passing)
    named = cells.lines(without, "None")
    yield Row((Cell(f"Standards below {passing} with no action"), cells.number(len(without)), named))
