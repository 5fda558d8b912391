"""An open graph in Python: tables, SPARQL, networks, rdflib and pages over one store."""

from __future__ import annotations

import html
import importlib
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import networkx
import pandas
import pytest
import rdflib

import kg
from kg.errors import QueryError, StoreError
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.library import COLUMNS, EVENT_COLUMNS, Graph, View, row
from kg.network import network
from kg.records import records
from kg.view.linked import linked_of
from kg.view.page import page
from tests.corpus import n_quads, stored
from tests.facts import captured, sample
from tests.sparql_server import sparql_server

CHINA = "https://w3id.org/whosaid/country/CN"
LIN = "https://w3id.org/whosaid/person/lin-jian"
CAPTURED = "https://w3id.org/whosaid/article/sample/captured.txt"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("library"))


@pytest.fixture
def graph(store: Path) -> Graph:
    return kg.open(store)


def test_the_table_has_a_row_for_each_statement_and_the_fixed_columns(graph: Graph) -> None:
    table = graph.statements()
    assert tuple(table.columns) == COLUMNS
    assert list(table["id"]) == [
        record["id"] for facts in sorted(sample(), key=lambda f: f.article.id)
        for record in records(facts)
    ]  # fmt: skip
    assert len(table) == 13


def test_a_row_tells_who_what_whom_and_where_it_stands(graph: Graph) -> None:
    table = graph.statements(speaker="Lin Jian", type="denial")
    told = {name: None if pandas.isna(v) else v for name, v in table.iloc[1].to_dict().items()}
    start, end = told["start"], told["end"]
    assert told == {
        "speaker": "Lin Jian",
        "type": "denial",
        "target": "Ukraine",
        "content": "“Such a claim,” … “has no basis in fact.”",
        "said_on": None,
        "mode": "direct",
        "about": "Ukraine",
        "cue": "told",
        "sentence": "“Such a claim,” Lin told a regular press briefing, “has no basis in fact.”",
        "published": "2025-04-10",
        "source": "captured.txt",
        "start": captured().statements[4].content[0].start,
        "end": captured().statements[4].content[1].end,
        "negated": False,
        "confidence": 0.9,
        "said_from": None,
        "said_until": None,
        "when": None,
        "venue": "a regular press briefing",
        "reason": "cue 'told'",
        "denies": f"https://w3id.org/whosaid/{captured().claims[0].key}",
        "confirms": None,
        "claim": None,
        "reported_by": None,
        "article": CAPTURED,
        "id": f"{CAPTURED}#char={start},{end}",
    }


def test_what_is_unknown_in_a_row_is_none(graph: Graph) -> None:
    (voice,) = (r for r in graph.records() if not r["speakers"])
    flat = row(voice)
    unknown = {name for name, value in flat.items() if value is None}
    assert unknown == {
        *("speaker", "target", "cue", "said_on", "published", "when", "venue"),
        *("said_from", "said_until"),
        *("denies", "confirms", "claim", "reported_by"),
    }
    assert (flat["about"], flat["content"]) == ("", "“Nobody has shown us a contract.”")


def test_a_row_tells_the_first_and_the_last_day(graph: Graph) -> None:
    (doubt,) = (r for r in graph.records(type="question"))
    flat = row(doubt)
    assert (flat["said_on"], flat["when"]) == ("2025-04", "in April")
    assert (flat["said_from"], flat["said_until"]) == ("2025-04-01", "2025-04-30")


def test_two_speakers_stand_in_one_cell(graph: Graph) -> None:
    assert list(graph.statements(speaker="Ukraine", about="Russia")["speaker"]) == [
        *("Volodymyr Zelenskyy", "Ukraine, United States"),
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"speaker": "Lin Jian"}, ["denial", "denial", "appeal"]),
        ({"speaker": "LIN"}, ["denial", "denial", "appeal"]),
        ({"speaker": LIN}, ["denial", "denial", "appeal"]),
        ({"speaker": "China"}, ["denial"]),
        ({"speaker": "Beijing"}, ["denial"]),
        ({"speaker": "analysts"}, ["question"]),
        ({"speaker": "Zelenskyy", "type": "criticism"}, ["criticism"]),
        ({"type": "Denial"}, ["denial", "denial"]),
        ({"type": "praise"}, []),
        ({"about": "the parties"}, ["appeal"]),
        ({"about": "China", "type": "warning"}, ["warning"]),
        ({"speaker": "Lin Jian", "about": "Russia"}, ["denial"]),
        ({"speaker": "analysts", "about": "Russia"}, []),
    ],
)
def test_filters_leave_what_fits_all_of_them(
    filters: dict[str, Any], found: list[str], graph: Graph
) -> None:
    table = graph.statements(**filters)
    assert list(table["type"]) == found
    assert tuple(table.columns) == COLUMNS


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"speaker": "Lin Jiang"}, "is called 'Lin Jiang'; did you mean 'Lin Jian'"),
        ({"about": "Atlantis"}, "is called 'Atlantis'; kg actors lists who is in it"),
        ({"type": "lie"}, "there is no statement type 'lie'; there are: assertion, accusation,"),
    ],
)
def test_an_unknown_name_is_an_error_with_a_way_on(
    filters: dict[str, Any], words: str, graph: Graph
) -> None:
    with pytest.raises(QueryError, match=words):
        graph.statements(**filters)


def test_the_events_are_a_table_with_who_takes_which_part(graph: Graph) -> None:
    table = graph.events()
    assert tuple(table.columns) == EVENT_COLUMNS
    told = [{k: None if pandas.isna(v) else v for k, v in row.items()}
            for row in table.to_dict("records")]  # fmt: skip
    assert told[0] == {
        "type": "COERCE",
        "mode": "seize",
        "label": "capture – two Chinese citizens",
        "factuality": "alleged",
        "agent": None,
        "patient": "China",
        "recipient": None,
        "place": "Donetsk",
        "country": "UA",
        "from": None,
        "until": None,
        "published": "2025-04-10",
        "source": "captured.txt",
        "start": 105,
        "end": 113,
        "trigger": "captured",
        "reported_by": f"{CAPTURED}#{captured().statements[0].key}",
        "article": CAPTURED,
        "id": f"{CAPTURED}#event=105,113",
    }
    assert [(one["agent"], one["patient"], one["from"], one["until"]) for one in told[1:]] == [
        ("Russia", "some 3,000 foreigners", "2022-02-01", None)
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"involving": "China"}, ["COERCE"]),
        ({"involving": "Russia"}, ["MOBILIZE"]),
        ({"involving": "Ukraine"}, []),
        ({"type": "mobilize"}, ["MOBILIZE"]),
        ({"type": "AID"}, []),
        ({"involving": "China", "type": "COERCE"}, ["COERCE"]),
    ],
)
def test_events_are_filtered(filters: dict[str, Any], found: list[str], graph: Graph) -> None:
    assert list(graph.events(**filters)["type"]) == found
    with pytest.raises(QueryError, match="no event type 'war'; there are: AGREE, CONSULT"):
        graph.events(type="war")


def test_a_select_query_gives_a_table(graph: Graph) -> None:
    found = graph.sparql(
        "PREFIX kg: <https://w3id.org/whosaid/ontology#>"
        "SELECT ?type (COUNT(?s) AS ?n) { ?s a ?type ; kg:speaker ?x } GROUP BY ?type ORDER BY ?n"
    )
    assert isinstance(found, pandas.DataFrame)
    assert list(found.columns) == ["type", "n"]
    assert found["n"].max() == 13  # 12 statements with a speaker, one of them with two


def test_a_named_query_takes_its_parameters(graph: Graph) -> None:
    found = graph.sparql("denials", by="China")
    assert list(found["who"]) == ["Lin Jian"]
    assert list(found["content"]) == ["that many Chinese nationals were fighting for Russia"]
    with pytest.raises(QueryError, match="no parameter --colour"):
        graph.sparql("denials", colour="red")


def test_a_query_without_answers_gives_an_empty_table(graph: Graph) -> None:
    found = graph.sparql("SELECT ?a ?b { ?a <x:none> ?b }")
    assert (list(found.columns), len(found)) == (["a", "b"], 0)


def test_a_construct_query_gives_an_rdflib_graph(graph: Graph) -> None:
    found = graph.sparql(f"CONSTRUCT {{ <{LIN}> ?p ?o }} {{ <{LIN}> ?p ?o FILTER(ISLITERAL(?o)) }}")
    assert isinstance(found, rdflib.Graph)
    assert set(found.objects(rdflib.URIRef(LIN), rdflib.RDFS.label)) == {rdflib.Literal("Lin Jian")}
    assert isinstance(graph.sparql(f"DESCRIBE <{LIN}>"), rdflib.Graph)


def test_an_ask_query_gives_a_truth_value(graph: Graph) -> None:
    assert graph.sparql(f"ASK {{ <{LIN}> ?p ?o }}") is True
    assert graph.sparql("ASK { <x:none> ?p ?o }") is False


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT nonsense", "this is not SPARQL: line 1, column"),
        ("denial", "no query is called 'denial'; did you mean denials"),
        ("DROP ALL", "DROP is refused: a query must not change the store"),
    ],
)
def test_a_bad_query_is_an_error_with_a_reason(query: str, words: str, graph: Graph) -> None:
    with pytest.raises(QueryError, match=words):
        graph.sparql(query)


def test_the_network_is_that_of_the_facts(graph: Graph) -> None:
    found = graph.network()
    assert isinstance(found, networkx.MultiDiGraph)
    plain = network(sample())
    assert list(found.nodes(data=True)) == list(plain.nodes(data=True))
    assert list(found.edges(keys=True, data=True)) == list(plain.edges(keys=True, data=True))


def test_a_view_shows_the_page_in_a_frame_that_may_not_reach_the_notebook(graph: Graph) -> None:
    view = graph.view(title='Who "said" <what>')
    linked = linked_of(graph.store)
    assert view.page == page(graph.facts(), title='Who "said" <what>', linked=linked)
    shown = view._repr_html_()
    found = re.fullmatch(
        r'<iframe srcdoc="([^"]*)" sandbox="([^"]*)" style="[^"]*"></iframe>', shown
    )
    assert found is not None
    assert html.unescape(found[1]) == view.page
    assert "<" not in found[1]
    assert set(found[2].split()) == {"allow-scripts", "allow-downloads"}  # not allow-same-origin


def test_a_view_is_saved_as_a_file(graph: Graph, tmp_path: Path) -> None:
    view = graph.view(max_nodes=2)
    assert view.save(tmp_path / "who.html") == tmp_path / "who.html"
    assert (tmp_path / "who.html").read_text(encoding="utf-8") == view.page
    assert isinstance(view, View)


def written(quad: tuple[Any, ...]) -> tuple[str, ...]:
    """A quad's terms as N-Quads, strings without their type."""
    return tuple(f"{term!s}" if n == 3 else short(term.n3()) for n, term in enumerate(quad))


def short(term: str) -> str:
    return term.removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>")


# rdflib 7.6 warns of its own use of what it is about to remove.
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning:rdflib")
def test_rdflib_sees_the_same_triples_and_their_union(graph: Graph, store: Path) -> None:
    dataset = graph.rdflib
    plain = rdflib.Dataset()
    plain.parse(data="\n".join(n_quads(store)), format="nquads")
    # The same literal may carry its type or leave it out: "a" is "a"^^xsd:string in RDF 1.1.
    assert {written(quad) for quad in dataset.quads()} == {written(quad) for quad in plain.quads()}
    query = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { ?s ?p ?o } }"
    counted = json.loads(dataset.query(query).serialize(format="json") or b"")
    union = {written(quad)[:3] for quad in plain.quads()}
    assert counted["results"]["bindings"][0]["n"]["value"] == str(len(union))
    assert graph.sparql(query)["n"][0] == len(union)
    assert (rdflib.URIRef(LIN), rdflib.RDFS.label, rdflib.Literal("Lin Jian")) in dataset


@pytest.mark.xfail(
    reason="pyoxigraph's union of graphs gives a triple once for each graph that holds it: "
    "queries that count actors need DISTINCT"
)
def test_the_union_holds_each_triple_once(graph: Graph) -> None:
    found = graph.sparql(f"SELECT ?type {{ <{CHINA}> a ?type }}")
    assert len(found) == len(set(found["type"]))


def test_a_closed_graph_says_so(store: Path) -> None:
    with kg.open(store) as graph:
        assert repr(graph) == f"<kg.Graph of {store}>"
        assert len(list(graph.facts())) == 3
    for ask in (graph.statements, graph.network, graph.view, lambda: graph.rdflib):
        with pytest.raises(StoreError, match="has been closed; open it again"):
            ask()


def test_there_is_nothing_to_open(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store at .*none; build one with: kg build"):
        kg.open(tmp_path / "none")


def test_a_graph_behind_a_server_answers_like_one_in_a_folder(store: Path, graph: Graph) -> None:
    with sparql_server() as address, kg.open(address) as remote:
        for facts in sample():
            remote.store.replace(article_iri(facts.article), article_quads(facts))
        assert list(remote.records()) == list(graph.records())
        assert remote.sparql("denials", by="China").equals(graph.sparql("denials", by="China"))
        with pytest.raises(StoreError, match="is a server, which rdflib cannot open: use sparql"):
            _ = remote.rdflib


def test_the_front_door_is_listed_sorted_and_whole() -> None:
    """What `kg` lends is what it lists, and nothing else but its rooms."""
    public = {
        name
        for name, value in vars(kg).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert kg.__all__ == sorted(kg.__all__)
    assert set(kg.__all__) == public | {"__version__"}
    assert kg.build is importlib.import_module("kg.build").build
