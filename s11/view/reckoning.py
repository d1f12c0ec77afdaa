"""The board's rule for rating in words."""

from collections.abc import Iterator

from s11.model.pack import Cap, CapWhen, Needs, OverallMethod, Pack, Rating, Share
from s11.view.voice import Voice
from s11.view.words import count, exact, listed, needed

_METHODS = {
    OverallMethod.CRITERIA: "The same rule is applied to every criterion of the return at once.",
    OverallMethod.LOWEST: "It is the lowest rating of any standard.",
    OverallMethod.MOST_COMMON: "It is the rating that most standards have, or the lowest of those equally common.",
    OverallMethod.MEAN: "It is read from the mean of the scores of the standards, each counted once.",
    OverallMethod.SHARE: "It depends on how many of the rated standards are at each rating.",
    OverallMethod.NONE: "The board gives no overall rating, only the number of standards at each.",
}


def needs(pack: Pack, rating: Rating) -> str:
    """What a rating asks of a standard."""
    asked = list(_needs(Voice(pack), rating.needs))
    if not asked:
        return "Given when no better rating is reached."
    return f"Needs {listed(asked)}."


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


def _needs(voice: Voice, asked: Needs) -> Iterator[str]:
    if asked.met is not None:
        yield "every criterion met" if asked.met == 100 else f"at least {needed(asked.met)} of criteria met"
    if asked.evidenced is not None:
        all_of_it = asked.evidenced == 100
        yield "evidence for every criterion" if all_of_it else f"at least {needed(asked.evidenced)} met with evidence"
    if asked.score is not None:
        yield f"a score of at least {exact(asked.score)} out of 100"
    if asked.best_practice:
        yield f"{count(asked.best_practice, 'example')} of best practice"
    if asked.impact:
        yield "a statement of the difference made"
    if asked.essential:
        yield "every essential criterion met"
    if asked.lowest:
        yield f"no answer below {voice.response(asked.lowest, asked.lowest)}, and none missing"


def _share(voice: Voice, share: Share) -> str:
    rating = voice.rating(share.rating, share.rating)
    asked = [
        f"{'all' if each == 100 else f'at least {needed(each)}'} of them at {voice.rating(at, at)} or better"
        for at, each in share.at_least.items()
    ]
    return f"{rating} needs {listed(asked)}." if asked else f"Otherwise it is {rating}."
