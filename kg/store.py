"""The store: an embedded one in a folder, or any SPARQL 1.1 server; nobody else knows which.

A folder store holds ``kg-store.json``, which says what it is, and ``quads/``, which belongs to
pyoxigraph.  One process may write, several may read.
"""

from __future__ import annotations

import contextlib
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from typing import Literal as Choice

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg import guard
from kg.errors import QueryError, StoreError
from kg.graph.read import article_facts
from kg.graph.vocab import KG
from kg.iri import BASE
from kg.model import ArticleFacts

if TYPE_CHECKING:
    import rdflib

Term = NamedNode | BlankNode | Literal | Triple
Change = Choice["added", "unchanged", "replaced"]

_Item = TypeVar("_Item")

MARKER = "kg-store.json"
FORMAT = 1
"""The version of the layout on disk; a store of another version is refused."""
_QUADS = "quads"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: rows for SELECT, triples for CONSTRUCT and DESCRIBE, truth for ASK."""

    columns: tuple[str, ...] = ()
    rows: Iterable[tuple[Term | None, ...]] = ()
    triples: Iterable[Triple] | None = None
    truth: bool | None = None


class Store(ABC):
    """A graph for each article, and others for what links them; a context manager.

    Attributes:
        location: where it is, as the user gave it.
        base: what the IRIs in it begin with.
    """

    location: str
    base: str

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Nothing; what was written is on disk afterwards, and the store is of no more use."""

    @abstractmethod
    def quads(self, graph: str) -> list[Quad]:
        """The quads of the graph with that IRI, an article's for example; empty if none."""

    @abstractmethod
    def graphs(self) -> Iterator[str]:
        """The IRIs of all graphs, sorted."""

    @abstractmethod
    def _write(self, graph: str, quads: list[Quad] | None, *, new: bool) -> None:
        """Makes the graph hold exactly these quads, or takes it away, in one transaction."""

    @abstractmethod
    def _answer(self, sparql: str) -> Answer:
        """What an admissible query gives."""

    def replace(self, graph: str, quads: Iterable[Quad]) -> Change:
        """What became of a graph that is to hold exactly these quads.

        ``added``, ``replaced``, or ``unchanged``: then nothing was written.  It happens in one
        transaction: another reader sees the old graph or the new one.

        Raises:
            StoreError: the store is open for reading only, or a quad is of another graph or has a
                blank node.
        """
        given = list(dict.fromkeys(quads))
        for quad in given:
            _check_quad(quad, graph)
        held = self.quads(graph)
        if held and set(held) == set(given):
            return "unchanged"
        self._write(graph, given, new=not held)
        return "replaced" if held else "added"

    def remove(self, graph: str) -> bool:
        """Whether there was such a graph; afterwards there is none."""
        there = bool(self.quads(graph))
        if there:
            self._write(graph, None, new=False)
        return there

    def articles(self) -> Iterator[str]:
        """The IRIs of all articles, sorted; an article's graph has the same IRI."""
        found = self._answer(f"SELECT ?g {{ GRAPH ?g {{ ?g a {KG.Article} }} }} ORDER BY STR(?g)")
        return (row[0].value for row in found.rows if isinstance(row[0], NamedNode))

    def facts(self, article: str) -> ArticleFacts:
        """The facts of the article with that IRI.

        Raises:
            StoreError: there is no such article, or its graph is damaged.
        """
        quads = self.quads(article)
        if not quads:
            raise StoreError(f"{self.location} has no article {article}")
        return article_facts(quads, self.base)

    def all_facts(self) -> Iterator[ArticleFacts]:
        """The facts of all articles, one at a time, sorted by the articles' IRIs."""
        return map(self.facts, self.articles())

    def fingerprint(self, article: str) -> str | None:
        """What the article was recognised by when it was written; None if it is not there."""
        return self._text(article, KG.fingerprint)

    def sha256(self, article: str) -> str | None:
        """The checksum of the article's text; None if the article is not there."""
        return self._text(article, KG.sha256)

    def _text(self, article: str, term: NamedNode) -> str | None:
        node = NamedNode(article)
        found = self._answer(f"SELECT ?t {{ GRAPH {node} {{ {node} {term} ?t }} }} LIMIT 1")
        for (value,) in found.rows:
            return value.value if isinstance(value, Literal) else None
        return None

    def query(self, sparql: str) -> Answer:
        """The answer to a query over the union of all graphs; ``GRAPH ?g`` tells them apart.

        Rows and triples come as they are found: read them before the store is closed.

        Raises:
            QueryError: it is not SPARQL, would change the store, or would call another computer.
        """
        guard.check(sparql)
        return self._answer(sparql)

    def dataset(self) -> rdflib.Dataset:
        """An rdflib Dataset over this very store; its default graph is the union of all graphs.

        Raises:
            StoreError: the store is a server, which is asked with ``query``.
        """
        raise StoreError(f"{self.location} is a server, which rdflib cannot open: use sparql()")

    def n_quads(self) -> Iterator[str]:
        """The whole store as lines of N-Quads, one graph in memory at a time.

        Sorted by graph, then by line: the same content gives the same lines.
        """
        for graph in self.graphs():
            yield from sorted(f"{quad} ." for quad in self.quads(graph))


def _check_quad(quad: Quad, graph: str) -> None:
    if not isinstance(quad.graph_name, NamedNode) or quad.graph_name.value != graph:
        raise StoreError(f"a quad of {quad.graph_name} was to be written to the graph <{graph}>")
    if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
        raise StoreError(f"a blank node is not written, give it an IRI: {quad}")


def open_store(location: str | Path, *, write: bool = False, base: str | None = None) -> Store:
    """The store at a folder, or behind the ``http(s)`` address of a SPARQL server.

    Args:
        location: the folder or address.
        write: whether it will be written; only then is a folder that is missing or empty made a
            store.
        base: what IRIs in a new store begin with, by default ``kg.iri.BASE``.  A store remembers
            it: another one is refused later.

    Raises:
        StoreError: there is no store (for reading), something else is there, another process
            writes to it, its base differs, or the base is no IRI that others can begin with.
    """
    if write and base is not None:
        _check_base(base)
    if str(location).startswith(("http://", "https://")):
        from kg.remote import RemoteStore

        return RemoteStore(str(location), base or BASE)
    return FolderStore(Path(location), write=write, base=base)


def _check_base(base: str) -> None:
    """Nothing, if IRIs can begin with it."""
    try:
        NamedNode(f"{base}article/a")
    except ValueError as error:
        raise StoreError(
            f"the base {base!r} is no IRI ({error}); give one such as {BASE}"
        ) from error
    # A statement's IRI ends in a fragment, and an IRI has but one.
    if not base.endswith("/") or "#" in base:
        raise StoreError(f"the base {base!r} does not end with '/'; give one such as {BASE}")


class FolderStore(Store):
    """The embedded store; see ``open_store``."""

    def __init__(self, folder: Path, *, write: bool, base: str | None) -> None:
        self.location = str(folder)
        marker = folder / MARKER
        if not marker.is_file():
            _may_become_store(folder, write=write)
            _write_marker(marker, base or BASE)
        self.base = _remembered_base(marker, base)
        self._write_open = write
        self._open: pyoxigraph.Store | None = _open_quads(folder / _QUADS, write=write)

    @property
    def _store(self) -> pyoxigraph.Store:
        if self._open is None:
            raise StoreError(f"the store {self.location} has been closed; open it again")
        return self._open

    def close(self) -> None:
        """Nothing; what was written is on disk afterwards, and the store is of no more use."""
        if self._open is not None and self._write_open:
            self._open.flush()
        self._open = None

    def quads(self, graph: str) -> list[Quad]:
        """The quads of the graph with that IRI, an article's for example; empty if none."""
        with _store_errors(self.location):
            return list(self._store.quads_for_pattern(None, None, None, NamedNode(graph)))

    def graphs(self) -> Iterator[str]:
        """The IRIs of all graphs, sorted."""
        with _store_errors(self.location):
            return iter(sorted(g.value for g in self._store.named_graphs()))

    def _write(self, graph: str, quads: list[Quad] | None, *, new: bool) -> None:
        if not self._write_open:
            raise StoreError(f"the store {self.location} is open for reading only")
        with _store_errors(self.location):
            if new and quads is not None:
                self._store.extend(quads)
            else:
                self._store.update(replacement(graph, quads or ()))

    def _answer(self, sparql: str) -> Answer:
        with _store_errors(self.location):
            found = self._store.query(sparql, use_default_graph_as_union=True)
        if isinstance(found, pyoxigraph.QueryBoolean):
            return Answer(truth=bool(found))
        if isinstance(found, pyoxigraph.QueryTriples):
            return Answer(triples=self._guarded(found))
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, (tuple(row) for row in self._guarded(found)))

    def dataset(self) -> rdflib.Dataset:
        """An rdflib Dataset over this very store; its default graph is the union of all graphs."""
        import rdflib
        from oxrdflib import OxigraphStore

        return rdflib.Dataset(store=OxigraphStore(store=self._store), default_union=True)

    def _guarded(self, found: Iterable[_Item]) -> Iterator[_Item]:
        with _store_errors(self.location):
            yield from found


def replacement(graph: str, quads: Iterable[Quad]) -> str:
    """The SPARQL update, one transaction, after which the graph holds exactly these quads."""
    lines = "\n".join(f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads)
    name = NamedNode(graph)
    drop = f"DROP SILENT GRAPH {name}"
    return f"{drop} ;\nINSERT DATA {{ GRAPH {name} {{\n{lines}\n}} }}" if lines else drop


def _may_become_store(folder: Path, *, write: bool) -> None:
    """Nothing, if a store may be made there."""
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder} is a file, not the folder of a store; name a folder")
    if not write:
        what = "is no store" if folder.exists() else "there is no store"
        at = f"{folder} {what}" if folder.exists() else f"{what} at {folder}"
        raise StoreError(f"{at}; build one with: kg build PATH… --store {folder}")
    if folder.exists() and any(folder.iterdir()):
        raise StoreError(
            f"{folder} holds other files and is no store; give a new or an empty folder"
        )


def _write_marker(marker: Path, base: str) -> None:
    """Makes the folder a store, in one step: a half-written marker is never seen."""
    text = json.dumps({"format": FORMAT, "base": base}, indent=1) + "\n"
    try:
        marker.parent.mkdir(parents=True, exist_ok=True)
        draft = marker.with_suffix(".new")
        draft.write_text(text, encoding="utf-8")
        draft.replace(marker)
    except OSError as error:
        raise StoreError(f"{marker.parent} cannot be made a store: {error}") from error


def _remembered_base(marker: Path, asked: str | None) -> str:
    """The base of a store's IRIs, from its marker."""
    try:
        known = json.loads(marker.read_text(encoding="utf-8"))
        version, base = known["format"], str(known["base"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{marker} cannot be read ({error!r}); build the store again") from error
    if version != FORMAT:
        raise StoreError(
            f"{marker.parent} has the layout {version}, this kg reads {FORMAT};"
            " build the store again"
        )
    if asked is not None and asked != base:
        raise StoreError(
            f"the IRIs in {marker.parent} begin with {base}, not with {asked};"
            " leave the base out, or build another store"
        )
    return base


def _open_quads(folder: Path, *, write: bool) -> pyoxigraph.Store:
    with _store_errors(str(folder.parent)):
        if write:
            return pyoxigraph.Store(str(folder))
        return pyoxigraph.Store.read_only(str(folder))


@contextlib.contextmanager
def _store_errors(location: str) -> Iterator[None]:
    """Turns what pyoxigraph raises into the errors of kg."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(syntax_message(str(error.msg))) from error
    except FileNotFoundError as error:
        raise StoreError(f"the store {location} is incomplete ({error}); build it again") from error
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"the store {location} is being written by another process;"
                " wait until it is done, or stop it"
            ) from error
        raise StoreError(f"the store {location} cannot be used: {error}") from error
    except (RuntimeError, ValueError) as error:
        raise StoreError(
            f"the store {location} cannot be used: {error}; if it is damaged, build it again"
        ) from error


def syntax_message(message: str) -> str:
    """What is wrong with a query, with line and column where the parser gives them.

    Of what the parser would have accepted, up to hundreds of characters, the first are kept.
    """
    found = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if not found:
        return f"this is not SPARQL: {message}"
    place = f"this is not SPARQL: line {found[1]}, column {found[2]}"
    if "Prefix not found" in found[3]:
        return f"{place}: a prefix is used without a PREFIX line that declares it"
    return f"{place}: {shorten(found[3], 120, placeholder=' …')}"
