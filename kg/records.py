"""Statements and events as records: the flat form that commands print and tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.iri import BASE, actor_iri, article_iri, statement_iri
from kg.model import (
    Actor,
    ArticleFacts,
    Event,
    Participant,
    Proposition,
    Quantity,
    Role,
    Span,
    Speaker,
    Statement,
    Time,
    by_key,
)


def records(facts: ArticleFacts, base: str = BASE) -> Iterator[dict[str, Any]]:
    """The statements of an article, one dictionary each, in reading order.

    The keys are those of the record format in ``docs/records.md``.  ``claim`` and the other
    references are IRIs; unknown values are None, and lists are there even when empty.
    """
    at = _known(facts, base)
    for statement in facts.statements:
        yield _record(statement, at)


def events(facts: ArticleFacts, base: str = BASE) -> Iterator[dict[str, Any]]:
    """The events that an article tells, one dictionary each, in reading order.

    The keys are those of the event format in ``docs/records.md``; references are IRIs, unknown
    values None, and lists are there even when empty.
    """
    at = _known(facts, base)
    for event in facts.events:
        yield _event(event, at)


def attributions(facts: ArticleFacts) -> dict[str, Any]:
    """The attributions of an article as spans: who, by which words, what.

    ``{"id", "quotes": [{"cue", "sources", "contents", "confidence"}]}`` with spans of start, end
    and text.  They do not overlap: one reported inside another is left out, and a quotation that
    goes on without a cue is more content of the one before it.
    """
    quotes: list[dict[str, Any]] = []
    last: Statement | None = None
    for s in facts.statements:
        if s.reported_by is not None:
            continue
        contents = [_span(c) for c in s.content]
        if s.cue is None and last is not None and s.source == last.source:
            quotes[-1]["contents"] += contents
            continue
        last = s
        sources = [_span(source) for source in s.source]
        quotes.append(
            {
                "cue": _span(s.cue),
                "sources": sources,
                "contents": contents,
                "confidence": s.confidence,
            }
        )
    return {"id": facts.article.id, "quotes": quotes}


@dataclass(frozen=True, slots=True)
class _Article:
    """The names under which an article's records refer to what it holds."""

    facts: ArticleFacts
    iri: str
    base: str
    actors: dict[str, Actor]

    def actor(self, key: str | None) -> str | None:
        """The IRI of the actor or claim with that key."""
        return None if key is None else actor_iri(key, self.iri, self.base)

    def named(self, key: str | None) -> dict[str, Any] | None:
        """An actor as ``id`` and ``label``."""
        return None if key is None else {"id": self.actor(key), "label": self.actors[key].label}

    def here(self, key: str | None) -> str | None:
        """The IRI of the statement or event with that key."""
        return None if key is None else statement_iri(self.iri, key)


def _known(facts: ArticleFacts, base: str) -> _Article:
    return _Article(facts, article_iri(facts.article, base), base, by_key(facts.actors))


def _record(s: Statement, at: _Article) -> dict[str, Any]:
    return {
        "id": at.here(s.key),
        "source": at.facts.article.source,
        "article": at.iri,
        "published": at.facts.article.published,
        "type": str(s.type),
        "mode": str(s.mode),
        "negated": s.negated,
        "confidence": s.confidence,
        "speakers": [_speaker(speaker, at) for speaker in s.speakers],
        "on_behalf_of": [at.named(key) for key in s.on_behalf_of],
        "target": at.named(s.target),
        "about": [at.named(key) for key in s.about],
        "cue": _span(s.cue),
        "content": [_span(c) for c in s.content],
        "sentence": _span(s.sentence),
        "said_on": s.said_on,
        "said": _interval(s.time) if s.time else None,
        "when": s.when.text if s.when else None,
        "venue": s.venue.text if s.venue else None,
        "quantities": [_quantity(q, at) for q in s.quantities],
        "propositions": [_proposition(p, at) for p in s.propositions],
        "hedges": [h.text for h in s.hedges],
        "reason": s.reason,
        "claim": at.actor(s.claim),
        "denies": at.actor(s.denies),
        "confirms": at.actor(s.confirms),
        "responds_to": [at.here(key) for key in s.responds_to],
        "reported_by": at.here(s.reported_by),
    }


def _event(event: Event, at: _Article) -> dict[str, Any]:
    return {
        "id": at.here(event.key),
        "source": at.facts.article.source,
        "article": at.iri,
        "published": at.facts.article.published,
        "type": str(event.type),
        "mode": event.mode or None,
        "label": event.label,
        "trigger": _span(event.trigger),
        "factuality": str(event.factuality),
        "participants": [_participant(one, at) for one in event.participants],
        "place": _span(event.place),
        "country": event.country,
        "time": _time(event.time),
        "quantities": [_quantity(q, at) for q in event.quantities],
        "reported_by": at.here(event.reported_by),
    }


def _speaker(speaker: Speaker, at: _Article) -> dict[str, Any]:
    actor = at.actors[speaker.actor]
    role = next((r for r in actor.roles if not r.former), Role())
    organization = at.actors.get(role.organization or "")
    return {
        "id": at.actor(speaker.actor),
        "label": actor.label,
        "kind": str(actor.kind),
        "country": actor.country,
        "role": role.title,
        "organization": organization.label if organization else None,
        "mention": _span(speaker.mention),
        "antecedent": _span(speaker.antecedent),
    }


def _participant(one: Participant, at: _Article) -> dict[str, Any]:
    actor = at.named(one.actor) or {"id": None, "label": None}
    return {"part": str(one.part), **_place(one.span), **actor}


def _proposition(p: Proposition, at: _Article) -> dict[str, Any]:
    return {
        "predicate": p.predicate,
        "agent": at.named(p.agent),
        "patient": at.named(p.patient),
        "place": at.named(p.place),
        "negated": p.negated,
        **_place(p.span),
    }


def _quantity(q: Quantity, at: _Article) -> dict[str, Any]:
    return {
        "value": q.value,
        "high": q.high,
        "bound": str(q.bound),
        "unit": q.unit,
        "of": at.named(q.of),
        "text": q.span.text,
    }


def _interval(time: Time) -> dict[str, Any]:
    return {
        "from": time.start,
        "until": time.end,
        "granularity": str(time.granularity),
        "basis": str(time.basis),
        "approximate": time.approximate,
    }


def _time(time: Time | None) -> dict[str, Any] | None:
    return None if time is None else {**_interval(time), **_place(time.span)}


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _place(span)


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
