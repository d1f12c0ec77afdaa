"""Laws: an editor underlines nothing that s11 reads; and what s11 cannot read it underlines, but for a few things.

A document is made as an editor sees it. ``s11`` is given the same one as text, which is how it reads every value.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from docs.generate.schemas import ROOTS
from s11.parsing.parse import _telling, parse
from s11.source.reader import read_text
from tests.rules.casefile import base_of, completed, text_of, variants
from tests.schemas.editor import SCHEMAS, VALIDATORS, faults, load
from tests.schemas.test_schemas import kind_of

Draw = Callable[[st.SearchStrategy[Any]], Any]

WIDER = {
    "s11_no_such_day": "29 February, in a year that has none",
    "s11_percentage": "a fraction that comes to more than 100, such as 300/2",
    "s11_word": "not_rated, as the id of a rating",
}
"""What an editor lets pass and ``s11`` does not, by the type of pydantic's error."""

DAYS = ("2026-06-30", "30 June 2026", "1 JUNE 2026", "30/06/2026", "1/6/2026", "29/02/2026", "2024-02-29")
NUMBERS = (0, 1, 12, 27, 62.5, 100)
FIGURES = ("27", "007", "0.5", "62.50", "200/3", "100", "100.0")
YES_OR_NO = ("yes", "No", "TRUE", "false")
NOT_DAYS = ("31 June 2026", "2026-6-30", "30 Jun 2026", "2015-13", "30/06/26", "2026-13-01", "0/6/2026", "next spring")
NOT_NUMBERS = (-1, -0.5, 13, 100.5, 101, 999, 10_000, 1_000_000_000, "300/2", "1/0", "9999999999", "75%", "1e3", ".5")
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
LIKELY: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXT,
    "name": st.one_of(TEXT.map("x{}".format), st.just("not_rated")),
    "day": st.sampled_from(DAYS),
    "published": st.sampled_from([*DAYS, "2015", 2015, "2015-07"]),
    "count": st.sampled_from([27, 0, "27", "007", 999_999_999]),
    "month": st.sampled_from([1, 12, "07"]),
    "number": st.sampled_from([*NUMBERS, *FIGURES, "300/2"]),
    "percentage": st.sampled_from([*NUMBERS, *FIGURES, "300/2"]),
    "flag": st.sampled_from([True, False, *YES_OR_NO]),
    "read_as_text": st.sampled_from([True, 0, 1.5]),
    "not_given": st.none(),
}
"""What may well stand where a definition of that name is meant."""

UNLIKELY = st.one_of(
    st.sampled_from([*DAYS, *NUMBERS, *FIGURES, *YES_OR_NO, *NOT_DAYS, *NOT_NUMBERS, "on", "perhaps", "", " "]),
    st.sampled_from([None, True, False, [], ["x"], [None], {}, {"x": "y"}, {"x": None}]),
    TEXT,
)


class Maker:
    """Makes things of a shape; one that slips, now and then something else."""

    def __init__(self, draw: Draw, *, slips: bool) -> None:
        self.draw = draw
        self.slips = slips

    def some(self, shape: dict[str, Any]) -> Any:
        if self.slips and self.draw(st.integers(0, 20)) == 0:
            return self.draw(UNLIKELY)
        if "$ref" in shape:
            return self.draw(LIKELY[shape["$ref"].rpartition("/")[2]])
        if "anyOf" in shape:
            return self.some(self.draw(st.sampled_from(shape["anyOf"])))
        if "const" in shape:
            return shape["const"]
        if "enum" in shape:
            return self.draw(st.sampled_from(shape["enum"]))
        return self.one_of(shape, shape["type"] if isinstance(shape["type"], list) else [shape["type"]])

    def one_of(self, shape: dict[str, Any], kinds: list[str]) -> Any:
        """A list or a set of keys, or nothing where that may be; what else has a type is a day that must be given."""
        kind = self.draw(st.sampled_from(kinds))
        if kind == "array":
            return [self.some(shape["items"]) for _ in range(self.draw(st.integers(shape.get("minItems", 0), 2)))]
        if kind != "object":
            return None if kind == "null" else self.draw(LIKELY["day"])
        if "properties" not in shape:
            keys = self.draw(st.sets(st.sampled_from(["1", "1.1", "E01", "yes", ""]), max_size=2))
            return {key: self.some(shape["additionalProperties"]) for key in sorted(keys)}
        return {key: self.some(shape["properties"][key]) for key in self.keys(shape)}

    def keys(self, shape: dict[str, Any]) -> list[str]:
        """The keys that must be given and up to three others, of which a slip may leave one out."""
        required = shape["required"]
        others = sorted(shape["properties"].keys() - set(required))
        keys = [*required, *sorted(self.draw(st.sets(st.sampled_from(others), max_size=3)) if others else ())]
        if self.slips and keys and self.draw(st.integers(0, 20)) == 0:
            keys.remove(self.draw(st.sampled_from(keys)))
        return keys


@st.composite
def documents(draw: Draw, name: str) -> Any:
    """A document of one kind, most often with a slip or more."""
    slips = draw(st.booleans())
    document = Maker(draw, slips=slips).some(SCHEMAS[name])
    if slips and isinstance(document, dict) and draw(st.integers(0, 9)) == 0:
        document["no_such_key"] = None
    return document


def as_text(value: Any) -> Any:
    """The same document as s11 reads it."""
    if isinstance(value, dict):
        return {key: as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_text(each) for each in value]
    return value if value is None or isinstance(value, str) else str(value).lower()


def misfits(name: str, document: Any) -> set[str]:
    """The types of pydantic's errors about a document."""
    try:
        ROOTS[name].model_validate(as_text(document))
    except ValidationError as error:
        return {each["type"] for each in _telling(error.errors())}
    return set()


@pytest.mark.parametrize("name", ROOTS)
@given(data=st.data())
def test_an_editor_and_s11_agree(name: str, data: st.DataObject) -> None:
    document = data.draw(documents(name))
    underlined, misfit = not VALIDATORS[name].is_valid(document), misfits(name, document)
    assert not underlined or misfit, "an editor underlines what s11 reads"
    assert underlined or misfit <= WIDER.keys(), "an editor lets pass what s11 cannot read"


def cases() -> Iterator[tuple[str, str]]:
    """Every file in the cases of the rules, whole, with its name."""
    for case in [*variants("failing"), *variants("passing")]:
        for name, given_text in case.files.items():
            yield f"{case.code} {case.name}: {name}", completed(text_of(given_text), base_of(name))


def test_an_editor_and_s11_agree_on_every_case_of_a_rule() -> None:
    disagreed, seen = [], 0
    for name, text in cases():
        document = read_text(name, text)
        kind = kind_of(text)
        if document.problems or kind not in ROOTS:
            continue  # what is not YAML is told by an editor in its own way
        seen += 1
        told = {each.code for each in parse(document, ROOTS[kind]).findings}
        if bool(faults(kind, load(text))) != bool(told):
            disagreed.append((name, told))
    assert seen > 100
    assert disagreed == []
