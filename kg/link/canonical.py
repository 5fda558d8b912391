"""The facts of a store with one key for each actor: those of merged ones are those of the one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode

from kg.extract.actors.keys import with_final_keys
from kg.graph.names import Names
from kg.graph.vocab import KG
from kg.iri import actor_iri, article_iri
from kg.link.read import links
from kg.model import Actor, ArticleFacts
from kg.store import Store


def linked_facts(store: Store) -> Iterator[ArticleFacts]:
    """The facts of all articles, sorted by the articles' IRIs, under the actors' own keys.

    An actor that linking found to be another's variant goes under that one's key; in a store
    without links these are the facts as they were extracted.
    """
    merged = {link.source: link.target for link in links(store, KG.sameActor)}
    for facts in store.all_facts():
        yield with_one_key(facts, merged, store.base) if merged else facts


def with_one_key(facts: ArticleFacts, merged: Mapping[str, str], base: str) -> ArticleFacts:
    """The facts with the keys of merged actors replaced.

    Args:
        facts: of one article.
        merged: the IRI of each variant with the IRI of the actor that it is.
        base: what IRIs begin with.
    """
    article = article_iri(facts.article, base)
    names = Names(article, base)
    found = {actor.key: merged.get(actor_iri(actor.key, article, base)) for actor in facts.actors}
    keys = {key: names.key(NamedNode(iri)) for key, iri in found.items() if iri is not None}
    if not keys:
        return facts
    renamed = with_final_keys(facts, keys)
    return replace(renamed, actors=tuple(_once(renamed.actors)))


def _once(actors: Iterable[Actor]) -> Iterator[Actor]:
    """Each actor once: of two that have become one, all names and all roles."""
    held: dict[str, Actor] = {}
    for actor in actors:
        other = held.get(actor.key)
        if other is None:
            held[actor.key] = actor
            continue
        label = max(other.label, actor.label, key=lambda name: (len(name), name))
        names = {*other.names, *actor.names, other.label, actor.label} - {label}
        held[actor.key] = replace(
            other,
            label=label,
            country=other.country or actor.country,
            roles=tuple(dict.fromkeys((*other.roles, *actor.roles))),
            names=tuple(sorted(names)),
            wikidata=other.wikidata or actor.wikidata,
        )
    return iter(held.values())
