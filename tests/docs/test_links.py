"""Every link from one page to another leads to a page and a heading that there are, and every page is linked to."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.conftest import ROOT
from tests.docs.blocks import pages


class Link(NamedTuple):
    """Where a link stands, and where it leads from there."""

    page: str
    to: str

    def leads_to(self) -> tuple[Path, str]:
        path, _, anchor = self.to.partition("#")
        file = (ROOT / self.page).parent / path if path else ROOT / self.page
        return file.resolve(), anchor


def tokens(page: Path) -> list[Token]:
    return MarkdownIt().enable("table").parse(page.read_text(encoding="utf-8"))


def links() -> Iterator[Link]:
    for page in pages():
        for token in tokens(ROOT / page):
            for each in token.children or ():
                if each.type == "link_open":
                    yield Link(page, str(each.attrs["href"]))


def headings(page: Path) -> Iterator[str]:
    """The name by which a link leads to each heading of a page, as GitHub makes it."""
    every = tokens(page)
    seen: dict[str, int] = {}
    for opened, inline in pairwise(every):
        if opened.type == "heading_open":
            words = "".join(each.content for each in inline.children or ())
            name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            yield f"{name}-{seen[name]}" if name in seen else name
            seen[name] = seen.get(name, 0) + 1


WITHIN = [link for link in links() if not re.match(r"https?://|mailto:", link.to)]


@pytest.mark.parametrize("page", pages())
def test_every_link_within_the_docs_leads_somewhere(page: str) -> None:
    for link in (each for each in WITHIN if each.page == page):
        file, anchor = link.leads_to()
        assert file.exists(), link.to
        assert not anchor or anchor in set(headings(file)), link.to


def test_every_page_is_reached_from_the_readme() -> None:
    reached, ahead = set[Path](), {ROOT / "README.md"}
    while ahead:
        page = ahead.pop()
        reached.add(page)
        there = {link.leads_to()[0] for link in WITHIN if ROOT / link.page == page}
        ahead |= {each for each in there if each.suffix == ".md"} - reached
    assert [page for page in pages() if ROOT / page not in reached] == []
