"""The standards that are not at the passing rating, and what will be done about each, by whom and when."""

from collections.abc import Iterator
from datetime import date

from s11.model.dossier import Dossier, Filed
from s11.model.pack import MET
from s11.model.registers import Action
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view import cells
from s11.view.registers import action_anchor, actions_for, status_cell
from s11.view.standards import why_cell
from s11.view.table import Cell, Row, Section, Table, facts, table
from s11.view.words import day, without_stop

_PLAN = (("action", "Action"), ("what", "What will be done"), ("owner", "Owner"), ("due", "Due"), ("status", "Status"))


def below_passing(dossier: Dossier, scorecard: Scorecard) -> list[StandardScore]:
    """The standards whose computed rating is below the one from which no action is needed."""
    rank = dossier.pack.rank
    passing = rank(dossier.pack.passing) or 0
    return [each for each in scorecard.standards if (rank(each.rating) or 0) > passing]


def planned(dossier: Dossier, score: StandardScore) -> list[tuple[Filed, Action]]:
    """What is still to be done about a standard or any of its criteria."""
    criteria = next(asked for standard, asked in dossier.standards if standard.id == score.id)
    plans = actions_for(dossier, score.id, *(each.id for each in criteria))
    return [(filed, action) for filed, action in plans if action.is_open]


def shortfall_table(dossier: Dossier, scorecard: Scorecard, on: date) -> Table:
    """A row for each action on each standard below the passing rating, and one for a standard that has no action."""
    columns = [("standard", "Standard"), ("computed", "Computed rating"), ("why", "Why it is not rated better"), *_PLAN]
    rows = (
        Row((*_standard(dossier, scorecard, score), *plan.cells))
        for score in below_passing(dossier, scorecard)
        for plan in _plans(dossier, score, on)
    )
    return table(columns, rows)


def shortfalls(dossier: Dossier, scorecard: Scorecard, on: date) -> tuple[Section, ...]:
    """Each standard below the passing rating as a part of a paper."""
    found = []
    for score in below_passing(dossier, scorecard):
        standard, computed, why = _standard(dossier, scorecard, score)
        heading = Cell(f"{without_stop(standard.text)}: {computed.text}", computed.tone, colour=computed.colour)
        told = [("Why", why), *_short_of_met(dossier, scorecard, score)]
        found.append(Section(heading, facts(told), table(_PLAN, _plans(dossier, score, on))))
    return tuple(found)


def _short_of_met(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Iterator[tuple[str, Cell]]:
    """Each criterion that was answered with less than met, by what it asks: a number tells a reader nothing."""
    asked = next(asked for standard, asked in dossier.standards if standard.id == score.id)
    for criterion in asked:
        response = dossier.pack.response(scorecard.standing[criterion.id].response)
        if response is not None and not response.excluded and (response.credit or 0) < MET:
            yield criterion.id, Cell(f"{criterion.id} {without_stop(criterion.asks)}: {response.label}.")


def _standard(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> tuple[Cell, Cell, Cell]:
    return (
        Cell(f"{score.id} {score.title}", target=f"standard-{score.id}"),
        cells.rating(dossier.pack, score.rating),
        why_cell(dossier, scorecard, score),
    )


def _plans(dossier: Dossier, score: StandardScore, on: date) -> Iterator[Row]:
    plans = planned(dossier, score)
    for filed, action in plans:
        owner = cells.written(action.owner, "No owner", matters=True)
        due = Cell(day(action.due) if action.due else "No date")
        yield Row(
            (
                Cell(filed.id, target=action_anchor(filed)),
                Cell(action.what or "Not described"),
                owner,
                due,
                status_cell(action, on),
            )
        )
    if not plans:
        nothing = ("None", "No action is planned", "Nobody", "No date", "Not planned")
        yield Row(tuple(Cell(text, blank=True) for text in nothing))
