"""A report as a page, read back with a parser of HTML."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from s11.errors import S11Error
from s11.render.environment import make_environment
from s11.render.html import html
from s11.view.report import make_report
from s11.view.table import Cell
from tests.render.hostile import HOSTILE, texts
from tests.view.sample import ON, PACK, Found, alone, make

VOID = {"meta", "br", "path", "rect"}


class Page(HTMLParser):
    """What is on a page: its elements with what they hold, in order."""

    def __init__(self, data: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(data)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", data))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self) -> str:
        return " ".join(" ".join(text for tag, text in self.texts if tag != "style").split())

    def headings(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.elements if re.fullmatch(r"h[1-6]", tag)]


def made(found: Found, folder: Path | None = None) -> str:
    return html(make_report(*found, [], ON), make_environment([folder] if folder else [])).decode()


def page(found: Found) -> Page:
    return Page(made(found))


def test_the_page_is_in_british_english_and_has_one_title() -> None:
    read = page(make())
    assert read.named("html") == [{"lang": "en-GB"}]
    assert ("title", "Section 11 audit: Thameford District Council") in read.texts
    assert read.headings().count(1) == 1


def test_headings_never_skip_a_level() -> None:
    for found in (make(), alone()):
        levels = page(found).headings()
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_runs_and_nothing_is_fetched() -> None:
    text = made(make())
    read = Page(text)
    assert not {"script", "iframe", "object", "embed", "img", "form", "base"} & {tag for tag, _ in read.elements}
    assert not [name for _, attributes in read.elements for name in attributes if name.startswith("on")]
    assert "url(" not in text
    assert "@import" not in text
    policy = [each["content"] for each in read.named("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_every_way_on_the_page_leads_somewhere_and_every_id_is_its_own() -> None:
    read = page(make())
    ids = [each["id"] for _, each in read.elements if each.get("id")]
    assert len(ids) == len(set(ids))
    ways = {each["href"] for each in read.named("a") if each["href"] and each["href"].startswith("#")}
    assert ways <= {f"#{each}" for each in ids}
    assert {"#standard-1", "#action-A01"} <= ways
    assert {"standard-3", "criterion-1.1", "action-A02"} <= set(ids)


def test_two_directorates_actions_with_one_id_have_their_own_places() -> None:
    report = make_report(*make(), [], ON)
    twin = report.actions._replace(rows=(*report.actions.rows, report.actions.rows[0]._replace(anchor="action-A01 b")))
    read = Page(html(report._replace(actions=twin), make_environment()).decode())
    ids = [each["id"] for _, each in read.elements if (each.get("id") or "").startswith("action-A01")]
    assert len(set(ids)) == 2


def test_ids_that_would_come_to_the_same_are_told_apart() -> None:
    report = make_report(*make(), [], ON)
    first, second, third = report.details
    odd = [
        section._replace(heading=Cell(section.heading.text, target=target))
        for section, target in zip(
            (first, second, third), ("standard-1-2", "standard-1 2", "standard-1-2!"), strict=True
        )
    ]
    read = Page(html(report._replace(details=tuple(odd)), make_environment()).decode())
    ids = [each["id"] for _, each in read.elements if each.get("id")]
    assert len(ids) == len(set(ids))


def test_pictures_say_what_they_show() -> None:
    read = page(make())
    pictures = [each for each in read.named("svg") if each.get("role") == "img"]
    titles = [text for tag, text in read.texts if tag == "title"]
    assert len(pictures) == len(titles) - 1
    assert "2 standards are Amber: standards 1 and 2." in titles
    assert "1 Leadership: computed rating Amber, self rating Green and moderated rating Blue." in titles
    assert "Due 30 September 2026, overdue." in titles
    assert all(
        each.get("aria-hidden") == "true" for each in read.named("svg") if "role" not in each and "x" not in each
    )


def test_tables_have_captions_and_headings_for_rows_and_columns() -> None:
    read = page(make())
    tags = [tag for tag, _ in read.elements]
    assert tags.count("table") == tags.count("caption") >= 3
    assert {each.get("scope") for each in read.named("th")} == {"col", "row"}


def test_a_rating_has_the_colour_of_its_tone_or_the_boards_own() -> None:
    text = PACK.replace("label: Amber, tone: caution", 'label: Amber, tone: caution, colour: "#F47738"')
    written = made(make(a_pack=text))
    assert '<strong class="tag colour-f47738">Amber</strong>' in written
    assert ".colour-f47738{background-color:#F47738;color:#0B0C0C;fill:#F47738}" in written
    assert '<strong class="tag tone-good">Green</strong>' in written


def test_nothing_that_is_empty_has_a_heading() -> None:
    told = page(alone("status: final")).text()
    for heading in ("What will be done, in order of date", "every action", "the staff survey", "Recommendations and"):
        assert heading not in told
    assert "Not moderated" not in told


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_text(hostile: str) -> None:
    found = alone(
        answers={"1.1": {"response": "met", "how_met": hostile, "evidence": ["E1"]}},
        agency={"name": hostile},
        evidence={"E1": {"title": hostile, "where": hostile}},
        actions={hostile: {"what": hostile, "owner": hostile, "for": ["1"]}},
        must_be_seen_by=[hostile],
    )
    read = page(found)
    assert {tag for tag, _ in read.elements} <= {tag for tag, _ in page(make()).elements}
    assert read.text().count(" ".join(hostile.split())) >= 6
    assert {each["href"] for each in read.named("a") if "://" in str(each["href"])} <= {"https://board.example/tool"}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=20)
@given(texts)
def test_any_text_is_text(text: str) -> None:
    found = alone(answers={"1.1": {"response": "met", "how_met": text}})
    assert " ".join(Cell(text).text.split()) in page(found).text()


def test_a_council_can_change_a_block_and_leave_the_rest(tmp_path: Path) -> None:
    own = '{% extends "shipped/return.html.j2" %}{% block banner %}<p>Thameford, a place to grow</p>{% endblock %}'
    (tmp_path / "return.html.j2").write_text(own, encoding="utf-8")
    read = Page(made(make(), tmp_path))
    assert "Thameford, a place to grow" in read.text()
    assert "What is below Green, and what will be done" in read.text()


def test_what_a_councils_block_prints_is_escaped_too(tmp_path: Path) -> None:
    own = '{% extends "shipped/return.html.j2" %}{% block banner %}<p>{{ agency }}</p>{% endblock %}'
    (tmp_path / "return.html.j2").write_text(own, encoding="utf-8")
    assert "&lt;b&gt;Council" in made(alone(agency={"name": "<b>Council"}), tmp_path)


def test_a_fault_in_a_councils_template_is_told_with_its_line(tmp_path: Path) -> None:
    own = '{% extends "shipped/return.html.j2" %}\n{% block banner %}\n{{ nothing }}{% endblock %}'
    (tmp_path / "return.html.j2").write_text(own, encoding="utf-8")
    with pytest.raises(S11Error, match=r"return\.html\.j2, line 3: 'nothing' is undefined"):
        made(make(), tmp_path)


def test_each_action_in_order_of_date_says_who_and_how_far() -> None:
    plan = made(make()).split('id="plan"')[1].split("</section>")[0]
    told = " ".join("".join(text for _, text in Page(f"<section>{plan.split('</h2>')[1]}</section>").texts).split())
    assert "Owner: Head of Finance. Status: In progress, overdue. Standard: 1 Leadership. Action A01" in told


def test_an_address_in_capitals_is_a_link_too() -> None:
    found = alone(evidence={"E1": {"title": "T", "where": "HTTPS://X.example/a"}})
    assert "HTTPS://X.example/a" in {each["href"] for each in page(found).named("a")}
