"""What the log of a pipeline would take for an order, wherever it stands in a line."""

import re

_COMMAND = re.compile(r"^(\s*)::", re.MULTILINE)
_ORDER = re.compile(r"##(?=vso\[|\[)", re.IGNORECASE)


def without_orders(text: str) -> str:
    """A text with a space in each thing that a pipeline's log would obey: ``##vso[`` and ``##[``."""
    return _ORDER.sub("## ", text)


def no_line_an_order(text: str) -> str:
    """The same of lines of text, none of which begins as a command of GitHub does: with ``::``."""
    return _COMMAND.sub(r"\1: :", without_orders(text))
