"""What the page takes from the linking stage is what the store holds, read back."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad

from kg.graph.vocab import KG
from kg.graph.write import article_quads
from kg.iri import BASE, article_iri
from kg.link.decision import Decision, link_triples
from kg.store import open_store
from kg.view.linked import NOTHING, ClaimView, FigureView, linked_of
from tests.facts import FIGHTING, sample
from tests.view.links import ZELENSKY, embassy, fighters, iri

SURE = Decision(0.9, "a test", "the test says so")
WORDING = f"{BASE}claim/in-other-words"


def filled(folder: Path) -> Path:
    """A store of three articles and a graph of hand-made links between them."""
    captured, counted, answer = sample()[0], fighters(), embassy()
    links = [
        *link_triples(WORDING, KG.sameClaim, BASE + FIGHTING.key, SURE, BASE),
        *link_triples(
            BASE + ZELENSKY.key, KG.sameActor, f"{BASE}person/volodymyr-zelenskyy", SURE, BASE
        ),
        (NamedNode(iri(counted, 0)), KG.claims, NamedNode(BASE + FIGHTING.key)),
        (NamedNode(iri(answer, 0)), KG.denies, NamedNode(BASE + FIGHTING.key)),
        (NamedNode(iri(answer, 0)), KG.respondsTo, NamedNode(iri(counted, 0))),
    ]
    graph = NamedNode(f"{BASE}link/test")
    with open_store(folder, write=True) as store:
        for facts in (captured, counted, answer):
            store.replace(article_iri(facts.article), article_quads(facts))
        store.replace(graph.value, [Quad(*triple, graph) for triple in links])
    return folder


def test_claims_answers_and_actors_are_read_from_the_links(tmp_path: Path) -> None:
    with open_store(filled(tmp_path / "st")) as store:
        linked = linked_of(store)
    captured, counted, answer = sample()[0], fighters(), embassy()

    def figure(statement: str, value: int, bound: str, unit: str) -> FigureView:
        return FigureView(statement, value, None, bound, unit, "", None, None)

    assert linked.claims == (
        ClaimView(
            BASE + FIGHTING.key,
            FIGHTING.text,
            asserts=(iri(captured, 1), iri(counted, 0)),
            denies=(iri(captured, 3), iri(captured, 4), iri(answer, 0)),
            figures=(
                figure(iri(captured, 1), 155, "at least", "Chinese nationals"),
                figure(iri(counted, 0), 163, "exactly", "Chinese citizens"),
            ),
        ),
    )
    assert linked.answers == {
        iri(captured, 3): (iri(captured, 1),),
        iri(answer, 0): (iri(counted, 0),),
    }
    assert linked.same_actor == {BASE + ZELENSKY.key: f"{BASE}person/volodymyr-zelenskyy"}


def test_an_empty_store_links_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "st", write=True):
        pass
    with open_store(tmp_path / "st") as store:
        assert linked_of(store) == NOTHING
