"""The schemas in the language server behind the YAML extensions of VS Code and of most other editors."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.clients.language_server import LanguageServer, Underlined, language_server
from tests.conftest import ON, ROOT, S11
from tests.docs.test_check_as_you_type import SETTINGS, SLIPS
from tests.schemas.test_schemas import AS_TYPED, BROKEN, OURS, PACK, RETURN, kind_of

pytestmark = pytest.mark.client

NUMBERS = count(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas in it, and a space in its name, as folders on Windows have."""
    folder = tmp_path_factory.mktemp("Section 11 returns")
    for file in (ROOT / "s11" / "schemas").iterdir():
        shutil.copy(file, folder / f"{file.stem}.schema.json")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LanguageServer]:
    with language_server(folder) as running:
        yield running


@pytest.fixture
def file(folder: Path) -> Path:
    """A file that was not opened before."""
    return folder / f"{next(NUMBERS)}.yaml"


def with_line(text: str) -> str:
    """A text under the line that names its schema."""
    return f"# yaml-language-server: $schema={kind_of(text)}.schema.json\n{text}"


@pytest.mark.parametrize(
    "ours", [each for each in OURS if each != BROKEN], ids=lambda ours: str(ours.relative_to(ROOT))
)
def test_nothing_is_underlined_in_a_file_of_ours(ours: Path, server: LanguageServer, file: Path) -> None:
    assert server.open(file, with_line(ours.read_text(encoding="utf-8"))) == []


def test_a_new_return_is_checked_as_it_stands(server: LanguageServer, tmp_path: Path, s11: S11) -> None:
    assert s11("new", tmp_path, "--pack", "oscb-2015", *ON).status == 0
    started = tmp_path / "return.yaml"
    text = started.read_text(encoding="utf-8")
    assert server.open(started, text) == []
    assert server.open(tmp_path / "slipped.yaml", text.replace("status: draft", "status: darft")) == [
        Underlined(
            text[: text.index("status: draft")].count("\n") + 1,
            'Value is not accepted. Valid values: "draft", "final".',
        )
    ]


@pytest.mark.parametrize("version", ["1.2", "1.1"])
def test_nothing_is_underlined_that_yaml_takes_for_a_number_or_a_yes(version: str, folder: Path, file: Path) -> None:
    with language_server(folder, yamlVersion=version) as server:
        assert server.open(file, with_line(AS_TYPED)) == []


NO_DAY = "This should be a day in the calendar, such as 2026-06-30, 30 June 2026 or 30/06/2026."


@pytest.mark.parametrize(
    ("text", "old", "new", "line", "message"),
    [
        (RETURN, "response: met", "answer: met", 7, "Property answer is not allowed."),
        (RETURN, "kind: policy", "kind: polisy", 8, "Value is not accepted. Valid values: "),
        (RETURN, "pack: oscb-2015\n", "", 2, 'Missing property "pack".'),
        (RETURN, "to: 2026-03-31", "to: end of March", 5, NO_DAY),
        (RETURN, "to: 2026-03-31", "to: 31 June 2026", 5, NO_DAY),
        (RETURN, "dated: 2025-06-01", "dated: June 2025", 8, NO_DAY),
        (RETURN, "count: 27", "count: some", 8, "This should be a whole number, in figures, such as 27."),
        (RETURN, "[audit]", "audit", 9, "A list is meant here: put each item on a line of its own after a dash"),
        (RETURN, "{response: met}", "{response: [met]}", 7, "Text is meant here, and a list or a set of keys stands"),
        (PACK, "credit: 100", "credit: 100%", 9, "This should be a number, such as 75, 0.5 or 200/3."),
        (PACK, "met: 62.5", "met: 101%", 10, "This should be a percentage from 0 to 100, without the % sign."),
        (PACK, "excluded: no", "excluded: perhaps", 9, "This should be yes or no."),
        (PACK, "due: 12", "due: December", 16, "This should be a month from 1 to 12."),
    ],
)  # fmt: skip
def test_a_slip_is_underlined(
    text: str, old: str, new: str, line: int, message: str, server: LanguageServer, file: Path
) -> None:
    (told,) = server.open(file, with_line(text.replace(old, new)))
    assert told.line == line
    assert told.message.startswith(message)


HOW_MET = """\
#### Answer

What is in place.

```yaml
how_met: The lead has been in post since 2024.
```
"""
RESPONSE = """\
#### Answer

The id of a response of the pack's scale. Not given means unanswered.

```yaml
response: met
```
"""
KIND = """\
#### Evidence

What sort of thing it is.

```yaml
kind: case file review
```

Allowed Values:

* `policy`: What the agency has decided, in writing
* `procedure`: How staff do it, step by step
"""
DUTY = """\
#### Criterion

Allowed Values:

* `listening`: A culture of listening to children, in single decisions and in planning services
"""


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        (RETURN, "response¦: met", RESPONSE),
        (RETURN, "response: m¦et", RESPONSE),
        (RETURN.replace("response: met", "how_met: In post."), "how_met¦:", HOW_MET),
        (RETURN.replace("response: met", "how_met: 2024"), "how_met¦:", HOW_MET.replace("Answer", "Read as text")),
        (RETURN.replace("response: met", "how_met: "), "how_met¦:", HOW_MET.replace("Answer", "Not given")),
        (RETURN, "kind¦: policy", KIND),
        (RETURN, "kind: pol¦icy", KIND),
        (RETURN, '"1.1¦":', "#### Answer\n\nWhat was said about one criterion."),
        (RETURN, "E01¦:", "#### Evidence\n\nSomething that shows what an answer claims."),
        (PACK.replace("[leadership]", "[listening]"), "list¦ening", DUTY),
    ],
)  # fmt: skip
def test_a_hover_tells_what_a_key_is(text: str, at: str, shown: str, server: LanguageServer, file: Path) -> None:
    text = with_line(text)
    plain = at.replace("¦", "")
    assert text.count(plain) == 1
    assert server.hover(file, text.replace(plain, at)).startswith(shown)


ANSWER = ["response", "reason", "how_met", "how_do_you_know", "evidence", "to_improve"]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ('answers:\n  "1.1":\n    ¦\n', ANSWER),
        ('answers:\n  "1.1":\n    ho¦\n', ANSWER),
        ('answers:\n  "1.1":\n    how_met: ¦\n', []),
        ('answers:\n  "1.1":\n    response: ¦\n', []),
        ("status: ¦\n", ["draft", "final"]),
        ("actions:\n  A01:\n    status: ¦\n", ["not started", "in progress", "ongoing", "complete", "cancelled"]),
        ("actions:\n  A01:\n    due: ¦\n", []),
        ("scrutiny:\n  - recommendations:\n      - response: ¦\n", ["agreed", "partially agreed", "not agreed"]),
        ("sign_off:\n  ¦\n", ["role", "date"]),
        ("evidence:\n  E01:\n    outcome: {count: ¦}\n", []),
    ],
)  # fmt: skip
def test_keys_and_words_are_offered_and_no_answer_is(
    text: str, offered: list[str], server: LanguageServer, file: Path
) -> None:
    assert server.complete(file, with_line(f"format: s11-return/1\n{text}")) == offered


def test_a_schema_that_is_not_there_is_told(server: LanguageServer, file: Path) -> None:
    (told,) = server.open(file, "# yaml-language-server: $schema=lost.schema.json\nformat: s11-return/1\n")
    assert told.message.startswith("Unable to load schema from ")


def test_a_line_as_jetbrains_has_it_does_too(server: LanguageServer, file: Path) -> None:
    assert server.open(file, f"# $schema: return.schema.json\n{RETURN.replace('draft', 'darft')}") != []


HOLDS = {
    "answer": 'answers: {{"1.1": {{{}}}}}',
    "evidence": 'answers: {{"1.1": {{{}}}}}',
    "status": "{}",
    "due": "actions: {{A01: {{{}}}}}",
    "count": "evidence: {{E01: {{outcome: {{{}}}}}}}",
}
"""Where in a return each key of the page's table is typed."""


@pytest.mark.parametrize(("typed", "said"), SLIPS, ids=[typed for typed, _ in SLIPS])
def test_the_editor_says_what_the_page_shows(typed: str, said: str, server: LanguageServer, file: Path) -> None:
    text = HOLDS[typed.partition(":")[0]].format(typed)
    told = server.open(file, with_line(f"format: s11-return/1\n{text}\n"))
    assert said in [each.message for each in told if each.line == 3]


def test_the_settings_that_the_page_shows_find_the_schemas(tmp_path: Path, s11: S11) -> None:
    for path in SETTINGS["yaml.schemas"]:
        assert s11("schema", Path(path).name.partition(".")[0], "-o", tmp_path / path).status == 0
    with language_server(tmp_path, schemas=SETTINGS["yaml.schemas"]) as server:
        for name in ("returns/2026/return.yaml", "returns/2026/directorates/housing.yaml", "packs/ours/pack.yaml"):
            (told,) = server.open(tmp_path / name, "format: s11-nothing/1\n")[-1:]
            assert told.message.startswith('Value must be "s11-')
        assert server.open(tmp_path / "another.yaml", "format: s11-nothing/1\n") == []


def test_ids_that_are_one_number_are_not_unique_to_an_editor(server: LanguageServer, file: Path) -> None:
    plain = RETURN.replace('{"1.1": {response: met}}', "{1.1: {}, 1.10: {}}")
    assert server.open(file, with_line(plain)) == [Underlined(7, "Map keys must be unique")]
    assert server.open(file.with_stem("quoted"), with_line(plain.replace("1.1:", '"1.1":'))) == []
