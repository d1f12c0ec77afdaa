"""What the log of a pipeline would take for an order, wherever it stands in a line."""

import re

_ORDER = re.compile(r"##(?=vso\[|\[)", re.IGNORECASE)


def without_orders(text: str) -> str:
    """A text with a space in each thing that a pipeline's log would obey: ``##vso[`` and ``##[``."""
    return _ORDER.sub("## ", text)
