"""What a run found: a table of the modules, and each mutant that no test found out."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from tests.mutation.mutants import Module, Mutant
from tests.mutation.operators import TEXT
from tests.mutation.results import Results
from tests.mutation.trial import NOT_RUN

EQUIVALENT = Path(__file__).with_name("equivalent.yaml")
"""Mutants that change nothing that anybody can see, each with the reason."""


class Count(NamedTuple):
    """How many mutants there are of a module or a package, and what became of them."""

    name: str
    mutants: int
    found_out: int
    out_of_time: int
    equivalent: int

    @property
    def score(self) -> str:
        """The share found out, of all mutants."""
        return _share(self.found_out, self.mutants)

    @property
    def score_without(self) -> str:
        """The share found out, of those that are not equivalent."""
        return _share(self.found_out, self.mutants - self.equivalent)


def report(modules: Sequence[Module], results: Results, *, texts: bool = True) -> str:
    """The tables and the list, as text."""
    equivalent = reasons()
    lines: list[str] = []
    for title, is_text in (("Code", False), ("Texts", True)) if texts else (("Code", False),):
        lines += _table(title, _counts(modules, results, equivalent, is_text=is_text))
    lines += _survivors(modules, results, equivalent, texts=texts)
    return "\n".join(lines)


def reasons() -> dict[tuple[str, str], str]:
    """Why mutants are equivalent, by file and key."""
    if not EQUIVALENT.exists():
        return {}
    files = yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8")) or {}
    return {
        (file, f"{entry['in'] or ''}: {change}"): entry["because"]
        for file, entries in files.items()
        for entry in entries
        for change in entry["changes"]
    }


def _counts(
    modules: Sequence[Module], results: Results, equivalent: dict[tuple[str, str], str], *, is_text: bool
) -> Iterator[Count]:
    packages: dict[str, list[Count]] = {}
    for module in modules:
        chosen = [mutant for mutant in module.mutants if (mutant.operator == TEXT) == is_text]
        came = [results[mutant.file, mutant.key] for mutant in chosen]
        count = Count(
            module.file,
            len(chosen),
            sum(result.is_found_out for result in came),
            sum(result.ran_out for result in came),
            sum((result.file, result.key) in equivalent and not result.is_found_out for result in came),
        )
        packages.setdefault(PurePosixPath(module.file).parent.as_posix(), []).append(count)
    for package, counts in packages.items():
        yield from counts
        yield Count(f"{package} in all", *(sum(column) for column in zip(*(each[1:] for each in counts), strict=True)))


def _table(title: str, counts: Iterator[Count]) -> Iterator[str]:
    yield f"{title:38}{'mutants':>8}{'found out':>11}{'of these':>10}{'equivalent':>12}{'score':>8}{'without':>9}"
    yield f"{'':38}{'':8}{'':11}{'in time':>10}{'':12}{'':8}{'these':>9}"
    for each in counts:
        in_time = each.found_out - each.out_of_time
        yield (
            f"{each.name:38}{each.mutants:8}{each.found_out:11}{in_time:10}{each.equivalent:12}"
            f"{each.score:>8}{each.score_without:>9}"
        )
    yield ""


def _survivors(
    modules: Sequence[Module], results: Results, equivalent: dict[tuple[str, str], str], *, texts: bool
) -> Iterator[str]:
    for module in modules:
        for mutant in module.mutants:
            if mutant.operator == TEXT and not texts:
                continue
            result = results[mutant.file, mutant.key]
            if not result.is_found_out and (result.file, result.key) not in equivalent:
                yield from _survivor(mutant, result.by)


def _survivor(mutant: Mutant, by: str) -> Iterator[str]:
    where = f" in {mutant.within.qualname}" if mutant.within else ""
    note = ", which no test runs" if by == NOT_RUN else ""
    yield f"{mutant.file}:{mutant.lines[0]} {mutant.operator}{where}{note}"
    yield f"  - {mutant.was}"
    yield f"  + {mutant.now}" + (f"  (#{mutant.nth})" if mutant.nth else "")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else ""
