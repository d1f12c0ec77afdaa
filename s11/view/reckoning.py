"""The board's rule for rating in words."""

from collections.abc import Iterator
from fractions import Fraction

from s11.model.pack import Cap, CapWhen, Needs, OverallMethod, Pack, Rating, Response, Share
from s11.scoring.scorecard import Held
from s11.view.voice import Voice
from s11.view.words import earned, exact, needed, sentence
from s11.wording import count, listed

_METHODS = {
    OverallMethod.CRITERIA: "The same rule is applied to every criterion of the return at once.",
    OverallMethod.LOWEST: "It is the lowest rating of any standard.",
    OverallMethod.MOST_COMMON: "It is the rating that most standards have, or the lowest of those equally common.",
    OverallMethod.MEAN: "It is read from the mean of the scores of the standards, each counted once.",
    OverallMethod.SHARE: "It depends on how many of the rated standards are at each rating.",
    OverallMethod.NONE: "The board gives no overall rating, only the number of standards at each.",
}

LAST = "Given when no better rating is reached"


def response(answer: Response) -> str:
    """What a response means, and what it earns."""
    means = f"{sentence(answer.means)} " if answer.means else ""
    earns = f"It earns {earned(answer.credit or Fraction(0))} of 100."
    return f"{means}{'It is left out of every count.' if answer.excluded else earns}"


def rating(pack: Pack, given: Rating) -> str:
    """What a rating means, what it asks of a standard, and what follows below the passing one."""
    means = f"{sentence(given.means)} " if given.means else ""
    passing = " A standard below this needs an action." if given.id == pack.passing else ""
    return f"{means}{needs(pack, given)}{passing}"


def needs(pack: Pack, given: Rating) -> str:
    """What a rating asks of a standard."""
    asked = [each for _, each in asked_by(pack, given.needs)]
    return f"Needs {listed(asked)}." if asked else f"{LAST}."


def overall(pack: Pack) -> str:
    """How the ratings of the standards become one."""
    shares = (_share(Voice(pack), share) for share in pack.overall.needs)
    return " ".join([_METHODS[pack.overall.method], *shares])


def cap(pack: Pack, held: Cap) -> str:
    """What holds a rating down."""
    voice = Voice(pack)
    best = voice.rating(held.no_better_than, held.no_better_than)
    if held.when is CapWhen.ESSENTIAL_UNMET:
        return f"Nothing is rated better than {best} while an essential criterion in it is not met in full."
    low = voice.rating(held.rating, held.rating)
    return f"The return is not rated better than {best} while any standard is at {low} or lower."


def asked_by(pack: Pack, needs: Needs) -> Iterator[tuple[Held, str]]:
    """Each thing that a rating asks of a standard, with what holds the rating back where it is not kept."""
    if needs.met is not None:
        yield Held.MET, "every criterion met" if needs.met == 100 else f"at least {needed(needs.met)} of criteria met"
    if needs.evidenced is not None:
        some = f"at least {needed(needs.evidenced)} met with evidence"
        yield Held.EVIDENCED, "evidence for every criterion" if needs.evidenced == 100 else some
    if needs.score is not None:
        yield Held.SCORE, f"a score of at least {exact(needs.score)} out of 100"
    if needs.best_practice:
        yield Held.BEST_PRACTICE, f"{count(needs.best_practice, 'example')} of best practice"
    if needs.impact:
        yield Held.IMPACT, "a statement of the difference made"
    if needs.essential:
        yield Held.ESSENTIAL, "every essential criterion met"
    if needs.lowest:
        floor = Voice(pack).response(needs.lowest, needs.lowest)
        yield Held.LOWEST, f"no answer below {floor}, and none missing"


def _share(voice: Voice, share: Share) -> str:
    label = voice.rating(share.rating, share.rating)
    asked = [
        f"{'all' if each == 100 else f'at least {needed(each)}'} of them at {voice.rating(at, at)} or better"
        for at, each in share.at_least.items()
    ]
    return f"{label} needs {listed(asked)}." if asked else f"Otherwise it is {label}."
