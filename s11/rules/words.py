"""The lists of words that come with s11, read when a rule first looks for one of them."""

from functools import cache
from typing import TypeVar

from s11 import bundled
from s11.model.base import Closed
from s11.model.words import Acronyms, FirstNames, Law, OutcomeWords, SupersededLaw
from s11.source.files import read

FOLDER = "words"
"""Beside the folders of the shipped packs."""

M = TypeVar("M", bound=Closed)


@cache
def acronyms() -> Acronyms:
    """The acronyms that need not be spelt out."""
    return _read("acronyms.yaml", Acronyms)


@cache
def first_names() -> FirstNames:
    """The names by which a person is told from a post, a team or a place."""
    return _read("first-names.yaml", FirstNames)


@cache
def outcome_words() -> OutcomeWords:
    """The words by which an outcome is told from anything else that has a number."""
    return _read("outcomes.yaml", OutcomeWords)


@cache
def superseded_law() -> tuple[Law, ...]:
    """The law and guidance that something newer took the place of."""
    return _read("superseded-law.yaml", SupersededLaw).laws


def _read(name: str, model: type[M]) -> M:
    from s11.source.reader import MOST_BYTES, read_bytes  # noqa: PLC0415 - to list the rules needs none of it

    file = bundled.standards() / FOLDER / name
    return model.model_validate(read_bytes(name, read(file, MOST_BYTES)).value)
