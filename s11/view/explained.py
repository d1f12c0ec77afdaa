"""One standard explained in full: what was answered, by whom, on what evidence, and how its rating follows."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import Criterion
from s11.scoring.scorecard import Scorecard, StandardScore, Standing
from s11.view import cells
from s11.view.answered import who_answered
from s11.view.criteria import HEADINGS, criteria_table
from s11.view.ladder import Ladder, ladder
from s11.view.registers import action_line, actions_for
from s11.view.standards import NO_MODERATED, NO_SELF, differences, rates_by_score, why_cell
from s11.view.table import Cell
from s11.view.voice import Voice
from s11.view.words import first_capital, sentence, share

Facts = tuple[tuple[str, Cell], ...]
"""Labels, and what each says."""


class Asked(NamedTuple):
    """One criterion, by its number and what it asks, with the answer that stands and what is behind it."""

    number: str
    asks: str
    facts: Facts


class Explained(NamedTuple):
    """One standard. ``change`` is what would lift its rating, a line for each step after the first."""

    facts: Facts
    ladder: Ladder
    change: tuple[str, ...]
    criteria: tuple[Asked, ...]
    actions: tuple[str, ...]


def explain(dossier: Dossier, scorecard: Scorecard, score: StandardScore, on: date) -> Explained:
    """Everything about one standard of a return, as it stands on a day."""
    criteria = dossier.asked_in(score.id)
    planned = actions_for(dossier, score.id, *(each.id for each in criteria))
    return Explained(
        tuple(_facts(dossier, score)),
        ladder(dossier, scorecard, score),
        tuple(_change(dossier, scorecard, score)),
        tuple(_criteria(dossier, scorecard, criteria, on)),
        tuple(action_line(filed, action, on) for filed, action in planned),
    )


def portions(score: StandardScore) -> tuple[int, int, int, int]:
    """The applicable criteria met with evidence, met without, answered with less, and not answered."""
    met_without, short = score.met - score.evidenced, score.applicable - score.met - score.unanswered
    return score.evidenced, met_without, short, score.unanswered


def _facts(dossier: Dossier, score: StandardScore) -> Iterator[tuple[str, Cell]]:
    pack = dossier.pack
    yield "Computed rating", cells.rating(pack, score.rating)
    yield "Self rating", cells.rating(pack, score.self_rating, NO_SELF)
    yield "Moderated rating", cells.rating(pack, score.moderated, NO_MODERATED)
    yield "Difference", cells.lines(differences(pack, score), "None")
    met = f"{share(score.met, score.applicable)}; {score.evidenced:,} with evidence"
    yield "Criteria met", Cell(met if score.applicable else "None apply")
    if rates_by_score(pack):
        yield "Score", cells.score(score.score)


def _change(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Iterator[str]:
    voice = Voice(dossier.pack)
    if score.next is None:
        best = score.rating in {None, dossier.pack.ratings[0].id}
        yield why_cell(dossier, scorecard, score).text if best else "No change to the answers alone would lift it."
        return
    yield voice.improvement(score.next)
    asks = {criterion.id: criterion.asks for _, criterion in dossier.criteria()}
    for change in score.next.changes:
        if change.criterion:
            yield f"{first_capital(voice.change(change))}: {asks[change.criterion]}"


def _criteria(dossier: Dossier, scorecard: Scorecard, criteria: tuple[Criterion, ...], on: date) -> Iterator[Asked]:
    table = criteria_table(dossier, scorecard, on)
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row.cells, strict=True)) for row in table.rows]
    shown = {row["criterion"].text: row for row in rows}
    for each in criteria:
        essential = " Essential." if each.essential else ""
        answer = _answer(dossier, scorecard.standing[each.id], shown[each.id])
        yield Asked(each.id, f"{sentence(each.asks)}{essential}", tuple(answer))


def _answer(dossier: Dossier, stands: Standing, shown: Mapping[str, Cell]) -> Iterator[tuple[str, Cell]]:
    """The answer that stands for a criterion; what a report's table has no cell for is not told."""
    own = dossier.main.answers.get(stands.criterion)
    yield "Response", shown["response"]
    if own and own.reason:
        yield "Reason", Cell(own.reason)
    said = who_answered(dossier, stands)
    if said:
        yield "Who answered", Cell(said)
    for name in ("evidence", "moderated"):
        if name in shown and not (name == "moderated" and shown[name].blank):
            yield HEADINGS[name], shown[name]
