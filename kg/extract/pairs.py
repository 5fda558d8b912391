"""Which two actors "both", "the two sides", "the former" and "the latter" go back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Named
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words as lexicon_words
from kg.extract.salience import Meant, Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK = 4
"""Sentences that a pair may lie back."""

STATES = frozenset({"side", "country", "nation", "government", "state", "capital", "neighbour"})
PEOPLE = frozenset({"leader", "president", "minister", "man", "woman", "official", "politician"})
BODIES = frozenset({"company", "firm", "party", "organization", "organisation", "group", "agency"})
ANYBODY = frozenset({"rival", "both", "ally", "partner", "pair", "enemy"})

KINDS: dict[frozenset[str], tuple[ActorKind, ...]] = {
    STATES: (ActorKind.COUNTRY, ActorKind.ORGANIZATION),
    PEOPLE: (ActorKind.PERSON,),
    BODIES: (ActorKind.ORGANIZATION,),
    ANYBODY: (ActorKind.COUNTRY, ActorKind.PERSON, ActorKind.ORGANIZATION),
}


def pair_meant(mind: Salience, source: Range, head: Token) -> tuple[Meant, ...]:
    """The two actors of "both", "the two presidents"; one of "the former"; none of other words."""
    words = [t.lower_ for t in mind.doc[source[0] : source[1]]]
    if words in (["the", "former"], ["the", "latter"]):
        pair = _last_pair(mind, source[0], KINDS[ANYBODY])
        return pair[:1] if words[-1] == "former" else pair[1:]
    if len(words) == 2 and words[0] == "the" and _is_people(head):
        return _joined_persons(mind, source[0])
    alone = words in (["both"], ["the", "two"], ["the", "pair"])
    if not alone and (len(words) > 3 or not {"both", "two"} & set(words[:2])):
        return ()
    noun = "both" if alone else head.lemma_.lower()
    kinds = next((kinds for nouns, kinds in KINDS.items() if noun in nouns), None)
    definite = alone or words[0] in ("the", "both", "these", "those")
    return _last_pair(mind, source[0], kinds) if kinds and definite else ()


def _last_pair(mind: Salience, at: int, kinds: Sequence[ActorKind]) -> tuple[Meant, ...]:
    """The last two actors of one kind that an "and" joins, or that alone stand in a sentence."""
    here = mind.sentence(at)
    named = [n for n in mind.before(at) if here - mind.sentence(n.start) <= BACK]
    fitting = [n for n in named if mind.cast.members[n.key].kind in kinds]
    for first, second in reversed(list(pairwise(fitting))):
        if first.key != second.key and _same_kind(mind, first, second) and _joined(mind, second):
            return _meant(first), _meant(second)
    for sentence in range(here, here - BACK, -1):
        inside = {n.key: n for n in fitting if mind.sentence(n.start) == sentence}
        if len(inside) == 2:
            one, other = sorted(inside.values())
            return (_meant(one), _meant(other)) if _same_kind(mind, one, other) else ()
    return ()


def _is_person(mind: Salience, key: str) -> bool:
    return mind.cast.members[key].kind is ActorKind.PERSON


def _is_people(head: Token) -> bool:
    """Whether a plural noun means persons: "the prelates"."""
    return head.tag_ == "NNS" and head.lemma_.lower() in lexicon_words("person_nouns")


def _joined_persons(mind: Salience, at: int) -> tuple[Meant, ...]:
    """The two persons who spoke together just before, or were joined by "and"; else none."""
    here = mind.sentence(at)
    last = mind.spoke[-1].at if mind.spoke else at
    voices = [v for v in mind.spoke if v.at == last and here - mind.sentence(v.at) <= 1]
    if len(voices) == 2 and all(_is_person(mind, v.key) for v in voices):
        return tuple(Meant(v.key, v.words) for v in voices)
    named = [
        n for n in mind.before(at) if here - mind.sentence(n.start) <= 1 and _is_person(mind, n.key)
    ]
    for first, second in reversed(list(pairwise(named))):
        if first.key != second.key and len({n.key for n in named}) == 2 and _joined(mind, second):
            return _meant(first), _meant(second)
    return ()


def _meant(named: Named) -> Meant:
    return Meant(named.key, (named.start, named.end))


def _same_kind(mind: Salience, one: Named, other: Named) -> bool:
    return mind.cast.members[one.key].kind == mind.cast.members[other.key].kind


def _joined(mind: Salience, second: Named) -> bool:
    """Whether the actor is the last of exactly two joined by "and"."""
    root = mind.doc[second.start : second.end].root
    if root.dep_ != "conj" or any(c.dep_ == "conj" for c in root.children):
        return False
    return root.head.dep_ != "conj" and len(list(_conjuncts(root.head))) == 1


def _conjuncts(token: Token) -> Iterator[Token]:
    return (c for c in token.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN"))
