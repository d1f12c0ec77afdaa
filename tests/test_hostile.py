"""Whatever somebody types is shown as that text in every output: never evaluated, and never lost without a word."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import ON, S11

HOSTILE = {
    "1.1": "=1+1",
    "1.2": "+SUM(A1:A9)",
    "1.3": "-2+3",
    "1.4": "@HYPERLINK",
    "1.5": "<script>alert(1)</script> & <b>bold</b>",
    "1.6": "a | b | c",
    "2.1": "{{ 7*7 }} {% for x in y %}",
    "2.2": "[link](javascript:alert(1)) ![x](y) `code` *bold* _it_ ~~no~~ # one",
    "2.3": "# not a heading\n- not a list\n1. nor this\n> nor this\n    nor code",
    "2.4": "_x000D_ and _x0041_",
    "2.5": "emoji \U0001f600 and accents \u00e9\u4e2d",
    "2.6": "word " * 8000,
    "3.1": "\u00a3 \u2019 \u2013 ' \" \\ \\n",
    "3.2": "[red]not markup[/red] [see note 4]",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quoted = {item: json.dumps(text, ensure_ascii=False) for item, text in HOSTILE.items()}
    answers = "".join(
        f'  "{item}": {{response: met, how_met: {text}, to_improve: "bell\\u0007here"}}\n'
        for item, text in quoted.items()
    )
    (tmp_path / "return.yaml").write_text(
        "format: s11-return/1\npack: slough-2016\nagency: {name: '=Vale & <Co> {{ x }} [b]', kind: borough council}\n"
        "period: {from: 2025-04-01, to: 2026-03-31}\nstatus: draft\nanswers:\n" + answers,
        encoding="utf-8",
    )
    return tmp_path


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_it_is_told_that_control_characters_were_left_out(s11: S11, folder: Path) -> None:
    told = json.loads(s11("validate", folder, "--format", "json", *ON).out)["findings"]

    assert sum(each["code"] == "S11-015" for each in told) == len(HOSTILE)


def test_the_workbook_holds_every_text_as_text(s11: S11, folder: Path) -> None:
    assert s11("export", folder, "-o", folder / "a.xlsx", *ON).status == 0
    book = load_workbook(folder / "a.xlsx")
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    texts = [str(cell.value).replace("_x005F_", "_") for cell in cells]  # as Excel itself would read it
    everything = squeezed(" ".join(texts))
    for item, text in HOSTILE.items():
        if len(text) < 1000:
            assert squeezed(text) in map(squeezed, texts), item
    assert everything.count("word") >= 8000
    assert "bellhere" in everything
    assert not any("\x07" in text for text in texts)


def test_the_paper_shows_every_text(s11: S11, folder: Path) -> None:
    from markdown_it import MarkdownIt

    assert s11("export", folder, "-o", folder / "a.md", *ON).status == 0
    tokens = MarkdownIt("commonmark").enable("table").parse((folder / "a.md").read_text(encoding="utf-8"))
    kinds = {child.type for token in tokens for child in token.children or ()}
    shown = squeezed(
        " ".join(
            "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children)
            for token in tokens
            if token.children is not None
        )
    )
    for item, text in HOSTILE.items():
        assert squeezed(text) in shown, item
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "softbreak", "hardbreak"}
    assert "<script>" not in (folder / "a.md").read_text(encoding="utf-8")


def test_the_criteria_as_csv_run_nothing_and_say_what_was_marked(s11: S11, folder: Path) -> None:
    ran = s11("export", folder, "-o", folder / "a.csv", *ON)
    rows = list(csv.reader(io.StringIO((folder / "a.csv").read_bytes().decode("utf-8-sig"), newline="")))

    assert "of its cells were given a ' in front" in ran.err
    fields = [field for row in rows for field in row]
    assert not any(field.startswith(("=", "+", "-", "@", "\t", "\r")) for field in fields)
    unmarked = [squeezed(field.removeprefix("'")) for field in fields]
    for item, text in HOSTILE.items():
        assert squeezed(text) in unmarked, item


def test_the_terminal_shows_the_name_as_it_is(s11: S11, folder: Path) -> None:
    ran = s11("score", folder, *ON)

    assert "DRAFT  =Vale & <Co> {{ x }} [b]\n" in ran.out
    assert "\x1b" not in ran.out


def test_escape_sequences_never_reach_the_terminal(s11: S11, folder: Path) -> None:
    text = (folder / "return.yaml").read_text(encoding="utf-8")
    text = text.replace("response: met,", 'response: "\\e[31mmet\\u009b",')
    (folder / "return.yaml").write_text(text, encoding="utf-8")

    for command in ("validate", "score"):
        ran = s11(command, folder, *ON)
        assert not {"\x1b", "\x9b"} & set(ran.out + ran.err)
