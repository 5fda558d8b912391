"""One event told in several articles: the same sort of deed, by and to the same, then and there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kg.figures import noun_key, told_unit
from kg.graph.names import Names
from kg.graph.vocab import KG
from kg.iri import article_iri
from kg.kinds import Factuality, Part
from kg.link.components import average_link
from kg.link.decision import Decision, Triple, link_triples
from kg.link.event_parts import GENERAL, NAMED, NOUN, fit, parts_of
from kg.link.features import EventItem, Figure
from kg.link.words import heaviest, raw_words, stem, stems, words
from kg.model import ArticleFacts, Event, Quantity

SLACK = 1
"""Days by which the times of two reports may differ: over night, or over time zones."""
BESIDE = 3
"""Days between two articles that tell news of one event."""
FACTOR = 4
"""How far two counts of one thing are apart at most: of 2 and of 155 prisoners are two captures."""
LEAST = 3.0
"""What speaks for one event, in sum, at least."""
DEED, AGENTS, PATIENTS = "same deed", "same agents", "done to the same"
PLACE, TIME, NUMBER = "same place", "same time", "same number"
"""What can speak for one event, as the evidence of a link names it."""

NEAREST = 0.7
"""What the two nearest reports of two groups weigh in that beside the average: a short report tells
too little to be compared with all."""

KINDRED = {
    ("COERCE", "arrest"): "take",
    ("COERCE", "seize"): "take",
    ("ASSAULT", "abduct"): "take",
    ("RETREAT", "release"): "release",
}
"""Types and modes that newspapers exchange for one another: who is detained is arrested or seized.

All other attacks are one family; of other types each mode is one."""

BACK = frozenset({"hand", "return", "exchange", "swap"})
"""Stems of verbs that tell a release as well: "handed over the prisoners"."""


def figure(q: Quantity) -> Figure:
    """A quantity as a plain tuple, its unit with the nation whose they are."""
    high = q.value if q.high is None else q.high
    return float(q.value), float(high), q.bound.value, told_unit(q)


def event_items(facts: ArticleFacts, base: str) -> Iterator[EventItem]:
    """The events that an article tells of somebody or something; of others there is no telling."""
    names = Names(article_iri(facts.article, base), base)
    actors = {actor.key: actor for actor in facts.actors}
    for event in facts.events:
        agents = parts_of(event, actors, {Part.AGENT})
        patients = parts_of(event, actors, {Part.PATIENT, Part.RECIPIENT})
        told = [t for t in (*agents, *patients) if t.removeprefix(NOUN) not in GENERAL]
        if not told:
            continue
        node = names.here(event.key).value
        root = stem(words(event.trigger.text)[-1]) if words(event.trigger.text) else ""
        family = _family(event.type.value, event.mode, root)
        yield EventItem(
            id=f"{node};index",
            node=node,
            article=names.article,
            keys=tuple(sorted(_keys(event.type.value, family, root, told))),
            type=event.type.value,
            mode=event.mode,
            label=event.label,
            stem=root,
            agents=agents,
            patients=patients,
            country=event.country,
            place=_place(event),
            start=event.time.start if event.time else None,
            end=_end(event, facts.article.published),
            factuality=event.factuality.value,
            figures=tuple(figure(q) for q in event.quantities),
        )


def _keys(kind: str, family: str, root: str, told: Sequence[str]) -> Iterator[str]:
    """Where to look: by the deed and one who takes part, and by its family and two of them."""
    for n, t in enumerate(told):
        yield f"event {kind} {root} {t}"
        yield f"event {family} {t}"
        yield from (f"event {family} " + " ".join(sorted((t, u))) for u in told[:n])


def _family(kind: str, mode: str, root: str) -> str:
    """What sort of deed it is."""
    known = KINDRED.get((kind, mode))
    if known is not None or kind == "ASSAULT":
        return known or kind
    return "release" if kind == "COOPERATE" and root in BACK else f"{kind} {mode}"


def _place(event: Event) -> str:
    """The words that tell where, if a name is among them and they are no participant's."""
    if event.place is None:
        return ""
    at = event.place
    inside = any(p.span.start <= at.start < p.span.end for p in event.participants)
    named = any(word[0].isupper() for word in raw_words(at.text))
    telling = [word for word in words(at.text) if stems(word)]
    return "" if inside or not named else " ".join(heaviest(telling, 3))


def _end(event: Event, published: str | None) -> str | None:
    """The last day on which it can have been: what is no plan was before the article appeared."""
    if event.time is not None:
        return event.time.end
    if event.factuality is Factuality.PLANNED or published is None:
        return None
    return published[:10]


def decide(a: EventItem, b: EventItem) -> Decision | None:
    """Why two reports tell of one event; None if they need not."""
    found = _weighed(a, b)
    if found is None or not _is_enough(found):
        return None
    total = sum(found.values())
    why = f"“{a.label}” and “{b.label}”: " + ", ".join(k for k, v in found.items() if v)
    return Decision(round(min(0.4 + total / 10, 0.95), 4), "same deed", why)


def near(a: EventItem, b: EventItem) -> bool:
    """Whether two reports tell of one event."""
    return decide(a, b) is not None


def triples(part: Sequence[EventItem], base: str) -> Iterator[Triple]:
    """The reports of each event as one event; no two of them contradict each other."""
    table = [[_score(a, b) for b in part] for a in part]
    for numbers in average_link(table, 0.5, NEAREST) if len(part) > 1 else ():
        group = sorted((part[n] for n in numbers), key=lambda item: item.node)
        known = min(group, key=_rank)
        for item in group:
            if item is not known:
                yield from link_triples(
                    item.node, KG.sameEvent, known.node, _reason(item, known, group), base
                )


def _reason(item: EventItem, known: EventItem, group: Sequence[EventItem]) -> Decision:
    """Why a report is one of a group: by the fullest one, else by the surest."""
    found = (decide(item, other) for other in group if other is not item)
    best = max((d for d in found if d is not None), key=lambda d: d.score, default=None)
    decision = decide(item, known) or best
    assert decision is not None  # it was joined to the group by one of them
    return decision


def _score(a: EventItem, b: EventItem) -> float:
    """How much speaks for one event, minus infinity where something speaks against it."""
    found = _weighed(a, b)
    if found is None:
        return float("-inf")
    return min(sum(found.values()) / 10, 0.75) + (0.2 if _is_enough(found) else 0.0)


def _weighed(a: EventItem, b: EventItem) -> dict[str, float] | None:
    """What speaks for one event, by what it is; None where something speaks against it."""
    families = {_family(item.type, item.mode, item.stem) for item in (a, b)}
    agents, patients = fit(a.agents, b.agents, doers=True), fit(a.patients, b.patients)
    place, time, count = _places(a, b), _times(a, b), _counts(a, b)
    if len(families) > 1 or None in (agents, patients, place, time, count):
        return None
    if not (agents or patients):
        return None
    if not (patients or count) and (a.stem != b.stem or (a.patients and b.patients)):
        return None
    if count and patients:
        count = 1.0
    modes = 0.5 * (a.mode == b.mode or not (a.mode and b.mode))
    return {
        DEED: 1.0 if a.stem == b.stem else modes,
        AGENTS: agents or 0.0,
        PATIENTS: patients or 0.0,
        PLACE: place or 0.0,
        TIME: time or 0.0,
        NUMBER: count or 0.0,
    }


def _is_enough(found: dict[str, float]) -> bool:
    """Whether it is enough for one event.

    One noun alone, as "soldiers", never is, nor is one body that acts: it does so again and again.
    Where the deed has other words, something besides those to whom it was done must agree.
    """
    if not any(found[name] for name in (AGENTS, PLACE, TIME, NUMBER)) and found[DEED] < 1:
        return False
    several = sum(bool(found[name]) for name in (AGENTS, PATIENTS, NUMBER))
    several += sum(found[name] >= 1 for name in (PLACE, TIME)) + (found[PATIENTS] >= NAMED)
    alone = found[AGENTS] >= NAMED and found[DEED] == 1 and found[TIME] > 0
    return sum(found.values()) >= LEAST and (several > 1 or alone)


def _rank(item: EventItem) -> tuple[int, str, str]:
    """What sorts the fullest report to the front."""
    known = (item.agents, item.patients, item.country, item.start, item.figures)
    return -sum(map(bool, known)), item.start or "9999", item.node


def _places(a: EventItem, b: EventItem) -> float | None:
    if a.country and b.country and a.country != b.country:
        return None
    if a.place and b.place:
        return 1.0 if set(a.place.split()) & set(b.place.split()) else None
    return 0.5 if a.country and b.country else 0.0


def _times(a: EventItem, b: EventItem) -> float | None:
    """Whether both were then; of a report without a time, whether its article is of those days."""
    slack = timedelta(days=SLACK)
    for first, second in ((a, b), (b, a)):
        if first.end and second.start and _day(first.end) + slack < _day(second.start):
            return None
    if a.start and b.start:
        return 1.0 if abs((_day(a.start) - _day(b.start)).days) <= SLACK else 0.0
    if a.end and b.end:
        return 0.5 if abs((_day(a.end) - _day(b.end)).days) <= BESIDE else 0.0
    return 0.0


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _counts(a: EventItem, b: EventItem) -> float | None:
    """Whether both count as many of them; None if they count quite other numbers of one thing."""
    pairs = [(x, y) for x in a.figures for y in b.figures]
    alike = [(x, y) for x, y in pairs if noun_key(x[3]) == noun_key(y[3])]
    if any(max(x[0], y[0]) > FACTOR * min(x[1], y[1]) for x, y in alike):
        return None
    if any(x[0] == y[0] for x, y in alike):
        return 1.0
    return 0.5 if any(x[0] == y[0] for x, y in pairs) else 0.0
