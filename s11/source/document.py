"""A file that was read: its values, each still as text, and the place of every one of them."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from s11.source.span import START, Path, Span

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What YAML can hold here. ``None`` is an empty plain value, ``~`` or ``null``: not given."""


# Plain tuples: a return has thousands of these, made for every command and looked at only when something is wrong.
Node: TypeAlias = "tuple[int, int, dict[str, Entry] | list[Node] | None]"
"""The line and column of one value, and the places of whatever is inside it."""

Entry: TypeAlias = tuple[int, int, Node]
"""The line and column of a key, and the node of its value."""

NOWHERE: Node = (*START, None)


class Problem(NamedTuple):
    """Something that kept part of the text from being read, in the officer's words."""

    code: str
    span: Span
    message: str
    fix: str = ""


class Document(NamedTuple):
    """The text of one file as values with places.

    ``file`` is the name it is told under, with forward slashes. ``value`` is ``None`` when nothing could be read;
    ``problems`` says why, in reading order. ``mended`` are the lines that were read as they were most likely meant:
    what else is found on them follows from the slip.
    """

    file: str
    text: str
    value: Value
    root: Node = NOWHERE
    problems: tuple[Problem, ...] = ()
    mended: frozenset[int] = frozenset()

    def locate(self, path: Path, *, key: bool = False) -> Span:
        """The place of what ``path`` names.

        A value is at its own place (or at its key's, with ``key``); what is not there is at the key of the
        nearest thing above it that is; the top of the document is its first character.
        """
        node, at = self.root, START
        value: Value = self.value
        for depth, part in enumerate(path):
            step = _step(node, value, part)
            if step is None:
                return at
            at, node, value = step
            if key and depth == len(path) - 1:
                return at
        return at if value is None or not path else Span(*node[:2])

    def line(self, number: int) -> str:
        """The text of one line, without its end."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


def _step(node: Node, value: Any, part: str | int) -> tuple[Span, Node, Value] | None:
    """The place of the key (or the item), the node and the value one step down, when there is one."""
    inside = node[2]
    if isinstance(inside, dict) and str(part) in inside:
        line, column, within = inside[str(part)]
        return Span(line, column), within, value[str(part)]
    if isinstance(inside, list) and isinstance(part, int) and 0 <= part < len(inside):
        return Span(*inside[part][:2]), inside[part], value[part]
    return None


def paths(value: Value, above: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Every value of a document with its path, in reading order."""
    yield above, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*above, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from paths(inner, (*above, position))
