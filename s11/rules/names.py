"""Whether what should be a role is the name of a person."""

import re
from functools import cache
from typing import NamedTuple

from s11.rules.words import first_names

_PARTS = re.compile(r"[,;:/&()\[\]|\u2013\u2014]|\s-+\s|\s(?:and|or|with)\s")
_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx"})
_TITLES = frozenset({"cllr", "councillor", "dame", "dr", "prof", "professor", "rev", "revd", "reverend", "sir"})
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "van", "von"}
)
_MOST_NAMES = 4


class _Known(NamedTuple):
    """The words by which persons, and what is called after them, are told; without regard to capitals."""

    first_names: frozenset[str]
    no_persons: frozenset[str]
    bodies: frozenset[str]


@cache
def _known() -> _Known:
    lists = first_names()
    words = (lists.first_names, lists.posts_teams_and_places, lists.bodies)
    return _Known(*(frozenset(each.casefold() for each in every) for every in words))


def names_a_person(role: str) -> bool:
    """Whether a role, or a part of it such as that in brackets, is a person's name."""
    surname, _, first = role.partition(",")
    turned = f"{first} {surname}" if len(surname.split()) == 1 else ""
    return _is_first_name(role.strip()) or any(_is_name(part) for part in (turned, *_PARTS.split(role)))


def _is_name(part: str) -> bool:
    """Whether words are a title, initials or a first name, with a surname after them, and nothing else."""
    words = [word for word in part.replace(".", " ").split() if word not in _PARTICLES]
    title = words[0].casefold() if words else ""
    names = words[1:] if title in _COURTESIES | _TITLES else words
    if not 0 < len(names) <= _MOST_NAMES or len(names[-1]) == 1 or not all(map(_is_spelt_as_name, names)):
        return False
    if title in _COURTESIES:
        return True
    return (names is not words or (len(names) > 1 and _begins_a_name(names))) and not _is_no_person(names)


def _is_spelt_as_name(word: str) -> bool:
    return word[0].isupper() and all(each.isalpha() or each in "-'\u2019" for each in word)


def _begins_a_name(names: list[str]) -> bool:
    return all(len(each) == 1 for each in names[:-1]) or _is_first_name(names[0])


def _is_first_name(word: str) -> bool:
    return word.casefold() in _known().first_names


def _is_no_person(names: list[str]) -> bool:
    """Whether these are the name of a post, a team, a place or a body, though they begin like a person's."""
    folded = [each.casefold() for each in names]
    return " ".join(folded) in _known().bodies or not _known().no_persons.isdisjoint(folded)
