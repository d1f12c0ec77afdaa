"""``s11 rules``: what is checked, why, and what to do about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from s11.cli.console import out, screen
from s11.cli.options import As, Format

if TYPE_CHECKING:
    from s11.findings import Kind

Wanted = Annotated[
    str | None,
    typer.Argument(metavar="CODE", help="A rule, such as S11-301; a family, such as 3xx; or a word of a title."),
]


def rules(wanted: Wanted = None, form: As = Format.TEXT) -> None:
    """List what is checked, or explain one rule.

    Example: s11 rules S11-301
    """
    from s11.accessibility.registry import EVERY as OF_WORKBOOKS
    from s11.render.rules import as_json, as_text, one_as_text
    from s11.rules.registry import EVERY

    every = (*EVERY, *OF_WORKBOOKS)
    found = every if wanted is None else _found(wanted.strip(), every)
    if form is Format.JSON:
        out(as_json(found))
    elif len(found) == 1:
        out(one_as_text(found[0], screen().columns))
    else:
        out(as_text(found))


def _found(wanted: str, every: "Sequence[Kind]") -> "list[Kind]":
    """The rules that a code names; or else those with some words in their title or in the name of their family."""
    from s11.errors import S11Error
    from s11.render.rules import family
    from s11.rules.codes import named

    try:
        codes = named([wanted], {kind.code: kind for kind in every})
    except S11Error as error:
        words = wanted.lower()
        if found := [kind for kind in every if words in f"{kind.title}, {family(kind)}".lower()]:
            return found
        hint = "Give a code such as S11-301, a family such as 3xx, or a word of a title; s11 rules lists them all."
        raise S11Error(error.message, hint) from None
    return [kind for kind in every if kind.code in codes]
