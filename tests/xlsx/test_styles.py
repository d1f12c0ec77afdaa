"""Styles and colours, however a workbook names them."""

import pytest

from s11.xlsx.colours import BLACK, WHITE, Palette, palette
from s11.xlsx.markup import NOTHING, Node, parse
from s11.xlsx.styles import Font, Style, read_styles


def node(text: str) -> Node:
    return parse("x", text.encode())


THEME = node(
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>'
    '<a:dk1><a:sysClr val="windowText" lastClr="0B0C0C"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1>'
    '<a:accent1><a:srgbClr val="1D70B8"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


@pytest.mark.parametrize(
    ("named", "colour"),
    [
        ('rgb="FF00703C"', "00703C"),
        ('rgb="00703c"', "00703C"),
        ('rgb="green"', None),
        ('rgb="GG00703C"', "00703C"),
        ('theme="0"', "FEFEFE"),
        ('theme="1"', "0B0C0C"),
        ('theme="4"', "1D70B8"),
        ('theme="5"', "ED7D31"),
        ('theme="12"', None),
        ('theme="-1"', None),
        ('indexed="10"', "FF0000"),
        ('indexed="63"', "333333"),
        ('indexed="99"', None),
        ('indexed="64"', BLACK),
        ('auto="1"', BLACK),
        ("", BLACK),
        ('rgb="FF808080" tint="0.5"', "C0C0C0"),
        ('rgb="FF808080" tint="-0.5"', "404040"),
        ('rgb="FF808080" tint="9"', WHITE),
        ('rgb="FF808080" tint="-9"', BLACK),
        ('rgb="FF808080" tint="lots"', "808080"),
        ('rgb="FF808080" tint="nan"', "808080"),
    ],
)
def test_colours(named: str, colour: str | None) -> None:
    assert palette(THEME, NOTHING).colour(node(f"<color {named}/>"), BLACK) == colour


def test_a_workbook_may_have_colours_of_its_own_by_number() -> None:
    sheet = node('<s><colors><indexedColors><rgbColor rgb="FF1D70B8"/><rgbColor rgb="?"/></indexedColors></colors></s>')
    own = palette(NOTHING, sheet)
    assert [own.colour(node(f'<color indexed="{at}"/>'), WHITE) for at in (0, 1, 2)] == ["1D70B8", BLACK, None]
    assert palette(NOTHING, NOTHING) == Palette()


SHEET = node("""<styleSheet>
<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>
<fonts>
  <font><sz val="11"/><name val="Calibri"/></font>
  <font><b/><i val="0"/><u val="none"/><sz val="many"/><color rgb="FF00703C"/><name val="Arial"/></font>
  <font><b val="false"/><i/><u/><vertAlign val="superscript"/><sz val="14.5"/><name val="Arial"/></font>
</fonts>
<fills>
  <fill><patternFill patternType="none"/></fill>
  <fill><patternFill patternType="solid"><fgColor rgb="FFFFEE80"/></patternFill></fill>
  <fill><patternFill patternType="gray125"/></fill>
  <fill><gradientFill><stop position="0"/></gradientFill></fill>
  <fill><patternFill/></fill>
</fills>
<cellStyleXfs><xf fontId="1"/></cellStyleXfs>
<cellXfs>
  <xf/>
  <xf fontId="1" fillId="1" xfId="3"><alignment wrapText="true"/></xf>
  <xf fontId="2" fillId="2" xfId="4"><alignment textRotation="45"/></xf>
  <xf fontId="9" fillId="9" numFmtId="170" xfId="5"><alignment shrinkToFit="1"/></xf>
  <xf fillId="3"/><xf fillId="4"/>
</cellXfs>
<cellStyles>
  <cellStyle name="Kop" builtinId="16" xfId="3"/>
  <cellStyle name="Excel Built-in Heading 1" xfId="4"/>
  <cellStyle name="Table heading" xfId="5"/>
</cellStyles>
</styleSheet>""")


def test_styles_by_their_numbers() -> None:
    styles = read_styles(SHEET, NOTHING)
    assert styles.numbered == (
        Style(),
        Style(Font("Arial", 11, bold=True, ink="00703C"), "FFEE80", wrapped=True, is_heading=True),
        Style(Font("Arial", 14.5, italic=True, underlined=True, raised=True), None, turned=True, is_heading=True),
        Style(turned=True, hides=True),
        Style(ground=None),
        Style(),
    )
    assert styles.normal.name == "Arial"
    assert [each.is_filled for each in styles.numbered] == [False, True, True, False, True, False]
    assert styles.style(1) is styles.numbered[1]
    assert styles.style(6) == styles.style(-1) == Style()
