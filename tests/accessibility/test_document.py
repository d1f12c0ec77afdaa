"""What a workbook says of itself, and where it opens."""

from typing import Any

from tests.accessibility.made import Told, told
from tests.xlsx.archives import changed, make, saved, swap

WORKBOOK = "xl/workbook.xml"
CUSTOM = (
    '<Properties xmlns:vt="v"><property name="Language"><vt:lpwstr>en-GB</vt:lpwstr></property>'
    '<property name="MSIP_Label"><vt:lpwstr>Official</vt:lpwstr></property></Properties>'
)
RELATION = '<Relationship Id="c" Type="http://x/custom-properties" Target="docProps/custom.xml"/></Relationships>'


def test_a_clean_workbook_has_nothing_wrong(book: Any) -> None:
    assert told(book) == []


def test_the_path_has_fewer_than_218_characters(book: Any) -> None:
    assert told(book, path="x" * 217) == []
    assert told(book, path="x" * 218) == [Told("S11-W04", "", "its whole path has 218 characters")]


def test_title(book: Any) -> None:
    book.properties.title = " "
    assert told(book) == [Told("S11-W11", "", "its properties give it no title")]


def test_language(book: Any) -> None:
    book.properties.language = None
    data = saved(book)
    assert told(data) == [Told("S11-W12", "", "its properties do not say what language it is in")]

    by_hand = changed(data, {"_rels/.rels": swap("</Relationships>", RELATION), "docProps/custom.xml": make(CUSTOM)})
    assert told(by_hand) == [Told("S11-W86", "", "its properties keep what is called MSIP_Label")]


def test_author(book: Any) -> None:
    book.properties.creator = None
    assert told(book) == [Told("S11-W13", "", "its properties do not say who made it")]


def test_who_saved_it_last(book: Any) -> None:
    book.properties.lastModifiedBy = "Jane Smith"
    assert told(book) == [Told("S11-W86", "", "its properties keep who saved it last")]


def test_it_opens_on_its_first_sheet(book: Any) -> None:
    book.active = 1
    elsewhere = Told("S11-W14", "Actions", "it does not open on its first sheet, Cover")
    assert told(book) == [elsewhere]

    beyond = changed(saved(book), {WORKBOOK: swap('activeTab="1"', 'activeTab="9"')})
    assert told(beyond) == [elsewhere._replace(place="")]


def test_the_first_sheet_is_the_first_that_is_seen(book: Any) -> None:
    book["Cover"].sheet_state = "hidden"
    book.active = 1
    assert told(book) == [Told("S11-W81", "Cover", "the sheet is hidden")]


def test_the_cursor_is_in_a1(book: Any) -> None:
    for sheet in book.worksheets:
        sheet.sheet_view.selection[0].activeCell = "B7"
    assert told(book) == [Told("S11-W15", "Cover", "the cursor is in B7")]


def test_a1_is_in_view(book: Any) -> None:
    book["Cover"].sheet_view.topLeftCell = "A40"
    assert told(book) == [Told("S11-W15", "Cover", "it opens scrolled to A40")]


def test_the_cursor_is_where_the_pane_is_that_is_used(book: Any) -> None:
    book["Cover"].freeze_panes = "B2"
    for selection in book["Cover"].sheet_view.selection:
        selection.activeCell = "B2" if selection.pane == "topRight" else "A1"
    assert told(book, working=True) == []
