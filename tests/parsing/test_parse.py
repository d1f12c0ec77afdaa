"""Every misfit a sentence at its place, all of them in one run, and the rest still read."""

from datetime import date
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from s11.model import base
from s11.model.pack import Pack
from s11.model.returns import Contribution, Return
from s11.parsing.kinds import READING, is_reading
from s11.parsing.parse import Parsed, parse
from s11.source.reader import read_bytes, read_text

START = """\
format: s11-return/1
pack: test
agency: {name: Thameford District Council}
period: {from: 2025-04-01, to: 2026-03-31}
status: draft
"""
"""What every return needs but its answers: five lines."""


def parsed(text: str) -> Parsed[Return]:
    return parse(read_text("return.yaml", START + dedent(text)), Return)


def told(text: str) -> list[tuple[int, int, str, str]]:
    return [(each.line, each.column, each.code, each.message) for each in parsed(text).findings]


MISFITS = [
    ('answers:\n  "1.1":\n    evidance: [E1]\n', 8, 5, "S11-020",
     "there is no key evidance here; did you mean evidence?"),
    ("answers: {}\nsign_of: {}\n", 7, 1, "S11-020", "there is no key sign_of here; did you mean sign_off?"),
    (
        "answers: {}\nsubmissions: [{zzz: 1}]\n", 7, 16, "S11-020",
        "there is no key zzz here; it can be board, due or sent",
    ),
    ("answers: {}\nsurvey: {results: {q1: {yes: 1}, q2: 3}}\n", 7, 38, "S11-022",
     "q2 has keys of its own, and text stands in their place"),
    ("answers: {}\nactions: {A1: {due: next spring}}\n", 7, 21, "S11-024",
     "next spring should be a date such as 2026-06-30, 30 June 2026 or 30/06/2026"),
    ("answers: {}\nactions: {A1: {due: 31/06/2026}}\n", 7, 21, "S11-024", "31/06/2026 is not a day in the calendar"),
    ("answers: {}\nactions: {A1: {status: done}}\n", 7, 24, "S11-023",
     "done is not a word for status; it can be not started, in progress, ongoing, complete or cancelled"),
    ("answers: {}\ncombine: best\n", 7, 10, "S11-023", "best is not a word for combine; it can be lowest"),
    ("answers: {}\nevidence: {E1: {outcome: {count: many}}}\n", 7, 34, "S11-025",
     "many should be a whole number, in figures, such as 27"),
    ("answers: {}\nevidence: {E1: {outcome: {count: [1]}}}\n", 7, 34, "S11-022",
     "count is a single value, and a list stands in its place"),
    ("answers:\n  '1.1': met\n", 7, 10, "S11-022", "1.1 has keys of its own, and text stands in their place"),
    ('answers: {}\nactions: {"a\\tb\\nc": x}\n', 7, 22, "S11-022",
     "a b c has keys of its own, and text stands in their place"),
    ("answers: {}\nactions: {A1: {due: ''}}\n", 7, 21, "S11-024",
     '"" should be a date such as 2026-06-30, 30 June 2026 or 30/06/2026'),
    ("answers: []\n", 6, 10, "S11-022", "answers has keys of its own, and a list stands in their place"),
    ("answers: {'1.1': {evidence: E1}}\n", 6, 29, "S11-022",
     "evidence is a list: put each item on a line of its own after a dash, or all in [ ] with commas"),
    ("answers: {'1.1': {how_met: [a]}}\n", 6, 28, "S11-022", "how_met is text, and a list stands in its place"),
    ("answers: {}\ndirectorates: [Housing, ~]\n", 7, 25, "S11-022",
     "this item is text, and nothing stands in its place"),
    ("answers: {}\nscrutiny:\n  - body: x\n  -\n", 9, 4, "S11-022",
     "this item has keys of its own, and nothing stands in their place"),
    ("answers: {}\ndirectorates: ['']\n", 7, 16, "S11-021", "this item is empty"),
    ("answers: {}\nactions: {A1: {for: '4'}}\n", 7, 21, "S11-022",
     "for is a list: put each item on a line of its own after a dash, or all in [ ] with commas"),
    ("answers: {}\nactions: {A1: {for: {oscb: 4}}}\n", 7, 28, "S11-022",
     "oscb is a list: put each item on a line of its own after a dash, or all in [ ] with commas"),
    ("agencies: x\n", 1, 1, "S11-021", "answers is not given"),
    ("answers: {}\nactions: {A1: {status: [done]}}\n", 7, 24, "S11-022",
     "status is text, and a list stands in its place"),
    ("answers: {}\nactions: {A1: {status: complet}}\n", 7, 24, "S11-023",
     "complet is not a word for status; did you mean complete?"),
    ("answers: {'1.1': {how_met: {a: b}}}\n", 6, 28, "S11-022",
     "how_met is text, and a set of keys stands in its place"),
    ("answers: {}\nactions: {A1: {for: ['4', [x]]}}\n", 7, 27, "S11-022",
     "this item is text, and a list stands in its place"),
    ("answers: {}\nactions: {A1: {for: {oscb: ['4', [x]]}}}\n", 7, 34, "S11-022",
     "this item is text, and a list stands in its place"),
    ("answers: {listed: {evidance: [E1]}}\n", 6, 20, "S11-020",
     "there is no key evidance here; did you mean evidence?"),
    ("answers: {}\nsign_off: {rol: x}\n", 7, 12, "S11-020", "there is no key rol here; did you mean role?"),
    ("answers: {}\ncontacts: {completed_by: {nam: x}}\n", 7, 27, "S11-020",
     "there is no key nam here; did you mean name?"),
    ("answers: {}\nevidence: {E1: {outcome: {outof: 3}}}\n", 7, 27, "S11-020",
     "there is no key outof here; did you mean out_of?"),
    ("answers: {}\nactions: {A1: {updates: [{dat: x}]}}\n", 7, 27, "S11-020",
     "there is no key dat here; did you mean date?"),
    ("answers: {}\nactions: {A1: {four: ['4']}}\n", 7, 16, "S11-020", "there is no key four here; did you mean for?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "code", "message"), MISFITS)
def test_a_misfit_is_told_at_its_place(text: str, line: int, column: int, code: str, message: str) -> None:
    assert (line, column, code, message) in told(text)


def test_every_misfit_is_told_in_one_run_and_the_rest_is_still_read() -> None:
    result = parsed("""\
        contacts: {completed_by: [Jane]}
        answers:
          "1.1": {response: met, evidance: [E1]}
          "1.2": {response: partly}
        actions:
          A1: {due: soon, owner: Head of Housing}
        """)

    assert [(each.line, each.path) for each in result.findings] == [
        (6, "contacts/completed_by"),
        (8, "answers/1.1/evidance"),
        (11, "actions/A1/due"),
    ]
    assert result.model is not None
    assert {name: answer.response for name, answer in result.model.answers.items()} == {"1.1": "met", "1.2": "partly"}
    assert (result.model.actions["A1"].owner, result.model.actions["A1"].due) == ("Head of Housing", None)
    assert ("actions", "A1", "due") in result.unread


def test_findings_are_in_reading_order_whatever_the_order_of_the_format() -> None:
    result = parsed("""\
        sign_off: {rol: x}
        combine: best
        answers: {"1.1": met}
        combine: worst
        """)

    assert [(each.line, each.code) for each in result.findings] == [
        (6, "S11-020"),
        (7, "S11-023"),
        (8, "S11-022"),
        (9, "S11-005"),
    ]


def test_what_a_new_file_lacks_is_told_in_the_order_of_the_format() -> None:
    messages = [each.message for each in parse(read_text("x", "format: s11-return/1\n"), Return).findings]

    assert messages == [f"{key} is not given" for key in ("pack", "agency", "period", "status", "answers")]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("", "Add answers: here."),
        ("answers: {}\nactions: {A1: {due: 31/06/2026}}\n", "Give a day that exists, such as 30 June 2026."),
        ("answers: {}\nsign_of: {}\n", "Correct its spelling, or take it out."),
    ],
)
def test_a_misfit_is_told_with_what_to_do(text: str, fix: str) -> None:
    assert [each.fix for each in parsed(text).findings] == [fix]


def test_an_item_that_cannot_be_read_takes_its_list_with_it_and_nothing_more() -> None:
    result = parsed("""\
        answers: {}
        directorates: [Housing, [x], Leisure]
        scrutiny:
          - body: Cabinet
            recommendations: [[x]]
          - body: Council
        """)

    assert result.unread == {("directorates",), ("scrutiny", 0, "recommendations")}
    assert result.model is not None
    assert result.model.directorates == ()
    assert [each.body for each in result.model.scrutiny] == ["Cabinet", "Council"]
    assert result.model.agency.name == "Thameford District Council"


def test_an_item_without_what_it_needs_takes_its_list_with_it() -> None:
    result = parsed("answers: {}\naccept:\n  - {at: answers}\nsign_off: {role: Chief Executive}\n")

    assert [(each.line, each.column, each.message) for each in result.findings] == [(8, 5, "rule is not given")]
    assert result.unread == {("accept",)}
    assert result.model is not None
    assert result.model.sign_off is not None


def test_without_what_it_needs_no_more_than_what_lacks_it_is_unread() -> None:
    result = parse(
        read_text("x", START.replace("{name: Thameford District Council}", "{kind: x}") + "answers: {}\n"), Return
    )

    assert [(each.line, each.message) for each in result.findings] == [(3, "name is not given")]
    assert result.unread == {("agency",)}
    assert result.model is None


def test_what_is_wrong_both_in_a_list_and_in_an_item_of_it_is_left_out_once() -> None:
    actions = "".join(f"  A{number}: {{what: x, updates: [{{date: soon}}, [x]]}}\n" for number in range(40))
    result = parsed(f"answers: {{}}\nactions:\n{actions}")

    assert len(result.findings) == 80
    assert result.model is not None
    assert {action.updates for action in result.model.actions.values()} == {()}


def test_a_document_stays_as_it_was_read() -> None:
    document = read_text("x", START + "answers: {'1.1': {evidance: [E1]}}\n")
    parse(document, Return)

    assert document.value == read_text("x", document.text).value


def test_an_empty_file_is_told_as_that_alone() -> None:
    result = parse(read_text("x", ""), Return)

    assert [each.code for each in result.findings] == ["S11-003"]
    assert result.model is None


def test_a_file_that_does_not_say_what_it_is_is_told_what_else_is_wrong() -> None:
    text = START.partition("\n")[2] + "answers: {'1.1': met}\ncombine: best\n"
    findings = parse(read_text("x", text), Return).findings

    assert [each.code for each in findings] == ["S11-026", "S11-022", "S11-023"]


def test_what_hangs_on_a_slip_is_told_only_as_the_slip() -> None:
    assert told("answers: {}\nactions: {A1: [x}\n") == [(7, 15, "S11-004", "what begins with [ here is not closed")]


def test_nothing_is_left_when_what_is_required_cannot_be_read() -> None:
    assert parse(read_text("x", "format: s11-return/1\n"), Return).model is None
    assert parse(read_text("x", START.replace("2026-03-31", "spring") + "answers: {}\n"), Return).model is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pack: x\n", "the file does not say what it is"),
        ("format: [s11-return/1]\n", "the file does not say what it is"),
        ("format: s11-pack/1\n", "s11-pack/1 where s11-return/1 is meant"),
        ("format: s11-return/9\n", "s11-return/9 where s11-return/1 is meant"),
    ],
)
def test_a_file_of_another_kind_is_told_as_such(text: str, message: str) -> None:
    findings = parse(read_text("x", text), Return).findings

    assert [each.message for each in findings if each.code == "S11-026"] == [message]


def test_a_file_that_is_only_text_or_a_list_has_the_wrong_shape() -> None:
    for text in ("just words", "[a, b]"):
        (finding,) = parse(read_text("x", text), Return).findings
        assert (finding.line, finding.column, finding.code) == (1, 1, "S11-022")


def test_what_a_person_wrote_is_not_repeated() -> None:
    private = "Jane Smith of 1 High Street"
    text = f"""\
        contacts:
          completed_by: {{name: [{private}], email: {{x: {private}}}}}
          substitute: {private}
        answers:
          "1.1": {{how_met: [{private}]}}
        """
    findings = parsed(text).findings

    assert len(findings) == 4
    assert not any("Jane" in each.message or "High Street" in each.message for each in findings)


def test_a_long_word_is_shortened() -> None:
    (finding,) = parsed(f"answers: {{}}\nactions: {{A1: {{due: {'x' * 99}}}}}\n").findings

    assert finding.message.startswith("x" * 37 + "... should be a date")


def test_a_key_with_an_empty_value_is_not_given() -> None:
    result = parsed("""\
        answers:
          "1.1":
          "1.2": {response: ~, how_met: null, evidence: }
        evidence:
          E1:
        sign_off:
        """)

    assert result.findings == ()
    assert result.model is not None
    assert {name: answer.response for name, answer in result.model.answers.items()} == {"1.1": None, "1.2": None}


def test_a_date_is_a_single_value() -> None:
    assert told("answers: {}\nactions: {A1: {due: [1]}}\n") == [
        (7, 21, "S11-022", "due is a single value, and a list stands in its place")
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-30", date(2026, 6, 30)),
        ("30 June 2026", date(2026, 6, 30)),
        ("1 june 2026", date(2026, 6, 1)),
        ("30/06/2026", date(2026, 6, 30)),
        ("1/6/2026", date(2026, 6, 1)),
    ],
)
def test_a_date_is_read_in_three_ways(text: str, day: date) -> None:
    assert TypeAdapter[date](base.Day).validate_python(text) == day


@pytest.mark.parametrize(
    "text", ["20260630", "1782777600", "06/30/2026", "30 Jun 2026", "30-06-2026", "2026-6-30", "", "٣/٣/٢٠٢٦"]
)
def test_and_in_no_other(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[date](base.Day).validate_python(text)


@pytest.mark.parametrize("text", ["2015", "2015-07", "2015-07-16", "16 July 2015"])
def test_a_publication_may_have_only_a_year_or_a_month(text: str) -> None:
    assert TypeAdapter[str](base.Published).validate_python(text) in ("2015", "2015-07", "2015-07-16")


@pytest.mark.parametrize(("text", "number"), [("75", "75"), ("0.5", "1/2"), ("200/3", "200/3"), ("33.3", "333/10")])
def test_numbers_are_exact(text: str, number: str) -> None:
    assert str(TypeAdapter(base.Number).validate_python(text)) == number


@pytest.mark.parametrize("text", ["-1", "1e3", "nan", "1,5", "50%", "1_000", "1/0", ".5", "٣"])
def test_numbers_are_written_plainly(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(base.Number).validate_python(text)


def test_what_is_of_its_type_already_stays_as_it_is() -> None:
    for type_, value in ((base.Day, date(2026, 6, 30)), (base.Count, 27), (base.Number, 75), (base.Flag, False)):
        assert TypeAdapter(type_).validate_python(value) == value


def test_percentages_months_and_flags_have_their_bounds() -> None:
    for type_, wrong in (
        (base.Percentage, "101"),
        (base.Month, "13"),
        (base.Month, "0"),
        (base.Flag, "y"),
        (base.Count, "-1"),
    ):
        with pytest.raises(ValidationError):
            TypeAdapter(type_).validate_python(wrong)
    assert TypeAdapter(base.Flag).validate_python("Yes") is True


KEYS = st.sampled_from(
    ["format", "pack", "agency", "name", "answers", "1.1", "for", "evidence", "period", "from", "standards", "id"]
)
VALUES = st.recursive(
    st.none() | st.text(max_size=6) | st.sampled_from(["s11-return/1", "met", "2026-01-01", "draft"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


@given(st.dictionaries(KEYS, VALUES), st.sampled_from([Return, Contribution, Pack]))
def test_whatever_is_there_is_parsed_or_told(
    value: dict[str, object], model: type[Return | Contribution | Pack]
) -> None:
    import json

    result = parse(read_bytes("x", json.dumps(value).encode()), model)

    assert result.findings or result.model is not None
    assert all(each.line == 1 and each.message and each.fix for each in result.findings)


def test_the_kinds_are_whole_sentences_in_the_order_of_their_codes() -> None:
    assert [each.code for each in READING] == sorted({each.code for each in READING})
    for kind in READING:
        assert all(text.endswith(".") for text in (kind.keeps, kind.why, kind.fix)), kind.code


def test_of_a_flood_of_misfits_the_first_are_told_and_nothing_is_rated() -> None:
    result = parsed("answers:\n" + "".join(f'  "{number}": {{zzz: 1}}\n' for number in range(2000)))

    assert len(result.findings) == 500
    assert result.model is None


def test_a_file_of_another_kind_is_told_as_that_alone() -> None:
    (finding,) = parse(read_text("x", START + "answers: {}\n"), Pack).findings

    assert (finding.code, finding.line, finding.message) == ("S11-026", 1, "s11-return/1 where s11-pack/1 is meant")


def test_a_list_whose_items_are_all_wrong_is_not_said_to_be_empty_too() -> None:
    text = "format: s11-pack/1\nstandards:\n- id: '1'\n  title: One\n  criteria:\n  - {id: '1.1', ask: This.}\n"
    told = [each.message for each in parse(read_text("x", text), Pack).findings]

    assert "there is no key ask here; did you mean asks?" in told
    assert not [each for each in told if "empty" in each]


def test_a_list_that_must_hold_something_is_told_when_it_is_empty() -> None:
    text = "format: s11-pack/1\nstandards:\n- {id: '1', title: One, criteria: []}\nratings: []\n"
    told = [(each.line, each.message) for each in parse(read_text("x", text), Pack).findings]

    assert (3, "criteria is empty") in told
    assert (4, "ratings is empty") in told


def test_a_code_is_of_this_family_or_of_another() -> None:
    assert is_reading("S11-001")
    assert not is_reading("S11-101")
