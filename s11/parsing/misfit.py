"""What pydantic found, said in the officer's words."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from s11.findings import did_you_mean
from s11.source.span import Path
from s11.wording import in_brief, listed

_TAGS = frozenset({"listed", "by_pack"})
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_FIXES = {
    "s11_no_such_day": "Give a day that exists, such as 30 June 2026.",
    "s11_colour": 'Give another colour, in quotation marks, such as "#1A65A6".',
    "s11_sheet_name": "Give the sheet another name.",
}
_CODES = {"s11_day": "S11-024", "s11_no_such_day": "S11-024", "s11_flag": "S11-023", "s11_word": "S11-023"}


class Misfit(NamedTuple):
    """A part of a document that is not as its model wants it. To go on without it, ``unread`` must be left out."""

    code: str
    path: Path
    message: str
    unread: Path
    at_key: bool = False
    fix: str = ""


def misfit(error: Mapping[str, Any], document: Any, model: type[BaseModel]) -> Misfit:
    """The misfit that one of pydantic's errors means. Of what somebody wrote, no more than a short word is repeated."""
    path, value = _follow(error["loc"], document)
    unread = _nearest_key(path)
    kind = error["type"]
    key = path[-1] if path else "the file"
    name = "this item" if isinstance(key, int) else in_brief(key)
    if path == ("format",):
        return _wrong_format(error, path, value)
    if kind == "missing":
        return Misfit("S11-021", path, f"{name} is not given", _nearest_key(path[:-1]), fix=f"Add {name}: here.")
    if kind == "extra_forbidden":
        known = _keys_at(model, path[:-1])
        message = f"there is no key {name} here{did_you_mean(str(key), known) or _one_of(known)}"
        return Misfit("S11-020", path, message, unread, at_key=True)
    if kind in ("enum", "literal_error") and isinstance(value, str):
        words = _QUOTED.findall(error["ctx"]["expected"])
        message = f"{in_brief(value)} is not a word for {name}{did_you_mean(value, words) or _one_of(words)}"
        return Misfit("S11-023", path, message, unread)
    if kind.startswith("s11_") and isinstance(value, str):
        code = _CODES.get(kind, "S11-025")
        fix = _FIXES.get(kind, "")
        return Misfit(code, path, f"{in_brief(value)} {error['msg']}", unread, fix=fix)
    if kind in ("string_too_short", "too_short"):
        return Misfit("S11-021", path, f"{name} is empty", unread)
    return Misfit("S11-022", path, _wrong_shape(kind, name, value), unread)


def _follow(loc: tuple[str | int, ...], document: Any) -> tuple[Path, Any]:
    """The path of an error through the document, and what stands there."""
    path: list[str | int] = []
    value = document
    for part in loc:
        if isinstance(value, dict):
            if part in _TAGS and part not in value:
                continue
            value = value.get(part)
        elif isinstance(part, int):
            value = value[part]
        else:
            continue  # pydantic names the branch it tried; the document has no such step
        path.append(part)
    return tuple(path), value


def _nearest_key(path: Path) -> Path:
    """The path itself, or the list it stands in: an item cannot be taken out without moving those after it."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _wrong_format(error: Mapping[str, Any], path: Path, value: Any) -> Misfit:
    wanted = "s11-return/1, s11-pack/1, s11-contribution/1 or s11-register/1"
    if error["type"] == "literal_error":
        wanted = _QUOTED.findall(error["ctx"]["expected"])[0]
    said = (
        f"{in_brief(value)} where {wanted} is meant" if isinstance(value, str) else "the file does not say what it is"
    )
    return Misfit("S11-026", path, said, ())


def _wrong_shape(kind: str, name: str, value: Any) -> str:
    if kind == "tuple_type":
        return f"{name} is a list: put each item on a line of its own after a dash, or all in [ ] with commas"
    if kind in ("model_type", "dict_type"):
        return f"{name} has keys of its own, and {_what(value)} stands in their place"
    if kind.startswith("s11_"):
        return f"{name} is a single value, and {_what(value)} stands in its place"
    return f"{name} is text, and {_what(value)} stands in its place"


def _what(value: Any) -> str:
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a set of keys" if isinstance(value, dict) else "text"


def _keys_at(annotation: Any, path: Path) -> list[str]:
    """The keys that a model knows at a path."""
    for part in path:
        annotation = _bare(annotation)
        if isinstance(annotation, type):
            annotation = _fields(annotation)[str(part)].annotation
        else:
            annotation = get_args(annotation)[1 if get_origin(annotation) is dict else 0]
    return list(_fields(_bare(annotation)))


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """What a model knows, by the keys as they are written."""
    return {field.alias or name: field for name, field in model.__pydantic_fields__.items()}


def _bare(annotation: Any) -> Any:
    """A type without what is said about it, and without its ``None``: both are written after it."""
    while get_origin(annotation) is Annotated or type(None) in get_args(annotation):
        annotation = get_args(annotation)[0]
    return annotation


def _one_of(words: list[str]) -> str:
    return f"; it can be {listed(words, 'or')}"
