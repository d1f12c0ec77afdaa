"""Every word that people read is in the British dictionary, or in the list of the project's own names and terms."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.clients.programs import missing, program
from tests.spelling.prose import CONTENT, PAGES, TEMPLATES, WORD, passages

LIST = Path(__file__).with_name("words.txt")
"""Names and terms that are no misspellings, though the dictionary lacks them."""


def words() -> list[tuple[str, str]]:
    """Every word that people read, without the 's that any noun may have, and its place."""
    found = (each for passage in passages(*CONTENT, *PAGES, *TEMPLATES) for each in passage.found(WORD))
    return [(word.removesuffix("'s"), place) for word, place in found]


def misspelt(used: Iterable[str]) -> set[str]:
    """The words, or parts of words with hyphens, that neither the dictionary nor the list has."""
    hunspell = program("hunspell", "hunspell")
    command = [hunspell, "-d", "en_GB", "-i", "UTF-8", "-p", str(LIST), "-l"]
    asked = "\n".join(sorted(set(used)))
    ran = subprocess.run(command, input=asked, capture_output=True, encoding="utf-8", timeout=60, check=False)
    if ran.returncode:
        missing("hunspell's British dictionary (hunspell-en-gb)")
    return set(ran.stdout.split())


@pytest.mark.client
def test_every_word_is_spelt_as_in_britain() -> None:
    used = words()
    wrong = misspelt(word for word, _ in used)
    assert [f"{place}: {word}" for word, place in used if not wrong.isdisjoint({word, *word.split("-")})] == []


@pytest.mark.client
def test_a_misspelling_is_found() -> None:
    right = ["organisation", "safeguarding", "Thameford", "front-line", "Ids", "councillors"]
    wrong = ["counciler", "safegarding", "self-assesment", "color", "behavior", "enrollment", "thameford", "Thamefort"]
    assert misspelt(right + wrong) == {*wrong, "assesment"} - {"self-assesment"}


def test_the_list_is_in_order_and_has_nothing_that_is_not_used() -> None:
    listed = LIST.read_text(encoding="utf-8").splitlines()
    used = {part for word, _ in words() for part in (word, *word.split("-"))}

    assert listed == sorted(set(listed), key=lambda word: (word.casefold(), word))
    assert [word for word in listed if word not in used] == []
