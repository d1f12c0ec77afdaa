"""What holds of every input, whatever it is."""

import json
import re
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from s11.findings import Finding
from s11.rules.registry import EVERY
from s11.source.document import Document, Value, paths
from s11.source.reader import MOST_DEPTH, read_text
from tests.fuzz.files import PACK, Files
from tests.fuzz.folder import BASE
from tests.fuzz.subject import Seen, Told, tell
from tests.fuzz.words import CANARIES
from tests.fuzz.writing import in_line

SLOWEST = 1.0
"""Seconds of processor time for an input of up to ``SHORT`` bytes; more for longer ones, in proportion."""

SHORT = 20_000
LONGEST_KEY = 1000
"""The YAML library takes longer keys for text."""

_BREAKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_HEAD = re.compile(r"\S[^|]*:\d+:\d+ S11-\d{3} ")
_TITLES = {kind.code: kind.title for kind in EVERY}

_SMALL_PACK = BASE[PACK].decode()

LookAt: TypeAlias = Callable[[Files], Seen]
Law: TypeAlias = Callable[..., Iterator[str] | Iterator[Finding]]
"""Gives whatever breaks it."""


class Fault(NamedTuple):
    """A law that an input breaks, the same words for the same cause; and what was seen."""

    law: str
    detail: str


class Judged(NamedTuple):
    """What came of an input (nothing when something was raised), the laws that it broke, and how long it took."""

    seen: Seen | None
    faults: tuple[Fault, ...]
    seconds: float


def always(_: Seen) -> bool:
    """Look closely whatever was seen."""
    return True


def judge(files: Files, look_at: LookAt, closely: Callable[[Seen], bool] = always) -> Judged:
    """Look at an input and hold every law against it; ``closely``, those too that take as long as the looking."""
    begun = time.perf_counter()
    seen: Seen | None = None
    try:
        seen = look_at(files)
        seconds = time.perf_counter() - begun
        faults = [*_broken(LAWS, seen)]
        if closely(seen):
            told = tell(seen)
            faults += [*_broken(CLOSELY, seen), *_broken(TELLING, seen, told)]
            if look_at(files) != seen:
                faults.append(Fault("the same input gives the same findings", "they differ"))
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
        return Judged(seen, (_raised(error),), time.perf_counter() - begun)
    if seconds > allowed(files) and (longer := working(files, look_at)) > allowed(files):
        faults.append(Fault("no input takes long", f"{longer:.1f} s"))
    return Judged(seen, tuple(faults), seconds)


def working(files: Files, look_at: LookAt) -> float:
    """How many seconds the processor works on an input: a busy machine is no fault."""
    begun = time.process_time()
    look_at(files)
    return time.process_time() - begun


def _broken(laws: tuple[Law, ...], *seen: Seen | Told) -> Iterator[Fault]:
    for law in laws:
        for wrong in law(*seen):
            name = law.__name__.lstrip("_").replace("_", " ")
            yield Fault(f"{name}: {wrong.code}" if isinstance(wrong, Finding) else name, f"{wrong}")


def allowed(files: Files) -> float:
    """How many seconds an input may take."""
    return SLOWEST * max(1.0, sum(map(len, files.values())) / SHORT)


def _raised(error: Exception) -> Fault:
    frames = [each for each in traceback.extract_tb(error.__traceback__) if "/s11/" in each.filename.replace("\\", "/")]
    where = f"{Path(frames[-1].filename).name}, {frames[-1].name}" if frames else "the harness"
    return Fault(f"nothing raises: {type(error).__name__} in {where}", f"{error}"[:500])


def _every_place_lies_inside_its_file(seen: Seen) -> Iterator[Finding]:
    lines = {file: document.text.split("\n") for file, document in seen.documents.items()}
    for each in seen.findings:
        of_file = lines[each.file]
        if not (1 <= each.line <= len(of_file) and 1 <= each.column <= len(of_file[each.line - 1]) + 1):
            yield each


def _findings_stand_in_reading_order(seen: Seen) -> Iterator[str]:
    order = {file: place for place, file in enumerate(seen.documents)}
    places = [(order[each.file], each.line, each.column, each.code) for each in seen.findings]
    if places != sorted(places):
        yield f"{places}"


def _nothing_is_told_twice(seen: Seen) -> Iterator[Finding]:
    told = set()
    for each in seen.findings:
        if each in told:
            yield each
        told.add(each)


def _every_finding_is_of_a_known_kind(seen: Seen) -> Iterator[Finding]:
    for each in seen.findings:
        if _TITLES.get(each.code) != each.title or not each.message or not each.fix:
            yield each


def _what_is_said_is_one_line_that_can_be_seen(seen: Seen) -> Iterator[Finding]:
    for each in seen.findings:
        if _BREAKS.search(f"{each.message}{each.title}{each.fix}"):
            yield each


def _nothing_passes_for_a_finding(seen: Seen, told: Told) -> Iterator[str]:
    heads = sum(_HEAD.match(line) is not None for line in told.text.split("\n"))
    lines = {"text": heads, "github": told.github.count("\n"), "azure": told.azure.count("\n")}
    for form, number in lines.items():
        if number != len(seen.findings):
            yield f"{number} lines of {form} for {len(seen.findings)} findings"


def _no_word_is_an_order_to_a_pipeline(seen: Seen, told: Told) -> Iterator[str]:
    for line in told.github.splitlines():
        if not line.startswith(("::error ", "::warning ", "::notice ")):
            yield line
    for line in told.azure.splitlines():
        if "##vso[" in line.removeprefix("##vso[task.logissue type=") or line.startswith("##["):
            yield line


def _personal_details_are_never_repeated(seen: Seen) -> Iterator[str]:
    said = "\n".join(f"{each.message}\n{each.fix}\n{each.path}" for each in seen.findings)
    yield from _repeated(seen, said)


def _the_line_of_personal_details_is_never_quoted(seen: Seen, told: Told) -> Iterator[str]:
    for form in told:
        yield from _repeated(seen, form)


def _repeated(seen: Seen, said: str) -> Iterator[str]:
    for canary in CANARIES:
        if canary in said and all(_only_personal(document, canary) for document in seen.documents.values()):
            yield canary


def _only_personal(document: Document, canary: str) -> bool:
    """Whether a text stands only where somebody's details belong, in a file that could be read without a slip."""
    holding = document.text.count(canary)
    if not holding:
        return True
    if document.problems:
        return False
    found = [path for path, value in paths(document.value) if isinstance(value, str) and canary in value]
    return len(found) == holding and all({"contacts", "completed_by"} & set(path) for path in found)


def _json_is_read_back_as_it_was(seen: Seen, told: Told) -> Iterator[str]:
    for finding, each in zip(seen.findings, json.loads(told.json)["findings"], strict=True):
        if Finding(**(each | {"standards": tuple(each["standards"]), "accepted": finding.accepted})) != finding:
            yield f"{each}"


def _sarif_names_every_place(seen: Seen, told: Told) -> Iterator[str]:
    for finding, each in zip(seen.findings, json.loads(told.sarif)["runs"][0]["results"], strict=True):
        region = each["locations"][0]["physicalLocation"]["region"]
        if (each["ruleId"], *region.values()) != (finding.code, finding.line, finding.column):
            yield f"{each}"


def _reading_what_was_read_gives_the_same(seen: Seen) -> Iterator[str]:
    for document in _its_own(seen):
        if not _reads_the_same(document):
            yield document.file


def _a_key_stands_where_its_path_says(seen: Seen) -> Iterator[str]:
    for document in _its_own(seen):
        yield from _misplaced(document)


def _its_own(seen: Seen) -> Iterator[Document]:
    """The documents of an input, without the small pack that most of them answer."""
    return (document for document in seen.documents.values() if document.text != _SMALL_PACK)


def _reads_the_same(document: Document) -> bool:
    """Whether its text, and its values when they are written out, are read again as they were."""
    again = read_text(document.file, document.text)
    if (again.value, again.root) != (document.value, document.root):
        return False
    if document.value is None or not _can_be_written(document.value):
        return True
    copy = read_text(document.file, in_line(document.value))
    return copy.value == document.value and not copy.problems


def _can_be_written(value: Value) -> bool:
    return all(len(path) < MOST_DEPTH and len(f"{(*path, 0)[-2]}") < LONGEST_KEY for path, _ in paths(value) if path)


def _misplaced(document: Document) -> Iterator[str]:
    """The keys that do not stand where they are said to; on lines that were mended they may not."""
    lines = document.text.split("\n")
    for path, _ in paths(document.value):
        if path and isinstance(path[-1], str) and not document.mended:
            line, column = document.locate(path, key=True)
            if not _begins_with(lines[line - 1][column - 1 :], path[-1]):
                yield f"{document.file}:{line}:{column} {path}"


def _begins_with(text: str, key: str) -> bool:
    return text.startswith((re.split(r"[\n ]", key, maxsplit=1)[0], '"', "'", "?", "&", "!", "|", ">"))


LAWS: tuple[Law, ...] = (
    _every_place_lies_inside_its_file,
    _findings_stand_in_reading_order,
    _nothing_is_told_twice,
    _every_finding_is_of_a_known_kind,
    _what_is_said_is_one_line_that_can_be_seen,
    _personal_details_are_never_repeated,
)
CLOSELY: tuple[Law, ...] = (
    _reading_what_was_read_gives_the_same,
    _a_key_stands_where_its_path_says,
)
TELLING: tuple[Law, ...] = (
    _nothing_passes_for_a_finding,
    _the_line_of_personal_details_is_never_quoted,
    _no_word_is_an_order_to_a_pipeline,
    _json_is_read_back_as_it_was,
    _sarif_names_every_place,
)
