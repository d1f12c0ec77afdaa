"""Every rule there is, in the order of their codes."""

from s11.findings import Kind
from s11.parsing.kinds import READING
from s11.rules import actions, answers, evidence, governance, judgements, pack_ratings, packs, personal, whole
from s11.rules.case import Case, PackCase
from s11.rules.rule import Rule

RULES: tuple[Rule[Case], ...] = (
    *whole.RULES,
    *answers.RULES,
    *evidence.RULES,
    *judgements.RULES,
    *actions.RULES,
    *governance.RULES,
    *personal.RULES,
)
"""What can be wrong with a return that was read."""

PACK_RULES: tuple[Rule[PackCase], ...] = (*packs.RULES, *pack_ratings.RULES)
"""What can be wrong with a pack that was read."""

EVERY: tuple[Kind, ...] = (*READING, *RULES, *PACK_RULES)
"""Every kind of finding: those of reading, of returns and of packs."""

CODES = frozenset(each.code for each in RULES)
"""The codes of the rules that a pack can switch."""
