"""Boards and agencies in a few words, for what only scoring looks at."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypedDict, Unpack

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from s11.model.returns import Answer, BestPractice, Judgement
from s11.scoring.engine import score
from s11.scoring.scorecard import Change, ChangeKind, Scorecard, StandardScore
from tests.build import dossier, returned, values

PLAIN = "{met: 100, partly: 50, not_met: 0, na: excluded}"
COLOURS = "{green: {met: 100}, amber: {met: 50}, red: {}}"

PROVENANCE = dict.fromkeys(("responses", "ratings", "rules", "standards", "criteria"), "illustrative")


class Rule(TypedDict, total=False):
    """What else a board may say: how the overall is formed, caps, essential criteria, and weights."""

    responses: str
    overall: str
    caps: str
    essential: Iterable[str]
    weights: Mapping[str, str]


def board(
    ratings: str = COLOURS,
    *,
    standards: Mapping[str, int] | None = None,
    **rule: Unpack[Rule],
) -> Pack:
    """A pack: ratings as ``{id: needs}``, responses as ``{id: credit}`` (or ``excluded``, or ``none``).

    ``standards`` says how many criteria each has; they are numbered ``1.1``, ``1.2`` and so on.
    """
    return Pack.model_validate(
        {
            "format": "s11-pack/1",
            "id": "test",
            "title": "A board's tool",
            "board": {"name": "Board", "kind": "children"},
            "edition": "1",
            "provenance": PROVENANCE,
            "responses": [_response(word, worth) for word, worth in values(rule.get("responses", PLAIN)).items()],
            "ratings": [
                {"id": word, "label": word, "tone": "neutral", "needs": needs}
                for word, needs in values(ratings).items()
            ],
            "passing": next(iter(values(ratings))),
            "overall": values(rule.get("overall", "{method: none}")),
            "caps": values(rule.get("caps", "[]")),
            "standards": [
                {
                    "id": standard,
                    "title": f"Standard {standard}",
                    "criteria": [
                        _criterion(f"{standard}.{number}", set(rule.get("essential", ())), rule.get("weights", {}))
                        for number in range(1, count + 1)
                    ],
                }
                for standard, count in (standards or {"1": 4}).items()
            ],
        }
    )


def _response(word: str, worth: str) -> dict[str, Any]:
    more = {"excluded": {"excluded": True}, "none": {}}.get(worth, {"credit": worth})
    return {"id": word, "label": word} | more


def _criterion(criterion: str, essential: set[str], weights: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": criterion,
        "asks": f"What {criterion} asks.",
        "essential": criterion in essential,
        "weight": weights.get(criterion, "1"),
    }


def agency(
    a_board: Pack,
    answers: Mapping[str, str],
    *,
    examples: Mapping[str, int] | None = None,
    impact: Iterable[str] = (),
    **more: Any,
) -> Dossier:
    """An agency's return: by standard, ``met+*3 partly -`` is three met with evidence, one partly, one unanswered."""
    judgements: dict[str, dict[str, Any]] = {standard: {"impact": "A difference."} for standard in impact}
    for standard, count in (examples or {}).items():
        judgements.setdefault(standard, {})["best_practice"] = [{"title": "An example"}] * count
    given = {
        f"{standard}.{number}": answer
        for standard, words in answers.items()
        for number, answer in enumerate(_answers(words), 1)
    }
    evidence = {"E01": {"title": "Something to show"}}
    return dossier(a_board, returned(answers=given, judgements=judgements, evidence=evidence, **more))


def _answers(words: str) -> Iterable[dict[str, Any]]:
    for word in words.split():
        said, _, times = word.partition("*")
        evidence = ["E01"] if said.endswith("+") else []
        response = said.removesuffix("+")
        yield from [{"response": None if response == "-" else response, "evidence": evidence}] * int(times or 1)


def scored(a_board: Pack, answers: Mapping[str, str], **more: Any) -> Scorecard:
    """The scorecard of such a return."""
    return score(agency(a_board, answers, **more))


def only(scorecard: Scorecard) -> StandardScore:
    """The standard of a return that has one."""
    (standard,) = scorecard.standards
    return standard


def told(changes: Iterable[Change]) -> list[str]:
    """Changes in a few words: ``1.1 to met+``, ``1.2 +``, ``example``."""
    return [_told(change) for change in changes]


def _told(change: Change) -> str:
    match change.kind:
        case ChangeKind.RESPONSE:
            return f"{change.criterion} to {change.response}{'+' if change.evidence else ''}"
        case ChangeKind.EVIDENCE:
            return f"{change.criterion} +"
        case _:
            return change.kind.value


def carried_out(a_dossier: Dossier, standard: str, changes: Iterable[Change]) -> Dossier:
    """The same agency once it has made some changes to a standard."""
    before = a_dossier.returned
    answers, judgement = dict(before.answers), before.judgements.get(standard, Judgement())
    for change in changes:
        match change.kind:
            case ChangeKind.EXAMPLE:
                examples = (*judgement.best_practice, BestPractice(title="Another example"))
                judgement = judgement.model_copy(update={"best_practice": examples})
            case ChangeKind.IMPACT:
                judgement = judgement.model_copy(update={"impact": "A difference."})
            case _:
                answer = answers.get(change.criterion or "", Answer())
                said = {"response": change.response} if change.kind is ChangeKind.RESPONSE else {}
                shown = {"evidence": ("E01",)} if change.evidence else {}
                answers[change.criterion or ""] = answer.model_copy(update=said | shown)
    judgements = dict(before.judgements) | {standard: judgement}
    after = before.model_copy(update={"answers": answers, "judgements": judgements})
    return replace(a_dossier, main=a_dossier.main._replace(content=after))
