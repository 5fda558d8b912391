"""The head of a phrase, and how a name within the phrase stands to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.offices import title_ending_at, titles
from kg.extract.attribution.attribution import Range
from kg.extract.groups import is_one_person
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

POSTED = frozenset({"ambassador", "envoy", "representative", "consul"})
"""Families of offices that one holds at a place: "ambassador to Lima"."""

NOMINAL = ("NOUN", "PROPN", "PRON")

LOOSE = ("prep", "agent", "relcl", "acl", "advcl")
"""What parts a name from the noun that it only tells more about: "the wife of Navalny"."""


def headed(doc: Doc, phrase: Range) -> tuple[Token, Range]:
    """The head of a phrase, and the phrase; of parts hung apart in the parse that with people.

    "In 2022 *researchers* in Oslo" is no phrase in the parse, nor "a *spokesman*" where the parser
    takes the verb behind for a noun.
    """
    start, end = phrase
    root = doc[start:end].root
    tops = [t for t in doc[start:end] if not start <= t.head.i < end or t.head == t]
    known = words("person_nouns")
    people = [t for t in tops if t.pos_ == "NOUN" and t.lemma_.lower() in known]
    people = [t for t in people if t.dep_ != "compound" or is_one_person(t)]
    if root.pos_ in NOMINAL or not people or any(t.pos_ in ("VERB", "AUX") for t in tops):
        return root, phrase
    head = people[-1]
    first = max(start, head.left_edge.i)
    if first > start and doc[first - 1].pos_ == "DET":
        first -= 1
    return head, (first, end)


def is_head(name: Token, head: Token) -> bool:
    """Whether a person's name stands for the head, not for its owner or for a part of it."""
    for token in up(name, head):
        if token.dep_ == "appos":
            return True
        if token.dep_ in LOOSE or token.dep_ in ("poss", "conj"):
            return False
        if token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i:
            return False
    return True


def is_posted(doc: Doc, head: Token, name: int) -> bool:
    """Whether only the place of a post parts it from the name of its holder: "envoy to Lima X"."""
    title = title_ending_at(doc, head.i + 1)
    if title is None or title[0].family not in POSTED or head.i + 2 >= name:
        return False
    place = doc[head.i + 2 : name]
    posted = doc[head.i + 1].lower_ in ("to", "in") and all(t.pos_ == "PROPN" for t in place)
    return posted and not any(t.lower_ in titles() for t in place)


def up(token: Token, head: Token) -> Iterator[Token]:
    """A token and those above it, up to the head of the phrase, itself not among them."""
    while token != head and token.head != token:
        yield token
        token = token.head
