"""The dates in a return, wherever they stand, and how far off one can be."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from s11.source.span import Place

LONG_AGO = 20
"""Years: the duty itself is from 2004, and hardly anything that is still in use was not looked at since."""

FAR_AHEAD = 10
"""Years: no plan, review or contract in a return runs for longer."""


def is_long_ago(when: date, on: date) -> bool:
    """Whether a day is so long past that another year was probably meant."""
    return on.year - when.year > LONG_AGO


def is_far_ahead(when: date, on: date) -> bool:
    """Whether a day is so far in the future that another year was probably meant."""
    return when.year - on.year > FAR_AHEAD


def dates(value: object, place: Place) -> Iterator[tuple[Place, date]]:
    """Every date in a model, with its place."""
    if isinstance(value, date):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from dates(inner, place / key)
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from dates(inner, place / position)
    elif isinstance(value, BaseModel):
        for name, key in _fields(type(value)):
            if inner := getattr(value, name):
                yield from dates(inner, place / key)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that can hold a date, or something that does: name, and key in the file."""
    fields = model.__pydantic_fields__.items()
    return tuple((name, field.alias or name) for name, field in fields if _holds_dates(field.annotation))


def _holds_dates(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields(annotation))
    return annotation is date or any(_holds_dates(part) for part in get_args(annotation))
