"""Findings as text for people."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from s11.findings import Checked, Finding, Severity
from s11.render.excerpt import excerpt
from s11.render.orders import no_line_an_order
from s11.render.screen import Screen, one_line, paragraph
from s11.view.checks import NOTHING_WRONG, accepted_in_words, in_all
from s11.view.quotes import quotes
from s11.wording import count

_INDENT = "    "
_LONGEST_EXCERPT = 120


def findings_text(checked: Iterable[Checked], screen: Screen) -> Iterator[str]:
    """What was found, piece by piece as it comes: file by file, and at the end what to do next.

    Each finding stands with its place, the line that it is about, and once for each code the fix. The line that names
    the place, the code and the severity is one line wherever a program may read it.
    """
    told = _Told()
    for each in checked:
        told.take(each)
        lines = quotes(each.findings, each.documents)
        for _, found in groupby(each.findings, key=lambda finding: finding.file):
            yield from _file(list(found), lines, told.fixes, screen)
    yield _closing(told, screen)


class _Told:
    """What was told so far: the closing lines are made of it."""

    def __init__(self) -> None:
        self.returns = self.clean = self.accepted = 0
        self.chosen = False
        self.files: set[str] = set()
        self.severities: Counter[Severity] = Counter()
        self.fixes: set[tuple[str, str]] = set()

    def take(self, checked: Checked) -> None:
        """Count what checking one more return gave."""
        self.returns += checked.failure is None
        self.clean += checked.failure is None and not checked.findings
        self.chosen |= checked.chosen
        self.files.update(each.file for each in checked.findings)
        self.severities.update(each.severity for each in checked.findings)
        self.accepted += sum(each.accepted is not None for each in checked.findings)


def _file(found: list[Finding], lines: Iterator[str], fixes: set[tuple[str, str]], screen: Screen) -> Iterator[str]:
    counts = Counter(each.severity for each in found)
    yield _safe(one_line(f"{found[0].file}: {in_all(counts)}", screen, _INDENT), screen) + "\n\n"
    digits = len(str(found[-1].line))
    for each in found:
        yield _safe("\n".join(_block(each, next(lines), digits, fixes, screen)), screen) + "\n\n"


def _block(finding: Finding, line: str, digits: int, fixes: set[tuple[str, str]], screen: Screen) -> Iterator[str]:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    yield one_line(f'{place} {finding.code} {finding.severity} "{finding.title}": {finding.message}', screen, _INDENT)
    if line.strip():
        gutter = f"{_INDENT}{finding.line:>{digits}} | "
        room = min(screen.columns or _LONGEST_EXCERPT, _LONGEST_EXCERPT) - len(gutter)
        shown, caret = excerpt(line, finding.column, room, screen)
        yield gutter + shown
        yield f"{'|':>{len(gutter) - 1}} {caret}"
    if finding.accepted is not None:
        yield paragraph(accepted_in_words(finding.accepted), screen.columns, _INDENT, _INDENT)
    elif (finding.code, finding.fix) not in fixes:
        fixes.add((finding.code, finding.fix))
        yield paragraph(f"Fix: {finding.fix}", screen.columns, _INDENT, _INDENT)


def _closing(told: _Told, screen: Screen) -> str:
    """How much was found in all, and what to do with it."""
    if not told.severities:
        where = f" in {count(told.returns, 'return')}" if told.returns > 1 else ""
        chosen = ", of what was selected" if told.chosen else ""
        return f"{NOTHING_WRONG.rstrip('.')}{where}{chosen}.\n" if told.returns else ""
    summary = f"{in_all(told.severities)} in {count(len(told.files), 'file')}."
    if told.accepted:
        summary += f" Accepted with a reason: {told.accepted}."
    if told.returns > 1:
        nothing = "nothing of what was selected" if told.chosen else "nothing wrong"
        summary += f" Returns with {nothing}: {told.clean} of {told.returns}."
    errors = told.severities[Severity.ERROR]
    first = "Put the errors right first." if errors else "Look at each: it may be right, or not finished yet."
    advice = f"{first} Read more about any of them with: s11 rules CODE"
    return "".join(f"{paragraph(each, screen.columns)}\n" for each in (summary, advice))


def _safe(text: str, screen: Screen) -> str:
    """The text with nothing in it that the log of a pipeline would take for an order; a terminal takes none."""
    return text if screen.columns is not None else no_line_an_order(text)
