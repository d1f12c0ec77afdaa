"""Check a workbook, and tell what is found: the same thing on one sheet once, with the first of its places."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from s11.accessibility.check import Check, Hit
from s11.accessibility.finding import WorkbookFinding
from s11.accessibility.registry import CHECKS, REFUSALS
from s11.findings import Kind
from s11.source.files import read
from s11.xlsx.area import Area
from s11.xlsx.book import Book
from s11.xlsx.package import MOST_BYTES
from s11.xlsx.reading import read_book
from s11.xlsx.refusal import RefusedError

MOST_PLACES = 5
"""Of the places where one thing is wrong, how many are named."""

MOST_OF_A_KIND = 20
"""How many different things one check tells of one sheet."""

MOST_HITS = 50_000
"""How often one check looks on: no real workbook comes near it."""

MORE = "there are more of these, which are not told"

_Key = tuple[str, str]


def check_file(file: Path, *, working: bool = False) -> tuple[WorkbookFinding, ...]:
    """Everything wrong with the workbook in a file. ``working`` allows what only those need who fill it in.

    Raises ``OSError`` when the file cannot be opened.
    """
    return check_bytes(read(file, MOST_BYTES), file.as_posix(), path=str(file.resolve()), working=working)


def check_bytes(data: bytes, name: str, *, path: str = "", working: bool = False) -> tuple[WorkbookFinding, ...]:
    """Everything wrong with a workbook, sheet by sheet in reading order. ``path`` is where it is kept."""
    try:
        book = read_book(data, path)
    except RefusedError as refused:
        return (_finding(name, REFUSALS[refused.reason], ("", refused.message), [], 1),)
    order = {"": -1} | {sheet.name: at for at, sheet in enumerate(book.sheets)}
    found = []
    for each in CHECKS:
        if each.while_working or not working:
            for key, areas, count in _gathered(each, book):
                first = (areas[0].top, areas[0].left) if areas else (0, 0)
                place = (order[key[0]], key[1] == MORE, first, each.code)
                found.append((place, _finding(name, each, key, areas, count)))
    return tuple(finding for _, finding in sorted(found, key=lambda each: each[0]))


def _gathered(every: Check, book: Book) -> Iterator[tuple[_Key, list[Area], int]]:
    """What one check finds: each thing on a sheet once, with the first of its places and how many there are."""
    places: dict[_Key, list[Area]] = {}
    counts: Counter[_Key] = Counter()
    things: Counter[str] = Counter()
    for number, hit in enumerate(islice(every.look(book), MOST_HITS + 1)):
        key = _key(hit)
        things[key[0]] += key not in places
        if number == MOST_HITS or (key not in places and things[key[0]] > MOST_OF_A_KIND):
            key = (key[0], MORE)
        places.setdefault(key, []).extend([hit.area] if hit.area and key[1] != MORE else [])
        counts[key] += 1
    return ((key, sorted(areas)[:MOST_PLACES], counts[key]) for key, areas in places.items())


def _key(hit: Hit) -> _Key:
    return (hit.sheet.name if hit.sheet else "", hit.message)


def _finding(name: str, kind: Kind, key: _Key, areas: list[Area], count: int) -> WorkbookFinding:
    sheet, message = key
    cells = tuple(str(area) for area in areas)
    return WorkbookFinding(name, sheet, cells, count, kind.code, kind.severity, kind.title, message, kind.fix)
