"""Why a rating is what it is and not the next better one, in sentences."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from s11.model.pack import MET, OverallMethod, Pack
from s11.scoring.scorecard import Held, Reason, Scorecard, StandardScore
from s11.view.voice import NOT_ANSWERED, Voice
from s11.view.words import earned, exact, needed, reached, sentence
from s11.wording import be, count, have, listed, those

_NO_EVIDENCE = "no evidence"

_MOST_NAMED = 10
"""A sentence that would name more criteria than this names their standards instead."""


def why_standard(pack: Pack, scorecard: Scorecard, standard: StandardScore) -> tuple[str, ...]:
    """What keeps a standard from its next better rating, a sentence each; none when nothing does."""
    return _sentences(_Writer(Voice(pack), scorecard, (standard,)), standard.reasons)


def reason_in_words(pack: Pack, scorecard: Scorecard, standard: StandardScore, reason: Reason) -> str:
    """One thing that keeps a standard from a rating, as a sentence."""
    return sentence(_Writer(Voice(pack), scorecard, (standard,)).reason(reason))


def why_overall(pack: Pack, scorecard: Scorecard) -> tuple[str, ...]:
    """What keeps the whole return from its next better rating, a sentence each; none when nothing does."""
    return _sentences(_Writer(Voice(pack), scorecard, scorecard.standards), scorecard.overall.reasons)


def _sentences(writer: "_Writer", reasons: Sequence[Reason]) -> tuple[str, ...]:
    """A sentence for each reason. Criteria that an earlier sentence named are not named again by themselves."""
    told: list[str] = []
    named: tuple[str, ...] = ()
    for reason in reasons:
        if reason.held is Held.ESSENTIAL_UNMET and any(each.held is Held.ESSENTIAL for each in reasons):
            continue  # the need says it already
        if any(_says_the_same(earlier, reason) for earlier in reasons[: reasons.index(reason)]):
            continue
        again = reason.criteria == named
        told.append(sentence(writer.reason(reason._replace(criteria=()) if again else reason)))
        named = reason.criteria
    return tuple(told)


def _says_the_same(met: Reason, evidenced: Reason) -> bool:
    """Whether evidence is wanting only where the criterion is not met, so that one sentence says both."""
    alike = met._replace(held=Held.EVIDENCED) == evidenced
    return alike and met.held is Held.MET and evidenced.held is Held.EVIDENCED


class _Writer(NamedTuple):
    """Writes the reasons for one standard's rating, or for the overall rating of them all."""

    voice: Voice
    scorecard: Scorecard
    about: Sequence[StandardScore]

    def reason(self, reason: Reason) -> str:
        better = self.voice.rating(reason.rating)
        match reason.held:
            case Held.MET | Held.EVIDENCED | Held.SCORE:
                asked = f"{_asked(reason)}{self._in_counts(reason)}"
                return f"{self._so_far(reason)}; {better} needs {asked}{self._at_fault(reason)}"
            case Held.SHARE | Held.STANDARD:
                return self._standards(reason, better)
            case Held.ESSENTIAL_UNMET | Held.ANY_STANDARD_AT:
                return f"{better} cannot be given while {self._bar(reason)}"
            case _:
                return f"{better} needs {self._need(reason)}"

    def _need(self, reason: Reason) -> str:
        match reason.held:
            case Held.BEST_PRACTICE:
                examples = int(_figure(reason.reached))
                wanted = count(int(_figure(reason.needed)), "example")
                return f"{wanted} of best practice; {examples or 'none'} {be(examples or 1)} recorded"
            case Held.IMPACT if len(self.about) == 1:
                return "a statement of the difference made; none is given"
            case Held.IMPACT:
                without = f"{those('standard', reason.standards)} {have(len(reason.standards))} none"
                return f"a statement of the difference made for every standard; {without}"
            case Held.LOWEST:
                floor = self.voice.response(reason.at, str(reason.at))
                return f"every answer at {floor} or better{self._at_fault(reason)}"
            case _:
                return f"every essential criterion met in full{self._at_fault(reason)}"

    def _bar(self, reason: Reason) -> str:
        if reason.held is Held.ESSENTIAL_UNMET:
            return f"an essential criterion is not met in full{self._at_fault(reason)}"
        low = f"{those('standard', reason.standards)} {be(len(reason.standards))}"
        return f"any standard is at {self.voice.rating(reason.at, str(reason.at))} or lower: {low}"

    def _standards(self, reason: Reason, better: str) -> str:
        not_there = f"{those('standard', reason.standards)} {be(len(reason.standards))} not"
        if reason.held is Held.SHARE:
            at = self.voice.rating(reason.at, str(reason.at))
            rated = sum(each.rating is not None for each in self.about)
            there = rated - len(reason.standards)
            so_far = f"{there} of {count(rated, 'rated standard')} {be(there)} at {at} or better"
            return f"{so_far}; {better} needs {_asked(reason)}: {not_there}"
        if self.voice.pack.overall.method is OverallMethod.MOST_COMMON:
            return f"{better} or a better rating must be the commonest among the standards: {not_there}"
        return f"{better} needs every rated standard at {better} or better: {not_there}"

    def _so_far(self, reason: Reason) -> str:
        """How far the criteria have come: in counts, where these say the same as the weights do."""
        if reason.held is Held.SCORE:
            mean = len(self.about) > 1 and self.voice.pack.overall.method is OverallMethod.MEAN
            return f"the {'mean score of the standards' if mean else 'score'} is {earned(_figure(reason.reached))}"
        done = "met" if reason.held is Held.MET else "met with evidence"
        if self._is_counted(reason):
            counted = self._counted(reason)
            return f"{counted} of {count(self._applicable(), 'criterion', 'criteria')} {be(counted)} {done}"
        return f"{reached(_figure(reason.reached))} of the criteria by weight are {done}"

    def _in_counts(self, reason: Reason) -> str:
        """What a percentage that is asked for comes to in criteria, where it does."""
        needed = _figure(reason.needed)
        if reason.held is Held.SCORE or needed == 100 or not self._is_counted(reason):
            return ""
        return f", which is {ceil(needed * self._applicable() / 100)}"

    def _is_counted(self, reason: Reason) -> bool:
        return _figure(reason.reached) * self._applicable() == 100 * self._counted(reason)

    def _counted(self, reason: Reason) -> int:
        return sum(each.met if reason.held is Held.MET else each.evidenced for each in self.about)

    def _applicable(self) -> int:
        return sum(each.applicable for each in self.about)

    def _at_fault(self, reason: Reason) -> str:
        """The criteria that a reason names, with what was answered to each."""
        if not reason.criteria:
            return ""
        if len(reason.criteria) > _MOST_NAMED:
            named = set(reason.criteria)
            places = dict.fromkeys(standard.id for standard, each in self.voice.pack.criteria() if each.id in named)
            return f": {len(named)} criteria fall short, in {those('standard', places)}"
        said: dict[str, list[str]] = {}
        for each in reason.criteria:
            said.setdefault(self._answer(each, reason.held), []).append(each)
        return f": {listed(_clause(answer, ids) for answer, ids in said.items())}"

    def _answer(self, criterion: str, held: Held) -> str:
        response = self.voice.pack.response(self.scorecard.standing[criterion].response)
        if response is None:
            return NOT_ANSWERED.lower()
        met = response.credit is not None and response.credit >= MET
        return _NO_EVIDENCE if met and held is Held.EVIDENCED else response.label


def _clause(answer: str, criteria: Sequence[str]) -> str:
    verb = have(len(criteria)) if answer == _NO_EVIDENCE else be(len(criteria))
    return f"{listed(criteria)} {verb} {answer}"


def _asked(reason: Reason) -> str:
    """What a need asks for: a score, all of something, or a percentage."""
    figure = _figure(reason.needed)
    if reason.held is Held.SCORE:
        return exact(figure)
    return "all of them" if figure == 100 else needed(figure)


def _figure(number: Fraction | None) -> Fraction:
    return Fraction(0) if number is None else number
