"""The lists of words that come with s11 hold what they say, and a row that is added is looked for."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from s11 import bundled
from s11.model.words import Law
from s11.rules import words
from s11.rules.narratives import replaced_law
from tests.rules.casefile import written

LISTS = {
    **{name: list(given) for name, given in words.outcome_words() if name not in {"format", "people"}},
    "people": [*words.outcome_words().people, *words.outcome_words().people.values()],
    "known": list(words.acronyms().known),
    "shouted": list(words.acronyms().shouted),
    "laws": [law.title for law in words.superseded_law()],
    "cited": [cited for law in words.superseded_law() for cited in law.cited],
}
CITED = [(law, cited) for law in words.superseded_law() for cited in law.cited]


@pytest.mark.parametrize("name", LISTS)
def test_no_list_holds_anything_twice(name: str) -> None:
    assert [word for word, times in Counter(LISTS[name]).items() if times > 1] == []


@pytest.mark.parametrize("name", ["known", "shouted"])
def test_acronyms_are_short_and_in_capitals(name: str) -> None:
    assert [word for word in LISTS[name] if not (word.isalpha() and word.isupper() and len(word) > 1)] == []


def test_no_acronym_that_is_known_is_said_to_be_none() -> None:
    assert set(words.acronyms().known) & set(words.acronyms().shouted) == set()


def test_what_outcomes_are_told_with_is_in_small_letters() -> None:
    told = [word for name, given in LISTS.items() if name in words.outcome_words().model_fields_set for word in given]
    assert [word for word in told if word != word.lower()] == []


def told(text: str, since: str) -> list[str]:
    returned = f'period: {{from: {since}, to: 2099-03-31}}\noverall: {{because: "{text}"}}\n'
    return [hit.message for hit in replaced_law.check(written({"return.yaml": returned}).subject)]


@pytest.mark.parametrize(("law", "cited"), CITED, ids=[cited for _, cited in CITED])
def test_law_is_told_in_each_way_that_it_is_cited_once_it_was_replaced(law: Law, cited: str) -> None:
    after = (law.replaced + timedelta(days=1)).isoformat()
    [message] = told(f"It follows {cited}.", after)
    assert message.startswith(f"{law.title} was replaced on ")
    assert told(f"It follows {cited}.", law.replaced.isoformat()) == []


@pytest.fixture
def own_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the lists that come with s11, which is read in their place."""
    shutil.copytree(bundled.standards() / words.FOLDER, tmp_path / words.FOLDER)
    monkeypatch.setattr(bundled, "standards", lambda: tmp_path)
    words.superseded_law.cache_clear()
    yield tmp_path / words.FOLDER
    words.superseded_law.cache_clear()


def test_law_that_is_added_to_the_list_is_told_and_needs_nothing_else(own_lists: Path) -> None:
    file = own_lists / "superseded-law.yaml"
    row = "{title: the Poor Law, cited: [Poor Law], replaced: 1948-07-05, by: the Act of that year, source: that Act}"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n  - {row}\n", encoding="utf-8")
    [message] = told("Under the Poor Law.", "2025-04-01")
    assert message == "the Poor Law was replaced on 5 July 1948 by the Act of that year"
