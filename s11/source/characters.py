"""Characters that a file may not hold, or that no output shows."""

import re
from itertools import islice

from s11.source.document import Problem
from s11.source.span import Span

MOST_TOLD = 20
"""Of the characters that a file may not hold, how many are told one by one."""

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What XML cannot hold, and marks of writing direction that can make a text seem to say something else."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_MISREAD = "\ufffd"
_RAW_BYTE = re.compile("[\udc80-\udcff]")


def without_forbidden(text: str, *, from_bytes: bool) -> tuple[str, list[Problem]]:
    """The text with each character that a file may not hold replaced, one for one, so that places stay true."""
    first = list(islice(_FORBIDDEN.finditer(text), MOST_TOLD))
    if not first:
        return text, []
    kept = _RAW_BYTE.sub(_MISREAD, text) if from_bytes else text
    kept, others = _FORBIDDEN.subn(" ", kept)
    found = others + kept.count(_MISREAD) - text.count(_MISREAD)
    problems = []
    for match in first:
        ahead = text.rfind("\n", 0, match.start()) + 1
        span = Span(text.count("\n", 0, match.start()) + 1, match.start() - ahead + 1)
        problems.append(_forbidden(match[0], span, found, from_bytes=from_bytes))
    return kept, problems


def _is_raw_byte(character: str) -> bool:
    return "\udc80" <= character <= "\udcff"


def _forbidden(character: str, span: Span, found: int, *, from_bytes: bool) -> Problem:
    also = f" (one of {found} such characters in this file)" if found > 1 else ""
    if from_bytes and _is_raw_byte(character):
        raw = ord(character) - 0xDC00
        meant = bytes([raw]).decode("cp1252", errors="replace")
        guess = "" if meant == _MISREAD else f"; in an old Windows file it would be {meant}"
        return Problem("S11-001", span, f"byte {raw:02X} is not UTF-8{guess}{also}")
    return Problem("S11-012", span, f"an invisible control character, U+{ord(character):04X}{also}")
