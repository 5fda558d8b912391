"""An open graph in Python: its statements as a table, its network, SPARQL, and a picture of it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.build import STORE
from kg.errors import KgError, QueryError
from kg.kinds import EventType, StatementType
from kg.model import ArticleFacts
from kg.parameters import actors as actors_named
from kg.query import run
from kg.records import events, records
from kg.store import Store, open_store

if TYPE_CHECKING:
    import networkx
    import pandas
    from rdflib import Dataset

    from kg.link.read import LinkedClaim

COLUMNS = (
    "speaker", "type", "target", "content", "said_on", "mode", "about", "cue", "sentence",
    "published", "source", "start", "end", "negated", "confidence", "said_from", "said_until",
    "when", "venue", "reason",
    "denies", "confirms", "claim", "reported_by", "article", "id",
)  # fmt: skip
"""Columns of the table of statements."""

EVENT_COLUMNS = (
    "type", "mode", "label", "factuality", "agent", "patient", "recipient", "place", "country",
    "from", "until", "published", "source", "start", "end", "trigger", "reported_by", "article",
    "id",
)  # fmt: skip
"""Columns of the table of events."""


class Graph:
    """A store opened for reading; a context manager.

    >>> g = open("kg-store")                               # doctest: +SKIP
    >>> g.statements(speaker="China", type="denial")       # doctest: +SKIP
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store; the graph is of no more use then."""
        self.store.close()

    def __repr__(self) -> str:
        return f"<kg.Graph of {self.store.location}>"

    def facts(self) -> Iterator[ArticleFacts]:
        """The facts of all articles, sorted by the articles' IRIs, one key an actor."""
        from kg.link.canonical import linked_facts

        return linked_facts(self.store)

    def records(
        self, *, speaker: str | None = None, about: str | None = None, type: str | None = None
    ) -> Iterator[dict[str, Any]]:
        """The statements as dictionaries, in the record format; filters as of `statements`."""
        kind = type and type.lower()
        if kind is not None and kind not in list(StatementType):
            known = ", ".join(StatementType)
            raise QueryError(f"there is no statement type {type!r}; there are: {known}")
        said_by = self._iris(speaker)
        concerned = self._iris(about)
        for facts in self.facts():
            for record in records(facts, self.store.base):
                if (
                    (kind is None or record["type"] == kind)
                    and _has(record, said_by, "speakers", "on_behalf_of")
                    and _has(record, concerned, "about", "target")
                ):
                    yield record

    def statements(
        self, *, speaker: str | None = None, about: str | None = None, type: str | None = None
    ) -> pandas.DataFrame:
        """The statements as a table, one row each, with the columns of `COLUMNS`.

        Args:
            speaker: only what this actor says, or says on behalf of it; a name, country or IRI.
            about: only what concerns this actor.
            type: only statements of this type, for example ``denial``.

        Raises:
            QueryError: no actor or type has that name; the message lists close ones.
        """
        import pandas

        found = self.records(speaker=speaker, about=about, type=type)
        return pandas.DataFrame([row(record) for record in found], columns=list(COLUMNS))

    def event_records(
        self, *, involving: str | None = None, type: str | None = None
    ) -> Iterator[dict[str, Any]]:
        """The events as dictionaries, in the event format; filters as of `events`."""
        kind = type and type.upper()
        if kind is not None and kind not in list(EventType):
            known = ", ".join(EventType)
            raise QueryError(f"there is no event type {type!r}; there are: {known}")
        wanted = self._iris(involving)
        for facts in self.facts():
            for record in events(facts, self.store.base):
                if (kind is None or record["type"] == kind) and _has(
                    record, wanted, "participants"
                ):
                    yield record

    def events(self, *, involving: str | None = None, type: str | None = None) -> pandas.DataFrame:
        """The events that articles tell as a table, one row each, with `EVENT_COLUMNS`.

        Args:
            involving: only those in which this actor takes part; a name, country or IRI.
            type: only events of this type, for example ``ASSAULT``.

        Raises:
            QueryError: no actor or type has that name; the message lists close ones.
        """
        import pandas

        found = self.event_records(involving=involving, type=type)
        return pandas.DataFrame([event_row(one) for one in found], columns=list(EVENT_COLUMNS))

    def sparql(self, query: str, **parameters: str) -> Any:
        """The answer to SPARQL or to a named query with its parameters.

        A pandas DataFrame for SELECT, an rdflib Graph for CONSTRUCT and DESCRIBE, a bool for ASK.

        Raises:
            QueryError: the query or a parameter is wrong, or would change the store.
        """
        result = run(self.store, query, parameters)
        if result.truth is not None:
            return result.truth
        if result.graph is not None:
            import rdflib

            from kg.formats import turtle

            return rdflib.Graph().parse(data=turtle(result), format="turtle")
        import pandas

        return pandas.DataFrame(result.rows, columns=list(result.columns))

    def network(self) -> networkx.MultiDiGraph[str]:
        """Who speaks of whom: an edge for each statement; see `kg.network.network`."""
        from kg.network import network

        return network(self.facts(), self.store.base)

    def claims(self, *, least: int = 2, contested: bool = False) -> pandas.DataFrame:
        """The claims as a table: who says so, who denies or confirms it, figures, articles.

        Args:
            least: only claims that so many statements make, deny or confirm.
            contested: only those that somebody makes and somebody denies.
        """
        import pandas

        from kg.claims import COLUMNS as CLAIM_COLUMNS
        from kg.claims import claim_row, listed

        found = listed(self.store, least=least, contested=contested)
        return pandas.DataFrame(list(map(claim_row, found)), columns=list(CLAIM_COLUMNS))

    def claim(self, name: str) -> LinkedClaim:
        """All that is known of a claim, by its IRI or the id of the table.

        Raises:
            QueryError: there is no such claim.
        """
        from kg.claims import found

        return found(self.store, name)

    def view(
        self,
        *,
        title: str = "Who said what about whom",
        max_nodes: int = 300,
        timeline: bool = False,
    ) -> View:
        """The graph as a page that shows itself in a notebook and can be saved.

        With ``timeline`` it opens on the timeline.
        """
        from kg.view.linked import linked_of
        from kg.view.page import page

        return View(
            page(
                self.facts(),
                title=title,
                base=self.store.base,
                max_nodes=max_nodes,
                linked=linked_of(self.store),
                opens_on="timeline" if timeline else "network",
            )
        )

    @property
    def rdflib(self) -> Dataset:
        """An rdflib Dataset over the same store, read-only in effect: it is open for reading.

        Its default graph is the union of all articles.

        Raises:
            StoreError: the store is a server; ask that with `sparql`.
        """
        return self.store.dataset()

    def _iris(self, name: str | None) -> frozenset[str] | None:
        return None if name is None else frozenset(n.value for n in actors_named(name, self.store))


class View:
    """A page in a notebook: the last line of a cell shows it."""

    def __init__(self, page: str) -> None:
        self.page = page
        """The whole page as HTML."""

    def _repr_html_(self) -> str:
        inner = html.escape(self.page, quote=True)
        return (
            f'<iframe srcdoc="{inner}" sandbox="allow-scripts allow-downloads" '
            'style="width:100%;height:720px;border:0"></iframe>'
        )

    def save(self, path: str | Path) -> Path:
        """Write the page to a file, and say where.

        Raises:
            KgError: the file cannot be written.
        """
        file = Path(path)
        try:
            file.write_text(self.page, encoding="utf-8")
        except OSError as error:
            raise KgError(f"{file}: cannot be written ({error.strerror}); name another") from error
        return file


def open(store: str | Path = STORE) -> Graph:
    """The graph in a store, for reading.

    Args:
        store: the folder of a build, or the address of a SPARQL 1.1 server.

    Raises:
        StoreError: there is no store at that place.
    """
    return Graph(open_store(store))


def _has(record: dict[str, Any], wanted: frozenset[str] | None, *fields: str) -> bool:
    """Whether one of these fields of a record names one of the wanted actors."""
    if wanted is None:
        return True
    values = [record[field] for field in fields]
    actors = [a for v in values if v for a in (v if isinstance(v, list) else [v])]
    return any(actor["id"] in wanted for actor in actors)


def row(record: dict[str, Any]) -> dict[str, Any]:
    """A record as a flat row: lists joined, the words instead of their spans."""
    content = record["content"]
    said = record["said"] or {}
    return {
        **{name: record.get(name) for name in COLUMNS},
        "speaker": ", ".join(s["label"] for s in record["speakers"]) or None,
        "target": record["target"]["label"] if record["target"] else None,
        "about": ", ".join(a["label"] for a in record["about"]),
        "cue": record["cue"]["text"] if record["cue"] else None,
        "content": " … ".join(c["text"] for c in content),
        "sentence": record["sentence"]["text"],
        "said_from": said.get("from"),
        "said_until": said.get("until"),
        "start": content[0]["start"],
        "end": content[-1]["end"],
    }


def event_row(record: dict[str, Any]) -> dict[str, Any]:
    """An event's record as a flat row: who takes each part by label, or else by the words."""
    time = record["time"] or {}
    trigger = record["trigger"]

    def taking(part: str) -> str | None:
        found = (one for one in record["participants"] if one["part"] == part)
        return ", ".join(one["label"] or one["text"] for one in found) or None

    return {
        **{name: record.get(name) for name in EVENT_COLUMNS},
        **{part: taking(part) for part in ("agent", "patient", "recipient")},
        "place": record["place"]["text"] if record["place"] else None,
        "from": time.get("from"),
        "until": time.get("until"),
        "trigger": trigger["text"],
        "start": trigger["start"],
        "end": trigger["end"],
    }
