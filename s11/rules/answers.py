"""S11-2xx: the answers to the criteria."""

from collections.abc import Collection, Iterator

from s11.findings import Severity
from s11.model.pack import Column
from s11.rules.case import Answered, Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, not_in_scale, short, shortened
from s11.source.span import Place
from s11.wording import listed


@rule("S11-201", "Unknown criterion")
def unknown_criterion(case: Case) -> Iterator[Hit]:
    """Every answer is to a criterion of the pack.

    Why: an answer under another number is not counted, and the criterion that was meant stays unanswered.
    Fix: correct the number; `s11 packs show` lists those of the pack.
    """
    known = {criterion.id for _, criterion in case.pack.criteria()}
    given: list[tuple[Place, Collection[str]]] = [(part.at("answers"), part.answers) for part in case.dossier.parts]
    if case.returned.peer_review:
        given.append((case.main.at("peer_review", "responses"), case.returned.peer_review.responses))
    for place, items in given:
        free = known.difference(items)  # what is answered already cannot have been meant
        for item in (each for each in items if each not in known):
            yield Hit(place / item, not_found(item, "a criterion of this pack", free), key=True)


@rule("S11-202", "Unknown response")
def unknown_response(case: Case) -> Iterator[Hit]:
    """Every response is a word of the pack's response scale.

    Why: a word that the scale does not have counts as no answer.
    Fix: use one of the words of the scale.
    """
    scale = case.pack.responses
    given = [
        (part.at("answers", item, "response"), answer.response)
        for part in case.dossier.parts
        for item, answer in part.answers.items()
    ]
    reviewed = case.returned.peer_review.responses if case.returned.peer_review else {}
    given += [(case.main.at("peer_review", "responses", item), word) for item, word in reviewed.items()]
    for place, word in given:
        if word and case.pack.response(word) is None:
            yield Hit(place, not_in_scale(word, "a response", scale))


@rule("S11-203", "Criteria not answered", unfinished=True)
def not_answered(case: Case) -> Iterator[Hit]:
    """Every criterion that the agency is asked has a response.

    Why: what is not answered earns nothing, and the board cannot tell it from what was avoided.
    Fix: give each of them a `response`.
    """
    misspelt = {each.criterion.id for each in case.answers if each.answer.response}
    for standard, criteria in case.dossier.standards:
        missing = [
            criterion.id
            for criterion in criteria
            if case.scorecard.standing[criterion.id].response is None
            and criterion.id not in misspelt
            and not any(case.is_unread(part.at("answers", criterion.id, "response")) for part in case.dossier.parts)
        ]
        if missing:
            which = f"not answered: {listed(missing)}" if len(missing) < len(criteria) else "nothing is answered yet"
            message = f"standard {standard.id}, {which}"
            yield Hit(case.main.at("answers", missing[0]), message, key=True)


@rule("S11-204", "Claim with nothing said about it", unfinished=True)
def nothing_said(case: Case) -> Iterator[Hit]:
    """A criterion answered as met says how it is met.

    Why: a response on its own tells the board nothing about children in this area.
    Fix: say under `how_met` what is in place, where, and since when.
    """
    if Column.HOW_MET not in case.pack.columns:
        return
    for each in case.answers:
        if each.is_met and case.lacks(each.place / "how_met", each.answer.how_met):
            yield Hit(each.place / "how_met", f"{each.says}, with nothing said about how")


@rule("S11-207", "Answer to a criterion that is not asked", Severity.WARNING)
def not_asked(case: Case) -> Iterator[Hit]:
    """Answers are to criteria that the board asks of this kind of agency.

    Why: an answer to any other criterion is not counted.
    Fix: take the answer out, or correct `kind` under `agency`.
    """
    kind = case.returned.agency.kind
    others = {each.id: each for _, each in case.pack.criteria() if kind and not each.asked_of(kind)}
    for part in case.dossier.parts:
        for item in part.answers:
            if item in others:
                asked_of = listed(others[item].applies_to, "or")
                message = f"{item} is asked of {asked_of}, and not of this agency ({short(kind)})"
                yield Hit(part.at("answers", item), message, key=True)


@rule("S11-208", "No word on how it is known", Severity.WARNING)
def not_known_how(case: Case) -> Iterator[Hit]:
    """A criterion answered as met says how the agency knows, where the board asks.

    Why: the commonest weakness in a return is to describe what exists and not whether it works.
    Fix: say under `how_do_you_know` who looked, when, and what they found.
    """
    if Column.HOW_DO_YOU_KNOW not in case.pack.columns:
        return
    unsaid: dict[str, list[Answered]] = {}
    for each in case.answers:
        if each.is_met and case.lacks(each.place / "how_do_you_know", each.answer.how_do_you_know):
            unsaid.setdefault(each.part.file, []).append(each)
    for together in unsaid.values():
        message = f"how the agency knows is not said for {shortened([each.criterion.id for each in together])}"
        about = tuple(each.standard.id for each in together)
        yield Hit(together[0].place / "how_do_you_know", message, about=about)


@rule("S11-209", "Short of met, with nothing to improve", unfinished=True)
def nothing_to_improve(case: Case) -> Iterator[Hit]:
    """A criterion that is not met in full says what will improve, or has an action.

    Why: a frank answer is worth having because of what is done about it.
    Fix: say what will improve under `to_improve`, or add an action for the criterion or its standard.
    """
    asked = not {Column.TO_IMPROVE, Column.ACTIONS}.isdisjoint(case.pack.columns)
    if not asked or case.may_have_lost("actions", "for", "status"):
        return
    acted_on = {target for each in case.actions if each.is_open for target in each.targets}
    for each in case.answers:
        planned = not acted_on.isdisjoint((each.criterion.id, each.standard.id))
        if each.falls_short and not planned and not each.answer.to_improve:
            yield Hit(each.place / "to_improve", f"{each.says}, with nothing on what will improve")


RULES: tuple[Rule[Case], ...] = (
    unknown_criterion,
    unknown_response,
    not_answered,
    nothing_said,
    not_asked,
    not_known_how,
    nothing_to_improve,
)
