"""Where an id is looked up: four directorates may all have an E01."""

import pytest

from s11.model.dossier import Dossier, Filed
from tests.build import contribution, dossier, register, returned
from tests.scoring.board import board

OWN = "{evidence: {E01: {}}, actions: {A01: {}}}"
JOINT = dossier(
    board(),
    returned("{evidence: {E01: {}, E02: {}}, actions: {A01: {}, A02: {}}}"),
    (contribution(OWN, "Housing"), contribution(OWN, "Leisure")),
    (
        register("{evidence: {E02: {}, E03: {}}, actions: {A02: {}, A03: {}}}"),
        register("{evidence: {E03: {}, E04: {}}, actions: {A03: {}, A04: {}}}"),
    ),
)


@pytest.mark.parametrize(
    ("asking", "number", "file"),
    [
        ("leisure.yaml", "01", "leisure.yaml"),
        ("housing.yaml", "01", "housing.yaml"),
        ("return.yaml", "01", "return.yaml"),
        ("housing.yaml", "02", "return.yaml"),
        ("housing.yaml", "03", "register-1.yaml"),
        ("return.yaml", "04", "register-2.yaml"),
        ("register-2.yaml", "03", "register-2.yaml"),
        ("return.yaml", "05", None),
    ],
)
def test_an_id_is_looked_up_in_its_own_file_then_in_the_return_then_in_what_it_uses(
    asking: str, number: str, file: str | None
) -> None:
    part = next(each for each in JOINT.parts if each.file == asking)

    assert where(JOINT.find_evidence(part, f"E{number}")) == file
    assert where(JOINT.find_action(part, f"A{number}")) == file


def where(found: Filed | None) -> str | None:
    return None if found is None else found.part.file


def test_no_directorate_sees_what_is_anothers() -> None:
    alone = Dossier(JOINT.pack, JOINT.main._replace(content=returned()), JOINT.contributions)
    assert alone.find_evidence(alone.main, "E01") is None
