"""S11-14x: findings that the agency knows of and has decided to live with for a time."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from s11.findings import Accepted, Severity, did_you_mean
from s11.model.returns import Accept
from s11.parsing.kinds import is_reading
from s11.rules.case import Case
from s11.rules.narratives import PLACEHOLDER
from s11.rules.personal import points_to_a_person
from s11.rules.rule import Broken, Hit, Rule, rule
from s11.rules.wording import short, shortened
from s11.source.span import Place, path_text
from s11.wording import day

FEWEST_WORDS = 3
"""Words in which a reason can be given: "Cabinet decides later"."""

_ACCEPTANCES = "S11-14"
_PACKS = "S11-9"
_WITHHELD = "the reason may point to a person, and is not repeated"


class Settling(NamedTuple):
    """A return's acceptances, and everything in it that they could speak of.

    ``codes`` are those of all rules about returns.
    """

    case: Case
    broken: Sequence[Broken]
    codes: frozenset[str]

    def acceptances(self) -> Iterator[tuple[Place, Accept]]:
        """Each acceptance with its place."""
        for position, each in enumerate(self.case.returned.accept):
            yield self.case.main.at("accept", position), each


def settled(settling: Settling) -> Iterator[Broken]:
    """What is broken, that which the agency accepts with a reason, for good or until a day to come, as a note."""
    standing: dict[str, list[Accept]] = {}
    for _, each in settling.acceptances():
        if _is_reason(each.because) and can_be_accepted(each.rule) and not _ran_out(each, settling.case):
            standing.setdefault(each.rule, []).append(each)
    for broken in settling.broken:
        by = next((each for each in standing.get(broken.kind.code, ()) if _speaks_of(each, broken)), None)
        yield broken if by is None else broken._replace(severity=Severity.NOTE, accepted=_accepted(by))


def can_be_accepted(code: str) -> bool:
    """Whether a finding with this code can be lived with: not one of reading, of a pack, or of acceptances."""
    return not is_reading(code) and not code.startswith((_ACCEPTANCES, _PACKS))


def _is_reason(because: str) -> bool:
    """Whether words say why, and not only that somebody may do so later."""
    return len(because.split()) >= FEWEST_WORDS and not re.search(PLACEHOLDER, because)


def _ran_out(each: Accept, case: Case) -> bool:
    return each.until is not None and each.until < case.on


def _speaks_of(each: Accept, broken: Broken) -> bool:
    """Whether an acceptance is for a finding: one of its rule at its place or below it, in whichever file."""
    at, path = each.at.strip("/"), path_text(broken.hit.place.path)
    return each.rule == broken.kind.code and (not at or path == at or path.startswith(f"{at}/"))


def _accepted(each: Accept) -> Accepted:
    because = " ".join(each.because.split())
    return Accepted(_WITHHELD if points_to_a_person(because) else because, each.until)


@rule("S11-140", "Finding accepted without a reason")
def accepted_without_reason(settling: Settling) -> Iterator[Hit]:
    """A finding that the agency has decided to live with has a reason.

    Why: whoever reads the return next cannot tell a decision from an oversight. Until there is a reason, the finding
    counts as before.
    Fix: say why under `because`, in a sentence.
    """
    for place, each in settling.acceptances():
        if settling.case.lacks(place / "because", each.because):
            yield Hit(place / "because", f"{short(each.rule)} is accepted, and nothing says why")
        elif not _is_reason(each.because) and not settling.case.is_unread(place / "because"):
            yield Hit(
                place / "because", f'{short(each.rule)} is accepted because "{short(each.because)}", which is no reason'
            )


@rule("S11-141", "Acceptance that matches nothing", Severity.WARNING)
def matches_nothing(settling: Settling) -> Iterator[Hit]:
    """Each acceptance is for something that is found.

    Why: one that is left over from what was put right would hide the same fault when it comes back, and one with a
    slip in it hides nothing.
    Fix: take it out, or correct `rule` or `at`: the path of a finding, such as `evidence/E04`, or the start of one.
    """
    if settling.case.unread:
        return  # what is told may be less than there is
    for place, each in settling.acceptances():
        told = [broken for broken in settling.broken if broken.kind.code == each.rule]
        if each.rule in settling.codes and can_be_accepted(each.rule) and not _matched(each, told):
            yield Hit(place, f"{each.rule} is not found{_at(each)}{_but_at(each, told)}")


def _matched(each: Accept, told: Sequence[Broken]) -> bool:
    return any(_speaks_of(each, broken) for broken in told)


def _at(each: Accept) -> str:
    return f" at {short(each.at)}" if each.at else ""


def _but_at(each: Accept, told: Sequence[Broken]) -> str:
    """Where the rule is broken, when that is not where the acceptance says."""
    paths = sorted({path_text(broken.hit.place.path) for broken in told})
    meant = did_you_mean(each.at, paths)
    return meant or (f"; it is found at {shortened([short(path) for path in paths])}" if paths else "")


@rule("S11-142", "Acceptance that has run out", Severity.WARNING)
def ran_out(settling: Settling) -> Iterator[Hit]:
    """An acceptance that has an end is looked at again when the end comes.

    Why: what was to be lived with until a date counts again after it.
    Fix: put right what was found; if there is good reason to wait longer, agree another date and change `until`.
    """
    for place, each in settling.acceptances():
        if each.until is not None and _ran_out(each, settling.case) and _matched(each, settling.broken):
            message = f"{each.rule}{_at(each)} was accepted until {day(each.until)}, and is still found"
            yield Hit(place / "until", message)


@rule("S11-143", "Acceptance of what cannot be accepted")
def cannot_be_accepted(settling: Settling) -> Iterator[Hit]:
    """What is accepted is a finding of a rule about returns.

    Why: what cannot be read, and a pack that is at fault, stand in the way of everything else; a code that is no
    rule's is a slip.
    Fix: correct the code, which `s11 rules` lists, or put right what was found.
    """
    for place, each in settling.acceptances():
        if not can_be_accepted(each.rule):
            yield Hit(place / "rule", f"what {short(each.rule)} finds has to be put right, and cannot be accepted")
        elif each.rule not in settling.codes:
            meant = did_you_mean(f"S11-{each.rule.upper().removeprefix('S11-')}", settling.codes)
            yield Hit(place / "rule", f"{short(each.rule)} is not the code of a rule about returns{meant}")


RULES: tuple[Rule[Settling], ...] = (accepted_without_reason, matches_nothing, ran_out, cannot_be_accepted)
