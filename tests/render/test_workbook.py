"""A report as a workbook, read back with another program's eyes."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook

from s11 import bundled
from s11.errors import S11Error
from s11.model.colour import LEAST_CONTRAST, contrast
from s11.render.environment import make_environment
from s11.render.row_heights import TALLEST
from s11.render.workbook import LAYOUT, workbook
from s11.render.workbook_pages import _whole_sentences
from s11.view.report import make_report
from s11.view.table import Cell
from tests.render.accessible import faults
from tests.render.agreement import POINTER, rows, workbook_differences
from tests.render.hostile import HOSTILE, texts
from tests.view.sample import ON, PACK, RETURN, Found, alone, make


def written(found: Found) -> bytes:
    return workbook(make_report(*found, [], ON), make_environment(), ON)


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


def differences(found: Found) -> list[tuple[str, str, str]]:
    report = make_report(*found, [], ON)
    return list(workbook_differences(report, workbook(report, make_environment(), ON)))


def test_every_cell_is_that_of_the_view() -> None:
    for found in (make(), alone()):
        assert not differences(found)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_text(hostile: str) -> None:
    answer = {"response": "met", "how_met": hostile, "how_do_you_know": hostile, "evidence": ["E1"]}
    found = alone(
        answers={"1.1": answer},
        agency={"name": hostile},
        evidence={"E1": {"title": hostile, "where": hostile}},
        actions={"A1": {"what": hostile, "owner": hostile, "for": ["1"]}},
        must_be_seen_by=[hostile],
    )
    assert not differences(found)
    book = opened(written(found))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert not faults(written(found))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=10)
@given(texts, texts)
def test_any_text_is_text(one: str, other: str) -> None:
    found = alone(answers={"1.1": {"response": "met", "how_met": one, "to_improve": other}})
    assert not differences(found)


@pytest.mark.parametrize(
    "long",
    [
        "word " * 8000,
        "x" * 40_000,
        "line\n" * 300,
        "😀" * 20_000,
        "日本" * 5_000,
        "para one\n\n" * 100 + "end",
        "_x000D_" * 3000,
    ],
)
def test_text_too_long_for_a_row_goes_on_elsewhere_and_nothing_is_lost(long: str) -> None:
    found = alone(answers={"1.1": {"response": "met", "how_met": long, "how_do_you_know": long}})
    assert not differences(found)
    data = written(found)
    assert not faults(data)
    book = opened(data)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                raw = cell.value if isinstance(cell.value, str) else ""
                assert len(raw.encode("utf-16-le")) // 2 <= 32_767
                assert raw.count("\n") <= 253


def test_a_text_that_goes_on_leads_there_and_back() -> None:
    book = opened(written(alone(answers={"1.2": {"response": "met", "how_met": "word " * 2000}})))
    criteria, rest = book["Criteria"], book["Continued text"]
    pointer = POINTER.search(str(criteria["E7"].value))
    assert pointer is not None
    assert pointer.groups() == ("Continued text", "6")
    assert criteria["A7"].hyperlink.location == "'Continued text'!A6"
    assert rest["A6"].value == "Criteria, 1.2, How it is met"
    assert rest["A6"].hyperlink.location == "'Criteria'!A7"
    assert [row[1] for row in rows(rest)] == [str(number) for number in range(2, 2 + len(rows(rest)))]


def test_an_id_of_any_length_is_shown_whole() -> None:
    found = alone(evidence={"E" * 5000: {"title": "T"}})
    assert not differences(found)


def test_ordinary_returns_need_no_sheet_for_long_texts() -> None:
    assert "Continued text" not in opened(written(make())).sheetnames


def test_the_workbook_is_accessible() -> None:
    for found in (make(), alone()):
        assert not faults(written(found))


def test_each_sheet_says_what_is_on_it_and_is_listed() -> None:
    book = opened(written(make()))
    assert book["Criteria"]["A1"].value == "Answers to the criteria"
    assert book["Criteria"]["A2"].value == "Thameford District Council, 1 April 2025 to 31 March 2026"
    assert book["Criteria"]["A3"].value == "One row for each criterion, with what the board asks of it."
    assert [row[0] for row in rows(book["Contents"])] == [name for name in book.sheetnames if name != "Contents"]
    assert book["Contents"]["A5"].hyperlink.location == "'Cover'!A1"


def test_a_draft_is_stamped_on_every_sheet() -> None:
    book = opened(written(alone()))
    assert str(book["Cover"]["A1"].value).startswith("DRAFT: ")
    assert all(str(sheet["A2"].value).startswith("DRAFT: ") for sheet in book)


def test_the_document_says_what_it_is() -> None:
    properties = opened(written(make())).properties
    assert properties.title == "Section 11 audit: Thameford District Council"
    assert (properties.creator, properties.language) == ("Thameford District Council", "en-GB")
    assert (properties.created.date(), properties.modified.date()) == (ON, ON)


def test_the_same_report_and_day_give_the_same_bytes() -> None:
    assert written(make()) == written(make())
    report = make_report(*make(), [], ON)
    assert workbook(report, make_environment(), ON) != workbook(report, make_environment(), date(2026, 11, 23))


def test_a_day_before_archives_began_is_no_fault() -> None:
    report = make_report(*make(), [], ON)
    assert ZipFile(BytesIO(workbook(report, make_environment(), date(1066, 10, 14)))).testzip() is None


def test_numbers_are_numbers() -> None:
    book = opened(written(make()))
    assert [cell.value for cell in book["Standards"][6]][6:10] == [4, 3, 2, 0]
    text = PACK.replace("{met: 100, evidenced: 75}", "{score: 90}")
    scored = opened(written(make(a_pack=text)))["Standards"]
    assert [row[-1] for row in scored.iter_rows(min_row=6, values_only=True)] == [87.5, 50, "Not rated"]


def test_what_begins_like_a_formula_stays_text_when_it_is_typed_over() -> None:
    found = alone(answers={"1.1": {"how_met": "=1+1"}, "1.2": {"how_met": "1+1"}})
    sheet = opened(written(found))["Criteria"]
    assert (sheet["E6"].quotePrefix, sheet["E7"].quotePrefix) == (True, False)
    assert sheet["E6"].value == "=1+1"
    assert sheet["E6"].data_type == "s"


def test_links_lead_to_the_web_or_to_a_row() -> None:
    book = opened(written(make()))
    assert book["Evidence"]["B6"].hyperlink.target == "https://thameford.example/policy"
    assert book["Below passing"]["A6"].hyperlink.location == "'Standards'!A6"
    assert book["Below passing"]["F6"].hyperlink.location == "'Actions'!A6"
    assert book["Standards"]["A7"].hyperlink.location == "'Criteria'!A10"
    assert book["Criteria"]["A10"].hyperlink.location == "'Standards'!A7"


def test_every_sheet_leads_back_to_the_list_of_them_all() -> None:
    book = opened(written(make()))
    ways = {sheet.title: sheet["A4"].hyperlink for sheet in book if sheet.title != "Contents"}
    assert {link.location for link in ways.values() if link} == {"'Contents'!A1"}
    assert {sheet["A4"].value for sheet in book} == {"Back to the contents", "Sheet"}


def test_a_link_of_several_lines_is_none() -> None:
    long = RETURN.replace("title: Policy\n", f"title: {'A policy with a long name ' * 5}\n")
    assert opened(written(make(long)))["Evidence"]["B6"].hyperlink is None


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "=1+1"])
def test_no_other_address_is_ever_linked(address: str) -> None:
    book = opened(written(alone(evidence={"E1": {"title": "T", "where": address}})))
    links = [cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert {link.target for link in links if link.target} == {"https://board.example/tool"}


def test_ratings_are_filled_in_their_tone_or_in_the_boards_colour() -> None:
    text = PACK.replace("label: Amber, tone: caution", 'label: Amber, tone: caution, colour: "#F47738"')
    sheet = opened(written(make(a_pack=text)))["Standards"]
    assert sheet["C6"].fill.fgColor.rgb == "FFF47738"
    assert sheet["D6"].fill.fgColor.rgb == "FF4B9B7D"
    for cell in (sheet["C6"], sheet["D6"]):
        assert contrast(cell.fill.fgColor.rgb[2:], cell.font.color.rgb[2:]) >= LEAST_CONTRAST


def test_rows_are_tall_enough_and_still_grow() -> None:
    data = written(make())
    sheet = opened(data)["Criteria"]
    assert all(15 < (sheet.row_dimensions[number].height or 0) <= TALLEST for number in range(1, sheet.max_row + 1))
    assert not [
        name for name in ZipFile(BytesIO(data)).namelist() if b"customHeight" in ZipFile(BytesIO(data)).read(name)
    ]


def layout(folder: Path, change: str, into: str) -> Path:
    shipped = (bundled.templates() / LAYOUT).read_text(encoding="utf-8")
    assert change in shipped
    (folder / LAYOUT).write_text(shipped.replace(change, into, 1), encoding="utf-8")
    return folder


def laid_out(folder: Path, change: str, into: str) -> Workbook:
    environment = make_environment([layout(folder, change, into)])
    return opened(workbook(make_report(*make(), [], ON), environment, ON))


def test_a_board_can_change_the_layout_without_python(tmp_path: Path) -> None:
    into = "- {show: who, width: 42, heading: Body, cell: row.who.text | upper}"
    into += "\n      - {show: n, width: 9, heading: N, cell: 1 + 1}"
    sheet = laid_out(tmp_path, "- {show: who, width: 42}", into)["Governance"]
    assert [cell.value for cell in sheet[5]] == ["Step", "Body", "N", "Date", "Outcome"]
    assert [cell.value for cell in sheet[6]][1:3] == ["OVERVIEW AND SCRUTINY COMMITTEE", 2]


@pytest.mark.parametrize(
    ("change", "into", "told"),
    [
        ("table: standards", "table: nothing", r"\(Standards\): 'nothing' is undefined"),
        ("table: standards", "table: title", r"\(Standards\): title is not a table"),
        ("table: standards", "table: standards.", r"\(Standards\): "),
        ("- {show: applicable, width: 12}", "- {show: aplicable, width: 12}", r"has no column aplicable"),
        (
            "- {show: applicable, width: 12}",
            "- {show: applicable, width: 12, cell: row.aplicable}",
            "has no attribute 'aplicable'",
        ),
        (
            "- {show: applicable, width: 12}",
            "- {show: applicable, width: 12, heading: title}",
            "the heading 'title' is",
        ),
        ("heading: Sheet}", "}", "the heading '' is"),
        (
            "in_table_order: {score: 9, why: 40}",
            "more_columns: [{show: x, heading: X, width: 9, cell: 1, after: mett}]",
            "no column mett for x to stand after",
        ),
        ("title: Contents", 'title: "{{ nothing }}"', r"\(Contents\): 'nothing' is undefined"),
        ("  {{ about }}", "  {{ nothing }}", r"\(under_titles\): 'nothing' is undefined"),
    ],
)
def test_a_fault_in_a_layout_is_told_with_its_sheet(tmp_path: Path, change: str, into: str, told: str) -> None:
    with pytest.raises(S11Error, match=told):
        laid_out(tmp_path, change, into)


def test_a_long_text_needs_a_sheet_to_go_on(tmp_path: Path) -> None:
    environment = make_environment([layout(tmp_path, "table: continued", "table: notes")])
    report = make_report(*alone(answers={"1.1": {"how_met": "word " * 3000}}), [], ON)
    with pytest.raises(S11Error, match=r"has no column from|too long for its row") as raised:
        workbook(report, environment, ON)
    assert "continued" in raised.value.hint


def test_a_cell_of_the_view_keeps_its_number_as_text_where_it_has_none() -> None:
    assert Cell("1.10").value is None
    sheet = opened(written(alone(answers={"1.1": {"how_met": "1.10"}})))["Criteria"]
    assert sheet["E6"].value == "1.10"


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ("[{name: Cover, title: Cover, about: It, table: cover.everything}]", "it has no columns"),
        ("[{name: A, title: A, about: It, table: actions, columns: [{show: id, width: 9}]}]", "makes no sheet"),
    ],
)
def test_a_layout_that_shows_nothing_is_a_fault(tmp_path: Path, sheets: str, told: str) -> None:
    text = f"format: s11-workbook/1\nunder_titles: x\npointer: on\nsheets: {sheets}\n"
    (tmp_path / LAYOUT).write_text(text, encoding="utf-8")
    report = make_report(*alone(), [], ON)
    with pytest.raises(S11Error, match=told):
        workbook(report, make_environment([tmp_path]), ON)


def test_a_column_in_which_nothing_stands_is_left_out_unless_the_board_asks() -> None:
    reviewed, not_reviewed = (
        [cell.value for cell in opened(written(each))["Standards"][5]] for each in (make(), alone())
    )
    assert "Moderated rating" in reviewed
    assert "Moderated rating" not in not_reviewed


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("One two. Three four five", 12, "One two. "),
        ("One two\nThree four five", 11, "One two\n"),
        ("One. Two three four five", 18, "One. Two three fou"),
        ("One two three four", 9, "One two t"),
    ],
)
def test_a_long_text_breaks_after_a_sentence_that_ends_near_enough(text: str, most: int, kept: str) -> None:
    assert text[: _whole_sentences(text, most)] == kept
