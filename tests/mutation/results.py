"""What became of each mutant, as it is kept from one run to the next: a line of JSON for each that was tried."""

import json
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.mutation.mutants import Module
from tests.mutation.trial import NOT_RUN, OUT_OF_TIME


class Result(NamedTuple):
    """What became of a mutant of a module. ``text`` is a digest of the module as it was."""

    file: str
    text: str
    key: str
    line: int
    by: str

    @property
    def is_found_out(self) -> bool:
        """Whether a test failed, or never ended."""
        return self.by not in {"", NOT_RUN}

    @property
    def ran_out(self) -> bool:
        """Whether it was found out by never ending."""
        return self.by == OUT_OF_TIME


Results = dict[tuple[str, str], Result]
"""By the file and the mutant's key."""


def known(file: Path) -> Results:
    """What is known; of what was tried again, the last."""
    if not file.exists():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    results = [Result(**json.loads(line)) for line in lines]
    return {(result.file, result.key): result for result in results}


def text_of(module: Module) -> str:
    """A digest of a module as it is."""
    return sha256(module.text.encode()).hexdigest()[:16]
