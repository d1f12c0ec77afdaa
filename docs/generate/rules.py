"""A page for each rule, made from the rule and from the example in its case file; and an index of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import fill

from docs.generate.examples import said_of, shown
from s11.accessibility.registry import EVERY as OF_WORKBOOKS
from s11.findings import Kind, Severity
from s11.parsing.kinds import is_reading
from s11.render.rules import family, unfinished
from s11.rules.acceptance import can_be_accepted
from s11.rules.registry import CODES, EVERY
from s11.wording import day
from tests.rules.casefile import FOLDER as CASES
from tests.rules.casefile import ON, PACK_FILE, RETURN_FILE, base_of, load, variant

FOLDER = Path(__file__).parents[1] / "reference" / "rules"

_COLUMNS = 118
_MARKUP = re.compile(r"`[^`]*`|[\\*_<>#\[\]|]")

_WEIGHS = {
    Severity.ERROR: "An error, in a draft and in a final return.",
    Severity.WARNING: "A warning: look at it, for it may be right.",
    Severity.NOTE: "A note: worth knowing, and nothing has to be done.",
}
_UNFINISHED = "A warning while a return is a draft, and an error once it is final."
_STOPS = "Until it is put right, the return can be neither rated nor exported."
_OF_A_PACK = {**_WEIGHS, Severity.ERROR: "An error: a pack with it cannot be relied on."}
_OF_A_WORKBOOK = {**_WEIGHS, Severity.ERROR: "An error: it keeps somebody from reading the workbook."}


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with its file."""
    yield FOLDER / "README.md", _index()
    for kind in EVERY:
        yield FOLDER / f"{kind.code}.md", "\n".join([*_told(kind), *_example(kind), _TO_ALL])
    for kind in OF_WORKBOOKS:
        yield FOLDER / f"{kind.code}.md", "\n".join([*_told(kind), _TO_ALL])


_TO_ALL = "[All rules](README.md)\n"


def _told(kind: Kind) -> Iterator[str]:
    """What is kept, how much it matters, why, and what to do."""
    yield f"# {kind.code}: {_plain(kind.title)}\n"
    yield _paragraph(_plain(kind.keeps))
    yield _paragraph(weight(kind))
    yield f"## Why\n\n{_paragraph(_plain(kind.why))}"
    yield f"## What to do\n\n{_paragraph(_plain(kind.fix))}"


def _plain(text: str) -> str:
    """A sentence in which nothing but what stands between backticks means anything to Markdown."""
    return _MARKUP.sub(lambda found: found[0] if found[0].startswith("`") else f"\\{found[0]}", text)


def _paragraph(text: str) -> str:
    return fill(text, _COLUMNS, break_on_hyphens=False, break_long_words=False) + "\n"


def weight(kind: Kind) -> str:
    """How much it matters, when, and who can change that."""
    if kind in OF_WORKBOOKS:
        return _OF_A_WORKBOOK[kind.severity]
    if is_reading(kind.code):
        stops = f" {_STOPS}" if kind.severity is Severity.ERROR else ""
        return _WEIGHS[kind.severity] + stops
    if kind.code not in CODES:
        return _OF_A_PACK[kind.severity]
    matters = _UNFINISHED if unfinished(kind) else _WEIGHS[kind.severity]
    accepted = ", and the agency can accept it under `accept`, with a reason" if can_be_accepted(kind.code) else ""
    return f"{matters} A board's pack can change that under `rules`{accepted}."


def _example(kind: Kind) -> Iterator[str]:
    example = load(CASES / f"{kind.code}.yaml")["example"]
    wrong, right = (variant(kind.code, side, example[side]) for side in ("wrong", "right"))
    command = "s11 packs check" if list(wrong.files) == [PACK_FILE] else "s11 validate"
    yield f"## For example\n\n{shown(wrong.files)}"
    yield f"Of this, `{command}` says:\n\n```text\n{said_of(wrong)}```\n"
    yield f"## Put right\n\n{shown(right.files)}"


def _index() -> str:
    families = "\n".join(_listed(name, tuple(kinds)) for name, kinds in groupby((*EVERY, *OF_WORKBOOKS), key=family))
    return f"""\
# Rules

What `s11` checks, family by family. Each rule has a page: what is kept, why, what to do, and an example of what is
wrong and of the same put right. `s11 rules CODE` says what is kept, why and what to do in a terminal.

An error keeps a final return from going out. A warning may be right, and wants a look. A note is worth knowing. What is
marked error\\* is only unfinished: it is a warning while the return is a draft. See
[what validate prints](../commands.md#s11-validate).

{families}
## The return and the pack behind the examples

An example shows no more of a file than it is about. In what it leaves out, a return is this one, looked at on
{day(ON)}:

```yaml
{base_of(RETURN_FILE)}```

A contribution or a register says in its first line what it is, as [File formats](../formats.md) shows. The
`{PACK_FILE}` is this, made up for the purpose:

```yaml
{base_of(PACK_FILE)}```
"""


def _listed(name: str, kinds: Sequence[Kind]) -> str:
    rows = "".join(f"| [{kind.code}]({kind.code}.md) | {_plain(kind.title)} | {_word(kind)} |\n" for kind in kinds)
    return f"## {name}\n\n| Code | What is wrong | How much it matters |\n|---|---|---|\n{rows}"


def _word(kind: Kind) -> str:
    return f"{kind.severity}\\*" if unfinished(kind) else kind.severity
