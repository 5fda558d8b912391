"""Whom a definite noun in a content means: "the company", "the ministry", "both countries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.acts.case import MODIFIERS
from kg.extract.coreference import Discourse
from kg.extract.lexicon import words
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PAIR_REACH = 80
"""How many tokens before its sentence "both countries" may go back."""

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
    """The two countries last named before "both countries", "the two sides"."""
    found: list[str] = []
    start = max(token.sent.start - PAIR_REACH, 0)
    for named in reversed(list(discourse.cast.within(start, token.i))):
        country = discourse.cast.members[named.key].kind is ActorKind.COUNTRY
        if country and named.key not in found:
            found.append(named.key)
    if len(found) > 1:
        yield from reversed(found[:2])
