"""What is not said about contracted services is not told where it may stand in what could not be read."""

import pytest

from s11.rules.narratives import providers_not_assured
from tests.rules.casefile import written

PACK = """\
standards:
  - {id: "1", title: Accountability, criteria: [{id: "1.1", asks: Contracts set safeguarding terms., survey: q1}]}
"""
ANSWER = 'answers: {"1.1": {response: met, how_met: All contracts carry the schedule., evidence: [E01]}}\n'


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ("evidence: {E01: {title: Terms, kind: policy}}\n", 1),
        ("evidence: {E01: {title: Contracts, kind: contract}}\n", 0),
        ("evidence: {E01: a contract}\n", 0),
        ("", 1),
    ],
)
def test_evidence_that_could_not_be_read_may_show_that_providers_are_checked(evidence: str, told: int) -> None:
    case = written({"pack.yaml": PACK, "return.yaml": ANSWER + evidence}, with_slips=True).subject
    assert len(list(providers_not_assured.check(case))) == told
