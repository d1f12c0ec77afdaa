"""Slips within { } and [ ], where a comma, a colon or a bracket ends a text that nobody meant to end there."""

import re
from typing import NamedTuple, TypeAlias

CLOSED_BY = {"{": "}", "[": "]"}
QUOTES = "the quotation marks do not go round the whole text: one is missing, or there is one inside"
ESCAPE = "what follows a \\ in this text, inside its quotation marks, is not one of the few things that may"

_KEY = r"""(?:(?:"[^"]*"|'[^']*')\s*|[^\s,:{}\[\]"'#][^,:{}\[\]"'#]*):"""
_ENTRY = re.compile(rf"{_KEY}(?=\s|$|[\[\]{{}},])\s*")
_ENDS = re.compile(rf",\s*(?:{_KEY}(?=[\s,}}\]]|$)|(?:#.*)?$)")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:[,}\]]|$|\s#))""")
_QUOTED_BEFORE_ENTRY = re.compile(rf"""("[^"]*"|'[^']*')(?=\s+{_KEY}\s)""")
_WRONG_ESCAPE = re.compile(r"""\\(?![0abtnvfre "/\\N_LPxuU\t])""")
_NOTHING = re.compile(r"\s*(?:#.*)?$")
_PLAIN_FLAWS = (
    (re.compile(r"([%@`|>]|[?-](?=\s|$))"), "plain text cannot begin with {} here"),
    (re.compile(r".*?(:)(?=\s|$)"), "a colon inside plain text"),
    (re.compile(r".*?\s(#)"), "what follows {} is read as a comment, to the end of the line"),
    (re.compile(r".*?([\[\]{}])"), "{} inside plain text that stands within brackets itself"),
)
_IN_QUOTES = "Put the text in quotation marks."
_OR_COMMA = "Put the text in quotation marks; or, where a new key begins, put a comma before it."
_OTHER_QUOTES = "Put one kind of quotation mark at both ends of the text, and none of that kind inside it."
_NO_ESCAPE = "Put the text in single quotation marks, within which a \\ is nothing but itself."


class Flaw(NamedTuple):
    """What is wrong at a place in a line, counted from 0, and what to do about it."""

    at: int
    message: str
    fix: str


Open: TypeAlias = tuple[tuple[str, int], ...]
"""The brackets that are open, each with the place where it was opened, or -1 when that is on a line above."""


class Looked(NamedTuple):
    """A line within brackets: its flaws, the line without them, and the brackets that are open at its end."""

    flaws: tuple[Flaw, ...]
    mended: str
    still_open: Open


def not_closed(opened: str, at: int) -> Flaw:
    """The flaw of a bracket whose fellow is missing."""
    return Flaw(at, f"what begins with {opened} here is not closed", f"Put {CLOSED_BY[opened]} where it ends.")


def look_through(line: str, at: int, still_open: Open = ()) -> Looked | None:
    """Look through a line from a place on: where a bracket is opened, or within those that are open there.

    ``None`` when it is not what anybody writes within brackets, so that they were hardly meant as brackets.
    """
    looking = _Looking(line, at, still_open)
    try:
        looking.run()
    except _LostError:
        return None
    return Looked(tuple(looking.flaws), line[:at] + "".join(looking.mended), tuple(looking.open))


class _LostError(Exception):
    """Nobody writes this within brackets."""


class _Looking:
    """A line that is being looked through. ``separated``: whether a key or an item may begin without a comma."""

    def __init__(self, line: str, at: int, still_open: Open) -> None:
        self.line = line
        self.at = at
        self.open = [*still_open]
        self.flaws: list[Flaw] = []
        self.mended: list[str] = []
        self.separated = True

    def run(self) -> None:
        """Take one thing after another, up to the end of the line or a comment there."""
        if not self.open:
            self._value()  # the bracket itself
        while not _NOTHING.match(self.line, self.at):
            self._keep_to(next(at for at in range(self.at, len(self.line)) if not self.line[at].isspace()))
            self._take(self.line[self.at])
        self._keep_to(len(self.line))

    def _keep_to(self, end: int) -> None:
        self._put(self.line[self.at : end], end)

    def _put(self, text: str, end: int) -> None:
        """Have a text stand for what is there, up to a place."""
        self.mended.append(text)
        self.at = end

    def _flaw(self, at: int, message: str, fix: str) -> None:
        self.flaws.append(Flaw(at, message, fix))

    def _take(self, character: str) -> None:
        if character in "}]":
            self._close(character)
        elif not self.open:
            raise _LostError
        elif character == ",":
            self._keep_to(self.at + 1)
            self.separated = True
        elif self.open[-1][0] == "{":
            self._entry()
        elif self.separated:
            self._value()
        else:
            raise _LostError

    def _close(self, character: str) -> None:
        if not self.open:
            self._flaw(self.at, f"{character} is here once too often", "Take it out.")
            self._put("", self.at + 1)
            return
        opened, at = self.open.pop()
        if CLOSED_BY[opened] == character:
            self._keep_to(self.at + 1)
        elif at < 0:
            raise _LostError
        else:
            self.flaws.append(not_closed(opened, at))
            self._put(CLOSED_BY[opened], self.at)
        self.separated = False

    def _entry(self) -> None:
        entry = _ENTRY.match(self.line, self.at)
        if entry is None:
            raise _LostError
        if not self.separated:
            self._flaw(self.at, "there is no comma before this key", "Put a comma before it.")
            self._put(",", self.at)
        self._keep_to(entry.end())
        self.separated = False
        follows = self.line[self.at : self.at + 1]
        if follows not in {"", ",", "}", "]"}:
            self._value()
        elif follows and entry[0].endswith(":"):
            self._flaw(self.at - 1, "there is no space after the colon", "Put a space after the colon.")
            self._put(" ", self.at)

    def _value(self) -> None:
        character = self.line[self.at]
        self.separated = character in CLOSED_BY
        if character in CLOSED_BY:
            self.open.append((character, self.at))
            self._keep_to(self.at + 1)
        elif quoted := _QUOTED.match(self.line, self.at) or _QUOTED_BEFORE_ENTRY.match(self.line, self.at):
            self._quoted(quoted[1])
        else:
            self._text(self.line[self.at : self._end()].rstrip())

    def _quoted(self, text: str) -> None:
        end = self.at + len(text)
        if text[0] == '"' and _WRONG_ESCAPE.search(text):
            self._flaw(self.at, ESCAPE, _NO_ESCAPE)
            text = _in_quotes(text[1:-1])
        self._put(text, end)

    def _text(self, text: str) -> None:
        """A text without quotation marks, or with some that do not go round it."""
        end = self.at + len(text)
        if text[0] in "'\"":
            self._flaw(self.at, QUOTES, _OTHER_QUOTES)
            text = _in_quotes(text[1:-1] if len(text) > 1 and text[0] == text[-1] else text)
        elif found := next(((match, says) for each, says in _PLAIN_FLAWS if (match := each.match(text))), None):
            match, says = found
            self._flaw(self.at + match.start(1), says.format(match[1]), _OR_COMMA if match[1] == ":" else _IN_QUOTES)
            text = _in_quotes(text)
        self._put(text, end)

    def _end(self) -> int:
        """Where the text that begins here was most likely meant to end."""
        depth, is_list = 0, self.open[-1][0] == "["
        for at in range(self.at, len(self.line)):
            character = self.line[at]
            depth += (character in CLOSED_BY) - (character in "}]")
            if depth < 0 or (character == "," and (is_list or _ENDS.match(self.line, at))):
                return at
        return len(self.line)


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
