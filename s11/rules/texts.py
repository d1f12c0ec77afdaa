"""What people wrote in a return, wherever it stands."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from s11.model.base import PERSONAL
from s11.source.span import Place


def texts(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text in a model, with its place. Personal fields, words of a scale and lists of names are left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if type(inner) is str:
                yield place / key, inner
            else:
                yield from texts(inner, place / key)
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from texts(inner, place / position)
    elif isinstance(value, BaseModel):
        for name, key, is_text in _fields(type(value)):
            inner = getattr(value, name)
            if not inner:
                continue
            if is_text:
                yield place / key, inner
            else:
                yield from texts(inner, place / key)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a model that are not personal: name, key in the file, and whether they hold text."""
    return tuple(
        (name, field.alias or name, field.annotation is str)
        for name, field in model.__pydantic_fields__.items()
        if not (isinstance(field.json_schema_extra, dict) and PERSONAL in field.json_schema_extra)
    )
