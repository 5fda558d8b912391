"""What a store holds, in numbers: articles, statements by type, actors, who speaks of whom most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.actors import Presented, addressed
from kg.iri import BASE, actor_iri, article_iri
from kg.model import Actor, ArticleFacts, Role, by_key


@dataclass(frozen=True, slots=True)
class Edge:
    """How often one actor speaks about another: the weight of an edge of `kg.network.collapsed`."""

    who: str
    whom: str
    count: int
    types: tuple[tuple[str, int], ...]
    """The types of these statements with their counts, the commonest first."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a store."""

    articles: int
    statements: int
    types: tuple[tuple[str, int], ...]
    """Statements by type, the commonest first."""
    modes: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    """Actors by kind."""
    unresolved: int
    """Statements without a nameable speaker."""
    findings: tuple[tuple[str, int], ...]
    """What was seen and not attributed, or not resolved, by kind."""
    edges: tuple[Edge, ...]
    """The strongest, by number of statements, then by name."""
    events: tuple[tuple[str, int], ...] = ()
    """Events by type, the commonest first."""
    figures: int = 0
    """Figures that statements and events state, the same words in an article counted once."""

    @property
    def actors(self) -> int:
        """How many actors there are."""
        return sum(count for _, count in self.kinds)


def summary(facts: Iterable[ArticleFacts], *, base: str = BASE, edges: int = 5) -> Summary:
    """The numbers of these articles.

    Args:
        facts: the articles, read once.
        base: what the store's IRIs begin with.
        edges: how many of the strongest who→whom edges are listed.
    """
    names = ("types", "modes", "findings", "events")
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    pairs: dict[tuple[str, str], Counter[str]] = {}
    presented = Presented()
    articles = statements = unresolved = figures = 0
    for article in facts:
        articles += 1
        iri = article_iri(article.article, base)
        iris = {key: actor_iri(key, iri, base) for key in by_key(article.actors)}
        for actor in article.actors:
            presented.add(iris[actor.key], actor)
        counts["findings"].update(str(f.kind) for f in article.findings)
        counts["events"].update(str(event.type) for event in article.events)
        figures += len(_figures(article))
        for statement in article.statements:
            statements += 1
            unresolved += not statement.speakers
            counts["types"][statement.type] += 1
            counts["modes"][statement.mode] += 1
            for who in {s.actor for s in statement.speakers}:
                for whom in addressed(statement)[1]:
                    if whom != who:
                        pair = pairs.setdefault((iris[who], iris[whom]), Counter())
                        pair[statement.type] += 1
    known = presented.known()
    strongest = sorted(
        (
            Edge(known[a].label, known[b].label, c.total(), _ranked(c))
            for (a, b), c in pairs.items()
        ),
        key=lambda e: (-e.count, e.who, e.whom),
    )
    return Summary(
        articles=articles,
        statements=statements,
        types=_ranked(counts["types"]),
        modes=_ranked(counts["modes"]),
        kinds=_ranked(Counter(str(actor.kind) for actor in known.values())),
        unresolved=unresolved,
        findings=_ranked(counts["findings"]),
        edges=tuple(strongest[:edges]),
        events=_ranked(counts["events"]),
        figures=figures,
    )


def _figures(facts: ArticleFacts) -> set[tuple[int, int]]:
    """Where an article's figures stand: an event has those of the statement that reports it."""
    stated = [q for statement in facts.statements for q in statement.quantities]
    stated += [q for event in facts.events for q in event.quantities]
    return {(q.span.start, q.span.end) for q in stated}


ActorRow = tuple[str, str, str, str, int, int, str]


def actor_rows(facts: Iterable[ArticleFacts], *, base: str = BASE) -> list[ActorRow]:
    """The actors, those who speak most first.

    Each as label, kind, country code, offices, how many statements it makes, how many concern it,
    and its IRI.
    """
    presented = Presented()
    offices: dict[str, set[str]] = {}
    speaks: Counter[str] = Counter()
    spoken_of: Counter[str] = Counter()
    for article in facts:
        iri = article_iri(article.article, base)
        actors = by_key(article.actors)
        for actor in article.actors:
            name = actor_iri(actor.key, iri, base)
            presented.add(name, actor)
            offices.setdefault(name, set()).update(_office(role, actors) for role in actor.roles)
        for statement in article.statements:
            speaks.update(actor_iri(s.actor, iri, base) for s in statement.speakers)
            spoken_of.update(actor_iri(key, iri, base) for key in statement.about)
    rows = [
        (
            actor.label,
            str(actor.kind),
            actor.country,
            "; ".join(sorted(offices[name])),
            speaks[name],
            spoken_of[name],
            name,
        )
        for name, actor in presented.known().items()
    ]
    return sorted(rows, key=lambda row: (-row[4], -row[5], row[0], row[6]))


def _office(role: Role, actors: Mapping[str, Actor]) -> str:
    """A role in words: ``spokesperson, Ministry of Foreign Affairs of China``."""
    place = actors[role.organization].label if role.organization else role.country
    words = ", ".join(part for part in (role.title, place) if part)
    return f"formerly {words}" if role.former else words


def text(found: Summary, where: str) -> str:
    """The summary for a terminal."""
    if not found.articles:
        return f"{where} holds no articles yet\n"
    lines = [
        f"{where}: {counted(found.articles, 'article')}, {counted(found.statements, 'statement')}, "
        f"{counted(found.actors, 'actor')}, {counted(sum(n for _, n in found.events), 'event')}, "
        f"{counted(found.figures, 'figure')}",
        "",
        *_column("Statements", found.types),
        "",
        *_column("Actors", found.kinds),
    ]
    if found.events:
        lines += ["", *_column("Events", found.events)]
    if found.edges:
        lines += ["", "Who speaks of whom most"]
        width = max(len(f"{e.who} → {e.whom}") for e in found.edges)
        for e in found.edges:
            types = ", ".join(f"{name} {count}" for name, count in e.types)
            lines.append(f"  {f'{e.who} → {e.whom}':<{width}}  {e.count:>3}  {types}")
    left = dict(found.findings)
    if found.unresolved or left:
        lines += ["", "Left open"]
        named = {"statement without a nameable speaker": found.unresolved, **left}
        lines += [f"  {count:>5}  {name}" for name, count in named.items() if count]
    return "\n".join(lines) + "\n"


def _column(head: str, counts: Iterable[tuple[str, int]]) -> list[str]:
    return [head, *(f"  {count:>5}  {name}" for name, count in counts)]


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 article``, ``2 articles``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(
        sorted(((str(k), n) for k, n in counts.items()), key=lambda item: (-item[1], item[0]))
    )
