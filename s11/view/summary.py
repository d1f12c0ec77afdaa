"""What a reader needs first: how the standards and the whole return are rated, and what is still to be done."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import MET, OverallMethod, Pack
from s11.model.returns import Status
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view.measures import distribution_table, measures_table, overall_table
from s11.view.registers import is_overdue
from s11.view.shortfall import below_passing, elsewhere_table, is_below, planned, shortfall_table, shortfalls
from s11.view.table import Cell, Section, Table
from s11.view.voice import Voice
from s11.view.words import few, first_capital, some, without_stop
from s11.wording import be, count, do, have, listed, those


class Summary(NamedTuple):
    """The summary of a report in ``sentences``, and in figures: ``measures`` are all of them in one table.

    ``shortfall`` has a row for each action on each standard below the passing rating; ``below`` is the same as parts of
    a paper. ``elsewhere`` has what is short of met in the other standards.
    """

    sentences: tuple[Cell, ...]
    distribution: Table
    overall: Table
    measures: Table
    shortfall: Table
    below: tuple[Section, ...]
    elsewhere: Table


def make_summary(dossier: Dossier, scorecard: Scorecard, on: date) -> Summary:
    """The summary of a return, as it stands on a day."""
    return Summary(
        tuple(Cell(text) for text in _sentences(dossier, scorecard, on)),
        distribution_table(dossier, scorecard),
        overall_table(dossier, scorecard),
        measures_table(dossier, scorecard, on),
        shortfall_table(dossier, scorecard, on),
        shortfalls(dossier, scorecard, on),
        elsewhere_table(dossier, scorecard),
    )


def _sentences(dossier: Dossier, scorecard: Scorecard, on: date) -> Iterator[str]:
    """The return in a few sentences, for somebody who reads nothing else."""
    if dossier.returned.status is Status.DRAFT:
        yield _draft(sum(each.unanswered for each in scorecard.standards))
    yield _asked_and_answered(dossier, scorecard)
    yield _ratings_of_standards(dossier, scorecard)
    yield _overall_ratings(dossier, scorecard)
    yield _plans(dossier, scorecard, on)


def _draft(unanswered: int) -> str:
    told = "This is a draft. It is not finished and may change before it is sent to the board."
    if not unanswered:
        return told
    not_yet = f"{first_capital(few(unanswered))} {'criterion is' if unanswered == 1 else 'criteria are'}"
    return f"{told} {not_yet} not answered yet, and {'earns' if unanswered == 1 else 'earn'} nothing until then."


def _asked_and_answered(dossier: Dossier, scorecard: Scorecard) -> str:
    asked = sum(each.criteria for each in scorecard.standards)
    apart = asked - sum(each.applicable for each in scorecard.standards)
    unanswered = sum(each.unanswered for each in scorecard.standards)
    answered = f"has answered {few(asked - unanswered)} of them" if unanswered else "has answered them all"
    asked_of_it = f"{count(asked, 'criterion', 'criteria')} in {count(len(scorecard.standards), 'standard')}"
    not_for_it = f" {first_capital(few(apart))} of them {do(apart)} not apply to it." if apart else ""
    met = sum(each.met for each in scorecard.standards)
    apply = f"the {asked - apart:,} that apply" if apart else "them"
    many = "all" if 1 < met == asked - apart else few(met)
    so_far = f" {first_capital(many)} of {apply} {be(met or 1)} {_in_full(dossier.pack)}." if asked > apart else ""
    return f"{dossier.returned.agency.name} was asked {asked_of_it} and {answered}.{not_for_it}{so_far}"


def _in_full(pack: Pack) -> str:
    """What is said of a criterion that is met: the board's own word for it, where it has but one."""
    words = [each.label for each in pack.responses if not each.excluded and (each.credit or 0) >= MET]
    return f"answered {words[0]}" if len(words) == 1 else "met in full"


def _ratings_of_standards(dossier: Dossier, scorecard: Scorecard) -> str:
    """How many standards are at the passing rating or better, and what the others are."""
    pack = dossier.pack
    rated = sum(each.rating is not None for each in scorecard.standards)
    if not rated:
        return "No standard is rated, because nothing in any of them applies."
    counts = [(each, scorecard.distribution[each.id]) for each in pack.ratings if scorecard.distribution[each.id]]
    there = [(each.label, number) for each, number in counts if not is_below(pack, each.id)]
    passing = sum(number for _, number in there)
    others = [f"{few(number)} {be(number)} {each.label}" for each, number in counts if is_below(pack, each.id)]
    unrated = len(scorecard.standards) - rated
    others += [f"{few(unrated)} {be(unrated)} not rated"] if unrated else []
    apart = f" ({listed(f'{number:,} {label}' for label, number in there)})" if len(there) > 1 else ""
    better = " or better" if pack.rank(pack.passing) and (apart or not there) else ""
    at = there[0][0] if len(there) == 1 else Voice(pack).rating(pack.passing)
    who = _how_many(passing, rated, "rated standard" if unrated else "standard")
    first = f"{who} {at}{better}{apart}"
    first = f"By its answers, {first}" if _reviewers_alone(dossier, scorecard) else first_capital(first)
    return f"{first}{f'; {listed(others)}' if others else ''}."


def _how_many(passing: int, rated: int, noun: str) -> str:
    if passing < rated:
        return f"{few(passing)} of {count(rated, noun)} {be(passing or 1)}"
    return f"the one {noun} is" if rated == 1 else f"all {count(rated, noun)} are"


def _reviewers_alone(dossier: Dossier, scorecard: Scorecard) -> bool:
    """Whether a standard is below passing only as its reviewers rate it."""
    return any(not is_below(dossier.pack, each.rating) for each in below_passing(dossier, scorecard))


def _overall_ratings(dossier: Dossier, scorecard: Scorecard) -> str:
    voice, overall = Voice(dossier.pack), scorecard.overall
    if dossier.pack.overall.method is OverallMethod.NONE:
        computed = "The board gives no overall rating."
    elif overall.rating is None:
        computed = "There is nothing yet to give an overall rating to."
    else:
        computed = f"Taken together, the answers support an overall rating of {voice.rating(overall.rating)}."
    told = [computed]
    if overall.self_rating:
        same = overall.self_rating == overall.rating
        told.append(f"The agency rates itself {'the same' if same else voice.rating(overall.self_rating)}.")
    told += _apart(dossier.pack, scorecard)
    if overall.moderated:
        same = overall.moderated == overall.self_rating == overall.rating
        told.append(f"Its reviewers rate it {'the same' if same else voice.rating(overall.moderated)}.")
    return " ".join(told)


def _apart(pack: Pack, scorecard: Scorecard) -> Iterator[str]:
    """Where the agency rates a standard otherwise than its answers do."""
    for how, steps in (("higher", 1), ("lower", -1)):
        apart = [each.id for each in scorecard.standards if _steps_above(pack, each) * steps > 0]
        if apart:
            yield f"It rates {those('standard', apart)} {how} than {'its' if len(apart) == 1 else 'their'} answers do."


def _steps_above(pack: Pack, score: StandardScore) -> int:
    """How many steps the agency's own rating is above the computed one; none where one of them is not given."""
    computed, own = pack.rank(score.rating), pack.rank(score.self_rating)
    return 0 if computed is None or own is None else computed - own


def _plans(dossier: Dossier, scorecard: Scorecard, on: date) -> str:
    """What is below the passing rating, and whether anything is to be done about it."""
    pack = dossier.pack
    plans = [(each, planned(dossier, each)) for each in below_passing(dossier, scorecard)]
    if not plans:
        return f"No standard is below {Voice(pack).rating(pack.passing)}."
    every = {(filed.part.file, filed.id): action for _, plan in plans for filed, action in plan}
    late = sum(is_overdue(action, on) for action in every.values())
    without = [each.id for each, plan in plans if not plan]
    them = "them" if len(plans) > 1 else "it"
    told = [
        _which_are_below(pack, [each for each, _ in plans]),
        f"{first_capital(some(len(every), 'action'))} {be(len(every) or 1)} planned for {them}.",
    ]
    told += [f"{first_capital(few(late))} {be(late)} overdue."] if late else []
    told += [f"{those('Standard', without)} {have(len(without))} no action."] if without and every else []
    return " ".join(told)


def _which_are_below(pack: Pack, below: Sequence[StandardScore]) -> str:
    """The standards below the passing rating by name, and whether it is only their reviewers who rate them so."""
    many, passing = some(len(below), "standard"), Voice(pack).rating(pack.passing)
    names = [f"{without_stop(each.title)} ({each.id})" for each in below]
    theirs = [name for name, each in zip(names, below, strict=True) if not is_below(pack, each.rating)]
    if theirs == names:
        return f"Its reviewers rate {many} below {passing}: {listed(names)}."
    told = f"{first_capital(many)} {be(len(below))} below {passing}: {listed(names)}."
    return f"{told} Only its reviewers rate {listed(theirs)} so." if theirs else told
