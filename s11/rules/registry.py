"""Every rule there is, in the order of their codes."""

from operator import attrgetter

from s11.findings import Kind
from s11.parsing.kinds import READING
from s11.rules import (
    acceptance,
    acronyms,
    actions,
    answers,
    comparison,
    evidence,
    governance,
    judgements,
    kept_twice,
    narratives,
    outcomes,
    pack_bands,
    pack_overall,
    pack_questionnaire,
    pack_ratings,
    packs,
    peer_review,
    personal,
    set_aside,
    steps,
    survey,
    whole,
    years,
)
from s11.rules.acceptance import Settling
from s11.rules.case import Case, PackCase
from s11.rules.rule import Rule

_by_code = attrgetter("code")

RULES: tuple[Rule[Case], ...] = tuple(
    sorted(
        (
            *whole.RULES,
            *years.RULES,
            *steps.RULES,
            *answers.RULES,
            *narratives.RULES,
            *acronyms.RULES,
            *set_aside.RULES,
            *evidence.RULES,
            *outcomes.RULES,
            *judgements.RULES,
            *kept_twice.RULES,
            *actions.RULES,
            *governance.RULES,
            *peer_review.RULES,
            *survey.RULES,
            *personal.RULES,
            *comparison.RULES,
        ),
        key=_by_code,
    )
)
"""What can be wrong with a return that was read."""

ACCEPTANCE_RULES: tuple[Rule[Settling], ...] = acceptance.RULES
"""What can be wrong with what a return says of its own findings."""

PACK_RULES: tuple[Rule[PackCase], ...] = tuple(
    sorted(
        (
            *packs.RULES,
            *pack_questionnaire.RULES,
            *pack_ratings.RULES,
            *pack_bands.RULES,
            *pack_overall.RULES,
        ),
        key=_by_code,
    )
)
"""What can be wrong with a pack that was read."""

OF_RETURNS: tuple[Kind, ...] = tuple(sorted((*RULES, *ACCEPTANCE_RULES), key=_by_code))
"""Every rule about returns."""

EVERY: tuple[Kind, ...] = (*READING, *OF_RETURNS, *PACK_RULES)
"""Every kind of finding: those of reading, of returns and of packs."""

CODES = frozenset(each.code for each in OF_RETURNS)
"""The codes of the rules that a pack can switch."""
