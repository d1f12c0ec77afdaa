"""S11-21x: what people wrote for a criterion or a standard, as text."""

import re
import string
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from s11.findings import Severity
from s11.model.registers import EvidenceKind
from s11.model.words import Law
from s11.rules.case import Answered, Case
from s11.rules.numbers import one_of
from s11.rules.personal import points_to_a_person
from s11.rules.rule import Hit, Rule, rule
from s11.rules.texts import plain
from s11.rules.wording import short
from s11.rules.words import superseded_law
from s11.source.span import Place
from s11.wording import day

SHORTEST_NARRATIVE = 60
"""Characters: two answers may well share a shorter sentence."""

FEWEST_WORDS = 4
"""Words in which something can be said of how a criterion is met: "All staff are trained"."""

_SAYS_NOTHING = frozenset(
    {
        "all of this is in place",
        "as in the previous return",
        "as reported last year",
        "as set out above",
        "it is in place",
        "no change since last year",
        "no changes since last year",
        "please see above",
        "please see evidence attached",
        "please see the evidence",
        "please see the policy",
        "same as last year",
        "see the attached policy",
        "see the evidence attached",
        "the same as last year",
        "this is in place",
        "this is on track",
        "this is ongoing",
        "unchanged since last year",
        "we are fully compliant",
        "we do this",
        "we meet this criterion",
        "we meet this standard",
        "yes this is in place",
        "yes we do this",
    }
)
"""Longer answers that could stand under any criterion."""

_NO_LETTERS = (string.punctuation + string.whitespace).encode()

PLACEHOLDER = (
    r"\b(?:TODO|TB[ACD]|X{3,})\b|\?{3,}|\[(?:\.{3}|…|_+|\s*)\]"
    r"|(?i:\blorem ipsum\b|\[(?:insert|add|enter|name|date|to follow|to be confirmed)\b[^\]]{0,80}\])"
)
_PLACEHOLDER_MARKS = ("TODO", "TB", "XXX", "???", "[", "orem ipsum")

_ABOUT_CONTRACTS = r"(?i)\b(?:commission(?:ed|s)|contract(?:ed|s)?|providers?)\b"
_ASSURED = (
    " assur", " audit", " check", " confirm", " examin", " inspect", " monitor", " question", " review", " sampl",
    " test", " verif", " visit",
)  # fmt: skip
_SHOWS_ASSURANCE = frozenset({EvidenceKind.AUDIT, EvidenceKind.CASE_FILE_REVIEW, EvidenceKind.CONTRACT})


class _Narrative(NamedTuple):
    """What was written for one criterion or standard, the key that it stands under, and a name for that place."""

    above: Place
    key: str
    where: str
    text: str


@rule("S11-210", "Same words in several places", Severity.WARNING)
def same_words(case: Case) -> Iterator[Hit]:
    """Each narrative, reason for a rating and statement of the difference made is written for its own place.

    Why: words that fit everywhere answer nothing in particular, and reviewers notice.
    Fix: say in each place what is particular to it, or say it once and refer to it.
    """
    first: dict[str | bytes, str] = {}
    for each in _narratives(case):
        if len(each.text) >= SHORTEST_NARRATIVE:
            before = first.setdefault(_letters(each.text), each.where)
            if before != each.where:
                yield Hit(each.above / each.key, f"word for word the same as under {before}")


def _narratives(case: Case) -> Iterator[_Narrative]:
    for each in case.answers:
        in_file = "" if each.part is case.main else f" in {each.part.file}"
        where = f"{each.criterion.id}{in_file}"
        yield _Narrative(each.place, "how_met", where, each.answer.how_met)
        yield _Narrative(each.place, "how_do_you_know", where, each.answer.how_do_you_know)
    for item, judgement in case.returned.judgements.items():
        place, where = case.main.at("judgements", item), f"standard {short(item)}"
        yield _Narrative(place, "because", where, judgement.because)
        yield _Narrative(place, "impact", where, judgement.impact)


def _letters(text: str) -> str | bytes:
    """The letters and figures of a text; all of it where most are of another alphabet."""
    letters = text.encode("ascii", "ignore").translate(None, _NO_LETTERS).lower()
    return letters if 2 * len(letters) > len(text) else text


@rule("S11-211", "Placeholder left in the text", unfinished=True)
def placeholder(case: Case) -> Iterator[Hit]:
    """Text that was to be filled in later has been filled in.

    Why: the committee and the board would read TBC or [insert date] as the council's answer.
    Fix: write what was meant to stand there, or take it out.
    """
    initials = "".join(word[0] for word in case.returned.agency.name.split() if word[0].isupper())
    for place, text in case.texts.holding(*_PLACEHOLDER_MARKS):
        found = next((match[0] for match in re.finditer(PLACEHOLDER, text) if match[0] != initials), None)
        if found is not None:
            yield Hit(place, f'"{short(found)}" still stands in the text')


@rule("S11-212", "Law or guidance that was replaced", Severity.NOTE)
def replaced_law(case: Case) -> Iterator[Hit]:
    """Law and guidance that a return names were in force in its period.

    Why: out-of-date references suggest that a policy or an answer was not looked at again.
    Fix: name what is in force now, and check that what is said still holds.
    """
    gone = [law for law in superseded_law() if law.replaced < case.returned.period.start]
    if not gone:
        return
    cited = [(law, [f" {plain(each)} " for each in law.cited]) for law in gone]
    for place, text in case.texts.matching(re.compile(_mark_of(gone))):
        said = f" {plain(text)} "
        for law, ways in cited:
            if any(way in said for way in ways):
                yield Hit(place, f"{law.title} was replaced on {day(law.replaced)} by {law.by}")


def _mark_of(laws: Iterable[Law]) -> str:
    """A pattern for what shows that a text may cite one of these: a year, or all the words where there is none."""
    last = {cited: cited.rpartition(" ")[2] for law in laws for cited in law.cited}
    marks = {year if year.isdigit() else cited for cited, year in last.items()}
    return rf" (?:{one_of([*marks, *map(str.lower, marks)])})\b"


@rule("S11-215", "Answer that says next to nothing", Severity.WARNING)
def says_nothing(case: Case) -> Iterator[Hit]:
    """What is said about how a criterion is met could not stand under any other criterion.

    Why: words such as "in place" or "as last year" tell the board no more than the response does.
    Fix: say under `how_met` what is in place, where, and since when.
    """
    for each in case.answers:
        text = each.answer.how_met
        if text and len(text) < SHORTEST_NARRATIVE and not each.is_set_aside and _is_empty(text):
            said = "is answered in a word or two" if points_to_a_person(text) else f'says no more than "{short(text)}"'
            yield Hit(each.place / "how_met", f"{each.criterion.id} {said}")


def _is_empty(text: str) -> bool:
    words = plain(text)
    return (words.count(" ") < FEWEST_WORDS - 1 or words in _SAYS_NOTHING) and not re.search(PLACEHOLDER, text)


@rule("S11-217", "Contracted services not accounted for", Severity.NOTE)
def providers_not_assured(case: Case) -> Iterator[Hit]:
    """An answer about contracted services says how the agency knows that providers keep children safe.

    Why: the duty covers what an agency has others do for it, and is most easily forgotten there.
    Fix: say who checks or visits the providers, how often, and what they found; name the record of it as evidence.
    """
    about = {each.id for _, each in case.pack.criteria() if re.search(_ABOUT_CONTRACTS, each.asks)}
    for each in case.answers:
        if each.criterion.id in about and each.is_met and each.answer.how_met:
            said = f" {each.answer.how_met} {each.answer.how_do_you_know}".lower()
            if not any(word in said for word in _ASSURED) and not _has_assurance(case, each):
                yield Hit(each.place / "how_met", f"{each.says}, with nothing on how providers are checked")


def _has_assurance(case: Case, each: Answered) -> bool:
    """Whether a contract or an audit is among the evidence, or may be where it could not be read."""
    for item in each.answer.evidence:
        filed = case.dossier.find_evidence(each.part, item)
        if filed is None and case.may_be_unread(each.part, "evidence", item):
            return True
        if filed is not None and filed.part.evidence[filed.id].kind in _SHOWS_ASSURANCE:
            return True
    return False


RULES: tuple[Rule[Case], ...] = (
    same_words,
    placeholder,
    replaced_law,
    says_nothing,
    providers_not_assured,
)
