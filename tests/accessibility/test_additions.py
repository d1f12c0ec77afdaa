"""What is in a workbook beside its cells."""

from typing import Any

import pytest
from openpyxl.chart import BarChart
from openpyxl.worksheet.datavalidation import DataValidation

from tests.accessibility.made import Told, told
from tests.xlsx.archives import Change, changed, make, saved, swap

SHEET = "xl/worksheets/sheet2.xml"
RELATIONS = "xl/worksheets/_rels/sheet2.xml.rels"


@pytest.mark.parametrize("words", ["Official", "&A", "&D", "&G", "Page &P of 12 &F", '&"Arial,Bold"&14Draft'])
def test_words_in_a_footer(actions: Any, book: Any, words: str) -> None:
    data = changed(saved(book), {SHEET: swap("</worksheet>", footer(words))})
    assert told(data) == [Told("S11-W91", "Actions", "its header or footer says more than the page")]


@pytest.mark.parametrize("words", ["&P", "&C&P / &N", '&R&"Arial,Bold"&12&K0B0C0CPage &P of &N', "&L&K01+022- &P -"])
def test_page_numbers_in_a_footer(book: Any, words: str) -> None:
    assert told(changed(saved(book), {SHEET: swap("</worksheet>", footer(words))})) == []


def footer(words: str) -> str:
    escaped = words.replace("&", "&amp;")
    return f"<headerFooter><oddFooter>{escaped}</oddFooter></headerFooter></worksheet>"


def test_a_footer_that_is_too_long(book: Any) -> None:
    data = saved(book)
    assert told(changed(data, {SHEET: swap("</worksheet>", footer("&P" + " " * 253))})) == []
    long = changed(data, {SHEET: swap("</worksheet>", footer("&P" + " " * 254))})
    assert told(long) == [Told("S11-W92", "Actions", "its header or footer has 256 characters")]


def drawn(content: str) -> Change:
    """Something that floats over C9."""
    place = "<xdr:from><xdr:col>2</xdr:col><xdr:row>8</xdr:row></xdr:from>"
    anchor = f"<xdr:oneCellAnchor>{place}{content}</xdr:oneCellAnchor>"
    return make(f'<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m">{anchor}</xdr:wsDr>')


def thing(tag: str, described: str = "", *, decoration: str = "", inside: str = "") -> str:
    """A picture, shape or group, as its alt text describes it."""
    marks = f'<a:extLst><a:ext><a:decorative val="{decoration}"/></a:ext></a:extLst>'
    about = f'<xdr:nvPr><xdr:cNvPr id="2" name="It" {described}>{marks}</xdr:cNvPr></xdr:nvPr>'
    return f"<xdr:{tag}>{about}{inside}</xdr:{tag}>"


WORDS = "<xdr:txBody><a:p><a:r><a:t>Read</a:t></a:r></a:p></xdr:txBody>"
OTHERWISE = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (thing("sp", 'descr="A box"', inside=WORDS), "text floats over the cells"),
        (
            thing("grpSp", 'title="The board"', inside=thing("pic") + thing("sp", inside=WORDS)),
            "text floats over the cells",
        ),
        (thing("pic"), "the picture has no description"),
        (thing("pic", 'descr=" "'), "the picture has no description"),
        (thing("pic", decoration="0"), "the picture has no description"),
        (thing("cxnSp"), "the line has no description"),
        ("<xdr:sp/>", "the shape has no description"),
        (OTHERWISE.format(thing("sp"), thing("pic")), "the shape has no description"),
        (thing("pic", 'descr="The badge"'), ""),
        (thing("pic", 'title="The badge"'), ""),
        (thing("pic", decoration="1"), ""),
    ],
)
def test_what_floats_over_the_cells(actions: Any, book: Any, content: str, message: str) -> None:
    actions.add_chart(BarChart(), "C9")
    data = changed(saved(book), {"xl/drawings/drawing1.xml": drawn(content)})
    code = "S11-W93" if message.startswith("text") else "S11-W94"
    assert told(data) == ([Told(code, "Actions!C9", message)] if message else [])


def test_a_chart_without_a_description(actions: Any, book: Any) -> None:
    actions.add_chart(BarChart(), "C9")
    assert told(book) == [Told("S11-W94", "Actions!C9", "the chart has no description")]


def test_a_drawing_without_a_place(actions: Any, book: Any) -> None:
    actions.add_chart(BarChart(), "C9")
    data = changed(saved(book), {"xl/drawings/drawing1.xml": make("<d><absoluteAnchor><pic/></absoluteAnchor></d>")})
    assert told(data) == [Told("S11-W94", "Actions", "the picture has no description")]


def test_a_picture_behind_the_cells(book: Any) -> None:
    data = changed(saved(book), {SHEET: swap("</worksheet>", "<picture/></worksheet>")})
    assert told(data) == [Told("S11-W94", "Actions", "the background has no description")]


def test_a_chart_that_is_a_sheet_of_its_own(book: Any) -> None:
    book.create_chartsheet("Ratings").add_chart(BarChart())
    assert told(book) == [Told("S11-W94", "Ratings", "the chart has no description")]


def test_macros(book: Any) -> None:
    data = changed(saved(book), {"xl/vbaProject.bin": make("x")})
    assert told(data) == [Told("S11-W95", "", "it holds macros")]


def related(kind: str, target: str, more: str = "") -> Change:
    relation = f'<Relationship Id="new" Type="http://x/{kind}" Target="{target}" {more}/></Relationships>'
    return lambda text: (text or "<Relationships></Relationships>").replace("</Relationships>", relation)


def test_values_from_another_file(book: Any) -> None:
    data = saved(book)
    linked = {
        "xl/_rels/workbook.xml.rels": related("externalLink", "externalLinks/e.xml"),
        "xl/externalLinks/e.xml": make("<e/>"),
    }
    assert told(changed(data, linked)) == [Told("S11-W96", "", "it takes values from another file")]

    named = {
        "xl/externalLinks/_rels/e.xml.rels": related(
            "externalLinkPath", "file:///C:\\Jane\\Old.xlsx", 'TargetMode="External"'
        )
    }
    assert told(changed(data, linked | named)) == [Told("S11-W96", "", "it takes values from Old.xlsx")]


def test_values_from_a_database(book: Any) -> None:
    parts = {
        "xl/_rels/workbook.xml.rels": related("connections", "connections.xml"),
        "xl/connections.xml": make('<connections><connection name="Cases"/></connections>'),
    }
    assert told(changed(saved(book), parts)) == [Told("S11-W96", "", "it takes values from Cases")]


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "ctrlProp"])
def test_objects_and_controls(book: Any, kind: str) -> None:
    data = changed(saved(book), {RELATIONS: related(kind, "../embeddings/o.bin")})
    assert told(data) == [Told("S11-W97", "Actions", "objects or controls are set into the sheet")]


def offered(book: Any, choices: str, **more: Any) -> Any:
    validation = DataValidation(type="list", formula1=choices, sqref="C4:C6", **more)
    book["Actions"].add_data_validation(validation)
    return book


@pytest.mark.parametrize(("length", "fits"), [(255, True), (256, False)])
def test_drop_down_lists(book: Any, length: int, fits: bool) -> None:  # noqa: FBT001
    found = told(offered(book, '"' + "x" * length + '"'))
    assert found == ([] if fits else [Told("S11-W98", "Actions!C4:C6", "its list has 256 characters")])


def test_a_drop_down_list_read_from_cells(book: Any) -> None:
    assert told(offered(book, "Cover!$A$1:$A$9" + "+0" * 200)) == []


@pytest.mark.parametrize("field", ["promptTitle", "errorTitle"])
def test_titles_of_prompts(book: Any, field: str) -> None:
    title = "Choose the rating that you give it"
    found = told(offered(book, '"Red,Green"', **{field: title}))
    assert found == [Told("S11-W99", "Actions!C4:C6", "the title of its prompt has 34 characters")]
