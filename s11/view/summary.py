"""What a reader needs first: how the standards and the whole return are rated, and what is still to be done."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from s11.model.dossier import Dossier
from s11.model.pack import OverallMethod
from s11.model.returns import Status
from s11.scoring.scorecard import Scorecard
from s11.view.measures import distribution_table, measures_table, overall_table
from s11.view.registers import is_overdue
from s11.view.shortfall import below_passing, planned, shortfall_table, shortfalls
from s11.view.table import Cell, Section, Table
from s11.view.voice import Voice
from s11.view.words import be, count, have, listed, those


class Summary(NamedTuple):
    """The summary of a report in ``sentences``, and in figures: ``measures`` are all of them in one table.

    ``shortfall`` has a row for each action on each standard below the passing rating; ``below`` is the same as parts of
    a paper.
    """

    sentences: tuple[Cell, ...]
    distribution: Table
    overall: Table
    measures: Table
    shortfall: Table
    below: tuple[Section, ...]


def make_summary(dossier: Dossier, scorecard: Scorecard, on: date) -> Summary:
    """The summary of a return, as it stands on a day."""
    return Summary(
        tuple(Cell(text) for text in _sentences(dossier, scorecard, on)),
        distribution_table(dossier, scorecard),
        overall_table(dossier, scorecard),
        measures_table(dossier, scorecard, on),
        shortfall_table(dossier, scorecard, on),
        shortfalls(dossier, scorecard, on),
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
    answered = f"has answered {asked - unanswered:,} of them" if unanswered else "has answered them all"
    asked_of_it = f"{count(asked, 'criterion', 'criteria')} in {count(len(scorecard.standards), 'standard')}"
    not_for_it = f" {apart:,} of them {'does' if apart == 1 else 'do'} not apply to it." if apart else ""
    return f"{dossier.returned.agency.name} was asked {asked_of_it} and {answered}.{not_for_it}"


def _ratings_of_standards(dossier: Dossier, scorecard: Scorecard) -> str:
    pack = dossier.pack
    rated = sum(each.rating is not None for each in scorecard.standards)
    if not rated:
        return "No standard is rated, because nothing in any of them applies."
    counts = [(scorecard.distribution[each.id], each.label) for each in pack.ratings]
    counts.append((len(scorecard.standards) - rated, "not rated"))
    passing = rated - len(below_passing(dossier, scorecard))
    better = "or better" if pack.rank(pack.passing) else ""
    there = f"{be(passing)} at {Voice(pack).rating(pack.passing)} {better}".rstrip()
    told = listed(f"{number:,} {be(number)} {label}" for number, label in counts if number)
    return f"{passing:,} of {count(rated, 'rated standard')} {there}: {told}."


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
        told.append(f"Its reviewers rate it {voice.rating(overall.moderated)}.")
    return " ".join(told)


def _plans(dossier: Dossier, scorecard: Scorecard, on: date) -> str:
    """What is below the passing rating, and whether anything is to be done about it."""
    passing = Voice(dossier.pack).rating(dossier.pack.passing)
    plans = {each.id: planned(dossier, each) for each in below_passing(dossier, scorecard)}
    if not plans:
        return f"No standard is below {passing}."
    every = {(filed.part.file, filed.id): action for plan in plans.values() for filed, action in plan}
    late = sum(is_overdue(action, on) for action in every.values())
    without = [standard for standard, plan in plans.items() if not plan]
    told = [f"{those('Standard', plans)} {be(len(plans))} below {passing}."]
    told += [f"{count(len(every), 'action')} {be(len(every))} planned for {'it' if len(plans) == 1 else 'them'}."]
    told += [f"{late:,} {be(late)} overdue."] if late else []
    told += [f"{those('Standard', without)} {have(len(without))} no action."] if without and every else []
    return " ".join(told)
