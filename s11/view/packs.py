"""A pack in words: whose it is, what it asks of whom, and what belongs to each criterion."""

from collections.abc import Iterator

from s11.model.pack import BoardKind, Calendar, Column, Criterion, Pack, Question, Source
from s11.view.criteria import HEADINGS
from s11.view.table import Cell
from s11.view.voice import Voice
from s11.view.words import first_capital, published, sentence
from s11.wording import MONTHS, count, listed

Facts = tuple[tuple[str, Cell], ...]
"""Labels, and what each says."""

_FOR = {
    BoardKind.CHILDREN: "for children",
    BoardKind.ADULTS: "for adults",
    BoardKind.JOINT: "for children and adults",
}


def about(pack: Pack) -> Facts:
    """Whose the pack is, where it comes from, and when it is asked for."""
    return tuple((label, Cell(told)) for label, told in _about(pack) if told)


def _about(pack: Pack) -> Iterator[tuple[str, str]]:
    board = f"{pack.board.name} ({pack.board.short})" if pack.board.short else pack.board.name
    essential = sum(each.essential for _, each in pack.criteria())
    standards, criteria = count(len(pack.standards), "standard"), count(_criteria(pack), "criterion", "criteria")
    yield "Board", f"{board}, {_FOR[pack.board.kind]}"
    yield "Edition", pack.edition
    yield "Id", pack.id
    yield "Takes the place of", pack.follows
    yield "Asks", f"{standards} with {criteria}, {essential or 'none'} of them essential"
    yield "For each criterion", first_capital(listed(_heading(each).lower() for each in pack.columns))
    yield "Calendar", _calendar(pack.calendar) if pack.calendar else ""
    yield "Legal basis", listed(pack.legal_basis)
    yield "Source", _source(pack.source) if pack.source else ""
    yield "Address", pack.source.url if pack.source else ""
    yield "Licence", pack.licence


def criteria_by_kind(pack: Pack) -> Facts:
    """How many criteria each kind of agency is asked, where that differs."""
    named: dict[str, str] = {}
    for _, each in pack.criteria():
        for kind in each.applies_to:
            named.setdefault(kind.casefold(), kind)
    if not named:
        return ()
    asked = {
        kind: sum(each.asked_of(kind) for _, each in pack.criteria())
        for kind in sorted(named.values(), key=str.casefold)
    }
    asked["any other"] = sum(not each.applies_to for _, each in pack.criteria())
    return tuple((first_capital(kind), Cell(f"{number:,} of {_criteria(pack):,}")) for kind, number in asked.items())


def asks(criterion: Criterion) -> str:
    """What a criterion asks, whether it is essential, and of whom alone it is asked."""
    of_whom = [f"asked of {listed(criterion.applies_to)} only"] if criterion.applies_to else []
    marked = [*(["essential"] if criterion.essential else []), *of_whom]
    return f"{criterion.asks} ({'; '.join(marked)})" if marked else criterion.asks


def criterion_in_full(pack: Pack, criterion: Criterion) -> Facts:
    """Everything that the pack says of a criterion."""
    return tuple((label, Cell(told)) for label, told in _in_full(pack, criterion) if told)


def _in_full(pack: Pack, criterion: Criterion) -> Iterator[tuple[str, str]]:
    yield "Guidance", criterion.guidance
    yield "Usual evidence", sentence(first_capital("; ".join(criterion.evidence))) if criterion.evidence else ""
    for answer, told in criterion.descriptors.items():
        yield Voice(pack).response(answer, answer), told
    yield "Arrangements", first_capital(listed(each.replace("_", " ") for each in criterion.duties))
    yield "Weight", "" if criterion.weight == 1 else str(criterion.weight)
    question = next((each for each in pack.questionnaire if each.id == criterion.survey), None)
    yield "Staff are asked", question.asks if question else ""


def question_in_words(pack: Pack, question: Question) -> str:
    """A question to staff, its answers, and the criteria that it tests."""
    answers = f" Answers: {listed(question.answers, 'or')}." if question.answers else ""
    good = f" Good: {listed(question.good, 'or')}." if question.good else ""
    tests = [each.id for _, each in pack.criteria() if each.survey == question.id]
    return f"{sentence(question.asks)}{answers}{good}{f' Tests {listed(tests)}.' if tests else ''}"


def _criteria(pack: Pack) -> int:
    return sum(1 for _ in pack.criteria())


def _heading(column: Column) -> str:
    return HEADINGS["response" if column is Column.SELF else column.value]


def _source(source: Source) -> str:
    when = published(source.published) if source.published else ""
    return ", ".join(text for text in (source.title, source.publisher, when) if text)


def _calendar(calendar: Calendar) -> str:
    months = (("issued", calendar.issued), ("due", calendar.due), ("reviewed", calendar.review))
    told = [f"{done} in {MONTHS[month - 1]}" for done, month in months if month]
    every = calendar.every_months
    again = [] if not every else ["every year" if every == 12 else f"every {count(every, 'month')}"]
    return first_capital(", ".join([*([listed(told)] if told else []), *again]))
