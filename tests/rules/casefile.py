"""The case files of the rules: returns and packs that keep a rule or do not, and what is said of them.

What a case leaves out is taken from ``return.yaml`` and ``pack.yaml`` here, and added below its own text, so that
lines are counted as they stand in the case.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

import yaml

from s11.findings import Finding
from s11.model.base import Closed
from s11.model.dossier import Dossier, Part, Previous
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.parsing.parse import parse
from s11.rules.case import Case, PackCase
from s11.rules.registry import CODES
from s11.rules.rule import Broken
from s11.rules.runner import findings_of
from s11.scoring.engine import score
from s11.source.document import Document
from s11.source.reader import read_text
from s11.source.span import Place

HERE = Path(__file__).parent
FOLDER = HERE / "cases"
ON = date(2026, 11, 22)

RETURN_FILE, PACK_FILE = "return.yaml", "pack.yaml"
CONTRIBUTION = "format: s11-contribution/1\ndirectorate: Housing\nanswers: {}\n"
REGISTER = "format: s11-register/1\n"

M = TypeVar("M", bound=Closed)

File: TypeAlias = str | Mapping[str, str]
"""The text of a file; or that with its ``encoding``, and how many ``times`` its last line stands in it."""


class Variant(NamedTuple):
    """One return or pack of a case file."""

    code: str
    name: str
    files: Mapping[str, File]
    hits: tuple[str, ...]


class Written(NamedTuple):
    """What a rule looks at, with the documents that it was written in."""

    subject: Any
    documents: Mapping[str, Document]

    def tell(self, broken: Iterable[Broken]) -> tuple[Finding, ...]:
        return findings_of(broken, lambda at, key: self.documents[at.file].locate(at.path, key=key), self.documents)


def variants(which: str) -> list[Variant]:
    """The ``failing`` or the ``passing`` variants of every case file, its example among them."""
    of_example = {"failing": "wrong", "passing": "right"}[which]
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        case = load(file)
        every = {"the example": case["example"][of_example], **case.get(which, {})}
        found += [variant(file.stem, name, given) for name, given in every.items()]
    return found


def variant(code: str, name: str, given: Mapping[str, Any]) -> Variant:
    """A variant as its case file has it: files by their names, and what is told."""
    files = {file: text for file, text in given.items() if file != "hits"}
    return Variant(code, name, files, tuple(given.get("hits", ())))


def load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def written(files: Mapping[str, str], *, with_slips: bool = False) -> Written:
    """The case of a return, or of a pack when there is nothing else. All of it can be read unless ``with_slips``."""
    texts = dict(files)
    unread: set[Place] = set()
    documents = {}

    def read(file: str, model: type[M]) -> M:
        documents[file] = read_text(file, completed(texts.pop(file, ""), base_of(file)))
        parsed = parse(documents[file], model)
        unread.update(Place(file, path) for path in parsed.unread)
        assert parsed.model is not None
        assert with_slips or not parsed.findings
        return parsed.model

    pack = read(PACK_FILE, Pack)
    if not texts:
        return Written(PackCase(PACK_FILE, pack, CODES), documents)
    returned = read(RETURN_FILE, Return)
    previous = _previous(returned, texts)
    others = sorted(texts, key=is_register)
    parts = [Part(file, read(file, _model_of(file))) for file in others]
    contributions = tuple(part for part in parts if part.directorate)
    dossier = Dossier(pack, Part(RETURN_FILE, returned), contributions, tuple(parts[len(contributions) :]), previous)
    return Written(Case(dossier, score(dossier), ON, frozenset(unread)), documents)


def text_of(given: File) -> str:
    return given if isinstance(given, str) else given["text"]


def _previous(returned: Return, texts: dict[str, str]) -> Previous | None:
    """The return that another names as the one before it. It is taken out of the texts that are left to read."""
    if not returned.previous:
        return None
    if returned.previous not in texts:
        return Previous(None, fault="cannot be opened: there is no such file")
    text = completed(texts.pop(returned.previous), base_of(RETURN_FILE))
    before = parse(read_text(returned.previous, text), Return).model
    if before is None:
        return Previous(None, fault="cannot be read as a return")
    return Previous(before, of_same_pack=before.pack == returned.pack)


def _model_of(file: str) -> type[Contribution] | type[Register]:
    return Register if is_register(file) else Contribution


def is_register(file: str) -> bool:
    return Path(file).name.startswith("register")


def base_of(file: str) -> str:
    """What a file has where a case leaves it out. A return in a folder further down has the same pack."""
    name = Path(file).name
    if name not in (RETURN_FILE, PACK_FILE):
        return REGISTER if is_register(file) else CONTRIBUTION
    text = (HERE / name).read_text(encoding="utf-8")
    return text.replace(f"pack: {PACK_FILE}", f"pack: {'../' * file.count('/')}{PACK_FILE}")


def completed(text: str, base: str) -> str:
    """A text with the keys of another that it does not have, below its own."""
    keys = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    chunks = re.findall(r"^\w+:.*\n(?:[ #].*\n)*", base, re.MULTILINE)
    return text + "".join(chunk for chunk in chunks if chunk.partition(":")[0] not in keys)
