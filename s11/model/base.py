"""What every model shares: closed to keys it does not know, frozen once made, its types read from text."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from s11.wording import MONTHS

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_BRITISH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_WORDS = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})", re.ASCII | re.IGNORECASE)
_PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?(/[1-9]\d{0,8})?", re.ASCII)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)


class Closed(BaseModel):
    """A model that refuses keys it does not know, cannot be changed, and never repeats what was typed in its errors.

    A key with an empty value is the same as no key: both are "not given".
    """

    # Built when first used: a command pays only for the models that it reads.
    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True, validate_by_alias=True
    )

    @model_validator(mode="before")
    @classmethod
    def _drop_what_is_not_given(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        known = {field.alias or name for name, field in cls.__pydantic_fields__.items()}
        return {key: value for key, value in data.items() if value is not None or key not in known}


def _nothing_as_empty(value: Any) -> Any:
    return {} if value is None else value


def _flag(value: Any) -> bool:
    words = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise PydanticCustomError("s11_flag", "should be yes or no")


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("s11_count", "should be a whole number, in figures, such as 27")


def _number(value: Any) -> Fraction:
    if isinstance(value, int | Fraction) and not isinstance(value, bool) and value >= 0:
        return Fraction(value)
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        top, _, bottom = value.partition("/")
        return Fraction(top) / Fraction(bottom or 1)
    raise PydanticCustomError("s11_number", "should be a number, such as 75, 0.5 or 200/3")


def _percentage(value: Any) -> Fraction:
    number = _number(value)
    if number > 100:
        raise PydanticCustomError("s11_percentage", "should be a percentage from 0 to 100, without the % sign")
    return number


def _month(value: Any) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(value) and 1 <= int(value) <= 12:
        return int(value)
    raise PydanticCustomError("s11_month", "should be a month from 1 to 12")


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str):
            if found := _ISO.fullmatch(value):
                return date(int(found[1]), int(found[2]), int(found[3]))
            if found := _BRITISH.fullmatch(value):
                return date(int(found[3]), int(found[2]), int(found[1]))
            if found := _WORDS.fullmatch(value):
                return date(int(found[3]), MONTHS.index(found[2].capitalize()) + 1, int(found[1]))
    except ValueError:
        raise PydanticCustomError("s11_no_such_day", "is not a day in the calendar") from None
    raise PydanticCustomError("s11_day", "should be a date such as 2026-06-30, 30 June 2026 or 30/06/2026")


def _published(value: Any) -> str:
    if isinstance(value, str) and _PARTIAL.fullmatch(value):
        return value
    return _day(value).isoformat()


Text = Annotated[str, StringConstraints(strip_whitespace=True)]
"""What somebody wrote, without the blank space around it."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that cannot be empty: an id, a title."""

PERSONAL = "personal"
"""Marks a field that holds a person's details: never repeated in a message, left out of the public edition."""

Personal = Annotated[str, StringConstraints(strip_whitespace=True), Field(json_schema_extra={PERSONAL: True})]
"""A person's name, address or number."""

Day = Annotated[date, PlainValidator(_day)]
"""A date written ``2026-06-30``, ``30 June 2026`` or ``30/06/2026``, and in no other way."""

Published = Annotated[str, PlainValidator(_published)]
"""A date, or a year, or a year and a month, kept in ISO form."""

Number = Annotated[Fraction, PlainValidator(_number), PlainSerializer(str, return_type=str)]
"""An exact number, nought or more: a decimal or a fraction, such as ``0.5`` or ``200/3``."""

Percentage = Annotated[Fraction, PlainValidator(_percentage), PlainSerializer(str, return_type=str)]
"""An exact number from 0 to 100."""

Count = Annotated[int, PlainValidator(_whole)]
"""How many: a whole number, nought or more."""

Month = Annotated[int, PlainValidator(_month)]
"""A month of the year, from 1."""

Flag = Annotated[bool, PlainValidator(_flag)]
"""Yes or no."""

NothingAsEmpty = BeforeValidator(_nothing_as_empty)
"""Lets a named thing stand empty: ``"1.1":`` is a criterion with no answer yet."""
