"""Start ``s11``, and say in one sentence why it could not do what was asked."""

import gc
import os

# A command runs for a moment and ends: looking for cycles while a thousand modules load only makes it slower.
gc.disable()
# What other packages plug into pydantic must not change what a return means, and looking for it takes time.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

from s11.cli.app import run  # noqa: E402 - after both, or they are of no use


def main() -> None:
    """Run the command line, and leave at once."""
    status = run()
    # Everything is written and flushed. To take apart what was made, object by object, takes longer than to make it.
    os._exit(status)


if __name__ == "__main__":
    main()
