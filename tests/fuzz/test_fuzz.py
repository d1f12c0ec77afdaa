"""A short hunt, the same each time; and that a hunt finds what is there to be found."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from s11.pipeline import assess
from tests.fuzz import __main__ as command
from tests.fuzz import oracle
from tests.fuzz.dice import Dice
from tests.fuzz.files import RETURN, Files
from tests.fuzz.folder import completed, in_memory
from tests.fuzz.hunt import KINDS, hunt
from tests.fuzz.oracle import LookAt, judge
from tests.fuzz.reducing import reduced
from tests.fuzz.subject import Seen, look_at, tell
from tests.fuzz.whole import whole
from tests.fuzz.words import CANARIES, TODAY

INPUTS = 1_000
FOUND = sorted(folder for folder in command.FOUND.iterdir() if folder.is_dir())


@pytest.fixture
def look() -> Iterator[LookAt]:
    with in_memory() as folder:
        yield lambda files: look_at(files, folder)


def test_nothing_is_found_in_a_short_hunt() -> None:
    tally = hunt(INPUTS, seed=11)

    assert [found.law for found in tally.found.values()] == [], command.summary(11, tally)
    assert tally.inputs == INPUTS
    assert set(tally.by_kind) == {kind for kind, _ in KINDS}
    assert tally.rated > INPUTS // 5


@pytest.mark.parametrize("folder", FOUND, ids=lambda folder: folder.name)
def test_what_was_found_before_is_found_no_more(folder: Path, look: LookAt) -> None:
    files = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert judge(files, look).faults == ()


def test_the_same_seed_makes_the_same_inputs() -> None:
    assert hunt(30, seed=3).said == hunt(30, seed=3).said
    assert hunt(30, seed=3).said != hunt(30, seed=4).said


def test_a_hunt_ends_when_its_time_is_over() -> None:
    assert hunt(INPUTS, seed=1, seconds=0).inputs == 1


@pytest.mark.parametrize("seed", range(8))
def test_what_is_opened_from_a_disk_is_told_as_from_memory(
    seed: int, tmp_path: Path, look: LookAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = whole(Dice(seed))
    files = {**files, RETURN: files[RETURN].replace(b'"test"', b"pack.yaml").replace(b"pack: test", b"pack: pack.yaml")}
    seen = look(files)
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    for name, data in completed(files).items():
        Path(name).write_bytes(data)

    assert assess(Path(RETURN), TODAY).findings == seen.findings


BROKEN: Files = {
    RETURN: b"format: s11-return/1\npack: test\nagency: {name: Thameford, kind: police}\nstatus: draft\n"
    b"period: {from: 2025-04-01, to: 2026-03-31}\ncontacts: {completed_by: {role: x, name: Zuleika Quillfeather}}\n"
    b"answers:\n  '1.1': {response: met}\n  '1.2': {response: mett}\n"
}
"""A return with a few things wrong, and somebody's name."""


def first(seen: Seen, **changes: Any) -> Seen:
    """What was seen, with something else said in the first finding."""
    finding, *others = seen.findings
    return seen._replace(findings=(finding._replace(**changes), *others))


def raising(seen: Seen) -> Seen:
    raise KeyError(seen.findings[0].code)


FAULTY: list[tuple[str, Callable[[Seen], Seen]]] = [
    ("nothing raises: KeyError in the harness", raising),
    ("every place lies inside its file: S11-", lambda seen: first(seen, line=99)),
    ("every place lies inside its file: S11-", lambda seen: first(seen, column=0)),
    ("findings stand in reading order", lambda seen: seen._replace(findings=seen.findings[::-1])),
    ("nothing is told twice: S11-", lambda seen: seen._replace(findings=(seen.findings[0], *seen.findings))),
    ("every finding is of a known kind: S11-", lambda seen: first(seen, title="Another")),
    ("what is said is one line that can be seen: S11-", lambda seen: first(seen, message="two\nlines")),
    ("what is said is one line that can be seen: S11-", lambda seen: first(seen, fix="a\u202eb")),
    ("personal details are never repeated", lambda seen: first(seen, message=f"ask {CANARIES[0]}")),
    ("the same input gives the same findings", lambda seen: first(seen, line=1, column=1, message=os.urandom(8).hex())),
]


@pytest.mark.parametrize(("law", "spoilt"), FAULTY)
def test_a_subject_that_breaks_a_law_is_found_out(law: str, spoilt: Callable[[Seen], Seen], look: LookAt) -> None:
    assert judge(BROKEN, look).faults == ()
    assert law in {fault.law[: len(law)] for fault in judge(BROKEN, lambda files: spoilt(look(files))).faults}


TOLD = [
    ("nothing passes for a finding", {"text": "return.yaml:1:1 S11-201 error\n"}),
    ("no word is an order to a pipeline", {"github": "::set-env name=a::b\n"}),
    ("no word is an order to a pipeline", {"azure": "##vso[task.logissue type=error;]x ##vso[task.complete]\n"}),
    ("the line of personal details is never quoted", {"text": f"    6 | {CANARIES[0]}"}),
    ("json is read back as it was", {"json": '"an error"'}),
    ("sarif names every place", {"sarif": '"startLine": 77'}),
]


@pytest.mark.parametrize(("law", "said"), TOLD)
def test_a_form_that_says_something_else_is_found_out(
    law: str, said: dict[str, str], look: LookAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    ((form, words),) = said.items()

    def telling(seen: Seen) -> Any:
        told = tell(seen)
        text = getattr(told, form)
        if form in {"json", "sarif"}:
            key = '"severity": "' if form == "json" else '"startLine": '
            at = text.index(key) + len(key)
            return told._replace(**{form: f"{text[:at]}{'X' if form == 'json' else '9'}{text[at:]}"})
        return told._replace(**{form: text + words})

    monkeypatch.setattr(oracle, "tell", telling)
    assert law in {fault.law for fault in judge(BROKEN, look).faults}


def test_an_input_that_takes_long_is_found_out(look: LookAt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oracle, "SLOWEST", 1e-9)
    assert [fault.law for fault in judge(BROKEN, look).faults] == ["no input takes long"]


def test_what_is_found_is_made_small() -> None:
    files = {RETURN: b"one\ntwo\nthree bad words\n", "housing.yaml": b"four\n"}
    assert reduced(files, lambda less: b"bad" in less.get(RETURN, b"")) == {RETURN: b"bad"}
    assert reduced(files, lambda less: b"bad" in less.get(RETURN, b""), tries=1) == files


def test_what_is_found_is_told_and_left_to_be_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "FOUND", tmp_path)
    monkeypatch.setattr(oracle, "SLOWEST", 1e-9)

    assert command.main(["--inputs", "2", "--seed", "1"]) == 1
    printed = capsys.readouterr().out
    assert "seed 1: 2 inputs in 0 s" in printed
    assert "FOUND no input takes long" in printed
    assert [folder.name for folder in tmp_path.iterdir()] == ["no-input-takes-long"]
