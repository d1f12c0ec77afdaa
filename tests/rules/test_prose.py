"""Counts in sentences: what is an outcome and what is not, and where its total may stand."""

import time

import pytest

from s11.rules.numbers import value
from s11.rules.percentages import wrong_percentages
from s11.rules.prose import sentences
from s11.rules.totals import few_people, without_total

WITHOUT_TOTAL = {
    "27 tenants are now engaging with support.": "27 tenants are now engaging with",
    "Twenty-seven are now engaging.": "Twenty-seven are now engaging",
    "As he put it, \u201827 are now engaging\u2019.": "27 are now engaging",
    "Eleven of our tenants are now engaging.": "Eleven of our tenants are now engaging",
    "Of the residents, 27 are now engaging.": "27 are now engaging",
    "Only 12 tenants on the estate are now engaging.": "12 tenants ... are now engaging",
    "Through the outreach work 35 rough sleepers have moved into settled flats.": "35 rough sleepers have moved into",
    "As a result of floating support, 18 evictions were prevented.": "18 evictions were prevented",
    "Nineteen children were removed from plans.": "Nineteen children were removed from plans",
    "Twelve perpetrators completed the behaviour change programme.": (
        "Twelve perpetrators completed the behaviour change programme"
    ),
    "The scheme enabled 23 women and their children to remain in their homes.": ("enabled 23 women ... to remain"),
    "More than 150 pupils said that they felt safer.": "150 pupils said",
    "Eight young people at risk of exploitation are no longer missing school.": "Eight young people ... are no longer",
    "Five carers aged 16 to 24 gained places at college.": "Five carers ... gained",
    "We helped over 9 young people into work.": "helped over 9 young people into work",
    "Fourteen families were able to stay where they were.": "Fourteen families were able to stay",
    "The team sustained 40 tenancies.": "sustained 40 tenancies",
    "Attendance improved for 33 pupils.": "improved for 33 pupils",
    "Homelessness was prevented or relieved in 73 cases.": "relieved in 73 cases",
    "Avoided 13 admissions.": "Avoided 13 admissions",
    "Two hundred and five households have moved on.": "Two hundred and five households have moved on",
    "A hundred carers felt heard.": "hundred carers felt",
    "Twenty-two officers felt confident.": "Twenty-two officers felt",
    "19 families sustained their tenancies, against 12 the year before.": "19 families sustained their",
}
"""Sentences with the outcome in them that an officer would ask the total of."""

WITH_TOTAL = [
    "23 of 31 tenants engaged.",
    "23 out of the 31 engaged.",
    "27 of the 41 tenants are now engaging.",
    "27/41 tenants are now engaging.",
    "100 % of all locality hub staff knew whom to tell.",
    "12 (40 %) are now engaging.",
    "All nine families moved on.",
    "Nine in ten parents felt heard.",
    "72 of 84 who replied knew.",
    "One in four carers felt safer.",
    "The 27 tenants are now engaging.",
    "A quarter of 40 pupils returned to school.",
    "61% of 120 parents felt heard.",
    "27 tenants, or 66 per cent, are now engaging.",
    "27 tenants are now engaging, out of 41.",
    "27 tenants (of 41) are now engaging.",
    "27 tenants, out of 41 who were asked, are now engaging.",
    "Of 41 tenants asked, 27 tenants are now engaging.",
    "We worked with 41 tenants, and 27 tenants are now engaging.",
    "A total of 86 victims were given locks, and 70 reported feeling safer.",
    "Forty officers completed a survey and 22 felt confident.",
    "27 tenants are now engaging, and the rest have moved away.",
    "All but three families stayed together.",
    "Of these, 27 tenants are now engaging.",
]
"""Sentences that say out of how many."""

TOTAL_BESIDE = [
    "Of 41 tenants asked, most said yes. Since then 27 have moved on.",
    "Nine visits were made. Seven led to a change.",
    "The course was attended by 52 parents. 47 said that they would recommend it.",
    "We worked with 41 tenants. 27 tenants are now engaging.",
    "27 of 41 tenants moved on. A further 12 tenants moved on in May.",
    "27 tenants are now engaging. The other 14 are not.",
    "27 tenants are now engaging. None of the others has been evicted.",
    "27 tenants are now engaging. That is 66% of those we asked.",
    "27 tenants are now engaging. Forty-one were approached.",
    "27 tenants are now engaging. Of 41 asked, 14 said no, and 27 tenants yes.",
]
"""Passages in which the sentence before or after says out of how many."""

TOTAL_OF_SOMETHING_ELSE = {
    "Of 204 young people, 131 went. Since then 27 tenants have moved on.": ["27 tenants have moved on"],
    "35 of the 38 babies were seen. 26 victims were kept safe.": ["26 victims were kept safe"],
    "Officers made 1,204 visits. They prevented 39 admissions.": ["prevented 39 admissions"],
    "Thirteen people avoided being detained. The team approached 41 households.": ["Thirteen people avoided being"],
    "27 tenants are now engaging. They have held 14 meetings.": ["27 tenants are now engaging"],
    "In 30 weeks 27 are now engaging. On 31 March it was 4pm. It cost \u00a3900.": ["27 are now engaging"],
}
"""Passages in which a number near an outcome is not what it is out of."""

NO_OUTCOME = [
    "On 31 March 2026 the team had 14 staff and a budget of \u00a327,000.",
    "We supported 62 families, made 96 visits and put up 300 posters.",
    "Section 11 and Working Together 2015 improved the two-year plan.",
    "Year 6 pupils improved their reading, and children aged 5 to 11 returned to school.",
    "Standard 4 improved, and level 3 is for 12 posts.",
    "In 2025 improved forms came into use, and 24 completed forms were read.",
    "The duty officer is on extension 4417, and bleep 2290 is answered by day.",
    "Twelve staff moved on, and 41 were trained.",
    "Between 20 and 25 families moved on. Fewer than five families moved on.",
    "Several hundred pupils feel safer. If 10 families stay in their homes, it has worked.",
    "By March 2027 we want 50 families to be helped to stay together, and 30 families will stay in their homes.",
    "We asked 14 families who moved on what had helped.",
    "Reports on 12 cases led to learning, and plans for 14 children improved.",
    "When 12 pupils returned to school, staff met them at the gate.",
    "27 tenants' homes and 27 family support workers moved on.",
    "At the year end 14 families were living in bed and breakfast.",
    "There were 212 complaints, and 20 fewer families in hostels than the year before.",
    "Seven and eight families moved on.",
    "The service has room for 27 families who are no longer at risk.",
    "Two families moved on.",
]
"""Sentences with numbers that tell no outcome, or one that says on purpose that it is no exact count."""

WRONG_PERCENTAGES = {
    "12 of 30 (50%)": "40%",
    "50 % (12 of 30)": "40%",
    "12 of 30, or 50 per cent": "40%",
    "12 out of 30 (50 per cent)": "40%",
    "Of the 30 asked, 12 (50%)": "40%",
    "31 of 30 (97%)": "103.3%",
}

HOSTILE = [
    "1 ",
    "1 1 1 of ",
    "a",
    "(",
    ".",
    "'",
    "a-",
    "one-",
    "one and ",
    "hundred ",
    "\n ",
    "27 tenants are now engaging ",
    "27 tenants in the a b c d ",
    "helped 3 families to stay ",
    "12 of 30 x x x (50%) ",
    "Of 3 a a a a, ",
    "two people were ",
]
LONG = 50_000
MOST_SECONDS = 3


@pytest.mark.parametrize(("sentence", "words"), WITHOUT_TOTAL.items(), ids=list(WITHOUT_TOTAL))
def test_an_outcome_is_told_with_the_words_that_say_it(sentence: str, words: str) -> None:
    assert without_total(sentence) == [words]


@pytest.mark.parametrize("text", [*WITH_TOTAL, *TOTAL_BESIDE])
def test_an_outcome_with_its_total_is_left_alone(text: str) -> None:
    assert without_total(text) == []


@pytest.mark.parametrize(("text", "told"), TOTAL_OF_SOMETHING_ELSE.items(), ids=list(TOTAL_OF_SOMETHING_ELSE))
def test_the_total_of_something_else_is_no_total(text: str, told: list[str]) -> None:
    assert without_total(text) == told


@pytest.mark.parametrize("sentence", NO_OUTCOME)
def test_what_tells_no_outcome_is_left_alone(sentence: str) -> None:
    assert without_total(sentence) == []


def test_sentences_end_where_a_reader_takes_them_to_end() -> None:
    text = '1. It rose by 2.6 points (see 3.4). "So it did!"  3.16 Two more\nfollowed.\n\n- Nine came\n- Ten went'
    assert sentences(text) == [
        " It rose by 2.6 points see 3.4).",
        " So it did!",
        " Two more followed.",
        " Nine came",
        " Ten went",
    ]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("27", 27),
        ("1,204", 1204),
        ("Twenty-seven", 27),
        ("twenty seven", 27),
        ("hundred", 100),
        ("two hundred", 200),
        ("Two hundred and five", 205),
        ("nine hundred and ninety-nine", 999),
        ("seven and eight", None),
        ("twenty ten", None),
        ("one one", None),
        ("two hundred and hundred", None),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(words: str, number: int | None) -> None:
    assert value(words) == number


@pytest.mark.parametrize(("words", "comes_to"), WRONG_PERCENTAGES.items(), ids=list(WRONG_PERCENTAGES))
def test_a_percentage_that_does_not_follow_is_told_with_what_it_comes_to(words: str, comes_to: str) -> None:
    assert list(wrong_percentages(f"It was found that {words} knew.")) == [(words, comes_to)]


@pytest.mark.parametrize(
    "given", ["2 of 3 (66%)", "2 of 3 (67%)", "2 of 3 (66.7%)", "1 of 8 (13%)", "about 39% (12 of 30)"]
)
def test_a_percentage_may_be_rounded_in_any_way(given: str) -> None:
    assert list(wrong_percentages(f"It was found that {given} knew.")) == []


def test_one_or_two_people_are_told_where_something_is_told_of_them() -> None:
    assert few_people("One child was moved. (Two families have now moved on.) One child in five was seen.") == [
        "One child",
        "Two families",
    ]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_made_to_take_long_does_not(piece: str) -> None:
    text = piece * (LONG // len(piece)) + "x"
    began = time.process_time()
    without_total(text)
    few_people(text)
    list(wrong_percentages(text))
    assert time.process_time() - began < MOST_SECONDS
