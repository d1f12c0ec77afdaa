"""Lines at a terminal that has colours: they only repeat what the words say."""

import os
import sys
from collections.abc import Iterable

from s11.cli.console import out
from s11.render.page import Line, plain
from s11.source.characters import INVISIBLE
from s11.view.table import Tone

_STYLES = {
    Tone.BEST: "blue",
    Tone.GOOD: "green",
    Tone.CAUTION: "yellow",
    Tone.BAD: "red",
    Tone.NEUTRAL: "",
}


def show(lines: Iterable[Line]) -> None:
    """Print lines, in colour on a terminal unless somebody wants none."""
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb":
        _paint(lines)
    else:
        out(plain(lines))


def _paint(lines: Iterable[Line]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False)
    for line in lines:
        text = Text()
        for piece in line:
            style = f"{'bold ' if piece.strong else ''}{_STYLES[piece.tone] if piece.tone else ''}"
            text.append(INVISIBLE.sub("", piece.text), style.strip())
        text.rstrip()
        console.print(text, soft_wrap=True)
