"""How a workbook is checked: in reading order, the same thing on one sheet once, and never with a traceback."""

import random
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from s11.accessibility.runner import MORE, check_bytes, check_file
from s11.findings import Severity
from tests.accessibility.broken import broken
from tests.accessibility.made import Told, clean, letters, told, with_table
from tests.xlsx.archives import changed, make, parts, saved, swap, zipped

NOWHERE = "nothing stands in this cell"


def test_a_finding_names_the_first_of_its_places(actions: Any, book: Any) -> None:
    sheet = book.create_sheet("Below passing")
    with_table(sheet, rows=[("a row", None, "9 May 2026")] * 100)
    sheet["C50"].value = "10 May 2026"
    sheet["B103"].value = "Not the whole column"
    [found] = check_bytes(saved(book), "returns/a.xlsx")
    assert found.place == "'Below passing'!B4"
    assert found == (
        "returns/a.xlsx", "Below passing", ("B4", "B5", "B6", "B7", "B8"), 99, "S11-W39", Severity.ERROR,
        "Empty cell in a table", NOWHERE, "Write what is meant, such as None, Not applicable or No evidence given.",
    )  # fmt: skip


def test_findings_are_told_in_reading_order(book: Any) -> None:
    book.properties.title = None
    for name in ("Last year", "Actions"):
        book[name]["C4"].value = None
        book[name]["A5"].font = letters(italic=True)
        book[name]["A4"].font = letters(size=9, italic=True)
        book[name]._print_rows = None
    assert [(each.code, each.place) for each in told(book)] == [
        ("S11-W11", ""),
        ("S11-W27", "Actions"),
        ("S11-W55", "Actions!A4"),
        ("S11-W56", "Actions!A4"),
        ("S11-W39", "Actions!C4"),
        ("S11-W27", "'Last year'"),
        ("S11-W55", "'Last year'!A4"),
        ("S11-W56", "'Last year'!A4"),
        ("S11-W39", "'Last year'!C4"),
    ]


def test_a_flood_of_different_things_ends(book: Any) -> None:
    sheet = book.create_sheet("Extra")
    with_table(sheet, rows=[(f"a row {size}", "Head of Housing", "9 May 2026") for size in range(30)])
    for at in range(30):
        sheet.cell(4 + at, 1).font = letters(size=1 + at / 4)
    found = told(book)
    assert (len(found), found[0].message) == (21, "the letters are of 1 points")
    assert found[-1] == Told("S11-W55", "Extra", MORE, 10)


def test_a_flood_of_one_thing_ends(actions: Any, book: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("s11.accessibility.runner.MOST_HITS", 3)
    for row in actions["A4:C6"]:
        for cell in row:
            cell.font = letters(italic=True)
    assert told(book) == [
        Told("S11-W56", "Actions!A4", "the text is in italics", 3),
        Told("S11-W56", "Actions", MORE),
    ]


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"<html></html>", "S11-W01", "it is no Excel workbook"),
        (
            zipped(parts(saved(clean())) | {"xl/workbook.xml": b"<w>"}),
            "S11-W02",
            "its part xl/workbook.xml is not sound XML",
        ),
        (b"PK" + bytes(20_000_000), "S11-W03", "it has more than 20 million bytes"),
    ],
)
def test_what_cannot_be_read_is_a_finding(tmp_path: Path, data: bytes, code: str, message: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    [found] = check_file(tmp_path / "a.xlsx")
    assert (found.file, found.place, found.code, found.message) == ((tmp_path / "a.xlsx").as_posix(), "", code, message)
    assert found.severity is Severity.ERROR


def test_a_file_is_checked_with_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / ("long " * 40)
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(saved(clean()))
    monkeypatch.chdir(folder)
    assert [each.code for each in check_file(Path("a.xlsx"))] == ["S11-W04"]


def test_the_returns_of_sixty_agencies_are_checked_in_a_moment(book: Any) -> None:
    headings = ("Agency", "Reference", "Criterion", "Rating", "Score", "Evidence", "Action")
    with_table(book.create_sheet("Every agency"), headings, [("x",) * 7])
    evidence = "Training is recorded and reviewed each quarter; 94% of staff completed level 2 by 30 June 2026. " * 5
    before = saved(book)
    wrapped = parts(before)["xl/worksheets/sheet4.xml"].partition(b'r="A4" s="')[2].partition(b'"')[0].decode()
    texts = "".join(f"<c s='{wrapped}' t='str'><v>{text}</v></c>" for text in (*headings[:5], evidence, "None"))
    sheet = {"xl/worksheets/sheet4.xml": swap("</sheetData>", f"<row>{texts}</row>" * 4319 + "</sheetData>")}
    table = {"xl/tables/table3.xml": swap("A3:G4", "A3:G4323")}
    data = changed(before, sheet | table)
    start = process_time()
    found = told(data)
    assert process_time() - start < 15  # a tenth of it on an idle machine
    assert found == [Told("S11-W52", "'Every agency'!F5", "the row does not show all of the text", 4319)]


BROKEN = broken()
PARTS = parts(BROKEN)
WORDS = [
    "<",
    ">",
    '"',
    "/",
    "&#9;",
    "-1",
    "9" * 12,
    "0",
    "",
    "A1:XFD1048576",
    "#REF!",
    "1e308",
    "true",
    "$",
    "\u00e9",
    "'",
]


@given(st.integers(0, len(BROKEN) - 1), st.binary(max_size=8), st.integers(0, 40))
def test_whatever_the_bytes_checking_gives_findings(at: int, other: bytes, lost: int) -> None:
    for each in check_bytes(BROKEN[:at] + other + BROKEN[at + lost :], "a.xlsx"):
        assert each.message


@given(
    st.sampled_from(sorted(name for name in PARTS if name.endswith((".xml", ".rels")))),
    st.randoms(use_true_random=False),
)
def test_whatever_a_part_says_checking_gives_findings(name: str, chance: random.Random) -> None:
    """A value of an attribute, or a text, gives way to something else: the part stays sound XML most of the time."""
    pieces = PARTS[name].decode().split('"')
    for _ in range(chance.randint(1, 4)):
        pieces[chance.randrange(len(pieces))] = chance.choice(WORDS)
    part = '"'.join(pieces)
    assume(part != PARTS[name].decode())
    for each in check_bytes(changed(BROKEN, {name: make(part)}), "a.xlsx"):
        assert each.message
