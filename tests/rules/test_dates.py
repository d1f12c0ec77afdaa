"""Every date is looked at, at its place, and is far off when it is decades away."""

from datetime import date

import pytest

from s11.rules.dates import dates, is_far_ahead, is_long_ago
from s11.source.span import Place, path_text
from tests.build import contribution, register, returned

ON = date(2026, 11, 22)


def test_dates_are_found_wherever_they_stand() -> None:
    whole = returned("""
        answers: {"1.1": {response: met, how_met: Since 2025-06-01.}}
        evidence: {E01: {title: Policy, dated: 2025-06-01, review_by: 30 June 2027}, E02: {title: Undated}}
        actions: {A01: {raised: 2026-01-10, due: 30/09/2026, completed: 2026-09-12, updates: [{}, {date: 2026-06-30}]}}
        peer_review: {date: 2027-04-15}
        scrutiny: [{body: Cabinet, date: 2026-11-02}]
        sign_off: {date: 2026-11-20}
        submissions: [{due: 2026-12-15, sent: 2026-12-08}]
        accept: [{rule: S11-301, until: 2027-05-31}]
    """)
    found = {path_text(place.path): when.isoformat() for place, when in dates(whole, Place("return.yaml"))}
    assert found == {
        "period/from": "2025-04-01",
        "period/to": "2026-03-31",
        "evidence/E01/dated": "2025-06-01",
        "evidence/E01/review_by": "2027-06-30",
        "actions/A01/raised": "2026-01-10",
        "actions/A01/due": "2026-09-30",
        "actions/A01/completed": "2026-09-12",
        "actions/A01/updates/1/date": "2026-06-30",
        "peer_review/date": "2027-04-15",
        "scrutiny/0/date": "2026-11-02",
        "sign_off/date": "2026-11-20",
        "submissions/0/due": "2026-12-15",
        "submissions/0/sent": "2026-12-08",
        "accept/0/until": "2027-05-31",
    }


def test_places_are_in_the_file_that_the_date_is_in() -> None:
    housing = contribution("actions: {A01: {due: 2026-09-30}}")
    shared = register("evidence: {E01: {dated: 2025-06-01}}")
    assert [*dates(housing, Place("housing.yaml")), *dates(shared, Place("register.yaml"))] == [
        (Place("housing.yaml", ("actions", "A01", "due")), date(2026, 9, 30)),
        (Place("register.yaml", ("evidence", "E01", "dated")), date(2025, 6, 1)),
    ]


@pytest.mark.parametrize(
    ("when", "long_ago", "far_ahead"),
    [
        (date(2005, 12, 31), True, False),
        (date(2006, 1, 1), False, False),
        (ON, False, False),
        (date(2036, 12, 31), False, False),
        (date(2037, 1, 1), False, True),
        (date.min, True, False),
        (date.max, False, True),
    ],
)
def test_a_year_is_far_off_after_twenty_years_or_before_ten(when: date, *, long_ago: bool, far_ahead: bool) -> None:
    assert (is_long_ago(when, ON), is_far_ahead(when, ON)) == (long_ago, far_ahead)


def test_what_is_no_date_and_holds_none_has_none() -> None:
    assert list(dates("2026-06-30", Place("return.yaml"))) == []
