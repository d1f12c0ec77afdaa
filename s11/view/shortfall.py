"""The standards that are not at the passing rating, and what will be done about each, by whom and when."""

from collections.abc import Iterator
from datetime import date

from s11.model.dossier import Dossier, Filed
from s11.model.pack import MET, Pack
from s11.model.registers import Action
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view import cells
from s11.view.registers import action_anchor, actions_for, called, due_cell, owner_cell, status_cell, who_and_when
from s11.view.standards import NO_MODERATED, numbered, why_cell
from s11.view.table import Cell, Row, Section, Table, facts, table
from s11.view.voice import Voice
from s11.view.words import without_stop

_PLAN = (("action", "Action"), ("what", "What will be done"), ("owner", "Owner"), ("due", "Due"), ("status", "Status"))


def below_passing(dossier: Dossier, scorecard: Scorecard) -> list[StandardScore]:
    """The standards below the rating from which no action is needed, by their answers or as the reviewers rate them."""
    pack = dossier.pack
    return [each for each in scorecard.standards if is_below(pack, each.rating) or is_below(pack, each.moderated)]


def is_below(pack: Pack, rating_id: str | None) -> bool:
    """Whether a rating is below the one from which no action is needed; one that is not given is not."""
    return (pack.rank(rating_id) or 0) > (pack.rank(pack.passing) or 0)


def planned(dossier: Dossier, score: StandardScore) -> list[tuple[Filed, Action]]:
    """What is still to be done about a standard or any of its criteria."""
    criteria = dossier.asked_in(score.id)
    plans = actions_for(dossier, score.id, *(each.id for each in criteria))
    return [(filed, action) for filed, action in plans if action.is_open]


def shortfall_table(dossier: Dossier, scorecard: Scorecard, on: date) -> Table:
    """A row for each action on each standard below the passing rating, and one for a standard that has no action."""
    columns = [
        ("standard", "Standard"),
        ("title", "Title"),
        ("computed", "Computed rating"),
        ("moderated", "Moderated rating"),
        ("why", "Why"),
        *_PLAN,
    ]
    rows = (
        Row((*_standard(dossier, scorecard, score, first=number == 0), *plan.cells))
        for score in below_passing(dossier, scorecard)
        for number, plan in enumerate(_plans(dossier, score, on))
    )
    return table(columns, rows)


def shortfalls(dossier: Dossier, scorecard: Scorecard, on: date) -> tuple[Section, ...]:
    """Each standard below the passing rating as a part of a paper."""
    found = []
    for score in below_passing(dossier, scorecard):
        computed, moderated = _ratings(dossier.pack, score)
        looks = computed if is_below(dossier.pack, score.rating) else moderated
        heading = Cell(f"{numbered(score)}: {Voice(dossier.pack).rated(score)}", looks.tone, colour=looks.colour)
        told = [("Why", _why(dossier, scorecard, score)), *_short_of_met(dossier, scorecard, score)]
        found.append(Section(heading, facts(told), table(_PLAN, _plans(dossier, score, on))))
    return tuple(found)


def elsewhere_table(dossier: Dossier, scorecard: Scorecard) -> Table:
    """What is answered with less than met in standards that are at the passing rating all the same."""
    columns = [("criterion", "Criterion"), ("asks", "What is asked"), ("plan", "What will be done")]
    below = below_passing(dossier, scorecard)
    rows = (
        Row((Cell(criterion, target=told.target), told, _planned_for(dossier, criterion)))
        for score in scorecard.standards
        if score not in below
        for criterion, told in _short_of_met(dossier, scorecard, score)
    )
    return table(columns, rows)


def _planned_for(dossier: Dossier, criterion: str) -> Cell:
    plans = [who_and_when(*each) for each in actions_for(dossier, criterion) if each[1].is_open]
    answers = (part.answers[criterion] for part in dossier.parts if criterion in part.answers)
    to_improve = [f"To improve: {answer.to_improve}" for answer in answers if answer.to_improve]
    planned = [f"Action {each}." for each in plans]
    return cells.lines(planned or to_improve, "No action is planned.")


def _short_of_met(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Iterator[tuple[str, Cell]]:
    """Each criterion that stands at less than met, by what it asks: a number tells a reader nothing.

    Where the reviewers gave it a response, theirs counts.
    """
    asked = dossier.asked_in(score.id)
    review = dossier.returned.peer_review
    for criterion in asked:
        own = dossier.pack.response(scorecard.standing[criterion.id].response)
        moderated = dossier.pack.response(review.responses.get(criterion.id)) if review else None
        counts = moderated or own
        if counts is not None and not counts.excluded and (counts.credit or 0) < MET:
            said = [own.label] if own else []
            said += [f"moderated {moderated.label}"] if moderated and moderated is not own else []
            told = f"{without_stop(criterion.asks)}: {', '.join(said)}."
            yield criterion.id, Cell(told, target=f"criterion-{criterion.id}")


def _standard(dossier: Dossier, scorecard: Scorecard, score: StandardScore, *, first: bool) -> tuple[Cell, ...]:
    """A standard in front of each of its actions; why it is below passing is told with the first."""
    return (
        Cell(score.id, target=f"standard-{score.id}"),
        Cell(without_stop(score.title)),
        *_ratings(dossier.pack, score),
        _why(dossier, scorecard, score) if first else Cell("As for its first action", blank=True),
    )


def _ratings(pack: Pack, score: StandardScore) -> tuple[Cell, Cell]:
    return cells.rating(pack, score.rating), cells.rating(pack, score.moderated, NO_MODERATED, matters=False)


def _why(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Cell:
    """Why a standard is below passing: what people say of it, what the rule asks, and what would reach more."""
    return cells.lines(_reasons(dossier, scorecard, score), "None")


def _reasons(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Iterator[str]:
    judgement, review = dossier.returned.judgements.get(score.id), dossier.returned.peer_review
    if judgement and judgement.because:
        yield f"The agency says: {judgement.because}"
    if is_below(dossier.pack, score.rating):
        yield why_cell(dossier, scorecard, score).text
    if score.moderated not in {None, score.rating}:
        said = review.comments.get(score.id, "") if review else ""
        rated = f"Its reviewers rate it {Voice(dossier.pack).rating(score.moderated)}."
        yield f"{rated} They say: {said}" if said else rated
    if score.next and is_below(dossier.pack, score.rating):
        yield Voice(dossier.pack).improvement(score.next)


def _plans(dossier: Dossier, score: StandardScore, on: date) -> Iterator[Row]:
    plans = planned(dossier, score)
    for filed, action in plans:
        named = Cell(called(filed), target=action_anchor(filed))
        what = Cell(action.what or "Not described")
        yield Row((named, what, owner_cell(action), due_cell(action), status_cell(action, on)))
    if not plans:
        nothing = ("None", "No action is planned", "Nobody", "No date", "Not planned")
        yield Row(tuple(Cell(text, blank=True) for text in nothing))
