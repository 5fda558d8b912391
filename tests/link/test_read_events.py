"""Events that several articles tell, read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from kg.link.events import triples
from kg.link.index import index_graph, index_quads
from kg.link.read_events import LinkedEvent, Report, events
from kg.store import open_store
from tests.link.test_events import AGAIN, CAPTURE

FIGURE = (2.0, 2.0, "exactly", "soldiers")


def test_an_event_has_its_reports_and_their_differences(tmp_path: Path) -> None:
    counted = replace(CAPTURE, id=f"{CAPTURE.node};index", figures=(FIGURE,))
    other = "https://example.org/2"
    index = f"{AGAIN.node};index"
    again = replace(AGAIN, id=index, article=other, factuality="alleged")
    with open_store(tmp_path / "store", write=True) as store:
        graph = index_graph("x", store.base)
        store.replace(graph, index_quads([counted, again], graph))
        name = NamedNode("https://example.org/links")
        found = triples([counted, again], store.base)
        store.replace(name.value, (Quad(*triple, name) for triple in found))
        (event,) = events(store)
    label = CAPTURE.label
    assert event == LinkedEvent(
        "https://example.org/a",
        label,
        (
            Report(
                "https://example.org/a", label, "https://example.org/1",
                ("exactly 2 soldiers",), "donetsk", "2025-04-08", "happened",
            ),
            Report(
                "https://example.org/b", label, "https://example.org/2",
                (), "donetsk", "2025-04-09", "alleged",
            ),
        ),
        2,
    )  # fmt: skip
    assert event.differences() == {
        "time": ("2025-04-08", "2025-04-09"),
        "factuality": ("alleged", "happened"),
    }


def test_a_store_without_links_has_no_such_events(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        assert list(events(store)) == []


def test_another_noun_or_a_closer_place_is_no_difference() -> None:
    def report(n: int, figures: tuple[str, ...], place: str) -> Report:
        return Report(str(n), "label", f"article {n}", figures, place, "2025-04-08", "happened")

    one = report(1, ("exactly 2 soldiers",), "donetsk ukraine")
    other = report(2, ("exactly 2 guards",), "ukraine")
    assert LinkedEvent("1", "label", (one, other), 2).differences() == {}
    third = report(3, ("at least 3 guards",), "kursk")
    assert LinkedEvent("1", "label", (one, other, third), 3).differences() == {
        "figures": ("at least 3 guards", "exactly 2 guards", "exactly 2 soldiers"),
        "place": ("donetsk ukraine", "kursk"),
    }
