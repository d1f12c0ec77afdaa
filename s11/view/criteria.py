"""The criteria: a row for each, in the columns that the board's own spreadsheet has."""

from collections.abc import Iterator, Mapping
from datetime import date

from s11.model.dossier import Dossier, Part
from s11.model.pack import Column, Criterion, Standard
from s11.scoring.scorecard import Scorecard, Standing
from s11.view import cells
from s11.view.answered import answers_to, who_answered
from s11.view.registers import action_line, actions_for, evidence_line
from s11.view.table import Cell, Row, Table, table
from s11.view.words import without_stop

HEADINGS: Mapping[str, str] = {
    "criterion": "Criterion",
    "standard": "Standard",
    "asks": "What is asked",
    "essential": "Essential",
    "response": "Response",
    "how_met": "How it is met",
    "evidence": "Evidence",
    "how_do_you_know": "How we know",
    "to_improve": "What is to improve",
    "actions": "Actions",
    "moderated": "Moderated response",
}
_ALWAYS = ("criterion", "standard", "asks", "essential")


def criteria_table(dossier: Dossier, scorecard: Scorecard, on: date) -> Table:
    """Every criterion asked of the agency.

    The board's columns stand in its order; one that it does not ask for stands after them when anything is in it.
    """
    rows = [_Criterion(dossier, scorecard, on, *each).cells() for each in dossier.criteria()]
    board = ["response" if each is Column.SELF else each.value for each in dossier.pack.columns]
    if dossier.returned.peer_review is None and Column.MODERATED in dossier.pack.columns:
        board.remove(Column.MODERATED)  # the reviewers have not begun
    asked = [*_ALWAYS, *(board if "response" in board else ["response", *board])]
    filled = (name for name in HEADINGS if any(not row[name].blank for row in rows))
    names = list(dict.fromkeys([*asked, *filled]))
    return table(
        ((name, HEADINGS[name]) for name in names),
        (Row(tuple(row[name] for name in names), anchor=f"criterion-{row['criterion'].text}") for row in rows),
    )


class _Criterion:
    """One criterion with whatever was said about it, by the agency or by its directorates."""

    def __init__(
        self, dossier: Dossier, scorecard: Scorecard, on: date, standard: Standard, criterion: Criterion
    ) -> None:
        self.dossier = dossier
        self.on = on
        self.standard = standard
        self.criterion = criterion
        self.standing: Standing = scorecard.standing[criterion.id]
        self.answers = answers_to(dossier, criterion.id)

    def cells(self) -> dict[str, Cell]:
        """Its cells by the names of their columns."""
        return {
            "criterion": Cell(self.criterion.id, target=f"standard-{self.standard.id}"),
            "standard": Cell(f"{self.standard.id} {without_stop(self.standard.title)}"),
            "asks": Cell(self.criterion.asks),
            "essential": Cell("Yes") if self.criterion.essential else Cell("No", blank=True),
            "response": cells.response(self.dossier.pack, self.standing.response),
            "how_met": cells.lines(self._how_met(), "Nothing written"),
            "evidence": self._evidence(),
            "how_do_you_know": cells.lines(self._told("how_do_you_know"), "Nothing written"),
            "to_improve": cells.lines(self._told("to_improve"), "Nothing named"),
            "actions": self._actions(),
            "moderated": self._moderated(),
        }

    def _how_met(self) -> Iterator[str]:
        """Who answered what, and what each says is in place, with the reason where the response needs one."""
        yield who_answered(self.dossier, self.standing)
        for part, answer in self.answers:
            response = self.dossier.pack.response(answer.response)
            reason = answer.reason or ("none given" if response and response.needs_reason else "")
            told = "\n".join(text for text in (f"Reason: {reason}" if reason else "", answer.how_met) if text)
            yield self._by(part, told)

    def _told(self, field: str) -> Iterator[str]:
        for part, answer in self.answers:
            yield self._by(part, getattr(answer, field))

    def _by(self, part: Part, text: str) -> str:
        """What somebody wrote, with who did where several have."""
        if len(self.answers) == 1 and part is self.dossier.main:
            return text
        return f"{part.directorate or 'The return'}: {text}" if text else ""

    def _evidence(self) -> Cell:
        found = [evidence_line(filed) for filed in self.standing.evidence]
        response = self.dossier.pack.response(self.standing.response)
        claimed = bool(response and response.credit) and Column.EVIDENCE in self.dossier.pack.columns
        return cells.lines([*found, *self._unknown()], "No evidence given", matters=claimed)

    def _unknown(self) -> Iterator[str]:
        for part, answer in self.answers:
            for item in answer.evidence:
                if self.dossier.find_evidence(part, item) is None:
                    yield f"{item} (not in any register)"

    def _actions(self) -> Cell:
        planned = actions_for(self.dossier, self.criterion.id)
        return cells.lines((action_line(filed, action, self.on) for filed, action in planned), "No action")

    def _moderated(self) -> Cell:
        review = self.dossier.returned.peer_review
        given = review.responses.get(self.criterion.id) if review else None
        if given is None:
            return Cell("Not moderated", blank=True)
        return cells.response(self.dossier.pack, given, given)
