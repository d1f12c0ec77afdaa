"""The hook, run by pre-commit as its users have it run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.client

CLEAN = ROOT / "examples" / "larkenshaw"
SETTINGS = """\
repos:
  - repo: {address}
    rev: {revision}
    hooks:
      - id: s11-validate
        args: [--on, "2026-11-22", .]
"""


def run(folder: Path, *command: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "PRE_COMMIT_HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PIP_QUIET": "1",
    }
    identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@thameford.example"]
    words = ["git", *identity, *command[1:]] if command[0] == "git" else list(command)
    return subprocess.run(
        words, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False
    )


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this tree as it stands, as pre-commit wants one."""
    folder = tmp_path_factory.mktemp("hook")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "As it stands"]):
        assert run(folder, "git", *command, home=folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it has set up, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


def commit(folder: Path, hook: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Commit a council's return, with the hook."""
    revision = run(hook, "git", "rev-parse", "HEAD", home=home).stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(
        SETTINGS.format(address=hook, revision=revision), encoding="utf-8", newline="\n"
    )
    assert run(folder, "git", "init", "--quiet", home=home).returncode == 0
    assert run(folder, "git", "add", "--all", home=home).returncode == 0
    assert run(folder, sys.executable, "-m", "pre_commit", "install", home=home).returncode == 0
    return run(folder, "git", "commit", "--message", "The return", home=home)


def test_a_clean_return_is_committed(hook: Path, home: Path, tmp_path: Path) -> None:
    shutil.copytree(CLEAN, tmp_path / "council" / "returns")
    ran = commit(tmp_path / "council", hook, home)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "check Section 11 returns" in ran.stderr
    assert "Passed" in ran.stderr


def test_a_fault_in_a_contribution_stops_the_commit(hook: Path, home: Path, tmp_path: Path) -> None:
    council = tmp_path / "council"
    shutil.copytree(CLEAN, council / "returns")
    part = council / "returns" / "directorates" / "place.yaml"
    part.write_text(part.read_text(encoding="utf-8") + "evidance: {}\n", encoding="utf-8")
    ran = commit(council, hook, home)

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "returns/directorates/place.yaml" in ran.stderr
    assert 'S11-020 error "Unknown key"' in ran.stderr
