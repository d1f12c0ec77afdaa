"""How long the commands take, as whole processes, against an empty Python process and against the bare libraries.

Run it from the root of a clone:

    python benchmarks/run.py

Each round runs every command once, so that a machine that slows down slows all of them; the median of the rounds is
told, and its ratio to the empty process in the same rounds. A ratio is told and never asserted: machines differ.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
RETURN = ROOT / "examples" / "thameford"
PACK = ROOT / "standards" / "oscb-2015" / "pack.yaml"

READ_BARE = f"""
import yaml, pydantic, typer
class Anything(pydantic.BaseModel, extra="allow"): pass
for file in ({str(RETURN / "return.yaml")!r}, {str(PACK)!r}):
    with open(file, encoding="utf-8") as opened:
        Anything.model_validate(yaml.load(opened, Loader=yaml.CSafeLoader))
"""
BARE_EXPORT = str(ROOT / "benchmarks" / "bare_export.py")
# Modules are compiled once, as for whoever has installed s11, and not at every start.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}


def commands(scratch: Path) -> dict[str, tuple[list[str], float | None]]:
    """What is timed, and the most that it may take, in empty processes, where that was promised."""
    s11 = [sys.executable, "-m", "s11"]
    on = ["--on", "2026-11-22"]
    files = ["-o", str(scratch / "return.xlsx"), "-o", str(scratch / "return.md"), "--force"]
    return {
        "empty Python process": ([sys.executable, "-c", "pass"], None),
        "libraries alone: read": ([sys.executable, "-c", READ_BARE], None),
        "libraries alone: read and write": ([sys.executable, BARE_EXPORT, str(scratch)], None),
        "s11 --version": ([*s11, "--version"], 8),
        "s11 validate, 72 criteria": ([*s11, "validate", str(RETURN), *on], 22),
        "s11 score, 72 criteria": ([*s11, "score", str(RETURN), "--format", "json", *on], None),
        "s11 export to xlsx and md": ([*s11, "export", str(RETURN), *files, *on], 36),
    }


def seconds(command: Sequence[str]) -> float:
    """How long one run takes from outside."""
    begun = perf_counter()
    nowhere = subprocess.DEVNULL
    subprocess.run(command, stdout=nowhere, stderr=nowhere, check=False, cwd=ROOT, env=ENVIRONMENT)
    return perf_counter() - begun


def main() -> None:
    """Time every command and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is run (default 15)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        timed = commands(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in timed}
        for turn in range(rounds + 1):
            for name, (command, _) in timed.items():
                taken = seconds(command)
                if turn:  # the first round only warms the caches
                    times[name].append(taken)
    empty = times["empty Python process"]
    print(f"{'':32}{'median ms':>10}{'ratio':>8}{'promised':>10}")
    for name, (_, most) in timed.items():
        ratio = median(mine / bare for mine, bare in zip(times[name], empty, strict=True))
        print(f"{name:32}{median(times[name]) * 1000:10.0f}{ratio:8.1f}{most or '':>10}")


if __name__ == "__main__":
    main()
