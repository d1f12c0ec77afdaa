"""What goes wrong around a command: never a traceback, never a lost file, never a file that nobody owns."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from s11 import __version__
from s11.cli.app import run
from s11.cli.console import prepare, screen
from s11.errors import S11Error
from s11.exporting import export_to
from s11.opening import Opened
from s11.pipeline import Assessed
from s11.render.screen import Screen
from s11.source import files
from s11.source.files import put, put_all, read
from tests.cli.test_commands import SMALL, a_return
from tests.conftest import ON, ROOT, S11


def test_version(s11: S11) -> None:
    assert s11("--version").out == f"s11 {__version__}\n"


def test_the_process_leaves_with_the_status_of_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import gc

    from s11.__main__ import main

    gc.enable()  # importing it turns the collector off

    def leave(status: int) -> None:
        raise SystemExit(status)

    monkeypatch.setattr("s11.__main__.os._exit", leave)
    monkeypatch.setattr(sys, "argv", ["s11", "rules", "S11-999"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("error", "status", "told"), [(BrokenPipeError(), 1, ""), (OSError(28, "No space left"), 2, "no space left")]
)
def test_output_that_cannot_be_written(
    error: OSError, status: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: str) -> None:
        raise error

    monkeypatch.setattr("s11.cli.rules.out", fail)
    assert run(["rules"]) == status
    assert told in capsys.readouterr().err


def test_closed_streams_end_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert run(["rules", "S11-301"]) == 0
    assert isinstance(sys.stdout, io.StringIO)


def test_any_stream_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    prepare()
    assert screen() == Screen(None, "utf-8")


def test_the_narrowest_terminal_is_taken_to_be_wider(monkeypatch: pytest.MonkeyPatch, s11: S11) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "3")

    assert screen().columns == 40
    assert s11("score", ROOT / "examples" / "hollowmere", *ON).status == 0


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_no_output_ever_takes_the_place_of_what_was_read(tmp_path: Path, s11: S11, force: list[str]) -> None:
    part = tmp_path / "part.md"
    part.write_text("format: s11-contribution/1\ndirectorate: Housing\nanswers: {}\n", encoding="utf-8")
    file = a_return(tmp_path, SMALL + "directorates: [Housing]\ncontributions: [part.md]\n").rename(
        tmp_path / "return.md"
    )
    before = file.read_bytes(), part.read_bytes()
    (tmp_path / "link.md").symlink_to(file)

    for target in (file, part, tmp_path / "link.md"):
        refused = s11("export", file, "-o", target, *force, *ON)
        assert refused.status == 2, target
    assert s11("export", file, *force, *ON).status == 2
    assert (file.read_bytes(), part.read_bytes()) == before


@pytest.mark.parametrize(
    ("folder", "pack"), [(".", "./mine"), ("mine", "./mine"), ("mine/2026", "./mine"), ("r", "mine/pack.yaml")]
)
def test_a_new_return_finds_its_own_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11, folder: str, pack: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    source = ROOT / "standards" / "slough-2016" / "pack.yaml"
    (tmp_path / "mine" / "pack.yaml").write_bytes(source.read_bytes())

    assert s11("new", folder, "--pack", pack, *ON).status == 0
    assert s11("validate", folder, *ON).status == 0
    assert s11("packs", "check", "mine").status == 0


def test_a_new_return_from_a_pack_on_another_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11) -> None:
    def no_way(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("s11.starting.relpath", no_way)
    assert s11("new", tmp_path / "r", "--pack", ROOT / "standards" / "slough-2016", *ON).status == 0
    assert s11("validate", tmp_path / "r", *ON).status == 0


def test_a_new_return_needs_a_pack_that_can_be_read(tmp_path: Path, s11: S11) -> None:
    (tmp_path / "pack.yaml").write_text("format: s11-pack/1\n", encoding="utf-8")

    ran = s11("new", tmp_path / "r", "--pack", tmp_path / "pack.yaml", *ON)
    assert (ran.status, "cannot be read as a pack" in ran.err) == (2, True)


@pytest.mark.parametrize("agency", ["", "   ", "\u200b\ufeff", "caf\udce9", "a\nb"])
def test_whatever_the_agency_is_called_its_new_return_can_be_read(tmp_path: Path, s11: S11, agency: str) -> None:
    assert s11("new", tmp_path / "r", "--pack", "slough-2016", "--agency", agency, "--on", "0001-01-01").status == 0
    told = json.loads(s11("validate", tmp_path / "r", "--format", "json", *ON).out)["findings"]
    assert not [each for each in told if each["code"] < "S11-1"]


def test_what_landed_before_a_failure_is_known_to_be_ours(tmp_path: Path, s11: S11) -> None:
    file = a_return(tmp_path, SMALL)
    (tmp_path / "blocked").write_bytes(b"")
    targets = ["-o", tmp_path / "ok.md", "-o", tmp_path / "blocked" / "x.md"]

    assert s11("export", file, *targets, *ON).status == 2
    assert s11("export", file, "-o", tmp_path / "ok.md", "--on", "2026-11-23").status == 0


def test_a_write_that_is_stopped_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path / "a.md", b"x")
    assert list(tmp_path.iterdir()) == []


def test_links_that_go_round_in_a_circle_and_pipes_are_told(tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(S11Error):
        put_all({tmp_path / "loop.md": b"x"})
    with pytest.raises(S11Error, match="cannot be read"):
        put_all({tmp_path / "pipe": b"x"})
    with pytest.raises(OSError, match="not an ordinary file"):
        read(tmp_path / "pipe", 10)


def test_names_that_are_not_utf_8_are_no_obstacle(tmp_path: Path) -> None:
    name = tmp_path / "caf\udce9.md"
    put_all({name: b"one"})
    put_all({name: b"two"})

    assert name.read_bytes() == b"two"
    assert (tmp_path / files.WRITTEN).read_bytes().endswith(b"  caf\xe9.md\n")


def test_a_draft_does_not_tell_the_board_where_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11
) -> None:
    folder = tmp_path / "jane.smith"
    folder.mkdir()
    a_return(folder, SMALL)
    monkeypatch.chdir(folder)
    assert s11("export", ".", "-o", tmp_path / "a.md", *ON).status == 0
    assert s11("export", folder, "-o", tmp_path / "b.md", *ON).status == 0

    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
    assert b"jane" not in (tmp_path / "b.md").read_bytes()


def test_a_rating_cannot_be_called_what_a_standard_without_one_is(tmp_path: Path, s11: S11) -> None:
    text = (ROOT / "standards" / "slough-2016" / "pack.yaml").read_text(encoding="utf-8")
    (tmp_path / "pack.yaml").write_text(
        text.replace("id: red,", "id: not_rated,").replace("- id: red\n", "- id: not_rated\n"), encoding="utf-8"
    )

    ran = s11("packs", "check", tmp_path)
    assert ran.status == 1
    assert "not_rated cannot be a rating" in ran.out


def test_a_return_that_cannot_be_read_is_not_exported(tmp_path: Path) -> None:
    opened = Opened(tmp_path / "return.yaml", {}, (), None, None, frozenset())
    from datetime import date

    with pytest.raises(S11Error, match="cannot be exported"):
        export_to(Assessed(opened, date(2026, 11, 22), None, ()))


def test_a_demo_whose_example_is_broken_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11) -> None:
    (tmp_path / "example").mkdir()
    a_return(tmp_path / "example", "format: s11-return/1\n")
    monkeypatch.setattr("s11.bundled.example", lambda _: tmp_path / "example")

    assert s11("demo", tmp_path / "demo", *ON).status == 2


def test_a_demo_that_somebody_typed_into_is_left_as_it_is(tmp_path: Path, s11: S11) -> None:
    assert s11("demo", tmp_path / "demo", *ON).status == 0
    file = tmp_path / "demo" / "return.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    ran = s11("demo", tmp_path / "demo", *ON)

    assert (ran.status, ran.out) == (2, "")
    assert "s11 demo second-demo" in ran.err
    assert file.read_text(encoding="utf-8").endswith("# mine\n")


def test_a_shipped_packs_own_templates_go_before_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, s11: S11
) -> None:
    source = (ROOT / "standards" / "slough-2016" / "pack.yaml").read_bytes()
    (tmp_path / "slough-2016" / "templates").mkdir(parents=True)
    (tmp_path / "slough-2016" / "pack.yaml").write_bytes(source)
    (tmp_path / "slough-2016" / "templates" / "return.md.j2").write_text("Ours: {{ title }}\n", encoding="utf-8")
    named = tmp_path / "named"
    named.mkdir()
    (named / "return.md.j2").write_text("Named: {{ title }}\n", encoding="utf-8")
    file = a_return(tmp_path, SMALL)
    own = a_return(named, SMALL.replace("pack: slough-2016", "pack: ../slough-2016/"))

    s11("export", own, "-o", named / "own.md", *ON)
    assert "Ours" not in (named / "own.md").read_text(encoding="utf-8")  # it only lies beside somebody's pack
    monkeypatch.setattr("s11.bundled.standards", lambda: tmp_path)
    s11("export", file, "-o", tmp_path / "a.md", *ON)
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("Ours: ")
    s11("export", file, "-o", tmp_path / "b.md", "--templates", named, *ON)
    assert (tmp_path / "b.md").read_text(encoding="utf-8").startswith("Named: ")


def test_reviewers_ratings_stand_beside_the_others(tmp_path: Path, s11: S11) -> None:
    file = a_return(tmp_path, SMALL + 'peer_review: {ratings: {"1": amber}, overall: amber}\n')
    ran = s11("score", file, *ON)

    assert "\nOverall, moderated: Amber\n" in ran.out
    assert "   Standard                       Computed  Self   Moderated  Score  Criteria\n" in ran.out
    assert "\n1  Senior management have         Red       Not    Amber      16.66  " in ran.out


def test_what_nobody_can_improve_is_not_told_to_improve(tmp_path: Path, s11: S11) -> None:
    text = (ROOT / "standards" / "slough-2016" / "pack.yaml").read_text(encoding="utf-8")
    hard = text.replace("impact: true", "impact: true, lowest: nothing").replace(
        "needs: {score: 50}", "needs: {lowest: nothing}"
    )
    (tmp_path / "pack.yaml").write_text(hard, encoding="utf-8")
    file = a_return(tmp_path, SMALL.replace("pack: slough-2016", "pack: ./pack.yaml"))
    ran = s11("score", file, *ON)

    assert ran.status == 0
    assert "To reach" not in ran.out


def test_a_plain_pack_is_shown_with_what_it_has(tmp_path: Path, s11: S11) -> None:
    from tests.test_packs import ODD, SCALES

    text = (ODD % SCALES["0 to 3"][0]).replace("{id: A1, asks: One.}", "{id: A1, asks: One., applies_to: [police]}")
    (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
    shown = s11("packs", "show", tmp_path).out

    assert "  A1  One. (asked of police only)\n" in shown
    assert "\n  Police     4 of 4\n  Any other  3 of 4\n" in shown
    assert "questionnaire" not in shown
    in_full = s11("packs", "show", tmp_path, "--standard", "B").out
    assert in_full.endswith("\nB  Second\n\n  B1  Three.\n\n  B2  Four.\n")
    assert s11("new", tmp_path / "r", "--pack", tmp_path, *ON).status == 0
