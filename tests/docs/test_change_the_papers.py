"""The page on changing the papers, tried: each file that it gives does what the page says."""

import re
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import ON, ROOT, S11

PAGE = (ROOT / "docs/how-to/change-the-papers.md").read_text(encoding="utf-8")
FILE = re.compile(r"`house/([\w.]+)`(?:(?!```).)*?```(?:jinja|yaml)\n(.*?)```", re.DOTALL)


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A return with a folder of the files that the page gives."""
    shutil.copy(ROOT / "examples/thameford/return.yaml", tmp_path)
    house = tmp_path / "house"
    house.mkdir()
    for name, text in FILE.findall(PAGE):
        (house / name).write_text(text, encoding="utf-8")
    return tmp_path


def made(s11: S11, council: Path, *names: str) -> list[Path]:
    files = [council / name for name in names]
    targets = [part for file in files for part in ("-o", file)]
    ran = s11("export", council, *targets, "--templates", council / "house", "--force", *ON)
    assert (ran.status, ran.err) == (0, "")
    return files


def test_the_page_gives_the_files_that_it_speaks_of(council: Path) -> None:
    assert sorted(file.name for file in (council / "house").iterdir()) == [
        "palette.yaml",
        "return.html.j2",
        "return.md.j2",
        "submission.xlsx.yaml",
    ]


def test_the_heading_of_the_page_and_of_the_paper(s11: S11, council: Path) -> None:
    page, paper = (file.read_text(encoding="utf-8") for file in made(s11, council, "a.html", "a.md"))

    assert "<p>Thameford District Council: Communities Directorate</p>" in page
    assert "Questions to the Safeguarding Coordinator." in page
    assert "How each standard is rated" in page
    assert paper.startswith("# Section 11 safeguarding self-assessment: Thameford District Council\n")
    assert "\nReport of the Executive Director, Communities. Part 1: public.\n" in paper
    assert "## What is below Green, and what will be done" in paper


def test_a_block_with_nothing_in_it_leaves_its_part_out(s11: S11, council: Path) -> None:
    (empty,) = re.findall(r"```jinja\n(\{% block \w+ %\}\{% endblock %\}\n)```", PAGE)
    template = council / "house" / "return.md.j2"
    template.write_text(template.read_text(encoding="utf-8") + empty, encoding="utf-8")
    (paper,) = made(s11, council, "a.md")

    assert "Who can be asked" not in paper.read_text(encoding="utf-8")


def test_an_extra_column_and_a_sheet_less(s11: S11, council: Path) -> None:
    (file,) = made(s11, council, "a.xlsx")
    book = load_workbook(file)
    headings = [cell.value for cell in book["Standards"][5]]
    at = headings.index("Still to meet")

    assert headings[at - 1] == "Met in full"
    assert [row[at] for row in book["Standards"].iter_rows(min_row=6, values_only=True)] == [
        *(0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 1, 0),
    ]
    assert "Staff survey" not in book.sheetnames
    assert {"Cover", "Criteria", "Evidence"} < set(book.sheetnames)


def test_the_house_palette(s11: S11, council: Path) -> None:
    book_file, page = made(s11, council, "a.xlsx", "a.html")
    standards = load_workbook(book_file)["Standards"]

    assert standards["C6"].value == "Green"
    assert standards["C6"].fill.fgColor.rgb == "FF2E7D5B"
    assert ".tone-best{background-color:#1D4F91;color:#FFFFFF" in page.read_text(encoding="utf-8")
    assert "a{color:#5B2D8C" in page.read_text(encoding="utf-8")


def test_a_palette_that_cannot_be_read_is_refused_as_the_page_says(s11: S11, council: Path) -> None:
    ((bad, told),) = re.findall(
        r"```yaml\n(format: s11-palette/1\naccent: \"#FF9900\"\n)```.*?```text\n(.*?)```", PAGE, re.DOTALL
    )
    (council / "house" / "palette.yaml").write_text(bad, encoding="utf-8")
    ran = s11("export", council, "-o", council / "a.xlsx", "--templates", council / "house", *ON)

    assert ran.status == 2
    assert ran.err.splitlines()[0] == told.strip()
    assert not (council / "a.xlsx").exists()


def test_every_block_that_the_page_names_is_there_and_the_other_way_round() -> None:
    table = re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE)
    named = set(re.findall(r"`(\w+)`", " ".join(table)))
    paper, page = (
        set(re.findall(r"\{% block (\w+) %\}", (ROOT / "templates" / name).read_text(encoding="utf-8")))
        for name in ("return.md.j2", "return.html.j2")
    )
    assert named == paper | page
    assert page - paper == {"banner", "contents", "footer", "style"}
    assert paper <= page
