"""The cast: one member for each actor, and the places where it is named."""

from __future__ import annotations

import pytest

from kg.extract.actors.cast import Cast, Named, Office, same_person
from kg.extract.actors.offices import titles
from kg.model import Actor, ActorKind, Role


def test_a_person_is_one_under_all_spellings_and_has_the_fullest_name() -> None:
    cast = Cast()
    first = cast.person("Zelensky")
    assert cast.person("Volodymyr Zelenskyy") is first
    assert cast.person("Zelenskiy") is first
    assert first.actor() == Actor(
        key="#person=zelensky",
        label="Volodymyr Zelenskyy",
        kind=ActorKind.PERSON,
        names=("Zelenskiy", "Zelensky"),
    )


def test_a_full_name_is_known_beyond_the_article_and_a_surname_only_in_it() -> None:
    cast = Cast()
    assert cast.person("Lin Jian").key == "person/lin-jian"
    assert cast.person("Okoye").key == "#person=okoye"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("schiff", "adam schiff", True),
        ("adam b. schiff", "adam schiff", True),
        ("bill clinton", "hillary clinton", False),
        ("john", "john kerry", False),
        ("okoye", "okoye", True),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


def test_a_surname_means_a_person_only_where_it_is_one_persons() -> None:
    cast = Cast()
    cast.person("Bill Clinton")
    assert cast.surname("Clinton") is cast.person("Bill Clinton")
    assert cast.surname("Okoye") is None
    cast.person("Hillary Clinton")
    assert cast.surname("Clinton") is None


def test_a_family_name_may_stand_first() -> None:
    cast = Cast()
    assert cast.surname("Lin") is None
    lin = cast.person("Lin Jian")
    assert cast.surname("Lin") is lin


def test_a_country_has_its_code_its_name_and_its_wikidata_item() -> None:
    assert Cast().country("CN").actor() == Actor(
        key="country/CN",
        label="China",
        kind=ActorKind.COUNTRY,
        country="CN",
        wikidata="Q148",
    )


def test_organizations_and_groups_learn_their_country_later() -> None:
    cast = Cast()
    cast.organization("Teachers' Union", None)
    cast.group("analysts", None)
    assert cast.organization("Teachers' Union", "CL").actor() == Actor(
        "organization/teachers-union", "Teachers' Union", ActorKind.ORGANIZATION, "CL"
    )
    assert cast.group("analysts", "PL").actor() == Actor(
        "#group=analysts", "analysts", ActorKind.GROUP, "PL"
    )


def test_places_are_kept_in_order_and_do_not_overlap() -> None:
    cast = Cast()
    china, lin = cast.country("CN"), cast.person("Lin Jian")
    cast.note(5, 7, lin)
    cast.note(0, 2, china)
    cast.note(6, 8, china)
    assert cast.named == [Named(0, 2, china.key), Named(5, 7, lin.key)]
    assert list(cast.within(0, 6)) == [Named(0, 2, china.key)]
    assert cast.covering(6) == Named(5, 7, lin.key)
    assert cast.covering(2) is None


def test_a_renamed_actor_is_renamed_everywhere() -> None:
    cast = Cast()
    short = cast.organization("Ministry of Health", None)
    full = cast.organization("Ministry of Health of Brazil", "BR")
    cast.note(0, 2, short)
    cast.rename(short.key, full.key)
    assert cast.named == [Named(0, 2, full.key)]
    assert short.key not in cast.members


def test_an_office_told_twice_is_one_and_what_was_missing_is_added() -> None:
    cast = Cast()
    lin = cast.person("Lin Jian")
    lin.add_office(Office(titles()["spokesperson"], None, None))
    lin.add_office(Office(titles()["spokesman"], "organization/x", "CN"))
    lin.add_office(Office(titles()["ambassador"], None, "CN", former=True))
    assert lin.actor().roles == (
        Role("spokesperson", "organization/x", "CN"),
        Role("ambassador", None, "CN", former=True),
    )
    assert (lin.country, lin.gender) == ("CN", "male")
    assert lin.families() == {"spokesperson", "ambassador"}
