"""What can be read on the pages of a PDF, by Poppler."""

import re
from pathlib import Path
from typing import NamedTuple

from tests.clients.programs import output, program

POPPLER = "Poppler (pdftotext)"
LINE = 1.15
"""How high a line is beside the size of its letters, in the typefaces that there are."""


class Page(NamedTuple):
    """A page, its sides and the size of its smallest letters in points, and its text in the order it was drawn in."""

    width: float
    height: float
    smallest: float
    text: str


def pages(file: Path) -> list[Page]:
    """The pages of a PDF."""
    pdftotext = program(POPPLER, "pdftotext")
    drawn = output([pdftotext, "-raw", file, "-"]).split("\f")[:-1]
    boxes = output([pdftotext, "-bbox", file, "-"]).split("<page ")[1:]
    return [_page(box, text) for box, text in zip(boxes, drawn, strict=True)]


def _page(box: str, text: str) -> Page:
    width, height = re.findall(r'(?:width|height)="([\d.]+)"', box)[:2]
    lines = re.findall(r'<word .*?yMin="([\d.]+)".*?yMax="([\d.]+)"', box)
    smallest = min((float(bottom) - float(top) for top, bottom in lines), default=0) / LINE
    return Page(float(width), float(height), smallest, text)
