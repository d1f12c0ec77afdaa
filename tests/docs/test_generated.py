"""What is generated is as it would be made now, and nothing is left over from what was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.generate import __main__ as generate
from tests.conftest import ROOT


def test_every_generated_file_is_fresh_and_none_is_left_over() -> None:
    made = {file: text for make in generate.MAKERS for file, text in make()}
    assert [file.relative_to(ROOT).as_posix() for file in generate.stale(made)] == [], "run python -m docs.generate"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two pages, of which one is missing, one holds something else, and a third is left over."""
    folder = tmp_path / "pages"

    def pages() -> Iterator[tuple[Path, str]]:
        yield folder / "a.md", "A\n"
        yield folder / "b.md", "B\n"
        yield folder / "deeper" / "c.md", "C\n"

    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "MAKERS", (pages,))
    monkeypatch.setattr(generate, "FOLDERS", (folder, folder / "deeper"))
    folder.mkdir()
    (folder / "a.md").write_text("A\n", encoding="utf-8")
    (folder / "b.md").write_text("old\n", encoding="utf-8")
    (folder / "d.md").write_text("D\n", encoding="utf-8")
    return folder


def held(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_to_look_says_what_is_stale_and_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = held(folder)
    assert generate.main(["--check"]) == 1
    assert held(folder) == before
    assert capsys.readouterr().out == (
        "pages/b.md is stale: run python -m docs.generate\n"
        "pages/d.md is stale: run python -m docs.generate\n"
        "pages/deeper/c.md is stale: run python -m docs.generate\n"
        "3 of 3 generated files are stale.\n"
    )


def test_to_write_leaves_just_what_is_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main([]) == 0
    assert held(folder) == {"a.md": "A\n", "b.md": "B\n", "deeper/c.md": "C\n"}
    assert generate.main(["--check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 of 3 generated files are stale."


def test_another_word_is_refused(folder: Path) -> None:
    before = held(folder)
    assert generate.main(["--chekc"]) == 2
    assert held(folder) == before
