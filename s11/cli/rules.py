"""``s11 rules``: what is checked, why, and what to do about it."""

from typing import Annotated

import typer

from s11.cli.console import out, screen
from s11.cli.options import As, Format

Code = Annotated[str | None, typer.Argument(metavar="CODE", help="The code of one rule, such as S11-301.")]


def rules(code: Code = None, form: As = Format.TEXT) -> None:
    """List what is checked, or explain one rule.

    Example: s11 rules S11-301
    """
    from s11.accessibility.registry import EVERY as OF_WORKBOOKS
    from s11.errors import S11Error
    from s11.findings import did_you_mean
    from s11.render.rules import as_json, as_text, one_as_text
    from s11.rules.registry import EVERY

    every = (*EVERY, *OF_WORKBOOKS)
    if code is None:
        out(as_json(every) if form is Format.JSON else as_text(every))
        return
    known = {kind.code: kind for kind in every}
    wanted = code.upper() if code.upper().startswith("S11-") else f"S11-{code.upper()}"
    if wanted not in known:
        raise S11Error(f"there is no rule {code[:40]}{did_you_mean(wanted, known)}", "List them all with: s11 rules")
    out(as_json([known[wanted]]) if form is Format.JSON else one_as_text(known[wanted], screen().columns))
