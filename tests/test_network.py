"""The networks hold every statement with its evidence, and their files give it back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import networkx as nx
import pytest

from kg.kinds import ActorKind, StatementType
from kg.model import Actor, ArticleFacts
from kg.network import (
    EDGE_COLUMNS,
    collapsed,
    network,
    write_edges_csv,
    write_gexf,
    write_graphml,
)
from tests.facts import ANALYSIS, CHINA, PROVENANCE, article, find, sample, statement

BASE = "https://w3id.org/whosaid/"
ZELENSKYY = f"{BASE}person/volodymyr-zelenskyy"
LIN = f"{BASE}person/lin-jian"
CAPTURED = f"{BASE}article/sample/captured.txt"
HOSTILE = "<script>alert(\"1\")</script> & 'x' ]]> \x00\x0b\x1b😀 \ud83d é\tT\nN"
HARMLESS = "<script>alert(\"1\")</script> & 'x' ]]> 😀  é\tT\nN"

Writer = Callable[[Any, "Path | str | IO[bytes]"], None]


def hostile() -> ArticleFacts:
    """A statement in which every text field is hostile."""
    text = ANALYSIS
    villain = Actor("#group=villain", HOSTILE, ActorKind.GROUP)
    said = statement(
        text,
        StatementType.QUESTION,
        {villain: "Analysts"},
        "doubted",
        ["that Beijing had sent the men"],
        "Analysts doubted in April that Beijing had sent the men.",
        target=CHINA.key,
    )
    said = replace(said, sentence=replace(said.sentence, text=HOSTILE))
    return ArticleFacts(
        article("hostile.txt", text, title=HOSTILE, url=HOSTILE),
        PROVENANCE,
        actors=(villain, CHINA),
        statements=(said,),
    )


def written(writer: Writer, graph: Any) -> bytes:
    file = io.BytesIO()
    writer(graph, file)
    return file.getvalue()


def pairs(graph: Any) -> list[tuple[str, str, dict[str, Any]]]:
    return sorted(graph.edges(data=True), key=repr)


def actors(graph: Any) -> dict[str, dict[str, Any]]:
    return dict(graph.nodes(data=True))


def test_an_edge_holds_its_statement_with_date_article_and_words() -> None:
    graph = network(sample())
    text = sample()[0].article.text
    content = find(text, "that many Chinese nationals were fighting for Russia")
    key = f"{CAPTURED}#char={find(text, 'denied').start},{content.end}"

    assert graph.edges[LIN, f"{BASE}country/UA", key] == {
        "relation": "target",
        "type": "denial",
        "mode": "indirect",
        "negated": False,
        "date": "2025-04-09",
        "published": "2025-04-10",
        "content": "that many Chinese nationals were fighting for Russia",
        "cue": "denied",
        "sentence": "Lin Jian, a spokesperson for China's foreign ministry, denied on Wednesday "
        "that many Chinese nationals were fighting for Russia.",
        "confidence": 0.97,
        "article_title": "Zelenskyy speaks of 155 fighters",
        "source": "captured.txt",
        "url": "https://example.org/captured",
        "article": CAPTURED,
        "statement": key,
    }


def test_the_network_of_the_sample_has_these_nodes() -> None:
    assert {node: data["label"] for node, data in network(sample()).nodes(data=True)} == {
        f"{BASE}article/sample/analysis.txt#group=analysts": "analysts",
        f"{BASE}article/sample/captured.txt#group=the-parties": "the parties",
        f"{BASE}country/CN": "China",
        f"{BASE}country/RU": "Russia",
        f"{BASE}country/UA": "Ukraine",
        f"{BASE}country/US": "United States",
        f"{BASE}person/dmitry-peskov": "Dmitry Peskov",
        LIN: "Lin Jian",
        ZELENSKYY: "Volodymyr Zelenskyy",
    }
    assert network(sample()).nodes[f"{BASE}country/CN"] == {
        "label": "China",
        "kind": "country",
        "country": "CN",
        "wikidata": "Q148",
    }


def test_the_network_of_the_sample_has_these_edges() -> None:
    assert sorted(
        (last_part(a), data["relation"], data["type"], last_part(b))
        for a, b, data in network(sample()).edges(data=True)
    ) == [
        ("UA", "target", "accusation", "RU"),
        ("US", "target", "accusation", "RU"),
        ("US", "target", "warning", "CN"),
        ("analysis.txt#group=analysts", "about", "question", "CN"),
        ("dmitry-peskov", "target", "criticism", "volodymyr-zelenskyy"),
        ("lin-jian", "target", "appeal", "captured.txt#group=the-parties"),
        ("lin-jian", "target", "denial", "UA"),
        ("lin-jian", "target", "denial", "UA"),
        ("volodymyr-zelenskyy", "about", "assertion", "CN"),
        ("volodymyr-zelenskyy", "about", "assertion", "CN"),
        ("volodymyr-zelenskyy", "target", "accusation", "RU"),
        ("volodymyr-zelenskyy", "target", "criticism", "CN"),
    ]


def last_part(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def test_one_who_speaks_about_itself_or_nobody_is_a_node_without_edges() -> None:
    facts = sample()[2]
    own = replace(facts.statements[0], about=("#group=analysts",))
    graph = network([replace(facts, statements=(own, facts.statements[2]))])
    assert list(graph) == [f"{BASE}article/sample/analysis.txt#group=analysts"]
    assert graph.number_of_edges() == 0


def test_no_articles_give_an_empty_network() -> None:
    assert (len(network([])), len(collapsed(network([])))) == (0, 0)


def test_another_base_names_nodes_and_statements() -> None:
    graph = network(sample()[2:], base="http://example.org/")
    assert [(*edge[:2], edge[2].split("#")[0]) for edge in graph.edges(keys=True)] == [
        (
            "http://example.org/article/sample/analysis.txt#group=analysts",
            "http://example.org/country/CN",
            "http://example.org/article/sample/analysis.txt",
        ),
        (
            "http://example.org/person/volodymyr-zelenskyy",
            "http://example.org/country/CN",
            "http://example.org/article/sample/analysis.txt",
        ),
    ]


def test_one_edge_per_pair_counts_the_statements_of_each_type() -> None:
    simple = collapsed(network(sample()))
    assert simple.edges[ZELENSKYY, f"{BASE}country/CN"] == {
        "weight": 3,
        "types": "assertion 2, criticism 1",
        "first": "2025-04-08",
        "last": "2025-04-08",
        "assertion": 2,
        "criticism": 1,
    }
    assert sum(data["weight"] for _, _, data in simple.edges(data=True)) == 12
    assert simple.nodes[LIN] == {
        "label": "Lin Jian",
        "kind": "person",
        "country": "CN",
        "wikidata": "",
    }


def test_graphml_gives_back_every_node_edge_and_attribute() -> None:
    graph = network(sample())
    read: Any = nx.read_graphml(io.BytesIO(written(write_graphml, graph)), force_multigraph=True)
    assert actors(read) == actors(graph)
    assert pairs(read) == pairs(graph)
    assert [key for _, _, key in read.edges(keys=True)] == [f"e{n}" for n in range(12)]


def test_gexf_gives_back_every_node_edge_and_attribute() -> None:
    graph = network(sample())
    read: Any = nx.read_gexf(io.BytesIO(written(write_gexf, graph)))
    back = []
    for speaker, whom, data in read.edges(data=True):
        data["type"] = data.pop("statement_type")
        data.pop("id")
        back.append((speaker, whom, data))
    assert actors(read) == actors(graph)
    assert sorted(back, key=repr) == sorted(
        ((a, b, {k: data[k] for k in back[0][2]}) for a, b, data in graph.edges(data=True)),
        key=repr,
    )
    assert {len(data) for _, _, data in back} == {15}


def test_gexf_edges_have_unique_ids_and_no_type_that_gephi_would_misread() -> None:
    text = written(write_gexf, network(sample())).decode()
    edges = [line.strip() for line in text.splitlines() if line.strip().startswith("<edge ")]
    assert len({line.split(' id="')[1].split('"')[0] for line in edges}) == 12
    assert not [line for line in edges if " type=" in line]


@pytest.mark.parametrize("writer", [write_graphml, write_gexf])
def test_the_collapsed_network_comes_back_from_both_formats(writer: Writer) -> None:
    simple = collapsed(network(sample()))
    data = io.BytesIO(written(writer, simple))
    read = nx.read_graphml(data) if writer is write_graphml else nx.read_gexf(data)
    for _, _, attributes in read.edges(data=True):
        attributes.pop("id", None)
    assert {(a, b): data for a, b, data in read.edges(data=True)} == {
        (a, b): data for a, b, data in simple.edges(data=True)
    }


def test_csv_gives_back_every_edge_in_the_fixed_columns() -> None:
    graph = network(sample())
    rows = list(csv.DictReader(io.StringIO(written(write_edges_csv, graph).decode())))
    assert tuple(rows[0]) == EDGE_COLUMNS
    expected = []
    for speaker, whom, data in graph.edges(data=True):
        row = {"speaker": speaker, "whom": whom} | {k: str(v) for k, v in data.items()}
        row["negated"] = row["negated"].lower()
        for role, iri in (("speaker", speaker), ("whom", whom)):
            for field in ("label", "kind", "country"):
                row[f"{role}_{field}"] = graph.nodes[iri][field]
        expected.append(row)
    assert rows == expected


@pytest.mark.parametrize("writer", [write_graphml, write_gexf])
def test_hostile_text_comes_back_as_text_without_what_xml_forbids(writer: Writer) -> None:
    data = io.BytesIO(written(writer, network([hostile()])))
    read = nx.read_graphml(data) if writer is write_graphml else nx.read_gexf(data)
    (edge,) = (data for _, _, data in read.edges(data=True))
    labels = {data["label"] for _, data in read.nodes(data=True)}
    assert labels == {HARMLESS, "China"}
    assert (edge["sentence"], edge["article_title"], edge["url"]) == (HARMLESS,) * 3


def test_hostile_text_comes_back_from_csv_but_for_the_half_character() -> None:
    text = written(write_edges_csv, network([hostile()])).decode()
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["speaker_label"] == HOSTILE.replace("\ud83d", "?")


@pytest.mark.parametrize("writer", [write_graphml, write_gexf, write_edges_csv])
def test_files_are_the_same_bytes_whatever_the_order_of_the_articles(
    writer: Writer, tmp_path: Path
) -> None:
    writer(network(sample()), tmp_path / "one")
    writer(network(reversed(sample())), str(tmp_path / "two"))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"lastmodifieddate" not in (tmp_path / "one").read_bytes()
