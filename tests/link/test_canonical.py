"""Facts under one key for each actor, whatever the articles called them."""

from __future__ import annotations

from pathlib import Path

from kg.kinds import ActorKind
from kg.link.canonical import linked_facts, with_one_key
from kg.model import Actor
from kg.store import open_store
from tests.corpus import stored
from tests.facts import captured, sample
from tests.linked import store_linked

BASE = "https://w3id.org/whosaid/"


def test_a_store_without_links_gives_its_facts(tmp_path: Path) -> None:
    with open_store(stored(tmp_path)) as store:
        assert list(linked_facts(store)) == list(store.all_facts())


def test_a_merged_actor_has_one_key_in_all_articles(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        store_linked(store)
        before = {a.key for facts in store.all_facts() for a in facts.actors}
        after = {a.key for facts in linked_facts(store) for a in facts.actors}
    assert before - after == {"person/volodymyr-zelenskyy"}
    assert after <= before


def test_two_actors_of_an_article_that_are_one_become_one() -> None:
    facts = captured()
    merged = {f"{BASE}person/lin-jian": f"{BASE}person/volodymyr-zelenskyy"}
    found = with_one_key(facts, merged, BASE)
    persons = [actor for actor in found.actors if actor.kind is ActorKind.PERSON]
    assert [actor.key for actor in persons] == ["person/volodymyr-zelenskyy"]
    (both,) = persons
    assert isinstance(both, Actor)
    assert both.label == "Volodymyr Zelenskyy"
    assert "Lin Jian" in both.names
    assert {role.title for role in both.roles} == {
        role.title for actor in facts.actors for role in actor.roles
    }
    assert not any("lin-jian" in s.actor for one in found.statements for s in one.speakers)


def test_facts_without_merged_actors_stay_the_same() -> None:
    for facts in sample():
        assert with_one_key(facts, {f"{BASE}person/nobody": f"{BASE}person/x"}, BASE) is facts
