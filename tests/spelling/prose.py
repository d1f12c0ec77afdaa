"""What people read in the files of the project: texts without the keys, ids, code and markup around them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from markdown_it import MarkdownIt

from tests.conftest import ROOT

CONTENT = ("standards/**/*.*", "examples/**/*.*")
"""Packs and examples, which speak to officers, board managers and councillors."""

PAGES = ("docs/**/*.*", "README.md", "CHANGELOG.md", "CONTRIBUTING.md")

TEMPLATES = ("templates/*.*",)

NO_TEXT = frozenset(
    {
        "bodies",
        "contributions",
        "extends",
        "first_names",
        "follows",
        "format",
        "id",
        "pack",
        "response",
        "table",
        "uses",
    }
)
"""The keys under which YAML has ids, paths and names."""

GAP = "`"
"""Stands where code was, so that what stood on either side of it is not joined."""

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")

NO_WORDS = re.compile(r"\S+@\S+|https?://\S+|[\w-]+(?:/[\w-]+)+\.\w+|[\w./-]*[\d_][\w./-]*")
"""Addresses, paths, and whatever has a figure in it."""

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Passage(NamedTuple):
    """A text that is read in one go, and the line that it begins on."""

    file: Path
    line: int
    text: str

    def place(self, at: int) -> str:
        """The file and the line of a character."""
        return f"{self.file.relative_to(ROOT).as_posix()}:{self.line + self.text.count(chr(10), 0, at)}"

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
        """What a pattern finds in it, each with its place."""
        return ((match[0], self.place(match.start())) for match in pattern.finditer(self.text))


Texts = Iterable[tuple[int, str]]


@cache
def passages(*patterns: str) -> tuple[Passage, ...]:
    """Every passage of the files that some patterns name."""
    return tuple(
        Passage(file, line, worded(text))
        for pattern in patterns
        for file in sorted(ROOT.glob(pattern))
        if (read := reader(file))
        for line, text in read(file.read_text(encoding="utf-8"))
    )


def reader(file: Path) -> Callable[[str], Texts] | None:
    """What reads a file for its texts, if it is of a kind that has any."""
    return next((read for ending, read in READERS.items() if file.name.endswith(ending)), None)


def worded(text: str) -> str:
    """A text without what is no word."""
    return NO_WORDS.sub(GAP, text)


def of_markdown(source: str) -> Texts:
    """The paragraphs, headings and cells, without code and without where links lead."""
    pieces = {"code_inline": GAP, "softbreak": "\n", "hardbreak": "\n"}
    for token in MarkdownIt().enable("table").parse(source):
        if token.map and token.children:
            yield token.map[0] + 1, "".join(pieces.get(each.type, each.content) for each in token.children)


def of_yaml(source: str) -> Texts:
    """The values, and the lines that are all comment."""
    for comment in re.finditer(r"^ *#.*", source, re.MULTILINE):
        yield source.count("\n", 0, comment.start()) + 1, comment[0]
    for node in _values(yaml.compose(source, _Loader)):
        text = source[node.start_mark.index : node.end_mark.index].rstrip()
        yield node.start_mark.line + 1, _without_jinja(text)


def _values(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            for each in node.value:
                yield from _values(each)
        case yaml.MappingNode():
            for key, each in node.value:
                if key.value not in NO_TEXT:
                    yield from _values(each)


def of_template(source: str) -> Texts:
    """The whole without its markup. Texts that are quoted within Jinja, and comments, are left in."""
    yield 1, re.sub(r"<[^>]+>", GAP, _without_jinja(source))


def _without_jinja(source: str) -> str:
    return re.sub(r"\{([{%]).*?[%}]\}", lambda code: _quoted(code[0]), source, flags=re.DOTALL)


def _quoted(code: str) -> str:
    """The quoted texts in a piece of code that are no names, and its ends of lines."""
    quoted = re.findall(r'"[^"]*"|\n', code)
    return GAP.join(["", *(each for each in quoted if not each.strip('"').isidentifier()), ""])


READERS: dict[str, Callable[[str], Texts]] = {
    ".md": of_markdown,
    ".yaml": of_yaml,
    ".html.j2": of_template,
    ".md.j2": of_template,
    ".yaml.j2": of_template,
}
