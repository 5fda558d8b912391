"""Questions to a store: SPARQL, or a named query with parameters, and the answer as Python values.

The default graph of a query is the union of all graphs; a query may only read (``kg.guard``).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.graph.literals import python_value
from kg.graph.vocab import PREFIXES
from kg.parameters import Parameter, bind, parameters
from kg.resources import ontology_folder
from kg.store import Store, Term

Value = str | int | float | bool | None
_NAME = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that researchers ask, from ``ontology/queries``."""

    name: str
    summary: str
    """What it answers, in one line."""
    description: str
    """The rest of its leading comment."""
    example: str
    """A command line that asks it."""
    parameters: tuple[Parameter, ...]
    text: str
    """The query itself, SPARQL as it stands."""


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query: rows, or a graph, or a truth value."""

    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    """The rows as RDF terms; None where a row has no value."""
    graph: tuple[Triple, ...] | None = None
    """For CONSTRUCT and DESCRIBE: the triples, sorted."""
    truth: bool | None = None
    """For ASK."""
    base: str = ""
    """What the store's IRIs begin with; tables leave it out."""

    @property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """The rows as Python values: numbers and truth values as such, all else as text."""
        return tuple(tuple(_value(term) for term in row) for row in self.terms)


def run(store: Store, query: str, given: Mapping[str, str] | None = None) -> Result:
    """The answer of a store to a query.

    Args:
        store: an open store.
        query: SPARQL, or the name of a query of ``named_queries``.  The prefixes of the ontology
            (``kg:``, ``skos:`` and the like) need no PREFIX line.
        given: values of the query's parameters by name, as a user writes them:
            ``{"by": "China", "since": "2025-04"}``.

    Raises:
        QueryError: the name, a parameter or a value is unknown, or it is not SPARQL that may run.
    """
    text = named_query(query).text if _NAME.fullmatch(query.strip()) else _declared(query)
    answer = store.query(bind(text, given or {}, store))
    graph = None if answer.triples is None else tuple(sorted(answer.triples, key=str))
    return Result(answer.columns, tuple(answer.rows), graph, answer.truth, store.base)


def _declared(sparql: str) -> str:
    """The query with the prefixes that it uses and does not declare, on its first line."""
    missing = [
        f"PREFIX {prefix}: <{iri}> "
        for prefix, iri in PREFIXES.items()
        if re.search(rf"\b{prefix}:\w", sparql)
        and not re.search(rf"\bPREFIX\s+{prefix}:", sparql, re.IGNORECASE)
    ]
    return "".join(missing) + sparql


def named_query(name: str) -> NamedQuery:
    """The query with that name.

    Raises:
        QueryError: there is none; the message lists those that there are.
    """
    by_name = {query.name: query for query in named_queries()}
    if name.strip() in by_name:
        return by_name[name.strip()]
    near = difflib.get_close_matches(name, by_name, 3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise QueryError(f"no query is called {name!r}; {hint}there are: {', '.join(by_name)}")


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """All named queries, sorted by name."""
    files = ontology_folder().joinpath("queries").iterdir()
    return tuple(
        _named(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8"))
        for file in sorted(files, key=lambda file: file.name)
        if file.name.endswith(".rq")
    )


def _named(name: str, text: str) -> NamedQuery:
    comment = [line[1:].strip() for line in _leading(text)]
    example = [line.removeprefix("Example: ") for line in comment if line.startswith("Example: ")]
    rest = [line for line in comment[1:] if not line.startswith("Example: ")]
    return NamedQuery(name, comment[0], "\n".join(rest).strip(), example[0], parameters(text), text)


def _leading(text: str) -> list[str]:
    lines = text.splitlines()
    end = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return lines[:end]


def _value(term: Term | None) -> Value:
    if isinstance(term, Literal):
        return python_value(term)
    if isinstance(term, NamedNode):
        return term.value
    return None if term is None else str(term)
