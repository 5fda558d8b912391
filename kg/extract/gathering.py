"""What goes with an article's statements: mentions, actors, claims in use, and findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.actors.cast import Cast
from kg.extract.assembly import Assembler
from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.quoted import unattributed
from kg.extract.attribution.silent import cues_without_content
from kg.kinds import FindingKind
from kg.model import Actor, Claim, Event, Finding, Mention, Statement


@dataclass(frozen=True, slots=True)
class Gatherer:
    """What gathers them, once the statements are made."""

    cast: Cast
    assembler: Assembler

    def mentions(self) -> tuple[Mention, ...]:
        """Every place where an actor is named, or was resolved as a speaker."""
        named = {(n.start, n.end): n.key for n in self.cast.named}
        places = {**self.assembler.spoken, **named}
        return tuple(Mention(key, self.assembler.span(r)) for r, key in sorted(places.items()))

    def actors(
        self,
        statements: Sequence[Statement],
        mentions: Sequence[Mention],
        events: Sequence[Event],
    ) -> tuple[Actor, ...]:
        """The actors that anything refers to, by key."""
        used = {m.actor for m in mentions}
        for s in statements:
            used |= {sp.actor for sp in s.speakers} | {*s.on_behalf_of, *s.about}
            used |= {s.target} if s.target else set()
            used |= {q.of for q in s.quantities if q.of}
            used |= {k for p in s.propositions for k in (p.agent, p.patient, p.place) if k}
        for event in events:
            used |= {p.actor for p in event.participants if p.actor}
            used |= {q.of for q in event.quantities if q.of}
            used |= {f"country/{event.country}"} if event.country else set()
        for key in sorted(used):
            used |= {o.organization for o in self.cast.members[key].offices if o.organization}
        return tuple(self.cast.members[key].actor() for key in sorted(used))

    def claims(self, statements: Sequence[Statement]) -> tuple[Claim, ...]:
        """The claims that the statements put forward, deny or confirm, by key."""
        used = {key for s in statements for key in (s.claim, s.denies, s.confirms) if key}
        return tuple(self.assembler.claims[key] for key in sorted(used))

    def findings(
        self, found: Sequence[Attribution], statements: Sequence[Statement]
    ) -> Iterator[Finding]:
        """What was seen and not attributed, or is doubtful."""
        reading, span = self.assembler.reading, self.assembler.span
        for quotation in reading.quotations:
            if not quotation.balanced:
                yield Finding(
                    FindingKind.UNBALANCED_QUOTATION_MARK, span((quotation.start, quotation.end))
                )
        for quotation in unattributed(reading, found):
            yield Finding(
                FindingKind.QUOTATION_WITHOUT_SOURCE, span((quotation.start, quotation.end))
            )
        for cue in cues_without_content(reading, found):
            yield Finding(FindingKind.CUE_WITHOUT_CONTENT, span(cue))
        for words in sorted({s.source[0] for s in statements if s.source and not s.speakers}):
            yield Finding(FindingKind.UNRESOLVED_SOURCE, words)
