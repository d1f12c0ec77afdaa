"""A report as Markdown: a paper that reads well as it is, and as whatever it is turned into."""

import re
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from s11.render.context import context, shown
from s11.render.environment import render
from s11.view.report import Report

TEMPLATE = "return.md.j2"

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$])")
# What would begin a heading, a list, a rule or the second row of a table.
_BEGINNING = re.compile(r"#(?=#{0,5}(\s|$))|[+-](?=\s|$)|[-=:](?=[-=:\s]*$)|\d{1,9}(?=[.)](\s|$))")
_CLOSING = re.compile(r"(?<=\s)(?=#+$)")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def markdown(report: Report, environment: ImmutableSandboxedEnvironment, template: str = TEMPLATE) -> bytes:
    """A report as Markdown in UTF-8.

    Whatever a template prints is escaped, so that it can neither be taken for Markdown nor for HTML: on one line; with
    ``| paragraphs`` over several; with ``| cell`` in a table. ``| safe`` lets through what is Markdown already.
    """
    writing = environment.overlay(finalize=_inline)
    writing.filters = {**environment.filters, "cell": in_cell, "paragraphs": in_paragraphs}
    text = render(writing, template, context(report))
    return (_BLANK_LINES.sub("\n\n", text).strip() + "\n").encode()


def on_a_line(text: str) -> str:
    """Text as Markdown on one line."""
    return _line(" ".join(text.split()))


def in_cell(value: Any) -> Markup:
    """Text as Markdown in a cell of a table. A space keeps lines apart where a converter drops the break."""
    return Markup(" <br>".join(_line(line) for line in shown(value).strip().split("\n")))  # noqa: S704 - escaped


def in_paragraphs(value: Any, indent: int = 0) -> Markup:
    """Text as Markdown paragraphs, line by line; ``indent`` keeps what follows the first line inside a list item."""
    margin = " " * indent
    paragraphs = (
        f"\\\n{margin}".join(_line(line) for line in paragraph.split("\n") if line.strip())
        for paragraph in _BLANK_LINES.split(shown(value).strip())
    )
    return Markup(f"\n\n{margin}".join(paragraphs))  # noqa: S704 - escaped


def _inline(value: Any) -> str:
    return value if isinstance(value, Markup) else on_a_line(shown(value))


def _line(line: str) -> str:
    marked = _CLOSING.sub(r"\\", _MARKS.sub(r"\\\1", line.strip()))
    beginning = _BEGINNING.match(marked)
    if beginning is None:
        return marked
    # A list's number is held back by a mark after it, anything else by one before it.
    at = beginning.end() if beginning[0].isdigit() else 0
    return f"{marked[:at]}\\{marked[at:]}"
