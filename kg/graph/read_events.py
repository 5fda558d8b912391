"""Events from triples: the inverse of ``kg.graph.write_events``."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from kg.graph.names import by_place
from kg.graph.read_graph import ArticleGraph
from kg.graph.read_parts import first, parts, quantities, spans, time
from kg.graph.vocab import EVENT_TYPE, FACTUALITY, KG, RDFS
from kg.kinds import Part
from kg.model import Event, Participant

_TYPE = {node: kind for kind, node in EVENT_TYPE.items()}
_FACTUALITY = {node: kind for kind, node in FACTUALITY.items()}


def events(graph: ArticleGraph) -> tuple[Event, ...]:
    """The events of an article, in the order that was written."""
    reporters = graph.subjects(KG.reports)
    found = [_event(graph, node, reporters) for node in graph.of_class(KG.Event)]
    return graph.ordered(graph.article, "event", found, lambda event: event.key, by_place)


def _event(graph: ArticleGraph, node: NamedNode, reporters: Mapping[NamedNode, NamedNode]) -> Event:
    reporter = reporters[node]
    return Event(
        key=graph.names.key(node),
        type=_TYPE[next(iter(graph.nodes(node, KG.eventType)))],
        mode=graph.text(node, KG.eventMode) or "",
        trigger=spans(graph, node, "trigger", KG.triggerAt)[0],
        label=graph.needed(node, RDFS.label),
        factuality=_FACTUALITY[next(iter(graph.nodes(node, KG.factuality)))],
        participants=parts(graph, node, "participant", KG.participant, _participant),
        place=first(spans(graph, node, "place", KG.eventPlaceAt)),
        country=graph.country(node),
        time=time(graph, node, KG.atTime),
        quantities=quantities(graph, node),
        reported_by=None if reporter == graph.article else graph.names.key(reporter),
    )


def _participant(graph: ArticleGraph, node: NamedNode) -> Participant:
    return Participant(
        part=Part(graph.needed(node, KG.part)),
        span=graph.span(node),
        actor=graph.key(node, KG.actor),
    )
