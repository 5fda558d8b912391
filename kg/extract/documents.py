"""Who is behind a document or a mouthpiece: "the statement", "another document", "she"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_nouns
from kg.extract.salience import Meant, Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

COUNTED = frozenset({"poll", "survey", "study", "estimate", "research", "census"})
"""Documents that are nobody's position: they are whose they are said to be, or nobody's."""


SEEN = frozenset("see obtain review view read quote cite receive examine share".split())
"""Participles that tell by whom a document was read, not made: "a draft seen by the paper"."""


PRINTED = frozenset({"editorial", "article", "column", "commentary", "op-ed"})
"""Documents that are those of the paper they stand in."""


class Documents:
    """Whose the documents and mouthpieces of an article are, as it goes on."""

    def __init__(self, mind: Salience) -> None:
        self.mind = mind
        self.doc = mind.doc
        self.cast = mind.cast
        self._last: Meant | None = None
        self._mouthpieces: list[tuple[int, str, str, Range]] = []

    def maker(
        self, head: Token, source: Range, meant_by: Callable[[Token], Meant | None]
    ) -> Meant | None:
        """Whose a document is, given its noun; None where the noun is none or nobody is told.

        Args:
            head: the noun.
            source: the whole phrase.
            meant_by: whom a noun phrase with that head stands for.
        """
        noun = cue_nouns().get(head.lemma_.lower())
        if noun is None or head.pos_ not in ("NOUN", "PROPN"):
            return None
        found = self._told_maker(head, meant_by)
        if found is None and not _names_maker(head):
            found = self._issuer(head) or self._understood(head, source)
        self._last = found or self._last
        return found

    def add_mouthpiece(self, at: int, gender: str, key: str, words: Range) -> None:
        """Remember an unnamed spokesman or spokeswoman, and for whom."""
        self._mouthpieces.append((at, gender, key, words))

    def mouthpiece_heard(self, at: int, gender: str) -> Meant | None:
        """Whom "she" speaks for, where the last who spoke is an unnamed spokeswoman."""
        if not self._mouthpieces or not self.mind.spoke:
            return None
        place, told, key, words = self._mouthpieces[-1]
        near = 0 <= self.mind.sentence(at) - self.mind.sentence(place) <= 2
        last = self.mind.spoke[-1].key == key
        return Meant(key, words) if near and last and told == gender and place < at else None

    def _told_maker(self, head: Token, meant_by: Callable[[Token], Meant | None]) -> Meant | None:
        """Who is said to have made it: "his remarks", "a report published by the bank"."""
        for child in head.children:
            if child.dep_ == "poss":
                return meant_by(child)
            made = child.dep_ == "acl" and child.lemma_ not in SEEN
            makers = [child, *child.children] if made else [child]
            found = next((m for maker in makers if (m := _maker(maker)) is not None), None)
            if found is not None:
                return meant_by(found)
        return None

    def _issuer(self, head: Token) -> Meant | None:
        """Who issued a document, by the names before its noun."""
        before = [t for t in head.lefts if t.dep_ in ("compound", "amod", "nmod")]
        if not before:
            return None
        start = min(t.left_edge.i for t in before)
        named = list(self.cast.within(start, head.i))
        if not named:
            return None
        last = named[-1]
        rest = self.doc[last.end : head.i]
        if last.end == head.i or self.cast.members[last.key].kind is not ActorKind.COUNTRY:
            return Meant(last.key)
        if rest[-1].pos_ == "NOUN":  # "a Ukrainian intelligence document"
            label = self.doc[last.start : head.i].text.replace("’", "'")
            of = self.cast.members[last.key].country
            return Meant(self.cast.organization(label, of).key)
        return Meant(last.key)

    def _understood(self, head: Token, source: Range) -> Meant | None:
        """Whose a document is if it is not told: "another" is the last one's, "the" the voice's.

        A poll is nobody's, nor are documents not spoken of before.
        """
        first = self.doc[source[0]].lower_
        if first in ("another", "other", "second") and self._last is not None:
            return self._last
        plural = head.tag_ in ("NNS", "NNPS")
        definite = first in ("the", "this", "that", "these", "those", "another") or not plural
        seen = any(c.dep_ == "acl" and c.lemma_ in SEEN for c in head.children)
        if head.lemma_.lower() in COUNTED or not definite or seen:
            return None
        return self.mind.last(head.i, tuple(ActorKind))


def _names_maker(head: Token) -> bool:
    """Whether the words tell a maker, though not one that could be resolved."""
    return any(child.dep_ == "poss" for child in head.children)


def _maker(preposition: Token) -> Token | None:
    """The noun behind "by", "from" or "of" that tells whose a document is."""
    word = preposition.lower_
    printed = word == "in" and preposition.head.lemma_.lower() in PRINTED
    if preposition.dep_ not in ("prep", "agent") or not (printed or word in ("by", "from", "of")):
        return None
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)
