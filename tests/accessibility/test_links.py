"""Links that say where they lead, and lead there."""

from typing import Any

import pytest
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from tests.accessibility.made import Told, told

ADDRESS = "https://thameford.example/policy"


def linked(book: Any, text: str | None = None, **where: Any) -> Any:
    cell = book["Actions"]["A4"]
    cell.value = text or cell.value
    cell.hyperlink = Hyperlink(ref="A4", **where)
    return book


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("https://thameford.example", "its text is an address"),
        ("www.thameford.example/policy", "its text is an address"),
        ("Click\n here...", "its text is no more than 'Click here...'"),
        ("More >", "its text is no more than 'More >'"),
    ],
)
def test_links_that_do_not_say_where_they_lead(book: Any, text: str, message: str) -> None:
    assert Told("S11-W71", "Actions!A4", message) in told(linked(book, text, target=ADDRESS))


def test_a_link_without_text(book: Any) -> None:
    book["Cover"]["A5"].hyperlink = Hyperlink(ref="A5", target=ADDRESS)
    book["Cover"]["A5"].value = " "
    assert told(book) == [Told("S11-W71", "Cover!A5", "the link has no text")]


@pytest.mark.parametrize(
    "where",
    [
        {"target": ADDRESS},
        {"target": "mailto:lead@thameford.example"},
        {"target": "#Cover!A1"},
        {"location": "'Last year'!$A$3"},
        {"location": "COVER!A1:B2"},
        {"location": "C6"},
        {"location": "Leads"},
        {"location": "Cover!Leads"},
    ],
)
def test_links_that_lead_somewhere(book: Any, where: dict[str, str]) -> None:
    book.defined_names["Leads"] = DefinedName("Leads", attr_text="Cover!$A$2")
    assert told(linked(book, **where)) == []


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ({"location": "'Old sheet'!A1"}, "there is no 'Old sheet'!A1 to go to"),
        ({"location": "Cover!nowhere"}, "there is no Cover!nowhere to go to"),
        ({"location": "#REF!"}, "there is no #REF! to go to"),
        ({"target": "#XFE1"}, "there is no XFE1 to go to"),
        ({}, "the link has no address"),
    ],
)
def test_links_that_lead_nowhere(book: Any, where: dict[str, str], message: str) -> None:
    assert told(linked(book, **where)) == [Told("S11-W72", "Actions!A4", message)]


def test_a_link_to_a_hidden_sheet_leads_nowhere(book: Any) -> None:
    book["Last year"].sheet_state = "hidden"
    found = told(linked(book, location="'Last year'!A1"))
    assert Told("S11-W72", "Actions!A4", "there is no 'Last year'!A1 to go to") in found


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("javascript:alert(1)", "it begins with javascript:"),
        (" JavaScript:alert(1)", "it begins with javascript:"),
        ("data:text/html,x", "it begins with data:"),
        ("file:///C:/policy.docx", "it leads to a file of its author's"),
        ("C:\\Jane\\policy.docx", "it leads to a file of its author's"),
        ("\\\\server\\share\\policy.docx", "it leads to a file of its author's"),
        ("../policy.docx", "it leads to a file of its author's"),
    ],
)
def test_links_that_others_cannot_follow(book: Any, target: str, message: str) -> None:
    assert told(linked(book, target=target)) == [Told("S11-W73", "Actions!A4", message)]
