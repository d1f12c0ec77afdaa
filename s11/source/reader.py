"""YAML read into text with places: nothing is guessed, nothing is run, and every fault found is told."""

import re
from typing import Any, NamedTuple

import yaml

from s11.source.characters import INVISIBLE, without_forbidden
from s11.source.document import NOWHERE, Document, Node, Problem, Value
from s11.source.slips import explain
from s11.source.span import START, Span
from s11.source.unfinished import OpenList, OpenMapping
from s11.wording import in_brief

MOST_BYTES = 5_000_000
MOST_DEPTH = 40
MOST_VALUES = 200_000
MOST_PROBLEMS = 500
MOST_MENDED = 40
PROSE = 2
"""Spaces in a text that make it prose, after which nobody means a comment."""

_DEEPER = f"lists and headings stand inside each other more than {MOST_DEPTH} deep"
_NOT_GIVEN = frozenset({"", "~", "null", "Null", "NULL"})
_COMMENT = re.compile(r"#[^\s#]")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
_RUN_ON = re.compile(r"([^\W\d]\w*):([^/\d].*)")
_CUT_OFF = "Put the whole text in quotation marks; or, if this is a key, put a colon and a space after it."
_NO_COLON = "Put a colon after it, and a space; or, where a list is meant, write [ ] in place of { }."
_LOST = re.compile(r"[ \t]#")
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"%PDF", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
)
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _TooMuchError(Exception):
    """The rest of the file is not read: its problem has been told."""


def read_bytes(file: str, data: bytes) -> Document:
    """The document in the bytes of a file. Never raises, whatever the bytes."""
    if len(data) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES // 1_000_000} MB"
        return Document(file, "", None, problems=(Problem("S11-002", START, message),))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "the file is saved as UTF-16, which Notepad calls Unicode, and not as UTF-8"
        return Document(file, "", None, problems=(Problem("S11-001", START, message),))
    for magic, what in _OTHER_FILES:
        if data.startswith(magic):
            return Document(file, "", None, problems=(Problem("S11-001", START, f"this is {what}, and not text"),))
    text = data.decode("utf-8-sig", errors="surrogateescape").replace("\r\n", "\n")
    return _read(file, text, from_bytes=True)


def read_text(file: str, text: str) -> Document:
    """The document in a text. Never raises, whatever the text."""
    return _read(file, text.replace("\r\n", "\n"), from_bytes=False)


def _read(file: str, text: str, *, from_bytes: bool) -> Document:
    text, problems = without_forbidden(text, from_bytes=from_bytes)
    document = Document(file, text, None)
    if not text.strip(" \t\n"):
        return document._replace(problems=(Problem("S11-003", START, "the file is empty"), *problems))
    read = _parse(text)
    problems += read.problems
    if read.value is None and not problems:
        problems.append(Problem("S11-003", START, "the file holds nothing to read"))
    told = tuple(sorted(problems, key=lambda problem: (problem.span, problem.code)))
    return document._replace(value=read.value, root=read.root, problems=told, mended=frozenset(read.mended))


class _Read(NamedTuple):
    """What one text gave."""

    value: Value
    root: Node
    problems: list[Problem]
    mended: set[int]


def _parse(text: str) -> _Read:
    """Values, places and problems, mending usual slips so that one does not hide the next."""
    lines = text.split("\n")
    slips: list[Problem] = []
    mended: set[int] = set()
    while True:
        builder = _Builder("\n".join(lines))
        try:
            builder.run()
        except yaml.YAMLError as error:
            if too_deep := _too_deep(error):
                return _Read(None, NOWHERE, [*slips, *builder.problems, too_deep], mended)
            slip = explain(error, lines)
            line = slip.problem.span.line
            tabs = any(each.code == "S11-013" for each in slips)
            if line in mended or (tabs and slip.mended is None):
                return _Read(None, NOWHERE, slips, mended)  # it follows from what was mended
            slips.append(slip.problem)
            too_dear = len(text) * len(mended) > 4 * MOST_BYTES
            if slip.mended is None or len(mended) >= MOST_MENDED or too_dear:
                return _Read(None, NOWHERE, [*slips, *builder.problems], mended)
            mended.add(line)
            lines[line - 1] = slip.mended
        except _TooMuchError:
            return _Read(None, NOWHERE, [*slips, *builder.problems], mended)
        else:
            return _Read(builder.value, builder.root, [*slips, *builder.problems], mended)


def _too_deep(error: Any) -> Problem | None:
    """The problem of a file that is nested so deeply that the YAML parser itself gives up, as newer ones do."""
    if "nesting depth" not in str(error.problem):
        return None
    mark = error.problem_mark
    return Problem("S11-009", Span(mark.line + 1, mark.column + 1), _DEEPER)


class _Builder:
    """libyaml's events made into values and their places, refusing what a return has no use for."""

    def __init__(self, text: str) -> None:
        self.value: Value = None
        self.root = NOWHERE
        self.problems: list[Problem] = []
        self._text = text
        self._lines = text.split("\n") if _LOST.search(text) else []
        self._clean = "\\" not in text and not INVISIBLE.search(text)
        self._stack: list[OpenList | OpenMapping] = []
        self._values = 0
        self._documents = 0

    def run(self) -> None:
        """Read every event, raising what the parser raises."""
        loader = _Loader(self._text)
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        get_event, handler_of = loader.get_event, handlers.get
        try:
            while (event := get_event()).__class__ is not yaml.StreamEndEvent:
                handle = handler_of(event.__class__)
                if handle is not None:
                    handle(event)
        finally:
            loader.dispose()

    def _scalar(self, event: Any) -> None:
        text: str = event.value
        plain = event.implicit[0]
        if not self._clean or self._lines:
            text = self._looked_through(event, text)
        span = self._counted(event)
        top = self._stack[-1] if self._stack else None
        if isinstance(top, OpenMapping) and top.awaits_key:
            self._key(top, text, span)
            if top.within_brackets:
                top.key_end = event.end_mark.index
            return
        value = None if plain and text in _NOT_GIVEN else text
        if top is None:
            self.value, self.root = value, (*span, None)
        elif text or not plain or not isinstance(top, OpenMapping) or not self._is_cut_off(top, event):
            top.take(value, (*span, None))

    def _begin(self, event: Any) -> None:
        span = self._counted(event)
        if len(self._stack) >= MOST_DEPTH:
            self._stop("S11-009", span, _DEEPER)
        is_mapping = event.__class__ is yaml.MappingStartEvent
        self._stack.append(OpenMapping(span, within_brackets=event.flow_style) if is_mapping else OpenList(span))

    def _end(self, _: Any) -> None:
        done = self._stack.pop()
        self._place(done.value, (*done.span, done.inside))

    def _alias(self, event: Any) -> None:
        span = _span(event)
        message = f"*{in_brief(event.anchor)} stands for text from elsewhere, which s11 does not follow"
        self._tell("S11-006", span, message)
        top = self._stack[-1] if self._stack else None
        if isinstance(top, OpenMapping) and top.awaits_key:
            top.take_key(None, span)
        else:
            self._place(None, (*span, None))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("S11-011", _span(event), "a second document begins here, after a line of ---")

    def _counted(self, event: Any) -> Span:
        """The place of a value, once it is known to be one that may stand there."""
        mark = event.start_mark
        span = Span(mark.line + 1, mark.column + 1)
        self._values += 1
        if self._values > MOST_VALUES:
            self._stop("S11-010", span, f"the file holds more than {MOST_VALUES:,} values")
        if event.anchor is not None:
            message = f"&{in_brief(event.anchor)} is a YAML anchor: it names the text after it, and is not part of it"
            self._tell("S11-006", span, message)
        if event.tag is not None:
            message = f"{in_brief(event.tag)} is a YAML tag: it says what kind of thing follows, and is not text"
            self._tell("S11-007", span, message)
        return span

    def _key(self, top: OpenMapping, text: str, span: Span) -> None:
        if text in top.inside:
            message = f"{in_brief(text)} is here again: it stands on line {top.inside[text][0]} already"
            self._tell("S11-005", span, message)
            top.take_key(None, span)
        else:
            top.take_key(text, span)

    def _is_cut_off(self, top: OpenMapping, event: Any) -> bool:
        """Whether a key within brackets has no colon of its own, and is read in another way. Either way it is told."""
        if not top.within_brackets or top.key is None or ":" in self._text[top.key_end : event.start_mark.index]:
            return False
        run_on = _RUN_ON.fullmatch(top.key)
        if run_on and top.rename(*run_on.groups()):
            self._tell("S11-004", top.key_span, "there is no space after the colon", "Put a space after the colon.")
            return True
        is_joined = top.join()
        message = "a comma ends the text before this" if is_joined else "there is no colon after this key"
        self._tell("S11-004", top.key_span, message, _CUT_OFF if is_joined else _NO_COLON)
        return is_joined

    def _place(self, value: Value, node: Node) -> None:
        top = self._stack[-1] if self._stack else None
        if top is None:
            self.value, self.root = value, node
        elif isinstance(top, OpenMapping) and top.awaits_key:
            span = Span(*node[:2])
            self._tell("S11-008", span, "a list or a set of keys stands where the name of a key should be")
            top.take_key(None, span)
        else:
            top.take(value, node)

    def _looked_through(self, event: Any, text: str) -> str:
        """The text without what cannot be seen, after looking at what follows it on its line."""
        if event.implicit[0] and self._lines:
            self._look_for_lost_text(event)
        if not INVISIBLE.search(text):
            return text
        cleaned = INVISIBLE.sub("", text)
        self._tell("S11-015", _span(event), f"{_invisible(len(text) - len(cleaned))} left out of this text")
        return cleaned

    def _look_for_lost_text(self, event: Any) -> None:
        end = event.end_mark
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        rest = line[end.column :].lstrip(" \t")
        prose = rest.startswith("#") and event.value.count(" ") >= PROSE
        if (_COMMENT.match(rest) or prose) if event.value else _COLOUR.match(rest):
            at = Span(end.line + 1, len(line) - len(rest) + 1)
            self._tell("S11-014", at, "the text from # to the end of the line was read as a comment and left out")

    def _tell(self, code: str, span: Span, message: str, fix: str = "") -> None:
        self.problems.append(Problem(code, span, message, fix))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooMuchError

    def _stop(self, code: str, span: Span, message: str) -> None:
        self.problems.append(Problem(code, span, message))
        raise _TooMuchError


def _span(event: Any) -> Span:
    mark = event.start_mark
    return Span(mark.line + 1, mark.column + 1)


def _invisible(count: int) -> str:
    return "an invisible control character was" if count == 1 else f"{count} invisible control characters were"
