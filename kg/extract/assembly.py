"""Statements from drafts: the spans, claims, times and figures that belong to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.acts.decide import hedges
from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.nouns import RULE as NOUN
from kg.extract.attribution.reading import Reading
from kg.extract.claims import claim_of, is_confirmed_by_cue, is_denied_by_cue
from kg.extract.coreference import Discourse, Reference
from kg.extract.draft import Draft
from kg.extract.drafting import draft_confidence
from kg.extract.events.find import events
from kg.extract.events.found import FoundProposition, Report, event_of, proposition_of
from kg.extract.events.propositions import propositions
from kg.extract.quantities import figures
from kg.extract.times.find import Timed
from kg.extract.times.said import said
from kg.extract.venues import venue
from kg.kinds import Mode, StatementType
from kg.model import Claim, Event, Quantity, Span, Speaker, Statement, Time
from kg.parse import Parsed


@dataclass(slots=True)
class Assembler:
    """What makes statements of one article's drafts; it gathers the claims and the words used."""

    parsed: Parsed
    discourse: Discourse
    timed: Sequence[Timed] = ()
    """The times that the article tells, in order."""
    claims: dict[str, Claim] = field(default_factory=dict)
    """The claims met so far, by key."""
    spoken: dict[Range, str] = field(default_factory=dict)
    """Where words stand for a speaker, and the speaker's key."""

    @property
    def reading(self) -> Reading:
        """The article as it is read."""
        return self.discourse.reading

    def statement(self, draft: Draft) -> Statement:
        """The finished statement, but for who reports it."""
        attribution = draft.attribution
        content = tuple(self.span(r) for r in attribution.contents)
        cue = self.span(attribution.cue) if attribution.cue else None
        sentence = self._sentence(attribution)
        place = venue(self.reading, attribution)
        claim, denies, confirms = self._claims(draft, content)
        return Statement(
            key=_key(content, cue),
            type=draft.act,
            mode=self._mode(attribution),
            speakers=tuple(self._speaker(s) for s in draft.speakers),
            cue=cue,
            content=content,
            sentence=sentence,
            reason=draft.reason,
            confidence=draft_confidence(self.reading.doc, draft),
            source=tuple(self.span(r) for r in attribution.sources),
            negated=attribution.negated,
            hedges=tuple(self.span(r) for r in hedges(self.reading.doc, attribution.contents)),
            on_behalf_of=draft.behalf,
            target=draft.target,
            about=tuple(draft.about),
            time=self._said(attribution),
            venue=self.span(place) if place else None,
            quantities=tuple(self.quantities(attribution.contents)),
            claim=claim,
            denies=denies,
            confirms=confirms,
            responds_to=tuple(self.key_of(d) for d in draft.answers),
            propositions=tuple(proposition_of(p, self.span) for p in self._propositions(draft)),
        )

    def key_of(self, draft: Draft) -> str:
        """The key that the draft's statement has."""
        attribution = draft.attribution
        cue = self.span(attribution.cue) if attribution.cue else None
        return _key(tuple(self.span(r) for r in attribution.contents), cue)

    def _claims(
        self, draft: Draft, content: Sequence[Span]
    ) -> tuple[str | None, str | None, str | None]:
        """Keys of the claims that a statement makes, denies and confirms.

        Behind "denied" the content is what is denied.  A denial by its own words ("we are not a
        party to it") puts these forward, and denies what it answers where that is known; likewise
        a confirmation.  Who "did not deny" or "did not admit" has answered nothing.
        """
        own = self._claim(content) if draft.claimable else None
        charge = next((d for d in draft.answers if d.claimable), None)
        answered_claim = None
        if charge is not None:
            answered_claim = self._claim([self.span(r) for r in charge.attribution.contents])
        head = draft.attribution.head(self.reading.doc)
        if draft.attribution.negated and (is_denied_by_cue(head) or is_confirmed_by_cue(head)):
            return None, None, None
        if draft.act is StatementType.DENIAL:
            if is_denied_by_cue(head):
                inside = charge and charge.attribution.tokens() <= draft.attribution.tokens()
                return None, answered_claim if inside else own or answered_claim, None
            return own, answered_claim, None
        if draft.act is StatementType.CONFIRMATION:
            if is_confirmed_by_cue(head):
                return None, None, answered_claim or own
            return own, None, answered_claim
        return own, None, None

    def _claim(self, content: Sequence[Span]) -> str:
        place = f"{self.parsed.article.id}#{content[0].start}"
        claim = claim_of(" … ".join(span.text for span in content), place)
        self.claims.setdefault(claim.key, claim)
        return claim.key

    def _mode(self, attribution: Attribution) -> Mode:
        """How much of the content's words stands in quotation marks."""
        words = [i for i in sorted(attribution.tokens()) if not self.reading.doc[i].is_punct]
        quoted = [i for i in words if i in self.reading.quoted]
        if not quoted:
            return Mode.INDIRECT
        return Mode.DIRECT if len(quoted) == len(words) else Mode.MIXED

    def _sentence(self, attribution: Attribution) -> Span:
        """The sentences from the first to the last that hold cue or content."""
        ranges = [*attribution.contents, *([attribution.cue] if attribution.cue else [])]
        doc = self.reading.doc
        start = min(doc[a].sent.start for a, _ in ranges)
        end = max(doc[b - 1].sent.end for _, b in ranges)
        while end > start and doc[end - 1].is_space:
            end -= 1
        return self.span((start, end))

    def time(self, timed: Timed) -> Time:
        """A time that was found, with its words."""
        return Time(
            span=self.span(timed.words),
            start=timed.start,
            end=timed.end,
            granularity=timed.granularity,
            basis=timed.basis,
            approximate=timed.approximate,
        )

    def _said(self, attribution: Attribution) -> Time | None:
        found = said(self.reading, attribution, self.timed)
        return self.time(found) if found is not None else None

    def quantities(self, ranges: Iterable[Range]) -> Iterator[Quantity]:
        """The figures stated in token ranges, in order."""
        cast = self.discourse.cast
        for start, end in ranges:
            for figure in figures(self.reading.doc, start, end, cast):
                yield Quantity(
                    value=figure.value,
                    bound=figure.bound,
                    unit=figure.unit,
                    span=self.span(figure.span),
                    high=figure.high,
                    of=figure.of,
                )

    def events(self, drafts: Sequence[Draft]) -> tuple[Event, ...]:
        """The events that the article tells, in its own voice or in these statements."""
        reports = [report_of(draft, self.key_of(draft)) for draft in drafts]
        found = events(self.discourse, self.timed, reports)
        return tuple(
            replace(event_of(one, self.span), quantities=tuple(self.quantities([one.clause])))
            for one in found
        )

    def _propositions(self, draft: Draft) -> tuple[FoundProposition, ...]:
        reports = [report_of(one, self.key_of(one)) for one in (draft, *draft.answers)]
        return propositions(self.discourse, draft.attribution.contents, reports)

    def _speaker(self, reference: Reference) -> Speaker:
        self.spoken.setdefault(reference.words, reference.key)
        went_to = reference.antecedent
        return Speaker(
            reference.key, self.span(reference.words), self.span(went_to) if went_to else None
        )

    def span(self, tokens: Range) -> Span:
        """The characters of a token range."""
        doc = self.reading.doc
        last = doc[tokens[1] - 1]
        return self.parsed.span(doc[tokens[0]].idx, last.idx + len(last))


def report_of(draft: Draft, key: str) -> Report:
    """What the reading of events and clauses needs to know of a draft."""
    attribution = draft.attribution
    return Report(
        key=key,
        act=draft.act,
        contents=attribution.contents,
        cue=attribution.cue,
        speakers=tuple(speaker.key for speaker in draft.speakers),
        negated=attribution.negated,
        of_noun=attribution.rule == NOUN,
    )


def _key(content: Sequence[Span], cue: Span | None) -> str:
    spans = [*content, *([cue] if cue else [])]
    return f"char={min(s.start for s in spans)},{max(s.end for s in spans)}"
