"""The page on file formats, read for what it says of each key and word: nowhere else are they described."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[1] / "reference" / "formats.md"

_HEADING = re.compile(r"#{2,} (.+)")
_KEY = re.compile(r"\| `(?P<key>\w+)` \| (?P<required>yes|no) \| (?P<what>.+) \| `(?P<example>.+)` \|")
_WORDS = re.compile(r"^\| Word \| Means \|\n\|---\|---\|\n((?:\|.+\n)+)", re.MULTILINE)
_WORD = re.compile(r"^\| `(.+)` \| (.+) \|$", re.MULTILINE)
_FORMAT = re.compile(r"^\| `(s11-\w+/1)` \| (.+?) \| .+ \|$", re.MULTILINE)
_NAME = re.compile(r"`([^`]+)`")


class Row(NamedTuple):
    """What the page says of one key."""

    key: str
    required: bool
    what: str
    example: str


class Section(NamedTuple):
    """A heading of the page, with the table of keys under it."""

    heading: str
    rows: tuple[Row, ...]

    @property
    def names(self) -> list[str]:
        """The keys under which what the section describes stands in a file, or the format of the file."""
        return _NAME.findall(self.heading)


class Page(NamedTuple):
    """What each format is of, the sections that have a table of keys, and each list of words with what they mean."""

    formats: dict[str, str]
    sections: tuple[Section, ...]
    words: tuple[dict[str, str], ...]

    def section_for(self, name: str, keys: Collection[str]) -> Section:
        """The section headed with a name that lists these keys, or most of them when none lists all.

        Raises ``LookupError`` when no section with a table is headed so.
        """
        headed = [section for section in self.sections if name in section.names]
        if not headed:
            raise LookupError(f"no section with a table is headed with `{name}`")
        return max(headed, key=lambda section: sum(row.key in keys for row in section.rows))

    def meanings(self, words: Collection[str]) -> dict[str, str] | None:
        """What each word of a list means, where the page says so for just these words."""
        return next((each for each in self.words if each.keys() == set(words)), None)


def read_page(text: str) -> Page:
    """Find the tables of a page written like the one on file formats."""
    return Page(
        formats=dict(_FORMAT.findall(text)),
        sections=tuple(section for section in _sections(text) if section.rows),
        words=tuple(dict(_WORD.findall(table)) for table in _WORDS.findall(text)),
    )


def _sections(text: str) -> Iterator[Section]:
    heading, rows = "", list[Row]()
    for line in text.splitlines():
        if found := _HEADING.fullmatch(line):
            yield Section(heading, tuple(rows))
            heading, rows = found[1], []
        elif row := _KEY.fullmatch(line):
            rows.append(Row(row["key"], row["required"] == "yes", row["what"], row["example"]))
    yield Section(heading, tuple(rows))
