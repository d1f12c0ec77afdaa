"""Counts of people in prose: outcomes that stand without what they are out of, and counts that are too small.

What an outcome is out of may stand beside it, elsewhere in its sentence, or in the sentence before or after.
"""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property

from s11.rules.numbers import COUNT, one_of, value
from s11.rules.prose import FEW, HEDGE, NEAR, Outcome, counted, is_count, leading_up_to, outcomes, sentences
from s11.rules.texts import on_one_line
from s11.rules.words import outcome_words

_SHARE = (
    r"(?i)%|\bper ?cent\b|\b(?:half|thirds?|quarters?) of\b|\bproportion\b"
    r"|(?:^|[,;(]) ?of (?:them|these|those|which|whom)\b"
)
_SAID_OF_IT = r" (?:It|That|They|These|This|Which)\b"
_EVERYONE = r"(?i)\b(?:all|both|every|her|his|its|only the|other|our|remaining|same|the|their|these|those|your)$"
_REST = rf"\b(?:[Tt]he|[Nn]one of the) (?:others|remainder|rest|(?:other|remaining) (?:{COUNT}))\b"
_OF = r"(?i:\b(?:among|of)(?: (?:about|all|its|nearly|our|over|some|the|these|those))*)$"
_PAIR = rf"(?:{COUNT})(?: out)? {_OF}"
_NO_PEOPLE = (
    r"(?:%| ?per ?cent|(?: working)? (?:days?|hours?|minutes?|miles?|months?|pounds?|times|weeks?|years?)\b|[/:.][0-9]"
    r"| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_ANYBODY = frozenset({"adult", "adults", "applicant", "applicants", "participant", "participants", "people", "person"})
_NO_ONE_IN_PARTICULAR = (
    r"(?i)\b(?:any|another|each|every|if|in|least|most|of|only|or|per|than|to|unless|until|when|whenever|where)$"
)
_HAPPENED = (
    r"(?: who)? (?:had|has been|has now|have been|have now|is now|are now|was|were)\b"
    r"(?! (?:able|among|asked|chosen|elected|invited|members?|on the|part of|present|trained)\b)"
)


class _Sentence:
    """A sentence with the outcomes that it tells, and the numbers in it that they may be out of."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.outcomes = tuple(outcomes(text))

    def covers_own(self, outcome: Outcome) -> bool:
        """Whether another number in it can be what one of its own outcomes is out of."""
        numbers = self._numbers
        if not outcome.whom:
            return outcome.number < numbers.largest or outcome.number <= numbers.second
        return outcome.number <= max(numbers.of_people, numbers.in_pairs, numbers.of.get(outcome.whom, 0))

    def covers_next(self, outcome: Outcome) -> bool:
        """Whether a number in it can be what an outcome of the next sentence is out of."""
        return outcome.number <= max(self._left(self._numbers.of_people), self._alike(outcome))

    def covers_last(self, outcome: Outcome) -> bool:
        """Whether a number in it can be what an outcome of the sentence before is out of.

        Of other people it is then more likely to begin something else.
        """
        return outcome.number <= max(self._left(self._numbers.of_anybody), self._alike(outcome))

    def _left(self, total: int) -> int:
        """A total, unless what it is the total of stands beside it: as in 23 of 31, which is no total of another 27."""
        return 0 if self.outcomes or self._numbers.has_part or self.has_share else total

    def _alike(self, outcome: Outcome) -> int:
        """The largest number of the same people; of anything, where the outcome does not say of whom it is."""
        return self._numbers.of.get(outcome.whom, 0) if outcome.whom else self._numbers.largest

    @cached_property
    def has_share(self) -> bool:
        """Whether it gives a percentage or another share, or goes on about those who were counted before."""
        return bool(re.search(_SHARE, self.text))

    @cached_property
    def has_rest(self) -> bool:
        """Whether it says what became of those who are not in an outcome."""
        return bool(re.search(_REST, self.text))

    @cached_property
    def _numbers(self) -> "_Numbers":
        found = _Numbers()
        told = {each.start for each in self.outcomes}
        for match in re.finditer(rf" ({COUNT})", self.text):
            number, before = value(match[1]), leading_up_to(match)
            after = self.text[match.end() : match.end() + NEAR]
            if number is None or not is_count(match[1], before) or re.match(_NO_PEOPLE, after):
                continue
            found.add(number)
            if match.start() not in told:
                found.add_total(number, counted().match(self.text, match.start()), before, after)
        return found


@dataclass
class _Numbers:
    """The largest numbers of a sentence, by what they count. In pairs are those beside their own part: ``23 of 31``.

    ``opens`` is whether one is led up to as a total: ``of 31 tenants``. Another number after it is then its part.
    """

    largest: int = 0
    second: int = 0
    of_people: int = 0
    of_anybody: int = 0
    in_pairs: int = 0
    opens: bool = False
    has_part: bool = False
    of: dict[str, int] = field(default_factory=dict)

    def add(self, number: int) -> None:
        """Take note of a number, whatever it counts."""
        self.has_part = self.has_part or self.opens
        self.second = max(self.second, min(self.largest, number))
        self.largest = max(self.largest, number)

    def add_total(self, number: int, named: re.Match[str] | None, before: str, after: str) -> None:
        """Take note of a number that tells no outcome, by what stands on either side of it."""
        whom = named["whom"] if named else None
        if whom:
            self.of[whom] = max(number, self.of.get(whom, 0))
        if re.search(_PAIR, before):
            self.in_pairs, self.has_part = max(self.in_pairs, number), True
        elif whom in _people() or _is_asked(before, after):
            self.of_people = max(self.of_people, number)
            self.opens = self.opens or bool(re.search(_OF, before))
            if whom is None or whom in _ANYBODY:
                self.of_anybody = max(self.of_anybody, number)


def without_total(text: str) -> list[str]:
    """The words of each outcome in a text that does not say out of how many it is."""
    told = [_Sentence(each) for each in sentences(text)]
    beside = zip([None, *told], told, [*told[1:], None], strict=False)
    return [
        outcome.words
        for before, own, after in beside
        for outcome in own.outcomes
        if outcome.number > FEW and not _has_total(outcome, own, before, after)
    ]


def _has_total(outcome: Outcome, own: _Sentence, before: _Sentence | None, after: _Sentence | None) -> bool:
    """Whether an outcome's sentence, or the one before or after, says out of how many it is."""
    if own.has_share or own.has_rest or re.search(_EVERYONE, outcome.before):
        return True
    if own.covers_own(outcome) or (before and before.covers_next(outcome)):
        return True
    if after is None:
        return False
    share_follows = after.has_share and re.match(_SAID_OF_IT, after.text)
    return bool(share_follows or after.has_rest or after.covers_last(outcome))


@cache
def _people() -> frozenset[str]:
    return frozenset({*outcome_words().people, *outcome_words().people.values()})


def _is_asked(before: str, after: str) -> bool:
    """Whether a number is of those with whom something was done that may come to something."""
    asked_before, asked_after = _asked()
    return bool(re.search(_OF, before) or asked_before.search(before) or asked_after.match(after))


@cache
def _asked() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of what is done with everybody, before a count and after it."""
    asked = one_of(outcome_words().asked)
    return re.compile(rf" (?:{asked}){HEDGE}$"), re.compile(rf"(?: [a-z'\u2019-]+){{0,4}}? (?:{asked})\b")


def few_people(text: str) -> list[str]:
    """The words of each count of one or two people of whom a text tells something."""
    return [match[0].strip() for match in counted().finditer(f" {on_one_line(text)}") if tells_of_few(match)]


def tells_of_few(match: re.Match[str]) -> bool:
    """Whether a count is of one or two people, and goes on with what became of them."""
    return (
        match["whom"] in _somebody().get(value(match["count"]) or 0, ())
        and bool(re.match(_HAPPENED, match.string[match.end() : match.end() + NEAR]))
        and not re.search(_NO_ONE_IN_PARTICULAR, leading_up_to(match))
    )


@cache
def _somebody() -> dict[int, frozenset[str]]:
    """The names of people who can be recognised where one of them is counted, and two."""
    names = outcome_words().people
    return {1: frozenset(names.keys() - _ANYBODY), 2: frozenset(names.values()) - _ANYBODY}
