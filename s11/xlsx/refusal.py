"""Why a file is not read as a workbook."""

from enum import StrEnum


class Reason(StrEnum):
    """What kind of obstacle there is."""

    FOREIGN = "foreign"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"


class RefusedError(Exception):
    """A file is no workbook that can be read: caught by whoever asked for it, and told as a finding."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
