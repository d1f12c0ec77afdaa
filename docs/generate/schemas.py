"""JSON Schemas for editors: the shape from the models, and what each key means from the page on file formats.

They are draft-07, which every editor reads. An example is part of the description and does not stand under
``examples``, because editors type those in, and a return should hold no claim that nobody made.
"""

import inspect
import json
import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel

from docs.generate.formats import PAGE, Page, Row, read_page
from docs.generate.shapes import (
    DEFINITIONS,
    Schema,
    described,
    keys_of,
    list_of,
    list_or_keys,
    or_not_given,
    single_value,
)
from s11.model.base import NothingAsEmpty
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return

FOLDER = Path(__file__).parents[2] / "s11" / "schemas"
ROOTS: dict[str, type[BaseModel]] = {
    "return": Return,
    "contribution": Contribution,
    "register": Register,
    "pack": Pack,
}
"""What each schema is called, and the model of the whole file that it is for."""

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_SEE_BELOW = re.compile(r"[:;] see below")


def files() -> Iterator[tuple[Path, str]]:
    """Each schema: the file that it is kept in, and its text."""
    page = read_page(PAGE.read_text(encoding="utf-8"))
    for name in ROOTS:
        yield FOLDER / f"{name}.json", json.dumps(schema(name, page), indent=2) + "\n"


def schema(name: str, page: Page) -> Schema:
    """The schema of one kind of file."""
    written = f"s11-{name}/1"
    root = _keys(written, ROOTS[name], page) | {"description": page.formats[written]}
    text = json.dumps(root)
    used = {each: shape for each, shape in DEFINITIONS.items() if f'"#/definitions/{each}"' in text}
    return {"$schema": "http://json-schema.org/draft-07/schema#", **root, "definitions": used}


def _keys(name: str, model: type[BaseModel], page: Page) -> Schema:
    """The shape of the set of keys that stands under a name."""
    fields = {field.alias or each: (each, field) for each, field in model.model_fields.items()}
    rows = {row.key: row for row in page.section_for(name, fields).rows}
    kinds = get_type_hints(model, include_extras=True)
    properties = {}
    for key, (attribute, field) in fields.items():
        shape = _value(key, kinds[attribute], page)
        if MinLen(1) in field.metadata:
            shape["minItems"] = 1
        told = _told(rows[key], _words(kinds[attribute]))
        properties[key] = described(told, shape if field.is_required() else or_not_given(shape))
    return {
        "title": _CAPITAL.sub(" ", model.__name__).capitalize(),
        "description": " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split()),
        "type": "object",
        "required": [key for key, (_, field) in fields.items() if field.is_required()],
        "properties": properties,
        "additionalProperties": False,
    }


def _value(key: str, kind: Any, page: Page) -> Schema:
    """The shape of what can stand under a key."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(key, kind, page)
    if origin in {Union, UnionType}:
        shapes = [_value(key, each, page) for each in parts if each is not NoneType]
        return list_or_keys(*shapes) if len(shapes) > 1 else shapes[0]
    if origin is tuple:
        return list_of(_value(key, parts[0], page))
    if origin is dict:
        return keys_of(_value(key, parts[1], page))
    if origin is Literal:
        return {"const": parts[0]}
    return _enum(kind, page) if issubclass(kind, StrEnum) else _keys(key, kind, page)


def _annotated(key: str, kind: Any, page: Page) -> Schema:
    """The shape of a type with something said about it: it is a single value, or what is said is not about shape."""
    if (shape := single_value(kind)) is not None:
        return shape
    inner, *said = get_args(kind)
    shape = _value(key, inner, page)
    return or_not_given(shape) if NothingAsEmpty in said else shape


def _enum(kind: type[StrEnum], page: Page) -> Schema:
    """The shape of a word from a list, with what each word means where the page says so."""
    words = list(kind)
    meanings = page.meanings(words)
    return {"enum": words} | ({"markdownEnumDescriptions": [meanings[each] for each in words]} if meanings else {})


def _words(kind: Any) -> Collection[str]:
    """The words that a type, or something inside it, is a list of."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(kind)
    return next(filter(None, map(_words, get_args(kind))), ())


def _told(row: Row, words: Collection[str]) -> Schema:
    """What the page says of a key, to be read by itself: an editor lists the words, and has nothing below to see."""
    what = _SEE_BELOW.sub("", _LINK.sub(r"\1", row.what))
    if words:
        word = f"`(?:{'|'.join(words)})`"
        what = re.sub(f": {word}(?:, {word})*(?: or {word})?", "", what)
    what = f"{what.removesuffix('.')}."
    return {
        "description": f"{what.replace('`', '')} Example: {row.example}",
        "markdownDescription": f"{what}\n\n```yaml\n{row.example}\n```",
    }
