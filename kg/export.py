"""A whole store as one file: N-Quads, TriG, Turtle or JSON-LD, the same bytes on each run.

Graphs of articles and of links; the index from which links are made is left out: ``kg link`` makes
it anew.  One graph is in memory at a time.  Turtle has no graphs: it lists the triples of one after
those of the other, so that a triple in several graphs stands there several times.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import IO, Any

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.errors import StoreError
from kg.formats import turtle_text
from kg.graph.vocab import PREFIXES, RDF, XSD
from kg.resources import ontology_file
from kg.store import Store

_NATIVE: dict[NamedNode, Callable[[str], Any]] = {
    XSD.integer: int,
    XSD.boolean: lambda text: text in ("true", "1"),
    XSD.string: str,
}
"""Literals that JSON has values for."""


def export(store: Store, form: str, file: IO[bytes]) -> int:
    """The number of graphs written to the file.

    Args:
        store: an open store.
        form: one of ``FORMATS``.
        file: a binary file; it is not closed.

    Raises:
        StoreError: there is no such format.
    """
    if form not in FORMATS:
        raise StoreError(f"there is no format {form!r}; there are: {', '.join(sorted(FORMATS))}")
    index = f"{store.base}link/index/"
    graphs = [graph for graph in store.graphs() if not graph.startswith(index)]
    for piece in FORMATS[form](store, graphs):
        file.write(piece.encode("utf-8"))
    return len(graphs)


def _n_quads(store: Store, graphs: list[str]) -> Iterator[str]:
    for graph in graphs:
        yield from sorted(f"{quad} .\n" for quad in store.quads(graph))


def _turtle(store: Store, graphs: list[str]) -> Iterator[str]:
    yield _prefixes()
    for graph in graphs:
        yield f"\n# {graph}\n" + _block(store, graph)


def _trig(store: Store, graphs: list[str]) -> Iterator[str]:
    yield _prefixes()
    for graph in graphs:
        yield f"\n{NamedNode(graph)} {{\n{_block(store, graph)}}}\n"


def _prefixes() -> str:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))


def _block(store: Store, graph: str) -> str:
    quads = store.quads(graph)
    triples = (Triple(quad.subject, quad.predicate, quad.object) for quad in quads)
    return turtle_text(sorted(triples, key=str), head=False)


def _json_ld(store: Store, graphs: list[str]) -> Iterator[str]:
    context = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    yield f'{{"@context": {json.dumps(context)},\n"@graph": ['
    for number, graph in enumerate(graphs):
        nodes = _nodes(store.quads(graph))
        named = {"@id": graph, "@graph": nodes}
        yield ("\n" if number == 0 else ",\n") + json.dumps(named, ensure_ascii=False)
    yield "\n]}\n"


def _nodes(quads: Iterable[Quad]) -> list[dict[str, Any]]:
    """The resources of a graph as JSON-LD objects, sorted."""
    held: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for quad in sorted(quads, key=str):
        if isinstance(quad.subject, NamedNode):
            key, value = _entry(quad)
            held[quad.subject.value][key].append(value)
    return [
        {"@id": subject, **{k: v[0] if len(v) == 1 else v for k, v in sorted(entries.items())}}
        for subject, entries in sorted(held.items())
    ]


def _entry(quad: Quad) -> tuple[str, Any]:
    """Key and value of a quad, as short as the context allows."""
    if quad.predicate == RDF.type and isinstance(quad.object, NamedNode):
        return "@type", _terms().get(quad.object.value, (quad.object.value, None))[0]
    key, kind = _terms().get(quad.predicate.value, (quad.predicate.value, None))
    if isinstance(quad.object, NamedNode):
        iri = quad.object.value
        return key, iri if kind == "@id" else {"@id": iri}
    return key, _literal(quad.object, kind)


def _literal(term: object, kind: str | None) -> Any:
    if not isinstance(term, Literal):
        raise StoreError(f"{term} cannot be written as JSON-LD")
    if kind == term.datatype.value:
        return term.value
    native = _NATIVE.get(term.datatype)
    if native is not None and kind is None:
        return native(term.value)
    return {"@value": term.value, "@type": term.datatype.value}


@cache
def _terms() -> dict[str, tuple[str, str | None]]:
    """The terms of the context by IRI: each with its name and what its values are."""
    text = ontology_file("context.jsonld").read_text(encoding="utf-8")
    context: dict[str, Any] = json.loads(text)["@context"]
    found = {}
    for name, meaning in context.items():
        iri = meaning["@id"] if isinstance(meaning, dict) else meaning
        kind = meaning.get("@type") if isinstance(meaning, dict) else None
        if name not in PREFIXES and isinstance(iri, str) and not name.startswith("@"):
            found[_expanded(iri)] = (name, kind if kind in (None, "@id") else _expanded(kind))
    return found


def _expanded(short: str) -> str:
    prefix, _, name = short.partition(":")
    return PREFIXES[prefix] + name


FORMATS: dict[str, Callable[[Store, list[str]], Iterator[str]]] = {
    "jsonld": _json_ld,
    "nquads": _n_quads,
    "trig": _trig,
    "turtle": _turtle,
}
"""What ``export`` writes, by the name of the format."""
