"""S11-314 and S11-510: one document, or one action, under two ids."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from s11.findings import Severity
from s11.rules.case import Case, Listed, Planned
from s11.rules.rule import Hit, Rule, rule

FEWEST_WORDS = 3
"""Of an action: shorter ones are stubs, and may well be alike."""

Item = TypeVar("Item", Listed, Planned)


@rule("S11-314", "Same document listed twice", Severity.WARNING)
def document_twice(case: Case) -> Iterator[Hit]:
    """A document stands once in the evidence of whoever keeps the register, however often it is named.

    Why: a list that is longer than the evidence behind it misleads, and next year only one of the two is brought up to
    date. Directorates that hold the same policy may each list it, since none sees another's register.
    Fix: keep one of the two, and name its id wherever the other was named.
    """
    for item, first in _again((each, _document(each)) for each in case.evidence):
        yield Hit(item.place, f"{item} has the title, place and date of {first}{_elsewhere(item, first)}", key=True)


def _document(item: Listed) -> Hashable | None:
    """What makes a document that one and no other. Two sets of figures from one document are two items of evidence."""
    evidence = item.evidence
    if not (evidence.title and evidence.where and evidence.dated):
        return None
    figures = evidence.outcome and (evidence.outcome.what, evidence.outcome.count, evidence.outcome.out_of)
    return _folded(evidence.title), _folded(evidence.where), evidence.dated, figures


@rule("S11-510", "Same action twice", Severity.WARNING)
def action_twice(case: Case) -> Iterator[Hit]:
    """Something that is still to be done, by one owner and one date, is one action, however much it is for.

    Why: progress is reported on one of the two, and the other stays open after the work is done.
    Fix: keep one of the two, and name under its `for` all that it is for.
    """
    for item, first in _again((each, _work(each)) for each in case.actions):
        message = f"{item} has the words, owner and date of {first}{_elsewhere(item, first)}"
        yield Hit(item.place, message, key=True)


def _work(item: Planned) -> Hashable | None:
    action = item.action
    if not item.is_open or len(action.what.split()) < FEWEST_WORDS:
        return None
    return _folded(action.what), _folded(action.owner), action.due


def _again(items: Iterable[tuple[Item, Hashable | None]]) -> Iterator[tuple[Item, Item]]:
    """Each item that is the same as one before it in the registers of the same directorate, or of the return."""
    seen: dict[Hashable, Item] = {}
    for item, what in items:
        first = item if what is None else seen.setdefault((_keeper(item), what), item)
        if first is not item:
            yield item, first


def _keeper(item: Item) -> str:
    """Whose register it stands in: a directorate's, or that of the return, which takes in those that it uses."""
    return (item.part.directorate or "").casefold()


def _elsewhere(item: Item, first: Item) -> str:
    return "" if item.part is first.part else f" in {first.part.file}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


RULES: tuple[Rule[Case], ...] = (document_twice, action_twice)
