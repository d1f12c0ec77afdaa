"""What will be done, in the order in which it is due."""

from datetime import date

from s11.model.dossier import Dossier, Filed
from s11.model.registers import Action
from s11.view import cells
from s11.view.registers import action_anchor, actions, called, due_cell, owner_cell, status_cell
from s11.view.table import Cell, Row, Table, table
from s11.view.words import without_stop


def still_open(dossier: Dossier) -> list[tuple[Filed, Action]]:
    """The actions in which something is still to be done, the one due first in front; last those without a date."""
    found = [(filed, action) for filed, action in actions(dossier) if action.is_open]
    return sorted(found, key=lambda each: each[1].due or date.max)


def plan_table(dossier: Dossier, on: date) -> Table:
    """Every action that is still open, by when, by whom and for which standard."""
    columns = [
        ("due", "Due"),
        ("what", "What will be done"),
        ("owner", "Owner"),
        ("about", "Standard"),
        ("status", "Status"),
        ("action", "Action"),
    ]
    return table(columns, (_row(dossier, filed, action, on) for filed, action in still_open(dossier)))


def _row(dossier: Dossier, filed: Filed, action: Action, on: date) -> Row:
    row = (
        due_cell(action),
        Cell(action.what or "Not described"),
        owner_cell(action),
        cells.listing(_standards(dossier, action), "The return as a whole"),
        status_cell(action, on),
        Cell(called(filed), target=action_anchor(filed)),
    )
    return Row(row)


def _standards(dossier: Dossier, action: Action) -> list[str]:
    """The standards that an action is for, itself or by their criteria."""
    targets = set(action.targets_in(dossier.pack.id))
    return [
        f"{standard.id} {without_stop(standard.title)}"
        for standard in dossier.pack.standards
        if standard.id in targets or not targets.isdisjoint(each.id for each in standard.criteria)
    ]
