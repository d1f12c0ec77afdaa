"""A report as Markdown, read back with a Markdown parser."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from s11.errors import S11Error
from s11.render.environment import make_environment
from s11.render.markdown import in_cell, in_paragraphs, markdown, on_a_line
from s11.view.report import Report, make_report
from s11.view.table import Cell
from tests.render.hostile import HOSTILE, texts
from tests.view.sample import ON, RETURN, Found, alone, make

PARSER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


def spoken(token: Token) -> str:
    """What a reader sees of the text of one block."""
    parts = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        "\n" if each.content == "<br>" else parts.get(each.type, each.content) for each in token.children or ()
    )


def blocks(text: str) -> list[str]:
    return [spoken(token) for token in PARSER.parse(text) if token.type == "inline"]


def kinds(text: str) -> set[str]:
    return {token.type for token in PARSER.parse(text)}


def inside(text: str) -> set[str]:
    tokens = [child for token in PARSER.parse(text) for child in token.children or ()]
    return {token.type for token in tokens if token.content != "<br>"}


def same(one: str, other: str) -> bool:
    return one.split() == other.split()


def paper(found: Found) -> str:
    return markdown(make_report(*found, [], ON), make_environment()).decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_a_paragraph(text: str) -> None:
    written = in_paragraphs(text)
    assert same(" ".join(blocks(written)), text)
    assert kinds(written) == {"paragraph_open", "inline", "paragraph_close"}
    assert inside(written) <= {"text", "hardbreak", "text_special"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_a_heading_and_a_cell(text: str) -> None:
    heading = f"## {on_a_line(text)}\n"
    assert kinds(heading) == {"heading_open", "inline", "heading_close"}
    assert same(blocks(heading)[0], text)
    row = f"| A | B |\n| --- | --- |\n| {in_cell(text)} | end |\n"
    assert blocks(row)[:2] == ["A", "B"]
    assert same(blocks(row)[2], text)
    assert blocks(row)[3:] == ["end"]


@given(texts)
def test_any_text_is_text(text: str) -> None:
    shown = Cell(text).text
    item = f"- **A:** {in_paragraphs(shown, 2)}\n- next\n"
    assert same(" ".join(blocks(item)), f"A: {shown} next")
    assert "fence" not in kinds(item)
    assert "code_block" not in kinds(item)
    assert "html_block" not in kinds(item)
    assert inside(in_paragraphs(shown)) <= {"text", "hardbreak", "text_special"}


def test_lines_and_paragraphs_are_kept() -> None:
    assert in_paragraphs("one\ntwo\n\n\n  three ") == "one\\\ntwo\n\nthree"
    assert in_paragraphs("one\ntwo", 2) == "one\\\n  two"
    assert in_cell("one\ntwo") == "one <br>two"
    assert on_a_line(" one\ntwo ") == "one two"


def test_what_needs_no_mark_has_none() -> None:
    assert on_a_line("1.1, 2 - 3 and -4 at 5:30, #6") == "1.1, 2 - 3 and -4 at 5:30, #6"


def cells_shown(report: Report) -> Iterator[Cell]:
    """Everything of a report that a paper is to hold."""
    yield from (report.title, report.subject, *report.summary.sentences)
    tables = [report.cover.assessed, report.cover.roles, report.evidence, report.actions, report.notes]
    tables += [report.summary.distribution, report.governance.steps, report.governance.recommendations]
    tables += [report.governance.survey, report.findings]
    for section in (*report.summary.below, *report.details):
        yield section.heading
        tables += [section.facts, section.details]
    for table in tables:
        for row in table.rows:
            # A label is left out together with a detail that says only that there is nothing.
            if len(row.cells) > 2 or not row.cells[-1].blank:
                yield from (cell for cell in row.cells if not cell.blank)


def test_everything_that_is_shown_stands_in_the_paper() -> None:
    for found in (make(), alone()):
        report = make_report(*found, [], ON)
        text = " ".join(" ".join(blocks(paper(found))).split())
        for cell in cells_shown(report):
            assert " ".join(cell.text.split()) in text


def test_nobodys_details_stand_in_the_paper() -> None:
    text = paper(make())

    assert "Coordinator" in text
    assert not [each for each in ("A Person", "a.person@", "01632") if each in text]


def test_tables_are_those_of_the_view() -> None:
    report = make_report(*make(), [], ON)
    rows = re.findall(r"<tr>(.*?)</tr>", PARSER.render(paper(make())), re.DOTALL)
    told = [re.findall(r"<t[hd]>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    shown = [[cell.text for cell in row.cells] for row in report.summary.distribution.rows]
    assert told[1 : 1 + len(shown)] == shown
    assert [row for row in told if row[0] == "1"] == [["1", "Leadership", "Amber", "Green", "Blue", "4", "3", "2"]]


def test_headings_follow_each_other_without_a_skip() -> None:
    levels = [int(token.tag[1]) for token in PARSER.parse(paper(make())) if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_is_said_under_no_heading_and_no_heading_says_nothing() -> None:
    for found in (make(), alone()):
        tokens = PARSER.parse(paper(found))
        for before, after in pairwise(tokens):
            if before.type == "heading_close" and after.type == "heading_open":
                level = int(before.tag[1])
                assert int(after.tag[1]) == level + 1


def test_long_text_never_stands_in_a_table() -> None:
    long = "A sentence of some length. " * 20
    text = paper(make(RETURN.replace("The director leads.", long.strip())))
    assert not [line for line in text.splitlines() if line.startswith("|") and "A sentence" in line]


def test_hostile_answers_change_nothing_around_them() -> None:
    plain = paper(alone(answers={"1.1": {"response": "met", "how_met": "Plain"}}))
    for text in HOSTILE:
        hostile = paper(alone(answers={"1.1": {"response": "met", "how_met": text}}))
        assert {"html_block", "code_block", "fence", "hr", "blockquote_open"}.isdisjoint(kinds(hostile))
        headings = [token.tag for token in PARSER.parse(hostile) if token.type == "heading_open"]
        assert headings == [token.tag for token in PARSER.parse(plain) if token.type == "heading_open"]


def test_a_long_answer_stands_there_whole() -> None:
    long = ("word " * 8000).strip()
    assert long in paper(alone(answers={"1.1": {"response": "met", "how_met": long}}))


def test_the_same_report_gives_the_same_bytes() -> None:
    report = make_report(*make(), [], ON)
    assert markdown(report, make_environment()) == markdown(report, make_environment())


def test_a_template_of_ones_own_is_escaped_too(tmp_path: Path) -> None:
    (tmp_path / "return.md.j2").write_text(
        '{% macro bold(text) %}**{{ text }}**{% endmacro %}{{ title }}\n\n{{ "*" }}\n\n{{ bold("a*b") | safe }}\n',
        encoding="utf-8",
    )
    report = make_report(*alone(agency={"name": "<b> & co"}), [], ON)
    assert markdown(report, make_environment([tmp_path])).decode() == (
        "DRAFT: Section 11 audit: \\<b\\> \\& co\n\n\\*\n\n**a\\*b**\n"
    )


def test_a_fault_of_a_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "return.md.j2").write_text("{{ titel }}", encoding="utf-8")
    with pytest.raises(S11Error, match=r"return\.md\.j2, line 1: 'titel' is undefined"):
        markdown(make_report(*alone(), [], ON), make_environment([tmp_path]))
