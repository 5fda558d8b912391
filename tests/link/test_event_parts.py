"""Who takes part in events, and how well those of two reports fit."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.kinds import ActorKind, EventType, Factuality, Part
from kg.link.event_parts import ALIKE, NAMED, fit, parts_of
from kg.model import Actor, Event, Participant, Role, Span
from tests.facts import CHINA

NAVY = Actor("organization/navy", "Peruvian Navy", ActorKind.ORGANIZATION, "PE")
RUIZ = Actor("person/ruiz", "Ana Ruiz", ActorKind.PERSON, "PE", (Role("minister", country="PE"),))
DOE = Actor("person/doe", "Rosa Doe", ActorKind.PERSON, "US")
ACTORS = {actor.key: actor for actor in (CHINA, NAVY, RUIZ, DOE)}


def tokens(words: str, actor: str | None = None) -> tuple[str, ...]:
    span = Span(0, len(words), words)
    event = Event(
        "event=0,1", EventType.COERCE, "", span, "", Factuality.HAPPENED,
        (Participant(Part.PATIENT, span, actor), Participant(Part.AGENT, Span(0, 4, "spies"))),
    )  # fmt: skip
    return parts_of(event, ACTORS, {Part.PATIENT})


@pytest.mark.parametrize(
    ("words", "actor", "expected"),
    [
        ("two Chinese servicemen", CHINA.key, ("CN", "noun:soldier")),
        ("the Peruvian Navy", NAVY.key, ("PE", "organization:navy peruvian")),
        ("the minister, Ana Ruiz", RUIZ.key, ("PE", "person:ana ruiz")),
        ("Rosa Doe", DOE.key, ("person:rosa doe",)),
        ("two of the sailors", None, ("noun:sailor",)),
        ("Detectives", None, ("noun:detective",)),
        ("the Aurora Vostok", None, ("name:aurora", "name:vostok")),
        ("Al-Zahra hospital", None, ("name:alzahra", "noun:hospital")),
        ("two wards of Hospital No. 3", None, ("noun:hospital", "noun:ward")),
        ("a crowded Gaza hospital", None, ("noun:hospital",)),
        ("121", None, ()),
        ("they", None, ()),
    ],
)
def test_a_participant_has_tokens_for_its_names_country_and_noun(
    words: str, actor: str | None, expected: Sequence[str]
) -> None:
    assert tokens(words, actor) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(["person:ana ruiz"], ["person:ruiz"], NAMED, id="a surname"),
        pytest.param(["person:ana ruiz"], ["organization:ruiz"], NAMED, id="taken for a body"),
        pytest.param(["person:ana ruiz"], ["organization:ana ruiz"], NAMED, id="in full"),
        pytest.param(["person:ana ruiz"], ["person:rosa doe"], None, id="another"),
        pytest.param(["person:ana ruiz"], ["person:rosa ruiz"], None, id="of one surname"),
        pytest.param(
            ["organization:health ministry"],
            ["organization:defence ministry"],
            None,
            id="two bodies with one word",
        ),
        pytest.param(["name:aurora"], ["name:aurora"], NAMED, id="one ship"),
        pytest.param(["name:aurora", "noun:boat"], ["name:vostok"], None, id="another ship"),
        pytest.param(["person:ana ruiz"], ["noun:minister"], 0.0, id="named or not"),
        pytest.param(["PE"], ["PE"], ALIKE, id="one country"),
        pytest.param(["PE", "organization:navy"], ["PE"], ALIKE, id="a body of a country"),
        pytest.param(["PE"], ["BO"], None, id="two countries"),
        pytest.param(["noun:guard"], ["noun:soldier"], 0.0, id="people are called by many nouns"),
        pytest.param(["noun:guard"], ["noun:ship"], None, id="but not ships"),
        pytest.param([], ["noun:ship"], 0.0, id="not told"),
        pytest.param(["noun:man"], ["noun:man"], 0.5, id="a general noun"),
        pytest.param(["PE", "noun:man"], ["PE", "noun:man"], 1.5, id="of one country as well"),
    ],
)
def test_participants_fit_by_name_country_and_noun(
    a: Sequence[str], b: Sequence[str], expected: float | None
) -> None:
    assert (fit(a, b), fit(b, a)) == (expected, expected)


def test_a_rare_noun_tells_more_and_who_acts_may_be_called_by_a_weapon() -> None:
    rare = fit(["noun:ambulance"], ["noun:ambulance"]) or 0
    common = fit(["noun:office"], ["noun:office"]) or 0
    assert rare > common > 0.5
    assert fit(["noun:rocket"], ["noun:army"]) is None
    assert fit(["noun:rocket"], ["noun:army"], doers=True) == 0.0
