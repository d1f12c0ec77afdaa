"""A run: which modules, by which tests, and what is known from the runs before."""

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.mutation.child import start
from tests.mutation.mutants import Module, Mutant
from tests.mutation.operators import TEXT
from tests.mutation.recording import Record, record
from tests.mutation.report import report
from tests.mutation.results import Result, Results, known, text_of
from tests.mutation.trial import Task, Trial, load

PROVED_BY = {
    "s11/scoring": ("tests/scoring",),
    "s11/rules": ("tests/rules",),
    "s11/parsing": ("tests/parsing", "tests/source"),
    "s11/source": ("tests/source", "tests/parsing"),
}
"""The tests that are to find out the mutants of each package: its own, not those of what is built on it."""


class Settings(NamedTuple):
    """How a run is done. ``again`` tries also what was found out before; ``code_only`` leaves out the texts."""

    results: Path
    jobs: int = 1
    again: bool = False
    code_only: bool = False
    tests: tuple[str, ...] = ()


def run(root: Path, paths: Sequence[str], chosen: Settings) -> str:
    """Try the mutants of the modules at some paths, and say what was found."""
    load()
    modules = [Module(root, file) for path in paths for file in _files(root, path)]
    groups: dict[tuple[str, ...], list[Module]] = defaultdict(list)
    for module in modules:
        groups[chosen.tests or _proved_by(module.file)].append(module)
    chosen.results.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        failing = [test for tests, group in groups.items() for test in _try(group, tests, chosen, Path(scratch))]
    notes = [f"left out, since it fails with nothing changed: {test}" for test in failing]
    return "\n".join([*notes, report(modules, known(chosen.results), texts=not chosen.code_only)])


def _files(root: Path, path: str) -> Iterator[str]:
    place = root / path
    found = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    return (file.relative_to(root).as_posix() for file in found if file.name != "__init__.py")


def _proved_by(file: str) -> tuple[str, ...]:
    return next(tests for package, tests in PROVED_BY.items() if file.startswith(f"{package}/"))


def _try(modules: Sequence[Module], tests: Sequence[str], chosen: Settings, scratch: Path) -> tuple[str, ...]:
    """Try what is not known to be found out, and name the tests that fail whatever is changed."""
    results = known(chosen.results)
    waiting = [
        (module, mutant)
        for module in modules
        for mutant in module.mutants
        if not (chosen.code_only and mutant.operator == TEXT)
        and (chosen.again or not _is_found_out(results, module, mutant))
    ]
    if not waiting:
        return ()
    usual = record(modules, tests, scratch)
    tasks = [_task(usual, module, mutant, results) for module, mutant in waiting]
    texts = {module.file: text_of(module) for module in modules}
    trial = Trial(usual, scratch, partial(_write, chosen.results, texts))
    shares = [tasks[at :: chosen.jobs] for at in range(chosen.jobs)]
    for child in [start(partial(trial.run, share), scratch) for share in shares]:
        child.result()
    return usual.failing


def _write(file: Path, texts: dict[str, str], mutant: Mutant, by: str) -> None:
    """Add a line to what is known, so that a run that is broken off can be taken up again."""
    result = Result(mutant.file, texts[mutant.file], mutant.key, mutant.lines[0], by)
    with file.open("a", encoding="utf-8") as written:
        written.write(json.dumps(result._asdict(), ensure_ascii=False) + "\n")


def _is_found_out(results: Results, module: Module, mutant: Mutant) -> bool:
    result = results.get((module.file, mutant.key))
    return result is not None and result.text == text_of(module) and result.is_found_out


def _task(usual: Record, module: Module, mutant: Mutant, results: Results) -> Task:
    """The tests that run a mutant's lines: the one that found it out before, those about it, and then the quickest."""
    last = results.get((module.file, mutant.key))
    by = last.by if last else ""
    names = mutant.within.names if mutant.within else module.names

    def likeliest(test: str) -> tuple[bool, bool, float, str]:
        return test != by, not any(name in test for name in names), usual.seconds[test], test

    return Task(module, mutant, tuple(sorted(usual.tests(module, mutant), key=likeliest)))
