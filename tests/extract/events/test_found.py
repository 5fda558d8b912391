"""From tokens to characters, and which statement is the innermost."""

from __future__ import annotations

from kg.extract.attribution.attribution import Range
from kg.extract.events.found import (
    FoundEvent,
    FoundParticipant,
    FoundProposition,
    Report,
    event_of,
    innermost,
    proposition_of,
)
from kg.extract.times.find import Timed
from kg.kinds import EventType, Factuality, Granularity, Part, StatementType, TimeBasis
from kg.model import Event, Participant, Proposition, Span, Time

TEXT = "Mali freed Ann in Chad today"


def span(words: Range) -> Span:
    """The characters of words, as the article would give them."""
    starts = [0, 5, 11, 15, 18, 23, 29]
    start, end = starts[words[0]], starts[words[1]] - 1
    return Span(start, end, TEXT[start:end])


def test_an_event_in_characters() -> None:
    time = Timed((5, 6), "2025-04-09", "2025-04-09", Granularity.DAY, TimeBasis.PUBLICATION)
    found = FoundEvent(
        trigger=(1, 2),
        type=EventType.RETREAT,
        mode="release",
        cameo="0841",
        label="Mali – freed – Ann",
        factuality=Factuality.ALLEGED,
        participants=(FoundParticipant(Part.AGENT, (0, 1), "country/ML"),),
        place=(4, 5),
        country="TD",
        time=time,
        reported_by="char=0,4",
    )
    assert event_of(found, span) == Event(
        key="event=5,10",
        type=EventType.RETREAT,
        mode="release",
        trigger=Span(5, 10, "freed"),
        label="Mali – freed – Ann",
        factuality=Factuality.ALLEGED,
        participants=(Participant(Part.AGENT, Span(0, 4, "Mali"), "country/ML"),),
        place=Span(18, 22, "Chad"),
        country="TD",
        time=Time(
            Span(23, 28, "today"),
            "2025-04-09",
            "2025-04-09",
            Granularity.DAY,
            TimeBasis.PUBLICATION,
        ),
        reported_by="char=0,4",
    )


def test_an_event_without_place_and_time() -> None:
    found = FoundEvent((1, 2), EventType.AID, "", "070", "freed", Factuality.PLANNED)
    event = event_of(found, span)
    assert (event.place, event.time, event.country, event.reported_by) == (None, None, None, None)
    assert list(found.actors()) == []


def test_a_proposition_in_characters() -> None:
    found = FoundProposition((1, 2), "free", "country/ML", "#person=ann", "country/TD", True)
    assert proposition_of(found, span) == Proposition(
        Span(5, 10, "freed"), "free", "country/ML", "#person=ann", "country/TD", True
    )
    assert list(found.actors()) == ["country/ML", "#person=ann", "country/TD"]


def test_the_shortest_statement_around_a_token_is_the_innermost() -> None:
    outer = Report("outer", StatementType.DENIAL, ((0, 4), (5, 6)))
    inner = Report("inner", StatementType.ACCUSATION, ((2, 4),))
    assert innermost(3, (outer, inner)) == inner
    assert innermost(5, (outer, inner)) == outer
    assert innermost(4, (outer, inner)) is None
