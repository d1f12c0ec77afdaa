"""One standard at the terminal, explained in full."""

from collections.abc import Iterable, Iterator
from datetime import date

from s11.model.dossier import Dossier
from s11.render.bars import bar, marks
from s11.render.page import BLANK, GAP, Line, heading, labelled, prose
from s11.render.ratings_text import legend
from s11.render.scorecard_text import origin_lines, title_lines
from s11.render.screen import Screen, columns_of
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view.explained import Asked, Explained, explain, portions
from s11.view.ladder import Ladder
from s11.view.words import without_stop

_DASH = "  - "


def explained_lines(
    dossier: Dossier, scorecard: Scorecard, standards: Iterable[StandardScore], on: date, screen: Screen
) -> Iterator[Line]:
    """Some of the standards of a return, everything about each."""
    yield from title_lines(dossier, screen.measure)
    for each in standards:
        yield from _standard(explain(dossier, scorecard, each, on), each, screen)
    yield from origin_lines(dossier, screen.measure)


def _standard(told: Explained, score: StandardScore, screen: Screen) -> Iterator[Line]:
    columns, marked = screen.measure, marks(screen)
    yield BLANK
    yield from heading(without_stop(score.title), columns, f"{score.id}{GAP}")
    yield from labelled(told.facts, columns)
    if score.applicable:
        yield from prose(legend(marked), columns, f"{bar(portions(score), marked)}{GAP}")
    yield from _ladder(told.ladder, columns)
    yield BLANK
    yield from heading("The smallest change", columns)
    first, *steps = told.change
    yield from prose(first, columns, "  ")
    for step in steps:
        yield from prose(step, columns, "    - ")
    yield BLANK
    yield from heading("Criteria", columns)
    for each in told.criteria:
        yield from _criterion(each, columns)
    yield BLANK
    yield from heading("Actions", columns)
    for action in told.actions or ("None.",):
        yield from prose(action, columns, _DASH)


def _ladder(told: Ladder, columns: int) -> Iterator[Line]:
    if told.steps:
        yield BLANK
        yield from heading("How the rating follows", columns)
    for step in told.steps:
        yield from prose(f"{step.heading}:" if step.needs else f"{step.heading}.", columns, "  ")
        for need in step.needs:
            yield from prose(need.told, columns, f"    {'Kept' if need.kept else 'Not kept':<10}")
    if told.limits:
        yield BLANK
        yield from heading("Limits", columns)
    for limit in told.limits:
        yield from prose(limit.told, columns, f"  {'In force' if limit.in_force else 'Not in force':<14}")


def _criterion(asked: Asked, columns: int) -> Iterator[Line]:
    yield BLANK
    first = f"  {asked.number}  "
    yield from prose(asked.asks, columns, first)
    yield from labelled(asked.facts, columns, " " * columns_of(first))
