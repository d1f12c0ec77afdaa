"""S11-1xx: the return as a whole: its period, its agency, its contacts and its directorates."""

from collections.abc import Iterator

from s11.findings import Severity, did_you_mean
from s11.model.pack import BoardKind
from s11.model.returns import Covers
from s11.rules.case import Case
from s11.rules.dates import LONG_AGO, is_long_ago
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import short
from s11.wording import day, listed

LONGEST_PERIOD = 3 * 366
"""Days: boards ask every year or every other year, and now and then one year late."""

LOOKED_AFTER = {
    BoardKind.CHILDREN: (Covers.CHILDREN,),
    BoardKind.ADULTS: (Covers.ADULTS,),
    BoardKind.JOINT: (Covers.CHILDREN, Covers.ADULTS),
}
"""Whom a board of each kind asks about."""


@rule("S11-101", "Period that ends before it begins")
def period_backwards(case: Case) -> Iterator[Hit]:
    """The period of a return ends after it begins.

    Why: ages and deadlines are reckoned from the period.
    Fix: correct `from` or `to`.
    """
    period = case.returned.period
    if period.end < period.start:
        message = f"the period ends on {day(period.end)}, before it begins on {day(period.start)}"
        yield Hit(case.main.at("period", "to"), message)


@rule("S11-102", "Period that is unlikely", Severity.WARNING)
def period_unlikely(case: Case) -> Iterator[Hit]:
    """The period of a return has begun, is no longer than three years, and is not long past.

    Why: a wrong year in the period makes every piece of evidence look too old or too new.
    Fix: check the years in `from` and `to`.
    """
    period = case.returned.period
    if period.start > case.on:
        yield Hit(case.main.at("period", "from"), f"the period begins on {day(period.start)}, which is still to come")
    if (period.end - period.start).days > LONGEST_PERIOD:
        message = f"the period runs from {day(period.start)} to {day(period.end)}, which is more than three years"
        yield Hit(case.main.at("period", "to"), message)
    elif is_long_ago(period.end, case.on) and period.start <= period.end:
        yield Hit(
            case.main.at("period", "to"), f"the period ended on {day(period.end)}, more than {LONG_AGO} years ago"
        )


@rule("S11-103", "Kind of agency in doubt", Severity.WARNING)
def kind_in_doubt(case: Case) -> Iterator[Hit]:
    """Where a pack asks some criteria of some kinds of agency only, the return says what kind its agency is.

    Why: an agency whose kind is missing or misspelt is asked the wrong criteria, and is rated on them.
    Fix: give `kind` under `agency`, spelt as the pack spells it.
    """
    kinds = sorted({kind for _, criterion in case.pack.criteria() for kind in criterion.applies_to})
    kind = case.returned.agency.kind
    place = case.main.at("agency", "kind")
    if kinds and not kind:
        yield Hit(
            place, f"some criteria are only for some kinds of agency ({listed(kinds, 'or')}), and no kind is given"
        )
    elif kind.casefold() not in {each.casefold() for each in kinds} and (hint := did_you_mean(kind, kinds)):
        yield Hit(place, f"{short(kind)} is no kind of agency that the pack names{hint}")


@rule("S11-105", "Children or adults left out", Severity.WARNING)
def somebody_left_out(case: Case) -> Iterator[Hit]:
    """A return covers those whom the board looks after: children, adults with care and support needs, or both.

    Why: a joint board reads silence about adults as a gap, and the paper says on its cover whom the return is about.
    Fix: list under `covers` whom the answers are about; if some are left out with good reason, agree it with the board.
    """
    covers, place = case.returned.covers, case.main.at("covers")
    wanted = LOOKED_AFTER[case.pack.board.kind]
    if not set(wanted) <= set(covers or (Covers.CHILDREN,)):
        said = f"the return covers {listed(covers)}" if covers else "the return does not say whom it covers"
        yield Hit(place, f"{said}, and the board looks after {listed(wanted)}")


@rule("S11-110", "Nobody to ask about the return", unfinished=True)
def nobody_to_ask(case: Case) -> Iterator[Hit]:
    """A return says who completed it.

    Why: the board has questions, and reviewers need somebody to put them to.
    Fix: give at least a role under `contacts`, `completed_by`.
    """
    contact = case.returned.contacts.completed_by
    place = case.main.at("contacts", "completed_by")
    if case.lacks(place, contact and (contact.role or contact.name)):
        yield Hit(place, "nobody is named as having completed the return")


@rule("S11-111", "No senior lead", unfinished=True)
def nobody_leads(case: Case) -> Iterator[Hit]:
    """A return says who leads on safeguarding at the top of the agency.

    Why: statutory guidance asks for a senior lead at board level, and the board writes to whoever it is.
    Fix: give at least a role under `contacts`, `senior_lead`.
    """
    contact = case.returned.contacts.senior_lead
    place = case.main.at("contacts", "senior_lead")
    if case.lacks(place, contact and (contact.role or contact.name)):
        yield Hit(place, "nobody is named as the senior lead for safeguarding")


@rule("S11-112", "Nobody to stand in", Severity.NOTE)
def nobody_stands_in(case: Case) -> Iterator[Hit]:
    """A return says whom to ask when whoever completed it is away.

    Why: boards ask for a substitute contact, because reviews and requests come months after the return.
    Fix: give at least a role under `contacts`, `substitute`.
    """
    contact = case.returned.contacts.substitute
    place = case.main.at("contacts", "substitute")
    if case.lacks(place, contact and (contact.role or contact.name)):
        yield Hit(place, "nobody is named to stand in for whoever completed the return")


@rule("S11-120", "Directorate that answered nothing", unfinished=True)
def directorate_silent(case: Case) -> Iterator[Hit]:
    """Where directorates send contributions, each that is expected to answer has answered something.

    Why: the services that see no link to child protection are the ones that need to look for it.
    Fix: ask the directorate for its answers, or take it off `directorates`.
    """
    contributions = case.dossier.contributions
    if not contributions or case.may_have_lost("answers", "response"):
        return
    heard = {
        (part.directorate or "").casefold()
        for part in contributions
        if any(answer.response for answer in part.answers.values())
    }
    for position, name in enumerate(case.returned.directorates):
        if name.casefold() not in heard:
            yield Hit(case.main.at("directorates", position), f"{short(name)} has answered no criterion")


@rule("S11-121", "Contribution from a directorate that is not listed", Severity.WARNING)
def directorate_unlisted(case: Case) -> Iterator[Hit]:
    """A contribution comes from one of the directorates that the return lists.

    Why: under another name its answers count, but the directorate itself seems to have said nothing.
    Fix: spell the directorate as under `directorates` in the return, or add it there.
    """
    expected = case.returned.directorates
    known = {name.casefold() for name in expected}
    for part in case.dossier.contributions if expected else ():
        name = part.directorate or ""
        if name.casefold() not in known:
            message = f"{short(name)} is not among the directorates of the return{did_you_mean(name, expected)}"
            yield Hit(part.at("directorate"), message)


@rule("S11-122", "Two contributions from one directorate", Severity.WARNING)
def directorate_twice(case: Case) -> Iterator[Hit]:
    """Each directorate sends one contribution.

    Why: what it says in two files is combined as though two directorates had answered, and the lower response stands.
    Fix: correct `directorate` in a file that was copied from another's, or take an older copy off `contributions`.
    """
    first: dict[str, str] = {}
    for part in case.dossier.contributions:
        name = part.directorate or ""
        before = first.setdefault(name.casefold(), part.file)
        if before != part.file:
            yield Hit(part.at("directorate"), f"{short(name)} has sent {short(before)} too")


RULES: tuple[Rule[Case], ...] = (
    period_backwards,
    period_unlikely,
    kind_in_doubt,
    somebody_left_out,
    nobody_to_ask,
    nobody_leads,
    nobody_stands_in,
    directorate_silent,
    directorate_unlisted,
    directorate_twice,
)
