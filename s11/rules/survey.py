"""S11-63x and S11-64x: the staff survey, and what it says of the answers."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, short
from s11.source.span import Place
from s11.wording import count, listed

FEWEST_REPLIES = 10
"""With fewer, one reply moves the result by more than a tenth; half of a small team is enough all the same."""

SMALLEST_SHARE = 5
"""One in so many of those asked: with fewer, those who did not reply decide what the survey would have said."""


@rule("S11-630", "Survey result for something that was not asked")
def not_in_questionnaire(case: Case) -> Iterator[Hit]:
    """Survey results are for questions of the pack's questionnaire, in the answers that it offers.

    Why: results under another name are not set beside the criteria that they test.
    Fix: correct the id or the answer, or name the pack whose questionnaire was used under `questionnaire`.
    """
    returned = case.returned.survey
    if returned and not returned.is_of(case.pack.id):
        message = f"{short(returned.questionnaire)} is not the questionnaire of this return's pack, {case.pack.id}"
        yield Hit(case.main.at("survey", "questionnaire"), message)
    questions = {question.id: question for question in case.pack.questionnaire}
    for place, item, counts in _results(case):
        if item not in questions:
            yield Hit(place, not_found(item, "a question of this pack's questionnaire", questions), key=True)
            continue
        offered = questions[item].answers
        for answer in counts:
            if offered and answer not in offered:
                yield Hit(place / answer, not_found(answer, f"an answer to {short(item)}", offered), key=True)


@rule("S11-631", "Survey counts that do not add up")
def survey_does_not_add_up(case: Case) -> Iterator[Hit]:
    """No more staff replied than were asked, and no more answered a question than replied.

    Why: figures that cannot be right cost the survey its credit.
    Fix: check the figures against the survey.
    """
    if case.dossier.survey is None:
        return
    part, survey = case.dossier.survey
    replies = survey.replies
    if survey.asked is not None and replies is not None and replies > survey.asked:
        yield Hit(part.at("survey", "replies"), f"{replies} replied, and {survey.asked} were asked")
    for place, item, counts in _results(case):
        total = sum(counts.values())
        if replies is not None and total > replies:
            yield Hit(place, f"{total} answers to {short(item)}, from {replies} replies", key=True)


@rule("S11-632", "Survey with few replies", Severity.NOTE)
def few_replies(case: Case) -> Iterator[Hit]:
    """A staff survey has ten replies or more, or from half of those asked, and never from fewer than one in five.

    Why: the few who reply may be the few who care, and one more reply could turn the result.
    Fix: remind staff, or ask more of them; if this is all there is, say so wherever an answer leans on it.
    """
    if case.dossier.survey is None:
        return
    part, survey = case.dossier.survey
    asked, replies = survey.asked, survey.replies
    if asked is None or replies is None:
        return
    few = replies < FEWEST_REPLIES and 2 * replies < asked
    if few or SMALLEST_SHARE * replies < asked:
        yield Hit(part.at("survey", "replies"), f"{count(replies, 'reply', 'replies')} from {asked:,} asked")


@rule("S11-633", "Survey without its numbers", Severity.WARNING)
def no_numbers(case: Case) -> Iterator[Hit]:
    """A staff survey says how many were asked, and how many replied.

    Why: if 27 know who leads, that is nearly all of 29 and hardly any of 300.
    Fix: fill in `asked` and `replies`.
    """
    if case.dossier.survey is None:
        return
    part, survey = case.dossier.survey
    place = part.at("survey")
    words = {"asked": "how many were asked", "replies": "how many replied"}
    lacking = case.lacking(place, survey, words)
    if lacking:
        said = listed([words[name] for name in lacking], "or")
        yield Hit(place / lacking[0], f"the survey does not say {said}")


@rule("S11-640", "Claim that the staff survey does not bear out", Severity.WARNING)
def survey_says_otherwise(case: Case) -> Iterator[Hit]:
    """Where the staff survey tests a criterion that is answered as met, at least half of the answers are good ones.

    Why: reviewers set the staff's answers beside the agency's, and believe the staff.
    Fix: find out why staff see it otherwise, and lower the response or say what is being done.
    """
    good = {question.id: question.good for question in case.pack.questionnaire if question.good}
    borne_out = {
        item: (sum(counts.get(answer, 0) for answer in good[item]), sum(counts.values()))
        for _, item, counts in _results(case)
        if item in good
    }
    for each in case.answers:
        well, total = borne_out.get(each.criterion.survey, (0, 0))
        if each.is_met and 2 * well < total:
            message = f"{each.says}, and {well} of {total} staff bear it out ({short(each.criterion.survey)})"
            yield Hit(each.place / "response", message)


def _results(case: Case) -> Iterator[tuple[Place, str, dict[str, int]]]:
    """What staff answered to each question, when the survey is of this pack; a shared register may hold another's."""
    if case.dossier.survey is not None:
        part, survey = case.dossier.survey
        for item, counts in survey.results.items() if survey.is_of(case.pack.id) else ():
            yield part.at("survey", "results", item), item, counts


RULES: tuple[Rule[Case], ...] = (
    not_in_questionnaire,
    survey_does_not_add_up,
    few_replies,
    no_numbers,
    survey_says_otherwise,
)
