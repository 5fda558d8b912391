"""The actors as all articles together present them, and whom a statement concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.iri import BASE, actor_iri, article_iri
from kg.kinds import ActorKind
from kg.model import Actor, ArticleFacts, Statement


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor as all articles together present it."""

    iri: str
    label: str
    kind: ActorKind
    country: str
    """ISO 3166 code, or empty."""
    wikidata: str
    """The item, for example ``Q148``, or empty."""
    names: tuple[str, ...]
    """Every other label and name that an article gives it, sorted."""


class Presented:
    """What articles say of their actors, gathered one article at a time, in any order."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, Counter[str]]] = {}

    def add(self, iri: str, actor: Actor) -> None:
        """Count what one article says of the actor with that IRI."""
        counts = self._seen.setdefault(iri, {})
        _count(counts, "label", actor.label)
        _count(counts, "kind", actor.kind)
        _count(counts, "country", actor.country)
        _count(counts, "wikidata", actor.wikidata)
        for name in actor.names:
            _count(counts, "name", name)

    def known(self) -> dict[str, KnownActor]:
        """The actors by IRI, sorted by IRI.

        Where articles differ on a label, kind, country or item, what most articles say wins; among
        equals the longest, then the first of the alphabet.
        """
        return {iri: _known(iri, counts) for iri, counts in sorted(self._seen.items())}


def known_actors(facts: Iterable[ArticleFacts], base: str = BASE) -> dict[str, KnownActor]:
    """The actors of all articles by IRI, sorted by IRI; see `Presented.known`."""
    presented = Presented()
    for one in facts:
        article = article_iri(one.article, base)
        for actor in one.actors:
            presented.add(actor_iri(actor.key, article, base), actor)
    return presented.known()


def addressed(statement: Statement) -> tuple[str, tuple[str, ...]]:
    """The relation of a statement to those it concerns, and their keys.

    It is ``target`` with the one target, or, where the statement has none, ``about`` with every
    actor that it is about.
    """
    if statement.target:
        return "target", (statement.target,)
    return "about", tuple(dict.fromkeys(statement.about))


def _count(counts: dict[str, Counter[str]], field: str, value: str | None) -> None:
    if value:
        counts.setdefault(field, Counter())[value] += 1


def _known(iri: str, counts: dict[str, Counter[str]]) -> KnownActor:
    label = _commonest(counts.get("label")) or iri
    other = {*counts.get("label", ()), *counts.get("name", ())} - {label}
    return KnownActor(
        iri=iri,
        label=label,
        kind=ActorKind(_commonest(counts.get("kind"))),
        country=_commonest(counts.get("country")),
        wikidata=_commonest(counts.get("wikidata")),
        names=tuple(sorted(other)),
    )


def _commonest(counts: Counter[str] | None) -> str:
    if not counts:
        return ""
    return min(counts, key=lambda value: (-counts[value], -len(value), value))
