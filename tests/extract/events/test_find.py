"""The events of sentences with the real model, and of parses written by hand."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from kg.extract.events.found import FoundParticipant, Report
from kg.kinds import EventType, Factuality, Part, StatementType
from kg.parse import Parser
from tests.extract.events.made import Read, by_hand, read
from tests.extract.events.sentences import TOLD, TRAPS

FLOOR = 0.95
"""What precision and recall on our own sentences may not fall below; they were 0.99 and 0.96.

Two thirds of the sentences were written while the rules were; on the last fifty, written before
they were tried, precision was 0.97 and recall 0.81 at first.
"""


def briefs(text: Read) -> tuple[str, ...]:
    return tuple(text.brief(event) for event in text.events)


@cache
def found(parser: Parser, sentence: str) -> tuple[str, ...]:
    return briefs(read(parser, sentence))


def test_the_events_of_short_sentences_are_found(parser: Parser) -> None:
    right: Counter[str] = Counter()
    for sentence, told in TOLD.items():
        events = found(parser, sentence)
        right["right"] += len({*told} & {*events})
        right["told"] += len(told)
        right["found"] += len(events)
    assert len(TOLD) >= 60
    assert right["right"] >= FLOOR * right["told"]
    assert right["right"] >= FLOOR * right["found"]


@pytest.mark.parametrize("sentence", TRAPS)
def test_an_idiom_is_no_event(parser: Parser, sentence: str) -> None:
    assert found(parser, sentence) == ()


CAPTURED = """Kyiv/NNP/nsubj/captured captured=capture/VBD/ROOT two/CD/nummod/nationals
    nationals=national/NNS/dobj/captured in/IN/prep/captured Georgia/NNP/pobj/in/GPE
    on/IN/prep/captured Tuesday/NNP/pobj/on/DATE ./././captured"""


def test_an_event_has_all_that_its_clause_tells() -> None:
    (event,) = by_hand(CAPTURED).events
    assert (event.trigger, event.type, event.mode) == ((1, 2), EventType.COERCE, "arrest")
    assert event.cameo == "173"
    assert event.label == "Ukraine – captured – two nationals"
    assert event.participants == (
        FoundParticipant(Part.AGENT, (0, 1), "country/UA"),
        FoundParticipant(Part.PATIENT, (2, 4), None),
    )
    assert (event.place, event.country) == ((5, 6), "GE")
    assert event.time is not None
    assert event.time.start == "2025-04-08"
    assert event.factuality is Factuality.HAPPENED
    assert event.reported_by is None
    assert event.clause == (0, 8)
    assert list(event.actors()) == ["country/UA", "country/GE"]


def test_the_innermost_statement_reports_it() -> None:
    outer = Report("outer", StatementType.DENIAL, ((0, 9),))
    inner = Report("inner", StatementType.ACCUSATION, ((1, 9),))
    (event,) = by_hand(CAPTURED, (outer, inner)).events
    assert (event.reported_by, event.factuality) == ("inner", Factuality.ALLEGED)


def test_what_was_not_said_is_no_event() -> None:
    silent = Report("s", StatementType.ASSERTION, ((0, 9),), negated=True)
    assert by_hand(CAPTURED, (silent,)).events == ()


def test_the_talks_that_somebody_hosts_are_not_told_twice() -> None:
    text = by_hand("""Qatar/NNP/nsubj/hosted hosted=host/VBD/ROOT talks=talk/NNS/dobj/hosted
        with/IN/prep/talks Iran/NNP/pobj/with ./././hosted""")
    assert briefs(text) == ("CONSULT/third-party happened: Qatar – hosted – talks – with Iran",)


def test_a_habit_is_no_event() -> None:
    text = by_hand("""Niger/NNP/nsubj/visits often/RB/advmod/visits visits=visit/VBZ/ROOT
        Mali/NNP/dobj/visits ./././visits""")
    assert text.events == ()


def test_what_is_told_of_nobody_in_particular_is_no_event() -> None:
    text = by_hand("""soldiers=soldier/NNS/nsubj/kill kill/VBP/ROOT civilians=civilian/NNS/dobj/kill
        ./././kill""")
    assert text.events == ()


def test_no_text_has_no_events() -> None:
    assert by_hand("").events == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("China has backed Russia since it invaded Ukraine in 2022.", ()),
        (
            "Kenya backed Somalia. It invaded Djibouti in 1999.",
            ("ASSAULT happened: Kenya – invaded – Djibouti @ Djibouti # in 1999",),
        ),
    ],
)
def test_the_article_blames_nobody_by_an_it_that_may_mean_several(
    parser: Parser, sentence: str, told: tuple[str, ...]
) -> None:
    assert found(parser, sentence) == told
