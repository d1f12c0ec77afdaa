"""Whole passages in the manner of five kinds of report: each outcome that they tell is judged as an officer would.

A sentence is marked with what is told of it: ``bare``, counts that nothing in the passage says the total of;
``percentage``, one that its counts do not come to; ``few``, a count of one or two. What is ``elsewhere`` has its total
in the sentence before or after, and would be told if the sentence stood alone. Of the others nothing is told.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from s11.rules.percentages import wrong_percentages
from s11.rules.totals import few_people, without_total

FOLDER = Path(__file__).parent / "outcomes"
FEWEST = 12


class Sentence(NamedTuple):
    say: str
    bare: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    percentage: tuple[str, ...] = ()
    few: tuple[str, ...] = ()


class Passage(NamedTuple):
    name: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(each.say for each in self.sentences)


def read(file: Path) -> Passage:
    marked = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return Passage(file.stem, tuple(Sentence(**each) for each in marked))


PASSAGES = [read(file) for file in sorted(FOLDER.iterdir())]
SENTENCES = [(passage.name, each) for passage in PASSAGES for each in passage.sentences]

of_each_passage = pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
of_each_sentence = pytest.mark.parametrize(
    "sentence", [each for _, each in SENTENCES], ids=[f"{name}: {each.say[:40]}" for name, each in SENTENCES]
)


def percentages(text: str) -> list[str]:
    return [wrong.words for wrong in wrong_percentages(text)]


@of_each_passage
def test_a_passage_is_told_the_counts_that_have_no_total(passage: Passage) -> None:
    assert without_total(passage.text) == [words for each in passage.sentences for words in each.bare]


@of_each_passage
def test_a_passage_is_told_the_percentages_that_do_not_follow(passage: Passage) -> None:
    assert percentages(passage.text) == [words for each in passage.sentences for words in each.percentage]


@of_each_passage
def test_a_passage_is_told_the_counts_of_one_or_two(passage: Passage) -> None:
    assert few_people(passage.text) == [words for each in passage.sentences for words in each.few]


@of_each_passage
def test_a_passage_is_as_long_as_part_of_a_report_and_holds_both_kinds(passage: Passage) -> None:
    assert len(passage.sentences) >= FEWEST
    assert any(each.bare for each in passage.sentences)
    assert any(each.percentage for each in passage.sentences)


@of_each_sentence
def test_a_sentence_that_stands_alone_is_told_what_it_does_not_say_itself(sentence: Sentence) -> None:
    assert sorted(without_total(sentence.say)) == sorted([*sentence.bare, *sentence.elsewhere])
    assert percentages(sentence.say) == list(sentence.percentage)
    assert few_people(sentence.say) == list(sentence.few)
