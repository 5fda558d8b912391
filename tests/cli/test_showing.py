"""`kg view` and `kg export`: what they write is what the library gives."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import rdflib

from kg.export import FORMATS, export
from kg.network import collapsed, network, write_edges_csv, write_gexf, write_graphml
from kg.store import open_store
from kg.view.linked import linked_of
from kg.view.page import page
from tests.cli.runner import ORDERED, out, run
from tests.corpus import n_quads
from tests.facts import sample


def test_view_writes_a_page_and_prints_its_path(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "习近平's.html"
    assert out("view", "-o", file, "--title", "Who <said> what") == f"{file}\n"
    with open_store("kg-store") as store:
        linked = linked_of(store)
    titled = page(ORDERED, title="Who <said> what", linked=linked)
    assert file.read_text(encoding="utf-8") == titled
    out("view", "-o", file, "--max-nodes", "2")
    assert file.read_text(encoding="utf-8") == page(ORDERED, max_nodes=2, linked=linked)


def test_view_of_the_timeline_has_a_name_of_its_own(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out("view", "--timeline", "--store", here / "kg-store")
    out("view", "--store", here / "kg-store")
    timeline, network = (Path(name).read_text("utf-8") for name in ("timeline.html", "who.html"))
    assert '"opens": "timeline"' in timeline
    assert timeline.replace('"opens": "timeline"', '"opens": "network"') == network


def test_export_of_the_network(here: Path) -> None:
    graph = network(sample())
    for form, write in (("graphml", write_graphml), ("gexf", write_gexf)):
        for words, exported in (((), graph), (("--collapsed",), collapsed(graph))):
            expected = io.BytesIO()
            write(exported, expected)
            done = run("export", "--format", form, *words)
            assert (done.exit_code, done.stdout_bytes) == (0, expected.getvalue())
    expected = io.BytesIO()
    write_edges_csv(graph, expected)
    assert run("export", "--format", "csv").stdout_bytes == expected.getvalue()


def test_export_of_the_triples(here: Path, tmp_path: Path) -> None:
    quads = n_quads(here / "kg-store")
    assert sorted(out("export", "--format", "nquads").splitlines()) == quads
    for form in FORMATS:
        expected = io.BytesIO()
        with open_store("kg-store") as store:
            export(store, form, expected)
        assert out("export", "--format", form, "-o", tmp_path / form) == ""
        assert (tmp_path / form).read_bytes() == expected.getvalue()
    union = {line.rpartition(" <")[0] for line in quads}
    assert len(rdflib.Graph().parse(tmp_path / "turtle", format="turtle")) == len(union)
