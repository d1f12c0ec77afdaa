"""One agency's answers to one pack for one period, and one directorate's part of them."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from s11.model.base import Closed, Day, Name, NothingAsEmpty, Personal, Text
from s11.model.registers import ActionsById, EvidenceById, Survey


class Status(StrEnum):
    """Whether a return is still being written."""

    DRAFT = "draft"
    FINAL = "final"


class Covers(StrEnum):
    """Whom the return is about."""

    CHILDREN = "children"
    ADULTS = "adults"


class Decision(StrEnum):
    """What a committee did with a return."""

    NOTED = "noted"
    ENDORSED = "endorsed"
    ENDORSED_WITH_RECOMMENDATIONS = "endorsed with recommendations"
    APPROVED = "approved"
    REFERRED_BACK = "referred back"


class Agreement(StrEnum):
    """How a recommendation was answered."""

    AGREED = "agreed"
    PARTIALLY_AGREED = "partially agreed"
    NOT_AGREED = "not agreed"


class Agency(Closed):
    """Who answers."""

    name: Name
    kind: Text = ""


class Period(Closed):
    """The time that a return is about, both days included."""

    start: Day = Field(alias="from")
    end: Day = Field(alias="to")


class Contact(Closed):
    """Somebody to ask. The role is public; the rest is personal."""

    role: Text = ""
    name: Personal = ""
    email: Personal = ""
    phone: Personal = ""


class Contacts(Closed):
    """Who completed the return, who stands in for them, and who leads."""

    completed_by: Contact | None = None
    substitute: Contact | None = None
    senior_lead: Contact | None = None


class Answer(Closed):
    """What was said about one criterion."""

    response: Text | None = None
    reason: Text = ""
    how_met: Text = ""
    how_do_you_know: Text = ""
    evidence: tuple[Name, ...] = ()
    to_improve: Text = ""


class BestPractice(Closed):
    """An example worth sharing with other agencies."""

    title: Text = ""
    what: Text = ""


class Judgement(Closed):
    """The agency's own view of a standard, or of the whole return."""

    rating: Text | None = None
    because: Text = ""
    impact: Text = ""
    best_practice: tuple[BestPractice, ...] = ()


class OverallJudgement(Closed):
    """The agency's own rating of the whole return."""

    rating: Text | None = None
    because: Text = ""


class PeerReview(Closed):
    """What the board's reviewers made of the return."""

    date: Day | None = None
    responses: dict[str, Name] = {}
    ratings: dict[str, Name] = {}
    overall: Text | None = None
    best_practice: tuple[Name, ...] = ()
    comments: dict[str, Text] = {}


class Recommendation(Closed):
    """What a committee asked for, and the answer it had."""

    text: Text = ""
    response: Agreement | None = None
    comment: Text = ""
    action: Text = ""


class Scrutiny(Closed):
    """One meeting that considered the return."""

    body: Text = ""
    date: Day | None = None
    decision: Decision | None = None
    recommendations: tuple[Recommendation, ...] = ()


class SignOff(Closed):
    """Who put their name to the return, and when."""

    role: Text = ""
    date: Day | None = None


class Submission(Closed):
    """A board that the return goes to."""

    board: Text = ""
    due: Day | None = None
    sent: Day | None = None


class Accept(Closed):
    """A finding that the agency knows of and has decided to live with for a time."""

    rule: Name
    at: Text = ""
    because: Text = ""
    until: Day | None = None


Answers = dict[str, Annotated[Answer, NothingAsEmpty]]


class Return(Closed):
    """One agency's answers to one pack for one period."""

    format: Literal["s11-return/1"]
    pack: Name
    agency: Agency
    period: Period
    status: Status
    covers: tuple[Covers, ...] = ()
    contacts: Contacts = Contacts.model_construct()
    directorates: tuple[Name, ...] = ()
    contributions: tuple[Name, ...] = ()
    uses: tuple[Name, ...] = ()
    combine: Literal["lowest"] = "lowest"
    answers: Answers
    judgements: dict[str, Annotated[Judgement, NothingAsEmpty]] = {}
    overall: OverallJudgement = OverallJudgement.model_construct()
    evidence: EvidenceById = {}
    actions: ActionsById = {}
    survey: Survey | None = None
    peer_review: PeerReview | None = None
    must_be_seen_by: tuple[Name, ...] = ()
    scrutiny: tuple[Scrutiny, ...] = ()
    sign_off: SignOff | None = None
    submissions: tuple[Submission, ...] = ()
    accept: tuple[Accept, ...] = ()
    previous: Text = ""


class Contribution(Closed):
    """One directorate's part of a return."""

    format: Literal["s11-contribution/1"]
    directorate: Name
    completed_by: Contact | None = None
    answers: Answers
    evidence: EvidenceById = {}
    actions: ActionsById = {}
