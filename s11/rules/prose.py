"""Counts in sentences: which of them say that something changed for people.

It is said in one of four ways, with the words of the list ``outcomes``:

- a count of people or cases, and what changed: ``27 tenants in the block are now engaging``;
- the same of those who were named before: ``27 are now engaging``;
- help, a count, and what it was for: ``helped 14 families to stay``;
- what was brought about, and a count: ``prevented 13 evictions``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from s11.rules.numbers import COUNT, WORDS, one_of, value
from s11.rules.texts import on_one_line
from s11.rules.words import outcome_words

FEW = 2
"""Counts up to this can point to a person."""

NEAR = 60
"""Characters before a count that can say what it is: so that a long sentence is not read again for each of many."""

HEDGE = r"(?: (?:a|about|all|another|around|at least|further|its|more than|nearly|our|over|roughly|some|the|up to))*"
"""A pattern for what may stand between a verb and a count."""

_SENTENCE = r"(?<=[.!?])['\")\u2019\u201d]* +(?=['\"(\u2018\u201c]?[A-Z0-9])|\n\s*(?:\n|[-*\u2022] )\s*"
_PARAGRAPH = r"\(?[0-9]{1,3}[.)]|[0-9]{1,3}(?:\.[0-9]{1,2})+"
_WORD = r"[A-Za-z][A-Za-z'\u2019-]*"
_CLOSED = (
    "a", "an", "and", "any", "are", "as", "at", "but", "by", "each", "every", "for", "from", "had", "has", "have", "he",
    "if", "in", "is", "it", "less", "more", "nor", "of", "on", "or", "our", "per", "she", "so", "than", "that", "the",
    "their", "they", "this", "to", "was", "were", "when", "where", "which", "while", "who", "whose", "with",
)  # fmt: skip
"""Words that are never part of what people are called: "27 *vulnerable* tenants", and not "27 *and the* tenants"."""
_NAME_OR_SUM = (
    r"(?i)(?:\b(?:actions?|ages?|aged|annex|appendix|at|bleep|block|chapter|class|cohort|criteri(?:on|a)|ext|extension"
    r"|figure|grade|groups?|items?|key|levels?|lines?|no|numbers?|pages?|paragraphs?|parts?|phases?|quarter|questions?"
    r"|room|round|sections?|stages?|standards?|steps?|tables?|tiers?|units?|version|wards?|years?)\.?|[£$€])$"
)
"""What makes a name, an age or a sum of the number after it."""
_TOTAL_OR_GUESS = (
    r"(?i)\b(?:all but|among|asked|each|every|few|if|interviewed|invited|many|no|no more than|of|questioned|several"
    rf"|surveyed|(?<!more )than|under|unless|until|when|where|would|(?:{COUNT})(?: (?:and|in|in every|or|out of|to)|-))"
    r"(?: (?:a total of|all|our|the|these|those))?$"
)
"""What makes a total, a limit or a guess of the number after it: ``of the 41 tenants``, ``one in five``."""
_BESIDE = r"(?i)\b(?:about|after|at|before|between|by|for|from|in|into|on|(?<!up )to|with|within)$"
"""What makes it likely that the words after a count are about something else: ``a report on 12 cases led to``."""
_YEAR = r"(?:19|20)[0-9]{2}"


class Outcome(NamedTuple):
    """A count of those for whom something changed: where it begins, what stands before it, and the words that say so.

    ``whom`` are the people or cases, as they are called there; nothing when only a sentence before says who they are.
    """

    number: int
    start: int
    before: str
    words: str
    whom: str


class _Grammar(NamedTuple):
    """Patterns made of the list of words, and two of its parts.

    ``counted`` is a count of people, or one that may go on with what changed. ``changed`` and ``to_do`` go on from one;
    ``helped`` and ``brought`` end where one begins.
    """

    counted: re.Pattern[str]
    changed: re.Pattern[str]
    to_do: re.Pattern[str]
    helped: re.Pattern[str]
    brought: re.Pattern[str]
    views: frozenset[str]
    staff: frozenset[str]


@cache
def _grammar() -> _Grammar:
    words = outcome_words()
    other = rf"(?!(?:{one_of([*_CLOSED, *WORDS])})\b){_WORD}"
    named = one_of([*words.people, *words.people.values(), *words.cases, *words.staff])
    whom = rf" (?:of (?:its|our|the|their) )?(?:{other} ){{0,2}}?(?P<whom>{named})(?![\w'\u2019-])"
    family = r"(?: and (?:her|his|their) [a-z]+)?"
    place = rf" (?:{one_of(words.beside)})(?: (?:a|our|the|their))?(?: (?!(?:{named})\b){other}){{1,3}}?"
    where = rf"(?P<where>{family}(?:(?:{place}){{1,2}}| aged [\w ]{{1,14}}?)?)"
    between = rf"(?: (?:{one_of(words.between)})){{0,4}}"
    changed = one_of([*words.results, *words.views]).replace(re.escape(" ... "), rf"(?: {_WORD}){{0,4}} ")
    begins = one_of(each.split()[0] for each in (*words.results, *words.views))
    to_do = one_of(words.to_do)
    return _Grammar(
        re.compile(rf" (?P<count>{COUNT})(?:{whom}|(?={between} (?:{begins})\b))"),
        re.compile(rf"{where}(?P<how>{between} (?:(?P<what>{changed})|(?:{one_of(words.able)}) (?:{to_do})))\b"),
        re.compile(rf"{where}(?P<how> (?:{to_do}))\b"),
        re.compile(rf" (?P<how>(?:{_at_start(words.helped)}){HEDGE})$"),
        re.compile(rf" (?P<how>(?:{_at_start(words.brought)}){HEDGE})$"),
        frozenset(words.views),
        frozenset(words.staff),
    )


def _at_start(words: Sequence[str]) -> str:
    """A pattern for one of some words, which may begin a sentence."""
    return one_of([*words, *(word.capitalize() for word in words)])


def counted() -> re.Pattern[str]:
    """The pattern of a count of people, or of one that something may have changed for: what texts are searched for."""
    return _grammar().counted


def sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line after a space, without the numbers of paragraphs."""
    every = (re.sub(rf"^(?:{_PARAGRAPH}) (?=[A-Z])", "", each) for each in re.split(_SENTENCE, text))
    return [" " + " ".join(on_one_line(each).split()) for each in every if not re.fullmatch(_PARAGRAPH, each)]


def outcomes(sentence: str) -> Iterator[Outcome]:
    """The outcomes that a sentence tells, with or without what they are out of."""
    for match in counted().finditer(sentence):
        before = leading_up_to(match)
        words = _told(match, before)
        if words and is_count(match["count"], before) and not re.search(_TOTAL_OR_GUESS, before):
            number = value(match["count"])
            if number is not None:
                yield Outcome(number, match.start(), before, words, match["whom"] or "")


def tells_outcome(match: re.Match[str]) -> bool:
    """Whether a count goes with words that say that something changed: then its sentence is worth a closer look."""
    return bool(_told(match, leading_up_to(match)))


def leading_up_to(match: re.Match[str]) -> str:
    """What stands before a count, as far back as it can say what the count is."""
    return match.string[max(0, match.start() - NEAR) : match.start()]


def is_count(words: str, before: str) -> bool:
    """Whether a number counts something, by what stands before it: it is no year, and no name, age or sum."""
    return not re.fullmatch(_YEAR, words) and not re.search(_NAME_OR_SUM, before)


def counts_people(match: re.Match[str]) -> bool:
    """Whether people or cases are named after a count, and not staff."""
    return match["whom"] is not None and match["whom"] not in _grammar().staff


def _told(match: re.Match[str], before: str) -> str:
    """The words in which something is said to have changed for those who are counted; none when that is not said."""
    grammar = _grammar()
    changed = grammar.changed.match(match.string, match.end())
    if changed and _fits(match, changed) and not re.search(_BESIDE, before):
        return _quoted(match, changed)
    if not counts_people(match):
        return ""
    helped, brought = grammar.helped.search(before), grammar.brought.search(before)
    to_do = helped and grammar.to_do.match(match.string, match.end())
    if helped and to_do:
        return f"{helped['how']} {_quoted(match, to_do)}"
    return f"{brought['how']}{match[0]}" if brought else ""


def _fits(match: re.Match[str], changed: re.Match[str]) -> bool:
    """Whether what changed can be said of those who are counted.

    Where nobody is named, a single word may be about what was counted: ``24 completed forms``.
    """
    if changed["what"] in _grammar().views:
        return True
    if match["whom"] is None:
        return " " in changed["how"].strip()
    return counts_people(match)


def _quoted(match: re.Match[str], after: re.Match[str]) -> str:
    return f"{match[0].strip()}{' ...' if after['where'] else ''}{after['how']}"
