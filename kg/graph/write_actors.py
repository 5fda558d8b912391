"""Actors as triples: what they are, what they are called, their roles and countries."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.gazetteer import country
from kg.graph.literals import truth
from kg.graph.names import Names
from kg.graph.vocab import ACTOR_CLASS, KG, RDF, RDFS, SCHEMA, SKOS
from kg.graph.write_parts import Triple
from kg.kinds import ActorKind
from kg.model import Actor, Role

WIKIDATA = "http://www.wikidata.org/entity/"


def actor_triples(actor: Actor, names: Names) -> Iterator[Triple]:
    """What the article says of an actor, and what is known of it by its country's code."""
    node = names.actor(actor.key)
    yield node, RDF.type, KG.Actor
    yield node, RDF.type, ACTOR_CLASS[actor.kind]
    yield node, RDFS.label, Literal(actor.label)
    for name in actor.names:
        yield node, SKOS.altLabel, Literal(name)
    if actor.wikidata is not None:
        yield node, SCHEMA.sameAs, NamedNode(WIKIDATA + actor.wikidata)
    yield from _country(actor, node, names)
    if actor.roles and actor.kind is ActorKind.PERSON:
        yield node, RDF.type, KG.Official
    for number, role in enumerate(actor.roles, start=1):
        at = names.role(actor.key, number)
        yield node, KG.hasRole, at
        yield from _role(role, at, names)


def country_triples(code: str, names: Names) -> Iterator[Triple]:
    """A country that the article only implies, as the one that a spokesperson speaks for."""
    node = names.country(code)
    yield node, RDF.type, KG.Actor
    yield node, RDF.type, KG.Country
    yield node, KG.isoCode, Literal(code)
    yield node, RDFS.label, Literal(country_name(code))


def country_name(code: str) -> str:
    """What the country with that ISO 3166 code is called; the code where it is not known."""
    try:
        return country(code).name
    except KeyError:
        return code


def _country(actor: Actor, node: NamedNode, names: Names) -> Iterator[Triple]:
    """A country has a code; everyone else has a country."""
    if actor.country is None:
        return
    if actor.kind is ActorKind.COUNTRY:
        yield node, KG.isoCode, Literal(actor.country)
    else:
        yield node, KG.country, names.country(actor.country)


def _role(role: Role, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield node, RDF.type, KG.Role
    if role.title is not None:
        yield node, KG.title, Literal(role.title)
    if role.organization is not None:
        yield node, KG.organization, names.actor(role.organization)
    if role.country is not None:
        yield node, KG.country, names.country(role.country)
    yield node, KG.former, truth(role.former)
