"""What is shipped, and what was kept before, with something in it changed."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from s11 import bundled
from tests.conftest import ROOT
from tests.fuzz.dice import Dice
from tests.fuzz.files import PACK, RETURN, Files
from tests.fuzz.folder import BASE
from tests.fuzz.slips import BROKEN, KEYS
from tests.fuzz.words import ODD, text

Lines = list[bytes]

LONGEST = 20_000
"""Bytes: what grows larger by being changed over and over is cut."""

_HEADING = re.compile(rb"(?m)^(?=\w)")
_PACK = re.compile(rb"(?m)^pack: [^\n]*")
_VALUE = re.compile(rb"^(\s*(?:- )?[^:#]+: )(.+)$")


@cache
def shipped() -> tuple[tuple[str, tuple[bytes, ...]], ...]:
    """Every shipped example and pack: the name of an input that it is, and its text under each of its top keys."""
    files = sorted((ROOT / "examples").rglob("*.yaml")) + sorted(bundled.standards().glob("*/pack.yaml"))
    found = []
    for file in files:
        data = file.read_bytes()
        name = PACK if b"s11-pack/" in data else RETURN if b"s11-return/" in data else "housing.yaml"
        name = "register.yaml" if b"s11-register/" in data else name
        found.append((name, tuple(_HEADING.split(_PACK.sub(b"pack: test", data)))))
    return tuple(found)


def excerpt(dice: Dice) -> Files:
    """A shipped file with some of its headings, and some of the lines under each."""
    name, chunks = dice.pick(shipped())
    if dice.one_in(600):
        return {name: b"".join(chunks)}
    kept = []
    for chunk in chunks:
        lines = chunk.splitlines(keepends=True)
        if len(lines) <= 3:
            kept.append(chunk)
        elif dice.one_in(3):
            begin = 1 + dice.below(len(lines) - 1)
            kept += [lines[0], *lines[begin : begin + dice.pick((3, 8, 15))]]
    return {name: b"".join(kept)}


def mutated(files: Files, others: Sequence[Files], dice: Dice) -> Files:
    """An input with one of its files changed, by itself or with lines of another input."""
    name = dice.pick([*files])
    lines = files[name].split(b"\n")
    other = dice.pick(others) if others else BASE
    for _ in range(dice.pick((1, 1, 2, 3, 6))):
        dice.pick(CHANGES)(lines, dice)
        if dice.one_in(6):
            _splice(lines, other[dice.pick([*other])].split(b"\n"), dice)
    return {**files, name: b"\n".join(lines)[:LONGEST]}


def _splice(lines: Lines, other: Lines, dice: Dice) -> None:
    begin = dice.below(len(other))
    at = dice.below(len(lines) + 1)
    lines[at : at + dice.below(4)] = other[begin : begin + 1 + dice.below(8)]


def _delete(lines: Lines, dice: Dice) -> None:
    at = dice.below(len(lines))
    del lines[at : at + 1 + dice.below(3)]


def _duplicate(lines: Lines, dice: Dice) -> None:
    at = dice.below(len(lines) + 1)
    some = lines[at : at + 1 + dice.below(4)]
    lines[at:at] = some * (60 if dice.one_in(100) else 1)


def _swap(lines: Lines, dice: Dice) -> None:
    if lines:
        one, other = dice.below(len(lines)), dice.below(len(lines))
        lines[one], lines[other] = lines[other], lines[one]


def _swap_values(lines: Lines, dice: Dice) -> None:
    """The value of one key under another."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _VALUE.match(line))]
    if found:
        (at, one), (_, other) = dice.pick(found), dice.pick(found)
        lines[at] = one[1] + other[2]


def _change_value(lines: Lines, dice: Dice) -> None:
    found = [(at, match) for at, line in enumerate(lines) if (match := _VALUE.match(line))]
    if found:
        at, match = dice.pick(found)
        value = dice.pick(BROKEN) if dice.one_in(2) else text(dice)
        lines[at] = match[1] + value.encode(errors="surrogatepass")


def _change_character(lines: Lines, dice: Dice) -> None:
    if lines:
        at = dice.below(len(lines))
        line = lines[at]
        place = dice.below(len(line) + 1)
        put = dice.pick(
            (b"", b":", b": ", b"'", b'"', b"#", b" #", b"\t", b"-", b"[", b"}", b"\xff", b"\xc3", b"\r", b"0", b"@")
        )
        lines[at] = line[:place] + put + line[place + dice.below(2) :]


def _insert(lines: Lines, dice: Dice) -> None:
    at = dice.below(len(lines) + 1)
    indent = b" " * dice.pick((0, 2, 2, 4, 4, 6, 3))
    word = dice.pick((*BROKEN, *ODD)) if dice.one_in(2) else f"{dice.pick(KEYS)}: {text(dice)}"
    lines.insert(at, indent + word.encode(errors="surrogatepass"))


def _indent(lines: Lines, dice: Dice) -> None:
    at = dice.below(len(lines) + 1)
    step = dice.pick((b"  ", b" ", b"\t", b""))
    for number in range(at, min(len(lines), at + 1 + dice.below(5))):
        lines[number] = step + lines[number] if step else lines[number].removeprefix(b"  ")


def _join(lines: Lines, dice: Dice) -> None:
    if len(lines) > 1:
        at = dice.below(len(lines) - 1)
        lines[at : at + 2] = [lines[at] + dice.pick((b"", b" ", b", ")) + lines[at + 1].lstrip()]


def _cut_off(lines: Lines, dice: Dice) -> None:
    if lines and dice.one_in(4):
        at = dice.below(len(lines))
        lines[at:] = [lines[at][: dice.below(len(lines[at]) + 1)]]


CHANGES: tuple[Callable[[Lines, Dice], None], ...] = (
    _delete,
    _duplicate,
    _swap,
    _swap_values,
    _swap_values,
    _change_value,
    _change_value,
    _change_character,
    _change_character,
    _insert,
    _indent,
    _join,
    _cut_off,
)
