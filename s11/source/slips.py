"""What the usual slips in YAML look like to somebody who never meant to write YAML."""

import re
from typing import Any, NamedTuple

from s11.source.document import Problem
from s11.source.span import Span

_KEY = r"""(?:[^\s:#'"\[\]{}][^:#]*|"[^"]*"|'[^']*')"""
_KEY_AND_VALUE = re.compile(rf"(?P<key>\s*(?:- +)*(?:{_KEY}:[ \t]+|- +))(?P<value>\S.*?)\s*$")
_NO_SPACE = re.compile(r"\s*(?:- +)*[\w .-]+:\S")
_NOT_A_SPACE = re.compile("^[ ]*\u00a0|:\u00a0")
_RESERVED = "%@`&*!|>[]{},?-"
_QUOTES = "the quotation marks do not go round the whole text: one is missing, or there is one inside"
_ESCAPE = "what follows a \\ in this text, inside its quotation marks, is not one of the few things that may"
_AFTER_BAR = "Put text that holds quotation marks, apostrophes or a \\ after | on the next line, indented."
_IN_QUOTES = "Put the text in quotation marks, or after | on the next line, indented."


class Slip(NamedTuple):
    """A slip in one line, and the line as it was most likely meant, when that is plain."""

    problem: Problem
    mended: str | None


def explain(error: Any, lines: list[str]) -> Slip:
    """Say what is wrong with the line that an error of the YAML parser points at."""
    span = _where(error, lines)
    line = lines[span.line - 1]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _tab(span, line)
    found = _KEY_AND_VALUE.match(line)
    complaint, context = str(error.problem or ""), str(error.context or "")
    quotes = _ESCAPE if "escape" in complaint else _QUOTES
    if "quoted" in context and (found is None or span.column != len(found["key"]) + 1):
        return _slip("S11-004", span, quotes, _AFTER_BAR, None)
    if found is None or ("mapping values" in complaint and ": " not in found["value"]):
        return _shape(complaint, span, lines)
    start = Span(span.line, len(found["key"]) + 1)
    first = found["value"][0]
    mended = found["key"] + "'" + found["value"].replace("'", "''") + "'"
    if "mapping values" in complaint:
        return _slip("S11-004", span, "a colon inside plain text", _IN_QUOTES, mended)
    if first in "'\"":
        return _slip("S11-004", start, quotes, _AFTER_BAR, mended)
    if first in "|>" and "block scalar" in context:
        message = f"text after {first} begins on the next line, not on the same one"
        return _slip("S11-004", start, message, "Move the text to the next line, indented by two spaces more.", mended)
    if first in "[{" and "flow" in context:
        message = f"what begins with {first} here is not closed, or was not meant as a list"
        return _slip("S11-004", start, message, _IN_QUOTES, mended)
    if first in _RESERVED:
        return _slip("S11-004", start, f"plain text cannot begin with {first} here", _IN_QUOTES, mended)
    return _shape(complaint, span, lines)


def _where(error: Any, lines: list[str]) -> Span:
    """Where the slip was made: where what was left open begins, or else what could not follow."""
    context = str(error.context or "")
    left_open = "scanning" in context or "quoted" in context or "flow" in context
    mark = error.context_mark if left_open and "plain scalar" not in context else None
    mark = mark or error.problem_mark
    line = min(mark.line, len(lines) - 1)  # the parser may point past the end
    return Span(line + 1, min(mark.column, len(lines[line])) + 1)


def _tab(span: Span, line: str) -> Slip:
    indent = line[: len(line) - len(line.lstrip())]
    at = Span(span.line, indent.index("\t") + 1)
    fix = "Use spaces at the start of a line: two for each step."
    return _slip("S11-013", at, "a tab at the start of the line", fix, indent.replace("\t", "  ") + line.lstrip())


def _shape(complaint: str, span: Span, lines: list[str]) -> Slip:
    for number in (span.line, span.line - 1):
        if number and (found := _NOT_A_SPACE.search(lines[number - 1])):
            at = Span(number, found.end())
            fix = "Type an ordinary space in its place; such spaces come with text copied from Word or a web page."
            return _slip("S11-004", at, "a non-breaking space where an ordinary one is needed", fix, None)
    line = lines[span.line - 1]
    if "mapping values" in complaint and (above := _key_gone_wrong(lines, span.line - 1)):
        return above
    at = Span(span.line, len(line) - len(line.lstrip()) + 1)
    if _NO_SPACE.match(line) and "mapping values" not in complaint:
        return _slip("S11-004", at, "there is no space after the colon", "Put a space after the colon.", None)
    if "could not find expected ':'" in complaint:
        fix = "Indent it under the key that it belongs to, or give it a key of its own."
        message = "this line is neither a key with its colon nor part of the text above it"
        return _slip("S11-004", at, message, fix, None)
    message = "this line does not fit with those above it"
    fix = "Check that it is indented like the lines beside it, and that the line above ends as it should."
    return _slip("S11-004", at, message, fix, None)


def _key_gone_wrong(lines: list[str], number: int) -> Slip | None:
    """A line whose key was not taken for one, so that the next line's was not expected."""
    line, after = lines[number - 1], lines[number]
    indent = len(line) - len(line.lstrip())
    if not number or not line.strip() or indent != len(after) - len(after.lstrip()):
        return None
    at = Span(number, indent + 1)
    if _NO_SPACE.match(line):
        return _slip("S11-004", at, "there is no space after the colon", "Put a space after the colon.", None)
    if ":" not in line and not line.lstrip().startswith("-"):
        return _slip("S11-004", at, "there is no colon after this key", "Put a colon after the key, and a space.", None)
    return None


def _slip(code: str, span: Span, message: str, fix: str, mended: str | None) -> Slip:
    return Slip(Problem(code, span, message, fix), mended)
