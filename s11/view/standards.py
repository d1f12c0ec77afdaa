"""The standards: how each is rated beside what the agency and its reviewers say, and why."""

from collections.abc import Iterator
from datetime import date

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.model.returns import BestPractice, Judgement
from s11.scoring.scorecard import OverallScore, Scorecard, StandardScore
from s11.view import cells
from s11.view.registers import action_line, actions_for
from s11.view.table import Cell, Row, Section, Table, facts, table
from s11.view.voice import Voice
from s11.view.why import why_standard
from s11.view.words import share, without_stop
from s11.wording import count

NO_SELF = "Not given"
NO_MODERATED = "Not moderated"


def ratings_table(dossier: Dossier, scorecard: Scorecard) -> Table:
    """Each standard with its three ratings, its counts, and why it is not rated better."""
    columns = [
        ("standard", "Standard"),
        ("title", "Title"),
        ("computed", "Computed rating"),
        ("self", "Self rating"),
        ("moderated", "Moderated rating"),
        ("difference", "Difference"),
        ("asked", "Criteria asked"),
        ("applicable", "Applicable"),
        ("met", "Met in full"),
        ("evidenced", "Met with evidence"),
        ("unanswered", "Not answered"),
        ("why", "Why it is not rated better"),
        *([("score", "Score")] if rates_by_score(dossier.pack) else []),
    ]
    return table(columns, (_rating_row(dossier, scorecard, score) for score in scorecard.standards))


def judgements_table(dossier: Dossier, scorecard: Scorecard) -> Table:
    """What the agency and its reviewers say of each standard, and what would bring it to a better rating."""
    columns = [
        ("standard", "Standard"),
        ("title", "Title"),
        ("because", "Why the agency rates it so"),
        ("impact", "Difference made"),
        ("best_practice", "Best practice"),
        ("next", "What would improve the rating"),
        ("comment", "Reviewers' comment"),
    ]
    return table(columns, (_judgement_row(dossier, score) for score in scorecard.standards))


def details(dossier: Dossier, scorecard: Scorecard, criteria: Table, on: date) -> tuple[Section, ...]:
    """Each standard as a part of a paper, with the rows of its own criteria."""
    rows = iter(criteria.rows)
    return tuple(
        Section(
            Cell(numbered(score), target=f"standard-{score.id}"),
            facts(_facts(dossier, scorecard, score, on)),
            Table(criteria.columns, tuple(next(rows) for _ in range(score.criteria))),
        )
        for score in scorecard.standards
    )


def why_cell(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Cell:
    """What keeps a standard from a better rating, or that nothing does."""
    if score.rating is None:
        reason = "nothing in it applies" if score.criteria else "nothing in it is asked of an agency of this kind"
        return Cell(f"It is not rated, because {reason}.")
    return cells.lines(why_standard(dossier.pack, scorecard, score), "It has the best rating.")


def differences(pack: Pack, score: StandardScore | OverallScore) -> Iterator[str]:
    """Where the agency's own rating and the reviewers' differ from the computed one, and by how much."""
    places = {each.id: place for place, each in enumerate(pack.ratings)}
    computed = places.get(score.rating or "")
    for whose, given in (("Self", score.self_rating), ("Moderated", score.moderated)):
        place = places.get(given or "")
        if computed is not None and place is not None and place != computed:
            steps = count(abs(place - computed), "step")
            yield f"{whose} rating is {steps} {'above' if place < computed else 'below'} computed"


def numbered(score: StandardScore) -> str:
    """A standard as the board's form calls it: ``5 Effective training``."""
    return f"{score.id} {without_stop(score.title)}"


def rates_by_score(pack: Pack) -> bool:
    """Whether the board's rule looks at scores: otherwise none is shown."""
    return any(each.needs.score is not None for each in pack.ratings)


def _rating_row(dossier: Dossier, scorecard: Scorecard, score: StandardScore) -> Row:
    criteria = dossier.asked_in(score.id)
    row = (
        Cell(score.id, target=f"criterion-{criteria[0].id}" if criteria else ""),
        Cell(score.title),
        *_three_ratings(dossier.pack, score),
        cells.lines(differences(dossier.pack, score), "None"),
        cells.number(score.criteria),
        cells.number(score.applicable),
        cells.number(score.met),
        cells.number(score.evidenced),
        cells.number(score.unanswered),
        why_cell(dossier, scorecard, score),
        *([cells.score(score.score)] if rates_by_score(dossier.pack) else []),
    )
    return Row(row, anchor=f"standard-{score.id}")


def _judgement_row(dossier: Dossier, score: StandardScore) -> Row:
    judgement = _judgement(dossier, score)
    row = (
        Cell(score.id, target=f"standard-{score.id}"),
        Cell(without_stop(score.title)),
        cells.written(judgement.because, "Not said"),
        cells.written(judgement.impact, "Not said"),
        cells.lines(map(_example, judgement.best_practice), "No example given"),
        _next(dossier, score),
        cells.written(_comment(dossier, score), "None"),
    )
    return Row(row)


def _facts(dossier: Dossier, scorecard: Scorecard, score: StandardScore, on: date) -> Iterator[tuple[str, Cell]]:
    """What a paper says of a standard before its criteria."""
    judgement = _judgement(dossier, score)
    computed, claimed, moderated = _three_ratings(dossier.pack, score)
    yield "Computed rating", computed
    yield "Self rating", claimed
    yield "Moderated rating", moderated
    yield "Difference", cells.lines(differences(dossier.pack, score), "None")
    met = (
        f"{share(score.met, score.applicable)}; {score.evidenced:,} with evidence" if score.applicable else "None apply"
    )
    yield "Criteria met", Cell(met)
    yield "Why it is not rated better", why_cell(dossier, scorecard, score)
    yield "What would improve the rating", _next(dossier, score)
    yield "Why the agency rates it so", cells.written(judgement.because, "Not said")
    yield "Difference made", cells.written(judgement.impact, "Not said")
    yield "Best practice", cells.lines(map(_example, judgement.best_practice), "No example given")
    yield "Reviewers' comment", cells.written(_comment(dossier, score), "None")
    planned = actions_for(dossier, score.id)
    yield "Actions on the standard as a whole", cells.lines((action_line(*each, on) for each in planned), "None")


def _three_ratings(pack: Pack, score: StandardScore) -> tuple[Cell, Cell, Cell]:
    return (
        cells.rating(pack, score.rating),
        cells.rating(pack, score.self_rating, NO_SELF),
        cells.rating(pack, score.moderated, NO_MODERATED, matters=False),
    )


def _judgement(dossier: Dossier, score: StandardScore) -> Judgement:
    return dossier.returned.judgements.get(score.id) or Judgement()


def _example(example: BestPractice) -> str:
    return ": ".join(text for text in (example.title, example.what) if text)


def _next(dossier: Dossier, score: StandardScore) -> Cell:
    if score.next:
        return Cell(Voice(dossier.pack).improvement(score.next))
    if score.rating in {None, dossier.pack.ratings[0].id}:
        return Cell("Nothing more to reach", blank=True)
    return Cell("No change to the answers alone would improve it")


def _comment(dossier: Dossier, score: StandardScore) -> str:
    """What the reviewers wrote of the standard, and of any criterion in it."""
    review = dossier.returned.peer_review
    if review is None:
        return ""
    criteria = dossier.asked_in(score.id)
    said = [review.comments.get(score.id, "")]
    said += [f"{each.id}: {review.comments[each.id]}" for each in criteria if each.id in review.comments]
    said += ["An example of best practice."] if score.id in review.best_practice else []
    return "\n".join(text for text in said if text)
