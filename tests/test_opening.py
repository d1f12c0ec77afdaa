"""A return opened with all its files: one bad file never hides another, and every place is in the file it names."""

import json
from pathlib import Path
from typing import Any

import pytest

from s11 import bundled
from s11.errors import S11Error
from s11.model.dossier import Previous
from s11.opening import open_return
from tests.conftest import ON, ROOT, S11

RETURN = """\
format: s11-return/1
pack: slough-2016
agency: {name: Hollowmere Borough Council, kind: borough council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
directorates: [Housing, Leisure]
contributions: [parts/housing.yaml, parts/leisure.yaml]
uses: [../shared/register.yaml]
answers:
  "1.2": {response: partly}
"""
HOUSING = """\
format: s11-contribution/1
directorate: Housing
answers:
  "1.1": {response: met, evidence: [E01]}
  "1.2": {response: met}
  "1.3": {response: not_applicable, reason: None of ours.}
evidence:
  E01: {title: Lettings policy, kind: policy, where: Intranet, dated: 2025-06-01}
"""
LEISURE = """\
format: s11-contribution/1
directorate: Leisure
answers:
  "1.1": {response: partly, evidence: [E01, E99]}
  "1.3": {response: not_applicable, reason: Nor of ours.}
"""
REGISTER = """\
format: s11-register/1
evidence:
  E01: {title: Corporate policy, kind: policy, where: Intranet, dated: 2025-06-01}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "2026/return.yaml": RETURN,
        "2026/parts/housing.yaml": HOUSING,
        "2026/parts/leisure.yaml": LEISURE,
        "shared/register.yaml": REGISTER,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(s11: S11, target: Path) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(s11("validate", target, "--format", "json", *ON).out)["findings"]
    return findings


def test_contributions_and_registers_are_combined(s11: S11, folder: Path) -> None:
    opened = open_return(folder / "2026")
    assert opened.dossier is not None
    assert [Path(part.file).name for part in opened.dossier.parts] == [
        "return.yaml", "housing.yaml", "leisure.yaml", "register.yaml",
    ]  # fmt: skip

    from s11.scoring.engine import score

    standing = score(opened.dossier).standing
    assert standing["1.1"].response == "partly"  # the lower of the two directorates'
    assert standing["1.2"].response == "partly"  # the return's own stands
    assert standing["1.3"].response == "not_applicable"  # both say so
    shown = [(Path(each.part.file).name, each.id) for each in standing["1.1"].evidence]
    assert shown == [("housing.yaml", "E01"), ("register.yaml", "E01")]  # each file's own E01, or else the shared one
    assert standing["1.2"].evidence == ()
    assert standing["1.1"].answered_by == ("Housing", "Leisure")


def test_a_fault_is_told_in_the_file_where_it_stands(s11: S11, folder: Path) -> None:
    found = next(each for each in told(s11, folder / "2026") if each["code"] == "S11-311")

    assert (found["file"], found["line"], found["column"]) == (
        (folder / "2026/parts/leisure.yaml").as_posix(), 4, 45,
    )  # fmt: skip


def test_one_bad_file_never_hides_another(s11: S11, folder: Path) -> None:
    text = RETURN.replace("pack: slough", "pack: slouch") + "x: 1\n"
    (folder / "2026/return.yaml").write_text(text, encoding="utf-8")
    (folder / "2026/parts/housing.yaml").write_text("format: s11-contribution/1\nanswers: [a\n", encoding="utf-8")
    (folder / "2026/parts/leisure.yaml").write_bytes(b"format: s11-contribution/1\ndirectorate: L\xe9isure\n")
    (folder / "shared/register.yaml").unlink()

    assert [(Path(each["file"]).name, each["code"], each["line"]) for each in told(s11, folder / "2026")] == [
        ("return.yaml", "S11-028", 2),
        ("return.yaml", "S11-027", 8),
        ("return.yaml", "S11-020", 11),
        ("housing.yaml", "S11-021", 1),
        ("housing.yaml", "S11-004", 2),
        ("leisure.yaml", "S11-021", 1),
        ("leisure.yaml", "S11-001", 2),
    ]


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("parts", "parts cannot be opened: it is a folder"),
        ("parts/nowhere.yaml", "parts/nowhere.yaml cannot be opened: there is no such file"),
        ("return.yaml", "return.yaml is named twice, or is the return itself or its pack"),
        (
            "parts/../parts/housing.yaml",
            "parts/../parts/housing.yaml is named twice, or is the return itself or its pack",
        ),
        ('"a\\0b"', "ab cannot be opened: there is no such file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_where_it_is_named(s11: S11, folder: Path, named: str, message: str) -> None:
    text = RETURN.replace("parts/leisure.yaml]", f"{named}]")
    (folder / "2026/return.yaml").write_text(text, encoding="utf-8")
    found = next(each for each in told(s11, folder / "2026") if each["code"] == "S11-027")

    assert (found["line"], found["column"], found["message"]) == (7, 37, message)


def test_a_contribution_that_cannot_be_read_is_left_out(s11: S11, folder: Path) -> None:
    (folder / "2026/parts/housing.yaml").write_text("format: s11-contribution/1\n", encoding="utf-8")
    opened = open_return(folder / "2026")

    assert opened.dossier is not None
    assert [part.directorate for part in opened.dossier.contributions] == ["Leisure"]
    assert {each["code"] for each in told(s11, folder / "2026")} >= {"S11-021"}


def test_names_of_files_that_are_not_text_are_a_fault_of_shape(s11: S11, folder: Path) -> None:
    text = RETURN.replace("contributions: [parts/housing.yaml, parts/leisure.yaml]", "contributions: [[a], {b: c}]")
    (folder / "2026/return.yaml").write_text(text.replace("pack: slough-2016", "pack: [a]"), encoding="utf-8")

    assert {each["code"] for each in told(s11, folder / "2026")} == {"S11-022"}


BEFORE = RETURN.replace("from: 2025-04-01, to: 2026-03-31", "from: 2024-04-01, to: 2025-03-31")


def put(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def opened_after(folder: Path, named: str, pack: str = "slough-2016") -> Previous:
    """What is read of the return that a return names as the one before it."""
    text = RETURN.replace("slough-2016", pack)
    put(folder / "2026/return.yaml", f"{text}previous: {named}\n")
    opened = open_return(folder / "2026")
    assert opened.dossier is not None
    assert opened.dossier.previous is not None
    return opened.dossier.previous


@pytest.mark.parametrize("named", ["../2025/return.yaml", "../2025", "../2026/../2025/"])
def test_the_return_before_is_read_alone_whatever_it_names(s11: S11, folder: Path, named: str) -> None:
    put(folder / "2025/return.yaml", f"{BEFORE}sign_off: {{date: soon}}\nprevious: ../2026/return.yaml\n")
    before = opened_after(folder, named)

    assert before.returned is not None
    assert before.returned.period.end.isoformat() == "2025-03-31"
    assert before.of_same_pack
    assert not any("2025/" in each["file"] for each in told(s11, folder / "2026"))


@pytest.mark.parametrize(
    ("named", "fault"),
    [
        ("../2025", "cannot be opened: there is no such file"),
        ("../2025/return.yaml", "cannot be opened: there is no such file"),
        ('"a\\0b"', "cannot be opened: there is no such file"),
        ("parts", "is a folder without a return.yaml"),
        ("x" * 300, "cannot be opened: file name too long"),
        ("parts/housing.yaml", "cannot be read as a return"),
        ("../shared", "cannot be read as a return"),
        ("return.yaml", "is this return itself"),
        (".", "is this return itself"),
        ("../2026/parts/../return.yaml", "is this return itself"),
    ],
)
def test_a_return_before_that_cannot_be_used_stops_nothing(s11: S11, folder: Path, named: str, fault: str) -> None:
    put(folder / "shared/return.yaml", "just a note")
    before = opened_after(folder, named)

    assert (before.returned, before.fault) == (None, fault)
    found = [each for each in told(s11, folder / "2026") if each["code"] == "S11-802"]
    assert [(each["line"], each["severity"]) for each in found] == [(11, "warning")]
    assert found[0]["message"].endswith(fault)
    assert s11("score", folder / "2026", *ON).status == 0


def test_no_return_before_is_named(folder: Path) -> None:
    opened = open_return(folder / "2026")
    assert opened.dossier is not None
    assert opened.dossier.previous is None


@pytest.mark.parametrize(
    ("now", "then", "same"),
    [
        ("slough-2016", "slough-2016", True),
        ("slough-2016", "oscb-2015", False),
        ("slough-2016", "no-such-pack", False),
        ("../packs/own", "../../packs/own/pack.yaml", True),
        ("../packs/own", "../../packs/other.yaml", False),
        ("../packs/own", "slough-2016", False),
    ],
)
def test_returns_to_one_pack_are_told_from_those_to_another(folder: Path, now: str, then: str, *, same: bool) -> None:
    text = (ROOT / "standards" / "slough-2016" / "pack.yaml").read_text(encoding="utf-8")
    for name in ("packs/own/pack.yaml", "packs/other.yaml"):
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        put(folder / name, text)
    put(folder / "2025/return.yaml", "")
    put(folder / "2025/annual/return.yaml", BEFORE.replace("slough-2016", then))

    assert opened_after(folder, "../2025/annual", now).of_same_pack is same


def test_a_file_of_another_kind_is_told(s11: S11, folder: Path) -> None:
    pack = ROOT / "standards" / "slough-2016" / "pack.yaml"

    assert "s11-pack/1 where s11-return/1 is meant" in s11("validate", pack, *ON).out
    (folder / "2026" / "return.yaml").write_text("just a note", encoding="utf-8")
    assert s11("validate", folder / "2026", *ON).status == 1


def test_the_faults_of_ones_own_pack_are_told_with_the_return(s11: S11, folder: Path) -> None:
    text = (ROOT / "standards" / "slough-2016" / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(text.replace("passing: green", "passing: greem"), encoding="utf-8")
    (folder / "2026/return.yaml").write_text(RETURN.replace("slough-2016", "../pack.yaml"), encoding="utf-8")
    errors = [each for each in told(s11, folder / "2026") if each["file"].endswith("pack.yaml")]

    assert [each["severity"] for each in errors] == ["error"]
    assert "greem" in errors[0]["message"]
    assert s11("score", folder / "2026", *ON).status == 0

    (folder / "pack.yaml").write_text(text.replace("passing: green", "pasing: green"), encoding="utf-8")
    codes = {each["code"] for each in told(s11, folder / "2026") if each["severity"] == "error"}
    assert codes == {"S11-020", "S11-021"}
    assert s11("score", folder / "2026", *ON).status == 1


def test_a_return_that_cannot_be_opened_could_not_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("s11.opening.read", refuse)
    with pytest.raises(S11Error, match="cannot be opened: permission denied"):
        open_return(folder / "2026")
    monkeypatch.setattr("s11.packs.read", refuse)


def test_a_pack_that_cannot_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch, s11: S11) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("s11.packs.read", refuse)
    assert any("permission denied" in each["message"] for each in told(s11, folder / "2026"))


def test_a_pack_whose_name_no_file_can_have_is_told(folder: Path, s11: S11) -> None:
    text = RETURN.replace("slough-2016", f"./{'a' * 300}")
    (folder / "2026/return.yaml").write_text(text, encoding="utf-8")
    found = next(each for each in told(s11, folder / "2026") if each["code"] == "S11-028")

    assert (found["line"], "file name too long" in found["message"]) == (2, True)


def test_what_comes_with_s11_is_found_or_missed_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bundled.standards() == ROOT / "standards"
    assert (bundled.example("thameford") / "return.yaml").is_file()

    (tmp_path / "s11" / "_data" / "standards").mkdir(parents=True)
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "s11")
    assert bundled.standards() == tmp_path / "s11" / "_data" / "standards"
    with pytest.raises(S11Error, match="the files that come with s11 are missing: templates"):
        bundled.templates()


def test_a_file_is_read_once_whatever_it_is_named_as(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: s11-pack/1\nnonsense: 1\n", encoding="utf-8")
    (tmp_path / "part.yaml").write_text("format: s11-contribution/1\nnonsense: 1\n", encoding="utf-8")
    file = tmp_path / "return.yaml"
    file.write_text(
        "format: s11-return/1\npack: ./pack.yaml\nuses: [pack.yaml, part.yaml]\ncontributions: [part.yaml]\n",
        encoding="utf-8",
    )
    opened = open_return(file)

    told = [(Path(each.file).name, each.message) for each in opened.findings]
    assert len(told) == len(set(told))
    twice = "is named twice, or is the return itself or its pack"
    assert ("return.yaml", f"pack.yaml {twice}") in told
    assert ("return.yaml", f"part.yaml {twice}") in told


def test_a_name_in_a_message_is_short_and_on_one_line(tmp_path: Path) -> None:
    file = tmp_path / "return.yaml"
    long = "x" * 500
    file.write_text(
        f'format: s11-return/1\npack: "no\\tpack {long}"\nuses: ["a\\nb{long}", "{long}/"]\n', encoding="utf-8"
    )
    for each in open_return(file).findings:
        assert "\n" not in each.message + each.fix
        assert "\t" not in each.message + each.fix
        assert len(each.message) < 200
