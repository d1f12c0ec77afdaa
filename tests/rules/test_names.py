"""A person's name is told from a role, a team and a place, and a role is never taken for one."""

import re
from itertools import chain

import pytest
import yaml

from s11.rules.names import names_a_person
from s11.rules.words import first_names
from tests.conftest import ROOT

PEOPLE = [
    "Jane Smith",
    "JANE SMITH",
    "Jane A. Smith",
    "Mary Anne Louise Smith",
    "Mary Anne O'Brien",
    "Siobhan O\u2019Neill-Jones",
    "Maria de la Cruz",
    "Ngozi Adeyemi",
    "Jane",
    "J. Smith",
    "J Smith",
    "J.P. van den Berg",
    "Smith, Jane",
    "Smith, J.",
    "Mr Hall",
    "Mrs Smith",
    "Ms. J. Smith",
    "Cllr Smith",
    "Councillor Patel",
    "Dr A. Patel",
    "Head of Housing (Jane Smith)",
    "Jane Smith, Head of Housing",
    "Head of Housing - J. Smith",
    "Head of Housing: Priya Shah",
    "Head of Leisure and Tom Brown",
]

ROLES = [
    "",
    "Head of Housing",
    "Human Resources",
    "Housing Options",
    "Safer Communities",
    "Executive Director, Communities",
    "Leisure Trust",
    "Thameford Leisure",
    "Children's Services",
    "Corporate Parenting",
    "Grace Court Manager",
    "Mark Hall Community Centre",
    "James Brook Primary School",
    "Manager, Helen House",
    "Director of the Thomas Wharf Arts Centre",
    "Marie Curie",
    "Mary Anne Louise Jane Smith",
    "Jane S",
    "Smith of Thameford, Jane",
    "Head, Victoria and Albert wards",
    "Cabinet member for the wards of Victoria, Charles and James",
    "St John Ambulance",
    "Councillor Support",
    "Councillor for Children",
    "Dr",
    "A Shift",
    "B Division",
    "D Quay Visitors",
    "Quay D Visitors",
    "Old Quay, Alice",
    "Alice Quay2",
    "Alice quayside",
    "alice quayside",
    "IT",
    "HR Lead",
    "PCSO 4127",
    "Detective Superintendent, Public Protection",
    "Named Nurse for Safeguarding Children",
    "Named GP",
    "Whole council",
    "All heads of service",
    "Safeguarding Manager / Head of People",
    "Designated Doctor",
    "Community Safety and Cohesion",
    "Business Manager, A",
    "Legal",
]


@pytest.mark.parametrize("role", PEOPLE)
def test_a_name_is_a_name_in_whatever_way_it_is_written(role: str) -> None:
    assert names_a_person(role)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_a_team_and_a_place_are_no_names(role: str) -> None:
    assert not names_a_person(role)


def test_no_role_in_the_examples_is_taken_for_a_name() -> None:
    clean = [file for file in ROOT.glob("examples/**/*.yaml") if file.parent.name != "stonebeck"]  # it has one planted
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in clean]
    roles = set(chain.from_iterable(re.findall(r"'(?:role|owner)': ['\"]([^'\"]+)", str(each)) for each in files))

    assert len(roles) > 40
    assert [role for role in roles if names_a_person(role)] == []


def test_the_lists_are_in_order_and_have_nothing_twice() -> None:
    for each in (first_names().first_names, first_names().posts_teams_and_places, first_names().bodies):
        assert list(each) == sorted(set(each), key=str.casefold)


def test_no_first_name_is_an_ordinary_word_or_a_place_as_well() -> None:
    ambiguous = {"Amber", "Chester", "Dean", "Faith", "Florence", "Grace", "Hope", "Mark", "May", "Victoria", "Will"}
    assert ambiguous.isdisjoint(first_names().first_names)
    assert set(first_names().first_names).isdisjoint(first_names().posts_teams_and_places)
