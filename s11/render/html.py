"""A report as one page for anybody: on a telephone, on paper or read aloud. Nothing in it runs or is fetched."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from s11.render.context import context, plain, shown
from s11.render.drawing import WIDTH, make_drawings
from s11.render.environment import render
from s11.render.theme import INK, QUIET, RULE, WHITE, Look, Theme, read_theme
from s11.view.report import Report
from s11.view.table import leads_outside

TEMPLATE = "return.html.j2"

_UNUSUAL = re.compile(r"[^A-Za-z0-9.]+")


def html(report: Report, environment: ImmutableSandboxedEnvironment, template: str = TEMPLATE) -> bytes:
    """A report as an HTML page in UTF-8. Whatever a template prints is escaped.

    Beside the report a template has ``drawings``, the shapes of its pictures, in units of which a picture is ``wide``;
    ``looks``, the classes of cells with their colours; and the other colours by name. Its filters are ``look``, the
    class of a cell; ``id``, that of the row or heading with an anchor; and ``way``, where a cell leads.
    """
    theme, ids = read_theme(environment), _ids(report)
    writing = environment.overlay(finalize=_shown)
    writing.filters = {
        **environment.filters,
        "look": _class,
        "id": lambda anchor: ids.get(anchor, ""),
        "way": lambda cell: _way(cell["target"], ids),
    }
    colours = {"accent": theme.accent, "ink": INK, "quiet": QUIET, "rule": RULE, "white": WHITE}
    shapes = {"drawings": plain(make_drawings(report.pictures)), "wide": WIDTH, "looks": _looks(report, theme)}
    return render(writing, template, {**context(report), **colours, **shapes}).encode()


def _shown(value: Any) -> Any:
    return value if isinstance(value, Markup) else shown(value)


def _class(cell: dict[str, Any]) -> str:
    """The class of a cell: of the board's own colour for it, or of its tone."""
    return f"colour-{cell['colour'].lstrip('#').lower()}" if cell["colour"] else f"tone-{cell['tone'] or 'none'}"


def _looks(report: Report, theme: Theme) -> list[dict[str, str]]:
    """The colours of every class: of the tones, and of the ratings to which the board gives a colour."""
    looks: dict[str, Look | None] = {f"tone-{tone}": look for tone, look in theme.tones.items()}
    for rating in report.pictures.scale:
        if rating.colour:
            looks[_class({"colour": rating.colour})] = theme.look("", rating.colour)
    return [{"name": name, "fill": look.fill, "ink": look.ink} for name, look in looks.items() if look]


def _ids(report: Report) -> dict[str, str]:
    """An id for whatever can be led to, each different: what an anchor is called, without what is not for a page."""
    anchors = [section.heading.target for section in report.details]
    anchors += [row.anchor for table in (report.criteria, report.actions) for row in table.rows]
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in anchors:
        called = _UNUSUAL.sub("-", anchor.split(" ")[0])
        free = next(each for each in _forms(called) if each not in taken)
        taken.add(free)
        ids[anchor] = free
    return ids


def _forms(called: str) -> Iterator[str]:
    """A name, and the same with a number after it for each more that are called so."""
    yield called
    yield from (f"{called}-{number}" for number in count(2))


def _way(target: str, ids: dict[str, str]) -> str:
    """Where a cell leads: to a place on the page, to an address outside it, or nowhere."""
    return target if leads_outside(target) else f"#{ids[target]}" if target in ids else ""
