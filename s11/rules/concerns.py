"""Which standards a place in a return is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from s11.rules.case import Case
from s11.source.span import Place

_RESULT = 3
"""Steps from the top of a file to one thing in a review or a survey: ``survey/results/q3``."""


class Concerns:
    """Tells which standards a place is about: that of the criterion, the judgement, the action or the evidence there.

    Made once for a return, when something is wrong with it.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._standard_of = {criterion.id: standard.id for standard, criterion in case.pack.criteria()}
        self._order = {standard.id: position for position, standard in enumerate(case.pack.standards)}

    def of(self, place: Place) -> tuple[str, ...]:
        """The ids of the standards, in the board's order; none when the place is about the return as a whole."""
        match [str(part) for part in place.path[:_RESULT]]:
            case ["answers" | "judgements", item, *_]:
                named: Iterable[str] = [item]
            case ["evidence" | "actions" as register, item, *_]:
                named = self._of_items[place.file, register, item]
            case ["peer_review", "responses" | "ratings" | "comments", item]:
                named = [item]
            case ["peer_review", "best_practice", position] if self._case.returned.peer_review:
                named = [self._case.returned.peer_review.best_practice[int(position)]]
            case ["survey", "results", question]:
                named = self._of_questions[question]
            case _:
                return ()
        return self.in_order(self._standard_of.get(each, each) for each in named)

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of some ids that are standards of the pack, in the board's order."""
        return tuple(sorted(set(ids) & self._order.keys(), key=self._order.__getitem__))

    @cached_property
    def _of_questions(self) -> defaultdict[str, list[str]]:
        """The criteria that each question of the staff survey tests."""
        found = defaultdict(list)
        for _, criterion in self._case.pack.criteria():
            found[criterion.survey].append(criterion.id)
        return found

    @cached_property
    def _of_items(self) -> defaultdict[tuple[str, str, str], set[str]]:
        """What each item of a register is for: criteria that evidence shows, and what actions are for."""
        found = defaultdict(set)
        for file, register, item, target in self._links():
            found[file, register, item].add(target)
        return found

    def _links(self) -> Iterator[tuple[str, str, str, str]]:
        dossier = self._case.dossier
        for part in dossier.parts:
            for criterion, answer in part.answers.items():
                for named in answer.evidence:
                    if filed := dossier.find_evidence(part, named):
                        yield filed.part.file, "evidence", filed.id, criterion
        for each in self._case.actions:
            for target in each.targets:
                yield each.part.file, "actions", each.id, target
                for named in each.action.evidence:
                    if filed := dossier.find_evidence(each.part, named):
                        yield filed.part.file, "evidence", filed.id, target
