"""What an input is: the files of a return, or of a pack."""

from collections.abc import Mapping
from typing import TypeAlias

Files: TypeAlias = Mapping[str, bytes]
"""One input: files by name. A return is ``return.yaml``, a pack ``pack.yaml``, registers begin with ``register``, and
whatever else there is are contributions. A name of a file that is not there means the small one of the rules' tests.
"""

RETURN, PACK = "return.yaml", "pack.yaml"
BEFORE = "before.yaml"
"""The return before, where one is named."""


def is_register(name: str) -> bool:
    return name.startswith("register")


def is_contribution(name: str) -> bool:
    return name not in {RETURN, PACK, BEFORE} and not is_register(name)
