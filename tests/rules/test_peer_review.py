"""What the reviewers found is about a standard, even where only their responses are given."""

from s11.rules.runner import run
from tests.rules.casefile import written

RETURN = """\
answers: {"1.1": {response: met}, "1.2": {response: met}, "2.1": {response: met}}
judgements: {"1": {rating: blue}, "2": {rating: blue}}
peer_review: {date: 2026-11-12, responses: {"2.1": met}}
"""


def test_a_rating_that_follows_from_responses_is_about_its_standard() -> None:
    broken = run(written({"return.yaml": RETURN}).subject, final=False)
    assert [each.hit.about for each in broken if each.kind.code == "S11-611"] == [("2",)]
