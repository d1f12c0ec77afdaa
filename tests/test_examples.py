"""The examples: what is found in them, how they are rated and what they are exported as, against golden files."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import ON, S11

COMPLETE = [
    "aldercross",
    "aldercross/2024-25",
    "kingsmarsh",
    "larkenshaw",
    "northreach",
    "thameford",
    "wythendon/nine-arrangements",
    "wythendon/twelve-standards",
]
READABLE = [*COMPLETE, "hollowmere"]
EXAMPLES = [*READABLE, "stonebeck"]
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
"""What is the same on every page, and told apart by looking at it."""

Golden = Callable[[str, str], None]

pytestmark = pytest.mark.usefixtures("at_root")


@pytest.mark.parametrize("example", EXAMPLES)
def test_findings(example: str, s11: S11, golden: Golden) -> None:
    golden(f"{example}/validate.txt", s11("validate", f"examples/{example}", *ON).out)


@pytest.mark.parametrize("example", READABLE)
def test_ratings(example: str, s11: S11, golden: Golden) -> None:
    golden(f"{example}/score.txt", s11("score", f"examples/{example}", *ON).out)


@pytest.mark.parametrize("example", READABLE)
def test_outputs(example: str, s11: S11, golden: Golden, tmp_path: Path) -> None:
    files = {suffix: tmp_path / f"return.{suffix}" for suffix in ("md", "html", "json", "csv", "xlsx")}
    targets = [part for file in files.values() for part in ("-o", file)]
    assert s11("export", f"examples/{example}", *targets, *ON).status == 0

    golden(f"{example}/return.md", files["md"].read_text(encoding="utf-8"))
    golden(f"{example}/return.html", STYLE.sub("<style></style>", files["html"].read_text(encoding="utf-8")))
    golden(f"{example}/scorecard.json", files["json"].read_text(encoding="utf-8"))
    golden(f"{example}/criteria.csv", files["csv"].read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    golden(f"{example}/workbook.txt", "\n".join(_cells(files["xlsx"])) + "\n")


def _cells(file: Path) -> Iterator[str]:
    """Every cell of a workbook that holds anything, a line each."""
    for sheet in load_workbook(file).worksheets:
        yield f"## {sheet.title}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    link = f" -> {cell.hyperlink.location or cell.hyperlink.target}" if cell.hyperlink else ""
                    yield f"{cell.coordinate}: {str(cell.value)!r}{link}"


def test_every_return_among_the_examples_is_looked_at() -> None:
    returns = {file.parent.relative_to("examples").as_posix() for file in Path("examples").glob("**/return.yaml")}
    assert returns == set(EXAMPLES)


@pytest.mark.parametrize("example", COMPLETE)
def test_a_complete_example_is_clean_even_when_final(example: str, s11: S11) -> None:
    ran = s11("validate", f"examples/{example}", "--final", "--strict", "--format", "json", *ON)
    assert (ran.status, json.loads(ran.out)["findings"]) == (0, [])


def test_the_list_of_examples_says_how_each_is_rated(s11: S11) -> None:
    listed = re.findall(
        r"^\| `([\w/-]+)` \| [\w ,]+ \| `([\w-]+)` \| (.*) \|$",
        Path("examples/README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert {name for name, _, _ in listed} == set(EXAMPLES) - {"aldercross/2024-25"}
    for name, pack, told in listed:
        if name != "stonebeck":
            ran = s11("score", f"examples/{name}", "--format", "json", *ON)
            scorecard = json.loads(ran.out)
            assert scorecard["pack"] == pack
            assert scorecard["overall"]["rating"] == told.lower().replace(" ", "_")


def test_two_boards_are_answered_from_one_register_and_nothing_is_typed_twice(s11: S11) -> None:
    twelve, nine = (
        Path(f"examples/wythendon/{each}/return.yaml").read_text(encoding="utf-8")
        for each in ("twelve-standards", "nine-arrangements")
    )
    for text in (twelve, nine):
        assert "../shared/evidence.yaml" in text
        assert "../shared/actions.yaml" in text
        assert not re.findall(r"^(evidence|actions):", text, re.MULTILINE)
    sentences = [
        {
            each
            for each in re.split(
                r"(?<=[.?!])\s+", " ".join(text[text.index("\nanswers:") :].split("\nscrutiny:")[0].split())
            )
            if len(each) > 40
        }
        for text in (twelve, nine)
    ]
    assert not sentences[0] & sentences[1]


def test_what_is_done_is_not_told_as_planned(s11: S11, tmp_path: Path) -> None:
    text = Path("examples/thameford/return.yaml").read_text(encoding="utf-8")
    before, action, after = text.partition("  A05:\n")
    (tmp_path / "return.yaml").write_text(
        before + action + after.replace("status: in progress", "status: complete", 1), encoding="utf-8"
    )
    assert s11("export", tmp_path, "-o", tmp_path / "a.md", *ON).status == 0
    paper = (tmp_path / "a.md").read_text(encoding="utf-8")

    assert "4 actions are planned for them. Standard 11 has no action." in paper
    assert "No action is planned." in paper


def test_the_broken_example_shows_every_fault_that_its_readme_names(s11: S11) -> None:
    told = json.loads(s11("validate", "examples/stonebeck", "--format", "json", *ON).out)
    codes = {each["code"] for each in told["findings"] if each["severity"] != "note"}

    assert codes == {
        "S11-020", "S11-024", "S11-131", "S11-201", "S11-202", "S11-205", "S11-208", "S11-215", "S11-301",
        "S11-302", "S11-311", "S11-404",
        "S11-503", "S11-504", "S11-506", "S11-509", "S11-702", "S11-706",
    }  # fmt: skip
