"""A report as plain data for templates: dictionaries, lists and strings, with nothing behind them."""

from typing import Any

from s11.view.report import Report
from s11.view.table import Cell, Column, Table


def context(report: Report) -> dict[str, Any]:
    """A report by the names of its parts.

    A cell has ``text``, ``tone``, ``value``, ``target``, ``colour`` and ``blank``; in a table also the ``name`` and
    ``heading`` of its column. A row has ``cells``, ``anchor``, and each cell by the name of its column. A column is
    ``blank`` when nothing stands in any of its cells.
    """
    return {name: plain(getattr(report, name)) for name in report._fields}


def shown(value: Any) -> str:
    """What is shown of a value in a template: of a cell, its text."""
    return str(value["text"] if isinstance(value, dict) and "text" in value else value)


def plain(value: Any) -> Any:
    """A part of a report as plain data."""
    if isinstance(value, Cell):
        return _cell(value)
    if isinstance(value, Table):
        return _table(value)
    if isinstance(value, int | str | None):
        return value
    names = getattr(value, "_fields", None)
    return {name: plain(getattr(value, name)) for name in names} if names else [plain(each) for each in value]


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "tone": cell.tone.value if cell.tone else "",
        "value": cell.value,
        "target": cell.target,
        "colour": cell.colour,
        "blank": cell.blank,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": [
            {"name": column.name, "heading": column.heading, "blank": all(row.cells[at].blank for row in table.rows)}
            for at, column in enumerate(table.columns)
        ],
        "rows": [_row(table.columns, row.cells, row.anchor) for row in table.rows],
    }


def _row(columns: tuple[Column, ...], cells: tuple[Cell, ...], anchor: str) -> dict[str, Any]:
    named = {
        column.name: {**_cell(cell), "name": column.name, "heading": column.heading}
        for column, cell in zip(columns, cells, strict=True)
    }
    return {"anchor": anchor, "cells": list(named.values()), **named}
