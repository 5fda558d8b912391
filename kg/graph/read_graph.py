"""The triples of one article, as reading asks for them: by subject and property, in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.literals import python_value
from kg.graph.names import Names, extent
from kg.graph.vocab import KG, RDF, local_name
from kg.model import Span

T = TypeVar("T")


class ArticleGraph:
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

    def number(self, subject: NamedNode, term: NamedNode) -> int | float | None:
        """The one number, or None."""
        if self.text(subject, term) is None:
            return None
        value = self.value(subject, term)
        if not isinstance(value, (int, float)):
            raise ValueError(f"{subject.value} has no number for its {local_name(term)}")
        return value

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

    def country(self, node: NamedNode) -> str | None:
        """The ISO 3166 code of its country, or None."""
        key = self.key(node, KG.country)
        return None if key is None else key.removeprefix("country/")

    def span(self, place: NamedNode) -> Span:
        """The stretch of the article that this passage, mention or quantity is."""
        return Span(*extent(place.value), self.needed(place, KG.text))

    def subjects(self, term: NamedNode) -> dict[NamedNode, NamedNode]:
        """The subject that has each resource for that property."""
        return {
            item: subject
            for subject, held in self._objects.items()
            for item in held.get(term, ())
            if isinstance(item, NamedNode)
        }

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
