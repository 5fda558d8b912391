"""Which noun the head of a phrase means, where the parser and the tagger see a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.figures import IRREGULAR

if TYPE_CHECKING:
    from spacy.tokens import Token

NUMBER = ("No", "No.")


def lemma_of(head: Token) -> str:
    """The lemma; of a plural that the tagger took for a name its singular."""
    lemma = head.lemma_.lower()
    return IRREGULAR.get(lemma, lemma) if head.pos_ == "PROPN" else lemma


def numbered(head: Token) -> Token:
    """The noun that a number names: the school of "School No. 3"."""
    nouns = [c for c in head.lefts if c.dep_ == "compound"]
    return nouns[-1] if nouns and head.text in NUMBER else head


def number_behind(head: Token) -> int:
    """Behind the number of "School No. 3", else behind the head itself."""
    doc, end = head.doc, head.i + 1
    if head.text not in NUMBER:
        return end
    at = end + 1 if end < len(doc) and doc[end].text == "." else end
    return at + 1 if at < len(doc) and doc[at].is_digit else end
