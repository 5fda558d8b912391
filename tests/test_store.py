"""The store in a folder and the store behind a server: one law for both."""

from __future__ import annotations

import dataclasses
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg.errors import QueryError, StoreError
from kg.graph.vocab import KG
from kg.graph.write import article_quads, fingerprint_of
from kg.iri import article_iri
from kg.store import Store, open_store
from tests.facts import captured, sample
from tests.sparql_server import sparql_server

ANALYSIS, CAPTURED, REACTIONS = (
    f"https://w3id.org/whosaid/article/sample/{name}.txt"
    for name in ("analysis", "captured", "reactions")
)


def fill(store: Store) -> None:
    for facts in sample():
        store.replace(article_iri(facts.article), article_quads(facts))


@pytest.fixture(params=["folder", "server"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store that may be written, of either sort."""
    if request.param == "folder":
        with open_store(tmp_path / "store", write=True) as opened:
            yield opened
    else:
        with sparql_server() as address, open_store(address, write=True) as opened:
            yield opened


def test_an_article_is_added_once_and_replaced_when_it_changes(store: Store) -> None:
    facts = captured()
    shorter = dataclasses.replace(facts, statements=facts.statements[:1])
    changes = [
        store.replace(CAPTURED, article_quads(given))
        for given in (facts, facts, shorter, shorter, facts)
    ]
    assert changes == ["added", "unchanged", "replaced", "unchanged", "replaced"]
    assert set(store.quads(CAPTURED)) == set(article_quads(facts))


def test_a_store_gives_back_what_it_holds(store: Store) -> None:
    fill(store)
    assert list(store.articles()) == [ANALYSIS, CAPTURED, REACTIONS]
    assert list(store.graphs()) == [ANALYSIS, CAPTURED, REACTIONS]
    by_iri = {article_iri(facts.article): facts for facts in sample()}
    assert list(store.all_facts()) == [by_iri[iri] for iri in store.articles()]
    assert store.facts(CAPTURED) == captured()
    assert store.sha256(CAPTURED) == captured().article.sha256
    assert store.fingerprint(CAPTURED) == fingerprint_of(captured().article, captured().provenance)


def test_an_article_that_is_not_there(store: Store) -> None:
    assert store.quads(CAPTURED) == []
    assert store.fingerprint(CAPTURED) is None
    assert store.sha256(CAPTURED) is None
    assert list(store.articles()) == []
    assert list(store.n_quads()) == []
    with pytest.raises(StoreError, match=f"has no article {CAPTURED}"):
        store.facts(CAPTURED)


def test_an_article_is_removed_and_the_others_stay(store: Store) -> None:
    fill(store)
    assert [store.remove(CAPTURED), store.remove(CAPTURED)] == [True, False]
    assert list(store.articles()) == [ANALYSIS, REACTIONS]


def test_a_graph_of_links_is_no_article(store: Store) -> None:
    fill(store)
    links = NamedNode("https://w3id.org/whosaid/links")
    quad = Quad(NamedNode(CAPTURED), KG.mentions, NamedNode(ANALYSIS), links)
    assert store.replace(links.value, [quad]) == "added"
    assert list(store.articles()) == [ANALYSIS, CAPTURED, REACTIONS]
    assert store.quads(links.value) == [quad]


def test_a_query_sees_the_union_of_all_graphs(store: Store) -> None:
    fill(store)
    answer = store.query(f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a {KG.Statement} }}")
    assert answer.columns == ("n",)
    assert [[term.value for term in row if isinstance(term, Literal)] for row in answer.rows] == [
        ["13"]
    ]
    assert store.query(f"ASK {{ ?s {KG.denies} ?c }}").truth is True
    assert store.query(f"ASK {{ ?s {KG.confirms} ?c }}").truth is False
    found = store.query(f"CONSTRUCT WHERE {{ ?s {KG.denies} ?c }}")
    assert sorted(triple.subject.value for triple in found.triples or ()) == [  # type: ignore[union-attr]
        f"{CAPTURED}#char=312,384",
        f"{CAPTURED}#char=386,460",
    ]


def test_a_row_without_a_value_has_none(store: Store) -> None:
    answer = store.query("SELECT ?a ?b { BIND(1 AS ?a) }")
    assert [tuple(term is None for term in row) for row in answer.rows] == [(False, True)]


def test_what_is_not_sparql_is_said_with_line_and_column(store: Store) -> None:
    with pytest.raises(QueryError, match="this is not SPARQL: line 2, column 10: expected"):
        store.query("SELECT * {\n ?a ?b c }")


def test_what_is_wrong_with_a_query_is_said_in_a_line(store: Store) -> None:
    with pytest.raises(QueryError) as undeclared:
        store.query("SELECT ?s { ?s a foo:Denial }")
    assert str(undeclared.value) == (
        "this is not SPARQL: line 1, column 28:"
        " a prefix is used without a PREFIX line that declares it"
    )
    with pytest.raises(QueryError) as unclosed:
        store.query("SELECT * {\n")
    assert str(unclosed.value).endswith(" …")
    assert len(str(unclosed.value)) < 200


def test_a_query_may_not_write_or_call_out(store: Store) -> None:
    for query in ("DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"):
        with pytest.raises(QueryError, match="is refused"):
            store.query(query)


def test_n_quads_are_the_same_lines_in_whatever_order_it_was_filled(
    store: Store, tmp_path: Path
) -> None:
    fill(store)
    with open_store(tmp_path / "other", write=True) as other:
        for facts in reversed(sample()):
            quads = reversed(list(article_quads(facts)))
            other.replace(article_iri(facts.article), quads)
        lines = list(other.n_quads())
    assert list(store.n_quads()) == lines
    assert len(lines) == len(set(lines)) == sum(len(list(article_quads(f))) for f in sample())


def test_a_blank_node_and_a_quad_of_another_graph_are_refused(store: Store) -> None:
    node = NamedNode(CAPTURED)
    with pytest.raises(StoreError, match="a blank node is not written, give it an IRI"):
        store.replace(CAPTURED, [Quad(node, KG.about, BlankNode("b"), node)])
    with pytest.raises(StoreError, match="was to be written to the graph"):
        store.replace(ANALYSIS, [Quad(node, KG.about, node, node)])
    assert store.quads(CAPTURED) == store.quads(ANALYSIS) == []


def test_a_store_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "a" / "store", write=True) as store:
        fill(store)
        lines = list(store.n_quads())
    with open_store(tmp_path / "a" / "store") as one, open_store(str(tmp_path / "a/store")) as two:
        assert list(one.n_quads()) == list(two.n_quads()) == lines


def test_a_store_open_for_reading_is_not_written(tmp_path: Path) -> None:
    open_store(tmp_path / "store", write=True).close()
    with (
        open_store(tmp_path / "store") as store,
        pytest.raises(StoreError, match="is open for reading only"),
    ):
        fill(store)


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    """A store open for reading would refuse to write."""
    with open_store(tmp_path / "store", write=True) as store:
        fill(store)
    with open_store(tmp_path / "store") as store:
        changes = [store.replace(article_iri(f.article), article_quads(f)) for f in sample()]
    assert changes == ["unchanged", "unchanged", "unchanged"]


def test_reading_where_there_is_no_store(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(StoreError) as caught:
        open_store(missing)
    assert str(caught.value) == (
        f"there is no store at {missing}; build one with: kg build PATH… --store {missing}"
    )
    assert not missing.exists()


def test_a_folder_of_something_else_stays_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("text", encoding="utf-8")
    with pytest.raises(StoreError, match="is no store; build one with: kg build"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="holds other files and is no store"):
        open_store(tmp_path, write=True)
    with pytest.raises(StoreError, match=r"article\.txt is a file, not the folder of a store"):
        open_store(tmp_path / "article.txt", write=True)
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    with open_store(tmp_path, write=True) as store:
        fill(store)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kg-store.json", "quads"]


def test_a_store_remembers_its_base(tmp_path: Path) -> None:
    base = "https://example.org/news/"
    with open_store(tmp_path / "store", write=True, base=base) as store:
        for facts in sample():
            store.replace(article_iri(facts.article, base), article_quads(facts, base))
    with open_store(tmp_path / "store") as store:
        assert store.base == base
        assert set(store.all_facts()) == set(sample())
    with pytest.raises(StoreError, match=r"begin with https://example.org/news/, not with x:"):
        open_store(tmp_path / "store", base="x:")


@pytest.mark.parametrize(
    ("marker", "message"),
    [
        ("", "cannot be read"),
        ("[]", "cannot be read"),
        ('{"format": 1}', "cannot be read"),
        (json.dumps({"format": 99, "base": "x:"}), "has the layout 99, this kg reads 1"),
        (json.dumps({"format": 1, "base": "x:"}), "is incomplete"),
    ],
)
def test_a_damaged_store_says_so(tmp_path: Path, marker: str, message: str) -> None:
    (tmp_path / "kg-store.json").write_text(marker, encoding="utf-8")
    with pytest.raises(StoreError, match=message):
        open_store(tmp_path)


def test_damaged_tables_say_so(tmp_path: Path) -> None:
    open_store(tmp_path, write=True).close()
    (tmp_path / "quads" / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(StoreError, match=r"cannot be used: .* if it is damaged, build it again"):
        open_store(tmp_path)


def test_a_store_that_another_process_writes_is_said_to_be_locked(tmp_path: Path) -> None:
    code = (
        "import sys; from kg.store import open_store\n"
        f"store = open_store({str(tmp_path / 'store')!r}, write=True)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="is being written by another process; wait"):
            open_store(tmp_path / "store", write=True)
        other.communicate()
    open_store(tmp_path / "store", write=True).close()


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning:rdflib")
def test_rdflib_reads_the_same_store_as_one_graph(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        fill(store)
    with open_store(tmp_path / "store") as store:
        found = store.dataset().query(f"SELECT DISTINCT ?s {{ ?s a {KG.Statement} }}")
        assert len(list(found)) == 13


def test_rdflib_does_not_read_a_server() -> None:
    with sparql_server() as address, pytest.raises(StoreError, match="server"):
        open_store(address).dataset()


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", write=True)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="has been closed; open it again"):
        store.quads(CAPTURED)


def test_a_server_that_is_not_up() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(StoreError, match=r"cannot be reached .* is the server up"):
            list(open_store(address).articles())


def test_an_address_that_is_no_sparql_server() -> None:
    with (
        sparql_server() as address,
        pytest.raises(StoreError, match="answered 404 Not Found: nothing here"),
    ):
        list(open_store(f"{address}/nowhere").articles())


@pytest.mark.parametrize(
    "query", ["SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "ASK { ?s ?p ?o }"]
)
def test_an_answer_that_is_cut_off_is_no_answer(query: str) -> None:
    with sparql_server() as address:
        fill(open_store(address, write=True))
        with pytest.raises(StoreError, match="is damaged or cut off"):
            list(open_store(f"{address}/cut").query(query).rows)
