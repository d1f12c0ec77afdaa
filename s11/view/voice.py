"""Ratings, responses and changes in the words of a pack: one voice for the paper, the workbook and the terminal."""

from collections.abc import Iterable
from typing import NamedTuple

from s11.model.pack import Pack
from s11.scoring.scorecard import Change, ChangeKind, Improvement, Rise, StandardScore
from s11.view.words import sentence
from s11.wording import count, listed, those

NOT_RATED = "Not rated"
NOT_ANSWERED = "Not answered"


class Voice(NamedTuple):
    """Says in the words of a pack what a scorecard holds as ids."""

    pack: Pack

    def rating(self, rating_id: str | None, otherwise: str = NOT_RATED) -> str:
        """The board's label for a rating, or other words when there is none."""
        rating = self.pack.rating(rating_id)
        return rating.label if rating else otherwise

    def rated(self, score: StandardScore) -> str:
        """The computed rating, with the reviewers' where it is another: ``Green, moderated Amber``."""
        differs = score.moderated not in {None, score.rating}
        computed = self.rating(score.rating)
        return f"{computed}, moderated {self.rating(score.moderated)}" if differs else computed

    def response(self, response_id: str | None, otherwise: str = NOT_ANSWERED) -> str:
        """The board's label for a response, or other words when there is none."""
        response = self.pack.response(response_id)
        return response.label if response else otherwise

    def improvement(self, improvement: Improvement) -> str:
        """The changes that bring a standard to a better rating: ``To reach Green, bring 1.2 to Met``."""
        to_do = sentence(f"to reach {self.rating(improvement.rating)}, {listed(self._steps(improvement.changes))}")
        return to_do if improvement.smallest else f"{to_do} A shorter way may exist."

    def change(self, change: Change) -> str:
        """One change: ``bring 1.2 to Met with evidence``."""
        return listed(self._steps([change]))

    def rise(self, rises: Iterable[Rise]) -> str:
        """The standards that must rise for a better overall rating."""
        to: dict[str, list[str]] = {}
        for each in rises:
            to.setdefault(each.rating, []).append(each.standard)
        steps = [f"{those('standard', standards)} to {self.rating(rating)}" for rating, standards in to.items()]
        return f"For a better overall rating, bring {listed(steps)}."

    def _steps(self, changes: Iterable[Change]) -> list[str]:
        """What to do, changes of one kind together."""
        alike: dict[Change, list[str]] = {}
        for each in changes:
            kind = Change(each.kind, None, each.response, each.evidence)
            alike.setdefault(kind, []).append(each.criterion or "")
        return [self._step(kind, criteria) for kind, criteria in alike.items()]

    def _step(self, change: Change, criteria: list[str]) -> str:
        match change.kind:
            case ChangeKind.RESPONSE:
                shown = " with evidence" if change.evidence else ""
                return f"bring {listed(criteria)} to {self.response(change.response)}{shown}"
            case ChangeKind.EVIDENCE:
                return f"give evidence for {listed(criteria)}"
            case ChangeKind.EXAMPLE:
                return f"record {count(len(criteria), 'example')} of best practice"
            case _:
                return "say what difference has been made"
