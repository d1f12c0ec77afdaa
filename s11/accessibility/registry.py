"""Every check there is, in the order of their codes."""

from s11.accessibility import additions, colour, document, headings, hidden, links, sheets, tables, text
from s11.accessibility.check import Check
from s11.findings import Kind, Severity
from s11.xlsx.refusal import Reason

REFUSALS: dict[Reason, Kind] = {
    Reason.FOREIGN: Kind(
        "S11-W01",
        "Not an .xlsx workbook",
        Severity.ERROR,
        "A file is an Excel workbook without macros and without a password.",
        "Others cannot be opened by everybody, or by programs that help to read them, or without danger.",
        "Open it in the program that made it, save it as an Excel workbook (.xlsx) without a password, and check that.",
    ),
    Reason.DAMAGED: Kind(
        "S11-W02",
        "Damaged workbook",
        Severity.ERROR,
        "Every part of a workbook is there and can be read.",
        "Programs differ in what they make of one that is damaged: readers would not see the same.",
        "Open it in Excel, let Excel repair it, look at what was lost, and save it under another name.",
    ),
    Reason.TOO_LARGE: Kind(
        "S11-W03",
        "Workbook too large to check",
        Severity.ERROR,
        "A workbook has at most 20 million bytes, 100 million once unpacked, and 300,000 cells that are filled in.",
        "The returns of 60 agencies together need a sixth of that; files made to do harm need more.",
        "Take out pictures, and the formats of rows and columns that are not used; or split the workbook.",
    ),
}
"""What is told of a file that cannot be read as a workbook, by the reason."""

CHECKS: tuple[Check, ...] = (
    *document.CHECKS,
    *sheets.CHECKS,
    *tables.CHECKS,
    *headings.CHECKS,
    *text.CHECKS,
    *colour.CHECKS,
    *links.CHECKS,
    *hidden.CHECKS,
    *additions.CHECKS,
)
"""What can be wrong with a workbook that was read."""

EVERY: tuple[Kind, ...] = (*REFUSALS.values(), *CHECKS)
"""Every kind of finding about a workbook."""
