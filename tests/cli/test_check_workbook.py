"""``s11 check-workbook``: on our own workbooks, on others, and on what is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from s11.accessibility.registry import EVERY
from tests.accessibility.broken import broken
from tests.accessibility.made import clean
from tests.conftest import ON, ROOT, S11
from tests.xlsx.archives import saved

NOTHING = "Nothing wrong was found.\n"
RETURNS = sorted(
    file.parent.relative_to(ROOT / "examples").as_posix() for file in (ROOT / "examples").rglob("return.yaml")
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(file: str, book: Any) -> None:
    Path(file).write_bytes(book if isinstance(book, bytes) else saved(book))


@pytest.mark.parametrize("example", RETURNS)
def test_nothing_is_wrong_with_a_workbook_that_s11_writes(example: str, s11: S11, folder: Path) -> None:
    if s11("export", ROOT / "examples" / example, "-o", "return.xlsx", *ON).status != 0:
        assert example == "stonebeck"  # whose return cannot be read
        return
    ran = s11("check-workbook", "return.xlsx", "--strict")
    assert (ran.status, ran.out) == (0, NOTHING)


def test_errors_fail_and_warnings_when_it_is_strict(s11: S11, folder: Path) -> None:
    book = clean()
    put("a.xlsx", book)
    assert s11("check-workbook", "a.xlsx", "--strict") == (0, NOTHING, "")

    book["Actions"].freeze_panes = "A4"
    put("a.xlsx", book)
    assert s11("check-workbook", "a.xlsx").status == 0
    assert s11("check-workbook", "a.xlsx", "--strict").status == 1
    assert s11("check-workbook", "a.xlsx", "--strict", "--working") == (0, NOTHING, "")

    book["Actions"].merge_cells("A1:C1")
    put("a.xlsx", book)
    ran = s11("check-workbook", "a.xlsx", "--working")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines()[2] == 'a.xlsx:Actions!A1:C1 S11-W37 error "Merged cells": these cells are merged'


def test_as_json(s11: S11, folder: Path) -> None:
    put("a.xlsx", broken())
    put("b.xlsx", clean())
    ran = s11("check-workbook", "a.xlsx", "b.xlsx", "--format", "json")
    told = json.loads(ran.out)
    assert (ran.status, list(told)) == (1, ["format", "findings", "counts"])
    assert told["format"] == "s11-workbook-findings/1"
    assert {each["file"] for each in told["findings"]} == {"a.xlsx"}
    assert sum(told["counts"].values()) == len(told["findings"])


def test_one_bad_file_hides_no_other(s11: S11, folder: Path) -> None:
    put("old.xls", bytes.fromhex("d0cf11e0a1b11ae1"))
    put("a.xlsx", clean())
    (folder / "in").mkdir()
    ran = s11("check-workbook", "no.xlsx", "in", "old.xls", "a.xlsx")
    assert (ran.status, ran.err.splitlines()) == (
        2, ["s11: no.xlsx cannot be opened: there is no such file", "s11: in cannot be opened: it is a folder"],
    )  # fmt: skip
    assert 'old.xls S11-W01 error "Not an .xlsx workbook": it is an old Excel workbook (.xls)' in ran.out

    assert s11("check-workbook", "old.xls").status == 1
    nothing = s11("check-workbook", "no.xlsx")
    assert (nothing.status, nothing.out) == (2, "")


def test_a_file_that_may_not_be_read(s11: S11, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("s11.accessibility.runner.read", refuse)
    put("a.xlsx", clean())
    assert s11("check-workbook", "a.xlsx").err == "s11: a.xlsx cannot be opened: permission denied\n"


@pytest.mark.parametrize("code", ["S11-W39", "W39", "s11-w39"])
def test_a_check_is_explained_as_a_rule_is(s11: S11, code: str) -> None:
    ran = s11("rules", code)
    assert ran.out.startswith("S11-W39 error: Empty cell in a table\n\nEvery cell of a table has something in it.\n")


def test_the_checks_are_listed_with_the_rules(s11: S11) -> None:
    before, _, after = s11("rules").out.partition("\nWorkbooks (s11 check-workbook)\n")
    assert "S11-W" not in before
    assert [line.split()[0] for line in after.splitlines() if line.startswith("  ")] == [each.code for each in EVERY]


def test_no_library_is_loaded_that_is_not_needed(folder: Path) -> None:
    from tests.test_shape import LOADED, python

    put("a.xlsx", clean())
    assert python(LOADED, "check-workbook", "a.xlsx", cwd=folder).stderr.strip() == "pydantic"
