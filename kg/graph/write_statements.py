"""Statements as triples, with the passages that they lead back to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import moment, number, truth
from kg.graph.names import Names, extent, place_of, quotations
from kg.graph.vocab import KG, MODE, RDF, STATEMENT_CLASS
from kg.graph.write_parts import (
    Triple,
    order,
    passage,
    place,
    placed,
    quantity_triples,
    span_key,
    time_triples,
)
from kg.model import Proposition, Span, Speaker, Statement

GAP = " … "
"""What stands between the pieces of discontinuous content."""


def statement_triples(statement: Statement, names: Names) -> Iterator[Triple]:
    """The statement, its passages, its time, figures, propositions and quotations."""
    node = names.statement(statement.key)
    yield from _kind(statement, node, names)
    yield from _who(statement, node, names)
    yield from _words(statement, node, names)
    yield from _when(statement, node, names)
    yield from _links(statement, node, names)
    yield from quantity_triples(statement.quantities, node, names)
    yield from _propositions(statement, node, names)
    yield from _orders(statement, node)


def _kind(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    start, end = extent(statement.key)
    yield node, RDF.type, KG.Statement
    yield node, RDF.type, STATEMENT_CLASS[statement.type]
    yield node, KG.mode, MODE[statement.mode]
    yield node, KG.negated, truth(statement.negated)
    yield node, KG.confidence, number(float(statement.confidence))
    yield node, KG.reason, Literal(statement.reason)
    yield node, KG.inArticle, NamedNode(names.article)
    yield node, KG.start, number(start)
    yield node, KG.end, number(end)


def _who(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    for speaker in statement.speakers:
        yield node, KG.speaker, names.actor(speaker.actor)
        yield from _speaker(speaker, node, names)
    for key in statement.on_behalf_of:
        yield node, KG.onBehalfOf, names.actor(key)
    if statement.target is not None:
        yield node, KG.target, names.actor(statement.target)
    for key in statement.about:
        yield node, KG.about, names.actor(key)
    if statement.about:
        yield node, KG.primaryAbout, names.actor(statement.about[0])


def _speaker(speaker: Speaker, node: NamedNode, names: Names) -> Iterator[Triple]:
    """The words for a speaker; the statement leads to what they go back to where it has none."""
    actor = names.actor(speaker.actor)
    at = node
    if speaker.mention is not None:
        at = names.at("speaker", speaker.mention)
        yield from passage(node, "speaker", KG.speakerAt, speaker.mention, names)
        yield at, KG.refersTo, actor
    if speaker.antecedent is not None:
        yield from passage(at, "antecedent", KG.antecedentAt, speaker.antecedent, names)
        yield names.at("antecedent", speaker.antecedent), KG.refersTo, actor


def _words(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield node, KG.content, Literal(GAP.join(span.text for span in statement.content))
    for span in statement.content:
        yield from passage(node, "content", KG.contentAt, span, names)
        for words in quotations(span.text):
            quoted = names.quotation(words)
            yield node, KG.quotation, quoted
            yield quoted, RDF.type, KG.Quotation
            yield quoted, KG.text, Literal(words)
    parts: tuple[tuple[str, NamedNode, NamedNode, tuple[Span | None, ...]], ...] = (
        ("source", KG.sourceWords, KG.sourceAt, statement.source),
        ("cue", KG.cue, KG.cueAt, (statement.cue,)),
        ("sentence", KG.sentence, KG.sentenceAt, (statement.sentence,)),
        ("hedge", KG.hedge, KG.hedgeAt, statement.hedges),
        ("venue", KG.venue, KG.venueAt, (statement.venue,)),
    )
    for kind, text, link, spans in parts:
        for found in spans:
            if found is not None:
                yield node, text, Literal(found.text)
                yield from passage(node, kind, link, found, names)


def _when(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    """When it was said: the time, and what queries ask for most, its words and its day."""
    if statement.time is None:
        return
    at, triples = time_triples(statement.time, names)
    yield node, KG.saidAt, at
    yield from triples
    yield node, KG.when, Literal(statement.time.span.text)
    yield node, KG.whenAt, at
    if statement.time.iso is not None:
        yield node, KG.saidOn, moment(statement.time.iso)


def _links(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    for link, claim in (
        (KG.claims, statement.claim),
        (KG.denies, statement.denies),
        (KG.confirms, statement.confirms),
    ):
        if claim is not None:
            yield node, link, names.actor(claim)
    for key in statement.responds_to:
        yield node, KG.respondsTo, names.statement(key)
    if statement.reported_by is not None:
        yield node, KG.reportedBy, names.statement(statement.reported_by)


def _propositions(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    nodes = [names.reading("proposition", one.span, one) for one in statement.propositions]
    for proposition, at in zip(statement.propositions, nodes, strict=True):
        yield node, KG.proposition, at
        yield from _proposition(proposition, at, names)
    yield from placed(node, "proposition", map(place_of, nodes))


def _proposition(proposition: Proposition, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield from place(node, KG.Proposition, proposition.span)
    yield node, KG.predicate, Literal(proposition.predicate)
    for link, key in (
        (KG.agent, proposition.agent),
        (KG.patient, proposition.patient),
        (KG.place, proposition.place),
    ):
        if key is not None:
            yield node, link, names.actor(key)
    yield node, KG.negated, truth(proposition.negated)


def _orders(statement: Statement, node: NamedNode) -> Iterator[Triple]:
    """Of several speakers even the usual order: which words stand for whom is said there too."""
    said = [_speaker_key(speaker) for speaker in statement.speakers]
    yield from order(node, "speaker", said, said[:1])
    yield from order(node, "onBehalfOf", statement.on_behalf_of, sorted(statement.on_behalf_of))
    yield from order(node, "about", statement.about, sorted(statement.about))
    yield from placed(node, "respondsTo", statement.responds_to)
    for name, spans in (
        ("content", statement.content),
        ("source", statement.source),
        ("hedge", statement.hedges),
    ):
        yield from placed(node, name, map(span_key, spans))


def _speaker_key(speaker: Speaker) -> str:
    """The actor, where its words stand, and those they go back to: ``person/x@3,9@0,2``."""
    parts = [quote(speaker.actor, safe="/=#")]
    if speaker.mention or speaker.antecedent:
        parts.append(span_key(speaker.mention) if speaker.mention else "")
    if speaker.antecedent:
        parts.append(span_key(speaker.antecedent))
    return "@".join(parts)
