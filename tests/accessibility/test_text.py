"""Text that can be read whole, and letters that can be read easily."""

from typing import Any

import pytest
from openpyxl.styles import Alignment

from tests.accessibility.made import ARIAL, Told, letters, told, write
from tests.xlsx.archives import changed, saved, swap

LONG = "Every warden is trained before the first shift and again each year. "
SHEET = "xl/worksheets/sheet2.xml"


def test_text_that_is_not_wrapped(actions: Any, book: Any) -> None:
    actions["A2"].alignment = Alignment()
    actions["A2"].value = "What stands above the table need not be"
    actions["A2"].font = ARIAL
    for place in ("A5", "B3"):
        actions[place].alignment = Alignment()
    assert told(book) == [Told("S11-W51", "Actions!B3", "the text is not wrapped", 2)]


def test_numbers_need_not_be_wrapped(actions: Any, book: Any) -> None:
    actions["C4"].value = 27
    actions["C4"].alignment = Alignment()
    assert told(book) == []


def test_text_is_wrapped_in_what_is_laid_out_as_a_table(book: Any) -> None:
    for row in (4, 5):
        write(book["Cover"], row, ["Lead", "Chief Executive"])
    book["Cover"]["B5"].alignment = Alignment()
    assert Told("S11-W51", "Cover!B5", "the text is not wrapped") in told(book)


def test_a_row_without_a_height_shows_one_line(actions: Any, book: Any) -> None:
    actions["A4"].value = LONG
    cut = Told("S11-W52", "Actions!A4", "the row does not show all of the text")
    assert told(book) == [cut]

    actions.row_dimensions[4].height = 45  # three lines: 68 letters in a column of 30 digits
    assert told(book) == []
    actions.row_dimensions[4].height = 15
    assert told(book) == [cut]


def test_every_line_of_a_text_counts(actions: Any, book: Any) -> None:
    actions["A4"].value = "One\nTwo\nThree"
    actions.row_dimensions[4].height = 30
    assert [each.code for each in told(book)] == ["S11-W52"]
    actions.row_dimensions[4].height = 45
    assert told(book) == []


def test_a_row_lower_than_a_letter(actions: Any, book: Any) -> None:
    actions.row_dimensions[4].height = 5
    assert told(book) == [Told("S11-W52", "Actions!A4", "the row does not show all of the text", 3)]


def test_larger_letters_need_more(actions: Any, book: Any) -> None:
    actions["A4"].font = letters(size=40)
    assert [(each.code, each.place) for each in told(book)] == [("S11-W52", "Actions!A4")]


def test_letters_of_other_fonts_are_taken_to_be_narrower(actions: Any, book: Any) -> None:
    actions["A4"].value = "Nine words in thirty digits"
    actions.column_dimensions["A"].width = 19
    assert [each.code for each in told(book)] == ["S11-W52"]
    actions["A4"].font = letters(name="Calibri")
    assert told(book) == []


@pytest.mark.parametrize("looks", [{"textRotation": 90}, {"shrink_to_fit": True}])
def test_what_is_turned_or_shrunk_is_not_reckoned(actions: Any, book: Any, looks: dict[str, Any]) -> None:
    actions["A4"].value = LONG
    actions["A4"].alignment = Alignment(wrap_text=True, **looks)
    assert told(book) == []


def test_what_is_hidden_is_not_reckoned(actions: Any, book: Any) -> None:
    actions["A4"].value = actions["B5"].value = LONG
    actions.column_dimensions["B"].hidden = True
    actions.row_dimensions[4].hidden = True
    assert [each.code for each in told(book)] == ["S11-W83", "S11-W82"]


def test_text_too_long_for_any_row(actions: Any, book: Any) -> None:
    actions["A4"].value = LONG * 20
    actions.row_dimensions[4].height = 409
    assert told(book) == [Told("S11-W53", "Actions!A4", "the text needs more than 409 points")]


@pytest.mark.parametrize(
    "text", ["Owner*", "Head of Housing**", "Housing (2026)\u2020", "Rate\u00b9", "Audit\u00b9\u00b2", "Note 1]\u00a7"]
)
def test_symbols_that_stand_for_notes(actions: Any, book: Any, text: str) -> None:
    actions["B4"].value = text
    message = "it points to a note with a symbol or a superscript"
    assert told(book) == [Told("S11-W54", "Actions!B4", message)]


@pytest.mark.parametrize("text", ["27 m\u00b2", "*Owner*", "Owner [note 1]", "C#: # of cases #", "* item", "*"])
def test_symbols_that_stand_for_themselves(actions: Any, book: Any, text: str) -> None:
    actions["B4"].value = text
    assert told(book) == []


def test_superscripts(actions: Any, book: Any) -> None:
    actions["B4"].font = letters(vertAlign="superscript")
    assert [(each.code, each.place) for each in told(book)] == [("S11-W54", "Actions!B4")]


@pytest.mark.parametrize(
    ("runs", "codes"),
    [
        ('<r><t>Housing</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>a</t></r>', ["S11-W54"]),
        ('<r><rPr><vertAlign val="superscript"/></rPr><t>a</t></r><r><t>Housing</t></r>', []),
        ('<r><rPr><vertAlign val="subscript"/></rPr><t>a</t></r>', []),
    ],
)
def test_superscripts_inside_a_text(book: Any, runs: str, codes: list[str]) -> None:
    book["Actions"]["B4"].value = "Housing"
    data = changed(saved(book), {SHEET: swap("<t>Housing</t>", runs)})
    assert [each.code for each in told(data)] == codes


def test_small_letters(actions: Any, book: Any) -> None:
    actions["A4"].font = letters(size=10.5)
    assert told(book) == [Told("S11-W55", "Actions!A4", "the letters are of 10.5 points")]


def test_italics(actions: Any, book: Any) -> None:
    actions["A4"].font = letters(italic=True)
    assert told(book) == [Told("S11-W56", "Actions!A4", "the text is in italics")]


def test_only_links_are_underlined(actions: Any, book: Any) -> None:
    for place in ("A4", "A5"):
        actions[place].font = letters(underline="double")
    actions["A5"].hyperlink = "https://thameford.example/policy"
    actions["A5"].font = letters(underline="single")
    assert told(book) == [Told("S11-W57", "Actions!A4", "the text is underlined and is no link")]


def test_a_formula_without_its_result(book: Any) -> None:
    book["Actions"]["C4"].value = "=1+1"
    data = saved(book)
    assert told(data) == [Told("S11-W58", "Actions!C4", "the formula has no result in the file")]
    assert told(changed(data, {SHEET: swap("<v />", "<v>2</v>")})) == []
