"""The files of an example as a page shows them, and what is said of them."""

from collections.abc import Iterator, Mapping

from s11.findings import Checked
from s11.render.findings_text import findings_text
from s11.render.screen import Screen
from s11.source.characters import INVISIBLE
from tests.rules.casefile import RETURN_FILE, File, Variant, text_of
from tests.rules.judging import judged

STAND_IN = "\u00a4"
"""What is shown for a character that cannot be seen."""

SCREEN = Screen(columns=100)
"""The terminal that a page shows."""

_FIX = "    Fix: "


def shown(files: Mapping[str, File]) -> str:
    """Files under their names, each in a block of its own, the return first."""
    names = sorted(files, key=lambda name: name != RETURN_FILE)
    return "\n".join(_shown(name, files[name]) for name in names)


def _shown(name: str, given: File) -> str:
    text = text_of(given)
    told = "".join(_told(text, {} if isinstance(given, str) else given))
    return f"`{name}`{told}:\n\n```yaml\n{INVISIBLE.sub(STAND_IN, text)}```\n"


def _told(text: str, saved: Mapping[str, str]) -> Iterator[str]:
    """What a block cannot show of a file."""
    if "encoding" in saved:
        yield f", saved as {saved['encoding']}"
    if "times" in saved:
        yield f", with its last line {int(saved['times']):,} times"
    if unseen := INVISIBLE.search(text):
        yield f", where {STAND_IN} stands for U+{ord(unseen[0]):04X}"


def said_of(example: Variant) -> str:
    """What is said of the fault that an example is of, as on a terminal, without the fix."""
    found = judged(example.code, example.files)
    every = findings_text([Checked(".", found.findings, found.documents)], SCREEN)
    pieces = [piece for piece in every if f" {example.code} " in piece.split('"')[0]]
    return "\n".join(piece.split(_FIX)[0].rstrip() + "\n" for piece in pieces)
