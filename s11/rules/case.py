"""What a rule looks at: a return with all that belongs to it, or a pack."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel

from s11.model.dossier import Dossier, Part
from s11.model.pack import MET, Criterion, Pack, Response, Standard
from s11.model.registers import Action, Evidence
from s11.model.returns import Answer, Return
from s11.rules.dates import dates
from s11.rules.prose import counted
from s11.rules.texts import Texts
from s11.rules.wording import short
from s11.scoring.scorecard import Scorecard
from s11.source.span import Place

_NOT_GIVEN: tuple[object, ...] = (None, "", ())
_LONG_NUMBER = re.compile(r"[0-9][0-9 ()-]{5}")


class Answered(NamedTuple):
    """An answer to a criterion that the agency is asked. ``response`` is ``None`` when it is no word of the scale."""

    part: Part
    place: Place
    standard: Standard
    criterion: Criterion
    answer: Answer
    response: Response | None

    @property
    def says(self) -> str:
        """The answer as the board words it, to begin a message with: ``1.1 is answered as Partly met``."""
        return f"{self.criterion.id} is answered as {self.response.label if self.response else self.answer.response}"

    @property
    def is_met(self) -> bool:
        """Whether it claims that the criterion is met in full."""
        return self.response is not None and not self.response.excluded and self.response.credit == MET

    @property
    def falls_short(self) -> bool:
        """Whether it says that something is still to be done."""
        return self.response is not None and not self.response.excluded and self.response.credit != MET

    @property
    def is_set_aside(self) -> bool:
        """Whether it takes the criterion out of the rating."""
        return self.response is not None and self.response.excluded


class Listed(NamedTuple):
    """An item of an evidence register. As text it is its id."""

    part: Part
    id: str
    place: Place
    evidence: Evidence

    def __str__(self) -> str:
        return short(self.id)


class Planned(NamedTuple):
    """An action, with the standards and criteria of this return's pack that it is for. As text it is its id."""

    part: Part
    id: str
    place: Place
    action: Action
    targets: tuple[str, ...]

    def __str__(self) -> str:
        return short(self.id)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.action.is_open


class Named(NamedTuple):
    """An evidence id where an answer or an action uses it."""

    part: Part
    place: Place
    id: str


@dataclass(frozen=True)
class Case:
    """A return with all its files and its scorecard, on the day that it is looked at.

    ``unread`` are places that were left out because what stands there could not be understood.
    """

    dossier: Dossier
    scorecard: Scorecard
    on: date
    unread: frozenset[Place] = frozenset()

    @property
    def pack(self) -> Pack:
        """The board's audit tool."""
        return self.dossier.pack

    @property
    def returned(self) -> Return:
        """The return itself."""
        return self.dossier.returned

    @property
    def main(self) -> Part:
        """The return's own file."""
        return self.dossier.main

    @cached_property
    def answers(self) -> tuple[Answered, ...]:
        """Every answer, in every file, to a criterion that the agency is asked."""
        asked = {criterion.id: (standard, criterion) for standard, criterion in self.dossier.criteria()}
        scale = {response.id: response for response in self.pack.responses}
        return tuple(
            Answered(part, part.at("answers", item), *asked[item], answer, scale.get(answer.response or ""))
            for part in self.dossier.parts
            for item, answer in part.answers.items()
            if item in asked
        )

    @cached_property
    def actions(self) -> tuple[Planned, ...]:
        """Every action of this return; those that a shared register keeps for other packs are left out."""
        return tuple(
            Planned(filed.part, filed.id, filed.part.at("actions", filed.id), action, action.targets_in(self.pack.id))
            for filed, action in self.dossier.all_actions()
            if not isinstance(action.targets, dict) or self.pack.id in action.targets
        )

    @cached_property
    def evidence(self) -> tuple[Listed, ...]:
        """Every item of evidence of this return; what nothing here uses of a shared register is left out."""
        registers = {part.file for part in self.dossier.registers}
        return tuple(
            Listed(filed.part, filed.id, filed.part.at("evidence", filed.id), evidence)
            for filed, evidence in self.dossier.all_evidence()
            if filed.part.file not in registers or (filed.part.file, filed.id) in self.used
        )

    @cached_property
    def used(self) -> frozenset[tuple[str, str]]:
        """The file and the id of every item of evidence that an answer or an action names."""
        found = (self.dossier.find_evidence(named.part, named.id) for named in self.named)
        return frozenset((filed.part.file, filed.id) for filed in found if filed is not None)

    @cached_property
    def dates(self) -> tuple[tuple[Place, date], ...]:
        """Every date in every file, with its place."""
        return tuple(each for part in self.dossier.parts for each in dates(part.content, part.at()))

    @cached_property
    def texts(self) -> Texts:
        """Every text that somebody wrote, with its place; personal fields are left out."""
        return Texts((part.file, part.content) for part in self.dossier.parts)

    @cached_property
    def texts_with_numbers(self) -> tuple[tuple[Place, str], ...]:
        """The texts that may hold a long number, whatever little stands between its figures."""
        return tuple(self.texts.matching(_LONG_NUMBER))

    def texts_with_counts(self, of_a_kind: Callable[[re.Match[str]], bool]) -> Iterator[tuple[Place, str]]:
        """The texts that hold a count of some kind, of people or of things that changed for them."""
        return self.texts.around(match for match in self._counts if of_a_kind(match))

    @cached_property
    def _counts(self) -> tuple[re.Match[str], ...]:
        return tuple(counted().finditer(self.texts.whole))

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Every evidence id that an answer or an action names."""
        return tuple(self._named())

    def _named(self) -> Iterator[Named]:
        for part in self.dossier.parts:
            for item, answer in part.answers.items():
                for position, name in enumerate(answer.evidence):
                    yield Named(part, part.at("answers", item, "evidence", position), name)
        for planned in self.actions:
            for position, name in enumerate(planned.action.evidence):
                yield Named(planned.part, planned.place / "evidence" / position, name)

    def lacks(self, place: Place, value: object) -> bool:
        """Whether nothing was given at a place. What was given but could not be read is not lacking."""
        return value in _NOT_GIVEN and not self.is_unread(place)

    def lacking(self, place: Place, content: BaseModel, keys: Iterable[str]) -> list[str]:
        """Which of some keys of what stands at a place were not given."""
        empty = [key for key in keys if getattr(content, key) in _NOT_GIVEN]
        return [key for key in empty if not self.is_unread(place / key)]

    def is_unread(self, place: Place) -> bool:
        """Whether a place, or what holds it, was left out because it could not be understood."""
        return bool(self.unread) and any(
            Place(place.file, place.path[:depth]) in self.unread for depth in range(len(place.path) + 1)
        )

    def may_be_unread(self, part: Part, register: str, item: str) -> bool:
        """Whether an id that ``part`` uses may stand in a register, or an item of one, that could not be read."""
        where = (part, self.main, *self.dossier.registers)
        return not self._all_opened or any(self.is_unread(each.at(register, item)) for each in where)

    def may_have_lost(self, heading: str, *keys: str) -> bool:
        """Whether an item under a heading, or one of these keys of it, was left out: then it may be there after all."""
        return not self._all_opened or any(
            path[:1] in ((), (heading,)) and (len(path) < 3 or path[2] in keys) for _, path in self.unread
        )

    @property
    def _all_opened(self) -> bool:
        opened, named = self.dossier, self.returned
        return len(opened.contributions) >= len(named.contributions) and len(opened.registers) >= len(named.uses)


class PackCase(NamedTuple):
    """A pack, under the name of its file, and the codes of all rules that it could switch."""

    file: str
    pack: Pack
    codes: frozenset[str]

    def at(self, *path: str | int) -> Place:
        """A place in the pack's file."""
        return Place(self.file, path)

    def criteria(self) -> Iterator[tuple[Place, Criterion]]:
        """Every criterion with its place."""
        for first, standard in enumerate(self.pack.standards):
            for second, criterion in enumerate(standard.criteria):
                yield self.at("standards", first, "criteria", second), criterion
