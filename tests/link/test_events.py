"""One event in several reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph.vocab import KG
from kg.link.events import decide, event_items, triples
from kg.link.features import EventItem
from tests.facts import captured

CAPTURE = EventItem(
    id="a;index",
    node="https://example.org/a",
    article="https://example.org/1",
    keys=(),
    type="ASSAULT",
    mode="seize",
    label="Ukraine – capture – two Chinese nationals",
    stem="captur",
    agents=("UA",),
    patients=("CN",),
    country="UA",
    place="donetsk",
    start="2025-04-08",
    end="2025-04-08",
    factuality="happened",
    figures=(),
)
AGAIN = replace(
    CAPTURE, id="b;index", node="https://example.org/b", agents=(), start="2025-04-09", end=None
)


def test_reports_of_one_deed_are_one_event() -> None:
    decision = decide(CAPTURE, AGAIN)
    assert decision is not None
    assert (decision.rule, round(decision.score, 2)) == ("same deed", 0.85)
    found = [t for t in triples([CAPTURE, AGAIN], "https://example.org/") if t[1] == KG.sameEvent]
    assert [(one.value, str(other)) for one, _, other in found] == [
        ("https://example.org/b", "<https://example.org/a>")
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, type="COERCE"),
        replace(AGAIN, stem="kill"),
        replace(AGAIN, patients=("KP",)),
        replace(AGAIN, agents=("RU",)),
        replace(AGAIN, country="RU"),
        replace(AGAIN, place="kursk"),
        replace(AGAIN, start="2025-04-12"),
        replace(AGAIN, end="2025-04-02", start="2025-04-01"),
        replace(AGAIN, patients=(), agents=()),
    ],
)
def test_another_deed_participant_place_or_time_is_another_event(other: EventItem) -> None:
    assert decide(CAPTURE, other) is None
    assert decide(other, CAPTURE) is None
    assert list(triples([CAPTURE, other], "https://example.org/")) == []


def test_an_event_is_taken_with_what_its_article_tells() -> None:
    (item,) = event_items(captured(), "https://w3id.org/whosaid/")
    assert (item.type, item.patients, item.stem) == ("COERCE", ("CN",), "captur")
    assert item.node == "https://w3id.org/whosaid/article/sample/captured.txt#" + (
        captured().events[0].key
    )
