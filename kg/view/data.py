"""What the page knows: actors, articles, claims and statements as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypedDict

from kg.actors import addressed, known_actors
from kg.iri import BASE, actor_iri, article_iri, statement_iri
from kg.model import Actor, ArticleFacts, Span, Statement, by_key


class ActorRecord(TypedDict):
    """An actor; statements name it by its place in the list of actors."""

    iri: str
    label: str
    kind: str
    country: str
    names: list[str]
    roles: list[str]


class ArticleRecord(TypedDict):
    """An article; what is unknown is empty."""

    iri: str
    title: str
    source: str
    publisher: str
    published: str
    url: str


class ClaimRecord(TypedDict):
    """A claim, and the places of the statements that put it forward."""

    text: str
    by: list[int]


class StatementRecord(TypedDict):
    """A statement; actors, articles, claims and other statements are places in their lists."""

    iri: str
    article: int
    type: str
    mode: str
    negated: bool
    confidence: float
    reason: str
    speakers: list[int]
    behalf: list[int]
    relation: str
    whom: list[int]
    about: list[int]
    date: str
    """When it was said or, where the article does not tell, when that was published."""
    dated: str
    """Which of the two: ``said``, ``published``, or empty where neither is known."""
    earliest: str
    latest: str
    pieces: list[tuple[str, str]]
    words: str
    start: int
    end: int
    denies: int | None
    confirms: int | None
    answers: list[int]


class Records(TypedDict):
    """All that the page knows."""

    actors: list[ActorRecord]
    articles: list[ArticleRecord]
    claims: list[ClaimRecord]
    statements: list[StatementRecord]


def records(facts: Iterable[ArticleFacts], base: str = BASE) -> Records:
    """Everything in the facts that the page shows, statements by date, those without one last.

    Links are kept only to claims and statements that are among the facts.  The order of the
    articles makes no difference.
    """
    ordered = sorted(facts, key=lambda one: one.article.id)
    actors = _actors(ordered, base)
    places = {record["iri"]: place for place, record in enumerate(actors)}
    statements = sorted(
        ((number, statement) for number, one in enumerate(ordered) for statement in one.statements),
        key=lambda pair: (
            _date(ordered[pair[0]], pair[1]) or "9999",
            pair[0],
            extent(pair[1]),
        ),
    )
    iris = [_iri(ordered[number], one.key, base) for number, one in statements]
    by_iri = {iri: place for place, iri in enumerate(iris)}
    claims = _claims(ordered, [one for _, one in statements])
    claim_places = {key: place for place, key in enumerate(claims)}
    return Records(
        actors=actors,
        articles=[_article(one, base) for one in ordered],
        claims=list(claims.values()),
        statements=[
            _statement(ordered[number], number, one, base, places, claim_places, by_iri)
            for number, one in statements
        ],
    )


def _iri(facts: ArticleFacts, key: str, base: str) -> str:
    return statement_iri(article_iri(facts.article, base), key)


def _actors(facts: Sequence[ArticleFacts], base: str) -> list[ActorRecord]:
    roles: dict[str, dict[str, None]] = {}
    for one in facts:
        known = by_key(one.actors)
        article = article_iri(one.article, base)
        for actor in one.actors:
            of_actor = roles.setdefault(actor_iri(actor.key, article, base), {})
            of_actor.update(dict.fromkeys(_roles(actor, known)))
    return [
        ActorRecord(
            iri=iri,
            label=actor.label,
            kind=str(actor.kind),
            country=actor.country,
            names=list(actor.names),
            roles=list(roles[iri]),
        )
        for iri, actor in known_actors(facts, base).items()
    ]


def _roles(actor: Actor, known: dict[str, Actor]) -> Iterable[str]:
    for role in actor.roles:
        organization = known.get(role.organization or "")
        former = "former " if role.former else ""
        title = former + (role.title or "")
        place = organization.label if organization else role.country or ""
        text = ", ".join(part for part in (title.strip(), place) if part)
        if text:
            yield text


def _article(facts: ArticleFacts, base: str) -> ArticleRecord:
    article = facts.article
    return ArticleRecord(
        iri=article_iri(article, base),
        title=article.title or "",
        source=article.source,
        publisher=article.publisher or "",
        published=article.published or "",
        url=article.url or "",
    )


def _claims(
    facts: Sequence[ArticleFacts], statements: Sequence[Statement]
) -> dict[str, ClaimRecord]:
    """The claims by key, in the order of the articles."""
    claims: dict[str, ClaimRecord] = {}
    for one in facts:
        for claim in one.claims:
            claims.setdefault(claim.key, ClaimRecord(text=claim.text, by=[]))
    for place, statement in enumerate(statements):
        if statement.claim in claims:
            claims[statement.claim]["by"].append(place)
    return claims


def _statement(
    facts: ArticleFacts,
    number: int,
    statement: Statement,
    base: str,
    actors: dict[str, int],
    claims: dict[str, int],
    statements: dict[str, int],
) -> StatementRecord:
    article = article_iri(facts.article, base)
    relation, whom = addressed(statement)
    start, end = extent(statement)
    concerned = dict.fromkeys((*([statement.target] if statement.target else []), *statement.about))
    answered = (_iri(facts, key, base) for key in statement.responds_to)

    date = _date(facts, statement)

    def places(keys: Iterable[str]) -> list[int]:
        return [actors[actor_iri(key, article, base)] for key in dict.fromkeys(keys)]

    return StatementRecord(
        iri=_iri(facts, statement.key, base),
        article=number,
        type=str(statement.type),
        mode=str(statement.mode),
        negated=statement.negated,
        confidence=float(statement.confidence),
        reason=statement.reason,
        speakers=places(speaker.actor for speaker in statement.speakers),
        behalf=places(statement.on_behalf_of),
        relation=relation,
        whom=places(whom),
        about=places(concerned),
        date=date,
        dated="said" if statement.said_on else "published" if date else "",
        earliest=earliest(date),
        latest=latest(date),
        pieces=pieces(facts.article.text, statement),
        words=" … ".join(span.text for span in statement.content),
        start=start,
        end=end,
        denies=claims.get(statement.denies or ""),
        confirms=claims.get(statement.confirms or ""),
        answers=[statements[iri] for iri in answered if iri in statements],
    )


def _date(facts: ArticleFacts, statement: Statement) -> str:
    """The day, month or year of a statement, else of its article's publication, else ''."""
    return statement.said_on or (facts.article.published or "")[:10]


def earliest(date: str) -> str:
    """The first day of an ISO date, month or year; empty for empty."""
    return (date + "-01-01"[len(date) - 4 :])[:10] if len(date) in (4, 7) else date[:10]


def latest(date: str) -> str:
    """The last day of an ISO date, month or year, for comparing: each month counts as 31 days."""
    return (date + "-12-31"[len(date) - 4 :])[:10] if len(date) in (4, 7) else date[:10]


def extent(statement: Statement) -> tuple[int, int]:
    """Where a statement's cue and content begin and end, in characters of the article."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    spans = spans or [statement.sentence]
    return min(span.start for span in spans), max(span.end for span in spans)


def pieces(text: str, statement: Statement) -> list[tuple[str, str]]:
    """The sentence in pieces, each with what it is: ``content``, ``cue``, both or nothing.

    The page puts them together as they are, and so needs no offsets: those count code points here
    but UTF-16 units in JavaScript.  Together they are the sentence, or more where cue or content
    reach out of it.
    """
    cue = [statement.cue] if statement.cue else []
    start, end = extent(statement)
    start, end = min(start, statement.sentence.start), max(end, statement.sentence.end)
    spans = [*statement.content, *cue]
    cuts = sorted({start, end, *(place for span in spans for place in (span.start, span.end))})
    found = []
    for left, right in pairwise(cuts):
        marks = ["content"] if _covered(left, statement.content) else []
        marks += ["cue"] if _covered(left, cue) else []
        found.append((text[left:right], " ".join(marks)))
    return found


def _covered(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)
