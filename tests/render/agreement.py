"""Whether an output says what the view says, cell by cell, as whoever opens it would read it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from itertools import zip_longest
from typing import Any

from markdown_it import MarkdownIt
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from s11.view.report import Report
from s11.view.table import Cell, Row, Table

POINTER = re.compile(r"\n\[Continues on the sheet (.*), row (\d+)\]$")

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def text(value: Any) -> str:
    """A cell's value as it is shown: the format keeps what looks like one of its own marks in a form that is not."""
    return "" if value is None else str(value).replace("_x005F_", "_")


def heading(sheet: Worksheet) -> int:
    """The row of the headings: the one that is printed on every page."""
    return int(str(sheet.print_title_rows).split("$")[-1])


def rows(sheet: Worksheet) -> list[list[str]]:
    first = heading(sheet) + 1
    return [[text(value) for value in row] for row in sheet.iter_rows(min_row=first, values_only=True)]


def joined(book: Workbook, value: str) -> str:
    """A text together with what goes on elsewhere."""
    found = POINTER.search(value)
    if found is None:
        return value
    parts = rows(book[found[1]])[int(found[2]) - heading(book[found[1]]) - 1 :]
    whole = value[: found.start()]
    for number, (_, part, more) in enumerate(parts, 2):
        if int(part) != number:
            break
        whole += more
    return whole


def shown(report: Report) -> dict[str, Table]:
    """The tables of the view by the sheets that show them."""
    return {
        "Cover": report.cover.everything,
        "Summary": report.summary.measures,
        "Standards": report.standards,
        "Below passing": report.summary.shortfall,
        "Judgements": report.judgements,
        "Criteria": report.criteria,
        "Evidence": report.evidence,
        "Actions": report.actions,
        "Governance": report.governance.steps,
        "Recommendations": report.governance.recommendations,
        "Staff survey": report.governance.survey,
        "Check": report.findings,
        "Notes": report.notes,
    }


LEFT_OUT = {"Standards": {"Criteria asked"}}
"""What stands elsewhere in the workbook: in the summary."""


def expected_headings(name: str, table: Table, told: list[str]) -> list[str]:
    """The headings of a table that its sheet must have: all but those of columns in which nothing stands."""
    empty = {
        column.heading for at, column in enumerate(table.columns) if all(row.cells[at].blank for row in table.rows)
    }
    headings = [column.heading for column in table.columns if column.heading not in LEFT_OUT.get(name, set())]
    return [each for each in headings if each in told or each not in empty]


def workbook_differences(report: Report, data: bytes) -> Iterator[tuple[str, str, str]]:
    """Where a workbook and the view say different things: the sheet, what the view says and what stands there."""
    book = load_workbook(BytesIO(data))
    for name, table in shown(report).items():
        if not table.rows:
            assert name not in book.sheetnames
            continue
        told = [text(cell.value) for cell in book[name][heading(book[name])]]
        assert sorted(told) == sorted(expected_headings(name, table, told))
        headings = [column.heading for column in table.columns]
        places = [headings.index(heading) for heading in told]
        for row, read in zip_longest(table.rows, rows(book[name])):
            for place, value in zip(places, read, strict=True):
                cell = row.cells[place]
                seen = joined(book, value)
                expected = cell.text if cell.value is None else str(cell.value)
                if seen != expected:
                    yield name, expected, seen


def csv_differences(report: Report, data: bytes) -> Iterator[tuple[str, str]]:
    """Where a CSV file of the criteria says something else than the view, but for the mark before what would run."""
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    nothing: list[str] = []
    shown = [[column.heading for column in report.criteria.columns]]
    shown += [[cell.text for cell in row.cells] for row in report.criteria.rows]
    for expected, seen in zip_longest(shown, read, fillvalue=nothing):
        for one, other in zip_longest(expected, seen, fillvalue=""):
            marked = f"'{one}" if one.startswith(("=", "+", "-", "@", "\t", "\r")) else one
            if squeezed(marked) != squeezed(other):
                yield one, other


def squeezed(text: str) -> str:
    return " ".join(text.split())


def paper_missing(report: Report, paper: str) -> list[str]:
    """What a paper in Markdown does not say of what it is to say."""
    tokens = MARKDOWN.parse(paper)
    said = squeezed(" ".join(_spoken(token.children) for token in tokens if token.type == "inline"))
    rows = _grids(MARKDOWN.render(paper))
    return [*_unsaid(said, _told(report)), *_unsaid_rows(rows, report, _PAPER_GRIDS)]


def _spoken(children: Any) -> str:
    breaks = {"softbreak", "hardbreak"}
    return "".join(" " if each.type in breaks or each.content == "<br>" else each.content for each in children or ())


def page_missing(report: Report, page: str) -> list[str]:
    """What a page does not say of what it is to say, and the pictures that have no such words beside them."""
    read = _Reader(page)
    pictures = report.pictures
    drawn = [bar.told for bar in pictures.bars if bar.standards]
    drawn += [rung.told for rung in pictures.rungs] + [due.told for due in pictures.dues]
    untitled = Counter(squeezed(told.text) for told in drawn) - Counter(read.titles)
    pairs = Counter(_facts(report)) - Counter(read.pairs)
    said = squeezed(" ".join(read.texts))
    unsaid = _unsaid(said, _told(report))
    return [*unsaid, *_unsaid_rows(read.rows, report, _PAGE_GRIDS), *untitled, *(f"{a}: {b}" for a, b in pairs)]


_PAPER_GRIDS = {
    "distribution": ("rating", "standards", "which"),
    "standards": ("standard", "title", "computed", "self", "moderated", "applicable", "met", "evidenced", "score"),
    "plan": ("due", "what", "owner", "about", "status", "action"),
    "steps": ("step", "who", "date", "outcome"),
    "survey": ("question", "asks", "answers", "good", "criteria"),
}
_PAGE_GRIDS = {
    "standards": (
        "standard",
        "title",
        "computed",
        "self",
        "moderated",
        "applicable",
        "met",
        "evidenced",
        "unanswered",
        "score",
    ),
    "steps": ("step", "who", "date", "outcome"),
    "survey": ("question", "asks", "answers", "good", "criteria"),
    "evidence": ("id", "title", "kind", "where", "dated", "review_by", "outcome", "used_for", "register"),
    "findings": ("code", "severity", "title", "where", "message", "fix"),
}


def _unsaid_rows(rows: list[tuple[str, ...]], report: Report, grids: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The rows of the view that no table of an output has, in the columns that it shows."""
    tables = {
        "distribution": report.summary.distribution,
        "standards": report.standards,
        "plan": report.plan,
        "steps": report.governance.steps,
        "survey": report.governance.survey,
        "evidence": report.evidence,
        "findings": report.findings,
    }
    there = Counter(rows)
    for name, columns in grids.items():
        table = tables[name]
        asked = (at for at, column in enumerate(table.columns) if column.name in columns)
        shown = [at for at in asked if not all(row.cells[at].blank for row in table.rows)]
        wanted = Counter(tuple(squeezed(row.cells[at].text) for at in shown) for row in table.rows)
        yield from (f"{name}: {row}" for row in wanted - there)


def _told(report: Report) -> Iterator[Cell]:
    """Whatever a reader of a paper or a page is told that is not only a heading."""
    yield from (report.heading, report.agency, report.subject, report.form, *report.summary.sentences)
    for section in report.summary.below:
        yield section.heading
        yield from (row.cells[1] for row in section.facts.rows)
        yield from (cell for row in section.details.rows for cell in row.cells if not cell.blank)
    tables = [report.summary.elsewhere, report.governance.recommendations, report.actions, report.evidence, report.plan]
    for table in tables:
        yield from (cell for row in table.rows for cell in row.cells if not cell.blank)
    yield from (row.cells[3] for row in report.judgements.rows if not row.cells[3].blank)
    for section in report.details:
        yield section.heading
        yield from (cell for row in section.details.rows for cell in row.cells if not cell.blank)
    yield from (cell for label, cell in _rows_of_facts(report) for cell in (label, cell))


def _rows_of_facts(report: Report) -> Iterator[tuple[Cell, Cell]]:
    tables = [report.cover.assessed, report.cover.roles, *(section.facts for section in report.details)]
    for table in tables:
        yield from ((row.cells[0], row.cells[1]) for row in table.rows if not row.cells[1].blank)
    yield from ((row.cells[1], row.cells[2]) for row in report.notes.rows)


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    """The facts that a page gives as terms with what they mean."""
    for label, cell in _rows_of_facts(report):
        yield squeezed(label.text), squeezed(cell.text)
    for row in report.judgements.rows:
        if not row.cells[3].blank:
            yield squeezed(row.cells[1].text), squeezed(row.cells[3].text)
    for table, apart in _CARDS:
        found = table(report)
        for row in found.rows:
            yield from _of_card(found, row, apart)
    for section in report.details:
        for row in section.details.rows:
            yield from _of_card(section.details, row, _ABOVE_A_CARD)


_ABOVE_A_CARD = ("criterion", "standard", "asks", "essential", "response", "moderated")
_CARDS: tuple[tuple[Callable[[Report], Table], tuple[str, ...]], ...] = (
    (lambda report: report.actions, ("id", "what")),
    (lambda report: report.governance.recommendations, ("body", "recommendation")),
)


def _of_card(table: Table, row: Row, apart: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for column, cell in zip(table.columns, row.cells, strict=True):
        if not cell.blank and column.name not in apart:
            yield squeezed(column.heading), squeezed(cell.text)


def _unsaid(said: str, cells: Iterator[Cell]) -> Iterator[str]:
    yield from (text for cell in cells if (text := squeezed(cell.text)) not in said)


def _grids(page: str) -> list[tuple[str, ...]]:
    return _Reader(page).rows


class _Reader(HTMLParser):
    """The rows of tables, the terms with what they mean, the titles of pictures and all texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[str, ...]] = []
        self.pairs: list[tuple[str, str]] = []
        self.titles: list[str] = []
        self.texts: list[str] = []
        self._kept: dict[str, list[str]] = {}
        self._row: list[str] = []
        self._term = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag in {"td", "th", "dt", "dd", "title", "style"}:
            self._kept[tag] = []
        if tag == "tr":
            self._row = []
        if tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        text = squeezed("".join(self._kept.pop(tag, [])))
        if tag in {"td", "th"}:
            self._row.append(text)
        elif tag == "tr":
            self.rows.append(tuple(self._row))
        elif tag == "dt":
            self._term = text
        elif tag == "dd":
            self.pairs.append((self._term, text))
        elif tag == "title":
            self.titles.append(text)

    def handle_data(self, data: str) -> None:
        for kept in self._kept.values():
            kept.append(data)
        if "style" not in self._kept:
            self.texts.append(data)
