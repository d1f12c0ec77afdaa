"""Lists of words that rules look for: data, so that anybody can read them and add to them."""

from typing import Literal

from s11.model.base import Closed, Day, Name


class FirstNames(Closed):
    """How a person's name is told from that of a post, a team or a place.

    Where one of ``posts_teams_and_places`` stands there is no person; ``bodies`` bear the whole name of one.
    """

    format: Literal["s11-first-names/1"]
    first_names: tuple[Name, ...]
    posts_teams_and_places: tuple[Name, ...]
    bodies: tuple[Name, ...] = ()


class OutcomeWords(Closed):
    """What outcomes are told with. ``people`` are the names for one of them, and for several."""

    format: Literal["s11-outcome-words/1"]
    people: dict[str, Name]
    cases: tuple[Name, ...]
    staff: tuple[Name, ...]
    results: tuple[Name, ...]
    views: tuple[Name, ...]
    between: tuple[Name, ...]
    beside: tuple[Name, ...]
    helped: tuple[Name, ...]
    able: tuple[Name, ...]
    to_do: tuple[Name, ...]
    brought: tuple[Name, ...]
    asked: tuple[Name, ...]


class Acronyms(Closed):
    """Acronyms that everybody knows, and words that are written in capitals to be heard."""

    format: Literal["s11-acronyms/1"]
    known: tuple[Name, ...]
    shouted: tuple[Name, ...]


class Law(Closed):
    """Law or guidance that something newer took the place of: as it is cited, since when, and by what."""

    title: Name
    cited: tuple[Name, ...]
    replaced: Day
    by: Name
    source: Name


class SupersededLaw(Closed):
    """The law and guidance that is known to have been replaced."""

    format: Literal["s11-superseded-law/1"]
    laws: tuple[Law, ...]
