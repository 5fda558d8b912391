"""Actors as tokens that hold across articles before any merging: ``CN``, ``person:lin jian``.

Tokens make the comparison of two claims independent of which actors were merged, so that each is a
function of the two articles alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.gazetteer import is_ambiguous, lookup
from kg.kinds import ActorKind
from kg.link.names import organization_name, person_name
from kg.link.words import raw_words, stems
from kg.model import Actor, ArticleFacts, Statement

PERSON = "person:"
ORGANIZATION = "organization:"
GROUP = "group:"


def token(actor: Actor) -> str:
    """What an actor is compared by; a country's is its ISO 3166 code."""
    if actor.kind is ActorKind.COUNTRY:
        return actor.country or actor.label
    if actor.kind is ActorKind.PERSON:
        return PERSON + " ".join(person_name(actor.label))
    if actor.kind is ActorKind.ORGANIZATION:
        return ORGANIZATION + organization_name(actor.label)
    return GROUP + organization_name(actor.label)


def same(a: str, b: str) -> bool:
    """Whether two tokens can be one actor; a surname alone can be whoever has it.

    >>> same("person:lin", "person:lin jian"), same("CN", "RU")
    (False, False)
    >>> same("person:zelenski", "person:volodimir zelenski")
    True
    """
    if a == b:
        return True
    if not (a.startswith(PERSON) and b.startswith(PERSON)):
        return False
    short, long = sorted((a[len(PERSON) :].split(), b[len(PERSON) :].split()), key=len)
    if len(short) < 2:
        return bool(short) and short[0] == long[-1]
    return short[0][:1] == long[0][:1] and short[-1] == long[-1]


def meet(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether an actor of one may be an actor of the other."""
    others = list(b)
    return any(same(x, y) for x in a for y in others)


def without(a: Iterable[str], b: Iterable[str]) -> tuple[str, ...]:
    """Those of ``a`` that can be none of ``b``."""
    others = list(b)
    return tuple(x for x in a if not any(same(x, y) for y in others))


def side(statement: Statement, actors: dict[str, Actor]) -> tuple[str, ...]:
    """Tokens of the speakers, of those they speak for and of their countries, sorted."""
    keys = [*(speaker.actor for speaker in statement.speakers), *statement.on_behalf_of]
    found = {token(actors[key]) for key in keys}
    found |= {code for key in keys if (code := _country(actors[key]))}
    return tuple(sorted(found))


def _country(actor: Actor) -> str | None:
    """The country whose side an actor is on: a person's only by an office."""
    if actor.kind is ActorKind.PERSON:
        return next((r.country for r in actor.roles if r.country and not r.former), None)
    return actor.country if actor.kind is ActorKind.GROUP else None


def tokens_in(facts: ArticleFacts, spans: Iterable[tuple[int, int]]) -> set[str]:
    """Tokens of the actors that are mentioned at these stretches of an article."""
    ranges = list(spans)
    actors = {actor.key: actor for actor in facts.actors}
    return {
        token(actors[m.actor])
        for m in facts.mentions
        if any(start <= m.span.start and m.span.end <= end for start, end in ranges)
    }


def content_stems(text: str) -> tuple[str, ...]:
    """The stems of a text, with every word for a country as its code, each once, in order.

    >>> content_stems("155 Chinese nationals were fighting for Moscow")
    ('CN', 'national', 'fight', 'RU')
    """
    return tuple(dict.fromkeys(_content(text)))


def _content(text: str) -> Iterator[str]:
    found = raw_words(text)
    at = 0
    while at < len(found):
        length, code = _country_at(found, at)
        if code:
            yield code
            at += length
        else:
            yield from stems(found[at])
            at += 1


def _country_at(found: list[str], at: int) -> tuple[int, str]:
    if not found[at][0].isupper():
        return 1, ""
    for length in (3, 2, 1):
        words = " ".join(found[at : at + length])
        codes = {country.code for country, _ in lookup(words)}
        if len(codes) == 1 and not is_ambiguous(words):
            return length, codes.pop()
    return 1, ""
