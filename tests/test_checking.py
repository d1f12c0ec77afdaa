"""Many returns in one call: which are meant, what is told of them, and that none hides another."""

import json
import os
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from s11 import checking, pipeline
from s11.checking import STDIN, Choice, check, returns_at
from s11.errors import S11Error
from s11.findings import Checked, Severity
from s11.opening import Given
from tests.conftest import ON, S11

DAY = date(2026, 11, 22)
GOOD = """\
format: s11-return/1
pack: slough-2016
agency: {name: Hollowmere Borough Council, kind: unitary council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
answers: {}
"""
SHAPELESS = "format: s11-return/1\n\tpack: slough-2016\nanswers: [\n"
UNKNOWN_KEY = GOOD + "sign_of: {}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str = GOOD) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def named(*files: Path) -> list[str]:
    return [each.as_posix() for each in files]


def test_a_file_and_standard_input_are_themselves() -> None:
    assert returns_at(put("a.yaml")) == [Path("a.yaml")]
    assert returns_at(Path("nowhere.yaml")) == [Path("nowhere.yaml")]
    assert returns_at(STDIN) == [STDIN]


def test_a_folder_with_a_return_is_that_return_alone() -> None:
    put("2026/return.yaml")
    put("2026/2025/return.yaml")
    assert named(*returns_at(Path("2026"))) == ["2026/return.yaml"]


def test_another_folder_is_every_return_below_it_in_order() -> None:
    put("b/return.yaml", "broken: [")
    put("a/2026.yaml", "# yaml-language-server: $schema=x.json\n" + GOOD)
    put("a/2025.yml", GOOD.replace("s11-return/1", '"s11-return/1"'))
    put("a/housing.yaml", "format: s11-contribution/1\ndirectorate: Housing\nanswers: {}\n")
    put("a/notes.txt", GOOD)
    put("a/settings.yaml", "about: format of s11-return/1\n")
    put(".hidden/return.yaml")
    put("node_modules/x/return.yaml")
    assert named(*returns_at(Path())) == ["a/2025.yml", "a/2026.yaml", "b/return.yaml"]


def test_what_cannot_be_looked_into_is_passed_over() -> None:
    Path("loop.yaml").symlink_to("loop.yaml")
    put("return-2026.yaml")
    assert named(*returns_at(Path())) == ["return-2026.yaml"]


def test_a_folder_without_one_is_told_as_that() -> None:
    Path("empty").mkdir()
    with pytest.raises(S11Error, match="there is no return in empty or below it"):
        returns_at(Path("empty"))


ALL = Choice()


def checked(*targets: Path, choice: Choice = ALL, given: Given | None = None) -> list[Checked]:
    return list(check(targets, DAY, choice, given=given))


def codes(each: Checked) -> list[str]:
    return [finding.code for finding in each.findings]


def test_one_that_is_broken_hides_no_other() -> None:
    first, broken, missing, last = checked(
        put("a.yaml"), put("b.yaml", SHAPELESS), Path("c.yaml"), put("d.yaml", UNKNOWN_KEY)
    )

    assert "S11-203" in codes(first)
    assert "S11-013" in codes(broken)
    assert missing.failure is not None
    assert "c.yaml cannot be opened" in missing.failure.message
    assert "S11-020" in codes(last)
    assert "S11-203" in codes(last)


def test_each_is_checked_once_however_often_it_is_named() -> None:
    put("a/return.yaml")
    Path("link.yaml").symlink_to("a/return.yaml")
    found = checked(Path("a"), Path("a/return.yaml"), Path("a/../a/return.yaml"), Path("link.yaml"), Path())
    assert [each.target for each in found] == ["a/return.yaml"]


def test_what_two_returns_share_is_told_once() -> None:
    put("shared.yaml", "format: s11-register/1\nevidance: {}\nevidence: {E01: {title: Policy}}\n")
    uses = GOOD.replace("answers: {}", 'uses: [shared.yaml]\nanswers: {"1.1": {response: met, evidence: [E01]}}')
    first, second = checked(put("a.yaml", uses), put("b.yaml", uses))

    assert [each.code for each in first.findings if each.file == "shared.yaml"] == ["S11-020", "S11-320"]
    assert [each.code for each in second.findings if each.file == "shared.yaml"] == []
    assert [each.code for each in second.findings if each.file == "b.yaml"] == [
        each.code for each in first.findings if each.file == "a.yaml"
    ]


def test_what_is_given_is_checked_under_the_name_of_its_file() -> None:
    put("returns/shared.yaml", "format: s11-register/1\n")
    text = GOOD + "uses: [shared.yaml]\nsign_of: {}\n"
    (unnamed,) = checked(STDIN, given=Given(Path("<stdin>"), text.encode()))
    (inside,) = checked(STDIN, given=Given(Path("returns/a.yaml"), text.encode()))

    assert {each.file for each in unnamed.findings} == {"<stdin>"}
    assert codes(unnamed)[:3].count("S11-027") + codes(unnamed).count("S11-027") >= 1
    assert {each.file for each in inside.findings} == {"returns/a.yaml"}
    assert "S11-027" not in codes(inside)


def test_rules_and_families_are_selected_and_ignored() -> None:
    file = put("a.yaml")
    everything = codes(*checked(file))
    assert set(everything) > {"S11-110", "S11-130", "S11-203"}

    assert codes(*checked(file, choice=Choice(frozenset({"S11-130"})))) == ["S11-130"]
    without = codes(*checked(file, choice=Choice(ignore=frozenset({"S11-130"}))))
    assert without == [each for each in everything if each != "S11-130"]
    assert codes(*checked(file, choice=Choice(frozenset({"S11-130"}), frozenset({"S11-130"})))) == []


def test_a_standard_is_told_without_what_is_about_others_or_the_whole() -> None:
    (found,) = checked(put("a.yaml"), choice=Choice(standards=("3",)))
    assert [each.message for each in found.findings if each.code == "S11-203"] == [
        "standard 3, nothing is answered yet"
    ]
    assert all("3" in each.standards for each in found.findings)


def test_errors_of_reading_are_told_whatever_is_chosen() -> None:
    choice = Choice(frozenset({"S11-301"}), frozenset({"S11-020"}), ("3",))
    assert codes(*checked(put("a.yaml", UNKNOWN_KEY), choice=choice)) == ["S11-020"]
    assert "S11-013" in codes(*checked(put("b.yaml", SHAPELESS), choice=choice))


def test_a_standard_that_there_is_not_is_a_failure_of_that_return() -> None:
    known, unknown = checked(
        put("a.yaml"), put("b.yaml", GOOD.replace("slough-2016", "oscb-2015")), choice=Choice(standards=("8",))
    )
    assert known.failure is None
    assert unknown.failure is None
    (other,) = checked(Path("a.yaml"), choice=Choice(standards=("12",)))
    assert other.failure is not None
    assert "there is no standard 12 in this pack" in other.failure.message


def hundred() -> dict[str, str]:
    """A hundred files, good and bad in turn, no two alike."""
    texts = {}
    for number in range(100):
        council = GOOD.replace("Hollowmere", f"Hollowmere {number}")
        texts[f"returns/{number:03}.yaml"] = [council, council + "sign_of: {}\n", SHAPELESS, council + "a: b: c\n"][
            number % 4
        ]
    return texts


def test_every_fault_is_told_and_none_twice(s11: S11) -> None:
    for name, text in hundred().items():
        put(name, text)
    together = s11("validate", "returns", "--format", "json", *ON)
    told = json.loads(together.out)["findings"]
    alone: list[Any] = []
    for name in sorted(hundred()):
        alone += json.loads(s11("validate", name, "--format", "json", *ON).out)["findings"]

    assert together.status == 1
    assert told == alone
    assert {each["file"] for each in told} == set(hundred())
    places = [(each["file"], each["line"], each["column"], each["code"], each["message"]) for each in told]
    assert len(places) == len(set(places))


def test_the_text_of_all_is_the_text_of_each(s11: S11) -> None:
    for name, text in hundred().items():
        put(name, text)
    ran = s11("validate", "returns", *ON)

    assert ran.status == 1
    assert [line for line in ran.out.splitlines() if line.startswith("returns/") and " S11-020 " in line] == [
        f'returns/{number:03}.yaml:7:1 S11-020 error "Unknown key": '
        "there is no key sign_of here; did you mean sign_off?"
        for number in range(1, 100, 4)
    ]


def test_memory_does_not_grow_with_the_number_of_returns() -> None:
    files = [put(f"{number:03}.yaml", GOOD + f"# note {number}\n" * 20_000) for number in range(100)]
    tracemalloc.start()
    try:
        sizes = [tracemalloc.get_traced_memory()[0] for _ in check(files, DAY, ALL)]
    finally:
        tracemalloc.stop()

    one_file = len(files[0].read_bytes())
    assert one_file > 150_000
    assert sizes[-1] - sizes[9] < 5 * one_file, "90 more returns leave less behind than five of them hold"


def test_standard_input_is_read(s11: S11, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UNKNOWN_KEY.encode())))
    ran = s11("validate", "-", "--select", "S11-020", *ON)
    assert ran.status == 1
    assert ran.out.startswith("<stdin>: 1 error\n\n<stdin>:7:1 S11-020 error")


def test_it_fails_from_the_severity_that_is_asked_for(s11: S11) -> None:
    put("a.yaml")
    only = ("validate", "a.yaml", "--select", "S11-130")
    for arguments, status in (
        ((), 0), (("--fail-on", "warning"), 1), (("--strict",), 1), (("--fail-on", "error"), 0),
        (("--fail-on", "note"), 1), (("--final",), 1), (("--strict", "--fail-on", "note"), 1),
    ):  # fmt: skip
        assert s11(*only, *arguments, *ON).status == status, arguments


def test_what_could_not_be_checked_is_said_beside_what_was(s11: S11) -> None:
    put("a.yaml", UNKNOWN_KEY)
    ran = s11("validate", "nowhere.yaml", "a.yaml", "also-nowhere", *ON)

    assert ran.status == 2
    assert "a.yaml:7:1 S11-020 error" in ran.out
    assert [line for line in ran.err.splitlines() if line.startswith("s11:")] == [
        "s11: nowhere.yaml cannot be opened: there is no such file",
        "s11: also-nowhere cannot be opened: there is no such file",
    ]


@pytest.mark.parametrize("form", ["json", "sarif", "github", "azure"])
def test_every_form_is_the_same_on_each_run(s11: S11, form: str) -> None:
    put("a.yaml", UNKNOWN_KEY)
    first, second = (s11("validate", "a.yaml", "nowhere", "--format", form, *ON).out for _ in range(2))
    assert first == second
    assert "S11-020" in first


def test_accepted_findings_do_not_fail_a_strict_check(s11: S11) -> None:
    put("a.yaml", GOOD + "accept: [{rule: S11-130, because: The Chief Executive signs on Monday.}]\n")
    ran = s11("validate", "a.yaml", "--select", "S11-130", "--strict", *ON)
    assert ran.status == 0
    assert "Accepted: The Chief Executive signs on Monday." in ran.out
    assert Severity.NOTE in ran.out


# What an attack found.


def test_what_cannot_be_looked_into_is_told_and_not_passed_over(s11: S11, monkeypatch: pytest.MonkeyPatch) -> None:
    put("good/return.yaml")
    put("closed/a.yaml")
    put("hidden/b.yaml")

    def refuse(folder: str, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        yield folder, ["closed", "good", "hidden"], []
        yield "good", [], ["return.yaml"]
        yield "closed", [], ["a.yaml"]
        onerror(PermissionError(13, "Permission denied", "hidden"))

    opened = Path.open

    def locked(self: Path, *arguments: Any, **named: Any) -> Any:
        if self.name == "a.yaml":
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *arguments, **named)

    monkeypatch.setattr("os.walk", refuse)  # who runs the tests may be allowed everything
    monkeypatch.setattr(Path, "open", locked)
    ran = s11("validate", ".", "--format", "json", *ON)

    assert ran.status == 2
    told = json.loads(ran.out)
    assert told["checked"] == ["good/return.yaml"]
    assert [each["target"] for each in told["failures"]] == ["closed/a.yaml", "hidden"]


def test_a_file_that_cannot_be_opened_keeps_no_other_from_being_checked(
    s11: S11, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.yaml")
    put("b.yaml", UNKNOWN_KEY)
    monkeypatch.setattr("os.access", lambda *_, **__: False)  # as it is for a file that nobody may read
    Path("loop.yaml").symlink_to("loop.yaml")
    ran = s11("validate", "loop.yaml", "b.yaml", *ON)

    assert ran.status == 2
    assert "b.yaml:7:1 S11-020 error" in ran.out
    assert ran.err.startswith("s11: loop.yaml cannot be opened: ")


def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("pipe.yaml")
    put("return-2026.yaml")
    assert named(*returns_at(Path())) == ["return-2026.yaml"]


def test_a_return_is_known_however_its_first_key_is_written() -> None:
    put("a.yaml", GOOD.replace("format:", '"format" :'))
    Path("b.yaml").write_bytes(GOOD.encode("utf-16"))
    assert named(*returns_at(Path())) == ["a.yaml", "b.yaml"]


def test_a_folder_that_bears_the_name_of_a_return_is_a_folder() -> None:
    put("return.yaml/notes.txt", "nothing")
    put("b/return.yaml")
    assert named(*returns_at(Path())) == ["b/return.yaml"]


def test_nothing_in_the_name_of_a_folder_is_an_order(s11: S11) -> None:
    folder = Path("g/q\n::error file=x::pwned\n##vso[task.setvariable variable=p]q")
    folder.mkdir(parents=True)
    (folder / "return.yaml").symlink_to("nowhere")
    put("::error ::x.yaml", UNKNOWN_KEY)
    told = [s11("validate", "g", "::error ::x.yaml", "--format", form, *ON) for form in ("text", "json", "azure")]

    for ran in told:
        assert not [line for line in ran.err.splitlines() if line.lstrip().startswith("::")]
        assert "##vso[" not in ran.err
    assert not [line for line in told[0].out.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("word", ["", ",", "xx", "S11-"])
def test_a_choice_that_names_nothing_is_no_choice(word: str, s11: S11) -> None:
    put("a.yaml")
    for option in ("--select", "--ignore"):
        ran = s11("validate", "a.yaml", option, word, *ON)
        assert ran.status == 2
        assert ran.err.splitlines()[0] in {f"s11: there is no rule {word}", "s11: no rule is named"}


def test_where_not_everything_was_to_be_told_that_is_said(s11: S11) -> None:
    put("a.yaml")
    put("b.yaml")
    clean = s11("validate", "a.yaml", "b.yaml", "--select", "7xx", *ON)
    assert clean.out == "Nothing wrong was found in 2 returns, of what was selected.\n"
    some = s11("validate", "a.yaml", "b.yaml", "--standard", "1", *ON)
    assert "Returns with nothing of what was selected: 0 of 2." in some.out


def test_what_is_accepted_fails_no_check(s11: S11) -> None:
    put("a.yaml", GOOD + "accept: [{rule: S11-130, because: The Chief Executive signs on Monday.}]\n")
    assert s11("validate", "a.yaml", "--select", "S11-130", "--fail-on", "note", *ON).status == 0


def test_a_name_for_standard_input_goes_with_standard_input(s11: S11, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.yaml")
    ran = s11("validate", "a.yaml", "--stdin-filename", "b.yaml", *ON)
    assert ran.status == 2
    assert "it goes with - for standard input" in ran.err
    monkeypatch.setattr("sys.stdin", None)
    closed = s11("validate", "-", *ON)
    assert (closed.status, closed.err.splitlines()[0]) == (2, "s11: there is no standard input to read")


def test_what_is_being_typed_stands_for_its_file() -> None:
    put("a.yaml")
    given = Given(Path("a.yaml"), UNKNOWN_KEY.encode())
    assert [each.target for each in checked(STDIN, Path("a.yaml"), given=given)] == ["-"]


@pytest.mark.parametrize(
    "line",
    [
        "sign_off: {role: Chief Executive, date: when Mrs Jane Smith is back on 07700 900123}",
        "scrutiny: [{body: Cabinet, decision: jane.smith@lark.example asked}]",
        "contacts: {completed_by: {role: Officer, jane.smith@lark.example: x}}",
    ],
)
def test_no_message_repeats_what_may_point_to_a_person(line: str, s11: S11) -> None:
    put("a.yaml", f"{GOOD}{line}\n")
    for form in ("text", "json", "sarif", "github", "azure"):
        out = s11("validate", "a.yaml", "--format", form, *ON).out
        assert "may point to a person" in out
        for secret in ("Jane", "jane", "07700", "lark"):
            assert secret not in out


def test_what_the_machine_refuses_is_told_of_that_return_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.yaml")
    put("b.yaml")
    real = pipeline.assess

    def refused(target: Path, *arguments: Any, **named: Any) -> Any:
        if target.name == "a.yaml":
            raise PermissionError(13, "Permission denied", "a.yaml")
        return real(target, *arguments, **named)

    monkeypatch.setattr(checking, "assess", refused)
    first, second = checked(Path("a.yaml"), Path("b.yaml"))
    assert first.failure is not None
    assert first.failure.message == "a.yaml cannot be opened: permission denied"
    assert second.failure is None


def test_a_folder_that_cannot_be_asked_what_it_is_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "is_dir", refused)
    (found,) = checked(Path("closed"))
    assert found.failure is not None
    assert found.failure.message == "closed cannot be opened: permission denied"
