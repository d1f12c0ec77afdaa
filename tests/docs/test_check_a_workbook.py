"""The how-to on checking a workbook shows what is printed about such a form, and names only codes that there are."""

import re
from pathlib import Path

import pytest

from s11.accessibility.registry import EVERY
from tests.accessibility.made import clean, write
from tests.conftest import ROOT, S11
from tests.xlsx.archives import saved

PAGE = (ROOT / "docs/how-to/check-a-workbook.md").read_text(encoding="utf-8")
QUESTIONS = ("Ref", "What the board asks", "How it is met", "Evidence", "Self score", "Moderated score")


def test_the_page_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11) -> None:
    monkeypatch.chdir(tmp_path)
    Path("the-boards-form.xlsx").write_bytes(the_boards_form())
    ran = s11("check-workbook", "the-boards-form.xlsx")
    assert ran.status == 1
    assert f"```text\n{ran.out}```\n" in PAGE


def the_boards_form() -> bytes:
    """A form as boards send them out: sections in one sheet, each under a band, and a list that is out of sight."""
    book = clean()
    del book["Actions"]
    del book["Last year"]
    sheet = book.create_sheet("Section A")
    for letter in "ABCDEF":
        sheet.column_dimensions[letter].width = 30
    write(sheet, 2, ["Please answer every question."])
    for row in range(3, 25):
        write(sheet, row, QUESTIONS if row % 8 == 3 else [f"{letter}{row}" for letter in "ABCDEF"])
    for row in (1, 9, 17):
        write(sheet, row, [f"Section A, part {row // 8 + 1}"])
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
    sheet["A1"].style = "Headline 1"
    book.create_sheet("Lists").sheet_state = "hidden"
    return saved(book)


def test_the_page_names_only_codes_that_there_are() -> None:
    assert {f"S11-{code}" for code in re.findall(r"\bW\d\d\b", PAGE)} < {each.code for each in EVERY}
