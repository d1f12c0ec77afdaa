"""The tests as they are, with nothing changed: how long each takes, and which lines it runs."""

import gc
import inspect
import time
from collections.abc import Generator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest
from hypothesis import Phase, settings

from tests.mutation.child import start
from tests.mutation.mutants import Module, Mutant

OPTIONS = (
    *("-q", "--no-header", "--assert=plain", "--tb=no", "--capture=sys"),
    *("-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:pytest_cov"),
    *("-o", "tmp_path_retention_policy=none"),
)
"""How pytest is run: quietly, in the order of the files, and leaving nothing behind."""

MOST_EXAMPLES = 25
"""How many cases of a law are tried on a mutant. Fewer than usual: that takes less time, and finds out no more."""


class Plugin:
    """What every run of the tests has in common: the same cases each time, and no search for the simplest."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Once the tests' own profile is loaded, and before any test asks for one."""
        settings.register_profile(
            "mutation",
            parent=settings(),
            derandomize=True,
            database=None,
            max_examples=MOST_EXAMPLES,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
        )
        settings.load_profile("mutation")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember what failed."""
        if report.failed:
            self.failed.append(report.nodeid)


class Record(NamedTuple):
    """What the tests do: the seconds that each takes, those that fail, and for each file and line those that run it.

    A line that is run while tests are collected has ``""`` among its tests.
    """

    seconds: dict[str, float]
    failing: tuple[str, ...]
    tests_of: dict[str, dict[int, list[str]]]

    def at_import(self, module: Module, mutant: Mutant) -> bool:
        """Whether a mutant changes what is done while modules are imported and tests collected."""
        if mutant.within is None:
            return True
        tests_of = self.tests_of.get(module.path, {})
        return any("" in tests_of.get(line, ()) for line in mutant.within.body)

    def tests(self, module: Module, mutant: Mutant) -> set[str]:
        """The tests that may find a mutant out: those that run its lines, as far as that can be told."""
        if self.at_import(module, mutant):
            return set(self.seconds)
        tests_of = self.tests_of.get(module.path, {})
        return {test for line in mutant.lines for test in tests_of.get(line, ()) if test in self.seconds}


def record(modules: Sequence[Module], tests: Sequence[str], scratch: Path) -> Record:
    """Run the tests as they are, in a child."""

    def work() -> Record:
        files = [module.path for module in modules]
        recorder = coverage.Coverage(data_file=None, config_file=False, include=files, messages=False)
        plugin = _Recorder(recorder, frozenset(files))
        recorder.start()
        status = pytest.main([*OPTIONS, *tests], plugins=[plugin])
        recorder.stop()
        if status not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
            raise RuntimeError(f"the tests could not be run: {status!r}")
        data = recorder.get_data()
        seconds = {test: spent for test, spent in plugin.seconds.items() if test not in plugin.failed}
        tests_of = {file: data.contexts_by_lineno(file) for file in data.measured_files()}
        return Record(seconds, tuple(plugin.failed), tests_of)

    result: Record = start(work, scratch).result()
    return result


class _Recorder(Plugin):
    """Tells the recorder which test is running, and takes its time.

    What was kept by ``@cache`` is forgotten before each test: else only the first that needs it would run its lines.
    """

    def __init__(self, recorder: coverage.Coverage, files: frozenset[str]) -> None:
        super().__init__()
        self.recorder = recorder
        self.files = files
        self.kept: list[Any] = []
        self.seconds: dict[str, float] = {}

    def pytest_collection_finish(self) -> None:
        """Once all modules are imported."""
        cached = [each for each in gc.get_objects() if isinstance(each, type(cache(len)))]
        written = [(each, getattr(inspect.unwrap(each), "__code__", None)) for each in cached]
        self.kept = [each for each, code in written if code is not None and code.co_filename in self.files]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Around each test."""
        self.recorder.switch_context(item.nodeid)
        for each in self.kept:
            each.cache_clear()
        began = time.process_time()
        result = yield
        self.seconds[item.nodeid] = time.process_time() - began
        return result
