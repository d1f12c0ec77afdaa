"""S11-7xx: what could identify a person in text that others will read. No message repeats what was found."""

import re
from collections.abc import Iterable, Iterator

from s11.findings import Severity
from s11.rules.case import Case
from s11.rules.names import names_a_person
from s11.rules.numbers import WORDS, one_of
from s11.rules.prose import FEW
from s11.rules.rule import Hit, Rule, rule
from s11.rules.totals import few_people, tells_of_few
from s11.source.span import Place

# Compiled by re when a text first calls for it: most returns call for none of these.
_EMAIL = r"\w@[\w-]+\.\w"
# Numbers that begin 03 or 08 belong to services, and are left alone; so is what stands inside a web address.
_PHONE = r"(?<![\w/.=-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[127](?:[ ()-]{0,2}\d){8,9}(?![\w-])"
_NATIONAL_INSURANCE = r"(?i)\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
_TEN_DIGITS = r"(?<![\w/.=-])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\w-])"
_BORN = r"(?i)\b(?:d\.?o\.?b\b|date of birth\b|born\b)[^\n\d]{0,20}\d"
_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|MRS)\.? (?:[A-Z]\.? ?){0,3}[A-Z][A-Za-z'\u2019-]+"

_ROLES = ("owner", "role")
_AGE = rf"(?:[0-9]{{1,2}}(?![0-9])|(?:{one_of(WORDS)})(?![a-z]))"
_CHILD = (
    "(?:baby|boy|brother|child|daughter|girl|infant|lad|pupil|sibling|sister|son|student|teenager|toddler|young person)"
    r"\b(?! (?:care|health|protection)\b)"
)
_ALIASES = (
    "Baby", "Boy", "Child", "Girl", "Patient", "Pupil", "Sibling", "Student", "YP", "Young Person", "Young person",
    "child", "patient", "pupil", "sibling", "student", "young person",
)  # fmt: skip
_LETTERED = rf"(?:{one_of(_ALIASES)}) [A-Z][0-9]?\b"
_ONE = r"(?i:\b(?:an?|her|his|one|our|that|the|their|this|whose)) (?:[a-z-]+ )?"
_OF_ANY = r"(?! (?:can(?:not)?|has to|is|may|must|should|will|would)\b)"
_TO_ANOTHER = r"(?! to\b| (?:and|or) (?:[0-9]|above|below|older|over|under|up|younger)|[-\u2013/+])"
_YEARS_OLD = r"[ -](?:month|week|year|yr)s?[ -]old"
_DESCRIBED = (
    rf"\b{_LETTERED},? ?(?:who )?(?:(?:is|was) )?\(?(?:aged? )?{_AGE}(?= ?[,.;)]| (?:month|week|year)s?\b| when\b|$)",
    rf"{_ONE}{_AGE}{_YEARS_OLD} (?:[a-z-]+ )?{_CHILD}{_OF_ANY}",
    rf"{_ONE}{_AGE}{_YEARS_OLD} (?:had|was|whose)\b",
    rf"{_ONE}{_CHILD},? aged? {_AGE}{_TO_ANOTHER}{_OF_ANY}",
    r"\bBaby [A-Z]\b(?!'|\u2019| (?:case|enquiry|inquiry|report|review|tragedy)\b)",
)


@rule("S11-701", "E-mail address in the text", Severity.WARNING)
def email_in_text(case: Case) -> Iterator[Hit]:
    """E-mail addresses stand under `contacts` and nowhere else.

    Why: contact fields are left out of what is published, and text is not.
    Fix: give the role in its place, and move the address to `contacts` if the board needs it.
    """
    return _found(case.texts.holding("@"), _EMAIL, "what looks like an e-mail address stands in the text")


@rule("S11-702", "Phone number in the text", Severity.WARNING)
def phone_in_text(case: Case) -> Iterator[Hit]:
    """Phone numbers stand under `contacts` and nowhere else.

    Why: contact fields are left out of what is published, and text is not.
    Fix: give the role in its place, and move the number to `contacts` if the board needs it.
    """
    return _found(case.texts_with_numbers, _PHONE, "what looks like a phone number stands in the text")


@rule("S11-703", "National Insurance number in the text", Severity.WARNING)
def national_insurance_in_text(case: Case) -> Iterator[Hit]:
    """No text holds a National Insurance number.

    Why: it identifies one person, and nobody who reads a return needs it.
    Fix: take it out.
    """
    return _found(
        case.texts_with_numbers, _NATIONAL_INSURANCE, "what looks like a National Insurance number stands in the text"
    )


@rule("S11-704", "NHS number in the text", Severity.WARNING)
def nhs_number_in_text(case: Case) -> Iterator[Hit]:
    """No text holds an NHS number.

    Why: it identifies one person, and nobody who reads a return needs it.
    Fix: take it out.
    """
    for place, text in case.texts_with_numbers:
        if _holds_nhs_number(text):
            yield Hit(place, "what looks like an NHS number stands in the text")


@rule("S11-705", "Date of birth in the text", Severity.WARNING)
def birth_in_text(case: Case) -> Iterator[Hit]:
    """No text holds a date of birth.

    Why: with a place or a school beside it, it identifies a child.
    Fix: take it out, or give an age group such as "of primary school age".
    """
    texts = case.texts.holding("orn", "irth", "DOB", "dob", "O.B", "o.b")
    return _found(texts, _BORN, "what looks like a date of birth stands in the text")


@rule("S11-706", "Person named in the text", Severity.WARNING)
def person_in_text(case: Case) -> Iterator[Hit]:
    """Text names roles, not people.

    Why: returns are published, and people move on while roles stay; families must never be named.
    Fix: give the role in place of the name; leave families out, or make the example anonymous.
    """
    texts = case.texts.holding("Mr", "Ms", "Miss", "Mx", "Dr", "Cllr", "Councillor ", "MRS")
    # A name in place of a role has a rule of its own.
    others = (each for each in texts if not (each[0].path[-1] in _ROLES and names_a_person(each[1])))
    return _found(others, _TITLED, "what looks like a person's name stands in the text")


@rule("S11-707", "Child described in the text", Severity.WARNING)
def child_in_text(case: Case) -> Iterator[Hit]:
    """No text tells of one child by a letter and an age, or by an exact age.

    Why: those who know the family, or were in the news report, know who is meant; returns are published.
    Fix: write "a child of primary school age" or "a teenager", and leave out what only one child's story has.
    """
    lettered = case.texts.matching(re.compile(f" {_LETTERED}"))
    with_age = case.texts.holding("aged ", " age ", "-old", " old ")
    for place, text in {**dict(lettered), **dict(with_age)}.items():
        if _describes_child(text):
            yield Hit(place, "what looks like one child with an age stands in the text")


@rule("S11-710", "Count that can point to a person", Severity.WARNING)
def small_count(case: Case) -> Iterator[Hit]:
    """An outcome counts more than two people.

    Why: in a small place, readers can work out who the one or two are.
    Fix: count over a longer time or a larger area, or write "fewer than five" in words in the answer.
    """
    for item in case.evidence:
        outcome = item.evidence.outcome
        if outcome and outcome.count is not None and 0 < outcome.count <= FEW:
            yield Hit(item.place / "outcome" / "count", f"{item} gives a count of {outcome.count}")


@rule("S11-711", "Small count in the text", Severity.NOTE)
def small_count_in_text(case: Case) -> Iterator[Hit]:
    """Text that tells what became of people counts more than two of them.

    Why: in a small place, readers can work out who the one or two are.
    Fix: count over a longer time or a larger area, or write "fewer than five".
    """
    for place, text in case.texts_with_counts(tells_of_few):
        for words in few_people(text)[:1]:
            yield Hit(place, f'the text tells of "{words}"')


def _found(texts: Iterable[tuple[Place, str]], pattern: str, message: str) -> Iterator[Hit]:
    for place, text in texts:
        if re.search(pattern, text):
            yield Hit(place, message)


def points_to_a_person(text: str) -> bool:
    """Whether a text holds anything that the rules of this family look for."""
    patterns = (_EMAIL, _PHONE, _NATIONAL_INSURANCE, _BORN, _TITLED)
    return any(re.search(each, text) for each in patterns) or _holds_nhs_number(text) or _describes_child(text)


def _describes_child(text: str) -> bool:
    return any(re.search(each, text) for each in _DESCRIBED)


def _holds_nhs_number(text: str) -> bool:
    return any(_is_nhs_number(match[0]) for match in re.finditer(_TEN_DIGITS, text))


def _is_nhs_number(text: str) -> bool:
    """Whether the last of ten digits is the check digit of those before it, modulo 11."""
    digits = [int(character) for character in text if character.isdigit()]
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return -total % 11 == digits[9]


RULES: tuple[Rule[Case], ...] = (
    email_in_text,
    phone_in_text,
    national_insurance_in_text,
    nhs_number_in_text,
    birth_in_text,
    person_in_text,
    child_in_text,
    small_count,
    small_count_in_text,
)
