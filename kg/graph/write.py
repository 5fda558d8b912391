"""The facts of an article as quads: one named graph an article, whose IRI is the article's.

No blank nodes, no clock: the same facts give the same quads.  ``kg.graph.read`` is the inverse.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import InputError
from kg.graph.literals import moment, number
from kg.graph.names import Names, by_place
from kg.graph.vocab import DCTERMS, KG, PROV, RDF, RDFS, SCHEMA, XSD
from kg.graph.write_actors import actor_triples, country_triples
from kg.graph.write_events import event_triples
from kg.graph.write_parts import Triple, order, place
from kg.graph.write_statements import statement_triples
from kg.iri import BASE, article_iri
from kg.model import Article, ArticleFacts, Finding, Mention, Provenance

_SURROGATE = re.compile("[\ud800-\udfff]")


def article_quads(
    facts: ArticleFacts, base: str = BASE, *, fingerprint: str | None = None
) -> Iterator[Quad]:
    """The quads of an article's graph, each once, in the order of the facts.

    Args:
        facts: what was extracted; everything it refers to by key must be in it.
        base: what the IRIs of articles, actors and claims begin with.
        fingerprint: what the article is recognised by when it comes again; by default that of its
            text, metadata and provenance (see ``fingerprint_of``).

    Raises:
        InputError: the article holds half a surrogate pair, which RDF has no way to write.
    """
    names = Names(article_iri(facts.article, base), base)
    graph = NamedNode(names.article)
    seen: set[Triple] = set()
    mark = fingerprint or fingerprint_of(facts.article, facts.provenance)
    _refuse_surrogates(facts.article)
    for triple in _triples(facts, names, mark):
        if triple not in seen:
            seen.add(triple)
            yield Quad(*triple, graph)


def fingerprint_of(article: Article, provenance: Provenance) -> str:
    """The SHA-256 of an article and of what reads it: the same means the same facts.

    A build that finds it in the store need not extract that article again.
    """
    made_of = json.dumps([asdict(article), asdict(provenance)], ensure_ascii=True)
    return hashlib.sha256(made_of.encode("ascii")).hexdigest()


def _refuse_surrogates(article: Article) -> None:
    for name in ("text", "title", "publisher"):
        found = _SURROGATE.search(getattr(article, name) or "")
        if found:
            raise InputError(
                article.source,
                f"the {name} holds half a character (a lone surrogate) at {found.start()};"
                " save the file again as UTF-8",
            )


def _triples(facts: ArticleFacts, names: Names, mark: str) -> Iterator[Triple]:
    graph = NamedNode(names.article)
    yield from _article(facts.article, names)
    yield graph, KG.fingerprint, Literal(mark)
    yield from _provenance(facts, names)
    yield from _actors(facts, names)
    for claim in facts.claims:
        node = names.actor(claim.key)
        yield node, RDF.type, KG.Claim
        yield node, RDFS.label, Literal(claim.text)
        yield node, KG.text, Literal(claim.text)
    for mention in facts.mentions:
        yield from _mention(mention, names)
    for statement in facts.statements:
        yield from statement_triples(statement, names)
    for event in facts.events:
        yield from event_triples(event, names)
    for finding in facts.findings:
        yield from _finding(finding, names)
    yield from _orders(facts, names)


def _article(article: Article, names: Names) -> Iterator[Triple]:
    node = NamedNode(names.article)
    yield node, RDF.type, KG.Article
    yield node, KG.source, Literal(article.source)
    if article.title is not None:
        yield node, DCTERMS.title, Literal(article.title)
    if article.publisher is not None:
        yield node, KG.publisher, Literal(article.publisher)
    if article.published is not None:
        yield node, KG.published, moment(article.published)
    if article.url is not None:
        yield node, SCHEMA.url, Literal(article.url, datatype=XSD.anyURI)
    yield node, KG.text, Literal(article.text)
    yield node, KG.body, number(article.body)
    yield node, KG.reader, Literal(article.reader)
    yield node, KG.sha256, Literal(article.sha256)


def _provenance(facts: ArticleFacts, names: Names) -> Iterator[Triple]:
    article, made = NamedNode(names.article), facts.provenance
    file, activity = names.here("file"), names.here("extraction")
    agent = names.actor(f"software/kg-{made.kg}")
    yield article, PROV.wasDerivedFrom, file
    yield file, RDF.type, PROV.Entity
    yield file, RDFS.label, Literal(facts.article.source)
    yield article, PROV.wasGeneratedBy, activity
    yield activity, RDF.type, PROV.Activity
    yield activity, PROV.used, file
    yield activity, PROV.wasAssociatedWith, agent
    yield activity, KG.model, Literal(made.model)
    yield activity, KG.modelSha256, Literal(made.model_sha256)
    yield agent, RDF.type, PROV.SoftwareAgent
    yield agent, RDFS.label, Literal(f"kg {made.kg}")
    yield agent, KG.version, Literal(made.kg)


def _actors(facts: ArticleFacts, names: Names) -> Iterator[Triple]:
    article = NamedNode(names.article)
    for actor in facts.actors:
        yield article, KG.mentions, names.actor(actor.key)
        yield from actor_triples(actor, names)
    known = {actor.key for actor in facts.actors}
    codes = {actor.country for actor in facts.actors}
    codes |= {role.country for actor in facts.actors for role in actor.roles}
    codes |= {event.country for event in facts.events}
    for code in sorted(code for code in codes if code is not None):
        if f"country/{code}" not in known:
            yield from country_triples(code, names)


def _mention(mention: Mention, names: Names) -> Iterator[Triple]:
    node = names.at("mention", mention.span)
    yield from place(node, KG.Mention, mention.span)
    yield node, KG.inArticle, NamedNode(names.article)
    yield node, KG.refersTo, names.actor(mention.actor)


def _finding(finding: Finding, names: Names) -> Iterator[Triple]:
    node = names.at("finding", finding.span)
    yield from place(node, KG.Finding, finding.span)
    yield node, KG.inArticle, NamedNode(names.article)
    yield node, KG.kind, Literal(finding.kind.value)


def _orders(facts: ArticleFacts, names: Names) -> Iterator[Triple]:
    """The order of what the article holds, where it is not that of keys or places."""
    article = NamedNode(names.article)

    def ordered(name: str, keys: Sequence[str], usual: Iterable[str]) -> Iterator[Triple]:
        return order(article, name, keys, tuple(usual))

    actors = [actor.key for actor in facts.actors]
    yield from ordered("actor", actors, sorted(actors))
    claims = [claim.key for claim in facts.claims]
    yield from ordered("claim", claims, sorted(claims))
    statements = [statement.key for statement in facts.statements]
    yield from ordered("statement", statements, sorted(statements, key=by_place))
    events = [event.key for event in facts.events]
    yield from ordered("event", events, sorted(events, key=by_place))
    mentions = [f"{m.span.start},{m.span.end},{m.actor}" for m in facts.mentions]
    yield from ordered("mention", mentions, sorted(mentions, key=by_place))
    findings = [f"{f.span.start},{f.span.end},{f.kind}" for f in facts.findings]
    yield from ordered("finding", findings, sorted(findings, key=by_place))
