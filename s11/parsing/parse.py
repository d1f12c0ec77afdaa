"""A document as a model, with a finding at the line for whatever does not fit."""

from copy import deepcopy
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from s11.findings import Finding
from s11.parsing.kinds import BY_CODE
from s11.parsing.misfit import Misfit, misfit
from s11.source.document import Document, Problem
from s11.source.span import Path, path_text

MOST_MISFITS = 500
"""Of what does not fit, how much is told; a file with more is not one of ours."""

M = TypeVar("M", bound=BaseModel)


class Parsed(NamedTuple, Generic[M]):
    """What a document gave.

    ``model`` is what could be read, without the parts at the ``unread`` paths; ``None`` when too little is left.
    """

    model: M | None
    findings: tuple[Finding, ...]
    unread: frozenset[Path] = frozenset()


def parse(document: Document, model: type[M]) -> Parsed[M]:
    """Read a document as a model. Whatever is wrong is a finding, in reading order; nothing is raised."""
    findings = tuple(told(document.file, problem) for problem in document.problems)
    if document.value is None:
        return Parsed(None, findings)
    try:
        return Parsed(model.model_validate(document.value), findings)
    except ValidationError as error:
        errors = error.errors()
    found = [misfit(each, document.value, model) for each in _telling(errors)[:MOST_MISFITS]]
    # What else is wrong on a line that was mended follows from the slip, and is told once it is put right.
    misfits = (_of_misfit(document, each) for each in found)
    findings += tuple(each for each in misfits if each.line not in document.mended)
    unread = frozenset(each.unread for each in found)
    return Parsed(_rest(document.value, unread, model), tuple(sorted(findings, key=in_reading_order)), unread)


def _telling(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without those that only follow from another.

    A file of another kind has nothing right, and a list whose items are all wrong counts as empty.
    """
    another_kind = [each for each in errors if each["loc"] == ("format",) and each["type"] == "literal_error"]
    above = {each["loc"][:depth] for each in errors for depth in range(len(each["loc"]))}
    return another_kind or [each for each in errors if each["type"] != "too_short" or each["loc"] not in above]


def in_reading_order(finding: Finding) -> tuple[int, int, str]:
    """Sorts the findings of one file."""
    return finding.line, finding.column, finding.code


def told(file: str, problem: Problem, path: Path = ()) -> Finding:
    """A problem as a finding of the family S11-0xx."""
    code, (line, column), message, fix = problem
    kind = BY_CODE[code]
    return Finding(file, line, column, code, kind.severity, kind.title, message, fix or kind.fix, path_text(path))


def _of_misfit(document: Document, wrong: Misfit) -> Finding:
    span = document.locate(wrong.path, key=wrong.at_key)
    return told(document.file, Problem(wrong.code, span, wrong.message, wrong.fix), wrong.path)


def _rest(value: Any, unread: frozenset[Path], model: type[M]) -> M | None:
    """The model of what is left when the parts that could not be read are taken out."""
    if () in unread:
        return None
    value = deepcopy(value)
    for path in sorted(unread, key=len, reverse=True):  # what is inside another goes before it
        _take_out(value, path)
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _take_out(value: Any, path: Path) -> None:
    for part in path[:-1]:
        value = value[part]
    del value[path[-1]]
