"""Packs as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence

from s11.model.pack import Criterion, Pack, Standard
from s11.render.page import BLANK, GAP, Line, Piece, heading, labelled, prose
from s11.view import packs as told
from s11.view import reckoning
from s11.view.cover import provenance
from s11.view.table import Cell
from s11.view.words import without_stop
from s11.wording import count


def list_lines(packs: Iterable[Pack], columns: int) -> Iterator[Line]:
    """Each pack with its board, its edition and how many standards and criteria it has."""
    for pack in packs:
        criteria = count(sum(1 for _ in pack.criteria()), "criterion", "criteria")
        yield (Piece(pack.id, strong=True),)
        yield from prose(f"{pack.board.name}, {pack.edition}. {pack.title}.", columns, "  ")
        yield from prose(f"{count(len(pack.standards), 'standard')}, {criteria}.", columns, "  ")
    yield BLANK
    yield from prose("Read one with: s11 packs show ID", columns)


def pack_lines(pack: Pack, columns: int) -> Iterator[Line]:
    """A pack as a person would read it; the guidance is left to each standard in full."""
    yield from heading(pack.title, columns)
    yield BLANK
    yield from labelled(told.about(pack), columns)
    origin, whose = provenance(pack)
    yield from _section(origin, columns)
    yield from prose(whose, columns, "  ")
    yield from prose(pack.provenance.note, columns, "  ")
    yield from _scales(pack, columns)
    for standard in pack.standards:
        yield from _standard(standard, columns)
        for criterion in standard.criteria:
            yield from _asks(criterion, columns)
    yield from _kinds(pack, columns)
    yield from _questionnaire(pack, columns)
    yield BLANK
    yield from prose("Read the guidance of a standard with: s11 packs show PACK --standard ID", columns)


def standards_lines(pack: Pack, standards: Sequence[Standard], columns: int) -> Iterator[Line]:
    """Some standards of a pack in full, with the guidance, the usual evidence and what each response looks like."""
    yield from heading(f"{pack.title}: {pack.board.name}, {pack.edition}", columns)
    for standard in standards:
        yield from _standard(standard, columns)
        for criterion in standard.criteria:
            yield BLANK
            yield from _asks(criterion, columns)
            facts = told.criterion_in_full(pack, criterion)
            if facts:
                yield from labelled(facts, columns, "    ")


def _scales(pack: Pack, columns: int) -> Iterator[Line]:
    yield from _section("Responses, the best first, each after the word to write for it", columns)
    responses = [(each.id, Cell(f"{without_stop(each.label)}. {reckoning.response(each)}")) for each in pack.responses]
    yield from labelled(responses, columns, "  ")
    yield from _section("Ratings, the best first, each after the word to write for it", columns)
    ratings = [(each.id, Cell(f"{without_stop(each.label)}. {reckoning.rating(pack, each)}")) for each in pack.ratings]
    yield from labelled(ratings, columns, "  ")
    yield from _section("The overall rating", columns)
    yield from prose(reckoning.overall(pack), columns, "  ")
    for cap in pack.caps:
        yield from prose(reckoning.cap(pack, cap), columns, "  ")


def _standard(standard: Standard, columns: int) -> Iterator[Line]:
    yield BLANK
    yield from heading(without_stop(standard.title), columns, f"{standard.id}{GAP}")


def _asks(criterion: Criterion, columns: int) -> Iterator[Line]:
    yield from prose(told.asks(criterion), columns, f"  {criterion.id}{GAP}")


def _kinds(pack: Pack, columns: int) -> Iterator[Line]:
    yield from _section("Criteria asked of each kind of agency", columns)
    kinds = told.criteria_by_kind(pack)
    if kinds:
        yield from labelled(kinds, columns, "  ")
    else:
        yield from prose("Every criterion is asked of every agency.", columns, "  ")


def _questionnaire(pack: Pack, columns: int) -> Iterator[Line]:
    if pack.questionnaire:
        yield from _section("The staff questionnaire", columns)
        questions = [(each.id, Cell(told.question_in_words(pack, each))) for each in pack.questionnaire]
        yield from labelled(questions, columns, "  ")


def _section(title: str, columns: int) -> Iterator[Line]:
    yield BLANK
    yield from heading(title, columns)


def list_as_json(packs: Iterable[Pack]) -> str:
    """The packs as ``s11-packs/1``, without their criteria."""
    listed = [
        {
            "id": pack.id,
            "title": pack.title,
            "board": pack.board.name,
            "edition": pack.edition,
            "standards": len(pack.standards),
            "criteria": sum(1 for _ in pack.criteria()),
        }
        for pack in packs
    ]
    return json.dumps({"format": "s11-packs/1", "packs": listed}, indent=2) + "\n"


def as_json(pack: Pack) -> str:
    """A pack with all it holds, its numbers as exact text."""
    return pack.model_dump_json(indent=2, ensure_ascii=True, exclude_unset=True) + "\n"
