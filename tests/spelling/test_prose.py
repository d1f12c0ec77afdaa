"""What is read for its spelling is what people read, at the line that it stands on, and no file is passed over."""

import pytest

from tests.conftest import ROOT
from tests.spelling.prose import CONTENT, PAGES, TEMPLATES, WORD, of_markdown, of_template, of_yaml, reader, worded

STYLESHEET = "return.css.j2"


def test_every_file_of_packs_examples_templates_and_docs_is_read() -> None:
    files = {file for pattern in (*CONTENT, *PAGES, *TEMPLATES) for file in ROOT.glob(pattern) if file.is_file()}
    everything = {
        file
        for folder in ("standards", "examples", "templates", "docs")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }

    assert everything <= files
    assert {file.name for file in files if reader(file) is None and "generate" not in file.parts} == {STYLESHEET}


MARKDOWN = """\
# A heading

One line with `code` and a [link](https://www.thameford.example/)
goes on.

- an *item*

| a | `b` |
|---|---|
| c  | d |

```sh
no text
```

    no text either
"""


def test_the_texts_of_a_page() -> None:
    assert list(of_markdown(MARKDOWN)) == [
        (1, "A heading"),
        (3, "One line with ` and a link\ngoes on."),
        (6, "an item"),
        (8, "a"),
        (8, "`"),
        (10, "c"),
        (10, "d"),
    ]


YAML = """\
# A note
format: s11-return/1
answers:
  "1.1":
    response: met
    how_met: >-
      The first line,
      and the second.
    evidence: [E01, "In quotes"]
title: "{{ heading }} of {{ 'it' }}"
"""


def test_the_texts_of_a_return() -> None:
    assert list(of_yaml(YAML)) == [
        (1, "# A note"),
        (6, ">-\n      The first line,\n      and the second."),
        (9, "E01"),
        (9, '"In quotes"'),
        (10, '"` of `"'),
    ]


def test_the_texts_of_a_template() -> None:
    source = '{# Why #}\n{% for row in\n   rows %}<p class="lead">One {{ grid(row, "what", "The first") }}</p>\n'
    assert list(of_template(source)) == [(1, '{# Why #}\n`\n``One `"The first"``\n')]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A front-line worker's note: don't", ["A", "front-line", "worker's", "note", "don't"]),
        ("E01, 2025/26, how_met, 16-year-olds and (S11-702)", ["and"]),
        ("Ask it@thameford.example or https://www.thameford.example/a", ["Ask", "or"]),
        ("see docs/how-to/write-a-pack.md and/or councillors' surgeries",
         ["see", "and", "or", "councillors", "surgeries"]),
    ],
)  # fmt: skip
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert WORD.findall(worded(text)) == words
