"""Whether the graphs of articles and links are well formed, one at a time, by the SHACL shapes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import ValidationError
from kg.graph.vocab import XSD
from kg.resources import ontology_file

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"


@runtime_checkable
class Graphs(Protocol):
    """What of a store is needed here."""

    base: str

    def graphs(self) -> Iterable[str]:
        """The IRIs of its graphs."""

    def quads(self, graph: str) -> Iterable[Quad]:
        """The quads of one."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong with a graph."""

    graph: str
    """The IRI of the graph: of an article, or of some links."""
    focus: str
    """The IRI of what is not as it should be."""
    path: str
    """The IRI of the property at fault; empty where it is not one property."""
    message: str
    value: str = ""
    """The value at fault, where there is one."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found."""

    graphs: int
    """How many graphs were looked at."""
    results: tuple[Problem, ...] = ()
    """All problems, sorted."""

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong."""
        return not self.results


def validate(source: Graphs | Iterable[Quad]) -> Report:
    """The report on all graphs of a store, or on these quads; one graph at a time is in memory.

    The index from which links are made is no part of what a store says, and is not looked at.

    Args:
        source: a store, or quads grouped by graph.

    Raises:
        ValidationError: the shapes cannot be used, or a graph cannot be looked at.
    """
    shapes = _shapes()
    quads = source if not isinstance(source, Graphs) else _all_quads(source)
    count, found = 0, list[Problem]()
    for name, group in groupby(quads, key=lambda quad: quad.graph_name):
        count += 1
        found.extend(_problems(str(getattr(name, "value", "")), group, shapes))
    return Report(count, tuple(sorted(found)))


def _all_quads(store: Graphs) -> Iterator[Quad]:
    index = f"{store.base}link/index/"
    for graph in store.graphs():
        if not graph.startswith(index):
            yield from store.quads(graph)


def _shapes() -> rdflib.Graph:
    import rdflib

    text = ontology_file("shapes.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def _problems(name: str, quads: Iterable[Quad], shapes: rdflib.Graph) -> Iterator[Problem]:
    import pyshacl

    data = _rdflib_graph(quads)
    try:
        conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    except Exception as error:  # pyshacl raises what rdflib and its own parts happen to raise
        raise ValidationError(f"{name} cannot be validated: {error}") from error
    if conforms:
        return
    if isinstance(report, Exception):
        raise ValidationError(f"{name} cannot be validated: {report}") from report
    yield from _results(name, report)


def _rdflib_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    import rdflib

    def term(node: Any) -> rdflib.term.Node:
        if isinstance(node, NamedNode):
            return rdflib.URIRef(node.value)
        if isinstance(node, Literal):
            # rdflib tells a plain string from an xsd:string, and the shapes have plain ones.
            kind = None if node.datatype == XSD.string else rdflib.URIRef(node.datatype.value)
            return rdflib.Literal(node.value, datatype=kind)
        return rdflib.BNode(node.value)

    graph = rdflib.Graph()
    for quad in quads:
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


def _results(name: str, report: Any) -> Iterator[Problem]:
    import rdflib

    sh = rdflib.Namespace(_SH)
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):

        def text(term: Any, subject: Any = result) -> str:
            value = report.value(subject, term)
            return "" if value is None or isinstance(value, rdflib.BNode) else str(value)

        yield Problem(
            graph=name,
            focus=text(sh.focusNode),
            path=text(sh.resultPath),
            message=text(sh.resultMessage),
            value=text(sh.value),
        )
