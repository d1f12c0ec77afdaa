"""Values written as the YAML that people write, in one of their several ways."""

import json
import re
from typing import Any

from tests.fuzz.dice import Dice

_PLAIN = re.compile(r"[A-Za-z0-9][\w ./-]*(?<! )", re.ASCII)
_LINE_ENDS = re.compile("[\x85\u2028\u2029\ufeff]")


def written(value: dict[str, Any], dice: Dice) -> bytes:
    """A document: in blocks, as JSON under each key, or all in one line."""
    style = dice.below(10)
    if style < 6:
        text = block(value, 0, quoted=style == 0)
    elif style < 9:
        text = "".join(f"{quoted(key)}: {in_line(inner)}\n" for key, inner in value.items())
    else:
        text = in_line(value)
    if dice.one_in(12):
        text = text.replace("\n", "\r\n")
    return text.encode(errors="surrogatepass")


def in_line(value: Any) -> str:
    """A value as JSON, which YAML reads."""
    text = json.dumps(value, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def quoted(text: str) -> str:
    return in_line(text)


def scalar(text: str | None) -> str:
    """A text plain where it can be, and in quotation marks where it must be."""
    if text is None:
        return ""
    return text if _PLAIN.fullmatch(text) and text != "null" else quoted(text)


def block(value: Any, indent: int, *, quoted: bool) -> str:
    """A mapping or a list with each of its parts on a line of its own."""
    pad = "  " * indent
    write = in_line if quoted else scalar
    listed = isinstance(value, list)
    lines = []
    for key, inner in (("", each) for each in value) if listed else value.items():
        start = f"{pad}-" if listed else f"{pad}{write(key)}:"
        if isinstance(inner, dict | list):
            lines.append(
                f"{start}\n{block(inner, indent + 1, quoted=quoted)}" if inner else f"{start} {in_line(inner)}\n"
            )
        elif isinstance(inner, str) and not quoted and "\n" in inner and inner.replace("\n", "").isprintable():
            lines.append(f"{start} |\n" + "".join(f"{pad}    {line}\n" for line in inner.split("\n")))
        else:
            lines.append(f"{start} {write(inner)}\n")
    return "".join(lines)
