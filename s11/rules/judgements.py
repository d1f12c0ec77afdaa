"""S11-4xx: the agency's own ratings, and what it says for them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from s11.findings import Severity
from s11.model.pack import Column, Criterion, OverallMethod, Rating
from s11.model.registers import EvidenceKind
from s11.model.returns import Judgement
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, not_in_scale, short, shortened
from s11.scoring.scorecard import Held, OverallScore, StandardScore
from s11.source.span import Place
from s11.wording import be, do, have, those

_ON_PAPER = {EvidenceKind.POLICY, EvidenceKind.PROCEDURE}


@rule("S11-401", "Unknown standard")
def unknown_standard(case: Case) -> Iterator[Hit]:
    """Every judgement, of the agency or of its reviewers, is of a standard of the pack.

    Why: a judgement under another number is not shown, and the standard that was meant has none.
    Fix: correct the number; `s11 packs show` lists those of the pack.
    """
    standards = {standard.id for standard in case.pack.standards}
    criteria = {criterion.id for _, criterion in case.pack.criteria()}
    place, review = case.main.at("peer_review"), case.returned.peer_review
    named = [(case.main.at("judgements", item), item, standards) for item in case.returned.judgements]
    if review is not None:
        named += [(place / "ratings" / item, item, standards) for item in review.ratings]
        named += [
            (place / "best_practice" / position, item, standards) for position, item in enumerate(review.best_practice)
        ]
        named += [(place / "comments" / item, item, standards | criteria) for item in review.comments]
    for at, item, known in named:
        if item not in known:
            yield Hit(at, not_found(item, "a standard of this pack", known), key=True)


@rule("S11-402", "Unknown rating")
def unknown_rating(case: Case) -> Iterator[Hit]:
    """Every rating, of the agency or of its reviewers, is a word of the pack's rating scale.

    Why: a word that the scale does not have cannot be set beside the computed rating.
    Fix: use one of the words of the scale.
    """
    returned, main = case.returned, case.main
    given = [(main.at("judgements", item, "rating"), judged.rating) for item, judged in returned.judgements.items()]
    given.append((main.at("overall", "rating"), returned.overall.rating))
    if returned.peer_review is not None:
        place = main.at("peer_review")
        given += [(place / "ratings" / item, word) for item, word in returned.peer_review.ratings.items()]
        given.append((place / "overall", returned.peer_review.overall))
    for at, word in given:
        if word and case.pack.rating(word) is None:
            yield Hit(at, not_in_scale(word, "a rating", case.pack.ratings))


@rule("S11-403", "No rating of the agency's own", unfinished=True)
def no_own_rating(case: Case) -> Iterator[Hit]:
    """Where the board asks for it, the agency rates each standard and the whole return itself.

    Why: the board compares what an agency thinks of itself with what its answers support.
    Fix: give a `rating` for each standard under `judgements`, and one for the whole return under `overall`.
    """
    if Column.SELF not in case.pack.columns:
        return
    judgements = case.returned.judgements
    unrated = [
        score.id
        for score in case.scorecard.standards
        if score.applicable
        and case.lacks(case.main.at("judgements", score.id, "rating"), judgements.get(score.id, Judgement()).rating)
    ]
    if unrated:
        message = f"{those('standard', unrated)} {have(len(unrated))} none"
        yield Hit(case.main.at("judgements", unrated[0]), message, key=True, about=tuple(unrated))
    place = case.main.at("overall", "rating")
    if case.pack.overall.method is not OverallMethod.NONE and case.lacks(place, case.returned.overall.rating):
        yield Hit(place, "the return as a whole has none")


@rule("S11-404", "Rating better than the answers support", Severity.WARNING)
def optimistic(case: Case) -> Iterator[Hit]:
    """The agency rates itself no better than the board's rule rates its answers.

    Why: optimistic ratings come out at the peer review, and cost the others their credit.
    Fix: see what `s11 score` says is missing, and lower the rating or add what it needs.
    """
    for each in _claims(case):
        if each.steps_above > 0 and not each.is_only_unwritten:
            yield Hit(each.place, each.says)


@rule("S11-408", "Rating worse than the answers support", Severity.NOTE)
def modest(case: Case) -> Iterator[Hit]:
    """A rating that is worse than the one its answers support names that one, and says why it is not claimed.

    Why: whoever rates lower than the answers knows of something that none of them says, or has overlooked the rule.
    Fix: raise the rating, or lower the answers that are too good; or say under `because` which rating the answers
    support, and what they leave out.
    """
    for each in _claims(case):
        if each.steps_above < 0 and each.supported.label.casefold() not in each.because.casefold():
            yield Hit(each.place, each.says)


class _Claim(NamedTuple):
    """A rating that the agency gives a standard or the whole itself, beside the one that its answers support."""

    place: Place
    what: str
    claimed: Rating
    supported: Rating
    because: str
    steps_above: int
    is_only_unwritten: bool

    @property
    def says(self) -> str:
        return f"{self.what} is rated {self.claimed.label}, and its answers support {self.supported.label}"


def _claims(case: Case) -> Iterator[_Claim]:
    """What the agency claims, wherever its answers support a rating at all."""
    main, returned, overall = case.main, case.returned, case.scorecard.overall
    given: list[tuple[StandardScore | OverallScore, Place, str, str]] = [
        (score, main.at("judgements", score.id), f"standard {score.id}", returned.judgements[score.id].because)
        for score in case.scorecard.standards
        if score.self_rating
    ]
    for score, place, what, because in (*given, (overall, main.at("overall"), "the return", returned.overall.because)):
        claimed, supported = case.pack.rating(score.self_rating), case.pack.rating(score.rating)
        if claimed and supported:
            steps_above = case.pack.ratings.index(supported) - case.pack.ratings.index(claimed)
            only_unwritten = score is not overall and _is_only_unwritten(score)
            yield _Claim(place / "rating", what, claimed, supported, because, steps_above, only_unwritten)


def _is_only_unwritten(score: StandardScore | OverallScore) -> bool:
    """Whether all that a claim lacks is an example or a statement, which have rules of their own."""
    held = {reason.held for reason in score.reasons if reason.rating == score.self_rating}
    return bool(held) and held <= {Held.BEST_PRACTICE, Held.IMPACT}


@rule("S11-405", "Rating without a reason", Severity.WARNING)
def no_because(case: Case) -> Iterator[Hit]:
    """A rating that the agency gives itself says why.

    Why: managers and scrutiny can challenge a reason, and only agree or disagree with a colour.
    Fix: say in a sentence or two under `because` what the rating rests on.
    """
    overall = case.returned.overall
    given = [
        (f"standard {short(item)}", case.main.at("judgements", item), judged.rating, judged.because)
        for item, judged in case.returned.judgements.items()
    ]
    for what, place, word, because in (
        *given,
        ("the return", case.main.at("overall"), overall.rating, overall.because),
    ):
        rating = case.pack.rating(word)
        if rating and case.lacks(place / "because", because):
            yield Hit(place / "because", f"{what} is rated {rating.label}, and nothing says why")


@rule("S11-406", "Example of best practice missing", unfinished=True)
def no_example(case: Case) -> Iterator[Hit]:
    """A rating that asks for examples of best practice has them, and each example says what was done.

    Why: boards collect the examples to share them with other agencies, and some give no top rating without.
    Fix: add an example under `best_practice`, with a `title` and `what` was done.
    """
    for item, judged in case.returned.judgements.items():
        place = case.main.at("judgements", item, "best_practice")
        rating = case.pack.rating(judged.rating)
        wanted = rating.needs.best_practice if rating else 0
        if rating and len(judged.best_practice) < wanted and not case.is_unread(place):
            message = f"standard {short(item)} is rated {rating.label}, which needs {_examples(wanted)}, and has "
            yield Hit(place, message + (str(len(judged.best_practice)) if judged.best_practice else "none"), key=True)
        for position, example in enumerate(judged.best_practice):
            if case.lacks(place / position / "what", example.what):
                yield Hit(
                    place / position / "what",
                    f"an example of best practice for standard {short(item)} does not say what was done",
                )


@rule("S11-407", "No statement of the difference made", unfinished=True)
def no_impact(case: Case) -> Iterator[Hit]:
    """Where a rating of the pack asks for it, each standard says what difference was made to children.

    Why: returns describe what is in place, and the board asks what it changed.
    Fix: say under `impact` in the judgement of the standard what is different, for whom, and how that is known.
    """
    wanting = [rating.label for rating in case.pack.ratings if rating.needs.impact]
    for score in case.scorecard.standards if wanting else ():
        judged = case.returned.judgements.get(score.id, Judgement())
        place = case.main.at("judgements", score.id, "impact")
        if score.applicable > score.unanswered and case.lacks(place, judged.impact):
            message = f"standard {score.id} does not say what difference was made, which {wanting[-1]} needs"
            yield Hit(place, message)


@rule("S11-409", "Nothing said of the difference made", Severity.NOTE)
def no_difference(case: Case) -> Iterator[Hit]:
    """Each standard that the agency judges says what difference was made to children, though no rating needs it.

    Why: returns describe what is in place; the board, and members after it, ask what it changed.
    Fix: say under `impact` in the judgement of the standard what is different, for whom, and how that is known.
    """
    if any(rating.needs.impact for rating in case.pack.ratings):
        return
    unsaid = [
        score.id
        for score in case.scorecard.standards
        if score.self_rating
        and score.applicable > score.unanswered
        and case.lacks(case.main.at("judgements", score.id, "impact"), case.returned.judgements[score.id].impact)
    ]
    if unsaid:
        every = len(unsaid) == len(case.scorecard.standards) > 1
        which = (
            f"none of the {len(unsaid)} standards says" if every else f"{_standards(unsaid)} {do(len(unsaid))} not say"
        )
        message = f"{which} what difference was made"
        yield Hit(case.main.at("judgements", unsaid[0], "impact"), message, about=tuple(unsaid))


@rule("S11-410", "Top rating on policies alone", Severity.WARNING)
def nothing_but_policies(case: Case) -> Iterator[Hit]:
    """A standard that the agency rates at the top has more behind it than policies and procedures.

    Why: a policy shows what ought to happen; an audit, a survey or a case file shows what does.
    Fix: name evidence that the policy is followed.
    """
    top = case.pack.ratings[0]
    scores = zip(case.scorecard.standards, case.dossier.standards, strict=True)
    at_the_top = [(score.id, criteria) for score, (_, criteria) in scores if score.self_rating == top.id]
    on_paper = [standard for standard, criteria in at_the_top if _is_on_paper(case, criteria)]
    if on_paper:
        rated = f"{_standards(on_paper)} {be(len(on_paper))} rated {top.label}"
        message = f"{rated}, with nothing but policies and procedures behind {'it' if len(on_paper) == 1 else 'them'}"
        yield Hit(case.main.at("judgements", on_paper[0], "rating"), message, about=tuple(on_paper))


def _is_on_paper(case: Case, criteria: Iterable[Criterion]) -> bool:
    named = (filed for criterion in criteria for filed in case.scorecard.standing[criterion.id].evidence)
    kinds = {filed.part.evidence[filed.id].kind for filed in named}
    return bool(kinds) and kinds <= _ON_PAPER


def _standards(ids: Sequence[str]) -> str:
    return f"{'standard' if len(ids) == 1 else 'standards'} {shortened(ids)}"


def _examples(count: int) -> str:
    return "an example of best practice" if count == 1 else f"{count} examples of best practice"


RULES: tuple[Rule[Case], ...] = (
    unknown_standard,
    unknown_rating,
    no_own_rating,
    optimistic,
    no_because,
    no_example,
    no_impact,
    modest,
    no_difference,
    nothing_but_policies,
)
