"""Mutants tried by the tests, one by one, until the first test fails.

Libraries are loaded once, by the process that everything else is a child of; it never loads what is mutated. A child
of it collects the tests as pytest does. For a mutant of a function, a child of that child gives the function other code
and runs the tests that run its line: those that lately found out others of the function, and then the quickest. What is
done while a module is imported is changed in a child that has imported nothing, and that collects the tests for itself.
"""

import gc
import importlib
import importlib.abc
import importlib.machinery
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest

from tests.mutation.child import OutOfTimeError, allow, start
from tests.mutation.mutants import Function, Module, Mutant
from tests.mutation.recording import OPTIONS, Plugin, Record

LIBRARIES = ("hypothesis", "pydantic", "yaml", "typer", "jinja2", "openpyxl", "rich")
"""What takes long to import and is not mutated."""

OUT_OF_TIME = "out of time"
NOT_RUN = "not run"


class Task(NamedTuple):
    """A mutant of a module, and the tests that may find it out, in the order in which they are tried."""

    module: Module
    mutant: Mutant
    tests: tuple[str, ...]


class Trial(NamedTuple):
    """What trying mutants takes.

    ``tell`` is called with each mutant and the test that found it out, or with nothing when none did.
    """

    record: Record
    scratch: Path
    tell: Callable[[Mutant, str], None]

    def outcome(self, work: Callable[[], str]) -> str:
        """What comes of a mutant in a child of this process."""
        try:
            return str(start(work, self.scratch).result())
        except OutOfTimeError:
            return OUT_OF_TIME

    def run(self, tasks: Sequence[Task]) -> None:
        """Try mutants one by one, those first that take less."""
        kinds: dict[str, list[Task]] = {"not run": [], "at import": [], "inside": []}
        for task in tasks:
            at_import = self.record.at_import(task.module, task.mutant)
            kinds["not run" if not task.tests else "at import" if at_import else "inside"].append(task)
        for task in kinds["not run"]:
            self.tell(task.mutant, NOT_RUN)
        if kinds["inside"]:
            start(partial(_collect_and_run, self, kinds["inside"]), self.scratch).result()
        for task in kinds["at import"]:
            self.tell(task.mutant, self.outcome(partial(_import_and_run, task, self.record)))


def load(libraries: Iterable[str] = LIBRARIES) -> None:
    """Import what every child needs, as far as it is there."""
    for library in libraries:
        try:
            importlib.import_module(library)
        except ImportError:
            continue


def _collect_and_run(trial: Trial, tasks: Sequence[Task]) -> None:
    plugin = _InTurn(trial, tasks)
    status = pytest.main([*OPTIONS, "-x", *_files(task.tests for task in tasks)], plugins=[plugin])
    if status != pytest.ExitCode.OK:
        raise RuntimeError(f"the tests could not be run: {status!r} {plugin.error}")


class _InTurn(Plugin):
    """Collects the tests once, and then tries each mutant of a function in a child."""

    def __init__(self, trial: Trial, tasks: Sequence[Task]) -> None:
        super().__init__()
        self.trial = trial
        self.tasks = tasks
        self.finders: dict[tuple[str, Function | None], list[str]] = defaultdict(list)
        self.error = ""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In the place of running each test once."""
        items = {item.nodeid: item for item in session.items}
        functions = _functions({task.module.path for task in self.tasks})
        try:
            for task in self.tasks:
                lately = self.finders[task.mutant.file, task.mutant.within]
                known = frozenset(task.tests)
                order = dict.fromkeys([task.tests[0], *(test for test in lately if test in known), *task.tests])
                chosen = [items[test] for test in order]
                by = self.trial.outcome(partial(self._try, session, task, chosen, functions))
                self.trial.tell(task.mutant, by)
                if by in items:
                    lately.insert(0, by)
        except Exception as error:
            self.error = repr(error)
            raise
        return True

    def _try(self, session: pytest.Session, task: Task, items: Sequence[pytest.Item], functions: "_Functions") -> str:
        """Give a function other code, and run the tests until one fails."""
        within = task.mutant.within
        if within is None:
            raise ValueError(task.mutant.key)
        code = _code_of(task.module.code(task.mutant), within)
        for function in functions[task.module.path, within.qualname, within.first]:
            function.__code__ = code
        for item, following in zip(items, [*items[1:], None], strict=True):
            allow(_most(self.trial.record, item))
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return item.nodeid
        session.shouldfail = False
        return ""


_Functions = Mapping[tuple[str, str, int], list[FunctionType]]
"""The functions there are, by file, name and first line."""


def _functions(paths: set[str]) -> _Functions:
    found = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename in paths:
            code = each.__code__
            found[code.co_filename, code.co_qualname, code.co_firstlineno].append(each)
    return found


def _code_of(module: CodeType, function: Function) -> CodeType:
    """The code of a function, within that of its module."""
    within = [module]
    for code in within:
        if code.co_qualname == function.qualname and code.co_firstlineno == function.first:
            return code
        within += [const for const in code.co_consts if isinstance(const, CodeType)]
    raise LookupError(function.qualname)


def _import_and_run(task: Task, record: Record) -> str:
    """Import the mutant in the place of its module, collect the tests, and run them until one fails."""
    sys.meta_path.insert(0, _Finder(task.module, task.module.code(task.mutant)))
    plugin = _InOrder(task.tests, record)
    left_out = [f"--deselect={test}" for test in record.failing]
    allow(60)
    status = pytest.main([*OPTIONS, "-x", *left_out, *_files([task.tests])], plugins=[plugin])
    if status == pytest.ExitCode.OK:
        return ""
    return plugin.failed[0] if plugin.failed else "importing it"


class _InOrder(Plugin):
    """Runs the tests in a given order, with a limit on the time of each."""

    def __init__(self, order: Sequence[str], record: Record) -> None:
        super().__init__()
        self.order = {test: at for at, test in enumerate(order)}
        self.record = record

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """What is not known comes last."""
        items.sort(key=lambda item: self.order.get(item.nodeid, len(self.order)))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        """Before each test."""
        allow(_most(self.record, item))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives changed code for one module."""

    def __init__(self, module: Module, code: CodeType) -> None:
        self.module = module
        self.code = code

    def find_spec(self, fullname: str, *_: Any) -> importlib.machinery.ModuleSpec | None:
        """Where the module comes from, when it is asked for."""
        if fullname != self.module.name:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, origin=self.module.path)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        module.__file__ = self.module.path
        exec(self.code, module.__dict__)


def _most(record: Record, item: pytest.Item) -> float:
    """How many seconds a test may take: several times what it takes when nothing is changed."""
    return 1 + 3 * record.seconds.get(item.nodeid, 1)


def _files(tests: Iterable[Sequence[str]]) -> list[str]:
    return sorted({test.partition("::")[0] for each in tests for test in each})
