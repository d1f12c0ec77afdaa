"""A return together with every file that belongs to it: what scoring and the rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

from s11.model.pack import Criterion, Pack, Standard
from s11.model.registers import Action, Evidence, Register, Survey
from s11.model.returns import Answer, Contribution, Return
from s11.source.span import Place


class Part(NamedTuple):
    """One file of a return. Parts are told apart by ``file``, the name under which findings speak of it."""

    file: str
    content: Return | Contribution | Register

    def at(self, *path: str | int) -> Place:
        """A place in this file."""
        return Place(self.file, path)

    @property
    def answers(self) -> dict[str, Answer]:
        """Answers by criterion id; a register has none."""
        return {} if isinstance(self.content, Register) else self.content.answers

    @property
    def evidence(self) -> dict[str, Evidence]:
        """The part's own evidence register."""
        return self.content.evidence

    @property
    def actions(self) -> dict[str, Action]:
        """The part's own actions."""
        return self.content.actions

    @property
    def directorate(self) -> str | None:
        """The directorate that wrote it, when it is a contribution."""
        return self.content.directorate if isinstance(self.content, Contribution) else None


class Filed(NamedTuple):
    """An item of evidence or an action, with the part whose register holds it."""

    part: Part
    id: str


class Previous(NamedTuple):
    """The return that a return names as the one before it, alone: without the files that belong to it.

    ``returned`` is ``None`` when it could not be read; then ``fault`` says what is wrong with it.
    """

    returned: Return | None
    of_same_pack: bool = False
    fault: str = ""


@dataclass(frozen=True)
class Dossier:
    """A return, the directorates' contributions to it, the registers it uses, its pack, and the return before it."""

    pack: Pack
    main: Part
    contributions: tuple[Part, ...] = ()
    registers: tuple[Part, ...] = ()
    previous: Previous | None = None

    @property
    def returned(self) -> Return:
        """The return itself."""
        return cast("Return", self.main.content)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every file, the return first."""
        return (self.main, *self.contributions, *self.registers)

    @cached_property
    def standards(self) -> tuple[tuple[Standard, tuple[Criterion, ...]], ...]:
        """Each standard with the criteria that an agency of this kind is asked, in the board's order."""
        kind = self.returned.agency.kind
        return tuple(
            (standard, tuple(each for each in standard.criteria if not kind or each.asked_of(kind)))
            for standard in self.pack.standards
        )

    def asked_in(self, standard_id: str) -> tuple[Criterion, ...]:
        """The criteria of one standard that an agency of this kind is asked."""
        return next(asked for standard, asked in self.standards if standard.id == standard_id)

    def criteria(self) -> Iterator[tuple[Standard, Criterion]]:
        """Every criterion asked of this agency, with its standard."""
        for standard, criteria in self.standards:
            for criterion in criteria:
                yield standard, criterion

    def find_evidence(self, part: Part, item: str) -> Filed | None:
        """The item that an id means where ``part`` uses it: its own register's, the return's, or a shared one's."""
        return self._find(part, item, "evidence")

    def find_action(self, part: Part, item: str) -> Filed | None:
        """The action that an id means when ``part`` uses it."""
        return self._find(part, item, "actions")

    def _find(self, part: Part, item: str, register: str) -> Filed | None:
        for each in (part, self.main, *self.registers):
            if item in getattr(each, register):
                return Filed(each, item)
        return None

    def all_evidence(self) -> Iterator[tuple[Filed, Evidence]]:
        """Every item of every register, the return's first."""
        for part in self.parts:
            for item, evidence in part.evidence.items():
                yield Filed(part, item), evidence

    def all_actions(self) -> Iterator[tuple[Filed, Action]]:
        """Every action of every part, the return's first."""
        for part in self.parts:
            for item, action in part.actions.items():
                yield Filed(part, item), action

    @cached_property
    def survey(self) -> tuple[Part, Survey] | None:
        """The staff survey: the return's, or one of this pack's questionnaire from a register that it uses."""
        if self.returned.survey is not None:
            return self.main, self.returned.survey
        for part in self.registers:
            survey = cast("Register", part.content).survey
            if survey is not None and survey.is_of(self.pack.id):
                return part, survey
        return None
