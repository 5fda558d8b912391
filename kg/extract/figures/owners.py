"""Whose those are whom a figure counts: Ukraine's 155 soldiers, 24 of its citizens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.actors.cast import Cast


def owner_of(noun: Token, words: Range, cast: Cast) -> str | None:
    """The key of the actor whose they are, a country before others; None where it is not told.

    Args:
        noun: what is counted.
        words: the tokens of its phrase.
        cast: the actors named in the text.
    """
    places = [words, *_possessors(noun)]
    keys = [named.key for start, end in places for named in cast.within(start, end)]
    countries = [country for start, end in places for country in countries_in(start, end, cast)]
    return next(iter([*countries, *keys, *_meant(noun, cast)]), None)


def countries_in(start: int, end: int, cast: Cast) -> Iterator[str]:
    """The keys of the countries that are named between two tokens."""
    keys = (named.key for named in cast.within(start, end))
    return (key for key in keys if cast.members[key].kind is ActorKind.COUNTRY)


def _possessors(noun: Token) -> Iterator[Range]:
    """Where a noun's owner may be named."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child.left_edge.i, child.i + 1
        elif child.lower_ == "of":
            yield from ((c.left_edge.i, c.i + 1) for c in child.children if c.dep_ == "pobj")


def _meant(noun: Token, cast: Cast) -> Iterator[str]:
    """The country that "its" before a noun means, where the sentence has named but one."""
    if not any(child.lower_ in ("its", "their") for child in noun.children):
        return
    before = cast.within(noun.sent.start, noun.i)
    codes = {code for n in before if (code := cast.members[n.key].country) is not None}
    if len(codes) == 1:
        yield cast.country(codes.pop()).key
