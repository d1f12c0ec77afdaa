"""What people wrote in a return, wherever it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from re import Match, Pattern
from typing import TypeAlias, get_args, get_origin

from pydantic import BaseModel

from s11.model.base import PERSONAL
from s11.source.span import Path, Place

_BETWEEN = "\0 "
"""Stands between two texts. No pattern crosses it, and after it a text begins as a word does: after a space."""

_Text: TypeAlias = tuple[str, Path, str]
"""A file, the path of a text in it, and the text. A place is made of the first two when something is found there."""


class Texts:
    """Every text of a return, end to end, so that it is looked through in one go.

    Personal fields, words of a scale and lists of names are left out. ``whole`` is all of it, as :func:`on_one_line`.
    """

    def __init__(self, files: Iterable[tuple[str, BaseModel]]) -> None:
        self._each: list[_Text] = []
        for file, content in files:
            _gather(file, content, (), self._each)
        self.whole = on_one_line(_BETWEEN.join(["", *(text for _, _, text in self._each), ""]))
        lengths = (len(text) + len(_BETWEEN) for _, _, text in self._each)
        self._starts = list(accumulate(lengths, initial=len(_BETWEEN)))

    def __iter__(self) -> Iterator[tuple[Place, str]]:
        """Each text with its place, in reading order."""
        return (self._at(number) for number in range(len(self._each)))

    def holding(self, *marks: str) -> Iterator[tuple[Place, str]]:
        """The texts that hold one of these, word for word."""
        return (self._at(number) for number in sorted({number for mark in marks for number in self._with(mark)}))

    def matching(self, pattern: Pattern[str]) -> Iterator[tuple[Place, str]]:
        """The texts in which a pattern is found; there is a space before the first word of each."""
        found = pattern.search(self.whole)
        while found:
            number = self._number(found.end())
            yield self._at(number)
            found = pattern.search(self.whole, self._starts[number + 1] - 1)

    def around(self, matches: Iterable[Match[str]]) -> Iterator[tuple[Place, str]]:
        """The texts that hold these matches of the whole, each once."""
        return (self._at(number) for number in dict.fromkeys(self._number(match.end()) for match in matches))

    def _with(self, mark: str) -> Iterator[int]:
        found = self.whole.find(mark)
        while found >= 0:
            number = self._number(found)
            yield number
            found = self.whole.find(mark, self._starts[number + 1])

    def _number(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _at(self, number: int) -> tuple[Place, str]:
        file, path, text = self._each[number]
        return Place(file, path), text


def _gather(file: str, value: object, path: Path, found: list[_Text]) -> None:
    if isinstance(value, BaseModel):
        given = value.__dict__
        for name, key, is_text in _fields(type(value)):
            inner = given[name]
            if inner and is_text:
                found.append((file, (*path, key), inner))
            elif inner:
                _gather(file, inner, (*path, key), found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if type(inner) is str:
                found.append((file, (*path, key), inner))
            else:
                _gather(file, inner, (*path, key), found)
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            _gather(file, inner, (*path, position), found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a model that may hold text of people: name, key in the file, and whether they are text."""
    return tuple(
        (name, field.alias or name, field.annotation is str)
        for name, field in model.__pydantic_fields__.items()
        if not (isinstance(field.json_schema_extra, dict) and PERSONAL in field.json_schema_extra)
        and (field.annotation is str or _has_parts(field.annotation))
    )


def _has_parts(annotation: object) -> bool:
    """Whether something of this type is a model, or keys, or a list of them, and not a single word or a date."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return get_origin(annotation) is dict or any(_has_parts(each) for each in get_args(annotation))


def on_one_line(text: str) -> str:
    """A text of the same length in which a space stands before every word that a bracket or quotation mark opens."""
    for mark in ("\n", "(", '"', "\u2018", "\u201c"):
        text = text.replace(mark, " ")
    return text


def plain(text: str) -> str:
    """The words of a text in small letters, without what stands between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))
