"""What a file cannot do without, and nothing else: a board or an officer may leave out all the rest."""

import pytest

from s11.model.base import Closed
from s11.model.pack import Criterion, Pack, Standard
from s11.model.registers import Register
from s11.model.returns import Contribution, Return

REQUIRED: list[tuple[type[Closed], str]] = [
    (Pack, "format id title board edition provenance responses ratings passing overall standards"),
    (Standard, "id title criteria"),
    (Criterion, "id asks"),
    (Return, "format pack agency period status answers"),
    (Contribution, "format directorate answers"),
    (Register, "format"),
]


@pytest.mark.parametrize(("model", "keys"), REQUIRED, ids=lambda each: getattr(each, "__name__", ""))
def test_only_these_keys_must_be_given(model: type[Closed], keys: str) -> None:
    fields = model.model_fields.items()
    assert [field.alias or name for name, field in fields if field.is_required()] == keys.split()
