"""``s11 score``: the ratings that the answers support, and why."""

from s11.cli.console import out, screen
from s11.cli.options import As, Final, Format, On, ReturnPath, Standards, chosen, day


def score(
    target: ReturnPath,
    standard: Standards = None,
    *,
    final: Final = False,
    form: As = Format.TEXT,
    on: On = None,
) -> None:
    """Rate a return by its board's rule, and say why.

    With each rating comes what holds it back, and the smallest change that would lift it.

    Example: s11 score returns/2026 --standard 4
    """
    from s11.cli.assessing import rated_or_stop

    assessed, (dossier, scorecard) = rated_or_stop(target, day(on), "Nothing was rated.", final=final)
    standards = chosen(scorecard.standards, standard) if standard else scorecard.standards
    if form is Format.JSON:
        from s11.render.scorecard_json import scorecard_json

        out(scorecard_json(scorecard._replace(standards=standards)))
        return

    from s11.cli.colour import show
    from s11.render.explained_text import explained_lines
    from s11.render.scorecard_text import scorecard_lines

    if standard:
        show(explained_lines(dossier, scorecard, standards, assessed.on, screen()))
    else:
        show(scorecard_lines(dossier, scorecard, screen()))
