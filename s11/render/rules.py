"""What is checked, as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import fill

from s11.findings import Kind
from s11.rules.rule import Rule

FAMILIES = {
    "0": "Reading and shape",
    "1": "The return as a whole",
    "2": "Answers",
    "3": "Evidence and outcomes",
    "4": "Ratings and judgements",
    "5": "Actions",
    "6": "Scrutiny, peer review and survey",
    "7": "Personal data and publication",
    "8": "Comparison over time",
    "9": "Packs",
    "W": "Workbooks (s11 check-workbook)",
}
"""What the rules of each family are about, under the first character of their numbers."""

_LESS_IN_A_DRAFT = "error*"
_WIDEST = 100


def family(kind: Kind) -> str:
    """What the rules of the same family are about."""
    return FAMILIES[kind.code[4]]


def as_text(kinds: Iterable[Kind]) -> str:
    """A line for each rule, family by family."""
    lines = [line for name, of_family in groupby(kinds, key=family) for line in _listed(name, of_family)]
    if any(_LESS_IN_A_DRAFT in line for line in lines):
        lines.append(f"{_LESS_IN_A_DRAFT} is a warning while a return is a draft.")
    return "\n".join([*lines, "Read more of one with: s11 rules CODE", ""])


def _listed(name: str, kinds: Iterable[Kind]) -> Iterator[str]:
    yield name
    for kind in kinds:
        severity = _LESS_IN_A_DRAFT if unfinished(kind) else kind.severity
        yield f"  {kind.code}  {severity:<7}  {kind.title}"
    yield ""


def one_as_text(kind: Kind, width: int | None) -> str:
    """One rule: what is kept, why, and what to do."""
    columns = min(width or 80, _WIDEST)
    severity = f"{kind.severity} (warning in a draft)" if unfinished(kind) else kind.severity
    parts = [f"{kind.code} {severity}: {kind.title}", kind.keeps, f"Why: {kind.why}", f"Fix: {kind.fix}"]
    return "\n\n".join(fill(part, columns, break_on_hyphens=False) for part in parts) + "\n"


def unfinished(kind: Kind) -> bool:
    """Whether what is wrong is only that something is not done yet, which is forgiven in a draft."""
    return isinstance(kind, Rule) and kind.unfinished


def as_json(kinds: Iterable[Kind]) -> str:
    """The rules as ``s11-rules/1``."""
    rules = [
        {
            "code": kind.code,
            "title": kind.title,
            "severity": kind.severity,
            "unfinished": unfinished(kind),
            "keeps": kind.keeps,
            "why": kind.why,
            "fix": kind.fix,
        }
        for kind in kinds
    ]
    return json.dumps({"format": "s11-rules/1", "rules": rules}, indent=2) + "\n"
