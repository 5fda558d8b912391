"""One event in several reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph.vocab import KG
from kg.kinds import Bound
from kg.link.events import decide, event_items, figure, triples
from kg.link.features import EventItem
from kg.model import Quantity, Span
from tests.facts import captured

CAPTURE = EventItem(
    id="a;index",
    node="https://example.org/a",
    article="https://example.org/1",
    keys=(),
    type="COERCE",
    mode="arrest",
    label="Ukraine – capture – two Chinese nationals",
    stem="captur",
    agents=("UA",),
    patients=("CN", "noun:national"),
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
STRIKE = replace(
    CAPTURE,
    type="ASSAULT",
    mode="",
    label="rocket – hit – school",
    stem="hit",
    agents=("noun:rocket",),
    patients=("noun:school",),
    country=None,
    place="maksat",
    start="2024-03-12",
    end="2024-03-12",
)
BLAST = replace(
    STRIKE,
    id="b;index",
    node="https://example.org/b",
    mode="destroy",
    label="Tajikistan – destroyed – two classrooms of School No. 3",
    stem="destroy",
    agents=("TJ",),
    patients=("noun:classroom", "noun:school"),
    start=None,
)
TWO, FOUR = (2.0, 2.0, "exactly", "citizens"), (4.0, 4.0, "exactly", "guards")


def linked(*items: EventItem) -> list[tuple[str, str]]:
    found = [t for t in triples(items, "https://example.org/") if t[1] == KG.sameEvent]
    return [(one.value[-1], str(other)[-2]) for one, _, other in found]


def test_reports_of_one_deed_are_one_event() -> None:
    decision = decide(CAPTURE, AGAIN)
    assert decision is not None
    assert (decision.rule, decision.score) == ("same deed", 0.85)
    assert decision.evidence == (
        "“Ukraine – capture – two Chinese nationals” and “Ukraine – capture – two Chinese "
        "nationals”: same deed, done to the same, same place, same time"
    )
    assert linked(CAPTURE, AGAIN) == [("b", "a")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(AGAIN, type="RETREAT"), id="another deed"),
        pytest.param(replace(AGAIN, type="ASSAULT", stem="kill"), id="killed, not captured"),
        pytest.param(replace(AGAIN, patients=("KP",)), id="of another country"),
        pytest.param(replace(AGAIN, patients=("person:ana ruiz",)), id="a person or two nationals"),
        pytest.param(replace(AGAIN, agents=("RU",)), id="by others"),
        pytest.param(replace(AGAIN, country="RU"), id="in another country"),
        pytest.param(replace(AGAIN, place="kursk"), id="at another place"),
        pytest.param(replace(AGAIN, start="2025-04-12"), id="days later"),
        pytest.param(replace(AGAIN, start="2025-04-10"), id="two days later"),
        pytest.param(replace(AGAIN, end="2025-04-02", start="2025-04-01"), id="days before"),
        pytest.param(replace(AGAIN, patients=(), agents=()), id="nobody"),
        pytest.param(
            replace(AGAIN, country=None, place="", start=None, end=None), id="too little is told"
        ),
    ],
)
def test_another_deed_participant_place_or_time_is_another_event(other: EventItem) -> None:
    assert decide(CAPTURE, other) is None
    assert decide(other, CAPTURE) is None
    assert linked(CAPTURE, other) == []


@pytest.mark.parametrize("mode", ["arrest", "seize"])
def test_who_is_detained_may_be_seized_elsewhere(mode: str) -> None:
    assert linked(CAPTURE, replace(AGAIN, mode=mode, stem="detain")) == [("b", "a")]
    assert linked(CAPTURE, replace(AGAIN, type="ASSAULT", mode="abduct")) == [("b", "a")]


def test_what_hit_may_be_told_by_its_weapon_or_by_who_fired_it() -> None:
    assert linked(STRIKE, BLAST) == [("b", "a")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(BLAST, patients=("noun:ship",)), id="another thing"),
        pytest.param(replace(BLAST, patients=("noun:hospital",)), id="a hospital is no school"),
        pytest.param(replace(BLAST, patients=("noun:school",), place="osh"), id="another school"),
        pytest.param(replace(BLAST, place="", end="2024-03-20"), id="nothing else agrees"),
    ],
)
def test_another_victim_is_another_event(other: EventItem) -> None:
    assert linked(STRIKE, other) == []


def test_people_under_other_names_meet_by_their_side_and_number() -> None:
    guards = replace(CAPTURE, place="", country=None, start=None, figures=(FOUR,))
    men = replace(
        guards,
        id="b;index",
        node="https://example.org/b",
        patients=("noun:guard",),
        figures=(FOUR,),
    )
    assert linked(guards, men) == [("b", "a")]
    assert linked(guards, replace(men, figures=())) == []


def test_a_body_does_much_and_a_person_suffers_much() -> None:
    """Named in both, and still two events without a time, a place or the same deed."""
    inquiry = replace(
        CAPTURE, agents=("organization:fbi",), patients=(), country=None, place="", start=None
    )
    later = replace(inquiry, id="b;index", node="https://example.org/b", end="2025-06-01")
    assert linked(inquiry, later) == []
    assert linked(inquiry, replace(later, end="2025-04-10")) == [("b", "a")]
    hurt = replace(inquiry, agents=(), patients=("person:ana ruiz",))
    jailed = replace(hurt, id="b;index", node="https://example.org/b", stem="jail", end=None)
    assert linked(hurt, jailed) == []
    assert linked(hurt, replace(jailed, end="2025-04-10")) == [("b", "a")]


def test_quite_other_numbers_are_of_other_events() -> None:
    many = (155.0, 155.0, "exactly", "citizens")
    assert linked(replace(CAPTURE, figures=(TWO,)), replace(AGAIN, figures=(many,))) == []
    three = (3.0, 3.0, "exactly", "citizens")
    assert linked(replace(CAPTURE, figures=(TWO,)), replace(AGAIN, figures=(three,))) == [
        ("b", "a")
    ]


def test_a_short_report_joins_by_the_one_it_fits_best() -> None:
    """It is too little for the other report, and against none."""
    short = replace(AGAIN, id="c;index", node="https://example.org/c", country=None, place="")
    full = replace(CAPTURE, start=None, end="2025-04-09", agents=("UA",), country=None)
    assert decide(short, full) is None
    third = replace(AGAIN, agents=("UA",))
    assert linked(full, short, third) == [("a", "b"), ("c", "b")]


def test_an_event_is_taken_with_what_its_article_tells() -> None:
    (item,) = event_items(captured(), "https://w3id.org/whosaid/")
    assert (item.type, item.patients, item.stem) == ("COERCE", ("CN", "noun:national"), "captur")
    assert item.node == "https://w3id.org/whosaid/article/sample/captured.txt#" + (
        captured().events[0].key
    )


def test_a_figure_has_the_nation_whose_they_are() -> None:
    nowhere = Span(0, 0, "")
    mine = Quantity(5, Bound.AT_LEAST, "soldiers killed", nowhere, 7, "country/PE")
    assert figure(mine) == (5.0, 7.0, "at least", "Peruvian soldiers killed")
    assert figure(replace(mine, of=None, high=None)) == (5.0, 5.0, "at least", "soldiers killed")
