"""Statements as records: the flat form in which commands print them and tables hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.iri import BASE, actor_iri, article_iri, statement_iri
from kg.model import Actor, ArticleFacts, Quantity, Role, Span, Speaker, Statement, by_key


def records(facts: ArticleFacts, base: str = BASE) -> Iterator[dict[str, Any]]:
    """The statements of an article, one dictionary each, in reading order.

    The keys are those of the record format in ``docs/records.md``.  ``claim`` and the other
    references are IRIs; unknown values are None, and lists are there even when empty.
    """
    article = article_iri(facts.article, base)
    actors = by_key(facts.actors)
    for statement in facts.statements:
        yield _record(facts, statement, article, actors, base)


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
        cue = _span(s.cue) if s.cue else None
        sources = [_span(source) for source in s.source]
        quotes.append(
            {"cue": cue, "sources": sources, "contents": contents, "confidence": s.confidence}
        )
    return {"id": facts.article.id, "quotes": quotes}


def _record(
    facts: ArticleFacts, s: Statement, article: str, actors: dict[str, Actor], base: str
) -> dict[str, Any]:
    def iri(key: str | None) -> str | None:
        return None if key is None else actor_iri(key, article, base)

    def named(key: str) -> dict[str, Any]:
        return {"id": iri(key), "label": actors[key].label}

    return {
        "id": statement_iri(article, s.key),
        "source": facts.article.source,
        "article": article,
        "published": facts.article.published,
        "type": str(s.type),
        "mode": str(s.mode),
        "negated": s.negated,
        "confidence": s.confidence,
        "speakers": [_speaker(sp, actors, iri(sp.actor)) for sp in s.speakers],
        "on_behalf_of": [named(key) for key in s.on_behalf_of],
        "target": named(s.target) if s.target else None,
        "about": [named(key) for key in s.about],
        "cue": _span(s.cue) if s.cue else None,
        "content": [_span(c) for c in s.content],
        "sentence": _span(s.sentence),
        "said_on": s.said_on,
        "when": s.when.text if s.when else None,
        "venue": s.venue.text if s.venue else None,
        "quantities": [_quantity(q) for q in s.quantities],
        "hedges": [h.text for h in s.hedges],
        "reason": s.reason,
        "claim": iri(s.claim),
        "denies": iri(s.denies),
        "confirms": iri(s.confirms),
        "responds_to": [statement_iri(article, key) for key in s.responds_to],
        "reported_by": statement_iri(article, s.reported_by) if s.reported_by else None,
    }


def _speaker(speaker: Speaker, actors: dict[str, Actor], iri: str | None) -> dict[str, Any]:
    actor = actors[speaker.actor]
    role = next((r for r in actor.roles if not r.former), Role())
    organization = actors.get(role.organization or "")
    return {
        "id": iri,
        "label": actor.label,
        "kind": str(actor.kind),
        "country": actor.country,
        "role": role.title,
        "organization": organization.label if organization else None,
        "mention": _span(speaker.mention) if speaker.mention else None,
    }


def _quantity(q: Quantity) -> dict[str, Any]:
    return {"value": q.value, "bound": str(q.bound), "unit": q.unit, "text": q.span.text}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
