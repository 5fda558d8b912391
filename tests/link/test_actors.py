"""Which actors are one, and which stay apart."""

from __future__ import annotations

from typing import Any

import pytest
from pyoxigraph import NamedNode

from kg.graph.vocab import KG
from kg.link.actors import near, triples
from kg.link.features import ActorItem

BASE = "https://example.org/"


def actor(node: str, label: str, **more: Any) -> ActorItem:
    held: dict[str, Any] = {
        "type": "person", "names": (label,), "country": None, "titles": (),
        "organizations": (), "wikidata": None,
    } | more  # fmt: skip
    return ActorItem(id=f"form:{node}", node=BASE + node, article="", keys=(), label=label, **held)


def merges(*items: ActorItem) -> dict[str, str]:
    """What is merged into what, by the last part of the IRIs."""
    same = [t for t in triples(sorted(items, key=lambda i: i.id), BASE) if t[1] == KG.sameActor]
    return {
        one.value.removeprefix(BASE): other.value.removeprefix(BASE)
        for one, _, other in same
        if isinstance(other, NamedNode)
    }


def organization(node: str, label: str, **more: Any) -> ActorItem:
    return actor(node, label, type="organization", **more)


US = {"country": "US"}
GB = {"country": "GB"}
SENATOR: dict[str, Any] = {"titles": ("senator",)}
CHIEF: dict[str, Any] = {"titles": ("police chief",)}
PRESIDENT: dict[str, Any] = {"titles": ("president",)}
SPOKESMAN: dict[str, Any] = {"titles": ("spokesman",)}
NOMINEE: dict[str, Any] = {"titles": ("presidential nominee",)}
MAYOR: dict[str, Any] = US | {"titles": ("mayor",)}
INTERIOR: dict[str, Any] = {"titles": ("interior minister",)}
SMITH, LEE = "John Smith", "Ann Lee"
ALONE = "x#person=lee"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            [actor("a", "Mara Zelensky", **US), actor("b", "Mara Zelenskiy", **US)],
            {"b": "a"},
            id="another spelling, one country",
        ),
        pytest.param(
            [actor("a", "Adam B. Schiff", **US), actor("b", "Adam Schiff")],
            {"b": "a"},
            id="one has no country, nobody contradicts",
        ),
        pytest.param(
            [actor("a", SMITH, **US), actor("b", SMITH, **GB)], {}, id="namesakes of two countries"
        ),
        pytest.param(
            [actor("a", SMITH, **US), actor("b", SMITH, **GB), actor("c", SMITH)],
            {},
            id="who has no country could be either",
        ),
        pytest.param(
            [actor("a", SMITH, **SENATOR), actor("b", SMITH, **CHIEF)],
            {},
            id="clearly different offices",
        ),
        pytest.param(
            [actor("a", SMITH, **SENATOR), actor("b", SMITH, **NOMINEE)],
            {"b": "a"},
            id="a nominee holds another office too",
        ),
        pytest.param(
            [actor("a", LEE, **MAYOR), actor(ALONE, "Lee", **MAYOR)],
            {ALONE: "a"},
            id="a surname with office and country",
        ),
        pytest.param([actor("a", LEE, **MAYOR), actor(ALONE, "Lee")], {}, id="a surname alone"),
        pytest.param(
            [actor("a", SMITH, **GB, **INTERIOR), actor("b", SMITH, **US, **INTERIOR)],
            {"b": "a"},
            id="one ministerial office, of which one article guessed the country",
        ),
        pytest.param(
            [actor("a", SMITH, **MAYOR), actor("b", SMITH, **GB, titles=("mayor",))],
            {},
            id="mayors of two countries",
        ),
        pytest.param(
            [
                actor("a", LEE, **MAYOR),
                actor("b", "Bob Lee", **MAYOR),
                actor(ALONE, "Lee", **MAYOR),
            ],
            {},
            id="a surname that two mayors have",
        ),
        pytest.param(
            [actor("a", LEE, **US, **PRESIDENT), actor(ALONE, "Lee", **PRESIDENT)],
            {ALONE: "a"},
            id="a president by the surname",
        ),
        pytest.param(
            [
                actor("a", LEE, **US, **PRESIDENT),
                actor("b", "Bob Lee", **US, **PRESIDENT),
                actor(ALONE, "Lee", **PRESIDENT),
            ],
            {},
            id="a surname that two presidents have",
        ),
        pytest.param(
            [
                actor("a", LEE, **US, **PRESIDENT),
                actor(ALONE, "Lee", **PRESIDENT, organizations=("Lee Motors",)),
            ],
            {},
            id="the president of a firm",
        ),
        pytest.param(
            [actor("a", SMITH, **SENATOR), actor("b", SMITH, titles=("chairman",))],
            {"b": "a"},
            id="a senator who chairs",
        ),
        pytest.param(
            [actor("a", SMITH, **SPOKESMAN), actor("b", SMITH, titles=("press secretary",))],
            {"b": "a"},
            id="two names of one office",
        ),
        pytest.param(
            [
                organization("a", "Ann Lee campaign", names=("Ann Lee campaign", "Lee campaign")),
                organization("b", "Lee campaign"),
            ],
            {"b": "a"},
            id="a campaign by the surname",
        ),
        pytest.param(
            [
                organization("a", "Ann Lee campaign", names=("Ann Lee campaign", "Lee campaign")),
                organization("b", "Bob Lee campaign", names=("Bob Lee campaign", "Lee campaign")),
            ],
            {},
            id="campaigns of two of one surname",
        ),
        pytest.param(
            [actor("a", LEE, wikidata="Q1"), actor("b", "A. Li", wikidata="Q1")],
            {"b": "a"},
            id="one Wikidata item",
        ),
        pytest.param(
            [actor("a", LEE, wikidata="Q1", **US), actor("b", LEE, wikidata="Q2", **US)],
            {},
            id="two Wikidata items",
        ),
        pytest.param(
            [
                organization("a", "F.B.I.", **US),
                organization("b", "Federal Bureau of Investigation", **US),
            ],
            {"b": "a"},
            id="an acronym and what it stands for, one country",
        ),
        pytest.param(
            [
                organization("a", "Ministry of Defence", **GB),
                organization("b", "Defence Ministry", **US),
            ],
            {},
            id="ministries of two countries",
        ),
        pytest.param([organization("a", LEE), actor("b", LEE)], {}, id="a firm and a person"),
    ],
)
def test_who_is_merged_and_who_stays(items: list[ActorItem], expected: dict[str, str]) -> None:
    assert merges(*items) == expected
    assert merges(*items[::-1]) == expected


def test_a_merge_says_why() -> None:
    items = [actor("a", "Ann Lee", country="US"), actor("b", "Ann B. Lee", country="US")]
    held = {t[1]: t[2] for t in triples(items, BASE)}
    assert [str(held[term]) for term in (KG.rule, KG.evidence)] == [
        '"same name and country"',
        '"“Ann Lee” and “Ann B. Lee” are the same name, both of US"',
    ]


def test_only_what_may_be_one_is_looked_at_together() -> None:
    lee = actor("a", "Ann Lee")
    assert near(lee, actor("b", "Lee"))
    assert not near(lee, actor("b", "Ann Orlov"))
    assert near(lee, actor("a", "Somebody Else"))


OWN = {"own": True}


def test_a_user_s_own_actor_stands_for_all_of_its_names_and_is_never_merged_away() -> None:
    mine = actor("mine", "Ann Lee", **OWN, names=("Ann Lee", "Ann Stone"))
    here = actor("a", "Ann Lee", **US, wikidata="Q1")
    there = actor("b", "Ann Stone", **GB)
    assert merges(mine, here, there) == {"a": "mine", "b": "mine"}


def test_two_actors_of_a_user_stay_two_and_a_surname_alone_is_neither() -> None:
    first, second = actor("mine", "Ann Lee", **OWN), actor("other", "Ann Lee", **OWN)
    assert merges(first, second) == {}
    assert merges(first, actor(ALONE, "Lee")) == {}


def test_a_name_with_its_office_goes_to_whoever_has_both_though_another_has_the_name() -> None:
    known = actor("known", SMITH, **SENATOR)
    here = actor("here", SMITH, **US, **SENATOR)
    there = actor("there", SMITH, **GB, **CHIEF)
    assert merges(known, here, there) == {"known": "here"}
    other = actor("there", SMITH, **GB, **SENATOR)
    assert merges(known, here, other) == {}
