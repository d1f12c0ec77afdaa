"""A workbook with nothing wrong, anew for each test."""

from typing import Any

import pytest

from tests.accessibility.made import clean


@pytest.fixture
def book() -> Any:
    """A cover and two sheets of actions."""
    return clean()


@pytest.fixture
def actions(book: Any) -> Any:
    """The second sheet of the workbook, with a table in A3:C6."""
    return book["Actions"]
