"""A failing input made as small as it can be while it still fails."""

from collections.abc import Callable, Iterator, Sequence

from tests.fuzz.files import Files

MOST_TRIES = 3_000


def reduced(files: Files, fails: Callable[[Files], bool], tries: int = MOST_TRIES) -> Files:
    """The least of an input that still fails: without files, then lines, then characters that it does not need."""
    least, again = files, True
    while again:
        again = False
        for smaller in _smaller(least):
            tries -= 1
            if tries < 0:
                return least
            if fails(smaller):
                least, again = smaller, True
                break
    return least


def _smaller(files: Files) -> Iterator[Files]:
    for name in files:
        if len(files) > 1:
            yield {other: data for other, data in files.items() if other != name}
    for name, data in files.items():
        for lines in _without(data.splitlines(keepends=True)):
            yield {**files, name: b"".join(lines)}
    for name, data in files.items():
        for part in _without([data[at : at + 1] for at in range(len(data))]):
            yield {**files, name: b"".join(part)}


def _without(parts: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """What is left without a half of some parts, a quarter, and so on down to each of them."""
    size = len(parts) // 2 or len(parts)
    while size:
        for begin in range(0, len(parts), size):
            yield [*parts[:begin], *parts[begin + size :]]
        size //= 2
