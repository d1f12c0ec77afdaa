"""How people name rules: one by its code, or a family of them by how their codes begin."""

from collections.abc import Collection, Iterable

from s11.errors import S11Error
from s11.findings import did_you_mean

_PREFIX = "S11-"
_HINT = "List them all with: s11 rules"
_LONGEST_SHOWN = 40


def named(words: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """The codes that words name: ``S11-301`` or ``301`` one, ``S11-3`` or ``3xx`` a family; commas part them.

    Raises :class:`S11Error` for a word that names none of the known codes.
    """
    given = list(words)
    parts = [part.strip() for word in given for part in word.split(",") if part.strip()]
    if given and not parts:
        raise S11Error("no rule is named", _HINT)
    return frozenset(code for part in parts for code in _named(part, known))


def _named(word: str, known: Collection[str]) -> list[str]:
    code = word.upper().rstrip("X")
    code = code if code.startswith(_PREFIX) else _PREFIX + code
    found = [each for each in known if each.startswith(code) and code != _PREFIX]
    if not found:
        alike = [each for each in known if each.startswith(code[: len(_PREFIX) + 1]) and code != _PREFIX]
        message = f"there is no rule {word[:_LONGEST_SHOWN]}{did_you_mean(code, alike)}"
        raise S11Error(message, _HINT)
    return found
