"""The facts of an article from its quads: the inverse of ``kg.graph.write``."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.graph.names import by_place
from kg.graph.read_events import events
from kg.graph.read_graph import ArticleGraph
from kg.graph.read_statements import statements
from kg.graph.vocab import ACTOR_CLASS, DCTERMS, KG, PROV, RDF, RDFS, SCHEMA, SKOS, local_name
from kg.iri import BASE
from kg.kinds import ActorKind, FindingKind
from kg.model import Actor, Article, ArticleFacts, Claim, Finding, Mention, Provenance, Role

_KIND = {node: kind for kind, node in ACTOR_CLASS.items()}


def article_facts(quads: Iterable[Quad], base: str = BASE) -> ArticleFacts:
    """The facts that ``article_quads`` wrote.

    Equal to those that were written, as long as their dates are spelled as a store spells them
    (see ``kg.graph.literals``).

    Raises:
        StoreError: the quads are not those of one article, or lack what every article has.
    """
    graph = ArticleGraph(quads, base)
    try:
        return ArticleFacts(
            article=_article(graph),
            provenance=_provenance(graph),
            actors=_actors(graph),
            mentions=_mentions(graph),
            claims=_claims(graph),
            statements=statements(graph),
            findings=_findings(graph),
            events=events(graph),
        )
    except (KeyError, ValueError, StopIteration) as error:
        raise StoreError(
            f"the graph of {graph.names.article} is damaged or was written by another version"
            f" ({error}); build the article again"
        ) from error


def _article(graph: ArticleGraph) -> Article:
    node = graph.article
    return Article(
        id=unquote(node.value.removeprefix(graph.names.base + "article/")),
        text=graph.needed(node, KG.text),
        source=graph.needed(node, KG.source),
        title=graph.text(node, DCTERMS.title),
        publisher=graph.text(node, KG.publisher),
        published=graph.text(node, KG.published),
        url=graph.text(node, SCHEMA.url),
        body=int(graph.value(node, KG.body)),
        reader=graph.needed(node, KG.reader),
    )


def _provenance(graph: ArticleGraph) -> Provenance:
    activity = graph.names.here("extraction")
    agent = next(iter(graph.nodes(activity, PROV.wasAssociatedWith)))
    return Provenance(
        kg=graph.needed(agent, KG.version),
        model=graph.needed(activity, KG.model),
        model_sha256=graph.needed(activity, KG.modelSha256),
    )


def _actors(graph: ArticleGraph) -> tuple[Actor, ...]:
    found = [_actor(graph, node) for node in graph.nodes(graph.article, KG.mentions)]
    return graph.ordered(graph.article, "actor", found, lambda actor: actor.key, str)


def _actor(graph: ArticleGraph, node: NamedNode) -> Actor:
    kind = next(_KIND[c] for c in graph.nodes(node, RDF.type) if c in _KIND)
    item = graph.node(node, SCHEMA.sameAs)
    roles = sorted(graph.nodes(node, KG.hasRole), key=lambda n: int(n.value.rpartition(",")[2]))
    country = graph.text(node, KG.isoCode) if kind is ActorKind.COUNTRY else graph.country(node)
    return Actor(
        key=graph.names.key(node),
        label=graph.needed(node, RDFS.label),
        kind=kind,
        country=country,
        roles=tuple(_role(graph, role) for role in roles),
        names=tuple(graph.texts(node, SKOS.altLabel)),
        wikidata=local_name(item) if item else None,
    )


def _role(graph: ArticleGraph, node: NamedNode) -> Role:
    return Role(
        title=graph.text(node, KG.title),
        organization=graph.key(node, KG.organization),
        country=graph.country(node),
        former=bool(graph.value(node, KG.former)),
    )


def _mentions(graph: ArticleGraph) -> tuple[Mention, ...]:
    found = [
        Mention(graph.names.key(actor), graph.span(node))
        for node in graph.of_class(KG.Mention)
        for actor in graph.nodes(node, KG.refersTo)
    ]
    return graph.ordered(
        graph.article,
        "mention",
        found,
        lambda m: f"{m.span.start},{m.span.end},{m.actor}",
        by_place,
    )


def _findings(graph: ArticleGraph) -> tuple[Finding, ...]:
    found = [
        Finding(FindingKind(kind), graph.span(node))
        for node in graph.of_class(KG.Finding)
        for kind in graph.texts(node, KG.kind)
    ]
    return graph.ordered(
        graph.article,
        "finding",
        found,
        lambda f: f"{f.span.start},{f.span.end},{f.kind}",
        by_place,
    )


def _claims(graph: ArticleGraph) -> tuple[Claim, ...]:
    found = [
        Claim(graph.names.key(node), graph.needed(node, KG.text))
        for node in graph.of_class(KG.Claim)
    ]
    return graph.ordered(graph.article, "claim", found, lambda claim: claim.key, str)
