"""The standards with their ratings at the terminal: as a table, or one under the other where there is no room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from s11.model.dossier import Dossier
from s11.render.bars import Marks, bar, marks
from s11.render.page import GAP, Line, Piece, beside, prose
from s11.render.screen import Screen, columns_of
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view import cells
from s11.view.explained import portions
from s11.view.standards import NO_MODERATED, NO_SELF, rates_by_score
from s11.view.words import without_stop

Column: TypeAlias = tuple[str, Callable[[StandardScore], Piece]]
"""A heading, and what stands under it for a standard."""

_TITLE = 1
_TITLE_READS_WELL = 28
_TITLE_CAN_BE_READ = 18


def ratings_lines(dossier: Dossier, scorecard: Scorecard, screen: Screen) -> Iterator[Line]:
    """Each standard with its ratings beside each other, its criteria counted, and a bar of them."""
    marked = marks(screen)
    columns = list(_ratings(dossier, scorecard))
    beside_each_other, in_one = [*columns, *_counts(marked)], [*columns, _counts_in_one(marked)]
    for each in (beside_each_other, in_one):
        rows = list(_rows(each, scorecard))
        widths = _widths(rows, screen.measure)
        if widths:
            heading, *others = rows
            rule = [Piece("-" * width) for width in widths]
            yield from (line for row in (heading, rule, *others) for line in beside(row, widths))
            break
    else:
        yield from _one_under_the_other(list(_rows(beside_each_other, scorecard)), screen.measure)
    yield from prose(legend(marked), screen.measure, rest="")


def legend(marked: Marks) -> str:
    """What the marks of a bar stand for."""
    kinds = ("met with evidence", "met without", "not met in full", "not answered")
    told = ", ".join(f"{mark} {kind}" for mark, kind in zip(marked, kinds, strict=True))
    return f"Of the criteria that apply: {told}."


def _ratings(dossier: Dossier, scorecard: Scorecard) -> Iterator[Column]:
    pack = dossier.pack
    yield "", lambda each: Piece(each.id)
    yield "Standard", lambda each: Piece(without_stop(each.title))
    yield "Computed", lambda each: Piece.of(cells.rating(pack, each.rating))
    yield "Self", lambda each: Piece.of(cells.rating(pack, each.self_rating, NO_SELF))
    if any(each.moderated for each in scorecard.standards):
        yield "Moderated", lambda each: Piece.of(cells.rating(pack, each.moderated, NO_MODERATED))
    if rates_by_score(pack):
        yield "Score", lambda each: Piece.of(cells.score(each.score))


def _counts(marked: Marks) -> Iterator[Column]:
    yield "Met", lambda each: Piece(f"{each.met}/{each.applicable}")
    yield "Evidenced", lambda each: Piece(f"{each.evidenced}/{each.applicable}")
    yield "Criteria", lambda each: Piece(bar(portions(each), marked))


def _counts_in_one(marked: Marks) -> Column:
    def counts(each: StandardScore) -> Piece:
        told = f"{each.met} of {each.applicable} met\n{each.evidenced} evidenced"
        return Piece(f"{bar(portions(each), marked)}\n{told}")

    return "Criteria", counts


def _rows(columns: Sequence[Column], scorecard: Scorecard) -> Iterator[list[Piece]]:
    """The headings, and a row for each standard."""
    yield [Piece(heading, strong=True) for heading, _ in columns]
    for each in scorecard.standards:
        yield [piece_for(each) for _, piece_for in columns]


def _widths(rows: Sequence[Sequence[Piece]], measure: int) -> list[int]:
    """How wide each column is, the title taking what room there is; none when that is too little to read it in."""
    columns = list(zip(*rows, strict=True))
    natural = [_widest(line for piece in column for line in piece.text.split("\n")) for column in columns]
    narrowest = [_widest(word for piece in column for word in piece.text.split()) for column in columns]
    narrowest[-1] = natural[-1]
    for widths, least in ((natural, _TITLE_READS_WELL), (narrowest, _TITLE_CAN_BE_READ)):
        others = sum(widths) - widths[_TITLE] + len(GAP) * (len(widths) - 1)
        if measure - others >= min(least, natural[_TITLE]):
            widths[_TITLE] = min(natural[_TITLE], measure - others)
            return widths
    return []


def _widest(texts: Iterable[str]) -> int:
    return max(map(columns_of, texts), default=0)


def _one_under_the_other(rows: Sequence[Sequence[Piece]], measure: int) -> Iterator[Line]:
    headings, *others = rows
    for number, title, *figures, criteria in others:
        told = (f"{heading.text} {piece.text}" for heading, piece in zip(headings[2:], figures, strict=False))
        yield from prose(title.text, measure, f"{number.text}{GAP}")
        yield from prose(", ".join(told), measure, f"{GAP}{criteria.text}{GAP}")
