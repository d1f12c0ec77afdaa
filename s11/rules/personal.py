"""S11-7xx: what could identify a person in text that others will read. No message repeats what was found."""

import re
from collections.abc import Iterable, Iterator

from s11.findings import Severity
from s11.rules.case import Case
from s11.rules.rule import Hit, Rule, rule
from s11.source.span import Place

FEW = 2
"""Counts up to this can point to a person."""

# Compiled by re when a text first calls for it: most returns call for none of these.
_EMAIL = r"\w@[\w-]+\.\w"
# Numbers that begin 03 or 08 belong to services, and are left alone; so is what stands inside a web address.
_PHONE = r"(?<![\w/.=-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[127](?:[ ()-]{0,2}\d){8,9}(?![\w-])"
_NATIONAL_INSURANCE = r"(?i)\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
_TEN_DIGITS = r"(?<![\w/.=-])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\w-])"
_BORN = r"(?i)\b(?:d\.?o\.?b\b|date of birth\b|born\b)[^\n\d]{0,20}\d"
_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:[A-Z]\.? ?){0,3}[A-Z][a-z'\u2019-]+"


@rule("S11-701", "E-mail address in the text", Severity.WARNING)
def email_in_text(case: Case) -> Iterator[Hit]:
    """E-mail addresses stand under `contacts` and nowhere else.

    Why: contact fields are left out of what is published, and text is not.
    Fix: give the role in its place, and move the address to `contacts` if the board needs it.
    """
    return _found(case.texts_with("@"), _EMAIL, "what looks like an e-mail address stands in the text")


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
    texts = case.texts_with("born", "Born", "birth", "Birth", "DOB", "dob", "D.O.B", "d.o.b")
    return _found(texts, _BORN, "what looks like a date of birth stands in the text")


@rule("S11-706", "Person named in the text", Severity.WARNING)
def person_in_text(case: Case) -> Iterator[Hit]:
    """Text names roles, not people.

    Why: returns are published, and people move on while roles stay; families must never be named.
    Fix: give the role in place of the name; leave families out, or make the example anonymous.
    """
    return _found(
        case.texts_with("Mr", "Ms", "Miss", "Mx"), _TITLED, "what looks like a person's name stands in the text"
    )


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


def _found(texts: Iterable[tuple[Place, str]], pattern: str, message: str) -> Iterator[Hit]:
    for place, text in texts:
        if re.search(pattern, text):
            yield Hit(place, message)


def points_to_a_person(text: str) -> bool:
    """Whether a text holds anything that the rules of this family look for."""
    patterns = (_EMAIL, _PHONE, _NATIONAL_INSURANCE, _BORN, _TITLED)
    return any(re.search(each, text) for each in patterns) or _holds_nhs_number(text)


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
    small_count,
)
