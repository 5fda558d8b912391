"""One event told in several articles: the same deed, by and to the same, then and there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kg.graph.names import Names
from kg.graph.vocab import KG
from kg.iri import article_iri
from kg.kinds import Part
from kg.link.components import average_link
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import EventItem, Figure
from kg.link.tokens import GROUP, meet, token
from kg.link.words import heaviest, stem, words
from kg.model import ArticleFacts, Event, Quantity

SLACK = 2
"""Days by which the times of two reports may differ."""


def figure(q: Quantity) -> Figure:
    """A quantity as a plain tuple."""
    high = q.value if q.high is None else q.high
    return float(q.value), float(high), q.bound.value, q.unit


def event_items(facts: ArticleFacts, base: str) -> Iterator[EventItem]:
    """The events that an article tells, with known participants; without any they are no use."""
    names = Names(article_iri(facts.article, base), base)
    actors = {actor.key: actor for actor in facts.actors}

    def tokens(event: Event, part: Part) -> tuple[str, ...]:
        known = (p.actor for p in event.participants if p.part is part and p.actor)
        return tuple(sorted({token(actors[key]) for key in known}))

    for event in facts.events:
        agents = tokens(event, Part.AGENT)
        patients = tuple(sorted({*tokens(event, Part.PATIENT), *tokens(event, Part.RECIPIENT)}))
        people = [t for t in (*agents, *patients) if not t.startswith(GROUP)]
        if not people:
            continue
        node = names.here(event.key).value
        root = stem(words(event.trigger.text)[-1]) if words(event.trigger.text) else ""
        yield EventItem(
            id=f"{node};index",
            node=node,
            article=names.article,
            keys=tuple(sorted({f"event {event.type} {root} {t}" for t in people})),
            type=event.type.value,
            mode=event.mode,
            label=event.label,
            stem=root,
            agents=agents,
            patients=patients,
            country=event.country,
            place=" ".join(heaviest(words(event.place.text), 3)) if event.place else "",
            start=event.time.start if event.time else None,
            end=event.time.end if event.time else None,
            factuality=event.factuality.value,
            figures=tuple(figure(q) for q in event.quantities),
        )


def decide(a: EventItem, b: EventItem) -> Decision | None:
    """Why two reports tell of one event; None if they need not."""
    if (a.type, a.mode, a.stem) != (b.type, b.mode, b.stem):
        return None
    if not (_agree(a.agents, b.agents) and _agree(a.patients, b.patients)):
        return None
    if not _same_place(a, b) or not _same_time(a, b):
        return None
    both = sum((bool(a.agents and b.agents), bool(a.patients and b.patients)))
    placed = bool(a.country and b.country) + bool(a.start and b.start)
    if both + placed < 2 or both == 0:
        return None
    why = f"“{a.label}” and “{b.label}”: same deed and participants"
    why += "; time and place agree" if placed == 2 else "; nothing contradicts"
    return Decision(0.55 + 0.1 * (both + placed), "same deed", why)


def near(a: EventItem, b: EventItem) -> bool:
    """Whether two reports tell of one event."""
    return decide(a, b) is not None


def triples(part: Sequence[EventItem], base: str) -> Iterator[Triple]:
    """The reports of each event as one event; no two of them contradict each other."""
    table = [[d.score if (d := decide(a, b)) else float("-inf") for b in part] for a in part]
    for numbers in average_link(table, 0.5) if len(part) > 1 else ():
        group = [part[n] for n in numbers]
        known = min(group, key=_rank)
        for item in sorted(group, key=lambda item: item.node):
            decision = decide(item, known)
            if item is not known and decision is not None:
                yield from link_triples(item.node, KG.sameEvent, known.node, decision, base)


def _rank(item: EventItem) -> tuple[int, str, str]:
    """What sorts the fullest report to the front."""
    known = (item.agents, item.patients, item.country, item.start, item.figures)
    return -sum(map(bool, known)), item.start or "9999", item.node


def _agree(a: Sequence[str], b: Sequence[str]) -> bool:
    return not a or not b or meet(a, b)


def _same_place(a: EventItem, b: EventItem) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    return not a.place or not b.place or bool(set(a.place.split()) & set(b.place.split()))


def _same_time(a: EventItem, b: EventItem) -> bool:
    slack = timedelta(days=SLACK)
    for first, second in ((a, b), (b, a)):
        if first.end and second.start:
            end, start = date.fromisoformat(first.end), date.fromisoformat(second.start)
            if end + slack < start:
                return False
    return True
