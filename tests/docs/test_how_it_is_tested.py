"""The page on testing: every test that it names is there."""

import ast
import re
from functools import cache

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "explanation" / "how-it-is-tested.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?!Promise|---)(.+?) \| (.+?) \|$", PAGE[PAGE.index("## Promises") :], re.MULTILINE)
NAMED = re.findall(r"`(?P<file>tests/[\w/]+\.py)(?:::(?P<test>\w+))?`", PAGE)


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("file", "test"), NAMED, ids=[f"{file}::{test}" for file, test in NAMED])
def test_a_test_that_is_named_is_there(file: str, test: str) -> None:
    assert (ROOT / file).is_file()
    assert not test or test in names_in(file)


def test_every_promise_has_something_that_keeps_it() -> None:
    assert len(ROWS) > 80
    for promise, kept in ROWS:
        assert "`" in kept, promise
