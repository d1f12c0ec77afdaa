"""What checking found, printed in the form that was asked for, with the exit status that it comes to."""

from collections.abc import Iterable, Iterator

from s11.cli.console import out, say_error, screen
from s11.cli.options import Findings
from s11.cli.waiting import waiting
from s11.errors import S11Error
from s11.findings import Checked, Severity, at_least


def tell(checked: Iterable[Checked], form: Findings, fail_on: Severity, doing: str) -> int:
    """Print what was found as it comes, and give the exit status. ``doing`` is told while nothing has come yet.

    It is 0 when nothing is as bad as ``fail_on``, 1 when something is, and 2 when something could not be checked.
    """
    tally = _Tally(fail_on)
    pieces = _pieces(tally.counting(checked), form)
    with waiting(doing):
        piece = next(pieces, None)
    while piece is not None:
        tally.say_failures()
        out(piece)
        piece = next(pieces, None)
    tally.say_failures()
    return tally.status


def _pieces(checked: Iterable[Checked], form: Findings) -> Iterator[str]:
    """What is printed, loading the one form that was asked for."""
    if form is Findings.TEXT:
        from s11.render.findings_text import findings_text

        return findings_text(checked, screen())
    if form is Findings.JSON:
        from s11.render.findings_json import findings_json

        return findings_json(checked)
    if form is Findings.SARIF:
        from s11.render.findings_sarif import findings_sarif
        from s11.rules.registry import EVERY

        return findings_sarif(checked, EVERY)
    from s11.render.findings_pipelines import findings_azure, findings_github

    return findings_github(checked) if form is Findings.GITHUB else findings_azure(checked)


class _Tally:
    """The exit status as it stands after what was checked so far, and what could not be checked."""

    def __init__(self, fail_on: Severity) -> None:
        self._fails = at_least(fail_on)
        self._failures: list[S11Error] = []
        self.status = 0

    def counting(self, checked: Iterable[Checked]) -> Iterator[Checked]:
        """What was checked, as it comes."""
        for each in checked:
            if each.failure is not None:
                self._failures.append(each.failure)
                self.status = 2
            elif any(finding.severity in self._fails and finding.accepted is None for finding in each.findings):
                self.status = max(self.status, 1)
            yield each

    def say_failures(self) -> None:
        """Say what could not be checked, where nothing else is being told at the same time."""
        for failure in self._failures:
            say_error(failure)
        self._failures.clear()
