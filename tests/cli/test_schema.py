"""``s11 schema``, and the schema that ``s11 new`` puts beside a return."""

import json
from pathlib import Path

import pytest

from s11.bundled import schemas
from s11.starting import SCHEMA_FILE
from tests.conftest import ON, S11


def test_the_schemas_are_listed(s11: S11) -> None:
    listed = s11("schema")
    assert listed.status == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == ["contribution", "pack", "register", "return"]
    assert "return        One agency's answers to one pack for one period\n" in listed.out


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_printed_as_it_is_shipped(name: str, s11: S11) -> None:
    printed = s11("schema", name)
    assert (printed.status, printed.err) == (0, "")
    assert printed.out == schemas()[name].read_text(encoding="utf-8")
    assert json.loads(printed.out)["title"] == name.capitalize()
    assert printed.out.isascii(), "a terminal may show anything else as a question mark"


def test_a_schema_is_written_to_a_file(s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert s11("schema", "pack", "-o", "deep/pack.schema.json").out == "Wrote deep/pack.schema.json\n"
    written = tmp_path / "deep" / "pack.schema.json"
    assert written.read_bytes() == schemas()["pack"].read_bytes()
    assert s11("schema", "return", "-o", written).status == 0

    written.write_text("{}", encoding="utf-8")
    refused = s11("schema", "pack", "-o", written)
    assert (refused.status, refused.out) == (2, "")
    assert "was not made by s11, or was changed since" in refused.err
    assert written.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["retrun"], "s11: there is no schema retrun; did you mean return?\n     List them all with: s11 schema\n"),
        (["x" * 90], f"s11: there is no schema {'x' * 40}\n     List them all with: s11 schema\n"),
        (
            ["-o", "a.json"],
            "s11: it is not said which schema to write\n     Name one of contribution, pack, register, return.\n",
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], told: str, s11: S11, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = s11("schema", *arguments)
    assert (ran.status, ran.out, ran.err) == (2, "", told)
    assert list(tmp_path.iterdir()) == []


def test_a_new_return_names_the_schema_that_stands_beside_it(s11: S11, tmp_path: Path) -> None:
    assert s11("new", tmp_path / "a", "--pack", "slough-2016", *ON).status == 0
    line, _, rest = (tmp_path / "a" / "return.yaml").read_text(encoding="utf-8").partition("\n")
    assert line == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    assert rest.startswith("# ")
    assert (tmp_path / "a" / SCHEMA_FILE).read_bytes() == schemas()["return"].read_bytes()


def test_a_schema_of_somebody_elses_is_left_alone_and_no_return_is_started(s11: S11, tmp_path: Path) -> None:
    (tmp_path / SCHEMA_FILE).write_text("{}", encoding="utf-8")
    ran = s11("new", tmp_path, "--pack", "slough-2016", *ON)
    assert ran.status == 2
    assert f"{SCHEMA_FILE} was not made by s11" in ran.err
    assert [each.name for each in tmp_path.iterdir()] == [SCHEMA_FILE]


def test_a_schema_that_an_earlier_version_wrote_is_replaced(s11: S11, tmp_path: Path) -> None:
    assert s11("schema", "pack", "-o", tmp_path / SCHEMA_FILE).status == 0
    assert s11("new", tmp_path, "--pack", "slough-2016", *ON).status == 0
    assert (tmp_path / SCHEMA_FILE).read_bytes() == schemas()["return"].read_bytes()
