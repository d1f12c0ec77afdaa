"""``python -m tests.fuzz``: make inputs, judge them, and leave the failing ones in ``tests/fuzz/found``."""

import argparse
import re
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.fuzz.hunt import Found, Tally, hunt

FOUND = Path(__file__).parent / "found"


def main(arguments: Sequence[str] | None = None) -> int:
    """Hunt, tell what came of it, and say with the exit code whether anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000, help="how many inputs each job makes")
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same inputs; jobs count on from it")
    parser.add_argument("--jobs", type=int, default=1, help="how many hunts run beside each other")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long")
    given = parser.parse_args(arguments)
    jobs = [(given.inputs, given.seed + number, given.seconds) for number in range(given.jobs)]
    if given.jobs == 1:
        tallies = [*map(_hunt, jobs)]
    else:
        with ProcessPoolExecutor(given.jobs) as pool:
            tallies = [*pool.map(_hunt, jobs)]
    for (_, seed, _), tally in zip(jobs, tallies, strict=True):
        sys.stdout.write(f"{summary(seed, tally)}\n")
    return 1 if any(tally.found for tally in tallies) else 0


def _hunt(given: tuple[int, int, float]) -> Tally:
    inputs, seed, seconds = given
    return hunt(inputs, seed, seconds=seconds, tell=write_down)


def summary(seed: int, tally: Tally) -> str:
    """What a hunt came to, in a few lines."""
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(tally.by_kind.items()))
    share, files = tally.slowest
    lines = [
        f"seed {seed}: {tally.inputs:,} inputs in {tally.seconds:.0f} s ({kinds})",
        f"{tally.rated:,} of them were rated, and {len(tally.said):,} different things were said",
        f"the slowest took {share:.0%} of what is allowed, with {sum(map(len, files.values())):,} bytes",
        *(f"FOUND {found.law}: {found.detail[:300]}" for found in tally.found.values()),
    ]
    return "\n  ".join(lines)


def write_down(found: Found) -> None:
    """Leave a failing input where the tests replay it, as soon as it is found."""
    folder = FOUND / re.sub(r"\W+", "-", found.law).strip("-").lower()[:80]
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in found.files.items():
        (folder / name).write_bytes(data)
    sys.stdout.write(f"found: {folder}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
