"""What a reader needs first: how the standards and the whole return are rated, and what is still to be done."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import OverallMethod, Pack
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
        elsewhere_table(dossier, scorecard, on),
    )


def _sentences(dossier: Dossier, scorecard: Scorecard, on: date) -> Iterator[str]:
    """The return in a few sentences, for somebody who reads nothing else."""
    if dossier.returned.status is Status.DRAFT:
        yield "This is a draft. It is not finished and may change before it is sent to the board."
    yield _asked_and_answered(dossier, scorecard)
    yield _ratings_of_standards(dossier, scorecard)
    yield _overall_ratings(dossier, scorecard)
    yield _plans(dossier, scorecard, on)


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
    so_far = f" {first_capital(many)} of {apply} {be(met or 1)} met in full." if asked > apart else ""
    return f"{dossier.returned.agency.name} was asked {asked_of_it} and {answered}.{not_for_it}{so_far}"


def _ratings_of_standards(dossier: Dossier, scorecard: Scorecard) -> str:
    pack = dossier.pack
    rated = sum(each.rating is not None for each in scorecard.standards)
    if not rated:
        return "No standard is rated, because nothing in any of them applies."
    counts = [(scorecard.distribution[each.id], each.label) for each in pack.ratings]
    counts.append((len(scorecard.standards) - rated, "not rated"))
    passing = rated - sum(is_below(pack, each.rating) for each in scorecard.standards)
    better = "or better" if pack.rank(pack.passing) else ""
    there = f"at {Voice(pack).rating(pack.passing)} {better}".rstrip()
    told = listed(f"{few(number)} {be(number)} {label}" for number, label in counts if number)
    if rated == passing:
        return f"{first_capital(_all(rated))} {there}: {told}."
    return f"{first_capital(few(passing))} of {count(rated, 'rated standard')} {be(passing or 1)} {there}: {told}."


def _all(rated: int) -> str:
    return "the one rated standard is" if rated == 1 else f"all {rated:,} rated standards are"


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
    if overall.moderated:
        same = overall.moderated == overall.self_rating == overall.rating
        told.append(f"Its reviewers rate it {'the same' if same else voice.rating(overall.moderated)}.")
    return " ".join(told)


def _plans(dossier: Dossier, scorecard: Scorecard, on: date) -> str:
    """What is below the passing rating, and whether anything is to be done about it."""
    passing = Voice(dossier.pack).rating(dossier.pack.passing)
    plans = [(each, planned(dossier, each)) for each in below_passing(dossier, scorecard)]
    if not plans:
        return f"No standard is below {passing}."
    every = {(filed.part.file, filed.id): action for _, plan in plans for filed, action in plan}
    late = sum(is_overdue(action, on) for action in every.values())
    without = [each.id for each, plan in plans if not plan]
    names = listed(_named(dossier.pack, each) for each, _ in plans)
    them = "them" if len(plans) > 1 else "it"
    told = [
        f"{first_capital(some(len(plans), 'standard'))} {be(len(plans))} below {passing}: {names}.",
        f"{first_capital(some(len(every), 'action'))} {be(len(every) or 1)} planned for {them}.",
    ]
    told += [f"{first_capital(few(late))} {be(late)} overdue."] if late else []
    told += [f"{those('Standard', without)} {have(len(without))} no action."] if without and every else []
    return " ".join(told)


def _named(pack: Pack, score: StandardScore) -> str:
    """A standard below the passing rating, and whether only its reviewers rate it so."""
    whose = "" if is_below(pack, score.rating) else ", as its reviewers rate it"
    return f"{without_stop(score.title)} ({score.id}{whose})"
