"""What the page knows: actors, articles, claims and statements as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypedDict

from kg.actors import Presented, addressed
from kg.iri import BASE, actor_iri, article_iri, statement_iri
from kg.model import Actor, ArticleFacts, Span, Statement, by_key
from kg.times import OPEN, shown
from kg.view.claims import ClaimRecord, Said, claim_records
from kg.view.linked import NOTHING, Linked


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
    """When it was said: a day, month, year or interval; if that is not told, the article's day."""
    dated: str
    """Which of the two: ``said``, ``published``, or empty where neither is known."""
    earliest: str
    latest: str
    pieces: list[tuple[str, str]]
    words: str
    start: int
    end: int
    asserts: list[int]
    denies: list[int]
    confirms: list[int]
    answers: list[int]
    """Statements that it answers, in any article."""


class Records(TypedDict):
    """All that the page knows."""

    actors: list[ActorRecord]
    articles: list[ArticleRecord]
    claims: list[ClaimRecord]
    statements: list[StatementRecord]


def records(facts: Iterable[ArticleFacts], base: str = BASE, linked: Linked = NOTHING) -> Records:
    """Everything in the facts that the page shows, statements by date, those without one last.

    Links are kept only to claims and statements that are among the facts.  The order of the
    articles makes no difference.
    """
    ordered = sorted(facts, key=lambda one: one.article.id)
    actors = _actors(ordered, base, linked)
    statements = sorted(
        ((number, statement) for number, one in enumerate(ordered) for statement in one.statements),
        key=lambda pair: (
            _date(ordered[pair[0]], pair[1]) or "9999",
            pair[0],
            extent(pair[1]),
        ),
    )
    said = [_said(ordered[number], one, base) for number, one in statements]
    texts = {base + claim.key: claim.text for one in ordered for claim in one.claims}
    claims = claim_records(said, texts, linked)
    places = _Places(base, linked, actors, said)
    made = [_statement(ordered[number], number, one, places) for number, one in statements]
    for place, claim in enumerate(claims):
        for number in claim["by"]:
            made[number]["asserts"].append(place)
        for number in claim["denied"]:
            made[number]["denies"].append(place)
        for number in claim["confirmed"]:
            made[number]["confirms"].append(place)
    return Records(
        actors=actors,
        articles=[_article(one, base) for one in ordered],
        claims=claims,
        statements=made,
    )


class _Places:
    """Where the actors and the statements stand in their lists."""

    def __init__(
        self, base: str, linked: Linked, actors: Sequence[ActorRecord], said: Sequence[Said]
    ) -> None:
        self.base = base
        self._linked = linked
        self._actors = {record["iri"]: place for place, record in enumerate(actors)}
        self._statements = {one.iri: place for place, one in enumerate(said)}

    def actors(self, keys: Iterable[str], article: str) -> list[int]:
        """The places of an article's actors, each once."""
        iris = (_actor(key, article, self.base, self._linked) for key in keys)
        return list(dict.fromkeys(self._actors[iri] for iri in iris))

    def answered(self, iri: str, here: Iterable[str]) -> list[int]:
        """Those whom a statement answers: ``here`` in its article, and by the links anywhere."""
        iris = dict.fromkeys((*here, *self._linked.answers.get(iri, ())))
        found = {self._statements[one] for one in iris if one in self._statements}
        return sorted(found - {self._statements[iri]})


def _actor(key: str, article: str, base: str, linked: Linked) -> str:
    """The IRI under which an actor is known on the page."""
    iri = actor_iri(key, article, base)
    return linked.same_actor.get(iri, iri)


def _said(facts: ArticleFacts, statement: Statement, base: str) -> Said:
    def iri(key: str | None) -> str | None:
        return None if key is None else base + key

    return Said(
        _iri(facts, statement.key, base),
        iri(statement.claim),
        iri(statement.denies),
        iri(statement.confirms),
        statement.quantities,
    )


def _iri(facts: ArticleFacts, key: str, base: str) -> str:
    return statement_iri(article_iri(facts.article, base), key)


def _actors(facts: Sequence[ArticleFacts], base: str, linked: Linked) -> list[ActorRecord]:
    roles: dict[str, dict[str, None]] = {}
    presented = Presented()
    for one in facts:
        known = by_key(one.actors)
        article = article_iri(one.article, base)
        for actor in one.actors:
            iri = _actor(actor.key, article, base, linked)
            presented.add(iri, actor)
            roles.setdefault(iri, {}).update(dict.fromkeys(_roles(actor, known)))
    return [
        ActorRecord(
            iri=iri,
            label=actor.label,
            kind=str(actor.kind),
            country=actor.country,
            names=list(actor.names),
            roles=list(roles[iri]),
        )
        for iri, actor in presented.known().items()
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


def _statement(
    facts: ArticleFacts, number: int, statement: Statement, places: _Places
) -> StatementRecord:
    """A statement, of which the claims are still to be filled in."""
    article = article_iri(facts.article, places.base)
    iri = statement_iri(article, statement.key)
    relation, whom = addressed(statement)
    start, end = extent(statement)
    concerned = (*([statement.target] if statement.target else []), *statement.about)
    date = _date(facts, statement)
    return StatementRecord(
        iri=iri,
        article=number,
        type=str(statement.type),
        mode=str(statement.mode),
        negated=statement.negated,
        confidence=float(statement.confidence),
        reason=statement.reason,
        speakers=places.actors((speaker.actor for speaker in statement.speakers), article),
        behalf=places.actors(statement.on_behalf_of, article),
        relation=relation,
        whom=places.actors(whom, article),
        about=places.actors(concerned, article),
        date=date,
        dated="said" if shown(statement.time) else "published" if date else "",
        earliest=earliest(date),
        latest=latest(date),
        pieces=pieces(facts.article.text, statement),
        words=" … ".join(span.text for span in statement.content),
        start=start,
        end=end,
        asserts=[],
        denies=[],
        confirms=[],
        answers=places.answered(iri, (statement_iri(article, k) for k in statement.responds_to)),
    )


def _date(facts: ArticleFacts, statement: Statement) -> str:
    """When a statement was said, else the day on which its article appeared, else ''."""
    return shown(statement.time) or (facts.article.published or "")[:10]


def earliest(date: str) -> str:
    """The first day of an ISO date, month, year or interval; empty for empty."""
    if "/" in date:
        first = date.partition("/")[0]
        return "0000-01-01" if first == OPEN else first
    return (date + "-01-01"[len(date) - 4 :])[:10] if len(date) in (4, 7) else date[:10]


def latest(date: str) -> str:
    """The last day of an ISO date, month, year or interval, for comparing.

    Each month counts as 31 days.
    """
    if "/" in date:
        last = date.partition("/")[2]
        return "9999-12-31" if last == OPEN else last
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
