"""A scorecard at the terminal: what is read first stands first."""

from collections.abc import Iterator, Sequence

from s11.model.dossier import Dossier
from s11.model.returns import Status
from s11.render.bars import bar, marks
from s11.render.page import BLANK, GAP, Line, Piece, beside, heading, prose
from s11.render.ratings_text import ratings_lines
from s11.render.screen import Screen, columns_of
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view import cells
from s11.view.cover import DRAFT, provenance
from s11.view.measures import distribution_table, overall_table
from s11.view.shortfall import below_passing
from s11.view.standards import differences
from s11.view.voice import Voice
from s11.view.why import why_standard
from s11.view.words import days, without_stop
from s11.wording import those

_DASH = "  - "


def scorecard_lines(dossier: Dossier, scorecard: Scorecard, screen: Screen) -> Iterator[Line]:
    """The whole scorecard: the return and its standards rated, what holds each back, and what would lift it."""
    columns = screen.measure
    yield from title_lines(dossier, columns)
    yield from _overall(dossier, scorecard, columns)
    yield from _distribution(dossier, scorecard, screen)
    yield BLANK
    yield from ratings_lines(dossier, scorecard, screen)
    yield from _differences(dossier, scorecard, columns)
    yield from _held_back(dossier, scorecard, columns)
    yield from origin_lines(dossier, columns)
    yield BLANK
    yield from prose("Explain one in full with: s11 score RETURN --standard ID", columns)


def title_lines(dossier: Dossier, columns: int) -> Iterator[Line]:
    """Whose return it is, for which board and what time."""
    returned, pack = dossier.returned, dossier.pack
    draft = f"{DRAFT}  " if returned.status is Status.DRAFT else ""
    yield (Piece(f"{draft}{returned.agency.name}", strong=True),)
    yield from prose(f"{pack.title}: {pack.board.name}, {pack.edition}", columns, rest="")
    yield from prose(days(returned.period.start, returned.period.end), columns)


def origin_lines(dossier: Dossier, columns: int) -> Iterator[Line]:
    """How far the form is the board's own."""
    yield BLANK
    yield from prose(": ".join(provenance(dossier.pack)), columns, rest="")


def _overall(dossier: Dossier, scorecard: Scorecard, columns: int) -> Iterator[Line]:
    """The ratings of the whole return, what is behind each, and the standards that must rise for a better one."""
    rows = [row.cells for row in overall_table(dossier, scorecard).rows]
    for number, (label, rating, detail) in enumerate(rows):
        if not rating.blank:
            yield BLANK
            yield (Piece(f"{label.text}: "), Piece(rating.text, rating.tone, strong=True))
        if not (rating.blank or detail.blank):
            for line in detail.text.split("\n"):
                yield from prose(line, columns, "  ")
        if number == 0:
            yield from _rises(dossier, scorecard, columns)


def _rises(dossier: Dossier, scorecard: Scorecard, columns: int) -> Iterator[Line]:
    voice, standards = Voice(dossier.pack), {each.id: each for each in scorecard.standards}
    for rise in scorecard.overall.rise:
        standard = standards[rise.standard]
        change = f"{voice.rating(standard.rating)} to {voice.rating(rise.rating)}"
        yield from prose(f"{without_stop(standard.title)}: {change}", columns, f"    {standard.id}{GAP}")


def _distribution(dossier: Dossier, scorecard: Scorecard, screen: Screen) -> Iterator[Line]:
    whole = len(scorecard.standards)
    marked = marks(screen)
    yield BLANK
    yield from heading("Standards at each rating", screen.measure)
    rows = [row.cells for row in distribution_table(dossier, scorecard).rows]
    counts = [int(number.value or 0) for _, number, *_ in rows]
    pieces = [
        (Piece.of(rating), Piece(f"{number.text} of {whole}"), Piece(bar((count, whole - count), marked[::2])))
        for (rating, number, *_), count in zip(rows, counts, strict=True)
    ]
    widths = [max(columns_of(piece.text) for piece in column) for column in zip(*pieces, strict=True)]
    for each in pieces:
        yield from beside(each, widths)


def _differences(dossier: Dossier, scorecard: Scorecard, columns: int) -> Iterator[Line]:
    """Where the agency or its reviewers rate standards otherwise than their answers do."""
    apart: dict[str, list[str]] = {}
    for each in scorecard.standards:
        for difference in differences(dossier.pack, each):
            apart.setdefault(difference, []).append(each.id)
    for difference, standards in apart.items():
        yield from prose(f"{difference}: {those('standard', standards)}.", columns)


def _held_back(dossier: Dossier, scorecard: Scorecard, columns: int) -> Iterator[Line]:
    """What holds standards back: those that need an action first, then those that could be better."""
    below = below_passing(dossier, scorecard)
    others = [each for each in scorecard.standards if each not in below and (each.reasons or each.next)]
    passing = Voice(dossier.pack).rating(dossier.pack.passing)
    if below:
        yield BLANK
        yield from heading(f"Below {passing}: what holds each back, and the smallest change", columns)
        yield from _reasons(dossier, scorecard, below, columns)
    if others:
        yield BLANK
        yield from heading(f"At {passing} or better: what the next rating needs", columns)
        yield from _reasons(dossier, scorecard, others, columns)


def _reasons(
    dossier: Dossier, scorecard: Scorecard, standards: Sequence[StandardScore], columns: int
) -> Iterator[Line]:
    """What is said of each standard; where the same is to be said of several, it is said once, under them all."""
    pack, voice = dossier.pack, Voice(dossier.pack)
    alike: dict[tuple[tuple[str, ...], str], list[StandardScore]] = {}
    for each in standards:
        change = voice.improvement(each.next) if each.next else ""
        alike.setdefault((why_standard(pack, scorecard, each), change), []).append(each)
    for (reasons, change), those_alike in alike.items():
        yield BLANK
        for each in those_alike:
            rating = cells.rating(pack, each.rating)
            title = f"{without_stop(each.title)}: {voice.rated(each)}"
            yield from heading(title, columns, f"{each.id}{GAP}", rating.tone)
        for why in reasons:
            yield from prose(why, columns, _DASH)
        if change:
            yield from prose(change, columns, "  ")
