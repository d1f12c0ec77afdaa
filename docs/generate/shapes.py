"""What an editor takes for each kind of value: for a single value, a wider form of its type in ``s11.model.base``.

``s11`` reads every value as text, and an editor guesses: it takes ``1.10`` for a number and ``true`` for a yes. So each
shape allows whatever an editor may make of text that ``s11`` accepts.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from s11.model.base import Count, Day, Flag, Month, Name, Number, Percentage, Published, Text
from s11.wording import MONTHS

Schema = dict[str, Any]


def _either_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word.lower())


def _figures(told: str, kind: str, least: int, most: int, pattern: str) -> Schema:
    """A number, or the same in quotation marks: an editor looks at the limits of one and the pattern of the other."""
    limits = {"minimum": least, "maximum": most, "pattern": f"^({pattern})$"}
    return {"type": ["string", kind], **limits, "errorMessage": told}


_UP_TO = {31: "{}[1-9]|[12][0-9]|3[01]", 30: "{}[1-9]|[12][0-9]|30", 29: "{}[1-9]|[12][0-9]"}
"""The days of a month of each length, with what stands before a single figure."""


def _days() -> Iterator[str]:
    """The ways of writing a day in the calendar, for the months of each length; 29 February is in every year."""
    for length, days in _UP_TO.items():
        months = [month for month in range(1, 13) if monthrange(2024, month)[1] == length]
        in_two = "|".join(f"{month:02}" for month in months)
        in_one_or_two = "|".join(f"0?{month}" if month < 10 else f"{month}" for month in months)
        named = "|".join(_either_case(MONTHS[month - 1]) for month in months)
        yield f"[0-9]{{4}}-({in_two})-({days.format('0')})"
        yield f"({days.format('0?')})/({in_one_or_two})/[0-9]{{4}}"
        yield f"({days.format('0?')}) ({named}) [0-9]{{4}}"


_DAY = "|".join(_days())
_DECIMALS = r"(\.[0-9]{1,9})?"
_FRACTION = f"[0-9]{{1,9}}{_DECIMALS}/[1-9][0-9]{{0,8}}"
_YES_OR_NO = "|".join(map(_either_case, ("true", "yes", "false", "no")))

_NO_LIST = "A list is meant here: put each item on a line of its own after a dash, or all in [ ] with commas."
_NO_KEYS = "Keys are meant here, each on a line of its own, indented, with a colon and what it holds."
_NO_TEXT = "Text is meant here, and a list or a set of keys stands in its place."
_NO_NAME = "Text is meant here: it cannot be empty, a list or a set of keys."
_NO_DAY = "This should be a day in the calendar, such as 2026-06-30, 30 June 2026 or 30/06/2026."
_NO_DATE = "This should be a year, a year and a month such as 2015-07, or a date."
_NO_COUNT = "This should be a whole number, in figures, such as 27."
_NO_MONTH = "This should be a month from 1 to 12."
_NO_NUMBER = "This should be a number, such as 75, 0.5 or 200/3."
_NO_SHARE = "This should be a percentage from 0 to 100, without the % sign."
_NO_FLAG = "This should be yes or no."

# The last two say what they are not, because an editor offers the types that a schema names: it would offer `true` and
# `null` as answers. They have titles because the YAML language server takes alternatives without one for the same.
DEFINITIONS: dict[str, Schema] = {
    "text": {"type": "string", "errorMessage": _NO_TEXT},
    "name": {"type": "string", "pattern": r"\S", "errorMessage": _NO_NAME},
    "day": {"type": "string", "pattern": f"^({_DAY})$", "errorMessage": _NO_DAY},
    "published": _figures(_NO_DATE, "integer", 1000, 9999, rf"[0-9]{{4}}(-(0[1-9]|1[0-2]))?|{_DAY}"),
    "count": _figures(_NO_COUNT, "integer", 0, 999_999_999, "[0-9]{1,9}"),
    "month": _figures(_NO_MONTH, "integer", 1, 12, "0*([1-9]|1[0-2])"),
    "number": _figures(_NO_NUMBER, "number", 0, 1_000_000_000, f"[0-9]{{1,9}}{_DECIMALS}|{_FRACTION}"),
    "percentage": _figures(_NO_SHARE, "number", 0, 100, rf"0*(100(\.0+)?|[0-9]{{1,2}}{_DECIMALS})|{_FRACTION}"),
    "flag": {"type": ["boolean", "string"], "pattern": f"^({_YES_OR_NO})$", "errorMessage": _NO_FLAG},
    "read_as_text": {"title": "Read as text", "not": {"type": ["string", "null", "array", "object"]}},
    "not_given": {"title": "Not given", "not": {"type": ["string", "number", "boolean", "array", "object"]}},
}

# A type is told by the first thing that is said about it there.
_ALTERNATIVES = {
    get_args(kind)[1]: names
    for kind, names in (
        (Text, ("text", "read_as_text")),
        (Name, ("name", "read_as_text")),
        (Day, ("day",)),
        (Published, ("published",)),
        (Count, ("count",)),
        (Month, ("month",)),
        (Number, ("number",)),
        (Percentage, ("percentage",)),
        (Flag, ("flag",)),
    )
}


def single_value(kind: Any) -> Schema | None:
    """The shape of a type of ``s11.model.base``; ``None`` for any other."""
    names = _ALTERNATIVES.get(get_args(kind)[1])
    return names and either(_defined(each) for each in names)


def either(shapes: Iterable[Schema]) -> Schema:
    """The shape of a single value that may be one thing or another."""
    every = [each for shape in shapes for each in shape.get("anyOf", [shape])]
    return {"anyOf": every} if len(every) > 1 else every[0]


def list_of(item: Schema) -> Schema:
    """The shape of a list."""
    return {"type": "array", "items": item, "errorMessage": _NO_LIST}


def keys_of(value: Schema) -> Schema:
    """The shape of a set of keys of the writer's own."""
    return {"type": "object", "additionalProperties": value, "errorMessage": _NO_KEYS}


def list_or_keys(one: Schema, other: Schema) -> Schema:
    """The shape of what may be a list or a set of keys: they share no keyword, so one shape can be both."""
    return one | other | {"type": [one["type"], other["type"]], "errorMessage": _NO_LIST}


def or_not_given(shape: Schema) -> Schema:
    """The shape of a value that may be left empty."""
    if "type" not in shape:  # a single value
        return either([shape, _defined("not_given")])
    types = shape["type"]
    return shape | {"type": [*([types] if isinstance(types, str) else types), "null"]}


def described(told: Schema, shape: Schema) -> Schema:
    """A shape with what is told of it, and not with what it says of itself.

    What stands beside a reference is lost, so that what it refers to is put in its place.
    """
    if "$ref" in shape:
        shape = DEFINITIONS[shape["$ref"].rpartition("/")[2]]
    return told | shape | told


def _defined(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
