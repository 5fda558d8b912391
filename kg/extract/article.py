"""One article's facts, put together from what the rooms of the extraction find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member
from kg.extract.actors.find import cast_of
from kg.extract.acts.case import Decision, case_of
from kg.extract.acts.decide import decide, hedges
from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.confidence import confidence
from kg.extract.attribution.find import attributions
from kg.extract.attribution.quoted import unattributed
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.silent import cues_without_content
from kg.extract.attribution.sources import RELATIVE, coordinated, noun_phrase
from kg.extract.attribution.sources import sources as parsed_sources
from kg.extract.claims import claim_of, is_denied_by_cue
from kg.extract.coreference import Discourse, Reference
from kg.extract.dates import dates
from kg.extract.language import is_english
from kg.extract.quantities import figures
from kg.extract.replies import Draft, answered
from kg.extract.targets import content_of, target_of
from kg.extract.venues import venue
from kg.model import (
    Actor,
    ActorKind,
    ArticleFacts,
    Claim,
    Finding,
    FindingKind,
    Mention,
    Mode,
    Provenance,
    Quantity,
    Span,
    Speaker,
    Statement,
    StatementType,
)
from kg.parse import Parsed

if TYPE_CHECKING:
    from kg.extract.tagger.tag import Tagger

PUBLIC_BODY = re.compile(
    r"\b(?:Ministry|Department|Embassy|Army|Forces|Government|Intelligence|Police|Navy|Parliament|"
    r"press service|military|Council|Commission|Agency|Office)\b"
)
"""Organizations that speak for the country they belong to."""

_WORD = re.compile(r"\w+")


def facts_of(
    parsed: Parsed,
    provenance: Provenance,
    tagger: Tagger | None = None,
    *,
    least: float = 0.0,
) -> ArticleFacts:
    """The facts of one parsed article: the same for the same text, metadata and models.

    Args:
        parsed: the article with its parse.
        provenance: what is noted as their maker.
        tagger: the trained taggers; without them the attributions are those of the rules.
        least: statements with less confidence are left out.
    """
    article = parsed.article
    if not is_english(parsed.doc.text):
        whole = article.span(article.body, len(article.text))
        finding = Finding(FindingKind.OTHER_LANGUAGE, _headed(whole))
        return ArticleFacts(article, provenance, findings=(finding,))
    return _Writer(parsed, tagger, least).facts(provenance)


def _headed(span: Span, most: int = 80) -> Span:
    return Span(span.start, min(span.end, span.start + most), span.text[:most])


@dataclass(slots=True)
class _Writer:
    """The making of one article's facts, step by step; used once."""

    parsed: Parsed
    tagger: Tagger | None
    least: float
    reading: Reading = field(init=False)
    cast: Cast = field(init=False)
    discourse: Discourse = field(init=False)
    claims: dict[str, Claim] = field(default_factory=dict)
    spoken: dict[Range, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reading = Reading(self.parsed.doc, self.parsed.token_starts or (0,))
        self.cast = cast_of(self.parsed.doc)
        self.discourse = Discourse(self.reading, self.cast)

    def facts(self, provenance: Provenance) -> ArticleFacts:
        """All of it."""
        found = attributions(self.reading, self.tagger)
        drafts = [d for d in self._drafts(found) if self._confidence(d) >= self.least]
        answered(self.discourse, drafts)
        statements = self._distinct([self._statement(draft) for draft in drafts])
        statements = _nested(statements)
        mentions = self._mentions()
        return ArticleFacts(
            article=self.parsed.article,
            provenance=provenance,
            actors=self._actors(statements, mentions),
            mentions=mentions,
            claims=tuple(self._claims_of(statements)),
            statements=tuple(statements),
            findings=tuple(self._findings(found)),
        )

    # -- drafts: speakers, content, type and target ------------------------------

    def _drafts(self, found: Sequence[Attribution]) -> list[Draft]:
        """The attributions with their speakers resolved and their types decided, in order."""
        by_number: dict[int, tuple[Reference, ...]] = {}
        drafts = []
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
        sources = (part for s in attribution.sources for part in self._single_sources(s))
        found = (self.discourse.resolve(source) for source in sources)
        unique = {reference.key: reference for reference in found if reference is not None}
        return tuple(unique.values())

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

    # -- statements ------------------------------

    def _statement(self, draft: Draft) -> Statement:
        attribution = draft.attribution
        content = tuple(self._span(r) for r in attribution.contents)
        cue = self._span(attribution.cue) if attribution.cue else None
        sentence = self._sentence(attribution)
        said_on, when = self._when(attribution)
        place = venue(self.reading, attribution)
        claim, denies, confirms = self._claims(draft, content)
        return Statement(
            key=_key(content, cue),
            type=draft.act,
            mode=self._mode(attribution),
            speakers=tuple(Speaker(s.key, self._mention(s)) for s in draft.speakers),
            cue=cue,
            content=content,
            sentence=sentence,
            reason=draft.reason,
            confidence=self._confidence(draft),
            source=tuple(self._span(r) for r in attribution.sources),
            negated=attribution.negated,
            hedges=tuple(self._span(r) for r in hedges(self.reading.doc, attribution.contents)),
            on_behalf_of=draft.behalf,
            target=draft.target,
            about=tuple(draft.about),
            said_on=said_on,
            when=when,
            venue=self._span(place) if place else None,
            quantities=tuple(self._quantities(attribution)),
            claim=claim,
            denies=denies,
            confirms=confirms,
            responds_to=tuple(self._key_of(d) for d in draft.answers),
        )

    def _confidence(self, draft: Draft) -> float:
        return confidence(self.reading.doc, draft.attribution, bool(draft.speakers))

    def _key_of(self, draft: Draft) -> str:
        attribution = draft.attribution
        cue = self._span(attribution.cue) if attribution.cue else None
        return _key(tuple(self._span(r) for r in attribution.contents), cue)

    def _claims(
        self, draft: Draft, content: Sequence[Span]
    ) -> tuple[str | None, str | None, str | None]:
        """Keys of the claims that a statement makes, denies and confirms.

        Behind "denied" the content is what is denied.  A denial by its own words ("we are not a
        party to it") puts these forward, and denies what it answers where that is known.
        """
        own = self._claim(content) if draft.claimable else None
        charge = next((d for d in draft.answers if d.claimable), None)
        answered_claim = None
        if charge is not None:
            answered_claim = self._claim([self._span(r) for r in charge.attribution.contents])
        if draft.act is StatementType.DENIAL:
            if is_denied_by_cue(draft.attribution.head(self.reading.doc)):
                inside = charge and charge.attribution.tokens() <= draft.attribution.tokens()
                return None, answered_claim if inside else own or answered_claim, None
            return own, answered_claim, None
        if draft.act is StatementType.CONFIRMATION:
            return None, None, answered_claim or own
        return own, None, None

    def _claim(self, content: Sequence[Span]) -> str:
        claim = claim_of(" … ".join(span.text for span in content))
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
        return self._span((start, end))

    def _when(self, attribution: Attribution) -> tuple[str | None, Span | None]:
        """The date outside the content that stands nearest to the cue."""
        if attribution.cue is None:
            return None, None
        doc, cue = self.reading.doc, attribution.cue[0]
        inside = covered(attribution.contents)
        sentence = doc[cue].sent
        offset = doc[sentence.start].idx
        best: tuple[int, str | None, Range] | None = None
        for when in dates(sentence.text, self.parsed.article.published):
            span = doc.char_span(offset + when.start, offset + when.end, alignment_mode="expand")
            if span is None or span.start in inside:
                continue
            far = abs(span.start - cue)
            if best is None or far < best[0]:
                best = (far, when.iso, (span.start, span.end))
        if best is None:
            return None, None
        start, end = best[2]
        if start > sentence.start and doc[start - 1].lower_ in ("on", "in", "since", "late"):
            start -= 1
        return best[1], self._span((start, end))

    def _quantities(self, attribution: Attribution) -> Iterator[Quantity]:
        for start, end in attribution.contents:
            for figure in figures(self.reading.doc, start, end):
                yield Quantity(figure.value, figure.bound, figure.unit, self._span(figure.span))

    # -- what goes with the statements ------------------------------

    def _distinct(self, statements: list[Statement]) -> list[Statement]:
        """The statements in reading order; of two at the same place the first."""
        by_key: dict[str, Statement] = {}
        for statement in statements:
            by_key.setdefault(statement.key, statement)
        return sorted(by_key.values(), key=lambda s: (s.content[0].start, s.content[-1].end))

    def _mention(self, reference: Reference) -> Span:
        self.spoken.setdefault(reference.words, reference.key)
        return self._span(reference.words)

    def _mentions(self) -> tuple[Mention, ...]:
        """Every place where an actor is named, or was resolved as a speaker."""
        named = {(n.start, n.end): n.key for n in self.cast.named}
        places = {**self.spoken, **named}
        return tuple(Mention(key, self._span(r)) for r, key in sorted(places.items()))

    def _actors(
        self, statements: Sequence[Statement], mentions: Sequence[Mention]
    ) -> tuple[Actor, ...]:
        """The actors that anything refers to, by key."""
        used = {m.actor for m in mentions}
        for s in statements:
            used |= {sp.actor for sp in s.speakers} | {*s.on_behalf_of, *s.about}
            used |= {s.target} if s.target else set()
        for key in sorted(used):
            used |= {o.organization for o in self.cast.members[key].offices if o.organization}
        return tuple(self.cast.members[key].actor() for key in sorted(used))

    def _claims_of(self, statements: Sequence[Statement]) -> Iterator[Claim]:
        used = {key for s in statements for key in (s.claim, s.denies, s.confirms) if key}
        return (self.claims[key] for key in sorted(used))

    def _findings(self, found: Sequence[Attribution]) -> Iterator[Finding]:
        for quotation in self.reading.quotations:
            if not quotation.balanced:
                span = self._span((quotation.start, quotation.end))
                yield Finding(FindingKind.UNBALANCED_QUOTATION_MARK, span)
        for quotation in unattributed(self.reading, found):
            span = self._span((quotation.start, quotation.end))
            yield Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, span)
        for cue in cues_without_content(self.reading, found):
            yield Finding(FindingKind.CUE_WITHOUT_CONTENT, self._span(cue))

    def _span(self, tokens: Range) -> Span:
        doc = self.reading.doc
        last = doc[tokens[1] - 1]
        return self.parsed.span(doc[tokens[0]].idx, last.idx + len(last))


def _place(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution stands in reading order: by its cue, else its content."""
    first = attribution.contents[0][0]
    return (attribution.cue[0] if attribution.cue else first), first


def _speaks_for_country(member: Member) -> bool:
    if member.kind is ActorKind.GROUP:
        return bool(re.search(r"\b(?:officials?|authorities|diplomats?)\b", member.label))
    return member.kind is ActorKind.ORGANIZATION and bool(PUBLIC_BODY.search(member.label))


def _key(content: Sequence[Span], cue: Span | None) -> str:
    spans = [*content, *([cue] if cue else [])]
    return f"char={min(s.start for s in spans)},{max(s.end for s in spans)}"


def _nested(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with ``reported_by``: the shortest one in whose content each stands."""
    out: dict[str, Statement] = {}
    open_ones: list[Statement] = []  # those whose content has not ended yet: no pair is tried twice
    for inner in sorted(statements, key=lambda s: (s.content[0].start, -s.content[-1].end)):
        open_ones = [s for s in open_ones if s.content[-1].end > inner.content[0].start]
        around = [s for s in open_ones if _holds(s, inner) and not _holds(inner, s)]
        holder = min(around, key=lambda s: s.content[-1].end - s.content[0].start, default=None)
        out[inner.key] = replace(inner, reported_by=holder.key if holder else None)
        open_ones.append(inner)
    return [out[statement.key] for statement in statements]


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether one statement stands, cue and content, inside the other's content."""
    spans = [*inner.content, *([inner.cue] if inner.cue else [])]
    return all(any(c.start <= s.start and s.end <= c.end for c in outer.content) for s in spans)
