"""SARIF held against the standard's own schema, and against the validator that Microsoft keeps for it."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.clients.programs import module
from tests.conftest import ON, S11

SCHEMA = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
VALIDATOR = "@microsoft/sarif-multitool-linux/Sarif.Multitool"
NO_PAGE = "SARIF2005"
"""That a tool has no page of its own to be read about."""

HOSTILE = """\
format: s11-return/1
pack: slough-2016
agency: {name: "\\u0007<b>{0} %41 \\U0001f600", kind: unitary council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
answers:
  "1.1": {response: "{0} [link](javascript:x) \\uffff", how_met: "TODO ##vso[task.complete]"}
accept:
  - {rule: S11-211, because: "Because of [this](1) and {1}."}
nonsense: %&"<>
"""

pytestmark = [pytest.mark.client, pytest.mark.usefixtures("at_root")]


@pytest.fixture
def log(s11: S11, tmp_path: Path) -> Path:
    """What is found in every example, in a hostile return with a space in its name, and of one that is not there."""
    hostile = tmp_path / "a return.yaml"
    hostile.write_text(HOSTILE, encoding="utf-8")
    ran = s11("validate", "examples", hostile, tmp_path / "nowhere.yaml", "--format", "sarif", *ON)
    file = tmp_path / "s11.sarif"
    file.write_text(ran.out, encoding="utf-8")
    return file


def test_it_keeps_the_schema_of_the_standard(log: Path) -> None:
    schema = json.loads(module("the schema of SARIF", SCHEMA).read_text(encoding="utf-8"))
    run = json.loads(log.read_text(encoding="utf-8"))

    assert list(Draft7Validator(schema).iter_errors(run)) == []
    assert len(run["runs"][0]["results"]) > 50
    assert any("suppressions" in each for each in run["runs"][0]["results"])


def test_the_schema_can_tell_what_is_wrong(log: Path) -> None:
    schema = json.loads(module("the schema of SARIF", SCHEMA).read_text(encoding="utf-8"))
    broken = json.loads(log.read_text(encoding="utf-8"))
    broken["runs"][0]["results"][0]["level"] = "fatal"

    assert list(Draft7Validator(schema).iter_errors(broken))


def test_its_validator_has_nothing_against_it_even_for_github(log: Path) -> None:
    program = module("Microsoft's validator of SARIF", VALIDATOR)
    program.chmod(0o755)
    ran = subprocess.run(
        [program, "validate", log, "--rule-kind", "Sarif;Ghas"],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )  # fmt: skip
    told = [line for line in ran.stdout.splitlines() if " SARIF" in line or " GH" in line]

    assert "Analysis completed successfully" in ran.stdout, ran.stdout + ran.stderr
    assert [line for line in told if NO_PAGE not in line] == []
