"""A whole store as one file."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib

from kg.errors import StoreError
from kg.export import FORMATS, export
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.model import ArticleFacts
from kg.store import Store, open_store
from tests.facts import sample
from tests.graph.test_read import full

# rdflib 7.6 warns of its own use of what it is about to remove.
pytestmark = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph):DeprecationWarning:rdflib"
)

PARSER = {"nquads": "nquads", "trig": "trig", "turtle": "turtle", "jsonld": "json-ld"}


def everything() -> tuple[ArticleFacts, ...]:
    return (*sample(), full())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store", write=True) as opened:
        for facts in everything():
            opened.replace(article_iri(facts.article), article_quads(facts))
        yield opened


def exported(store: Store, form: str) -> bytes:
    file = io.BytesIO()
    assert export(store, form, file) == len(list(store.graphs()))
    return file.getvalue()


@pytest.mark.parametrize("form", ["nquads", "trig", "jsonld"])
def test_another_library_reads_the_same_quads(form: str, store: Store) -> None:
    read = rdflib.Dataset()
    read.parse(data=exported(store, form), format=PARSER[form])
    plain = rdflib.Dataset()
    lines = "".join(f"{quad} .\n" for facts in everything() for quad in article_quads(facts))
    plain.parse(data=lines, format="nquads")
    assert set(read.quads()) == set(plain.quads())


def test_turtle_is_the_union(store: Store) -> None:
    read = rdflib.Graph().parse(data=exported(store, "turtle"), format="turtle")
    union = rdflib.Graph()
    for facts in everything():
        for quad in article_quads(facts):
            line = f"{quad.subject} {quad.predicate} {quad.object} ."
            union.parse(data=line, format="nt")
    assert set(read) == set(union)


def test_n_quads_are_lines_sorted_within_a_graph(store: Store) -> None:
    lines = exported(store, "nquads").decode("utf-8").split("\n")
    assert lines.pop() == ""
    assert lines == [
        line
        for graph in store.graphs()
        for line in sorted(f"{quad} ." for quad in store.quads(graph))
    ]


def test_json_ld_reads_like_the_facts(store: Store) -> None:
    whole = json.loads(exported(store, "jsonld"))
    captured = next(g for g in whole["@graph"] if g["@id"].endswith("sample/captured.txt"))
    cue = next(node for node in captured["@graph"] if node["@id"].endswith("#cue=198,202"))
    iri = "https://w3id.org/whosaid/article/sample/captured.txt#cue=198,202"
    assert cue == {"@id": iri, "@type": "Passage", "start": 198, "end": 202, "text": "said"}


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_bytes_are_the_same_under_any_hash_seed(
    form: str, store: Store, tmp_path: Path
) -> None:
    here = exported(store, form)
    store.close()
    code = (
        "import sys; from kg.export import export; from kg.store import open_store\n"
        f"export(open_store({str(tmp_path / 'store')!r}), {form!r}, sys.stdout.buffer)"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        )
        assert done.stdout == here


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_an_empty_store_is_a_valid_file(form: str, tmp_path: Path) -> None:
    with open_store(tmp_path / "empty", write=True) as store:
        read = rdflib.Dataset()
        read.parse(data=exported(store, form), format=PARSER[form])
    assert list(read.quads()) == []


def test_an_unknown_format_lists_those_there_are(store: Store) -> None:
    with pytest.raises(StoreError, match="'xml'; there are: jsonld, nquads, trig, turtle"):
        export(store, "xml", io.BytesIO())
