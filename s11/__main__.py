"""Start ``s11``, and say in one sentence why it could not do what was asked."""

import gc
import sys

# A command runs for a moment and ends: looking for cycles while a thousand modules load only makes it slower.
gc.disable()

from s11.cli.app import run  # noqa: E402 - after the collector is off, or it is of no use


def main() -> None:
    """Run the command line."""
    sys.exit(run())


if __name__ == "__main__":
    main()
