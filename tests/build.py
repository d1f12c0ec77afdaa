"""Small packs and returns, made in the tests from the same YAML that people write."""

from textwrap import dedent
from typing import Any

import yaml

from s11.model.dossier import Dossier, Part
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return


def values(text: str) -> Any:
    """YAML with every scalar as text."""
    return yaml.load(dedent(text), Loader=yaml.BaseLoader)


def pack(text: str, **changes: Any) -> Pack:
    """A pack from its YAML, some keys replaced."""
    return Pack.model_validate(values(text) | changes)


RETURN = {
    "format": "s11-return/1",
    "pack": "test",
    "agency": {"name": "Thameford District Council", "kind": "district council"},
    "period": {"from": "2025-04-01", "to": "2026-03-31"},
    "status": "draft",
    "answers": {},
}


def returned(text: str = "", **changes: Any) -> Return:
    """A return from its YAML, with what every return must have."""
    return Return.model_validate(RETURN | (values(text) or {}) | changes)


def contribution(text: str, directorate: str = "Housing") -> Contribution:
    """A directorate's contribution from its YAML."""
    start = {"format": "s11-contribution/1", "directorate": directorate, "answers": {}}
    return Contribution.model_validate(start | (values(text) or {}))


def register(text: str) -> Register:
    """A shared register from its YAML."""
    return Register.model_validate({"format": "s11-register/1"} | (values(text) or {}))


def dossier(
    a_pack: Pack, a_return: Return, contributions: tuple[Contribution, ...] = (), registers: tuple[Register, ...] = ()
) -> Dossier:
    """A return with its other files, named as they would be beside it."""
    return Dossier(
        a_pack,
        Part("return.yaml", a_return),
        tuple(Part(f"{each.directorate.lower()}.yaml", each) for each in contributions),
        tuple(Part(f"register-{number}.yaml", each) for number, each in enumerate(registers, 1)),
    )
