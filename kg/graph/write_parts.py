"""What statements and events are made of, as triples: passages, times, figures, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import moment, number, truth
from kg.graph.names import Names, by_place, place_of
from kg.graph.vocab import KG, RDF
from kg.model import Quantity, Span, Time

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def place(node: NamedNode, kind: NamedNode, span: Span) -> Iterator[Triple]:
    """Something of that class at these characters."""
    yield node, RDF.type, kind
    yield node, KG.start, number(span.start)
    yield node, KG.end, number(span.end)
    yield node, KG.text, Literal(span.text)


def passage(
    node: NamedNode, kind: str, link: NamedNode, span: Span, names: Names
) -> Iterator[Triple]:
    """A passage of that kind, to which the link leads from the node."""
    at = names.at(kind, span)
    yield node, link, at
    yield from place(at, KG.Passage, span)


def time_triples(time: Time, names: Names) -> tuple[NamedNode, Iterator[Triple]]:
    """The node of a time, and what is said of it; an end that is open or unknown is left out."""
    at = names.reading("time", time.span, time)
    return at, _time(time, at)


def _time(time: Time, at: NamedNode) -> Iterator[Triple]:
    yield from place(at, KG.Time, time.span)
    if time.start is not None:
        yield at, KG.from_, moment(time.start)
    if time.end is not None:
        yield at, KG.until, moment(time.end)
    yield at, KG.granularity, Literal(time.granularity.value)
    yield at, KG.timeBasis, Literal(time.basis.value)
    yield at, KG.approximate, truth(time.approximate)


def quantity_triples(
    quantities: Sequence[Quantity], node: NamedNode, names: Names
) -> Iterator[Triple]:
    """The figures that a statement or an event states, in their order."""
    nodes = [names.reading("quantity", quantity.span, quantity) for quantity in quantities]
    for quantity, at in zip(quantities, nodes, strict=True):
        yield node, KG.quantity, at
        yield from _quantity(quantity, at, names)
    yield from placed(node, "quantity", map(place_of, nodes))


def _quantity(quantity: Quantity, node: NamedNode, names: Names) -> Iterator[Triple]:
    yield from place(node, KG.Quantity, quantity.span)
    yield node, KG.value, number(quantity.value)
    if quantity.high is not None:
        yield node, KG.high, number(quantity.high)
    yield node, KG.bound, Literal(quantity.bound.value)
    yield node, KG.unit, Literal(quantity.unit)
    if quantity.of is not None:
        yield node, KG.of, names.actor(quantity.of)


def order(
    node: NamedNode, name: str, keys: Sequence[str], usual: Sequence[str]
) -> Iterator[Triple]:
    """The order of several values, where it is not the usual one; RDF itself keeps none.

    The literal names what is ordered and then the keys, percent-encoded.
    """
    if tuple(keys) != tuple(usual):
        listed = " ".join(quote(key, safe="/=#,@;") for key in keys)
        yield node, KG.order, Literal(f"{name} {listed}")


def placed(node: NamedNode, name: str, keys: Iterable[str]) -> Iterator[Triple]:
    """The order of several values whose usual order is that of their places."""
    listed = list(keys)
    yield from order(node, name, listed, sorted(listed, key=by_place))


def span_key(span: Span) -> str:
    """Where a span stands: ``3,9``."""
    return f"{span.start},{span.end}"
