"""How an editor sees a file: YAML 1.2 with its guesses at types, judged by the schema that is shipped."""

import json
import re
from collections.abc import Callable
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from s11.bundled import schemas

SCHEMAS: dict[str, Any] = {name: json.loads(file.read_text(encoding="utf-8")) for name, file in schemas().items()}
VALIDATORS = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}


class _Guessing(yaml.CSafeLoader):
    """YAML 1.2: its numbers, booleans and nulls, and no dates. Whatever is a key is the text of it."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        return {as_key(key): value for key, value in super().construct_mapping(node, deep=deep).items()}


_CORE: dict[str, tuple[str, Callable[[str], Any]]] = {
    "null": (r"~|null|Null|NULL|", lambda _: None),
    "bool": (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    "int": (r"[-+]?[0-9]+", int),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
}
"""What plain text is taken for, in the order in which it is tried, and the value of it."""


def _teach(name: str, pattern: str, value: Callable[[str], Any]) -> None:
    tag = f"tag:yaml.org,2002:{name}"
    _Guessing.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), None)
    _Guessing.add_constructor(tag, lambda _, node: value(str(node.value)))


for _name, (_pattern, _value) in _CORE.items():
    _teach(_name, _pattern, _value)


def as_key(key: Any) -> str:
    """A key as JSON has it."""
    return key if isinstance(key, str) else json.dumps(key)


def load(text: str) -> Any:
    """A document as an editor takes it."""
    return yaml.load(text, Loader=_Guessing)


def faults(name: str, value: Any) -> list[ValidationError]:
    """What an editor underlines in a document of one kind."""
    return sorted(VALIDATORS[name].iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])
