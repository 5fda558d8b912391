"""What the finders of events take and give: token ranges and actors' keys, no characters yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.kinds import EventType, Factuality, Part, StatementType
from kg.model import Event, Participant, Proposition, Span, Time

if TYPE_CHECKING:
    from kg.extract.times.find import Timed


@dataclass(frozen=True, slots=True)
class Report:
    """What an event's reading needs to know of a statement."""

    key: str
    act: StatementType
    contents: tuple[Range, ...]
    cue: Range | None = None
    speakers: tuple[str, ...] = ()
    """The keys of its speakers, whom "I" and "we" in its content mean."""
    negated: bool = False
    of_noun: bool = False
    """It hangs on a noun: in "Ukraine's claim that its citizens fight" they are not Ukraine's."""

    def size(self) -> int:
        """How many tokens its content has."""
        return sum(end - start for start, end in self.contents)


@dataclass(frozen=True, slots=True)
class FoundParticipant:
    """A noun phrase that takes a part in an event."""

    part: Part
    words: Range
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event at token ``trigger``."""

    trigger: Range
    type: EventType
    mode: str
    cameo: str
    """The code of CAMEO 1.1b3 that its word has in ``kg/data/events.csv``."""
    label: str
    factuality: Factuality
    participants: tuple[FoundParticipant, ...] = ()
    place: Range | None = None
    country: str | None = None
    """The ISO code of the place's country."""
    time: Timed | None = None
    reported_by: str | None = None
    clause: Range = (0, 0)
    """From the first to the last token of what belongs to it: where its figures are found."""

    def actors(self) -> Iterator[str]:
        """The keys of those who take part in it, and of the country where it is."""
        yield from (p.actor for p in self.participants if p.actor is not None)
        if self.country is not None:
            yield f"country/{self.country}"


@dataclass(frozen=True, slots=True)
class FoundProposition:
    """One clause of what a statement puts forward; agent, patient and place are actors' keys."""

    words: Range
    predicate: str
    agent: str | None = None
    patient: str | None = None
    place: str | None = None
    negated: bool = False

    def actors(self) -> Iterator[str]:
        """The keys that it holds."""
        yield from (key for key in (self.agent, self.patient, self.place) if key is not None)


def event_of(found: FoundEvent, span: Callable[[Range], Span]) -> Event:
    """The event with characters instead of tokens, and without figures.

    Args:
        found: the event as it was found.
        span: gives the characters of a range of tokens.
    """
    trigger = span(found.trigger)
    return Event(
        key=f"event={trigger.start},{trigger.end}",
        type=found.type,
        mode=found.mode,
        trigger=trigger,
        label=found.label,
        factuality=found.factuality,
        participants=tuple(Participant(p.part, span(p.words), p.actor) for p in found.participants),
        place=span(found.place) if found.place else None,
        country=found.country,
        time=_time(found.time, span),
        reported_by=found.reported_by,
    )


def proposition_of(found: FoundProposition, span: Callable[[Range], Span]) -> Proposition:
    """The proposition with characters instead of tokens."""
    return Proposition(
        span=span(found.words),
        predicate=found.predicate,
        agent=found.agent,
        patient=found.patient,
        place=found.place,
        negated=found.negated,
    )


def innermost(token: int, reports: Sequence[Report]) -> Report | None:
    """The shortest of the statements in whose content a token stands."""
    holding = [r for r in reports if any(start <= token < end for start, end in r.contents)]
    return min(holding, key=Report.size, default=None)


def _time(time: Timed | None, span: Callable[[Range], Span]) -> Time | None:
    if time is None:
        return None
    return Time(
        span=span(time.words),
        start=time.start,
        end=time.end,
        granularity=time.granularity,
        basis=time.basis,
        approximate=time.approximate,
    )
