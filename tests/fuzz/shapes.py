"""Documents that fit a model, or nearly: a value for every field by its type, found by walking the model."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from s11.model.base import PERSONAL
from tests.fuzz import words
from tests.fuzz.dice import Dice

Make: TypeAlias = Callable[[Dice], Any]

FORMATS = {"s11-pack/1", "s11-return/1", "s11-contribution/1", "s11-register/1"}
TONES = ("best", "good", "caution", "bad", "neutral")
MANY = 40
TITLES = {"asks", "title", "label", "name", "edition"}
MONTHS = {"issued", "due", "review"}

POOLS: dict[str, tuple[str, ...]] = {
    "response": words.RESPONSES,
    "responses": words.RESPONSES,
    "lowest": words.RESPONSES,
    "descriptors": words.RESPONSES,
    "rating": words.RATINGS,
    "ratings": words.RATINGS,
    "overall": words.RATINGS,
    "passing": words.RATINGS,
    "no_better_than": words.RATINGS,
    "at_least": words.RATINGS,
    "evidence": words.ITEMS,
    "action": words.ITEMS,
    "actions": words.ITEMS,
    "for": words.CRITERIA,
    "best_practice": words.STANDARDS,
    "directorate": words.DIRECTORATES,
    "directorates": words.DIRECTORATES,
    "board": words.BOARDS,
    "body": words.BODIES,
    "must_be_seen_by": words.BODIES,
    "rule": words.CODES,
    "at": words.PATHS,
    "survey": words.QUESTIONS,
    "answers": words.REPLIES,
    "good": words.REPLIES,
    "questionnaire": ("test", "test", "other", ""),
    "kind": ("district council", "police", "District Council", ""),
    "applies_to": ("district council", "police"),
    "colour": ("#1A65A6", "1A65A6", "#797979", "#FFF", "blue", ""),
    "pack": ("test",) * 40 + ("oscb-2015", "tset", "./pack.yaml", "../x/", ""),
    "previous": ("", "../2025/return.yaml", "return.yaml"),
    "where": ("", "https://thameford.example/policy", "Democratic Services", "C:\\policies\\a.docx"),
}
"""What stands where a word is looked up elsewhere, by the key that it stands under."""

KEYS: dict[str, tuple[str, ...]] = {
    "answers": words.CRITERIA,
    "responses": words.CRITERIA,
    "judgements": words.STANDARDS,
    "ratings": words.STANDARDS,
    "comments": (*words.CRITERIA, *words.STANDARDS),
    "evidence": words.ITEMS,
    "actions": words.ITEMS,
    "for": ("test", "other", "oscb-2015"),
    "results": words.QUESTIONS,
    "replies": words.REPLIES,
    "descriptors": words.RESPONSES,
    "at_least": words.RATINGS,
    "rules": words.CODES,
}
"""The keys of mappings whose keys are ids, by the key that the mapping stands under."""

IDS: dict[str, tuple[str, ...]] = {
    "Response": words.RESPONSES[:4],
    "Rating": words.RATINGS[:4],
    "Standard": words.STANDARDS,
    "Criterion": words.CRITERIA,
    "Question": words.QUESTIONS,
    "Pack": ("test",),
}
"""The ids that things of a pack have, by their model."""


class Part(NamedTuple):
    """One key of a model: whether it must be given, and how a value for it is made."""

    key: str
    needed: bool
    make: Make


def document(model: type[BaseModel], dice: Dice) -> dict[str, Any]:
    """The values of a file that fits a model, and now and then does not quite."""
    made = fitting(model, dice)
    if dice.one_in(4):
        misshape(made, dice)
    return made


def fitting(model: type[BaseModel], dice: Dice) -> dict[str, Any]:
    """Values of the right shape under the keys of a model. Not every date is one, and some keys are misspelt."""
    given = {part.key: part.make(dice) for part in _parts(model) if part.needed or dice.random() < 0.5}
    if dice.one_in(60) and given:
        key = dice.pick([*given])
        given[_misspelt(key, dice)] = given.pop(key)
    return given


@cache
def _parts(model: type[BaseModel]) -> tuple[Part, ...]:
    parts = []
    for name, field in model.__pydantic_fields__.items():
        key = field.alias or name
        extra = field.json_schema_extra
        if isinstance(extra, dict) and PERSONAL in extra:
            make: Make = _personal
        elif key == "id" and model.__name__ in IDS:
            make = _one_of(IDS[model.__name__])
        elif model.__name__ == "Pack" and key in {"responses", "ratings"}:
            make = _scale(field.annotation)
        else:
            make = _maker(field.annotation, key, least=any(getattr(each, "min_length", 0) for each in field.metadata))
        parts.append(Part(key, field.is_required(), make))
    return tuple(parts)


def _personal(dice: Dice) -> str:
    return dice.pick(words.CANARIES)


def _one_of(things: tuple[Any, ...]) -> Make:
    """One of some words; where one of them is no word at all, that only now and then."""
    full = tuple(filter(None, things))
    return lambda dice: dice.pick(things if dice.one_in(10) else full)


def _maker(kind: Any, key: str, *, least: bool = False) -> Make:
    """How a value of a type is made, under a key that may say what it is looked up in; ``least`` when it has items."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _maker(inner[0], key)
    if origin in {Union, UnionType}:
        makers = tuple(_maker(each, key) for each in inner if each is not type(None))
        nothing = type(None) in inner
        return lambda dice: None if nothing and dice.one_in(10) else dice.pick(makers)(dice)
    if origin is Literal:
        return _one_of(inner)
    if origin is tuple:
        return _several(_maker(inner[0], key), least=least)
    if origin is dict:
        return _mapping(
            _one_of((*KEYS[key], *KEYS[key], "?")), _maker(inner[1], "replies" if key == "results" else key)
        )
    if issubclass(kind, BaseModel):
        return lambda dice: fitting(kind, dice)
    return _single(kind, key)


def _single(kind: type, key: str) -> Make:
    if issubclass(kind, Enum):
        return _one_of(tuple(each.value for each in kind))
    if kind is date:
        return _period_day if key in {"from", "to"} else words.day
    if kind is int:
        return _one_of(("1", "4", "9", "12") * 5 + ("13",)) if key in MONTHS else words.count
    if kind is Fraction:
        return words.number
    if kind is bool:
        return _one_of(("yes", "no", "true", "No"))
    if key in TITLES:
        return words.title
    return _one_of(POOLS[key]) if key in POOLS else words.text


def _period_day(dice: Dice) -> str:
    """A date that a return cannot do without: where it is none, nothing else is looked at."""
    return words.day(dice) if dice.one_in(20) else words.real_day(dice)


def _several(make: Make, *, least: bool) -> Make:
    def several(dice: Dice) -> list[Any]:
        many = MANY if dice.one_in(400) else dice.pick((int(least), 1, 1, 1, 2, 3))
        return [make(dice) for _ in range(many)]

    return several


def _mapping(key: Make, make: Make) -> Make:
    def mapping(dice: Dice) -> dict[str, Any]:
        if dice.one_in(400):
            return {f"{key(dice)}{number}": make(dice) for number in range(MANY)}
        if dice.one_in(15):
            alike = make(dice)
            return {key(dice): alike for _ in range(3)}
        return {key(dice): make(dice) for _ in range(dice.pick((0, 1, 1, 1, 2, 3)))}

    return mapping


def _scale(kind: Any) -> Make:
    """A scale with the best first, as a board would write it most of the time."""
    item = get_args(kind)[0]

    def scale(dice: Dice) -> list[Any]:
        if dice.one_in(3):
            return [fitting(item, dice) for _ in range(1 + dice.below(5))]
        ids = IDS[item.__name__][: 1 + dice.below(4)]
        return [fitting(item, dice) | {"id": each, "label": each.capitalize()} for each in ids]

    return scale


def misshape(value: Any, dice: Dice) -> None:
    """Put a value of another shape, or a key that nobody knows, somewhere in a document."""
    while True:
        places = [*value] if isinstance(value, dict) else [*range(len(value))]
        if not places:
            return
        place = dice.pick(places)
        inner = value[place]
        if isinstance(inner, dict | list) and not dice.one_in(3):
            value = inner
        elif isinstance(value, dict) and dice.one_in(4):
            value[_misspelt(str(place), dice)] = value.pop(place)
            return
        else:
            value[place] = dice.pick((None, "", [], {}, ["x"], {"x": "y"}, [None], [[["x"]]], words.text(dice)))
            return


def _misspelt(key: str, dice: Dice) -> str:
    at = dice.below(len(key) + 1)
    return key[:at] + dice.pick(("", "x", "e", " ", "\u00e9", "-", ":", "#", "\n", key)) + key[at + 1 :]
