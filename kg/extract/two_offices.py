"""Phrases in which two offices tell one person: "the former governor and current nominee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.groups import is_one_person

if TYPE_CHECKING:
    from spacy.tokens import Token

IN_TURN = frozenset({"former", "current", "then", "now", "onetime", "outgoing"})
"""Words that tell that one person holds two offices, one after the other."""

SOUGHT = frozenset({"candidate", "nominee", "contender", "hopeful"})
"""Nouns for one who seeks an office beside the one held."""


def two_offices(head: Token) -> tuple[Token, Range] | None:
    """The second of two nouns of which one is the head, and the whole phrase; else None.

    Only the first has an article, and a word tells that they are held in turn, or the verb that it
    is one person: in "the king and queen said" they are two.
    """
    first = head.head if head.dep_ == "conj" else head
    second = next((c for c in first.children if c.dep_ == "conj"), None)
    if second is None or head not in (first, second) or not is_one_person(second):
        return None
    articles = [any(c.dep_ == "det" for c in noun.children) for noun in (first, second)]
    whole = (first.left_edge.i, second.i + 1)
    told = any(token.lower_ in IN_TURN for token in head.doc[slice(*whole)])
    one = told or second.lemma_.lower() in SOUGHT or first.head.tag_ == "VBZ"
    return (second, whole) if articles == [True, False] and one else None
