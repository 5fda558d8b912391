"""Drafts of statements: attributions with their speakers resolved and their types decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member
from kg.extract.acts.case import Decision, case_of
from kg.extract.acts.decide import decide
from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.confidence import confidence
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import RELATIVE, coordinated, noun_phrase
from kg.extract.attribution.sources import sources as parsed_sources
from kg.extract.attribution.transcript import ANSWERS, ASKS
from kg.extract.attribution.transcript import RULE as TURN
from kg.extract.coreference import Discourse, Reference
from kg.extract.draft import Draft
from kg.extract.interviews import interviewee
from kg.extract.targets import content_of, target_of
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

PUBLIC_BODY = re.compile(
    r"\b(?:Ministry|Department|Embassy|Army|Forces|Government|Intelligence|Police|Navy|Parliament|"
    r"press service|military|Council|Commission|Agency|Office)\b"
)
"""Organizations that speak for the country they belong to."""


@dataclass(slots=True)
class Drafter:
    """What turns the attributions of one article into drafts; used once, in reading order."""

    reading: Reading
    cast: Cast
    discourse: Discourse
    answerer: str | None = field(default=None, init=False)
    """Who answers, where the article is an interview that marks its turns "Q:" and "A:"."""

    def drafts(self, found: Sequence[Attribution]) -> list[Draft]:
        """The attributions with their speakers resolved and their types decided, in order."""
        by_number: dict[int, tuple[Reference, ...]] = {}
        drafts = []
        self.answerer = self._answerer(found)
        order = sorted(range(len(found)), key=lambda n: _place(found[n]))
        for number in order:
            attribution = found[number]
            speakers = self._speakers(attribution, by_number)
            by_number[number] = speakers
            at = attribution.cue[0] if attribution.cue else attribution.contents[0][0]
            for speaker in speakers:
                self.discourse.heard(speaker, at)
            drafts.append(self._draft(attribution, speakers))
        return drafts

    def _speakers(
        self, attribution: Attribution, known: dict[int, tuple[Reference, ...]]
    ) -> tuple[Reference, ...]:
        if attribution.follows is not None:
            return known.get(attribution.follows, ())
        label = self._label(attribution)
        if label in ASKS | ANSWERS:  # who asks is not told
            known_one = self.answerer if label in ANSWERS else None
            return (Reference(known_one, attribution.sources[0]),) if known_one else ()
        sources = (part for s in attribution.sources for part in self._single_sources(s))
        told = self._told_of(attribution)
        found = (meant for source in sources for meant in self.discourse.references(source, told))
        unique = {reference.key: reference for reference in found}
        return tuple(unique.values())

    def _told_of(self, attribution: Attribution) -> set[str]:
        """Who is named in the quotations of a content: hardly "he" who says it."""
        quoted = self.reading.quoted
        parts = (part for part in attribution.contents if part[0] in quoted)
        return {n.key for part in parts for n in self.cast.within(*part)}

    def _label(self, attribution: Attribution) -> str | None:
        """The label of a turn of a transcript; None of any other attribution."""
        if attribution.rule != TURN or not attribution.sources:
            return None
        start, end = attribution.sources[0]
        return self.reading.doc[start:end].text

    def _answerer(self, found: Sequence[Attribution]) -> str | None:
        labels = [a.sources[0][0] for a in found if self._label(a) in ASKS | ANSWERS]
        return interviewee(self.reading.doc, self.cast, (0, min(labels))) if labels else None

    def _single_sources(self, source: Range) -> list[Range]:
        """The noun phrases of a source: "Ukraine and the United States" are two, "who" another."""
        doc = self.reading.doc
        head = doc[source[0] : source[1]].root
        if head.lower_ in RELATIVE and head.head != head:
            return list(parsed_sources(head.head)) or [source]
        joined = [h for h in coordinated(head) if source[0] <= h.i < source[1]]
        return [noun_phrase(h) for h in joined] if len(joined) > 1 else [source]

    def _draft(self, attribution: Attribution, speakers: tuple[Reference, ...]) -> Draft:
        keys = [speaker.key for speaker in speakers]
        behalf = list(dict.fromkeys(k for key in keys for k in self._on_behalf(key)))
        content = content_of(self.discourse, attribution, keys, behalf)
        case = case_of(self.reading.doc, attribution, content.own, content.others())
        decision: Decision = decide(case)
        mine = {*keys, *behalf}
        target = target_of(self.discourse, attribution, decision.type, content, mine)
        return Draft(
            attribution=attribution,
            speakers=speakers,
            behalf=tuple(behalf),
            act=decision.type,
            reason=decision.reason,
            about=content.keys(),
            own=content.own,
            target=target,
        )

    def _on_behalf(self, key: str) -> Iterator[str]:
        """The organization and country that an actor speaks for, the country first."""
        member = self.cast.members[key]
        if member.kind is ActorKind.PERSON:
            offices = [o for o in member.offices if not o.former]
            yield from (self.cast.country(o.country).key for o in offices if o.country)
            yield from (o.organization for o in offices if o.organization)
        elif member.country is not None and _speaks_for_country(member):
            yield self.cast.country(member.country).key


def draft_confidence(doc: Doc, draft: Draft) -> float:
    """How sure a draft is; less so where its speaker cannot be named."""
    return confidence(doc, draft.attribution, bool(draft.speakers))


def _place(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution stands in reading order: by its cue, else its content."""
    first = attribution.contents[0][0]
    return (attribution.cue[0] if attribution.cue else first), first


def _speaks_for_country(member: Member) -> bool:
    if member.kind is ActorKind.GROUP:
        return bool(re.search(r"\b(?:officials?|authorities|diplomats?)\b", member.label))
    return member.kind is ActorKind.ORGANIZATION and bool(PUBLIC_BODY.search(member.label))
