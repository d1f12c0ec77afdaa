"""The harness itself, on a toy: what a test sees is found out, and what none sees is listed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.mutation.child import OutOfTimeError, allow, start
from tests.mutation.mutants import Module
from tests.mutation.report import reasons

TOY = '''"""A toy."""

LIMIT = 3
"""The most."""


def is_many(count: int) -> bool:
    """Whether it is more than the limit."""
    return count > LIMIT


def trimmed(words: str) -> str:
    return words.strip()
'''
TESTS = """
from toy import is_many, trimmed

def test_many():
    assert is_many(4)
    assert not is_many(2)

def test_trimmed():
    assert trimmed("hear") == "hear"
"""


def test_what_a_test_sees_is_found_out_and_what_none_sees_is_listed(tmp_path: Path) -> None:
    (tmp_path / "toy.py").write_text(TOY, encoding="utf-8")
    (tmp_path / "test_toy.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.mutation", "toy.py", "--tests", "test_toy.py"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, cwd=tmp_path, check=False
    )

    assert ran.stderr == ""
    table, _, survivors = ran.stdout.partition("\n\n")
    assert table.splitlines()[2].split() == ["toy.py", "6", "3", "3", "0", "50.0", "%", "50.0", "%"]
    assert survivors.splitlines()[-9:] == [
        "toy.py:3 constant",
        "  - LIMIT = 3",
        "  + LIMIT = 2",
        "toy.py:9 comparison in is_many",
        "  - return count > LIMIT",
        "  + return count >= LIMIT",
        "toy.py:13 call in trimmed",
        "  - return words.strip()",
        "  + return words",
    ]


def test_what_never_ends_is_stopped(tmp_path: Path) -> None:
    def endless() -> None:
        allow(0.05)
        while True:
            pass

    with pytest.raises(OutOfTimeError):
        start(endless, tmp_path).result()


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("a <= b", ["a < b"]),
        ("a is not b", ["a is b"]),
        ("not a", ["a"]),
        ("a and b", ["a or b", "b", "a"]),
        ("a + b", ["a - b"]),
        ("f'{a}' + b", ["'' + b"]),
        ("a if b else c", ["a", "c"]),
        ("[a for a in b if a > 1]", ["[a for a in b if a <= 1]", "[a for a in b]", "[a for a in b if a >= 1]",
                                    "[a for a in b if a > 2]", "[a for a in b if a > 0]"]),
        ("a[b:c]", ["a[:c]", "a[b:]"]),
        ("min(a)", ["max(a)"]),
        ("sorted(a, key=b)", ["list(a)", "sorted(a)"]),
        ("zip(a, b, strict=True)", []),
        ("next(a, b)", ["next(a)"]),
        ("a.strip()", ["a"]),
        ("7", ["8", "6"]),
        ("True", ["False"]),
        ("'text'", ["''"]),
        ("''", ["'something'"]),
    ],
)  # fmt: skip
def test_an_expression_is_changed_in_these_ways(line: str, changed: list[str], tmp_path: Path) -> None:
    assert mutants(f"x = {line}\n", tmp_path) == [f"x = {each}" for each in changed]


@pytest.mark.parametrize(
    ("lines", "changed"),
    [
        ("f(a)", ["pass"]),
        ("yield a", ["if False: / yield a"]),
        ("raise a", ["pass"]),
        ("return a", ["return None"]),
        ("return", ["pass"]),
        ("return None", []),
        ("a = b", []),
        ("a = a.b", ["pass"]),
        ("a.b = c", ["pass"]),
        ("a += b", ["pass", "a -= b"]),
        ("while a:\n  break", ["while not a:", "continue"]),
        ("for a in b:\n  c = d", ["for a in ():"]),
        ("if a:\n  b()", ["if not a:", "pass"]),
        ("if a:\n  yield b", ["if not a:", "if False: / yield b"]),
        ("match a:\n  case 1:\n    b = c\n  case _:\n    b = d", ["nothing", "nothing", "case 2:", "case 0:"]),
    ],
)
def test_a_statement_is_changed_in_these_ways(lines: str, changed: list[str], tmp_path: Path) -> None:
    body = "\n".join(f"    {line}" for line in lines.split("\n"))

    assert mutants(f"def f():\n{body}\n", tmp_path) == changed


def mutants(text: str, folder: Path) -> list[str]:
    """The lines that a module has after each change."""
    (folder / "toy.py").write_text(text, encoding="utf-8")
    return [mutant.now for mutant in Module(folder, "toy.py").mutants]


def test_what_is_said_to_change_nothing_is_a_mutant_that_there_is() -> None:
    known = {file: {mutant.key for mutant in Module(ROOT, file).mutants} for file, _ in reasons()}

    assert [(file, key) for file, key in reasons() if key not in known[file]] == []
