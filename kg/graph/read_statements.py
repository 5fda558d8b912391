"""Statements from triples: the inverse of ``kg.graph.write_statements``."""

from __future__ import annotations

import functools
from urllib.parse import unquote

from pyoxigraph import NamedNode

from kg.graph.names import by_place
from kg.graph.read_graph import ArticleGraph
from kg.graph.read_parts import first, parts, quantities, span_key, spans, time
from kg.graph.vocab import KG, MODE, RDF, STATEMENT_CLASS
from kg.model import Proposition, Span, Speaker, Statement, Time

_TYPE = {node: kind for kind, node in STATEMENT_CLASS.items()}
_MODE = {node: mode for mode, node in MODE.items()}


def statements(graph: ArticleGraph) -> tuple[Statement, ...]:
    """The statements of an article, in the order that was written."""
    found = [_statement(graph, node) for node in graph.of_class(KG.Statement)]
    return graph.ordered(
        graph.article, "statement", found, lambda statement: statement.key, by_place
    )


def _statement(graph: ArticleGraph, node: NamedNode) -> Statement:
    places = functools.partial(spans, graph, node)
    return Statement(
        key=graph.names.key(node),
        type=next(_TYPE[c] for c in graph.nodes(node, RDF.type) if c in _TYPE),
        mode=_MODE[next(iter(graph.nodes(node, KG.mode)))],
        speakers=_speakers(graph, node),
        cue=first(places("cue", KG.cueAt)),
        content=places("content", KG.contentAt),
        sentence=places("sentence", KG.sentenceAt)[0],
        reason=graph.needed(node, KG.reason),
        confidence=float(graph.value(node, KG.confidence)),
        source=places("source", KG.sourceAt),
        negated=bool(graph.value(node, KG.negated)),
        hedges=places("hedge", KG.hedgeAt),
        on_behalf_of=graph.keys(node, KG.onBehalfOf),
        target=graph.key(node, KG.target),
        about=graph.keys(node, KG.about),
        time=_time(graph, node),
        venue=first(places("venue", KG.venueAt)),
        quantities=quantities(graph, node),
        claim=graph.key(node, KG.claims),
        denies=graph.key(node, KG.denies),
        confirms=graph.key(node, KG.confirms),
        responds_to=graph.keys(node, KG.respondsTo, by_place),
        reported_by=graph.key(node, KG.reportedBy),
        propositions=parts(graph, node, "proposition", KG.proposition, _proposition),
    )


def _time(graph: ArticleGraph, node: NamedNode) -> Time | None:
    """When it was said; a day without its interval was written before there were intervals."""
    found = time(graph, node, KG.saidAt)
    if found is None and graph.text(node, KG.saidOn) is not None:
        raise ValueError(f"{node.value} has no saidAt")
    return found


def _speakers(graph: ArticleGraph, node: NamedNode) -> tuple[Speaker, ...]:
    """One speaker has the one passage; of several, an order says which words stand for whom."""
    listed = graph.orders[node].get("speaker")
    if listed is not None:
        return tuple(_listed(graph, node, entry) for entry in listed)
    at = graph.node(node, KG.speakerAt)
    return tuple(
        Speaker(
            graph.names.key(actor), at and graph.span(at), _antecedent(graph, at or node, actor)
        )
        for actor in graph.nodes(node, KG.speaker)
    )


def _antecedent(graph: ArticleGraph, words: NamedNode, actor: NamedNode) -> Span | None:
    """What the words for that actor go back to: other statements may take them for another."""
    return next(
        (
            graph.span(place)
            for place in graph.nodes(words, KG.antecedentAt)
            if actor in graph.nodes(place, KG.refersTo)
        ),
        None,
    )


def _listed(graph: ArticleGraph, node: NamedNode, entry: str) -> Speaker:
    """The speaker that an order names: actor, place of its words, place they go back to."""
    key, at, back = (*entry.split("@"), "", "")[:3]
    places = graph.nodes(node, KG.speakerAt)
    words = {span_key(graph.span(place)): place for place in places}
    beyond = [back for place in (*places, node) for back in graph.nodes(place, KG.antecedentAt)]
    antecedents = {span_key(s): s for s in map(graph.span, beyond)}
    return Speaker(
        unquote(key), graph.span(words[at]) if at else None, antecedents[back] if back else None
    )


def _proposition(graph: ArticleGraph, node: NamedNode) -> Proposition:
    return Proposition(
        span=graph.span(node),
        predicate=graph.needed(node, KG.predicate),
        agent=graph.key(node, KG.agent),
        patient=graph.key(node, KG.patient),
        place=graph.key(node, KG.place),
        negated=bool(graph.value(node, KG.negated)),
    )
