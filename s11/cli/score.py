"""``s11 score``: the ratings that the answers support, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.console import out, say, width
from s11.cli.options import As, Final, Format, On, ReturnPath, day

if TYPE_CHECKING:
    from s11.scoring.scorecard import Scorecard

OnlyStandard = Annotated[
    str | None, typer.Option("--standard", metavar="ID", help="Only this standard, explained in full.")
]


def score(
    target: ReturnPath,
    standard: OnlyStandard = None,
    *,
    final: Final = False,
    form: As = Format.TEXT,
    on: On = None,
) -> None:
    """Rate a return by its board's rule, and say why.

    With each rating comes what holds it back, and the smallest change that would lift it.

    Example: s11 score returns/2026 --standard 4
    """
    from s11.pipeline import assess
    from s11.render.findings import as_text

    assessed = assess(target, day(on), final=final)
    stopping = assessed.stopping(final=final)
    if stopping or assessed.rated is None:
        say(as_text(stopping, width()) + "Nothing was rated: put these right first.")
        raise typer.Exit(1)
    dossier, scorecard = assessed.rated
    if standard is not None:
        scorecard = _only(scorecard, standard)
    if form is Format.JSON:
        from s11.render.scorecard_json import scorecard_json

        out(scorecard_json(scorecard))
    else:
        from s11.cli.scorecard import show

        show(dossier, scorecard, in_full=standard is not None)


def _only(scorecard: "Scorecard", standard: str) -> "Scorecard":
    """A scorecard with one of its standards."""
    from s11.errors import S11Error

    kept = tuple(each for each in scorecard.standards if each.id == standard)
    if not kept:
        known = ", ".join(each.id for each in scorecard.standards)
        raise S11Error(f"there is no standard {standard[:40]} in this pack", f"Its standards are {known}.")
    return scorecard._replace(standards=kept)
