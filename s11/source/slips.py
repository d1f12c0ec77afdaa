"""What the usual slips in YAML look like to somebody who never meant to write YAML."""

import re
from typing import Any, NamedTuple

from s11.source.braces import CLOSED_BY, ESCAPE, QUOTES, Flaw, Looked, look_through, not_closed
from s11.source.document import Problem
from s11.source.span import Span

_KEY = r"""(?:[^\s:#'"\[\]{}][^:#]*|"[^"]*"|'[^']*')"""
_KEY_AND_VALUE = re.compile(rf"(?P<key>\s*(?:- +)*(?:{_KEY}:[ \t]+|- +))(?P<value>\S.*)")
_NO_SPACE = re.compile(r"""\s*+(?:- +)*+(?:[\w .-]+|"[^"]*"|'[^']*'):\S""")
_LIST_OF_IDS = re.compile(r"\[\s*(?:[\w.-]+\s*(?:,\s*|$))*$")
_NOT_A_SPACE = re.compile("^[ ]*\u00a0|:\u00a0")
_RESERVED = "%@`&*!|>[]{},?-"
_AFTER_BAR = "Put text that holds quotation marks, apostrophes or a \\ after | on the next line, indented."
_IN_QUOTES = "Put the text in quotation marks, or after | on the next line, indented."


MOST_LINES = 50
"""How far from a slip the line is looked for that it belongs to."""


class Slip(NamedTuple):
    """A slip in one line, and the line as it was most likely meant, when that is plain."""

    problem: Problem
    mended: str | None


def explain(error: Any, lines: list[str]) -> Slip:
    """Say what is wrong with the line that an error of the YAML parser points at."""
    span = _where(error, lines)
    line = lines[span.line - 1]
    if "\t" in line[: _indent(line)]:
        return _tab(span, line)
    if within := _within_brackets(span.line, lines):
        return within
    found = _KEY_AND_VALUE.match(line.rstrip())
    complaint, context = str(error.problem or ""), str(error.context or "")
    quotes = ESCAPE if "escape" in complaint else QUOTES
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
        fix = f"Put {CLOSED_BY[first]} where it ends; or, if it is text, put it in quotation marks."
        return _slip("S11-004", start, message, fix, mended)
    if first in _RESERVED:
        return _slip("S11-004", start, f"plain text cannot begin with {first} here", _IN_QUOTES, mended)
    return _shape(complaint, span, lines)


def _within_brackets(number: int, lines: list[str]) -> Slip | None:
    """The first slip within the brackets that a line is in, when it is in any."""
    first = _opening(number, lines)
    found = _KEY_AND_VALUE.match(lines[first - 1].rstrip())
    if found is None or found["value"][0] not in CLOSED_BY:
        return None
    at, last = len(found["key"]), _last(first, lines)
    outermost = not_closed(found["value"][0], at)
    looked = look_through(lines[first - 1], at)
    line = first
    while looked is not None and not looked.flaws and looked.still_open and line < last:
        line += 1
        looked = look_through(lines[line - 1], 0, tuple((opened, -1) for opened, _ in looked.still_open))
    if looked is None or not (looked.flaws or looked.still_open):
        return None
    if looked.flaws:
        return _flawed(line, looked.flaws[0], _as_meant(looked, line, last, lines))
    if found["value"][0] == "[" and not _LIST_OF_IDS.match(found["value"]):
        return None
    return _flawed(first, outermost, _as_meant(looked, first, last, lines) if first == last else None)


def _opening(number: int, lines: list[str]) -> int:
    """The number of the line with the key that a line stands under, unless it has a value within brackets itself."""
    found = _KEY_AND_VALUE.match(lines[number - 1].rstrip())
    if found and found["value"][0] in CLOSED_BY:
        return number
    indent = _indent(lines[number - 1])
    above = range(number - 1, max(0, number - MOST_LINES), -1)
    return next((each for each in above if lines[each - 1].strip() and _indent(lines[each - 1]) < indent), number)


def _last(first: int, lines: list[str]) -> int:
    """The number of the last line that is indented under another, or closes what was opened there."""
    last = first
    for number, line in enumerate(lines[first : first + MOST_LINES], start=first + 1):
        text = line.strip()
        if text and _indent(line) <= _indent(lines[first - 1]) and text[0] not in "}]":
            break
        last = number if text else last
    return last


def _as_meant(looked: Looked, number: int, last: int, lines: list[str]) -> str | None:
    """A line within brackets without its slips; ``None`` when its last text may go on in the next line."""
    mended = looked.mended.rstrip()
    mended += " " * mended.endswith(":")
    if number == last and not (looked.still_open and " #" in mended):
        return mended + "".join(CLOSED_BY[opened] for opened, _ in reversed(looked.still_open))
    closed_below = number < last and lines[number].lstrip().startswith(("}", "]"))
    return mended if closed_below or mended[-1] in " ,{}[]" else None


def _flawed(line: int, flaw: Flaw, mended: str | None) -> Slip:
    return _slip("S11-004", Span(line, flaw.at + 1), flaw.message, flaw.fix, mended)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _where(error: Any, lines: list[str]) -> Span:
    """Where the slip was made: where what was left open begins, or else what could not follow."""
    context = str(error.context or "")
    left_open = "scanning" in context or "quoted" in context or "flow" in context
    mark = error.context_mark if left_open and "plain scalar" not in context else None
    mark = mark or error.problem_mark
    line = min(mark.line, len(lines) - 1)  # the parser may point past the end
    return Span(line + 1, min(mark.column, len(lines[line])) + 1)


def _tab(span: Span, line: str) -> Slip:
    indent = line[: _indent(line)]
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
    at = Span(span.line, _indent(line) + 1)
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
    indent = _indent(line)
    if not number or not line.strip() or indent != _indent(after):
        return None
    at = Span(number, indent + 1)
    if _NO_SPACE.match(line):
        return _slip("S11-004", at, "there is no space after the colon", "Put a space after the colon.", None)
    if ":" not in line and not line.lstrip().startswith("-"):
        return _slip("S11-004", at, "there is no colon after this key", "Put a colon after the key, and a space.", None)
    return None


def _slip(code: str, span: Span, message: str, fix: str, mended: str | None) -> Slip:
    return Slip(Problem(code, span, message, fix), mended)
