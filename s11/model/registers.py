"""Evidence, actions and survey results: in a return, in a directorate's part of it, or shared by several returns."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from s11.model.base import Closed, Count, Day, Name, NothingAsEmpty, Text


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

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.status not in (ActionStatus.COMPLETE, ActionStatus.CANCELLED)

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

    def is_of(self, pack: str) -> bool:
        """Whether its questions are those of this pack's questionnaire; one that does not say is taken at its word."""
        return self.questionnaire in {"", pack}


EvidenceById = dict[str, Annotated[Evidence, NothingAsEmpty]]
ActionsById = dict[str, Annotated[Action, NothingAsEmpty]]


class Register(Closed):
    """Evidence, actions or survey results that several returns share."""

    format: Literal["s11-register/1"]
    evidence: EvidenceById = {}
    actions: ActionsById = {}
    survey: Survey | None = None
