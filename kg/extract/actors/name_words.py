"""Which words may stand in a personal name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.names import PARTICLES
from kg.extract.actors.offices import honorifics, titles
from kg.extract.lexicon import cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINTS = ("-", "’", "'")
"""What joins two words of one name."""


def is_surname_word(doc: Doc, i: int) -> bool:
    """Whether a word may stand behind a given name: an initial, a particle, a family name."""
    token = doc[i]
    initial = len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()
    if initial:
        return True
    if token.text.islower() and token.lower_ in PARTICLES and i + 1 < len(doc):
        named = token.lower_ not in ("y", "e") or (token.pos_, token.dep_) == ("PROPN", "compound")
        return named and doc[i + 1].tag_ == "NNP" and token.pos_ in ("PROPN", "X", "NOUN")
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ")


def is_name_word(token: Token, *, first: bool) -> bool:
    """Whether a word may stand in a name, as its first one or behind that."""
    if token.lower_ in honorifics() or token.tag_ == "POS":
        return False
    if first and token.lower_ in titles():
        return False
    if token.lower_ in PARTICLES or token.text in JOINTS:
        capital_first = first and token.text.istitle() and token.tag_ == "NNP"
        return not first or capital_first
    if not first and token.i > 1 and _is_hyphenated(token):
        return True  # "Kim Jong-un"
    if token.tag_ in ("VBZ", "VBD") or (not first and _is_headline_verb(token)):
        return False
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "VERB", "X")


def _is_hyphenated(token: Token) -> bool:
    """Whether a word is the "bak" of "Lee Myung-bak": joined by a hyphen, and still a name."""
    hyphen = token.nbor(-1)
    joined = hyphen.text == "-" and not hyphen.whitespace_ and not token.nbor(-2).whitespace_
    return joined and token.is_alpha and (token.tag_ == "NNP" or token.ent_type_ == "PERSON")


def _is_headline_verb(token: Token) -> bool:
    """Whether a capitalised word rather reports than names: "Obama Says"."""
    return token.text.endswith("s") and token.lower_[:-1] in cue_verbs()
