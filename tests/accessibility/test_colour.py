"""Colours that can be told apart, and that say nothing which words do not."""

from typing import Any

import pytest
from openpyxl.styles import GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.table import TableStyleInfo

from tests.accessibility.made import Told, letters, told, write
from tests.xlsx.archives import changed, saved, swap

SHEET = "xl/worksheets/sheet2.xml"


def filled(colour: Any) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


@pytest.mark.parametrize(
    ("ink", "ground", "message"),
    [
        ("FFFFFF", "00B050", "#FFFFFF on #00B050 differs by 2.86 to 1, and 4.5 is needed"),
        ("FFC000", "FFFFFF", "#FFC000 on #FFFFFF differs by 1.64 to 1, and 4.5 is needed"),
        ("FF0000", "FFFFFF", "#FF0000 on #FFFFFF differs by 3.99 to 1, and 4.5 is needed"),
        (Color(theme=0), "F47738", "#FFFFFF on #F47738 differs by 2.78 to 1, and 4.5 is needed"),
        (Color(indexed=13), "FFFFFF", "#FFFF00 on #FFFFFF differs by 1.07 to 1, and 4.5 is needed"),
        ("000000", Color(theme=1, tint=0.25), "#000000 on #404040 differs by 2.02 to 1, and 4.5 is needed"),
        ("000000", "00B050", ""),
        ("FFFFFF", "CA3535", ""),
    ],
)
def test_contrast(actions: Any, book: Any, ink: Any, ground: Any, message: str) -> None:
    actions["A4"].font = letters(color=ink)
    actions["A4"].fill = filled(ground)
    assert told(book) == ([Told("S11-W61", "Actions!A4", message)] if message else [])


@pytest.mark.parametrize(
    ("size", "bold", "enough"), [(13, True, False), (14, True, True), (17, False, False), (18, False, True)]
)
def test_large_letters_need_less_contrast(actions: Any, book: Any, size: int, bold: bool, enough: bool) -> None:  # noqa: FBT001
    actions["A4"].font = letters(color="FF0000", size=size, bold=bold)
    actions.row_dimensions[4].height = 60
    assert bool(told(book)) is not enough


@pytest.mark.parametrize("fill", [PatternFill("gray125"), GradientFill(stop=("FFFFFF", "000000"))])
def test_what_nobody_can_tell_is_not_judged(actions: Any, book: Any, fill: Any) -> None:
    actions["A4"].fill = fill
    actions["A4"].font = letters(color="FFFFFF")
    assert told(book) == []


def test_what_a_tables_style_lies_behind_is_not_judged(actions: Any, book: Any) -> None:
    next(iter(actions.tables.values())).tableStyleInfo = TableStyleInfo(name="TableStyleMedium2")
    for place in ("A3", "B3"):
        actions[place].font = letters(color="FFFFFF")
    actions["B3"].fill = filled("FFFF00")
    assert told(book) == [Told("S11-W61", "Actions!B3", "#FFFFFF on #FFFF00 differs by 1.07 to 1, and 4.5 is needed")]


@pytest.mark.parametrize("text", ["R", "\U0001f7e2", "-", " "])
def test_colour_alone(actions: Any, book: Any, text: str) -> None:
    actions["C4"].value = text
    actions["C4"].fill = filled("FFEE80")
    assert Told("S11-W62", "Actions!C4", "its colour is all that it says") in told(book)


@pytest.mark.parametrize("text", ["Red", "N/A", "3", 3])
def test_colour_with_a_word(actions: Any, book: Any, text: Any) -> None:
    actions["C4"].value = text
    actions["C4"].fill = filled("FFEE80")
    assert told(book) == []


def test_colour_away_from_data_says_nothing(book: Any) -> None:
    book["Cover"]["C1"].fill = filled("651B1B")
    assert told(book) == []


def test_cells_merged_into_a_word_say_that_word(book: Any) -> None:
    cover = book["Cover"]
    for row in (4, 5, 6):
        write(cover, row, ["Lead", "Chief Executive", "Green"])
    for place in ("B4", "C4", "B5", "C5"):
        cover[place].fill = filled("FFEE80")
    cover.merge_cells("B4:C5")
    assert [each.code for each in told(book)] == ["S11-W31", "S11-W37"]


SIGNS = """
<conditionalFormatting sqref="C4:C6"><cfRule type="iconSet"><iconSet {0}/></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A4:A6 B5"><cfRule type="dataBar"><dataBar {0}/></cfRule></conditionalFormatting>
</worksheet>"""


@pytest.mark.parametrize("shown", ['showValue="1"', ""])
def test_signs_beside_values(book: Any, shown: str) -> None:
    assert told(changed(saved(book), {SHEET: swap("</worksheet>", SIGNS.format(shown))})) == []


@pytest.mark.parametrize("shown", ['showValue="0"', 'showValue="false"'])
def test_signs_in_place_of_values(book: Any, shown: str) -> None:
    message = "a sign or a bar stands in place of the value"
    data = changed(saved(book), {SHEET: swap("</worksheet>", SIGNS.format(shown))})
    assert told(data) == [Told("S11-W62", "Actions!A4:A6", message, 2)]
