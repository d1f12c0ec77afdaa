"""The pipelines in the docs, held against the schemas of those who run them, and the log lines shown there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from s11.findings import Checked, Finding, Severity
from s11.render.findings_pipelines import findings_azure, findings_github
from s11.rules.registry import EVERY
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "how-to" / "check-in-a-pipeline.md").read_text(encoding="utf-8")
HOOK_PAGE = (ROOT / "docs" / "how-to" / "check-before-you-commit.md").read_text(encoding="utf-8")

FINDING = Finding(
    "returns/2026/return.yaml", 126, 5, "S11-302", Severity.ERROR,
    next(each.title for each in EVERY if each.code == "S11-302"),
    "E06: 34 families helped, out of how many?",
    next(each.fix for each in EVERY if each.code == "S11-302"),
    "evidence/E06/outcome/out_of",
)  # fmt: skip


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.+?)^```$", page, re.MULTILINE | re.DOTALL)


def pipelines() -> list[tuple[str, str]]:
    return [
        ("vendor.github-workflows" if "runs-on:" in text else "vendor.azure-pipelines", text)
        for text in blocks(PAGE, "yaml")
    ]


# The schema of Azure has patterns of JavaScript's older kind, as its keeper says.
OPTIONS = {"vendor.azure-pipelines": ["--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"]}


def refused(schema: str, file: Path) -> str:
    """What a schema has against a file."""
    options = ["--builtin-schema", schema, *OPTIONS.get(schema, [])]
    command = [sys.executable, "-m", "check_jsonschema", *options, str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return "" if ran.returncode == 0 else ran.stdout + ran.stderr


@pytest.mark.parametrize(("schema", "text"), pipelines(), ids=["annotations", "code scanning", "azure"])
def test_a_pipeline_keeps_the_schema_of_those_who_run_it(schema: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "pipeline.yaml"
    file.write_text(text, encoding="utf-8")
    assert refused(schema, file) == ""

    broken = tmp_path / "broken.yaml"
    broken.write_text(text.replace("steps:", "stepps:"), encoding="utf-8")
    assert refused(schema, broken)


def test_the_commands_in_them_are_commands_that_there_are() -> None:
    from s11.cli.options import Findings

    said = set(re.findall(r"s11 validate returns --format (\w+)", PAGE))
    assert said == {Findings.GITHUB, Findings.SARIF, Findings.AZURE}


def test_the_lines_shown_are_the_lines_that_are_printed() -> None:
    shown = blocks(PAGE, "text")
    checked = [Checked("returns", (FINDING,))]

    assert shown == ["".join(findings_github(checked)), "".join(findings_azure(checked))]


def test_the_hook_and_how_it_is_used_keep_the_schemas_of_pre_commit(tmp_path: Path) -> None:
    from pre_commit.clientlib import load_config, load_manifest

    (hook,) = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    assert hook["id"] == "s11-validate"
    for number, text in enumerate(blocks(HOOK_PAGE, "yaml")):
        file = tmp_path / f"{number}.yaml"
        file.write_text(text, encoding="utf-8")
        (repository,) = load_config(file)["repos"]
        assert [each["id"] for each in repository["hooks"]] == ["s11-validate"], json.dumps(repository)
