"""The XML of a workbook's parts: what is short as a tree, what is long handed on element by element.

A document type is refused, and with it every entity: nothing is expanded and nothing is fetched.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers import expat

from s11.xlsx.refusal import Reason, RefusedError

MOST_NODES = 200_000
"""The largest tree: the cells of a sheet and its texts are not part of one."""

MOST_ELEMENTS = 3_000_000
"""The elements of one part, those handed on among them: ten times those of the largest sheet that is looked at."""

MOST_DEPTH = 64
"""How deep elements may stand inside each other."""


@dataclass(slots=True)
class Node:
    """An element by its local name, with its attributes by theirs: prefixes say nothing that matters here."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    def get(self, attribute: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(attribute, default)

    def number(self, attribute: str, default: int = 0) -> int:
        """The value of an attribute as a whole number; the default when it is not one."""
        return whole(self.get(attribute), default)

    def is_set(self, attribute: str, default: str = "0") -> bool:
        """Whether an attribute says yes."""
        return said_yes(self.get(attribute, default))

    def all(self, *path: str) -> list["Node"]:
        """The descendants that are reached by these names, one level after another."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node.children if child.name == name]
        return found

    def find(self, *path: str) -> "Node":
        """The first descendant that is reached by these names; one with nothing in it when there is none."""
        return next(iter(self.all(*path)), NOTHING)

    def walk(self) -> Iterator["Node"]:
        """The node and all below it, in order, without what only programs that know less would show."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.name != "Fallback":
                yield node
                waiting.extend(reversed(node.children))


NOTHING = Node("")
"""What is found where nothing is."""


class Sink(Protocol):
    """What the elements inside a long one are handed to."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def text(self, text: str) -> None:
        """Take some text."""

    def end(self, name: str) -> None:
        """Take the end of an element."""


def parse(part: str, data: bytes, sinks: Mapping[str, Sink] | None = None) -> Node:
    """The root of a part. What stands inside an element that has a sink goes there: in the tree it has nothing in it.

    Raises :class:`RefusedError` when the part is not sound XML, has a document type, or is too large.
    """
    builder = _Builder(part, sinks or {})
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - it takes no keywords
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two for encodings
        raise RefusedError(Reason.DAMAGED, f"its part {part} is not sound XML") from error
    return builder.root.children[0]


class _Builder:
    def __init__(self, part: str, sinks: Mapping[str, Sink]) -> None:
        self.part = part
        self.sinks = sinks
        self.root = Node("")
        self._open = [self.root]
        self._sink: Sink | None = None
        self._until = ""
        self._inside = 0
        self._elements = 0
        self._nodes = 0

    def doctype(self, *_: object) -> None:
        raise RefusedError(Reason.DAMAGED, f"its part {self.part} has a document type, as no workbook does")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise RefusedError(Reason.TOO_LARGE, f"its part {self.part} has more than {MOST_ELEMENTS:,} elements")
        name = _local(name)
        if self._sink is not None:
            self._inside += name == self._until
            self._sink.start(name, attributes)
        else:
            self._grow(Node(name, {_local(key): value for key, value in attributes.items()}))
            if name in self.sinks:
                self._sink, self._until, self._inside = self.sinks[name], name, 1

    def _grow(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES or len(self._open) > MOST_DEPTH:
            raise RefusedError(Reason.TOO_LARGE, f"its part {self.part} has far more in it than any workbook needs")
        self._open[-1].children.append(node)
        self._open.append(node)

    def text(self, text: str) -> None:
        if self._sink is None:
            self._open[-1].text += text
        else:
            self._sink.text(text)

    def end(self, name: str) -> None:
        name = _local(name)
        self._inside -= name == self._until
        if self._sink is not None and self._inside:
            self._sink.end(name)
        else:
            self._sink = None
            self._open.pop()


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def said_yes(word: str) -> bool:
    """Whether an attribute's value is one of the ways to say yes."""
    return word in {"1", "true", "on"}


def whole(text: str, default: int = 0) -> int:
    """A whole number as an attribute gives it; the default when it is not one, or has more digits than any."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 12 else default


def decimal(text: str, default: float = 0.0) -> float:
    """A number as an attribute gives it; the default when it is not one."""
    try:
        number = float(text)
    except ValueError:
        return default
    return number if abs(number) < 1e9 else default
