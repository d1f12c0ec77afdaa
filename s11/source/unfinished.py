"""Lists and mappings that are being read, and not at their end yet."""

from s11.source.document import Entry, Node, Value
from s11.source.span import START, Span


class OpenList:
    """A list that is being read."""

    awaits_key = False

    def __init__(self, span: Span) -> None:
        self.value: list[Value] = []
        self.inside: list[Node] = []
        self.span = span

    def take(self, value: Value, node: Node) -> None:
        """Take the next item."""
        self.value.append(value)
        self.inside.append(node)


class OpenMapping:
    """A mapping that is being read. Where ``key`` cannot be used the value that follows is dropped.

    ``within_brackets`` marks one in { }, of which ``key_end`` says where in the text the last key ended.
    """

    def __init__(self, span: Span, *, within_brackets: bool) -> None:
        self.value: dict[str, Value] = {}
        self.inside: dict[str, Entry] = {}
        self.span = span
        self.within_brackets = within_brackets
        self.awaits_key = True
        self.key: str | None = None
        self.key_span = START
        self.key_end = 0

    def take_key(self, key: str | None, span: Span) -> None:
        """Take the next key."""
        self.awaits_key, self.key, self.key_span = False, key, span

    def take(self, value: Value, node: Node) -> None:
        """Take the value of the last key."""
        self.awaits_key = True
        if self.key is not None:
            self.value[self.key] = value
            self.inside[self.key] = (*self.key_span, node)

    def rename(self, key: str, value: str) -> bool:
        """Take the last key for another one with its value, unless that is here already. Whether it was."""
        if key in self.value:
            return False
        self.key = key
        line, column = self.key_span
        self.take(value, (line, column + len(f"{key}:"), None))
        return True

    def join(self) -> bool:
        """Take the last key for the end of the text before it, if there is one. Whether there is."""
        before, text = next(reversed(self.value.items()), (None, None))
        if before is None or not isinstance(text, str):
            return False
        self.awaits_key = True
        self.value[before] = f"{text}, {self.key}"
        return True
