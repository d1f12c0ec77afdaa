"""Where a thing stands: a path through a document's values, and a line and column in its text."""

from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys and positions from the top of a document down to one value: ``("answers", "1.1", "evidence", 0)``."""


class Span(NamedTuple):
    """A line and a column, both from 1, the column in code points."""

    line: int
    column: int


START = Span(1, 1)


class Place(NamedTuple):
    """A path in a file: where a rule says that something is wrong. ``place / "evidence"`` is one step down."""

    file: str
    path: Path = ()

    def __truediv__(self, part: str | int) -> "Place":
        # One is made for each value that a rule looks at; the class itself would take twice as long to make it.
        return tuple.__new__(Place, (self[0], (*self[1], part)))


def path_text(path: Path) -> str:
    """A path as findings show it: ``answers/1.1/evidence/0``."""
    return "/".join(str(part) for part in path)
