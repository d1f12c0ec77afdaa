"""How the time of checking grows with a return, and how it compares with only reading it and building its models.

Run it from the root of a clone:

    python benchmarks/growth.py

The largest return has 2,000 criteria and about 1 MB, made of the sentences of an example; the others are a 64th, a
16th and a quarter of it. Each round reads and checks each of them once in this process; the median of the rounds is
told. A ratio is told and never asserted: machines differ.
"""

import argparse
import gc
import re
import tempfile
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from s11.model.pack import Pack
from s11.model.returns import Return
from s11.parsing.parse import parse
from s11.pipeline import assess
from s11.source.reader import read_bytes

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 22)
LARGEST = 2_000
TIMES = (1, 4, 16, 64)
A_STANDARD = 25
"""Criteria under each standard."""

NARRATIVE = 260
"""Characters of what is said about each criterion."""


class Files(NamedTuple):
    """A return and its pack."""

    returned: Path
    pack: Path


def sentences() -> list[str]:
    """What an example says, sentence by sentence, without what YAML would take for something else."""
    text = (ROOT / "examples" / "thameford" / "return.yaml").read_text(encoding="utf-8")
    said = " ".join(re.findall(r"(?m)^      (\S.*)$", text))
    return [each for each in re.split(r"(?<=[.?!]) ", said) if re.fullmatch(r"[A-Z][\w ,.£%'-]{30,}", each)]


def make(folder: Path, criteria: int) -> Files:
    """A return with so many criteria, each with a narrative of its own, and its pack."""
    ids = [f"{number // A_STANDARD + 1}.{number % A_STANDARD + 1}" for number in range(criteria)]
    said = cycle(sentences())
    answers = []
    for number, each in enumerate(ids):
        narrative = f"In case {number} of the register this is how it stands."
        while len(narrative) < NARRATIVE:
            narrative += f" {next(said)}"
        answers.append(
            f'  "{each}":\n    response: {"partly" if number % 9 == 0 else "met"}\n    how_met: >-\n      {narrative}\n'
            f"    evidence: [E{number:04}]\n    to_improve: Look at point {number} again in the spring.\n"
        )
    evidence = (
        f'  E{number:04}: {{title: "Record {number}", kind: audit, where: Intranet, dated: 2026-01-10}}\n'
        for number in range(criteria)
    )
    head = (ROOT / "examples" / "thameford" / "return.yaml").read_text(encoding="utf-8").partition("answers:")[0]
    head = head.replace("pack: oscb-2015", "pack: ./pack.yaml")
    returned = folder / "return.yaml"
    returned.write_text(f"{head}answers:\n{''.join(answers)}evidence:\n{''.join(evidence)}", encoding="utf-8")
    return Files(returned, make_pack(folder, ids))


def make_pack(folder: Path, ids: list[str]) -> Path:
    """The pack that asks for these criteria, with the scales and the rule of a shipped one."""
    shipped = (ROOT / "standards" / "oscb-2015" / "pack.yaml").read_text(encoding="utf-8").partition("\nstandards:")[0]
    parts = []
    for start in range(0, len(ids), A_STANDARD):
        number = ids[start].partition(".")[0]
        parts.append(f'  - id: "{number}"\n    title: Standard {number}\n    criteria:\n')
        parts += [
            f'      - {{id: "{each}", asks: "Point {each} is kept."}}\n'
            for each in islice(ids, start, start + A_STANDARD)
        ]
    pack = folder / "pack.yaml"
    pack.write_text(f"{shipped}\nstandards:\n{''.join(parts)}", encoding="utf-8")
    return pack


def read_only(files: Files) -> None:
    """Read a return and its pack and build their models, and no more."""
    for file, model in ((files.returned, Return), (files.pack, Pack)):
        parsed = parse(read_bytes(file.as_posix(), file.read_bytes()), model)
        if parsed.model is None:
            raise SystemExit(f"{file} cannot be read: {parsed.findings[:3]}")


def seconds(files: Files, *, check: bool) -> float:
    """How long reading takes, or reading and checking."""
    gc.collect()
    begun = process_time()
    if check:
        assess(files.returned, DAY, ways=False)
    else:
        read_only(files)
    return process_time() - begun


def main() -> None:
    """Time every size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="how often each is timed (default 7)")
    rounds = parser.parse_args().rounds
    gc.disable()  # as the command line does
    print(f"{'criteria':>9}{'KB':>7}{'findings':>10}{'read ms':>10}{'check ms':>10}{'ratio':>8}{'us a KB':>9}")
    with tempfile.TemporaryDirectory() as scratch:
        for times in TIMES:
            folder = Path(scratch, str(times))
            folder.mkdir()
            criteria = LARGEST * times // TIMES[-1]
            files = make(folder, criteria)
            found = len(assess(files.returned, DAY).findings)
            pairs = [(seconds(files, check=False), seconds(files, check=True)) for _ in range(rounds)]
            size = files.returned.stat().st_size / 1000
            read, checked = (median(each) * 1000 for each in zip(*pairs, strict=True))
            ratio = median(both / bare for bare, both in pairs)
            row = (
                f"{criteria:9}{size:7.0f}{found:10}{read:10.1f}{checked:10.1f}{ratio:8.2f}{checked * 1000 / size:9.0f}"
            )
            print(row)


if __name__ == "__main__":
    main()
