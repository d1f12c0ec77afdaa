"""Packs as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from textwrap import fill

from s11.model.pack import Criterion, Pack
from s11.view import reckoning

_WIDEST = 100


def list_as_text(packs: Iterable[Pack], width: int | None) -> str:
    """Each pack with its board, its edition and how many standards and criteria it has."""
    lines = []
    for pack in packs:
        criteria = sum(1 for _ in pack.criteria())
        lines.append(f"{pack.id}\n" + _para(f"{pack.board.name}, {pack.edition}. {pack.title}.", width, 2))
        lines.append(f"  {_many(len(pack.standards), 'standard')}, {_many(criteria, 'criterion', 'criteria')}.")
    return "\n".join([*lines, "", "Read one with: s11 packs show ID", ""])


def as_text(pack: Pack, width: int | None) -> str:
    """A pack as a person would read it."""
    return "\n".join([*_head(pack, width), *_scales(pack, width), *_standards(pack, width), ""])


def _head(pack: Pack, width: int | None) -> Iterator[str]:
    yield pack.title
    yield f"{pack.board.name}, {pack.edition}"
    yield ""
    origins = pack.provenance
    for part in ("standards", "criteria", "responses", "ratings", "rules"):
        yield f"  {part:<10} {getattr(origins, part)}"
    if origins.note:
        yield ""
        yield _para(origins.note, width)


def _scales(pack: Pack, width: int | None) -> Iterator[str]:
    yield "\nResponses"
    for response in pack.responses:
        yield _para(_word(response.id, response.label, response.means), width, 2)
    yield "\nRatings, the best first"
    for rating in pack.ratings:
        passing = " (passing)" if rating.id == pack.passing else ""
        yield _para(_word(rating.id, rating.label + passing, rating.means), width, 2)
        yield _para(reckoning.needs(pack, rating), width, 6)
    yield "\nThe overall rating"
    yield _para(reckoning.overall(pack), width, 2)
    for cap in pack.caps:
        yield _para(reckoning.cap(pack, cap), width, 2)


def _standards(pack: Pack, width: int | None) -> Iterator[str]:
    for standard in pack.standards:
        yield "\n" + _para(f"{standard.id}. {standard.title}", width)
        for criterion in standard.criteria:
            yield from _criterion(criterion, width)


def _criterion(criterion: Criterion, width: int | None) -> Iterator[str]:
    essential = " [essential]" if criterion.essential else ""
    yield "\n" + _para(f"{criterion.id} {criterion.asks}{essential}", width, 2)
    if criterion.guidance:
        yield _para(criterion.guidance, width, 6)
    if criterion.evidence:
        yield _para(f"Usually shown by: {'; '.join(criterion.evidence)}.", width, 6)
    if criterion.applies_to:
        yield _para(f"Asked of: {', '.join(criterion.applies_to)}.", width, 6)


def _word(word: str, label: str, means: str) -> str:
    return f"{word}: {label}. {means}".rstrip()


def _many(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _para(text: str, width: int | None, indent: int = 0) -> str:
    margin = " " * indent
    columns = min(width or 80, _WIDEST)
    return fill(text, columns, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)


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
