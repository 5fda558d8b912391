"""What statements and events are made of, from triples: passages, times, figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pyoxigraph import NamedNode

from kg.graph.names import by_place, place_of
from kg.graph.read_graph import ArticleGraph
from kg.graph.vocab import KG
from kg.kinds import Bound, Granularity, TimeBasis
from kg.model import Quantity, Span, Time

T = TypeVar("T")


def spans(graph: ArticleGraph, node: NamedNode, name: str, link: NamedNode) -> tuple[Span, ...]:
    """The passages to which the link leads, in the order that was written."""
    found = [graph.span(place) for place in graph.nodes(node, link)]
    return graph.ordered(node, name, found, span_key, by_place)


def first(found: Sequence[T]) -> T | None:
    """The first of them, or None."""
    return found[0] if found else None


def span_key(span: Span) -> str:
    """Where a span stands: ``3,9``."""
    return f"{span.start},{span.end}"


def parts(
    graph: ArticleGraph,
    node: NamedNode,
    name: str,
    link: NamedNode,
    read: Callable[[ArticleGraph, NamedNode], T],
) -> tuple[T, ...]:
    """What stands at the places to which the link leads, in the order that was written."""
    places = graph.ordered(node, name, graph.nodes(node, link), place_of, by_place)
    return tuple(read(graph, place) for place in places)


def quantities(graph: ArticleGraph, node: NamedNode) -> tuple[Quantity, ...]:
    """The figures of a statement or an event."""
    return parts(graph, node, "quantity", KG.quantity, _quantity)


def _quantity(graph: ArticleGraph, node: NamedNode) -> Quantity:
    value = graph.number(node, KG.value)
    if value is None:
        raise ValueError(f"{node.value} has no value")
    return Quantity(
        value=value,
        bound=Bound(graph.needed(node, KG.bound)),
        unit=graph.needed(node, KG.unit),
        span=graph.span(node),
        high=graph.number(node, KG.high),
        of=graph.key(node, KG.of),
    )


def time(graph: ArticleGraph, node: NamedNode, link: NamedNode) -> Time | None:
    """The time to which the link leads, or None."""
    at = graph.node(node, link)
    if at is None:
        return None
    return Time(
        span=graph.span(at),
        start=graph.text(at, KG.from_),
        end=graph.text(at, KG.until),
        granularity=Granularity(graph.needed(at, KG.granularity)),
        basis=TimeBasis(graph.needed(at, KG.timeBasis)),
        approximate=bool(graph.value(at, KG.approximate)),
    )
