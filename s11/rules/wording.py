"""How messages repeat other people's words: cut short, and set beside those that were meant."""

import re
from collections.abc import Iterable, Sequence

from s11.findings import did_you_mean
from s11.model.pack import Rating, Response
from s11.wording import flat, listed

_LONGEST = 60
_MOST = 8


def shortened(words: Sequence[str]) -> str:
    """Words one after another, cut to what a message can hold: ``1.1, 1.2, 1.3 and 62 more``."""
    return listed(words) if len(words) <= _MOST else listed([*words[: _MOST - 1], f"{len(words) - _MOST + 1} more"])


def short(text: str) -> str:
    """Somebody's text on one line, cut to what a message can hold, without e-mail addresses."""
    line = re.sub(r"\S*@\S*", "...", flat(text[: 4 * _LONGEST]))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 3].rstrip() + "..."


def not_found(word: str, what: str, known: Iterable[str]) -> str:
    """That an id names nothing, with what may have been meant."""
    return f"{short(word)} is not {what}{did_you_mean(word, known)}"


def not_in_scale(word: str, what: str, scale: Sequence[Response] | Sequence[Rating]) -> str:
    """That a word is not one of a scale's ids, with those it has. A label is taken for the id that was meant."""
    ids = [each.id for each in scale]
    folded = word.casefold()
    meant = next((each.id for each in scale if folded in (each.id.casefold(), each.label.casefold())), None)
    hint = f"; did you mean {meant}?" if meant else did_you_mean(word, ids)
    return f"{short(word)} is not {what} of this pack ({listed(ids, 'or')}){hint}"
