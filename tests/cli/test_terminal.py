"""What is different where a person sits at a terminal: colour, width, and a word while they wait."""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

import pytest

from s11.cli import waiting as module
from s11.cli.app import run
from s11.cli.colour import show
from s11.cli.waiting import waiting
from s11.errors import S11Error
from s11.render.page import BLANK, Piece
from s11.view.table import Tone
from tests.cli.test_commands import SMALL, a_return
from tests.conftest import ON, ROOT, S11

LINES = [(Piece("Overall: ", strong=True), Piece("Red ", Tone.BAD)), BLANK, (Piece("\x1b[5m[b]hidden[/b] :smile:"),)]
AS_TEXT = "Overall: Red\n\n[5m[b]hidden[/b] :smile:\n"


class Terminal(io.TextIOWrapper):
    """A terminal that remembers what was printed."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


SitDown = Callable[[], Terminal]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> SitDown:
    """Sits down at a terminal of 80 columns that has colours."""

    def sit_down() -> Terminal:
        for name in ("NO_COLOR", "FORCE_COLOR"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLUMNS", "80")
        stream = Terminal()
        monkeypatch.setattr(sys, "stdout", stream)
        return stream

    return sit_down


def test_a_terminal_has_colours_that_only_repeat_the_words(terminal: SitDown) -> None:
    screen = terminal()
    show(LINES)
    assert screen.shown() == "\x1b[1mOverall: \x1b[0m\x1b[31mRed\x1b[0m\n\n[5m[b]hidden[/b] :smile:\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_whoever_wants_no_colour_gets_none(
    terminal: SitDown, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    screen = terminal()
    monkeypatch.setenv(name, value)
    show(LINES)
    assert screen.shown() == AS_TEXT


def test_an_empty_no_color_asks_for_nothing(terminal: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal()
    monkeypatch.setenv("NO_COLOR", "")
    show(LINES)
    assert "\x1b[31m" in screen.shown()


def test_a_file_has_no_colours(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    show(LINES)
    assert capsys.readouterr().out == AS_TEXT


@pytest.mark.parametrize("columns", ["40", "80", "200"])
@pytest.mark.parametrize(
    "command",
    [
        ["score", ROOT / "examples" / "hollowmere", *ON],
        ["score", ROOT / "examples" / "hollowmere", "--standard", "3", *ON],
        ["validate", ROOT / "examples" / "stonebeck", *ON],
        ["packs", "show", "slough-2016", "--standard", "1"],
    ],
)
def test_no_line_is_wider_than_the_terminal(
    terminal: SitDown, monkeypatch: pytest.MonkeyPatch, command: list[str], columns: str
) -> None:
    screen = terminal()
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("NO_COLOR", "1")
    run([str(each) for each in command])
    lines = screen.shown().splitlines()

    assert lines
    assert all(len(line) <= int(columns) or " " not in line.strip() for line in lines)
    assert all(line == line.rstrip() for line in lines)


def test_colour_changes_no_word(terminal: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal()
    run(["score", str(ROOT / "examples" / "hollowmere"), *ON])
    coloured = screen.shown()
    other = Terminal()
    monkeypatch.setattr(sys, "stdout", other)
    monkeypatch.setenv("NO_COLOR", "1")
    run(["score", str(ROOT / "examples" / "hollowmere"), *ON])

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == other.shown()


def test_nothing_in_a_return_can_move_the_cursor(terminal: SitDown, tmp_path: Path) -> None:
    screen = terminal()
    text = SMALL.replace("Hollowmere", '"\\e[2J\\u202eHollow"')
    raw = SMALL.replace("Borough Council,", "\x1b]0;owned\x07Council,")
    for content in (text, raw):
        file = a_return(tmp_path, content)
        run(["score", str(file), *ON])
        run(["validate", str(file), *ON])
    shown = screen.shown().replace("\x1b[1m", "").replace("\x1b[0m", "")
    for colour in range(30, 40):
        shown = shown.replace(f"\x1b[{colour}m", "").replace(f"\x1b[1;{colour}m", "")

    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> SitDown:
    """Waits at a terminal of 40 columns, where a second is soon over."""

    def sit_down() -> Terminal:
        monkeypatch.setattr(module, "SECOND", 0.02)
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLUMNS", "40")
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return sit_down


def seconds(screen: Terminal) -> list[str]:
    return [each for each in screen.shown().split("\r") if each.strip()]


def wait_for(screen: Terminal, told: int) -> None:
    begun = perf_counter()
    while len(seconds(screen)) < told and perf_counter() - begun < 20:
        sleep(0.01)


def test_whoever_waits_is_told_what_is_done_and_nothing_of_it_stays(person: SitDown) -> None:
    screen = person()
    with waiting("Checking returns/2026"):
        wait_for(screen, 2)
    told = seconds(screen)

    assert told[:2] == ["Checking returns/2026: 1 second", "Checking returns/2026: 2 seconds"]
    assert screen.shown().endswith(f"\r{' ' * len(told[-1])}\r")
    assert "\x1b" not in screen.shown()
    assert "\n" not in screen.shown()


def test_what_is_told_is_cleared_when_something_goes_wrong(person: SitDown) -> None:
    screen = person()

    def fail() -> None:
        with waiting("Checking"):
            wait_for(screen, 1)
            raise S11Error("it went wrong")

    with pytest.raises(S11Error):
        fail()
    assert screen.shown().endswith(" \r")


@pytest.mark.parametrize("name", ["very/" * 20 + "return", "\u6f22\u5b57/" * 20, "\x1b[2J" * 20])
def test_a_long_or_hostile_name_takes_no_more_than_one_row(person: SitDown, name: str) -> None:
    screen = person()
    from s11.render.screen import columns_of

    with waiting(f"Checking {name}"):
        wait_for(screen, 1)

    assert all(columns_of(each) < 40 for each in seconds(screen))
    assert seconds(screen)[0].endswith(": 1 second")
    assert "\x1b" not in screen.shown()


def test_what_is_soon_done_is_not_told(person: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = person()
    monkeypatch.setattr(module, "SECOND", 60)
    with waiting("Checking"):
        pass
    assert screen.shown() == ""


def test_nothing_is_told_where_nobody_waits(
    person: SitDown, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = person()
    monkeypatch.setenv("TERM", "dumb")
    with waiting("Checking"):
        sleep(0.1)
    assert screen.shown() == ""
    monkeypatch.undo()
    monkeypatch.setattr(module, "SECOND", 0.02)
    assert not sys.stderr.isatty()
    with waiting("Checking"):
        sleep(0.1)
    assert capsys.readouterr().err == ""


def test_errors_that_stop_a_command_are_told_with_their_lines(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL + "sign_of: {}\n")
    for command, nothing in (("score", "Nothing was rated.\n"), ("export", "Nothing was exported.\n")):
        ran = s11(command, file, *ON)
        assert (ran.status, ran.out) == (1, "")
        assert "    8 | sign_of:\n      | ^\n    Fix: Correct its spelling" in ran.err
        assert ran.err.endswith(f"Read more about any of them with: s11 rules CODE\n{nothing}")
    assert [each.name for each in tmp_path.iterdir()] == ["return.yaml"]
