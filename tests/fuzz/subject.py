"""What is done with an input: opened, rated, checked, and what was found told as text and as JSON."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from s11.findings import Checked, Finding
from s11.packs import open_pack
from s11.pipeline import assess, check_pack
from s11.render.findings_json import findings_json
from s11.render.findings_pipelines import findings_azure, findings_github
from s11.render.findings_sarif import findings_sarif
from s11.render.findings_text import findings_text
from s11.render.screen import Screen
from s11.rules.registry import EVERY
from s11.scoring.scorecard import Scorecard
from s11.source.document import Document
from tests.fuzz.files import PACK, RETURN, Files
from tests.fuzz.folder import Folder, completed
from tests.fuzz.words import TODAY

PLAIN, NARROW = Screen(), Screen(60, "cp1252")


class Seen(NamedTuple):
    """What came of an input."""

    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]
    scorecard: Scorecard | None = None


class Told(NamedTuple):
    """The findings of an input in each of the forms that they are told in."""

    text: str
    narrow: str
    json: str
    sarif: str
    github: str
    azure: str


def look_at(files: Files, folder: Folder) -> Seen:
    """The whole journey of an input: of a pack, when there is nothing else, and else of a return."""
    folder.files = completed(files)
    if set(files) == {PACK}:
        pack = open_pack(Path(PACK), shipped=False)
        return Seen({PACK: pack.document}, check_pack(pack))
    assessed = assess(Path(RETURN), TODAY)
    scorecard = assessed.rated.scorecard if assessed.rated else None
    return Seen(assessed.opened.documents, assessed.findings, scorecard)


def tell(seen: Seen) -> Told:
    """The findings of an input in every form; as text in a file, and on a narrow terminal that knows few characters."""
    checked = [Checked(RETURN, seen.findings, seen.documents)]
    return Told(
        text="".join(findings_text(checked, PLAIN)),
        narrow="".join(findings_text(checked, NARROW)),
        json="".join(findings_json(checked)),
        sarif="".join(findings_sarif(checked, EVERY)),
        github="".join(findings_github(checked)),
        azure="".join(findings_azure(checked)),
    )
