"""A store behind a SPARQL 1.1 server: the protocol, with nothing but the standard library.

Oxigraph and Fuseki are addressed by their root or data set (``http://host:7878``,
``http://host:3030/news``), of which ``/query`` and ``/update`` answer.  An address that ends in
``/sparql`` does both itself.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple

from kg.errors import QueryError, StoreError
from kg.store import Answer, Store, replacement, syntax_message

_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
TIMEOUT = 300.0
"""Seconds that a server may be silent."""


class RemoteStore(Store):
    """The graphs of a server; see ``kg.store.open_store``.

    A server keeps no marker, so the base must be given again when it is not the usual one.
    """

    def __init__(self, url: str, base: str) -> None:
        self.location = url
        self.base = base
        root = url.rstrip("/").removesuffix("/query")
        both = root.endswith("/sparql")
        self._query_url = root if both else f"{root}/query"
        self._update_url = root if both else f"{root}/update"

    def close(self) -> None:
        """Nothing: each request stands alone."""

    def quads(self, graph: str) -> list[Quad]:
        """The quads of the graph with that IRI, an article's for example; empty if none."""
        name = NamedNode(graph)
        found = self._answer(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
        return [Quad(t.subject, t.predicate, t.object, name) for t in found.triples or ()]

    def graphs(self) -> Iterator[str]:
        """The IRIs of all graphs, sorted."""
        found = self._answer("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
        return iter(sorted(row[0].value for row in found.rows if isinstance(row[0], NamedNode)))

    def _write(self, graph: str, quads: list[Quad] | None, *, new: bool) -> None:
        self._send(self._update_url, "update", replacement(graph, quads or ()))

    def _answer(self, sparql: str) -> Answer:
        kind, body = self._send(self._query_url, "query", sparql)
        try:
            if "json" in kind:
                return _from_json(body)
            return Answer(triples=_triples(body))
        except (SyntaxError, ValueError) as error:
            # A server may break off in the middle of an answer that began well.
            raise StoreError(
                f"the answer of {self._query_url} is damaged or cut off ({error});"
                " it may have run out of time: ask for less"
            ) from error

    def _send(self, url: str, kind: str, sparql: str) -> tuple[str, bytes]:
        """Content type and body of the answer."""
        request = urllib.request.Request(
            # Only Oxigraph knows this parameter, and only it needs it; others pass it over.
            url + ("?union-default-graph=" if kind == "query" else ""),
            data=sparql.encode("utf-8"),
            headers={"Content-Type": f"application/sparql-{kind}", "Accept": _ACCEPT},
            method="POST",
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return answer.headers.get("Content-Type", ""), answer.read()
        except urllib.error.HTTPError as error:
            said = error.read(2000).decode("utf-8", "replace").strip()
            if error.code == 400 and kind == "query":
                raise QueryError(syntax_message(said)) from error
            raise StoreError(f"{url} answered {error.code} {error.reason}: {said}") from error
        except OSError as error:
            raise StoreError(f"{url} cannot be reached ({error}); is the server up?") from error


def _from_json(body: bytes) -> Answer:
    json.loads(body)  # the parser below may stop early without complaint
    found = pyoxigraph.parse_query_results(body, QueryResultsFormat.JSON)
    if isinstance(found, pyoxigraph.QueryBoolean):
        return Answer(truth=bool(found))
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, [tuple(row) for row in found])


def _triples(body: bytes) -> list[Triple]:
    quads = pyoxigraph.parse(body, RdfFormat.N_TRIPLES)
    return [Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
