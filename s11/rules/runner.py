"""Run the rules over a return or a pack, and say where in the text each of them is broken."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from s11.findings import Finding, Severity
from s11.rules.acceptance import Settling, settled
from s11.rules.case import Case, PackCase
from s11.rules.concerns import Concerns
from s11.rules.registry import ACCEPTANCE_RULES, CODES, PACK_RULES, RULES
from s11.rules.rule import Broken, Rule, Subject
from s11.source.span import Place, Span, path_text
from s11.wording import flat

Locate: TypeAlias = Callable[[Place, bool], Span]
"""Gives the line and column of a place, or of its key."""

MOST_OF_A_KIND = 1_000
"""How often one rule is told of one return: no real one comes near it."""

IGNORE = "ignore"
"""What a pack says of a rule that its board does not want."""


def run(case: Case, *, final: bool) -> Iterator[Broken]:
    """Every rule that a return does not keep, with the severity that the pack gives it; what is accepted is a note.

    Nothing is told at or below a place that could not be read: that was told already.
    """
    settling = Settling(case, tuple(_each(RULES, case, case, final=final)), CODES)
    yield from settled(settling)
    yield from _each(ACCEPTANCE_RULES, settling, case, final=final)


def _each(rules: Iterable[Rule[Subject]], subject: Subject, case: Case, *, final: bool) -> Iterator[Broken]:
    for each in rules:
        severity = switched(each, case.pack.rules.get(each.code), final=final)
        if severity is not None:
            for broken in _broken(each, severity, subject):
                if not case.is_unread(broken.hit.place):
                    yield broken


def run_pack(case: PackCase, severities: Collection[Severity] = tuple(Severity)) -> Iterator[Broken]:
    """Every rule about packs, of these severities, that a pack does not keep. A pack cannot switch these."""
    for each in PACK_RULES:
        if each.severity in severities:
            yield from _broken(each, each.severity, case)


def findings_of(
    broken: Iterable[Broken], locate: Locate, files: Iterable[str], concerns: Concerns | None = None
) -> tuple[Finding, ...]:
    """What is broken as findings in reading order: the files in the order given, then line, column and code.

    ``concerns`` tells which standards each is about; a pack has none of its own to tell.
    """
    order = {file: place for place, file in enumerate(files)}
    found = dict.fromkeys(_finding(each, locate, concerns) for each in broken)  # an odd pack has one thing twice
    return tuple(sorted(found, key=lambda each: (order[each.file], each.line, each.column, each.code)))


def switched(each: Rule[Subject], word: str | None, *, final: bool) -> Severity | None:
    """How much a rule matters: as the pack says, or else as the rule does. ``None`` when the pack wants it ignored."""
    if word == IGNORE:
        return None
    # A word that is no severity is a fault of the pack, and changes nothing here.
    return Severity(word) if word in tuple(Severity) else each.severity_when(final=final)


def _broken(each: Rule[Subject], severity: Severity, subject: Subject) -> Iterator[Broken]:
    for number, hit in enumerate(islice(each.check(subject), MOST_OF_A_KIND + 1)):
        told = hit if number < MOST_OF_A_KIND else hit._replace(message="there are more of these, which are not told")
        yield Broken(each, severity, told)


def _finding(each: Broken, locate: Locate, concerns: Concerns | None) -> Finding:
    kind, severity, (place, message, key, about), accepted = each
    line, column = locate(place, key)
    path = path_text(place.path)
    standards = () if concerns is None else concerns.in_order(about) or concerns.of(place)
    told = flat(message)  # ids and words that a pack or a return made up stand in it
    return Finding(place.file, line, column, kind.code, severity, kind.title, told, kind.fix, path, standards, accepted)
