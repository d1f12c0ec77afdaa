"""S11-90x and 91x: the board's staff questionnaire, and the criteria that it tests."""

from collections.abc import Iterator

from s11.findings import Severity
from s11.rules.case import PackCase
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, shortened


@rule("S11-905", "Survey question that is not asked")
def question_not_asked(case: PackCase) -> Iterator[Hit]:
    """The survey question that tests a criterion is in the questionnaire.

    Why: otherwise the criterion is never set beside what staff say.
    Fix: use one of the ids under `questionnaire`, or add the question there.
    """
    questions = {question.id for question in case.pack.questionnaire}
    for place, criterion in case.criteria():
        if criterion.survey and criterion.survey not in questions:
            message = not_found(criterion.survey, "a question of the questionnaire", questions)
            yield Hit(place / "survey", message)


@rule("S11-906", "Good answer that is not offered")
def good_answer_not_offered(case: PackCase) -> Iterator[Hit]:
    """The good answers to a question are among those that it offers.

    Why: no answer would ever count as a good one.
    Fix: spell it as under `answers`, or offer it there.
    """
    for position, question in enumerate(case.pack.questionnaire):
        for second, answer in enumerate(question.good):
            if question.answers and answer not in question.answers:
                place = case.at("questionnaire", position, "good", second)
                yield Hit(place, not_found(answer, f"an answer to {question.id}", question.answers))


@rule("S11-915", "Question that tests nothing", Severity.NOTE)
def tests_nothing(case: PackCase) -> Iterator[Hit]:
    """Each question of the staff questionnaire tests a criterion, so that what staff say is set beside the answers.

    Why: staff are asked, and nobody looks at what they said.
    Fix: name the question under `survey` in the criterion that it tests, or leave it out.
    """
    named = {criterion.survey for _, criterion in case.criteria()}
    idle = [(position, each.id) for position, each in enumerate(case.pack.questionnaire) if each.id not in named]
    if idle:
        message = f"no criterion is tested by {shortened([item for _, item in idle])}"
        yield Hit(case.at("questionnaire", idle[0][0], "id"), message)


@rule("S11-916", "Question with no good answer", Severity.WARNING)
def no_good_answer(case: PackCase) -> Iterator[Hit]:
    """A question that tests a criterion, and offers answers, says which of them are good ones.

    Why: without them the replies can neither bear out a claim nor contradict it.
    Fix: list under `good` the answers that a well-run agency would hope for.
    """
    tested: dict[str, list[str]] = {}
    for _, criterion in case.criteria():
        tested.setdefault(criterion.survey, []).append(criterion.id)
    for position, question in enumerate(case.pack.questionnaire):
        if question.answers and not question.good and question.id in tested:
            message = f"{question.id} tests {shortened(tested[question.id])}, and none of its answers is a good one"
            yield Hit(case.at("questionnaire", position, "good"), message)


RULES: tuple[Rule[PackCase], ...] = (question_not_asked, good_answer_not_offered, tests_nothing, no_good_answer)
