"""The page on file formats: every key of the models is there with an example that holds, and none that is not."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from docs.generate.formats import PAGE, Section, read_page
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.parsing.parse import parse
from s11.source.reader import read_text

TEXT = PAGE.read_text(encoding="utf-8")
READ = read_page(TEXT)
ROOTS: dict[str, type[BaseModel]] = {
    "s11-pack/1": Pack,
    "s11-return/1": Return,
    "s11-contribution/1": Contribution,
    "s11-register/1": Register,
}

_NAME = re.compile(r"`([^`]+)`")
_FENCED = re.compile(r"^```(?:yaml)?\n(.+?)^```$", re.MULTILINE | re.DOTALL)


def types_in(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        if get_origin(annotation) is not Literal:
            yield from types_in(part)


def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models(name: str, model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """A model under the name that a file gives it, and the models inside it."""
    yield name, model
    for key, field in fields(model).items():
        for part in types_in(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from models(key, part)


MODELS = sorted({each for root in ROOTS.items() for each in models(*root)}, key=str)
NAMED = [f"{name}-{model.__name__}" for name, model in MODELS]
FIELDS = [field for _, model in MODELS for field in fields(model).values()]


def section_for(name: str, model: type[BaseModel]) -> Section:
    return READ.section_for(name, fields(model))


@pytest.mark.parametrize(("name", "model"), MODELS, ids=NAMED)
def test_the_page_lists_the_keys_of_every_model_in_their_order(name: str, model: type[BaseModel]) -> None:
    assert [row.key for row in section_for(name, model).rows] == list(fields(model))


@pytest.mark.parametrize(("name", "model"), MODELS, ids=NAMED)
def test_the_page_says_which_keys_are_required(name: str, model: type[BaseModel]) -> None:
    told = {row.key: row.required for row in section_for(name, model).rows}
    assert told == {key: field.is_required() for key, field in fields(model).items()}


def faults_under(key: str, value: dict[str, Any], model: type[BaseModel]) -> list[str]:
    """What is wrong with the value of one key, whatever else the model wants."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        return [each["msg"] for each in error.errors() if each["loc"][0] == key]
    return []


@pytest.mark.parametrize(("name", "model"), MODELS, ids=NAMED)
def test_every_example_holds(name: str, model: type[BaseModel]) -> None:
    for row in section_for(name, model).rows:
        document = read_text("example.yaml", row.example)
        assert not document.problems, row.example
        assert isinstance(document.value, dict)
        assert list(document.value) == [row.key]
        assert faults_under(row.key, document.value, model) == [], row.example


def test_every_section_with_a_table_belongs_to_a_model() -> None:
    used = {section_for(name, model) for name, model in MODELS}
    assert [section.heading for section in READ.sections if section not in used] == []


def test_every_word_that_a_key_can_hold_is_on_the_page() -> None:
    words: set[str] = set()
    for field in FIELDS:
        for part in types_in(field.annotation):
            if isinstance(part, type) and issubclass(part, StrEnum):
                words |= set(part)
            elif get_origin(part) is Literal:
                words |= set(get_args(part))
    assert sorted(words - set(_NAME.findall(_FENCED.sub("", TEXT)))) == []


@pytest.mark.parametrize("name", ROOTS)
def test_each_kind_of_file_has_an_example_that_reads_clean(name: str) -> None:
    examples = [text for text in _FENCED.findall(TEXT) if text.startswith(f"format: {name}\n")]
    assert examples
    for text in examples:
        assert parse(read_text("example.yaml", text), ROOTS[name]).findings == ()
