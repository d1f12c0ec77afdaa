"""The answer that stands for each criterion: the return's own, or else the lowest of the directorates'."""

from collections.abc import Iterable, Iterator

from s11.model.dossier import Dossier, Filed, Part
from s11.model.returns import Answer
from s11.scoring.scorecard import Standing


def stand(dossier: Dossier) -> dict[str, Standing]:
    """The answer that stands for each criterion asked of the agency, in the board's order.

    The return's own answer stands when it gives a response, even in a word that the scale does not have. Otherwise the
    lowest of the directorates' responses does: one that is excluded only when all who answered excluded it.
    """
    return {criterion.id: _standing(dossier, criterion.id) for _, criterion in dossier.criteria()}


def _standing(dossier: Dossier, criterion: str) -> Standing:
    own = dossier.main.answers.get(criterion)
    if own is not None and own.response:
        known = dossier.pack.response(own.response)
        evidence = _joined(dossier, [(dossier.main, own)])
        return Standing(criterion, own.response if known else None, evidence)
    return _combined(dossier, criterion, [] if own is None else [(dossier.main, own)])


def _combined(dossier: Dossier, criterion: str, own: list[tuple[Part, Answer]]) -> Standing:
    """What the directorates' answers come to, with the evidence of the return's own, which gives no response."""
    answered = list(_responses(dossier, criterion))
    names = _once(part.directorate or "" for part, _ in answered)
    expected = _once(_directorates(dossier))
    return Standing(
        criterion,
        _lowest(dossier, {answer.response for _, answer in answered}),
        _joined(dossier, own + answered),
        tuple(names.values()),
        tuple(name for key, name in expected.items() if key not in names),
    )


def _responses(dossier: Dossier, criterion: str) -> Iterator[tuple[Part, Answer]]:
    """Each directorate's answer that gives a response of the scale."""
    for part in dossier.contributions:
        answer = part.answers.get(criterion)
        if answer is not None and dossier.pack.response(answer.response):
            yield part, answer


def _directorates(dossier: Dossier) -> Iterator[str]:
    """Who is expected to answer: those the return names, and those that wrote a contribution."""
    yield from dossier.returned.directorates
    for part in dossier.contributions:
        yield part.directorate or ""


def _once(names: Iterable[str]) -> dict[str, str]:
    """Names by what they come to whatever their case, each as it was first written."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return found


def _lowest(dossier: Dossier, words: set[str | None]) -> str | None:
    given = [each for each in dossier.pack.responses if each.id in words]
    counted = [each for each in given if not each.excluded] or given
    return counted[-1].id if counted else None


def _joined(dossier: Dossier, answers: Iterable[tuple[Part, Answer]]) -> tuple[Filed, ...]:
    """The items of evidence that the answers name, in order, each once; an id that names nothing is passed over."""
    found = (dossier.find_evidence(part, item) for part, answer in answers for item in answer.evidence)
    return tuple({(filed.part.file, filed.id): filed for filed in found if filed is not None}.values())
