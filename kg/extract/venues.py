"""Where something was said: "at a regular press briefing", "in a statement", "on Telegram"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.reading import Reading
from kg.extract.clauses import verbs_of

if TYPE_CHECKING:
    from spacy.tokens import Token

VENUES = frozenset(
    "briefing conference interview speech statement address press hearing meeting summit session "
    "rally debate broadcast podcast call letter tweet post message email assembly testimony panel "
    "event forum visit tour ceremony response television tv radio telegram twitter facebook weibo "
    "wechat instagram youtube tiktok linkedin x".split()
)
"""Nouns of occasions, and of the media on which one speaks or writes."""

AUDIENCES = frozenset({"briefing", "conference", "hearing", "rally", "assembly", "forum", "summit"})
"""Occasions that one tells something: "told a news conference"."""

APART = frozenset({"relcl", "appos", "parataxis"})
"""What hangs on the noun and says more than which occasion it was."""

PREPOSITIONS = frozenset({"at", "in", "during", "on", "to"})


def venue(reading: Reading, attribution: Attribution) -> Range | None:
    """The noun phrase of the occasion, without its preposition; None where none is told."""
    verb = attribution.head(reading.doc)
    if verb is None:
        return None
    inside = covered(attribution.contents)
    for clause in verbs_of(verb):
        for noun in _nouns(clause):
            if noun.i not in inside:
                others = {c.left_edge.i for c in noun.rights if _is_date(c) or c.dep_ in APART}
                return noun.left_edge.i, _end(noun.right_edge.i + 1, noun.i, inside | others)
    return None


def _nouns(verb: Token) -> Iterator[Token]:
    """The nouns of occasions that go with a verb."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.lemma_.lower() in AUDIENCES:
            yield child
        elif child.dep_ == "prep" and child.lower_ in PREPOSITIONS:
            yield from (
                noun
                for noun in child.children
                if noun.dep_ == "pobj" and noun.lemma_.lower() in VENUES
            )


def _is_date(word: Token) -> bool:
    """Whether a phrase tells the day: "in a statement *on Thursday*", "a speech *last month*"."""
    nouns = [word, *(c for c in word.children if c.dep_ == "pobj")]
    return any(noun.ent_type_ in ("DATE", "TIME") for noun in nouns)


def _end(end: int, noun: int, beyond: set[int]) -> int:
    """The end of the phrase, short of any content or date hung on it."""
    return min([i for i in beyond if noun < i < end], default=end)
