"""The libraries alone doing the work of an export: read the files, fill a sheet and a page, write both."""

import sys
from pathlib import Path

import jinja2
import openpyxl
import pydantic
import typer
import yaml
from openpyxl.styles import Alignment, Font

ROOT = Path(__file__).resolve().parent.parent
PAGE = "{% for row in rows %}{{ row | join(' | ') }}\n\n{% endfor %}"


class Anything(pydantic.BaseModel, extra="allow"):
    """A model that asks nothing."""


def main() -> None:
    """Write ``bare.xlsx`` and ``bare.md`` into the folder that is named."""
    typer.Typer()
    folder = Path(sys.argv[1])
    read = []
    for file in ("standards/oscb-2015/pack.yaml", "examples/thameford/return.yaml"):
        text = (ROOT / file).read_text(encoding="utf-8")
        read.append(Anything.model_validate(yaml.load(text, Loader=yaml.CSafeLoader)).model_dump())
    pack, returned = read
    rows = [
        [criterion["id"], criterion["asks"], *map(str, returned["answers"].get(criterion["id"], {}).values())]
        for standard in pack["standards"]
        for criterion in standard["criteria"]
    ]
    rows += [
        [item, *map(str, each.values())] for part in ("evidence", "actions") for item, each in returned[part].items()
    ]
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Criteria", 0)
    wrapped, plain = Alignment(wrap_text=True, vertical="top"), Font(name="Arial", size=12)
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place, text)
            cell.alignment, cell.font = wrapped, plain
    book.save(folder / "bare.xlsx")
    page = jinja2.Environment(autoescape=True).from_string(PAGE).render(rows=rows)
    (folder / "bare.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
