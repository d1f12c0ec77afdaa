"""S11-2xx: the answers to the criteria."""

import re
from collections.abc import Iterator
from datetime import date

from s11.findings import Severity
from s11.model.pack import Column
from s11.rules.case import Answered, Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, not_in_scale, short, shortened
from s11.source.span import Place
from s11.wording import day, listed

SHORTEST_NARRATIVE = 60
"""Characters: two answers may well share a shorter sentence."""

_PLACEHOLDER = (
    r"\b(?:TODO|TB[ACD]|X{3,})\b|\?{3,}|\[(?:\.{3}|…|_+|\s*)\]"
    r"|(?i:\blorem ipsum\b|\[(?:insert|add|enter|name|date|to follow|to be confirmed)\b[^\]]{0,80}\])"
)
_PLACEHOLDER_MARKS = ("TODO", "TBA", "TBC", "TBD", "XXX", "???", "[", "orem ipsum")

_LAW = r"(?i)\bData Protection Act,? (1998)\b|\bWorking Together(?: to Safeguard Children)?,? \(?(201[358])\b"
_REPLACED = {
    "1998": ("the Data Protection Act 1998", date(2018, 5, 25)),
    "2013": ("Working Together 2013", date(2015, 3, 26)),
    "2015": ("Working Together 2015", date(2018, 7, 4)),
    "2018": ("Working Together 2018", date(2023, 12, 15)),
}
"""Law and guidance that something newer took the place of, by the year in its title, and when that was."""


@rule("S11-201", "Unknown criterion")
def unknown_criterion(case: Case) -> Iterator[Hit]:
    """Every answer is to a criterion of the pack.

    Why: an answer under another number is not counted, and the criterion that was meant stays unanswered.
    Fix: correct the number; `s11 packs show` lists those of the pack.
    """
    known = {criterion.id for _, criterion in case.pack.criteria()}
    given = [part.at("answers", item) for part in case.dossier.parts for item in part.answers]
    reviewed = case.returned.peer_review.responses if case.returned.peer_review else ()
    given += [case.main.at("peer_review", "responses", item) for item in reviewed]
    for place in given:
        item = str(place.path[-1])
        if item not in known:
            yield Hit(place, not_found(item, "a criterion of this pack", known), key=True)


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


@rule("S11-205", "Set aside without a reason", unfinished=True)
def no_reason(case: Case) -> Iterator[Hit]:
    """A response that the board wants a reason for, such as not applicable, has one.

    Why: setting a criterion aside takes it out of the rating, so the board needs to see that it is right.
    Fix: give the `reason`, or answer the criterion.
    """
    for each in case.answers:
        if each.response and each.response.needs_reason and case.lacks(each.place / "reason", each.answer.reason):
            yield Hit(each.place / "reason", f"{each.says}, with no reason given")


@rule("S11-206", "Essential criterion set aside", Severity.WARNING)
def essential_set_aside(case: Case) -> Iterator[Hit]:
    """A criterion that the board calls essential is not answered as one that does not apply.

    Why: essential criteria are the law or the board's minimum, and hold for every agency that is asked them.
    Fix: answer it for the part of the work that it does apply to, or settle with the board that none does.
    """
    for each in case.answers:
        if each.criterion.essential and each.is_set_aside:
            yield Hit(each.place / "response", f"{each.says}, and it is essential")


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


@rule("S11-208", "No word on how it is known", Severity.NOTE)
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
        yield Hit(together[0].place / "how_do_you_know", message)


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


@rule("S11-210", "Same words in several places", Severity.WARNING)
def same_words(case: Case) -> Iterator[Hit]:
    """Each narrative and each statement of the difference made is written for its own place.

    Why: words that fit everywhere answer nothing in particular, and reviewers notice.
    Fix: say in each place what is particular to it, or say it once and refer to it.
    """
    first: dict[str, str] = {}
    for place, where, text in _narratives(case):
        words = " ".join(text.casefold().split())
        if len(words) >= SHORTEST_NARRATIVE and (before := first.setdefault(words, where)) != where:
            yield Hit(place, f"word for word the same as under {before}")


def _narratives(case: Case) -> Iterator[tuple[Place, str, str]]:
    """What was written for one criterion or standard each, with its place and a name for that."""
    for each in case.answers:
        in_file = "" if each.part is case.main else f" in {each.part.file}"
        where = f"{each.criterion.id}{in_file}"
        yield each.place / "how_met", where, each.answer.how_met
        yield each.place / "how_do_you_know", where, each.answer.how_do_you_know
    for item, judgement in case.returned.judgements.items():
        yield case.main.at("judgements", item, "impact"), f"standard {short(item)}", judgement.impact


@rule("S11-211", "Placeholder left in the text", unfinished=True)
def placeholder(case: Case) -> Iterator[Hit]:
    """Text that was to be filled in later has been filled in.

    Why: the committee and the board would read TBC or [insert date] as the council's answer.
    Fix: write what was meant to stand there, or take it out.
    """
    initials = "".join(word[0] for word in case.returned.agency.name.split() if word[0].isupper())
    for place, text in case.texts_with(*_PLACEHOLDER_MARKS):
        found = next((match[0] for match in re.finditer(_PLACEHOLDER, text) if match[0] != initials), None)
        if found is not None:
            yield Hit(place, f'"{short(found)}" still stands in the text')


@rule("S11-212", "Law or guidance that was replaced", Severity.NOTE)
def replaced_law(case: Case) -> Iterator[Hit]:
    """Law and guidance that a return names were in force in its period.

    Why: out-of-date references suggest that a policy or an answer was not looked at again.
    Fix: name what is in force now, and check that what is said still holds.
    """
    for place, text in case.texts_with(*_REPLACED):
        for year in sorted({match[1] or match[2] for match in re.finditer(_LAW, text)}):
            name, replaced = _REPLACED[year]
            if replaced < case.returned.period.start:
                yield Hit(place, f"{name} was replaced on {day(replaced)}")


RULES: tuple[Rule[Case], ...] = (
    unknown_criterion,
    unknown_response,
    not_answered,
    nothing_said,
    no_reason,
    essential_set_aside,
    not_asked,
    not_known_how,
    nothing_to_improve,
    same_words,
    placeholder,
    replaced_law,
)
