"""The commands as people type them: what is printed, what is written, and how they end."""

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ON, ROOT, S11

EXAMPLES = ROOT / "examples"
COMMANDS = ["new", "validate", "score", "export", "packs", "rules", "schema", "check-workbook", "demo"]


def a_return(folder: Path, text: str) -> Path:
    file = folder / "return.yaml"
    file.write_text(text, encoding="utf-8")
    return file


SMALL = """\
format: s11-return/1
pack: slough-2016
agency: {name: Hollowmere Borough Council, kind: borough council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
answers:
  "1.1": {response: met, how_met: The chief executive leads.}
"""


def test_help_gives_every_command_an_example(s11: S11) -> None:
    front = s11("--help")
    assert front.status == 0
    for command in COMMANDS:
        assert command in front.out
        page = s11(command, "--help")
        assert f"Example: s11 {command}" in " ".join(page.out.split()), command


@pytest.mark.usefixtures("at_root")
def test_validate_as_json_is_exact(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    a_return(tmp_path, SMALL.replace("response: met", "response: mett"))
    ran = s11("validate", "return.yaml", "--format", "json", *ON)
    told = json.loads(ran.out)

    assert ran.status == 1
    assert list(told) == ["format", "findings", "counts", "checked", "failures"]
    assert told["format"] == "s11-findings/1"
    first = next(each for each in told["findings"] if each["code"] == "S11-202")
    assert list(first) == [
        "code", "severity", "title", "message", "fix", "file", "line", "column", "path", "standards", "accepted",
    ]  # fmt: skip
    assert (first["file"], first["line"], first["column"], first["path"], first["severity"]) == (
        "return.yaml", 7, 21, "answers/1.1/response", "error",
    )  # fmt: skip
    assert told["counts"] == {
        severity: sum(each["severity"] == severity for each in told["findings"])
        for severity in ("error", "warning", "note")
    }


def test_a_draft_is_warned_and_a_final_return_held_to_account(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL)

    assert s11("validate", file, *ON).status == 0
    assert s11("validate", file, "--strict", *ON).status == 1
    final = s11("validate", file, "--final", *ON)
    assert final.status == 1
    assert 'S11-203 error "Criteria not answered"' in final.out
    a_return(tmp_path, SMALL.replace("draft", "final"))
    assert s11("validate", file, *ON).out == final.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["validate", "nowhere.yaml"], "nowhere.yaml cannot be opened: there is no such file"),
        (["validate", "."], "there is no return in . or below it"),
        (["score", "."], "there is no return.yaml in ."),
        (["validate", "-", "--select", "S11-30I"], "there is no rule S11-30I; did you mean S11-3"),
        (["score", "nowhere.yaml"], "nowhere.yaml cannot be opened"),
        (["packs", "show", "slow-2016"], "there is no shipped pack slow-2016; did you mean slough-2016?"),
        (["packs", "check", "./nowhere"], "there is no pack at ./nowhere"),
        (["rules", "S11-999"], "there is no rule S11-999"),
        (["new", "x", "--pack", "osbc-2015"], "there is no shipped pack osbc-2015; did you mean oscb-2015?"),
    ],
)
def test_what_cannot_be_run_is_told_in_a_sentence_with_a_hint(
    s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = s11(*arguments)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"s11: {message}")
    assert len(ran.err.splitlines()) == 2


def test_a_wrong_guess_at_a_command_or_a_date_is_put_right(s11: S11) -> None:
    assert "Did you mean 'validate'?" in s11("valdate").err
    wrong = s11("validate", "x", "--on", "tomorrow")
    assert wrong.status == 2
    assert "is not a date such as 2026-06-30" in " ".join(wrong.err.split())


def test_a_broken_file_is_neither_rated_nor_exported(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL + "sign_of: {}\n")

    for command in ("score", "export"):
        ran = s11(command, file, *ON)
        assert ran.status == 1
        assert ran.out == ""
        assert "there is no key sign_of here; did you mean sign_off?" in ran.err
    assert [each.name for each in tmp_path.iterdir()] == ["return.yaml"]


def test_final_exports_only_what_is_without_error(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL)

    assert s11("export", file, "--final", *ON).status == 1
    assert s11("score", file, "--final", *ON).status == 1
    assert s11("export", file, *ON).status == 0


def test_export_writes_what_the_suffixes_say(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    a_return(tmp_path, SMALL)
    plain = s11("export", "return.yaml", *ON)
    assert plain.out == "Wrote return.xlsx\nWrote return.md\n"

    named = s11("export", "return.yaml", "-o", "out/a.json", "-o", "out/a.csv", "-o", "out/a.md", *ON)
    assert named.out == "Wrote out/a.json\nWrote out/a.csv\nWrote out/a.md\n"
    assert json.loads((tmp_path / "out" / "a.json").read_text(encoding="utf-8"))["format"] == "s11-scorecard/1"
    assert (tmp_path / "out" / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")

    ran = s11("export", "return.yaml", "-o", "a.docx", *ON)
    assert ran.status == 2
    assert "a.docx" in ran.err
    assert ".xlsx, .md, .html, .json or .csv" in ran.err


def test_export_replaces_its_own_files_and_nobody_elses(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL)
    assert s11("export", file, *ON).status == 0
    assert s11("export", file, "--on", "2026-11-23").status == 0
    (tmp_path / "return.md").write_text("a note by hand", encoding="utf-8")
    before = (tmp_path / "return.xlsx").read_bytes()

    refused = s11("export", file, *ON)
    assert refused.status == 2
    assert "return.md was not made by s11, or was changed since" in refused.err
    assert (tmp_path / "return.md").read_text(encoding="utf-8") == "a note by hand"
    assert (tmp_path / "return.xlsx").read_bytes() == before
    assert s11("export", file, "--force", *ON).status == 0


def test_the_same_input_and_day_give_the_same_bytes(s11: S11, tmp_path: Path) -> None:
    names = ["a.xlsx", "a.md", "a.json", "a.csv"]
    for folder in ("one", "two"):
        targets = [part for name in names for part in ("-o", tmp_path / folder / name)]
        assert s11("export", EXAMPLES / "hollowmere", *targets, *ON).status == 0

    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_new_starts_a_return_that_has_no_errors(s11: S11, tmp_path: Path) -> None:
    agency = 'Smith\'s "Own" Agency: the first #1'
    for pack in ("slough-2016", "oscb-2015"):
        folder = tmp_path / pack
        assert s11("new", folder, "--pack", pack, "--agency", agency, *ON).status == 0
        checked = s11("validate", folder, "--format", "json", *ON)
        assert checked.status == 0, checked.out
        scored = json.loads(s11("score", folder, "--format", "json", *ON).out)
        assert scored["pack"] == pack
        assert all(each["unanswered"] == each["criteria"] for each in scored["standards"])
        text = (folder / "return.yaml").read_text(encoding="utf-8")
        assert "from: 2025-04-01\n  to: 2026-03-31" in text


def test_new_never_replaces_a_return(s11: S11, tmp_path: Path) -> None:
    a_return(tmp_path, SMALL)

    ran = s11("new", tmp_path, "--pack", "slough-2016", *ON)
    assert ran.status == 2
    assert (tmp_path / "return.yaml").read_text(encoding="utf-8") == SMALL


def test_new_names_a_pack_of_ones_own_by_its_path(s11: S11, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "standards" / "slough-2016", tmp_path / "packs" / "ours")

    assert s11("new", tmp_path / "returns" / "2026", "--pack", tmp_path / "packs" / "ours", *ON).status == 0
    assert 'pack: "../../packs/ours"' in (tmp_path / "returns" / "2026" / "return.yaml").read_text(encoding="utf-8")
    assert s11("validate", tmp_path / "returns" / "2026", *ON).status == 0


def test_packs_are_listed_shown_and_checked(s11: S11) -> None:
    listed = json.loads(s11("packs", "list", "--format", "json").out)["packs"]
    assert {"oscb-2015", "slough-2016"} <= {each["id"] for each in listed}
    assert "12 standards, 72 criteria" in s11("packs").out
    for each in listed:
        assert s11("packs", "check", each["id"], "--strict").out == "Nothing wrong was found.\n"
        shown = s11("packs", "show", each["id"])
        assert shown.status == 0
        assert all(len(line) <= 80 or "https://" in line for line in shown.out.splitlines())
    assert json.loads(s11("packs", "show", "slough-2016", "--format", "json").out)["id"] == "slough-2016"


def test_a_pack_that_cannot_be_read_is_told(s11: S11, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: s11-pack/1\nid: x\n", encoding="utf-8")

    checked = s11("packs", "check", tmp_path)
    assert checked.status == 1
    assert "provenance is not given" in checked.out
    assert s11("packs", "show", tmp_path / "pack.yaml").status == 2


def test_rules_are_listed_and_explained(s11: S11) -> None:
    assert "S11-301" in s11("rules").out
    for wanted in ("S11-301", "s11-301", "301"):
        page = s11("rules", wanted).out
        assert page.startswith("S11-301")
        assert "Why: " in page
        assert "Fix: " in page
    every = json.loads(s11("rules", "--format", "json").out)["rules"]
    assert [each["code"] for each in every] == sorted(each["code"] for each in every)
    assert json.loads(s11("rules", "S11-301", "--format", "json").out)["rules"][0]["code"] == "S11-301"


def test_score_fits_eighty_columns_and_needs_no_colour(s11: S11) -> None:
    for example in ("thameford", "hollowmere"):
        ran = s11("score", EXAMPLES / example, *ON)
        assert ran.status == 0
        assert all(len(line) <= 80 for line in ran.out.splitlines())
        assert "\x1b" not in ran.out


def test_score_has_plain_bars_where_no_others_can_be_shown(s11: S11, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\nAmber  3 of 8  \u2588\u2588\u2588\u2591" in s11("score", EXAMPLES / "hollowmere", *ON).out
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    s11("score", EXAMPLES / "hollowmere", *ON)
    stream.flush()
    printed = stream.buffer.getvalue().decode("cp1252")

    assert "\nAmber  3 of 8  ###-----\n" in printed
    assert "Amber     Green  75     3/6  2/6        ##+---\n" in printed
    assert "# met with evidence, + met without, - not met in\nfull, . not answered.\n" in printed
    assert "?" not in printed


def test_score_explains_standards_in_full(s11: S11) -> None:
    one = s11("score", EXAMPLES / "hollowmere", "--standard", "2", *ON)
    assert one.status == 0
    assert "\n2  There is a clear statement" in one.out
    assert "\n  2.5  " in one.out
    assert "\n3  " not in one.out
    two = s11("score", EXAMPLES / "hollowmere", "--standard", "3", "--standard", "2", *ON).out
    assert two.index("\n2  There") < two.index("\n3  There")
    told = json.loads(s11("score", EXAMPLES / "hollowmere", "--standard", "2", "--format", "json", *ON).out)
    assert [each["id"] for each in told["standards"]] == ["2"]


def test_a_standard_that_there_is_not_is_told_with_those_there_are(s11: S11) -> None:
    told = "s11: there is no standard 22 in this pack\n     Its standards are 1, 2, 3, 4, 5, 6, 7 and 8.\n"
    for ran in (
        s11("score", EXAMPLES / "hollowmere", "--standard", "2", "--standard", "22", *ON),
        s11("packs", "show", "slough-2016", "--standard", "22"),
    ):
        assert (ran.status, ran.out, ran.err) == (2, "", told)


def test_packs_show_has_the_guidance_of_the_standards_that_are_named(s11: S11) -> None:
    whole = s11("packs", "show", "oscb-2015").out
    assert "Guidance" not in whole
    assert "\n12  Allegations against people who work with children\n" in whole
    named = s11("packs", "show", "oscb-2015", "--standard", "12").out
    assert "\n    Guidance        " in named
    assert "\n11  " not in named
    told = json.loads(s11("packs", "show", "oscb-2015", "--standard", "12", "--format", "json").out)
    assert [each["id"] for each in told["standards"]] == ["12"]


def test_demo_leaves_a_workbook_a_paper_and_a_scorecard(
    s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = s11("demo", *ON)

    assert ran.status == 0
    assert {"return.yaml", "return.xlsx", "return.md", "scorecard.json"} <= {
        each.name for each in (tmp_path / "s11-demo").iterdir()
    }
    assert s11("demo", *ON).out == ran.out


def test_output_that_the_console_cannot_show_does_not_end_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from s11.cli.app import run

    file = a_return(tmp_path, SMALL.replace("Hollowmere", "Høllowmere → 漢"))
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)

    assert run(["score", str(file), *ON]) == 0
    stream.flush()
    assert "Høllowmere ? ?" in stream.buffer.getvalue().decode("cp1252")


def test_an_export_says_what_errors_it_rests_on(s11: S11, tmp_path: Path) -> None:
    file = a_return(tmp_path, SMALL + "peer_review: {ratings: {'1': Green}}\n")
    ran = s11("export", file, "-o", tmp_path / "a.md", *ON)

    assert ran.status == 0
    assert "The return has an error: what was written rests on it. See: s11 validate " in " ".join(ran.err.split())
    assert "Its reviewers rate it" not in (tmp_path / "a.md").read_text(encoding="utf-8")
