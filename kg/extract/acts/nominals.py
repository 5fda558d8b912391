"""Whom a definite noun in a content means: "the company", "the ministry", "both countries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member
from kg.extract.acts.case import MODIFIERS
from kg.extract.attribution.sources import coordinated
from kg.extract.coreference import Discourse
from kg.extract.lexicon import words
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PAIR_REACH = 80
"""How many tokens before its sentence "both countries" may go back."""

COUNTED = 2000
"""How many tokens back it is counted which countries an article is about."""

FIRMS = frozenset(
    {"company", "firm", "carmaker", "automaker", "airline", "bank", "manufacturer", "retailer"}
    | {"corporation", "club", "drugmaker", "publisher", "broadcaster", "startup", "federation"}
)
"""Nouns that go back to an organization whose name need not hold them."""

FIRM_REACH = 300
"""How many tokens back "the company" may go."""

PAIRED = frozenset({"country", "nation", "side", "government", "state", "power", "neighbour"})
"""Nouns that with "both" or "the two" go back to two countries."""


def definite(discourse: Discourse, token: Token, mine: Sequence[str]) -> str | None:
    """Whom "the company", "the ministry" or "the president" means, if somebody with a name.

    Args:
        discourse: what has been read.
        token: the noun.
        mine: keys of the speakers and of those they speak for.
    """
    articles = [c for c in token.children if c.dep_ == "det"]
    if token.tag_ != "NN" or [c.lower_ for c in articles] != ["the"]:
        return None
    if any(c.dep_ in (*MODIFIERS, "prep", "relcl", "acl") for c in token.children):
        return None
    firm = token.lower_ in FIRMS
    own = _firm(discourse, mine) if firm else None
    if own is not None:
        return own
    if not firm and token.lower_ not in words("organization_nouns") | words("titles", "title"):
        return None
    found = discourse.resolve((articles[0].i, token.i + 1))
    if found is not None and discourse.cast.members[found.key].kind is not ActorKind.GROUP:
        return found.key
    before = list(discourse.cast.within(max(0, token.i - FIRM_REACH), token.i))
    return _firm(discourse, [named.key for named in reversed(before)]) if firm else None


def _firm(discourse: Discourse, keys: Sequence[str]) -> str | None:
    """The first organization that can be called "the company".

    Not a ministry, a union or a project: their names tell what they are.
    """
    members = discourse.cast.members
    bodies = words("organization_nouns") - FIRMS
    for key in keys:
        organization = members[key].kind is ActorKind.ORGANIZATION
        if organization and not set(members[key].label.lower().split()) & bodies:
            return key
    return None


def is_pair(token: Token) -> bool:
    """Whether a noun means two countries named before: "both sides", "the two governments"."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in PAIRED:
        return False
    if any(c.dep_ in ("appos", "prep", "amod") for c in token.children):
        return False
    return any(c.lower_ in ("both", "two") for c in token.children)


def two_countries(discourse: Discourse, token: Token) -> Iterator[str]:
    """The two countries that "both countries" and "the two sides" mean.

    The last two named just before; else the two that the article has named most often up to
    there.
    """
    members = discourse.cast.members
    before = [
        named.key
        for named in discourse.cast.within(max(0, token.i - COUNTED), token.i)
        if members[named.key].kind is ActorKind.COUNTRY
    ]
    start = max(token.sent.start - PAIR_REACH, 0)
    near = {n.key for n in discourse.cast.within(start, token.i)} & set(before)
    if len(near) == 2:
        yield from sorted(near, key=lambda key: _last(before, key))
        return
    often = sorted(set(before), key=lambda key: (-before.count(key), -_last(before, key)))
    if len(often) > 1:
        yield from sorted(often[:2], key=lambda key: _last(before, key))


def _last(keys: Sequence[str], key: str) -> int:
    """Where a key stands last."""
    return len(keys) - 1 - list(reversed(keys)).index(key)


def is_several_firms(token: Token) -> bool:
    """Whether a noun means the firms listed before: "the companies", "both firms"."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in FIRMS:
        return False
    if any(c.dep_ in (*MODIFIERS, "prep", "relcl", "acl", "nummod") for c in token.children):
        return False
    return any(c.lower_ in ("the", "both", "these") for c in token.children)


def listed(discourse: Discourse, start: int, end: int, firms: bool = False) -> list[str]:
    """The actors of the last list between two tokens: "*Siemens*, *Alstom* and *Hitachi*".

    Args:
        discourse: what has been read.
        start: the first token.
        end: the token behind the last.
        firms: whether firms are meant, and not countries or people with more than one name.
    """
    cast = discourse.cast
    for named in reversed(list(cast.within(max(0, start), end))):
        first = discourse.doc[named.start : named.end].root
        while first.dep_ == "conj" and first.head.pos_ in ("PROPN", "NOUN"):
            first = first.head
        covered = [cast.covering(head.i) for head in coordinated(first) if head.i < end]
        members = [cast.members[c.key] for c in covered if c is not None]
        keys = [m.key for m in members if not firms or _may_be_firm(m)]
        if len(set(keys)) > 1:
            return list(dict.fromkeys(keys))
    return []


def _may_be_firm(member: Member) -> bool:
    """Whether an actor may be a firm: an organization, or a bare name that might be a person's."""
    if member.kind is ActorKind.PERSON:
        return " " not in member.label
    return member.kind is ActorKind.ORGANIZATION
