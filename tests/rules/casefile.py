"""The case files of the rules: returns and packs that keep a rule or do not, and what is said of them.

What a case leaves out is taken from ``return.yaml`` and ``pack.yaml`` here, and added below its own text, so that
lines are counted as they stand in the case.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from s11.findings import Finding
from s11.model.base import Closed
from s11.model.dossier import Dossier, Part
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.parsing.parse import parse
from s11.rules.case import Case, PackCase
from s11.rules.registry import CODES
from s11.rules.runner import Broken, findings_of
from s11.scoring.engine import score
from s11.source.document import Document
from s11.source.reader import read_text
from s11.source.span import Place

HERE = Path(__file__).parent
FOLDER = HERE / "cases"
ON = date(2026, 11, 22)

CONTRIBUTION = "format: s11-contribution/1\ndirectorate: Housing\nanswers: {}\n"
REGISTER = "format: s11-register/1\n"

M = TypeVar("M", bound=Closed)


class Variant(NamedTuple):
    """One return or pack of a case file."""

    code: str
    name: str
    files: Mapping[str, str]
    hits: tuple[str, ...]


class Written(NamedTuple):
    """What a rule looks at, with the documents that it was written in."""

    subject: Any
    documents: Mapping[str, Document]

    def tell(self, broken: Iterable[Broken]) -> tuple[Finding, ...]:
        return findings_of(broken, lambda at, key: self.documents[at.file].locate(at.path, key=key), self.documents)


def variants(which: str) -> list[Variant]:
    """The ``failing`` or the ``passing`` variants of every case file."""
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        for name, given in load(file)[which].items():
            hits = tuple(given.pop("hits", ()))
            found.append(Variant(file.stem, name, given, hits))
    return found


def load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def written(files: Mapping[str, str], *, with_slips: bool = False) -> Written:
    """The case of a return, or of a pack when there is nothing else. All of it can be read unless ``with_slips``."""
    texts = dict(files)
    unread: set[Place] = set()
    documents = {}

    def read(file: str, base: str, model: type[M]) -> M:
        documents[file] = read_text(file, completed(texts.pop(file, ""), base))
        parsed = parse(documents[file], model)
        unread.update(Place(file, path) for path in parsed.unread)
        assert parsed.model is not None
        assert with_slips or not parsed.findings
        return parsed.model

    pack = read("pack.yaml", (HERE / "pack.yaml").read_text(encoding="utf-8"), Pack)
    if not texts:
        return Written(PackCase("pack.yaml", pack, CODES), documents)
    main = Part("return.yaml", read("return.yaml", (HERE / "return.yaml").read_text(encoding="utf-8"), Return))
    others = sorted(texts, key=lambda file: file.startswith("register"))
    parts = [Part(file, read(file, *_kind_of(file))) for file in others]
    contributions = tuple(part for part in parts if part.directorate)
    dossier = Dossier(pack, main, contributions, tuple(parts[len(contributions) :]))
    return Written(Case(dossier, score(dossier), ON, frozenset(unread)), documents)


def _kind_of(file: str) -> tuple[str, type[Contribution] | type[Register]]:
    return (REGISTER, Register) if file.startswith("register") else (CONTRIBUTION, Contribution)


def completed(text: str, base: str) -> str:
    """A text with the keys of another that it does not have, below its own."""
    keys = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    chunks = re.findall(r"^\w+:.*\n(?:[ #].*\n)*", base, re.MULTILINE)
    return text + "".join(chunk for chunk in chunks if chunk.partition(":")[0] not in keys)
