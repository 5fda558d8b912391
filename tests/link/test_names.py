"""Names of people, organizations and offices."""

from __future__ import annotations

import pytest

from kg.link.names import (
    acronym,
    is_acronym,
    office,
    offices_differ,
    offices_meet,
    organization_name,
    person_name,
    same_person_name,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Adam B. Schiff", "Adam Schiff", True),
        ("A. Schiff", "Adam Schiff", True),
        ("Lin Jian", "Jian Lin", True),
        ("President Mara Ilves", "Mara Ilves", True),
        ("Joseph Biden Jr.", "Joseph Biden", True),
        ("Joe Biden", "Joseph R. Biden", True),
        ("Rudy Giuliani", "Rudolph W. Giuliani", True),
        ("Bill Smith", "Will Smith", False),
        ("Adam B. Schiff", "Adam C. Schiff", False),
        ("John Smith", "Jane Smith", False),
        ("Smith", "John Smith", False),
        ("A. Schiff", "A. Schift", False),
        ("", "John Smith", False),
    ],
)
def test_names_are_one_up_to_spelling_initials_and_titles(one: str, other: str, same: bool) -> None:
    assert same_person_name(person_name(one), person_name(other)) is same
    assert same_person_name(person_name(other), person_name(one)) is same


def test_two_initials_are_no_name() -> None:
    assert not same_person_name(person_name("J. Smith"), person_name("J. R. Smith"))


def test_organizations_are_compared_by_their_telling_words() -> None:
    assert organization_name("The Ministry of Defence") == organization_name("Defence Ministry")
    assert acronym("Federal Bureau of Investigation") == "fbi"
    assert acronym("State Department") is None
    assert [is_acronym(n) for n in ("F.B.I.", "NATO", "Nato", "the UN", "A", "BBC 2")] == [
        True, True, False, True, False, False,
    ]  # fmt: skip


def test_offices_meet_and_differ() -> None:
    minister, foreign = office("minister"), office("foreign minister")
    assert office("spokeswoman for the army") == office("army spokesman")
    assert offices_meet([minister], [foreign])
    assert not offices_meet([office("senator")], [foreign])
    assert offices_differ([office("senator")], [foreign])
    assert not offices_differ([], [foreign])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Sen.", ("sen",)), ("Jr.", ("ir",)), ("President", ("president",)), ("", ()), ("...", ())],
)
def test_a_name_of_titles_alone_keeps_them(name: str, expected: tuple[str, ...]) -> None:
    assert person_name(name) == expected
