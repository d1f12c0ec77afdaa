"""A workbook's file is read without trusting it: what cannot be read is told in one sentence, and quickly."""

import random
import struct
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.xlsx import markup, package, sheets
from s11.xlsx.book import Cell
from s11.xlsx.reading import read_book
from s11.xlsx.refusal import Reason, RefusedError
from s11.xlsx.styles import Style
from tests.accessibility.made import clean
from tests.xlsx.archives import Part, changed, parts, saved, swap, zipped

TYPES = '<Types><Override PartName="/xl/workbook.xml" ContentType="{}"/></Types>'
MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def relations(*others: tuple[str, str, str]) -> str:
    listed = "".join(f'<Relationship Id="{at}" Type="t/{kind}" Target="{to}"/>' for at, kind, to in others)
    return f"<Relationships>{listed}</Relationships>"


SMALL: dict[str, Part] = {
    "[Content_Types].xml": TYPES.format(MAIN),
    "_rels/.rels": relations(("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": '<workbook><sheets><sheet name="One" id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(("s", "worksheet", "sheet.xml"), ("t", "sharedStrings", "texts.xml")),
    "xl/sheet.xml": "<worksheet><sheetData/></worksheet>",
    "xl/texts.xml": "<sst/>",
}


def small(rows: str = "", **others: str) -> bytes:
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    return zipped(SMALL | {"xl/sheet.xml": sheet} | others)


def with_part(name: str, text: str) -> bytes:
    return zipped(SMALL | {name: text})


def only_sheet(data: bytes) -> dict[tuple[int, int], Cell]:
    return dict(read_book(data).sheets[0].cells)


def texts(data: bytes) -> dict[tuple[int, int], str]:
    return {place: each.text for place, each in only_sheet(data).items()}


def refused(data: bytes) -> tuple[Reason, str]:
    with pytest.raises(RefusedError) as error:
        read_book(data)
    return error.value.reason, error.value.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "there is nothing in it"),
        (b"<html><table></table></html>", "it is no Excel workbook"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "it is an old Excel workbook (.xls), or another program's"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "it is protected by a password"),
        (zipped({"a.txt": "hello"}), "it is no Excel workbook"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "it is an OpenDocument file"),
        (
            with_part("[Content_Types].xml", TYPES.format("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
            "it is a workbook with macros (.xlsm)",
        ),
        (
            with_part("[Content_Types].xml", TYPES.format("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
            "it is a binary workbook (.xlsb)",
        ),
        (with_part("[Content_Types].xml", TYPES.format("a.wordprocessingml.b")), "it is a Word document"),
        (with_part("[Content_Types].xml", TYPES.format("presentationml")), "it is a PowerPoint presentation"),
    ],
)
def test_what_is_no_workbook_is_named(data: bytes, message: str) -> None:
    assert refused(data) == (Reason.FOREIGN, message)


def test_an_archive_with_a_password() -> None:
    data = bytearray(zipped(SMALL))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + flags] |= 1
    assert refused(bytes(data)) == (Reason.FOREIGN, "it is protected by a password")


@pytest.mark.parametrize(
    ("part", "text", "message"),
    [
        ("xl/workbook.xml", "<workbook>", "its part xl/workbook.xml is not sound XML"),
        ("xl/workbook.xml", "", "its part xl/workbook.xml is not sound XML"),
        ("xl/sheet.xml", '<?xml version="1.0" encoding="EBCDIC-99"?><w/>', "its part xl/sheet.xml is not sound XML"),
        ("xl/sheet.xml", '<?xml version="1.0" encoding="shift_jis"?><w/>', "its part xl/sheet.xml is not sound XML"),
        ("xl/workbook.xml", "<workbook/>", "it has no sheet"),
        ("xl/workbook.xml", '<w><sheets><sheet name="One" id="x"/></sheets></w>', "its sheet One is missing"),
        ("xl/_rels/workbook.xml.rels", relations(("s", "worksheet", "no.xml")), "its part xl/no.xml is missing"),
        ("xl/sheet.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
         "its part xl/sheet.xml has a document type, as no workbook does"),
        ("xl/sheet.xml", "<w><sheetData><c t='s'><v>0</v></c></sheetData></w>",
         "a cell of it names a text that is not there"),
        ("xl/sheet.xml", "<w><sheetData><row r='1048577'/></sheetData></w>",
         "a cell of it stands beyond the last of a sheet"),
        ("xl/sheet.xml", "<w><sheetData><row><c r='AAAA1'/></row></sheetData></w>",
         "a cell of it does not say where it stands"),
        ("xl/sheet.xml", "<w><sheetData><row><c r='B$1'/></row></sheetData></w>",
         "a cell of it does not say where it stands"),
        ("xl/sheet.xml", "<w><sheetData><row><c r='XFE1'/></row></sheetData></w>",
         "a cell of it stands beyond the last of a sheet"),
    ],
)  # fmt: skip
def test_what_is_damaged_is_told(part: str, text: str, message: str) -> None:
    assert refused(with_part(part, text)) == (Reason.DAMAGED, message)


def test_a_table_that_stands_nowhere() -> None:
    rels = relations(("t", "table", "table.xml"))
    data = zipped(SMALL | {"xl/_rels/sheet.xml.rels": rels, "xl/table.xml": '<table displayName="Old" ref="#REF!"/>'})
    assert refused(data) == (Reason.DAMAGED, "its table Old stands on no cells")


def test_an_archive_that_is_cut_short() -> None:
    assert refused(zipped(SMALL)[:-30]) == (Reason.DAMAGED, "it is not whole")


def test_a_part_that_cannot_be_unpacked() -> None:
    data = bytearray(zipped(SMALL))
    at = data.find(b"xl/workbook.xml") + len("xl/workbook.xml")
    data[at : at + 4] = b"\xff\xff\xff\xff"
    assert refused(bytes(data)) == (Reason.DAMAGED, "its part xl/workbook.xml cannot be unpacked")


def test_a_part_packed_as_no_spreadsheet_does() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as archive:
        for name, part in SMALL.items():
            archive.writestr(name, part)
    assert refused(file.getvalue()) == (Reason.DAMAGED, "its part _rels/.rels cannot be unpacked")


@pytest.mark.parametrize(
    ("limit", "data", "message"),
    [
        (("package.MOST_BYTES", 100), small(), "it has more than 0 million bytes"),
        (("package.MOST_PARTS", 5), small(), "it unpacks into far more than any workbook needs"),
        (("package.MOST_UNPACKED", 500), small(), "it unpacks into far more than any workbook needs"),
        (("reading.MOST_SHEETS", 0), small(), "it has more than 500 sheets"),
        (("markup.MOST_ELEMENTS", 10), small("<row/>" * 20), "its part xl/sheet.xml has more than 10 elements"),
        (("markup.MOST_NODES", 2), small(), "its part xl/workbook.xml has far more in it than any workbook needs"),
        (("markup.MOST_DEPTH", 1), small(), "its part _rels/.rels has far more in it than any workbook needs"),
        (("reading.MOST_CELLS", 1), small("<c><v>1</v></c><c><v>2</v></c>"), "it has more than 300,000 cells"),
    ],
)
def test_what_is_too_large_is_told(
    monkeypatch: pytest.MonkeyPatch, limit: tuple[str, int], data: bytes, message: str
) -> None:
    monkeypatch.setattr(f"s11.xlsx.{limit[0]}", limit[1])
    assert refused(data)[1] == message


def test_all_sheets_share_the_room_for_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = '<w><sheets><sheet name="One" id="s"/><sheet name="Two" id="s"/></sheets></w>'
    data = small("<row><c><v>1</v></c></row>", **{"xl/workbook.xml": listed})
    assert [len(sheet.cells) for sheet in read_book(data).sheets] == [1, 1]
    monkeypatch.setattr("s11.xlsx.reading.MOST_CELLS", 1)
    assert refused(data)[0] is Reason.TOO_LARGE


def test_one_part_named_many_times_counts_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = "<w><sheets>" + '<sheet name="One" id="s"/>' * 50 + "</sheets></w>"
    data = small("<row/>" * 1000, **{"xl/workbook.xml": listed})
    monkeypatch.setattr("s11.xlsx.package.MOST_UNPACKED", 50_000)
    assert refused(data)[0] is Reason.TOO_LARGE


def test_a_sheet_with_too_many_tables() -> None:
    rels = relations(*((str(at), "table", "table.xml") for at in range(sheets.MOST_TABLES + 1)))
    data = zipped(SMALL | {"xl/_rels/sheet.xml.rels": rels, "xl/table.xml": '<table ref="A1:A2"/>'})
    assert refused(data) == (Reason.TOO_LARGE, "a sheet of it has more than 50 tables")


def test_a_small_file_that_unpacks_into_much_is_refused_before_it_is_unpacked() -> None:
    data = zipped(SMALL | {"xl/sheet.xml": b"A" * (package.MOST_UNPACKED + 1)})
    assert len(data) < 500_000
    assert refused(data)[0] is Reason.TOO_LARGE


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped(SMALL | {"xl/sheet.xml": b"<w>" + b" " * 10_000 + b"</w>"}))
    at = data.rfind(b"xl/sheet.xml") - 46 + 24  # the size as the archive's list tells it
    data[at : at + 4] = struct.pack("<I", 10)
    assert refused(bytes(data))[0] is Reason.DAMAGED


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    book = read_book(changed(saved(clean()), {"xl/worksheets/sheet2.xml": swap("</worksheet>", merged)}))
    assert [str(each) for each in book.sheets[1].merged] == ["A:XFD"]


def test_what_names_no_place_is_passed_over() -> None:
    nowhere = (
        '<w><mergeCells><mergeCell ref="#REF!"/></mergeCells><hyperlinks><hyperlink ref="x"/></hyperlinks>'
        '<cols><col min="0" max="2"/><col min="3" max="2"/></cols></w>'
    )
    sheet = read_book(with_part("xl/sheet.xml", nowhere)).sheets[0]
    assert (sheet.merged, sheet.links, sheet.grid.spans) == ((), (), ())


def test_the_width_of_a_column_is_that_of_its_span() -> None:
    spans = (
        '<w><sheetFormatPr defaultColWidth="11"/><cols><col min="5" max="99999" width="50"/>'
        '<col min="2" max="3" width="20"/><col min="4" max="4" width="30" hidden="1"/></cols></w>'
    )
    grid = read_book(with_part("xl/sheet.xml", spans)).sheets[0].grid
    assert [grid.width_of(column) for column in (1, 2, 3, 4, 5, 16_384)] == [11, 20, 20, 0, 50, 50]
    assert grid.spans[-1] == (5, 16_384, 50)


def test_cells_stand_where_they_say_or_after_the_last() -> None:
    rows = (
        '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row>'
        '<row><c><v>3</v></c></row><row r="x"><c r="7"><v>4</v></c></row>'
    )
    assert texts(small(rows)) == {(3, 2): "1", (3, 3): "2", (4, 1): "3", (5, 1): "4"}


def test_texts_of_every_kind() -> None:
    shared = (
        "<sst><si><t>Red</t></si><si><r><t>Am</t></r><r><t>ber</t></r><rPh><t>skipped</t></rPh></si>"
        "<si><t>_x0047_reen_x000A_</t><other>not this</other></si></sst>"
    )
    rows = (
        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
        "<c t='inlineStr'><is><t>in line</t></is></c><c t='str'><f>A1</f><v>_x0041_</v></c><c t='b'><v>1</v></c>"
        "<c t='e'><v>#N/A</v></c><c><v>2.5</v></c></row>"
    )
    found = only_sheet(small(rows, **{"xl/texts.xml": shared}))
    assert [each.text for each in found.values()] == [
        "Red", "Amber", "Green\n", "in line", "A", "1", "#N/A", "2.5",
    ]  # fmt: skip
    assert [each.is_text for each in found.values()] == [True] * 5 + [False] * 3


def test_formulas_with_and_without_results() -> None:
    rows = "<row><c><f>1</f></c><c><f>1</f><v></v></c><c><f>1</f><v>1</v></c><c t='str'><f>1</f><v></v></c></row>"
    found = only_sheet(small(rows))
    assert {place: each.unvalued for place, each in found.items()} == {(1, 1): True, (1, 2): True, (1, 3): False}


def test_a_cell_that_names_no_text_is_empty() -> None:
    assert texts(small("<row><c t='s'/><c t='s'><v></v></c></row>")) == {}


def test_the_cells_of_a_sheet_end_where_they_end() -> None:
    nested = "<row><c><v>1</v></c></row><sheetData><sheetData><row><c><v>2</v></c></row></sheetData></sheetData>"
    assert texts(small(nested)) == {(1, 1): "1", (2, 1): "2"}


def test_names_and_targets_are_found_however_they_are_written() -> None:
    content = {name.replace("/", "\\").upper() if "sheet" in name else name: part for name, part in SMALL.items()}
    absolute = relations(("s", "worksheet", "/XL/Sheet.xml"), ("t", "sharedStrings", "..\\xl\\texts.xml"))
    assert len(read_book(zipped(content | {"xl/_rels/workbook.xml.rels": absolute})).sheets) == 1


def test_a_plain_workbook_has_plain_styles() -> None:
    book = read_book(small("<row><c s='7'><v>1</v></c></row>"))
    assert book.sheets[0].cells[1, 1].style == Style()
    assert (book.digit, book.sheets[0].grid.width, book.sheets[0].grid.height) == (7, 9.14, 15)


def test_prefixes_and_encodings_say_nothing() -> None:
    rows = '<x:row><x:c t="str"><x:v>\u00e9</x:v></x:c></x:row>'
    prefixed = f'<?xml version="1.0" encoding="UTF-16"?><x:w xmlns:x="y"><x:sheetData>{rows}</x:sheetData></x:w>'
    assert texts(zipped(SMALL | {"xl/sheet.xml": prefixed.encode("utf-16")})) == {(1, 1): "\u00e9"}


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), ("-7", -7), ("", 5), ("x", 5), ("7.5", 5), ("9" * 5000, 5), ("\u0663", 5), ("1_0", 5), ("--1", 5)],
)
def test_whole_numbers(text: str, number: int) -> None:
    assert markup.whole(text, 5) == number


@pytest.mark.parametrize(("text", "number"), [("7.5", 7.5), ("", 5), ("x", 5), ("nan", 5), ("inf", 5), ("1e300", 5)])
def test_numbers(text: str, number: float) -> None:
    assert markup.decimal(text, 5) == number


WHOLE = saved(clean())
PARTS = parts(WHOLE)


def read_or_refused(data: bytes) -> None:
    with suppress(RefusedError):
        assert read_book(data).sheets


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8), st.integers(0, 40))
def test_whatever_the_bytes_reading_gives_a_workbook_or_a_refusal(at: int, other: bytes, lost: int) -> None:
    read_or_refused(WHOLE[:at] + other + WHOLE[at + lost :])


@given(st.sampled_from(sorted(PARTS)), st.randoms(use_true_random=False), st.integers(1, 5))
def test_whatever_a_part_holds_reading_gives_a_workbook_or_a_refusal(
    name: str, chance: random.Random, times: int
) -> None:
    part = PARTS[name].decode()
    words = [*"<>/\"'=&;:!0A", "<c>", "</c>", "<row>", 'r="A1"', 'ref="', "&#1;", "-1", "99999999999", "<t>"]
    for _ in range(times):
        at = chance.randrange(len(part))
        part = part[:at] + chance.choice(words) + part[at + chance.randrange(3) :]
    read_or_refused(zipped({**PARTS, name: part}))
