"""The facts of an article from its quads: the inverse of ``kg.graph.write``."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.literals import python_value
from kg.graph.names import Names, by_place, extent
from kg.graph.vocab import (
    ACTOR_CLASS,
    DCTERMS,
    KG,
    MODE,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    STATEMENT_CLASS,
    local_name,
)
from kg.iri import BASE
from kg.model import (
    Actor,
    ActorKind,
    Article,
    ArticleFacts,
    Bound,
    Claim,
    Finding,
    FindingKind,
    Mention,
    Provenance,
    Quantity,
    Role,
    Span,
    Speaker,
    Statement,
)

T = TypeVar("T")
_KIND = {node: kind for kind, node in ACTOR_CLASS.items()}
_TYPE = {node: kind for kind, node in STATEMENT_CLASS.items()}
_MODE = {node: mode for mode, node in MODE.items()}


def article_facts(quads: Iterable[Quad], base: str = BASE) -> ArticleFacts:
    """The facts that ``article_quads`` wrote.

    Equal to those that were written, as long as their dates are spelled as a store spells them
    (see ``kg.graph.literals``).

    Raises:
        StoreError: the quads are not those of one article, or lack what every article has.
    """
    graph = _Graph(quads, base)
    try:
        return ArticleFacts(
            article=_article(graph),
            provenance=_provenance(graph),
            actors=_actors(graph),
            mentions=_mentions(graph),
            claims=_claims(graph),
            statements=_statements(graph),
            findings=_findings(graph),
        )
    except (KeyError, ValueError, StopIteration) as error:
        raise StoreError(
            f"the graph of {graph.names.article} is damaged or was written by another version"
            f" ({error}); build the article again"
        ) from error


class _Graph:
    """One article's triples by subject and property, and the names of its parts."""

    def __init__(self, quads: Iterable[Quad], base: str) -> None:
        self._objects: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]]
        self._objects = defaultdict(lambda: defaultdict(list))
        graphs = set()
        for quad in quads:
            graphs.add(quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else "")
            if isinstance(quad.subject, NamedNode) and isinstance(
                quad.object, (NamedNode, Literal)
            ):
                self._objects[quad.subject][quad.predicate].append(quad.object)
        if len(graphs) != 1:
            raise StoreError(f"these quads are of {len(graphs)} graphs, not of one article")
        self.names = Names(graphs.pop(), base)
        self.article = NamedNode(self.names.article)
        self.orders = {
            node: dict(_order(text) for text in self.texts(node, KG.order))
            for node in list(self._objects)
        }

    def of_class(self, kind: NamedNode) -> list[NamedNode]:
        """The subjects of that class."""
        return [s for s, held in self._objects.items() if kind in held.get(RDF.type, ())]

    def nodes(self, subject: NamedNode, term: NamedNode) -> list[NamedNode]:
        """The resources that the subject has for that property."""
        held = self._objects[subject].get(term, ()) if subject in self._objects else ()
        return [item for item in held if isinstance(item, NamedNode)]

    def node(self, subject: NamedNode, term: NamedNode) -> NamedNode | None:
        """The one resource, or None."""
        return next(iter(self.nodes(subject, term)), None)

    def literals(self, subject: NamedNode, term: NamedNode) -> list[Literal]:
        """The literals that the subject has for that property."""
        held = self._objects[subject].get(term, ()) if subject in self._objects else ()
        return [item for item in held if isinstance(item, Literal)]

    def texts(self, subject: NamedNode, term: NamedNode) -> list[str]:
        """Their texts, sorted."""
        return sorted(item.value for item in self.literals(subject, term))

    def text(self, subject: NamedNode, term: NamedNode) -> str | None:
        """The one text, or None."""
        return next(iter(self.texts(subject, term)), None)

    def needed(self, subject: NamedNode, term: NamedNode) -> str:
        """The one text that must be there."""
        found = self.text(subject, term)
        if found is None:
            raise ValueError(f"{subject.value} has no {local_name(term)}")
        return found

    def value(self, subject: NamedNode, term: NamedNode) -> str | int | float | bool:
        """The one literal that must be there, as a Python value."""
        for literal in self.literals(subject, term):
            return python_value(literal)
        raise ValueError(f"{subject.value} has no {local_name(term)}")

    def key(self, subject: NamedNode, term: NamedNode) -> str | None:
        """The key of the one resource, or None."""
        found = self.node(subject, term)
        return None if found is None else self.names.key(found)

    def keys(
        self,
        subject: NamedNode,
        term: NamedNode,
        usual: Callable[[str], object] = str,
    ) -> tuple[str, ...]:
        """The keys of all resources, in the order that was written."""
        found = [self.names.key(node) for node in self.nodes(subject, term)]
        return self.ordered(subject, local_name(term), found, str, usual)

    def span(self, place: NamedNode) -> Span:
        """The stretch of the article that this passage, mention or quantity is."""
        return Span(*extent(place.value), self.needed(place, KG.text))

    def ordered(
        self,
        subject: NamedNode,
        name: str,
        items: Iterable[T],
        key: Callable[[T], str],
        usual: Callable[[str], object],
    ) -> tuple[T, ...]:
        """The items in the order that was written, or else in the usual one of their keys."""
        listed = self.orders.get(subject, {}).get(name)
        if listed is None:
            return tuple(sorted(items, key=lambda item: usual(key(item))))  # type: ignore[arg-type,return-value]
        ranks = {written: rank for rank, written in enumerate(listed)}
        return tuple(sorted(items, key=lambda item: ranks[key(item)]))


def _order(text: str) -> tuple[str, tuple[str, ...]]:
    name, *keys = text.split(" ")
    return name, tuple(unquote(key) for key in keys)


def _article(graph: _Graph) -> Article:
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


def _provenance(graph: _Graph) -> Provenance:
    activity = graph.names.here("extraction")
    agent = next(iter(graph.nodes(activity, PROV.wasAssociatedWith)))
    return Provenance(
        kg=graph.needed(agent, KG.version),
        model=graph.needed(activity, KG.model),
        model_sha256=graph.needed(activity, KG.modelSha256),
    )


def _actors(graph: _Graph) -> tuple[Actor, ...]:
    found = [_actor(graph, node) for node in graph.nodes(graph.article, KG.mentions)]
    return graph.ordered(graph.article, "actor", found, lambda actor: actor.key, str)


def _actor(graph: _Graph, node: NamedNode) -> Actor:
    kind = next(_KIND[c] for c in graph.nodes(node, RDF.type) if c in _KIND)
    item = graph.node(node, SCHEMA.sameAs)
    roles = sorted(graph.nodes(node, KG.hasRole), key=lambda n: int(n.value.rpartition(",")[2]))
    country = (
        graph.text(node, KG.isoCode) if kind is ActorKind.COUNTRY else _country_of(graph, node)
    )
    return Actor(
        key=graph.names.key(node),
        label=graph.needed(node, RDFS.label),
        kind=kind,
        country=country,
        roles=tuple(_role(graph, role) for role in roles),
        names=tuple(graph.texts(node, SKOS.altLabel)),
        wikidata=local_name(item) if item else None,
    )


def _role(graph: _Graph, node: NamedNode) -> Role:
    return Role(
        title=graph.text(node, KG.title),
        organization=graph.key(node, KG.organization),
        country=_country_of(graph, node),
        former=bool(graph.value(node, KG.former)),
    )


def _country_of(graph: _Graph, node: NamedNode) -> str | None:
    key = graph.key(node, KG.country)
    return None if key is None else key.removeprefix("country/")


def _mentions(graph: _Graph) -> tuple[Mention, ...]:
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


def _findings(graph: _Graph) -> tuple[Finding, ...]:
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


def _claims(graph: _Graph) -> tuple[Claim, ...]:
    found = [
        Claim(graph.names.key(node), graph.needed(node, KG.text))
        for node in graph.of_class(KG.Claim)
    ]
    return graph.ordered(graph.article, "claim", found, lambda claim: claim.key, str)


def _statements(graph: _Graph) -> tuple[Statement, ...]:
    found = [_statement(graph, node) for node in graph.of_class(KG.Statement)]
    return graph.ordered(
        graph.article, "statement", found, lambda statement: statement.key, by_place
    )


def _statement(graph: _Graph, node: NamedNode) -> Statement:
    spans = functools.partial(_spans, graph, node)
    return Statement(
        key=graph.names.key(node),
        type=next(_TYPE[c] for c in graph.nodes(node, RDF.type) if c in _TYPE),
        mode=_MODE[next(iter(graph.nodes(node, KG.mode)))],
        speakers=_speakers(graph, node),
        cue=_first(spans("cue", KG.cueAt)),
        content=spans("content", KG.contentAt),
        sentence=spans("sentence", KG.sentenceAt)[0],
        reason=graph.needed(node, KG.reason),
        confidence=float(graph.value(node, KG.confidence)),
        source=spans("source", KG.sourceAt),
        negated=bool(graph.value(node, KG.negated)),
        hedges=spans("hedge", KG.hedgeAt),
        on_behalf_of=graph.keys(node, KG.onBehalfOf),
        target=graph.key(node, KG.target),
        about=graph.keys(node, KG.about),
        said_on=graph.text(node, KG.saidOn),
        when=_first(spans("when", KG.whenAt)),
        venue=_first(spans("venue", KG.venueAt)),
        quantities=_quantities(graph, node),
        claim=graph.key(node, KG.claims),
        denies=graph.key(node, KG.denies),
        confirms=graph.key(node, KG.confirms),
        responds_to=graph.keys(node, KG.respondsTo, by_place),
        reported_by=graph.key(node, KG.reportedBy),
    )


def _spans(graph: _Graph, node: NamedNode, name: str, link: NamedNode) -> tuple[Span, ...]:
    found = [graph.span(place) for place in graph.nodes(node, link)]
    return graph.ordered(node, name, found, _span_key, by_place)


def _first(spans: tuple[Span, ...]) -> Span | None:
    return spans[0] if spans else None


def _span_key(span: Span) -> str:
    return f"{span.start},{span.end}"


def _speakers(graph: _Graph, node: NamedNode) -> tuple[Speaker, ...]:
    """One speaker has the one passage; of several, an order says which words stand for whom."""
    spans = {_span_key(s): s for s in map(graph.span, graph.nodes(node, KG.speakerAt))}
    listed = graph.orders[node].get("speaker")
    if listed is None:
        actors = graph.keys(node, KG.speaker)
        return tuple(Speaker(actor, _first(tuple(spans.values()))) for actor in actors)
    split = (entry.partition("@") for entry in listed)
    return tuple(Speaker(unquote(key), spans[at] if at else None) for key, _, at in split)


def _quantities(graph: _Graph, node: NamedNode) -> tuple[Quantity, ...]:
    found = [_quantity(graph, place) for place in graph.nodes(node, KG.quantity)]
    return graph.ordered(node, "quantity", found, lambda q: _span_key(q.span), by_place)


def _quantity(graph: _Graph, node: NamedNode) -> Quantity:
    value = graph.value(node, KG.value)
    if not isinstance(value, (int, float)):
        raise ValueError(f"{node.value} has no number for its value")
    return Quantity(
        value=value,
        bound=Bound(graph.needed(node, KG.bound)),
        unit=graph.needed(node, KG.unit),
        span=graph.span(node),
    )
