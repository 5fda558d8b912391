"""The networks of who speaks about whom, and their files: GraphML, GEXF and CSV."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, TypeAlias

import networkx as nx

from kg.actors import addressed, known_actors
from kg.iri import BASE, actor_iri, article_iri, statement_iri
from kg.kinds import StatementType
from kg.model import ArticleFacts, Statement
from kg.times import shown

Multi: TypeAlias = "nx.MultiDiGraph[str]"
Simple: TypeAlias = "nx.DiGraph[str]"

EDGE_COLUMNS = (
    "speaker",
    "speaker_label",
    "speaker_kind",
    "speaker_country",
    "whom",
    "whom_label",
    "whom_kind",
    "whom_country",
    "relation",
    "type",
    "mode",
    "negated",
    "date",
    "published",
    "content",
    "cue",
    "sentence",
    "confidence",
    "article_title",
    "source",
    "url",
    "article",
    "statement",
)
"""The columns of ``write_edges_csv``: speaker, whom, article and statement are IRIs."""

# What XML 1.0 forbids (section 2.2), and the carriage return, which a reader would turn into a line
# feed anyway (section 2.11).
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def network(facts: Iterable[ArticleFacts], base: str = BASE) -> Multi:
    """The directed multigraph from speakers to those they speak about, one edge per statement.

    A node is the IRI of an actor, with ``label``, ``kind``, ``country`` and ``wikidata`` (empty
    where unknown).  It holds all who speak or are addressed.  A statement gives an edge from each
    speaker to its target, or to all that it is about if it has no target, but never to the speaker
    itself; ``relation`` says which of the two.  An edge's key is the statement's IRI; its
    attributes are those that ``EDGE_COLUMNS`` names from ``relation`` on.  ``date`` is when it was
    said, a day, month, year or interval, and ``published`` when the article appeared, ISO 8601 or
    empty.  All values are text,
    numbers or booleans.  The order of the articles makes no difference.
    """
    ordered = sorted(facts, key=lambda one: one.article.id)
    actors = known_actors(ordered, base)
    edges = [edge for one in ordered for edge in _edges(one, base)]
    speakers = {iri for one in ordered for iri in _speaker_iris(one, base)}
    graph: Multi = nx.MultiDiGraph()
    for iri in sorted(speakers | {end for edge in edges for end in edge[:2]}):
        actor = actors[iri]
        graph.add_node(
            iri,
            label=actor.label,
            kind=str(actor.kind),
            country=actor.country,
            wikidata=actor.wikidata,
        )
    for speaker, whom, attributes in edges:
        graph.add_edge(speaker, whom, key=attributes["statement"], **attributes)
    return graph


def _speaker_iris(facts: ArticleFacts, base: str) -> Iterator[str]:
    article = article_iri(facts.article, base)
    for statement in facts.statements:
        for speaker in statement.speakers:
            yield actor_iri(speaker.actor, article, base)


def _edges(facts: ArticleFacts, base: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    article = article_iri(facts.article, base)
    for statement in facts.statements:
        relation, concerned = addressed(statement)
        attributes = {"relation": relation, **_attributes(facts, statement, article)}
        for speaker in dict.fromkeys(speaker.actor for speaker in statement.speakers):
            for whom in concerned:
                if whom != speaker:
                    speaker_iri = actor_iri(speaker, article, base)
                    yield speaker_iri, actor_iri(whom, article, base), attributes


def _attributes(facts: ArticleFacts, statement: Statement, article: str) -> dict[str, Any]:
    return {
        "type": str(statement.type),
        "mode": str(statement.mode),
        "negated": statement.negated,
        "date": shown(statement.time),
        "published": facts.article.published or "",
        "content": " … ".join(span.text for span in statement.content),
        "cue": statement.cue.text if statement.cue else "",
        "sentence": statement.sentence.text,
        "confidence": float(statement.confidence),
        "article_title": facts.article.title or "",
        "source": facts.article.source,
        "url": facts.article.url or "",
        "article": article,
        "statement": statement_iri(article, statement.key),
    }


def collapsed(graph: Multi) -> Simple:
    """The network with one edge per pair of actors, of a graph that ``network`` made.

    An edge has ``weight``, the number of statements; one number for each type that occurs, under
    the type's name; ``types``, the same to read, as ``denial 3, criticism 1``; and ``first`` and
    ``last``, the dates between which they were said, empty if no statement has one.
    """
    simple: Simple = nx.DiGraph()
    simple.add_nodes_from(graph.nodes(data=True))
    for speaker, whom in sorted(set(graph.edges())):
        statements = list(graph[speaker][whom].values())
        counts = Counter(one["type"] for one in statements)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        dates = sorted(one["date"] for one in statements if one["date"])
        simple.add_edge(
            speaker,
            whom,
            weight=len(statements),
            types=", ".join(f"{name} {count}" for name, count in ranked),
            first=dates[0] if dates else "",
            last=dates[-1] if dates else "",
            **{str(name): counts[name] for name in StatementType if name in counts},
        )
    return simple


def write_graphml(graph: Multi | Simple, file: Path | str | IO[bytes]) -> None:
    """Write either network as GraphML in UTF-8; the same network gives the same bytes.

    Edges get ids of their own, ``e0``, ``e1`` …: one statement may have several edges, and GraphML
    wants ids unique.  Characters that XML 1.0 cannot hold are left out.
    """
    lines = nx.generate_graphml(_for_xml(graph))
    _write('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n", file)


def write_gexf(graph: Multi | Simple, file: Path | str | IO[bytes]) -> None:
    """Write either network as GEXF 1.2 in UTF-8, for Gephi; the same network gives the same bytes.

    The attribute ``type`` is called ``statement_type`` here, as GEXF keeps ``type`` for directed or
    undirected.  Characters that XML 1.0 cannot hold are left out.
    """
    clean = _for_xml(graph)
    for _, _, attributes in clean.edges(data=True):
        if "type" in attributes:
            attributes["statement_type"] = attributes.pop("type")
    text = "\n".join(nx.generate_gexf(clean))
    # networkx writes the day it ran, which would make each day's file another.
    text = re.sub(r' lastmodifieddate="[0-9-]*"', "", text, count=1)
    _write('<?xml version="1.0" encoding="UTF-8"?>\n' + text + "\n", file)


def _for_xml(graph: Multi | Simple) -> Any:
    """A copy without the characters that XML cannot hold, its edges with keys of their own."""
    clean: Any = graph.__class__()
    for node, attributes in graph.nodes(data=True):
        clean.add_node(node, **_cleaned(attributes))
    for number, (speaker, whom, attributes) in enumerate(graph.edges(data=True)):
        key = {"key": f"e{number}"} if graph.is_multigraph() else {}
        clean.add_edge(speaker, whom, **key, **_cleaned(attributes))
    return clean


def _cleaned(attributes: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _NOT_XML.sub("", value) if isinstance(value, str) else value
        for name, value in attributes.items()
    }


def write_edges_csv(graph: Multi, file: Path | str | IO[bytes]) -> None:
    """Write the edges of a graph that ``network`` made as CSV in UTF-8, with ``EDGE_COLUMNS``."""
    text = io.StringIO()
    writer = csv.DictWriter(text, EDGE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    for speaker, whom, attributes in graph.edges(data=True):
        writer.writerow(
            {
                **_end("speaker", speaker, graph.nodes[speaker]),
                **_end("whom", whom, graph.nodes[whom]),
                **attributes,
                "negated": str(attributes["negated"]).lower(),
            }
        )
    _write(text.getvalue(), file)


def _end(role: str, iri: str, actor: dict[str, Any]) -> dict[str, str]:
    return {role: iri, **{f"{role}_{name}": actor[name] for name in ("label", "kind", "country")}}


def _write(text: str, file: Path | str | IO[bytes]) -> None:
    # A surrogate without its other half, which broken input may hold, is not UTF-8.
    data = text.encode("utf-8", "replace")
    if isinstance(file, (str, Path)):
        Path(file).write_bytes(data)
    else:
        file.write(data)
