"""Jinja as the outputs use it: where templates are, what they may do, and what is said when one is at fault."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from s11 import bundled
from s11.errors import S11Error

SHIPPED = "shipped"
"""The prefix under which the template that comes with s11 is found, whatever stands before it."""

MOST_CHARACTERS = 20_000_000
"""The longest text that a template may make."""

# What an expression can raise when a template asks for what cannot be done: a template is code.
FAULTS = (
    TemplateError,
    ArithmeticError,
    MemoryError,
    AttributeError,
    LookupError,
    NameError,
    RecursionError,
    TypeError,
    ValueError,
)


def make_environment(folders: Sequence[Path] = ()) -> ImmutableSandboxedEnvironment:
    """An environment that looks for templates in these folders, the first one first, and then among the shipped ones.

    A template can build on the shipped one that it stands before: ``{% extends "shipped/return.md.j2" %}``.
    """
    for folder in folders:
        if not folder.is_dir():
            raise S11Error(f"there is no folder of templates at {folder.as_posix()}")
    shipped = FileSystemLoader(bundled.templates())
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*map(FileSystemLoader, folders), shipped, PrefixLoader({SHIPPED: shipped})]),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and ".html" in name,
        keep_trailing_newline=True,
        optimized=False,  # each template is used once: to make it quicker takes longer than to use it
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(environment: ImmutableSandboxedEnvironment, name: str, context: dict[str, Any]) -> str:
    """The text that a template makes. Raises :class:`S11Error` when the template is at fault."""
    with blaming(name):
        text = "".join(_no_longer(environment.get_template(name).generate(context), name))
        text.encode()  # what no file can hold is the template's fault too
    return text


def source(environment: ImmutableSandboxedEnvironment, name: str) -> str:
    """The text of a file among the templates, as it stands."""
    with blaming(name):
        return cast(BaseLoader, environment.loader).get_source(environment, name)[0]


@contextmanager
def blaming(name: str) -> Iterator[None]:
    """Tell what goes wrong inside as a fault of a template, at its line where that is known."""
    try:
        yield
    except TemplateNotFound as error:
        needed_by = "" if error.name == name else f", which {name} needs"
        raise S11Error(f"there is no template {error.name}{needed_by}") from error
    except TemplateSyntaxError as error:
        place = _place(error.filename, error.lineno) if error.filename else _place(name)
        raise S11Error(f"{place}: {error.message}", _HINT) from error
    except FAULTS as error:
        what = _SAID.get(type(error), error)
        raise S11Error(f"{_place(*_line(error.__traceback__, name))}: {what}", _HINT) from error


_SAID: dict[type[Exception], str] = {
    MemoryError: "it asks for more memory than there is",
    RecursionError: f"it extends or includes itself; to build on the one that comes with s11, name it {SHIPPED}/...",
}
_HINT = "Correct the template, or leave it out to use the one that comes with s11."


def _no_longer(parts: Iterator[str], name: str) -> Iterator[str]:
    length = 0
    for part in parts:
        length += len(part)
        if length > MOST_CHARACTERS:
            raise S11Error(f"the template {name} makes more than {MOST_CHARACTERS:,} characters", _HINT)
        yield part


def _line(trace: TracebackType | None, name: str) -> tuple[str, int | None]:
    """The file and line of the template that was being rendered, from the innermost frame that is one's."""
    place: tuple[str, int | None] = (name, None)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _place(file: str, line: int | None = None) -> str:
    return f"the template {Path(file).as_posix()}" + ("" if line is None else f", line {line}")
