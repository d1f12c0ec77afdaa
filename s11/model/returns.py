"""One agency's answers to one pack for one period, and the parts of them that stand in files of their own."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from s11.model.base import Closed, Count, Day, Name, NothingAsEmpty, Personal, Text

RETURN_FORMAT = "s11-return/1"
CONTRIBUTION_FORMAT = "s11-contribution/1"
REGISTER_FORMAT = "s11-register/1"


class Status(StrEnum):
    """Whether a return is still being written."""

    DRAFT = "draft"
    FINAL = "final"


class Covers(StrEnum):
    """Whom the return is about."""

    CHILDREN = "children"
    ADULTS = "adults"


class EvidenceKind(StrEnum):
    """What sort of thing a piece of evidence is."""

    POLICY = "policy"
    PROCEDURE = "procedure"
    JOB_DESCRIPTION = "job description"
    TRAINING_RECORD = "training record"
    AUDIT = "audit"
    CASE_FILE_REVIEW = "case file review"
    MINUTES = "minutes"
    PLAN = "plan"
    DATA = "data"
    SURVEY = "survey"
    FEEDBACK = "feedback"
    CONTRACT = "contract"
    OUTCOME = "outcome"
    OTHER = "other"


class ActionStatus(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    ONGOING = "ongoing"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


class ArisesFrom(StrEnum):
    """What gave rise to an action."""

    AUDIT = "audit"
    INTERNAL_REVIEW = "internal review"
    CASE_REVIEW = "case review"
    SCRUTINY = "scrutiny"
    PEER_REVIEW = "peer review"
    STAFF_SURVEY = "staff survey"
    INSPECTION = "inspection"
    LEARNING = "learning"


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


class Outcome(Closed):
    """A difference made: a count of something, out of how many, over a period."""

    what: Text = ""
    count: Count | None = None
    out_of: Count | None = None
    period: Text = ""


class Evidence(Closed):
    """Something that shows what an answer claims."""

    title: Text = ""
    kind: EvidenceKind | None = None
    where: Text = ""
    dated: Day | None = None
    review_by: Day | None = None
    outcome: Outcome | None = None


class Update(Closed):
    """Progress on an action, on a date."""

    date: Day | None = None
    note: Text = ""
    status: ActionStatus | None = None


def _shape_of_targets(value: Any) -> str:
    return "by_pack" if isinstance(value, dict) else "listed"


class Action(Closed):
    """Something to be done.

    ``targets`` (written ``for:``) are ids of standards or criteria; in a register that several returns share they stand
    under the id of each pack.
    """

    targets: Annotated[
        Annotated[tuple[Name, ...], Tag("listed")] | Annotated[dict[str, tuple[Name, ...]], Tag("by_pack")],
        Discriminator(_shape_of_targets),
    ] = Field(default=(), alias="for")
    arises_from: tuple[ArisesFrom, ...] = ()
    what: Text = ""
    owner: Text = ""
    raised: Day | None = None
    due: Day | None = None
    status: ActionStatus | None = None
    completed: Day | None = None
    measure: Text = ""
    evidence: tuple[Name, ...] = ()
    updates: tuple[Update, ...] = ()

    def targets_in(self, pack_id: str) -> tuple[str, ...]:
        """The standards and criteria of one pack that the action is for."""
        if isinstance(self.targets, dict):
            return self.targets.get(pack_id, ())
        return self.targets


class Survey(Closed):
    """The results of the board's staff questionnaire."""

    questionnaire: Text = ""
    asked: Count | None = None
    replies: Count | None = None
    results: dict[str, dict[str, Count]] = {}


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
EvidenceById = dict[str, Annotated[Evidence, NothingAsEmpty]]
ActionsById = dict[str, Annotated[Action, NothingAsEmpty]]


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


class Register(Closed):
    """Evidence, actions or survey results that several returns share."""

    format: Literal["s11-register/1"]
    evidence: EvidenceById = {}
    actions: ActionsById = {}
    survey: Survey | None = None
