"""The cast: one member for each actor, and the places where it is named."""

from __future__ import annotations

from kg.extract.actors.cast import Cast, Member, Named, Office
from kg.extract.actors.offices import titles
from kg.kinds import ActorKind
from kg.model import Actor, Role


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


def test_a_nickname_within_the_full_name_is_the_persons() -> None:
    cast = Cast()
    lula = cast.person("Luiz Inácio Lula da Silva")
    assert cast.surname("Lula") is lula
    assert cast.surname("Silva") is lula


def test_a_person_goes_under_the_country_or_the_organization_that_the_article_gives() -> None:
    cast = Cast()
    cast.person("Ana Rojas").add_office(Office(titles()["minister"], None, "CL"))
    cast.person("Tom Hale").add_office(Office(titles()["director"], "organization/acme", None))
    cast.person("Ben Carey")
    cast.person("Okoye").add_office(Office(titles()["minister"], None, "NG"))
    cast.country("CL")
    assert cast.final_keys() == {
        "person/ana-rojas": "person/cl/ana-rojas",
        "person/tom-hale": "person/acme/tom-hale",
    }


def test_a_key_follows_the_fullest_name() -> None:
    cast = Cast()
    cast.person("Zelensky").country = "UA"
    cast.person("Volodymyr Zelenskyy")
    assert cast.final_keys() == {"#person=zelensky": "person/ua/volodymyr-zelensky"}


def test_no_two_actors_get_one_final_key() -> None:
    cast = Cast()
    cast.person("Ana Rojas").country = "CL"
    cast.take(Member("person/cl/ana-rojas", "Ana Rojas", ActorKind.PERSON, "CL", own=True))
    assert cast.final_keys() == {}


def test_the_users_own_actor_goes_before_the_tables() -> None:
    cast = Cast()
    ministry = Member("https://example.org/mfa", "MFA", ActorKind.ORGANIZATION, "CN", own=True)
    china = Member("https://example.org/cn", "PRC", ActorKind.COUNTRY, "CN", own=True)
    cast.add_own(ministry, ["MFA", "Ministry of Foreign Affairs of China"])
    cast.add_own(china, ["PRC"])
    assert cast.members == {}
    assert cast.organization("Ministry of Foreign Affairs of China", "CN") is ministry
    assert cast.country("CN") is china
    assert sorted(cast.members) == ["https://example.org/cn", "https://example.org/mfa"]


def test_a_party_is_of_a_country_and_does_not_speak_for_it() -> None:
    cast = Cast()
    assert cast.organization("Labour Party", "GB").is_private()
    assert not cast.organization("Ministry of Health of Chile", "CL").is_private()


def test_mere_places_are_kept_apart() -> None:
    cast = Cast()
    cast.note_place(2, 3, cast.country("RU"))
    assert list(cast.places_within(0, 5)) == [Named(2, 3, "country/RU")]
    assert list(cast.within(0, 5)) == []
