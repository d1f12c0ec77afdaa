"""A new return: what its empty file says about each thing that is to be filled in."""

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from textwrap import wrap
from typing import Any

from s11.model.pack import Criterion, Pack, Standard
from s11.model.registers import ActionStatus, ArisesFrom, EvidenceKind
from s11.rules.whole import LOOKED_AFTER
from s11.source.characters import INVISIBLE

_WIDTH = 100
_YEAR_BEGINS = (4, 1)
"""Councils' years begin on 1 April."""


def starter(pack: Pack, pack_reference: str, agency: str, folder: str, on: date) -> dict[str, Any]:
    """Everything that the template of a new return shows, as plain text and lists of it.

    The period is the last whole council year before ``on``.
    """
    begins = max(1, on.year - (1 if (on.month, on.day) >= _YEAR_BEGINS else 2))
    return {
        "title": _line(pack.title),
        "board": _line(f"{pack.board.name}, {pack.edition}"),
        "short": quoted(pack.board.short or pack.board.name),
        "pack": quoted(pack_reference),
        "agency": quoted(_line(agency) or "[name of your agency]"),
        "folder": _line(folder),
        "covers": ", ".join(LOOKED_AFTER[pack.board.kind]),
        "period": {"start": date(begins, *_YEAR_BEGINS), "end": date(begins + 1, 3, 31)},
        "responses": [line for each in pack.responses for line in _word(each.id, each.label, each.means)],
        "ratings": [line for each in pack.ratings for line in _word(each.id, each.label, each.means)],
        "columns": list(pack.columns),
        "standards": [_standard(each) for each in pack.standards],
        "evidence_kinds": _words(EvidenceKind),
        "action_statuses": _words(ActionStatus),
        "arises_from": _words(ArisesFrom),
    }


def _standard(standard: Standard) -> dict[str, Any]:
    return {
        "id": quoted(standard.id),
        "heading": _line(f"{standard.id}. {standard.title}"),
        "criteria": [{"id": quoted(each.id), "notes": list(_notes(each))} for each in standard.criteria],
    }


def _notes(criterion: Criterion) -> Iterator[str]:
    essential = " [essential]" if criterion.essential else ""
    yield from wrap(_line(criterion.asks) + essential, _WIDTH)
    for word, told in criterion.descriptors.items():
        yield from wrap(_line(f"{word}: {told}"), _WIDTH, initial_indent="  ", subsequent_indent="    ")
    if criterion.evidence:
        yield from wrap(f"Usually shown by: {'; '.join(criterion.evidence)}.", _WIDTH)
    if criterion.applies_to:
        yield from wrap(f"Asked of: {', '.join(criterion.applies_to)}.", _WIDTH)


def _word(word: str, label: str, means: str) -> list[str]:
    return wrap(_line(f"{word}: {label}. {means}"), _WIDTH, subsequent_indent="  ")


def _words(words: type[StrEnum]) -> str:
    return ", ".join(words)


def _line(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())


def quoted(text: str) -> str:
    """Text as YAML, on one line, in quotation marks that it cannot end: a text in JSON is one in YAML too."""
    return json.dumps(_line(text), ensure_ascii=False)
