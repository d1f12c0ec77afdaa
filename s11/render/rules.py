"""What is checked, as text for people and as JSON for programs."""

import json
from collections.abc import Iterable
from textwrap import fill

from s11.findings import Kind
from s11.rules.rule import Rule

_FAMILIES = {
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


def as_text(kinds: Iterable[Kind]) -> str:
    """A line for each rule, family by family."""
    lines: list[str] = []
    family = ""
    for kind in kinds:
        if kind.code[4] != family:
            family = kind.code[4]
            lines += ["", _FAMILIES[family]]
        lines.append(f"  {kind.code}  {_severity(kind):<26}  {kind.title}")
    return "\n".join([*lines[1:], "", "Read more of one with: s11 rules CODE", ""])


def one_as_text(kind: Kind, width: int | None) -> str:
    """One rule: what is kept, why, and what to do."""
    columns = min(width or 80, 100)
    parts = [f"{kind.code} {_severity(kind)}: {kind.title}", kind.keeps, f"Why: {kind.why}", f"Fix: {kind.fix}"]
    return "\n\n".join(fill(part, columns, break_on_hyphens=False) for part in parts) + "\n"


def _severity(kind: Kind) -> str:
    """How much a rule matters: what is only unfinished is forgiven in a draft."""
    forgiven = isinstance(kind, Rule) and kind.unfinished
    return f"{kind.severity} (warning in a draft)" if forgiven else kind.severity


def as_json(kinds: Iterable[Kind]) -> str:
    """The rules as ``s11-rules/1``."""
    rules = [
        {
            "code": kind.code,
            "title": kind.title,
            "severity": kind.severity,
            "unfinished": isinstance(kind, Rule) and kind.unfinished,
            "keeps": kind.keeps,
            "why": kind.why,
            "fix": kind.fix,
        }
        for kind in kinds
    ]
    return json.dumps({"format": "s11-rules/1", "rules": rules}, indent=2) + "\n"
