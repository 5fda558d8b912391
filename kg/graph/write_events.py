"""Events as triples: what was done, by whom to whom, where and when, and who reports it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import number
from kg.graph.names import Names, extent, place_of
from kg.graph.vocab import EVENT_TYPE, FACTUALITY, KG, RDF, RDFS
from kg.graph.write_parts import (
    Triple,
    passage,
    place,
    placed,
    quantity_triples,
    time_triples,
)
from kg.kinds import Part
from kg.model import Event, Participant

PART = {Part.AGENT: KG.agent, Part.PATIENT: KG.patient, Part.RECIPIENT: KG.recipient}
"""The property that leads from an event straight to whoever takes that part in it."""


def event_triples(event: Event, names: Names) -> Iterator[Triple]:
    """The event, its participants, place, time and figures, and who reports it."""
    node = names.here(event.key)
    yield from _what(event, node, names)
    yield from _who(event, node, names)
    yield from _where(event, node, names)
    if event.time is not None:
        at, triples = time_triples(event.time, names)
        yield node, KG.atTime, at
        yield from triples
    yield from quantity_triples(event.quantities, node, names)


def _what(event: Event, node: NamedNode, names: Names) -> Iterator[Triple]:
    start, end = extent(event.key)
    article = NamedNode(names.article)
    reporter = names.statement(event.reported_by) if event.reported_by is not None else article
    yield node, RDF.type, KG.Event
    yield node, RDFS.label, Literal(event.label)
    yield node, KG.eventType, EVENT_TYPE[event.type]
    if event.mode:
        yield node, KG.eventMode, Literal(event.mode)
    yield node, KG.factuality, FACTUALITY[event.factuality]
    yield node, KG.trigger, Literal(event.trigger.text)
    yield from passage(node, "trigger", KG.triggerAt, event.trigger, names)
    yield node, KG.inArticle, article
    yield node, KG.start, number(start)
    yield node, KG.end, number(end)
    yield reporter, KG.reports, node


def _who(event: Event, node: NamedNode, names: Names) -> Iterator[Triple]:
    nodes = [names.reading("participant", one.span, one) for one in event.participants]
    for one, at in zip(event.participants, nodes, strict=True):
        yield node, KG.participant, at
        yield from _participant(one, at, names)
        if one.actor is not None:
            yield node, PART[one.part], names.actor(one.actor)
    yield from placed(node, "participant", map(place_of, nodes))


def _participant(participant: Participant, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield from place(node, KG.Participant, participant.span)
    yield node, KG.part, Literal(participant.part.value)
    if participant.actor is not None:
        yield node, KG.actor, names.actor(participant.actor)


def _where(event: Event, node: NamedNode, names: Names) -> Iterator[Triple]:
    if event.place is not None:
        yield node, KG.eventPlace, Literal(event.place.text)
        yield from passage(node, "place", KG.eventPlaceAt, event.place, names)
    if event.country is not None:
        yield node, KG.country, names.country(event.country)
