"""The actors as all articles together present them, and whom a statement concerns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.actors import KnownActor, addressed, known_actors
from kg.kinds import ActorKind
from kg.model import Actor, ArticleFacts
from tests.facts import PROVENANCE, article, sample

BASE = "https://w3id.org/whosaid/"


def labelled(*labels: str, names: tuple[str, ...] = ()) -> list[ArticleFacts]:
    """One article for each label, which gives that label to the same person."""
    return [
        ArticleFacts(
            article(f"{number}.txt", "text"),
            PROVENANCE,
            actors=(Actor("person/a", label, ActorKind.PERSON, names=names),),
        )
        for number, label in enumerate(labels)
    ]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Lin", "Lin", "Lin Jian"), "Lin"),
        (("Lin", "Lin Jian"), "Lin Jian"),
        (("Linn", "Lina"), "Lina"),
        (("",), f"{BASE}person/a"),
    ],
)
def test_the_label_most_articles_give_wins_then_the_longest_then_the_first(
    labels: tuple[str, ...], expected: str
) -> None:
    (actor,) = known_actors(labelled(*labels)).values()
    assert actor.label == expected


def test_an_actor_keeps_its_other_labels_and_names() -> None:
    assert known_actors(labelled("Lin", "Lin Jian", names=("Mr Lin",))) == {
        f"{BASE}person/a": KnownActor(
            f"{BASE}person/a", "Lin Jian", ActorKind.PERSON, "", "", ("Lin", "Mr Lin")
        )
    }


def test_a_statement_with_a_target_makes_no_edge_to_what_else_it_is_about() -> None:
    accusation = sample()[0].statements[1]
    assert (accusation.target, accusation.about) == ("country/RU", ("country/RU", "country/CN"))
    assert addressed(accusation) == ("target", ("country/RU",))
    assert addressed(replace(accusation, target=None)) == ("about", ("country/RU", "country/CN"))


def test_the_order_of_the_articles_makes_no_difference() -> None:
    assert list(known_actors(reversed(sample())).items()) == list(known_actors(sample()).items())
    assert known_actors(()) == {}
