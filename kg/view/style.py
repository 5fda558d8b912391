"""Colours and shapes: one colour per type of statement, one shape per kind of actor.

The colours of the types were found by a search around hues that fit their sense: on their
background each has a contrast of at least 3 (WCAG 2.2, 1.4.11), and any two differ by at least 10
in CIEDE2000 for people with usual sight and, simulated after Machado and others (2009), for those
without red or green cones.  ``tests/view/test_style.py`` measures it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kg.kinds import ActorKind, StatementType

LIGHT_BACKGROUND = "#ffffff"
DARK_BACKGROUND = "#15181d"


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour on the light and on the dark background."""

    light: str
    dark: str


TYPE_COLOURS: Mapping[StatementType, Colours] = MappingProxyType(
    {
        StatementType.ASSERTION: Colours("#7a9499", "#b3cacb"),
        StatementType.ACCUSATION: Colours("#8e0106", "#fe4576"),
        StatementType.DENIAL: Colours("#003eff", "#827ddb"),
        StatementType.CONFIRMATION: Colours("#185441", "#1b966a"),
        StatementType.CRITICISM: Colours("#ea6d00", "#fc6f00"),
        StatementType.PRAISE: Colours("#0ea881", "#40ffbb"),
        StatementType.APPEAL: Colours("#9280bd", "#979fc3"),
        StatementType.DEMAND: Colours("#7e0087", "#de619e"),
        StatementType.WARNING: Colours("#8f6209", "#eee713"),
        StatementType.THREAT: Colours("#2f0005", "#e60333"),
        StatementType.PROMISE: Colours("#157a90", "#57d1fd"),
        StatementType.CONCERN: Colours("#8a7155", "#dab375"),
        StatementType.QUESTION: Colours("#127fff", "#c7eeff"),
        StatementType.REFUSAL: Colours("#002340", "#4962b1"),
        StatementType.BELIEF: Colours("#92496b", "#d2969f"),
    }
)

KIND_SHAPES: Mapping[ActorKind, str] = MappingProxyType(
    {
        ActorKind.PERSON: "dot",
        ActorKind.COUNTRY: "square",
        ActorKind.ORGANIZATION: "diamond",
        ActorKind.GROUP: "triangle",
    }
)
"""The names are those of vis-network."""

KIND_COLOURS: Mapping[ActorKind, Colours] = MappingProxyType(
    {
        ActorKind.PERSON: Colours("#f6d9b8", "#c99a63"),
        ActorKind.COUNTRY: Colours("#c3d8ee", "#6d93bb"),
        ActorKind.ORGANIZATION: Colours("#d3e5c5", "#86aa6b"),
        ActorKind.GROUP: Colours("#dedde6", "#8f8d9c"),
    }
)
"""Pale, with a dark rim, so that no one takes a node for a type of statement."""

SPEAKER_COLOURS = (
    Colours("#2c80ff", "#2c80ff"),
    Colours("#aa8000", "#ffd400"),
    Colours("#582c58", "#ff0080"),
    Colours("#2c8080", "#2cffd4"),
    Colours("#0000d4", "#80d4ff"),
    Colours("#80582c", "#ff2c00"),
    Colours("#582c2c", "#00aaaa"),
)
"""For the speakers of a plot, in order, beginning anew behind the last; any two differ by 15."""
