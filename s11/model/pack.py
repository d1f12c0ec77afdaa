"""A board's audit tool: its standards, its scales and its rule for rating."""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from s11.model.base import Closed, Count, Flag, Month, Name, Number, Percentage, Published, Text

MET = Fraction(100)
"""The credit of a response that counts as met in full."""


class BoardKind(StrEnum):
    """Whom a board looks after."""

    CHILDREN = "children"
    ADULTS = "adults"
    JOINT = "joint"


class Origin(StrEnum):
    """How far a part of a pack is the board's own."""

    PUBLISHED = "published"
    RECONSTRUCTED = "reconstructed"
    ILLUSTRATIVE = "illustrative"


class Tone(StrEnum):
    """What a rating means to a reader, whatever its colour: how it looks follows from this."""

    BEST = "best"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    NEUTRAL = "neutral"


class Duty(StrEnum):
    """A statutory arrangement that a criterion covers: the key by which packs are set side by side.

    The first nine are the arrangements of Working Together 2015, chapter 2; the next four are what the eight key
    features of the 2005 guidance add to them; ``adults`` marks what a joint pack asks about adults.
    """

    ACCOUNTABILITY = "accountability"
    LEADERSHIP = "leadership"
    LISTENING = "listening"
    WHISTLEBLOWING = "whistleblowing"
    INFORMATION_SHARING = "information_sharing"
    DESIGNATED_LEAD = "designated_lead"
    SAFER_RECRUITMENT = "safer_recruitment"
    SUPERVISION = "supervision"
    ALLEGATIONS = "allegations"
    STATEMENT = "statement"
    SERVICE_DEVELOPMENT = "service_development"
    TRAINING = "training"
    JOINT_WORKING = "joint_working"
    ADULTS = "adults"


class OverallMethod(StrEnum):
    """How the ratings of the standards become one for the return."""

    CRITERIA = "criteria"
    LOWEST = "lowest"
    MOST_COMMON = "most_common"
    SHARE = "share"
    MEAN = "mean"
    NONE = "none"


class CapWhen(StrEnum):
    """What holds a rating down whatever the needs say."""

    ESSENTIAL_UNMET = "essential_unmet"
    ANY_STANDARD_AT = "any_standard_at"


class Column(StrEnum):
    """Something a board's spreadsheet asks for beside each criterion."""

    HOW_MET = "how_met"
    EVIDENCE = "evidence"
    HOW_DO_YOU_KNOW = "how_do_you_know"
    TO_IMPROVE = "to_improve"
    ACTIONS = "actions"
    SELF = "self"
    MODERATED = "moderated"


class Board(Closed):
    """Who asks."""

    name: Name
    short: Text = ""
    kind: BoardKind


class Source(Closed):
    """The document that a pack was made from."""

    title: Text = ""
    publisher: Text = ""
    published: Published | None = None
    url: Text = ""


class Provenance(Closed):
    """How far each part of a pack is the board's own."""

    responses: Origin
    ratings: Origin
    rules: Origin
    standards: Origin
    criteria: Origin
    note: Text = ""


class Response(Closed):
    """A word of the response scale."""

    id: Name
    label: Name
    means: Text = ""
    credit: Number | None = None
    excluded: Flag = False
    needs_reason: Flag = False


class Needs(Closed):
    """What a rating asks of a standard, or of a whole return: every one that is given must be kept."""

    met: Percentage | None = None
    evidenced: Percentage | None = None
    score: Percentage | None = None
    best_practice: Count = 0
    impact: Flag = False
    essential: Flag = False
    lowest: Text = ""


NOT_RATED = "not_rated"
"""Stands beside the ratings in a distribution, for standards with nothing applicable: no rating can be called so."""


def _not_reserved(word: str) -> str:
    if word == NOT_RATED:
        raise PydanticCustomError("s11_word", "cannot be a rating: it is what s11 calls a standard without one")
    return word


class Rating(Closed):
    """A word of the rating scale."""

    id: Annotated[Name, AfterValidator(_not_reserved)]
    label: Name
    tone: Tone
    means: Text = ""
    colour: Text = ""
    needs: Needs


class Share(Closed):
    """What one overall rating asks: at least these percentages of rated standards at these ratings or better."""

    rating: Name
    at_least: dict[str, Percentage] = {}


class Overall(Closed):
    """How the return as a whole is rated."""

    method: OverallMethod
    needs: tuple[Share, ...] = ()


class Cap(Closed):
    """A condition under which a rating is held down."""

    when: CapWhen
    rating: Text = ""
    no_better_than: Name


class Criterion(Closed):
    """One numbered point that gets a response."""

    id: Name
    asks: Name
    guidance: Text = ""
    descriptors: dict[str, Text] = {}
    evidence: tuple[Text, ...] = ()
    essential: Flag = False
    weight: Number = Fraction(1)
    applies_to: tuple[Name, ...] = ()
    duties: tuple[Duty, ...] = ()
    survey: Text = ""

    def asked_of(self, kind: str) -> bool:
        """Whether an agency of this kind is asked it."""
        return not self.applies_to or kind.casefold() in {each.casefold() for each in self.applies_to}


class Standard(Closed):
    """One of the board's headings."""

    id: Name
    title: Name
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class Question(Closed):
    """A question of the board's staff questionnaire."""

    id: Name
    asks: Name
    answers: tuple[Name, ...] = ()
    good: tuple[Name, ...] = ()


class Calendar(Closed):
    """The months in which the board issues its tool, wants it back and reviews it."""

    issued: Month | None = None
    due: Month | None = None
    review: Month | None = None
    every_months: Count | None = None


class Pack(Closed):
    """A board's audit tool. Both scales are lists with the best first: order is rank, and nothing else is."""

    format: Literal["s11-pack/1"]
    id: Name
    title: Name
    board: Board
    edition: Name
    follows: Text = ""
    legal_basis: tuple[Name, ...] = ()
    source: Source | None = None
    licence: Text = ""
    provenance: Provenance
    responses: tuple[Response, ...] = Field(min_length=1)
    ratings: tuple[Rating, ...] = Field(min_length=1)
    passing: Name
    overall: Overall
    caps: tuple[Cap, ...] = ()
    standards: tuple[Standard, ...] = Field(min_length=1)
    questionnaire: tuple[Question, ...] = ()
    columns: tuple[Column, ...] = tuple(Column)
    calendar: Calendar | None = None
    rules: dict[str, Text] = {}

    def criteria(self) -> Iterator[tuple[Standard, Criterion]]:
        """Every criterion with its standard, in the board's order."""
        for standard in self.standards:
            for criterion in standard.criteria:
                yield standard, criterion

    def response(self, word: str | None) -> Response | None:
        """The response with this id, if the scale has it."""
        return next((each for each in self.responses if each.id == word), None)

    def rating(self, word: str | None) -> Rating | None:
        """The rating with this id, if the scale has it."""
        return next((each for each in self.ratings if each.id == word), None)

    def rank(self, word: str | None) -> int | None:
        """The place of a rating in the scale: 0 is the best."""
        return next((place for place, each in enumerate(self.ratings) if each.id == word), None)
