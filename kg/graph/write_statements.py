"""Statements as triples, with the passages that they lead back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import moment, number, truth
from kg.graph.names import Names, by_place, extent, quotations
from kg.graph.vocab import KG, MODE, RDF, STATEMENT_CLASS
from kg.model import Quantity, Span, Speaker, Statement

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]

GAP = " … "
"""What stands between the pieces of discontinuous content."""


def statement_triples(statement: Statement, names: Names) -> Iterator[Triple]:
    """The statement, its passages, its quantities and quotations."""
    node = names.statement(statement.key)
    yield from _kind(statement, node, names)
    yield from _who(statement, node, names)
    yield from _words(statement, node, names)
    yield from _links(statement, node, names)
    for quantity in statement.quantities:
        at = names.at("quantity", quantity.span)
        yield node, KG.quantity, at
        yield from _quantity(quantity, at)
    yield from _orders(statement, node)


def place(node: NamedNode, kind: NamedNode, span: Span) -> Iterator[Triple]:
    """Something of that class at these characters."""
    yield node, RDF.type, kind
    yield node, KG.start, number(span.start)
    yield node, KG.end, number(span.end)
    yield node, KG.text, Literal(span.text)


def order(
    node: NamedNode, name: str, keys: Sequence[str], usual: Sequence[str]
) -> Iterator[Triple]:
    """The order of several values, where it is not the usual one; RDF itself keeps none.

    The literal names what is ordered and then the keys, percent-encoded.
    """
    if tuple(keys) != tuple(usual):
        listed = " ".join(quote(key, safe="/=#,@") for key in keys)
        yield node, KG.order, Literal(f"{name} {listed}")


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
    if statement.said_on is not None:
        yield node, KG.saidOn, moment(statement.said_on)


def _who(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    for speaker in statement.speakers:
        yield node, KG.speaker, names.actor(speaker.actor)
        if speaker.mention is not None:
            at = names.at("speaker", speaker.mention)
            yield node, KG.speakerAt, at
            yield from place(at, KG.Passage, speaker.mention)
            yield at, KG.refersTo, names.actor(speaker.actor)
    for key in statement.on_behalf_of:
        yield node, KG.onBehalfOf, names.actor(key)
    if statement.target is not None:
        yield node, KG.target, names.actor(statement.target)
    for key in statement.about:
        yield node, KG.about, names.actor(key)
    if statement.about:
        yield node, KG.primaryAbout, names.actor(statement.about[0])


def _words(statement: Statement, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield node, KG.content, Literal(GAP.join(span.text for span in statement.content))
    for span in statement.content:
        yield from _passage(node, "content", KG.contentAt, span, names)
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
        ("when", KG.when, KG.whenAt, (statement.when,)),
        ("venue", KG.venue, KG.venueAt, (statement.venue,)),
    )
    for kind, text, link, spans in parts:
        for found in spans:
            if found is not None:
                yield node, text, Literal(found.text)
                yield from _passage(node, kind, link, found, names)


def _passage(
    node: NamedNode, kind: str, link: NamedNode, span: Span, names: Names
) -> Iterator[Triple]:
    at = names.at(kind, span)
    yield node, link, at
    yield from place(at, KG.Passage, span)


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


def _quantity(quantity: Quantity, node: NamedNode) -> Iterator[Triple]:
    yield from place(node, KG.Quantity, quantity.span)
    yield node, KG.value, number(quantity.value)
    yield node, KG.bound, Literal(quantity.bound.value)
    yield node, KG.unit, Literal(quantity.unit)


def _orders(statement: Statement, node: NamedNode) -> Iterator[Triple]:
    """Of several speakers even the usual order: which words stand for whom is said there too."""
    said = [_speaker_key(speaker) for speaker in statement.speakers]
    yield from order(node, "speaker", said, said[:1])
    yield from order(node, "onBehalfOf", statement.on_behalf_of, sorted(statement.on_behalf_of))
    yield from order(node, "about", statement.about, sorted(statement.about))
    yield from order(
        node, "respondsTo", statement.responds_to, sorted(statement.responds_to, key=by_place)
    )
    for name, spans in (
        ("content", statement.content),
        ("source", statement.source),
        ("hedge", statement.hedges),
        ("quantity", tuple(quantity.span for quantity in statement.quantities)),
    ):
        keys = [_span_key(span) for span in spans]
        yield from order(node, name, keys, sorted(keys, key=by_place))


def _speaker_key(speaker: Speaker) -> str:
    """The actor's key and, where there are any, the place of its words: ``person/x@3,9``."""
    key = quote(speaker.actor, safe="/=#")
    return f"{key}@{_span_key(speaker.mention)}" if speaker.mention else key


def _span_key(span: Span) -> str:
    return f"{span.start},{span.end}"
