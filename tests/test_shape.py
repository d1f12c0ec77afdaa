"""The shape of the project: modules that import alone, lists that are whole, and nothing loaded that is not needed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in (ROOT / "s11").rglob("*.py")
    if file.name != "__main__.py"
)


def python(code: str, *arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNDEFAULTENCODING": "1"}
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, cwd=cwd, check=False
    )


def test_every_module_imports_alone() -> None:
    code = """
import subprocess, sys
for name in sys.argv[1:]:
    command = [sys.executable, "-c", f"import {name}"]
    child = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if child.returncode:
        print(name, child.stderr.strip().splitlines()[-1])
"""
    ran = python(code, *MODULES)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


LOADED = """
import sys
from s11.cli.app import run
run(sys.argv[1:])
heavy = {"openpyxl", "jinja2", "rich", "pydantic", "yaml"}
print(",".join(sorted(heavy & set(sys.modules))), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("command", "loaded"),
    [
        (["--version"], ""),
        (["--help"], ""),
        (["validate", "examples/thameford"], "pydantic,yaml"),
        (["score", "examples/thameford", "--format", "json"], "pydantic,yaml"),
        (["score", "examples/thameford"], "pydantic,yaml"),
        (["packs", "show", "oscb-2015"], "pydantic,yaml"),
        (["schema", "return"], "pydantic"),
        (["rules"], "pydantic"),
    ],
)
def test_a_command_loads_what_it_needs_and_no_more(command: list[str], loaded: str) -> None:
    assert python(LOADED, *command).stderr.strip() == loaded


def test_functions_and_modules_stay_small() -> None:
    import ast

    for file in (ROOT / "s11").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= 320, file
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 50, f"{file}: {node.name}"


def test_nothing_reads_the_clock_but_the_command_line() -> None:
    import ast

    clocks = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "ctime"}
    readers = {
        file.relative_to(ROOT / "s11").as_posix()
        for file in (ROOT / "s11").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in clocks
    }
    assert readers == {"cli/options.py"}
