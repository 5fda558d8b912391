"""Unnamed people: what they are called, and whether they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DETERMINERS = frozenset(
    {"the", "some", "several", "many", "a", "an", "these", "those", "both", "its", "their", "of"}
)
"""Words that do not belong to what people are called."""


COLLECTIVE = frozenset(
    "family household crowd majority leadership opposition team delegation industry country nation "
    "people public clergy cabinet jury panel side body regime troop police presidium legislature "
    "outlet network newspaper backer government firm".split()
)
"""Nouns for people that in the singular mean many."""


WH = ("WP", "WDT", "WP$")
"""The tags of words that begin a relative clause."""


def group_label(doc: Doc, source: Range) -> str:
    """The words of a phrase without its determiners, its closing comma, and ", who …".

    Nor with what they are charged with, which the parser may hang on them: "the rebels *of lying*".
    """
    head = doc[source[0] : source[1]].root
    behind = (i for i in range(head.i + 1, source[1]) if _ends_label(doc[i], head))
    end = next(behind, source[1])
    start = behind_dateline(doc, source)
    while start < end - 1 and doc[start].lower_ in DETERMINERS:
        start += 1
    while end > start + 1 and doc[end - 1].is_punct and doc[end - 1].text in (",", ";", "–", "—"):
        end -= 1
    return doc[start:end].text.replace("’", "'")


def _ends_label(token: Token, head: Token) -> bool:
    """Whether a word behind a noun begins what is no part of what people are called."""
    if token.lower_ in ("who", "which", "whose", "that") and token.tag_ in WH:
        return True
    charged = token.lower_ in ("of", "for") and token.dep_ == "prep" and token.head == head
    return charged and any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in token.children)


def behind_dateline(doc: Doc, source: Range) -> int:
    """Where a phrase begins behind a dateline, if it has one: "COLOMBO - the army"."""
    head = doc[source[0] : source[1]].root.i
    dashes = (i for i in range(head - 1, source[0], -1) if doc[i].text in ("-", "–", "—"))
    return next((i + 1 for i in dashes if _is_loose(doc, i)), source[0])


def _is_loose(doc: Doc, i: int) -> bool:
    """Whether a dash has a blank before it, so that it joins no two words."""
    return i > 0 and bool(doc[i - 1].whitespace_)


def is_one_person(head: Token) -> bool:
    """Whether a noun or number means one person: "the minister", "one of the soldiers"."""
    noun = head.lemma_.lower()
    single = head.tag_ == "NN" and noun in words("person_nouns") - COLLECTIVE
    if head.lower_ == "one" or (single and noun not in words("organization_nouns")):
        return not any(c.dep_ in ("conj", "cc") for c in head.children)
    return False
