"""What is found in a workbook: a value with a code, a severity, a place and a remedy."""

import re
from typing import NamedTuple

from s11.findings import Severity

_PLAIN_NAME = re.compile(r"[^\W\d]\w*")


class WorkbookFinding(NamedTuple):
    """One thing wrong in a workbook, however often.

    ``sheet`` is the sheet's name, or empty for the workbook as a whole. ``cells`` are the first of the places
    on it, such as ``B7`` or ``A3:D9``, of which there are as many as ``times``; there are none when the sheet as a
    whole is meant.
    """

    file: str
    sheet: str
    cells: tuple[str, ...]
    times: int
    code: str
    severity: Severity
    title: str
    message: str
    fix: str

    @property
    def place(self) -> str:
        """Where it is, or is first, as a spreadsheet writes it: ``Criteria!B7``, ``'Below passing'!A3:D9``."""
        name = self.sheet if _PLAIN_NAME.fullmatch(self.sheet) else "'" + self.sheet.replace("'", "''") + "'"
        return "!".join([name if self.sheet else "", *self.cells[:1]]).lstrip("!")
