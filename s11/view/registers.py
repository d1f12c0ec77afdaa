"""The evidence and the actions of a return: a row for each, whichever register holds it."""

from collections.abc import Iterator
from datetime import date

from s11.model.dossier import Dossier, Filed, Part
from s11.model.registers import Action, ActionStatus, Evidence, Outcome, Register, Update
from s11.view import cells
from s11.view.table import Cell, Row, Table, Tone, table
from s11.view.words import first_capital, label, sentence, share
from s11.wording import day, listed, those


def evidence_table(dossier: Dossier, on: date) -> Table:
    """Every item of evidence: those that a shared register holds only where this return uses them."""
    columns = [
        ("id", "Evidence"),
        ("title", "Title"),
        ("kind", "Kind"),
        ("where", "Where it is"),
        ("dated", "Dated"),
        ("review_by", "Review by"),
        ("outcome", "Outcome"),
        ("used_for", "Used for"),
    ]
    uses = _uses(dossier)
    rows = []
    for filed, item in dossier.all_evidence():
        used_for = uses.get(_key(filed), [])
        if used_for or not isinstance(filed.part.content, Register):
            rows.append(_evidence_row(filed, item, used_for, on))
    return table(columns, rows)


def actions_table(dossier: Dossier, on: date) -> Table:
    """Every action of the return, its directorates and the registers it uses, unless it is for other packs alone."""
    columns = [
        ("id", "Action"),
        ("what", "What will be done"),
        ("targets", "For"),
        ("owner", "Owner"),
        ("due", "Due"),
        ("status", "Status"),
        ("measure", "How we will know it worked"),
        ("progress", "Progress"),
        ("evidence", "Evidence"),
        ("arises_from", "Arises from"),
        ("raised", "Raised"),
    ]
    return table(columns, (_action_row(dossier, filed, action, on) for filed, action in actions(dossier)))


def actions(dossier: Dossier) -> Iterator[tuple[Filed, Action]]:
    """The actions that belong to this return: one for other boards' packs alone does not."""
    for filed, action in dossier.all_actions():
        if not isinstance(action.targets, dict) or action.targets_in(dossier.pack.id):
            yield filed, action


def actions_for(dossier: Dossier, *targets: str) -> list[tuple[Filed, Action]]:
    """The actions for any of these standards and criteria."""
    wanted = set(targets)
    return [each for each in actions(dossier) if not wanted.isdisjoint(each[1].targets_in(dossier.pack.id))]


def is_overdue(action: Action, on: date) -> bool:
    """Whether it should have been done by now."""
    return action.is_open and action.due is not None and action.due < on


def owner_cell(action: Action) -> Cell:
    """Whose it is to do."""
    return cells.written(action.owner, "No owner", matters=True)


def due_cell(action: Action) -> Cell:
    """The day by which it is to be done."""
    return Cell(day(action.due) if action.due else "No date")


def status_cell(action: Action, on: date) -> Cell:
    """How far an action has come, and whether it is late."""
    said = [label(action.status) if action.status else "No status given"]
    complete = action.status is ActionStatus.COMPLETE
    if action.completed:
        said.append(day(action.completed) if complete else f"completed {day(action.completed)}")
    if is_overdue(action, on):
        return Cell(", ".join([*said, "overdue"]), Tone.BAD)
    return Cell(", ".join(said), Tone.GOOD if complete else None)


def action_line(filed: Filed, action: Action, on: date) -> str:
    """An action in a line or two: what, who, by when and how far."""
    due = f"by {day(action.due)}" if action.due else "no date"
    what = sentence(action.what or "not described")
    return (
        f"{called(filed)}: {what} {first_capital(action.owner or 'no owner')}, {due}. {status_cell(action, on).text}."
    )


def who_and_when(filed: Filed, action: Action) -> str:
    """An action by its id, with who does it and by when: what it is stands elsewhere."""
    told = [
        called(filed),
        *([action.owner] if action.owner else []),
        *([f"by {day(action.due)}"] if action.due else []),
    ]
    return ", ".join(told)


def called(filed: Filed) -> str:
    """An item by its id, with the directorate whose it is: each may have an A01."""
    return filed.id + _whose(filed)


def _whose(filed: Filed) -> str:
    return f" ({filed.part.directorate})" if filed.part.directorate else ""


def evidence_line(filed: Filed) -> str:
    """An item of evidence by its id and title, with the directorate whose register holds it."""
    title = filed.part.evidence[filed.id].title or "(no title)"
    return f"{filed.id} {title}" + _whose(filed)


def _evidence_row(filed: Filed, item: Evidence, used_for: list[str], on: date) -> Row:
    late = item.review_by is not None and item.review_by < on
    review_by = (
        Cell(f"{day(item.review_by)}, overdue") if item.review_by and late else cells.dated(item.review_by, "None")
    )
    row = (
        Cell(called(filed)),
        Cell(item.title or "No title", target=cells.link(item.where)),
        Cell(label(item.kind)) if item.kind else Cell("Not given", blank=True),
        cells.written(item.where, "Not given"),
        cells.dated(item.dated),
        review_by,
        cells.written(_outcome(item.outcome) if item.outcome else "", "Not an outcome"),
        cells.listing(used_for, "Nothing in this return", matters=True),
    )
    return Row(row)


def _action_row(dossier: Dossier, filed: Filed, action: Action, on: date) -> Row:
    evidence = (dossier.find_evidence(filed.part, item) for item in action.evidence)
    row = (
        Cell(called(filed)),
        Cell(action.what or "Not described"),
        cells.written(_targets(dossier, action), "Nothing named"),
        owner_cell(action),
        due_cell(action),
        status_cell(action, on),
        cells.written(action.measure, "Not said"),
        cells.lines(map(_progress, action.updates), "None recorded"),
        cells.lines((evidence_line(each) for each in evidence if each), "None"),
        cells.written(first_capital(listed(action.arises_from)) if action.arises_from else "", "Not said"),
        cells.dated(action.raised),
    )
    return Row(row, anchor=action_anchor(filed))


def action_anchor(filed: Filed) -> str:
    """The name of an action's row: its id alone is not enough, since each directorate may have an A01."""
    return f"action-{filed.id} {filed.part.file}"


def _progress(update: Update) -> str:
    when = day(update.date) if update.date else "No date"
    status = f" ({label(update.status)})" if update.status else ""
    return f"{when}: {update.note or 'no note'}{status}"


def _outcome(outcome: Outcome) -> str:
    what = first_capital(outcome.what or "not described")
    period = f", {outcome.period}" if outcome.period else ""
    if outcome.count is None:
        return f"{what}: no count{period}"
    if not outcome.out_of:
        return f"{what}: {outcome.count:,}, out of how many is not said{period}"
    return f"{what}: {share(outcome.count, outcome.out_of)}{period}"


def _targets(dossier: Dossier, action: Action) -> str:
    """The standards and criteria that an action is for."""
    targets = action.targets_in(dossier.pack.id)
    standards = {each.id for each in dossier.pack.standards}
    named = [each for each in targets if each in standards]
    others = [each for each in targets if each not in standards]
    parts = [those("standard", named)] if named else []
    parts += [those("criterion", others, "criteria")] if others else []
    return first_capital(listed(parts)) if parts else ""


def _uses(dossier: Dossier) -> dict[tuple[str, str], list[str]]:
    """What each item of evidence is used for: criteria and actions, by the file and id of the item."""
    uses: dict[tuple[str, str], dict[str, None]] = {}

    def use(part: Part, items: tuple[str, ...], what: str) -> None:
        for item in items:
            if filed := dossier.find_evidence(part, item):
                uses.setdefault(_key(filed), {})[what] = None

    for part in dossier.parts:
        for criterion, answer in part.answers.items():
            use(part, answer.evidence, criterion)
    for filed, action in actions(dossier):
        use(filed.part, action.evidence, called(filed))
    return {item: list(criteria) for item, criteria in uses.items()}


def _key(filed: Filed) -> tuple[str, str]:
    return filed.part.file, filed.id
