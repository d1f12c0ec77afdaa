"""S11-213: acronyms that a reader is left to guess."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from s11.findings import Severity
from s11.rules import words
from s11.rules.case import Case
from s11.rules.names import names_a_person
from s11.rules.personal import points_to_a_person
from s11.rules.rule import Hit, Rule, rule
from s11.rules.texts import Texts
from s11.source.span import Place

LONGEST_ACRONYM = 6
"""Letters: longer words in capitals are shouted."""

_BEGINS = r" [/'\[]?[A-Z]{2}"
_ACRONYM = r"(?<![\w.@&=-])([A-Z]{2,6})s?(?![\w@&=]|-[0-9]| [0-9]| \(aged )"
_ROMAN = r"[IVX]+"
_IN_CAPITALS = r"\b[A-Z]{2,}(?: [A-Z]{2,})+\b"
_BRACKETED = r"[(\[][\"'\u2018\u201c]?(?:or |the )?([A-Z]{2,6})s?[\"'\u2019\u201d]?[)\],;]"
_EXPLAINED = r"\b([A-Z]{2,6})s? ?[(\[][\"'\u2018\u201c]?(?:a |an |or |the )?(\w)"
_MEANING = 100
"""Characters before an acronym in which what it means may stand."""
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_OFTEN = {1: "once", 2: "twice"}
_NO_PROSE = frozenset({"where", "pack", "previous"})


class _Use(NamedTuple):
    """An acronym where it is used first, and how often it is used."""

    place: Place
    times: int


@rule("S11-213", "Acronym never spelt out", Severity.NOTE)
def not_spelt_out(case: Case) -> Iterator[Hit]:
    """Acronyms are spelt out at least once, beside the letters.

    Why: councillors and families read the return too, and letters mean one thing to police and another to housing.
    Fix: write it out where it is used first, with the letters in brackets: "multi-agency safeguarding hub (MASH)".
    """
    uses, spelt_out = _uses(case.texts)
    left = uses.keys() - spelt_out
    if left:
        left -= _known(case) | _uses(Texts([("", case.pack)]))[1]
    for acronym, (place, times) in uses.items():
        if acronym in left and not re.fullmatch(_ROMAN, acronym):
            yield Hit(place, f"{acronym} is used {_OFTEN.get(times) or f'{times:,} times'} and never spelt out")


def _uses(texts: Texts) -> tuple[dict[str, _Use], set[str]]:
    """Each acronym of some texts where it is first used, and those that are spelt out in one of them."""
    uses: dict[str, _Use] = {}
    spelt_out: set[str] = set()
    for place, text in texts.matching(re.compile(_BEGINS)):
        line = " ".join(word for word in text.split() if "://" not in word)
        spelt_out |= _spelt_out(line)
        if place.path[-1] not in _NO_PROSE and not points_to_a_person(text):
            for match in re.finditer(_ACRONYM, re.sub(_IN_CAPITALS, _without_shouting, line)):
                if _may_be_a_name(match):
                    continue
                first, times = uses.get(match[1], _Use(place, 0))
                uses[match[1]] = _Use(first, times + 1)
    return uses, spelt_out


def _may_be_a_name(match: re.Match[str]) -> bool:
    """Whether letters stand beside a first name, or are one: no message repeats what may be somebody's name."""
    before, after = match.string[: match.start()].split()[-1:], match.string[match.end() :].split()[:1]
    words = [*before, match[1], *after]
    return any(names_a_person(f"{one} {other}") for one, other in pairwise(words))


def _spelt_out(line: str) -> set[str]:
    """The acronyms that stand in brackets after what they mean, or have what they mean in brackets after them."""
    after = {each[1] for each in re.finditer(_BRACKETED, line) if _is_led_up_to(each)}
    before = {each[1] for each in re.finditer(_EXPLAINED, line) if each[2].casefold() == each[1][0].casefold()}
    return after | before


def _is_led_up_to(bracketed: re.Match[str]) -> bool:
    """Whether one of the last words before an acronym in brackets begins as it does."""
    acronym = bracketed[1].casefold()
    before = bracketed.string[max(0, bracketed.start() - _MEANING) : bracketed.start()].casefold()
    return any(word.startswith(acronym[0]) for word in re.split(r"[\s,/-]+", before)[-2 * len(acronym) - 2 :])


def _without_shouting(found: re.Match[str]) -> str:
    """Words in capitals in a row: none is an acronym when one of them is known to be no acronym, or is too long."""
    together = found[0].split()
    shouted = any(len(word) > LONGEST_ACRONYM or word in words.acronyms().shouted for word in together)
    return "" if shouted else found[0]


def _known(case: Case) -> set[str]:
    """What everybody knows, what is no acronym, and the initials of what the return and its pack name."""
    names = list(_names(case))
    in_names = {found[1] for name in names for found in re.finditer(_ACRONYM, name)}
    lists = words.acronyms()
    return {*lists.known, *lists.shouted, *in_names, *(initials for name in names for initials in _initials(name))}


def _names(case: Case) -> Iterator[str]:
    """The names of bodies: the agency, its directorates, the board and those that consider the return."""
    returned, board = case.returned, case.pack.board
    yield from (returned.agency.name, board.name, board.short, case.pack.title)
    yield from returned.directorates
    yield from (part.directorate for part in case.dossier.contributions if part.directorate)
    yield from returned.must_be_seen_by
    yield from (each.body for each in returned.scrutiny)
    yield from (each.board for each in returned.submissions)


def _initials(name: str) -> Iterable[str]:
    """The initials of a name, with and without its small words."""
    every = [word for word in re.split(r"[^\w']+", name) if word]
    yield "".join(word[0].upper() for word in every)
    yield "".join(word[0].upper() for word in every if word.casefold() not in _SMALL_WORDS)


RULES: tuple[Rule[Case], ...] = (not_spelt_out,)
