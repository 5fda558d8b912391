"""Which single names are no persons, whatever the recogniser says: acronyms, parties, regions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.actors.homonyms import says_it
from kg.extract.actors.offices import honorifics, titles
from kg.extract.actors.uses import THINGS
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ZONES = frozenset(
    "GMT UTC EST EDT ET CST CDT MST MDT PST PDT PT BST CET CEST EET MSK IST JST HKT AEST".split()
)
"""Zones of time, behind the hour."""

INSIDE = ("compound", "nmod", "amod", "poss")
"""What a name is within a longer phrase: "the Trump campaign"."""


def nonpersons(doc: Doc) -> dict[str, str]:
    """The single names that are an organization's by how the article uses them.

    Each comes with the common noun that tells it ("regulator" of "regulator Anatel"), or ''.
    """
    tokens = list(doc)  # cheaper to walk than the Doc
    titled = {t.text for before, t in pairwise(tokens) if _is_titled(before, t)}
    found: dict[str, str] = {}
    for token in tokens:
        if token.tag_ not in ("NNP", "NNPS", "NN") or not token.text[:1].isupper():
            continue
        if token.text in titled:
            continue
        noun = organization_noun(token)
        if noun or _is_acronym(token) or _has_article(token) or _says_it(token):
            found[token.text] = found.get(token.text) or noun or ""
    return found


def organization_noun(name: Token) -> str | None:
    """The noun that calls a name an organization: "regulator Anatel", "Anatel, the regulator"."""
    for noun in _nouns_beside(name):
        if _calls_body(noun) and (noun.pos_ == "NOUN" or noun.text.islower()):
            return noun.lemma_.lower()
    return None


def _nouns_beside(name: Token) -> Iterator[Token]:
    if name.i > 0 and name.nbor(-1).sent == name.sent:
        before = name.nbor(-1)
        if _is_singular(before) and (before.head == name or name.head == before):
            yield before
    if name.dep_ == "appos" and name.head.pos_ == "NOUN" and name.head.tag_ == "NN":
        yield name.head
    for child in name.children:
        if child.dep_ == "appos" and child.i > name.i and child.tag_ == "NN":
            yield child


def _is_singular(noun: Token) -> bool:
    """Whether a word is a common noun, though it be tagged as a name: "the daily Zora"."""
    return noun.tag_ == "NN" or (noun.tag_ == "NNP" and noun.text.islower())


def _calls_body(noun: Token) -> bool:
    """Whether a noun is one for organizations: no title, and no thing that has a name."""
    lower, lemma, nouns = noun.lower_, noun.lemma_.lower(), words("organization_nouns")
    called = lower in nouns or lemma in nouns
    return called and lower not in titles() and lower not in THINGS


def _is_titled(before: Token, token: Token) -> bool:
    lower = before.lower_
    return lower in honorifics() or (
        lower in titles() and before.tag_ != "NNS" and before.sent == token.sent
    )


def _is_acronym(token: Token) -> bool:
    """Whether a name is in capitals where the words around it are not."""
    text = token.text.replace(".", "")
    if not (2 <= len(text) <= 7 and text.isalpha() and text.isupper()):
        return False
    if text in ZONES and token.i > 0 and token.nbor(-1).like_num:
        return False
    beside = [t for t in token.sent if t.is_alpha and len(t) > 3 and t.i != token.i]
    return any(not t.text.isupper() for t in beside)


def _has_article(token: Token) -> bool:
    """Whether a single name stands behind "the", as no person's does."""
    if token.dep_ in INSIDE or token.tag_ == "NNPS" or token.i == 0:
        return False
    before = token.nbor(-1)
    return before.lower_ == "the" and before.head == token


def _says_it(token: Token) -> bool:
    """Whether a name that nothing else explains goes on about "it"."""
    return token.ent_type_ != "PERSON" and says_it(token)


@cache
def region_names() -> frozenset[str]:
    """States, provinces and great cities, that are neither persons nor actors."""
    return words("regions", "name")
