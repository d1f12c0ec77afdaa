"""What people read in the files of the project: texts without the keys, ids, code and markup around them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from jinja2 import Environment
from markdown_it import MarkdownIt

from tests.conftest import ROOT

CONTENT = ("standards/**/*", "examples/**/*")
"""Packs and examples, for officers, board managers and councillors."""

EVERYTHING = (*CONTENT, "templates/*", "docs/**/*", "README.md", "CHANGELOG.md", "CONTRIBUTING.md")

NO_TEXT = frozenset({"contributions", "extends", "follows", "format", "id", "pack", "table", "uses"})
"""The keys of packs, returns and layouts under which there are ids and paths."""

GAP = "`"
"""Stands in a text for code that was taken out, so that what stood on either side of it is not joined."""


class Passage(NamedTuple):
    """A text that is read as one, and where it begins."""

    file: Path
    line: int
    text: str

    def place(self, at: int) -> str:
        """The file and line of a character of it."""
        return f"{self.file.relative_to(ROOT).as_posix()}:{self.line + self.text.count(chr(10), 0, at)}"


def prose(*patterns: str) -> Iterator[Passage]:
    """Every passage of the files that some patterns find."""
    for file in sorted(file for pattern in patterns for file in ROOT.glob(pattern) if file.suffix in READERS):
        for line, text in READERS[file.suffix](file.read_text(encoding="utf-8")):
            yield Passage(file, line, text)


Passages = Iterable[tuple[int, str]]


def of_markdown(source: str) -> Passages:
    """Each paragraph, heading and cell of a table, without code and without where links lead."""
    for token in MarkdownIt().enable("table").parse(source):
        if token.type == "inline" and token.map and token.children:
            pieces = {"code_inline": GAP, "softbreak": "\n", "hardbreak": "\n"}
            yield token.map[0] + 1, "".join(pieces.get(each.type, each.content) for each in token.children)


def of_yaml(source: str) -> Passages:
    """Each value that is not an id or a path, and each line that is all comment."""
    for comment in re.finditer(r"^ *#.*", source, re.MULTILINE):
        yield source.count("\n", 0, comment.start()) + 1, comment[0]
    root = yaml.compose(source, yaml.CBaseLoader)
    for node in _scalars(root):
        text = source[node.start_mark.index : node.end_mark.index]
        yield node.start_mark.line + 1, _without_printing(text)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for key, each in node.value:
            if key.value not in NO_TEXT:
                yield from _scalars(each)


def of_template(source: str) -> Passages:
    """A template without its Jinja, but for the texts and the comments in that, and without HTML's tags."""
    yield 1, re.sub(r"<[^>]+>", _gap, _without_printing(source))


def _without_printing(source: str) -> str:
    tokens = Environment(keep_trailing_newline=True).lex(source)
    return "".join(
        text if kind in {"data", "string", "comment"} else re.sub(r"[^\n]", GAP, text) for _, kind, text in tokens
    )


def _gap(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", GAP, match[0])


READERS = {".md": of_markdown, ".yaml": of_yaml, ".j2": of_template}
