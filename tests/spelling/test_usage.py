"""What the dictionary lets pass and the house does not: American spellings, padding, and slips of the keyboard."""

import re
from collections.abc import Iterable, Mapping

import pytest

from tests.conftest import ROOT
from tests.spelling.prose import CONTENT, PAGES, TEMPLATES, Passage, passages, worded


def pattern(words: str) -> re.Pattern[str]:
    """Whole words, in capitals or not, on one line or two."""
    return re.compile(rf"\b(?:{words})\b".replace(" ", r"\s+"), re.IGNORECASE)


WORDS = {
    pattern(words): instead
    for words, instead in {
        r"(?!(?:cap|re)?siz|(?:mai|pri|sei)z)\w+[iy]z(?:e[drs]?|ing|ations?)": "-ise, -yse or -isation",
        r"(?:behavi|col|fav|harb|hon|lab|neighb)or(?:s|ed|ing|able|ite|hoods?)?": "-our",
        r"(?:cent|fib|lit|theat)er(?:s|ed)?": "-re",
        r"(?:def|off|pret)enses?": "-ence",
        r"(?:cata|dia)logs?": "-logue",
        r"(?:cancel|counsel|fuel|label|model|signal|travel)(?:ed|ing|ors?|ers?)": "two l's",
        r"(?:enrol|fulfil)l(?:s|ments?)?|installments?|(?:skill|will)ful(?:ly)?": "one l, or skilful",
        r"practic(?:ed|ing)": "practise, which is the verb",
        r"(?:a|the|best|good|in|of|our|their|its) practise": "practice, which is the noun",
        r"(?<!to\s)license|(?:a|the|any|each|every|no|of|their|these) licenses": "licence, which is the noun",
        r"judgments?|acknowledgments?": "judgement, acknowledgement",
        r"afterward|toward|gotten|learnt|whilst|amongst": "afterwards, towards, got, learned, while, among",
        r"antisocial|postholders?|emails?(?!:)": "anti-social, post-holder, e-mail",
        r"e\.g|i\.e|eg|ie|etc": "such as, that is, and so on",
        r"utili[sz]\w*|leverag\w+": "use",
        r"robust\w*|holistic\w*|seamless\w*|synerg\w+": "what is there, and what it does",
        r"world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art": "how good it is, in figures",
        r"going forward|in order to|deep dive|key stakeholders?": "from now on, to, a close look, who they are",
    }.items()
}
"""Words that are not written, and what is written instead."""

WORDS_OF_CONTENT = {pattern(r"programs?"): "programme: packs and examples are not about computers"}

SLIPS = {
    re.compile(r"(?<=\S) {2,}(?=\S)"): "one space is enough",
    re.compile(r"(?<=\S)\s+[,.;:!?)](?![\w.])|[(]\s"): "no space here",
    re.compile(r"[^\W\d_][,;!?](?=[^\W\d_])|[a-z]\.(?=[A-Z])"): "a space is missing",
    re.compile(r"[,;:]{2}|,\.|(?<![./])(?:\.\.|\.,)(?![./])"): "one mark is enough",
    re.compile(r"\b(?!had\b|that\b)([^\W\d_]+)(?: +|\n *)\1\b", re.IGNORECASE): "the same word twice",
}


def told(among: Iterable[Passage], rules: Mapping[re.Pattern[str], str]) -> list[str]:
    """Where a rule is broken, with what stands there and what is wanted."""
    return [
        f"{place}: {text!r}: {instead}"
        for passage in among
        for rule, instead in rules.items()
        for text, place in passage.found(rule)
    ]


def test_no_word_is_american_or_padding() -> None:
    assert told(passages(*CONTENT, *PAGES, *TEMPLATES), WORDS) == []
    assert told(passages(*CONTENT, *TEMPLATES), WORDS_OF_CONTENT) == []


def test_no_text_has_slips_of_the_keyboard() -> None:
    assert told(passages(*CONTENT, *PAGES), SLIPS) == []


def found(text: str, rules: Mapping[re.Pattern[str], str]) -> list[str]:
    return [each.split("'")[1] for each in told([Passage(ROOT / "a.md", 1, worded(text))], rules)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Organize, analyzing and the specialization", ["Organize", "analyzing", "specialization"]),
        ("Resized prizes of the size of citizens, seized", []),
        ("color and neighborhoods, labor", ["color", "neighborhoods", "labor"]),
        ("labour, collaboration, an honorary laboratory", []),
        ("the health center, centered", ["center", "centered"]),
        ("to enroll, fulfillment, skillful", ["enroll", "fulfillment", "skillful"]),
        ("enrolled and fulfilled their skills", []),
        ("a traveler, canceled by the counselor", ["traveler", "canceled", "counselor"]),
        ("has practiced, in their practise", ["practiced", "their practise"]),
        ("their practice, practised daily", []),
        ("a license, the\nlicenses", ["license", "the\\nlicenses"]),
        ("licensing, to license, which the council licenses by licence", []),
        ("Staff, e.g. cooks, i.e. people, eg. drivers, etc.", ["e.g", "i.e", "eg", "etc"]),
        ("It utilises robust and state-of-the-art plans", ["utilises", "robust", "state-of-the-art"]),
        ("in order to be of use, going\nforward", ["in order to", "going\\nforward"]),
        ("in order, by e-mail to the post-holder", []),
        ("postholders email antisocial men", ["postholders", "email", "antisocial"]),
    ],
)  # fmt: skip
def test_words_that_are_not_written_are_found(text: str, wrong: list[str]) -> None:
    assert sorted(found(text, WORDS)) == sorted(wrong)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("two  spaces", ["  "]),
        ("a space , here ; and there .", [" ,", " ;", " ."]),
        ("a line\n      , broken", ["\\n      ,"]),
        ("( open", ["( "]),
        ("no space,here.There;or", ["e,", "e.", "e;"]),
        ("stops.. and,, commas,.", ["..", ",,", ",."]),
        ("the the and\n      And twice", ["the the", "and\\n      And"]),
        ("had had enough, in in-house, that that, an and", ["in in"]),
        ("Wait ... (so), 1,234: a.b@c.example,d and https://a.example/b,c ../x.yaml `a`, `b`.", []),
    ],
)  # fmt: skip
def test_slips_are_found(text: str, wrong: list[str]) -> None:
    assert sorted(found(text, SLIPS)) == sorted(wrong)


def test_programs_are_for_computers() -> None:
    assert found("a program of training, programmes, the programmer", WORDS_OF_CONTENT) == ["program"]


def test_the_place_is_the_line_of_the_word() -> None:
    passage = Passage(ROOT / "docs/a.md", 7, "One\ntwo three\nthree four")
    assert told([passage], SLIPS) == ["docs/a.md:8: 'three\\nthree': the same word twice"]
