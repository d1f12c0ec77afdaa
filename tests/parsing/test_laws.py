"""What holds of everything that is parsed, whatever it says and whatever it should have been."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from s11.model.base import Closed
from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from s11.parsing.kinds import is_reading
from s11.parsing.parse import Parsed, in_reading_order, parse
from s11.source.document import Document, Value
from s11.source.reader import read_bytes, read_text
from tests.fuzz.dice import Dice
from tests.fuzz.shapes import document
from tests.fuzz.slips import slips
from tests.fuzz.writing import in_line, written

MODELS: tuple[type[Closed], ...] = (Return, Contribution, Register, Pack)
SEEDS = st.integers(0, 2**32)
"""Chance beyond what Hypothesis can make smaller: what is made from them is made by the fuzz's own grammar."""


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Document, Parsed[Any]]:
    """A document that nearly fits a model, or lines with slips, read as one of the models."""
    dice = Dice(draw(SEEDS))
    model = draw(st.sampled_from(MODELS))
    if draw(st.booleans()):
        read = read_bytes("x", written(document(model, dice), dice))
    else:
        read = read_bytes("x", next(iter(slips(dice).values())))
    return read, parse(read, model)


@given(parsed())
def test_every_misfit_stands_inside_the_file_in_reading_order_and_is_told_once(case: tuple[Document, Any]) -> None:
    read, result = case
    lines = read.text.split("\n")
    for each in result.findings:
        assert 1 <= each.line <= len(lines)
        assert 1 <= each.column <= len(lines[each.line - 1]) + 1
        assert is_reading(each.code)
        assert "\n" not in f"{each.message}{each.title}{each.fix}"
    assert list(result.findings) == sorted(result.findings, key=in_reading_order)
    assert len(set(result.findings)) == len(result.findings)


@given(parsed())
def test_whatever_does_not_fit_is_told_and_left_out_and_the_rest_is_kept(case: tuple[Document, Any]) -> None:
    read, result = case
    assert result.model is not None or result.findings
    for path in result.unread:
        assert path == () or there(read.value, path)
    if result.model is not None and not result.unread:
        assert all(each in (p.code for p in read.problems) for each in (f.code for f in result.findings))


def there(value: Value, path: tuple[str | int, ...]) -> bool:
    """Whether a document has something at a path."""
    inside: Any = value
    for part in path:
        if not (part in inside if isinstance(inside, dict) else isinstance(inside, list)):
            return False
        inside = inside[part]
    return True


@given(parsed(), st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_neither_what_is_read_nor_what_is_told(
    case: tuple[Document, Parsed[Any]], random: Any
) -> None:
    read, _ = case
    if isinstance(read.value, dict):
        keys = list(read.value)
        random.shuffle(keys)
        assert gist({key: read.value[key] for key in keys}) == gist(read.value)


def gist(value: dict[str, Value]) -> tuple[object, ...]:
    """What is read of a return and what is told of it, but for the places."""
    text = "".join(f"{in_line(key)}: {in_line(inner)}\n" for key, inner in value.items())
    result = parse(read_text("x", text), Return)
    return result.model, result.unread, sorted((each.code, each.path, each.message) for each in result.findings)
