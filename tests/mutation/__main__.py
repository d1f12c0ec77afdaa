"""Mutation testing: ``python -m tests.mutation s11/scoring --jobs 2`` (see CONTRIBUTING.md)."""

import argparse
import sys
from pathlib import Path

from tests.mutation.run import Settings, run


def main() -> int:
    """Try the mutants of some modules, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("paths", nargs="*", default=["s11/scoring", "s11/rules", "s11/parsing", "s11/source"])
    parser.add_argument("--jobs", type=int, default=1, help="how many processes")
    parser.add_argument("--tests", nargs="+", help="the tests, in place of those that the table names")
    parser.add_argument("--results", type=Path, default=Path("build/mutation.jsonl"), help="where results are kept")
    parser.add_argument("--again", action="store_true", help="also try what was found out before")
    parser.add_argument("--code-only", action="store_true", help="leave the texts out, which are counted apart")
    chosen = parser.parse_args()
    settings = Settings(chosen.results, chosen.jobs, chosen.again, chosen.code_only, tuple(chosen.tests or ()))
    sys.stdout.write(run(Path.cwd(), chosen.paths, settings) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
