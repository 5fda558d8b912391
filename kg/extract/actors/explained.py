"""Names that what stands behind them tells to be persons': an age, "who", an office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.names import PARTICLES
from kg.extract.actors.offices import after_name, honorifics, title_ending_at, titles
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.gazetteer import lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_WORDS = 5
"""Words of the longest name."""

AGES = range(7, 110)

ANY_HEAD = frozenset(
    "leader head manager director chair founder chief executive author host presenter operator "
    "commissioner coordinator editor".split()
)
"""Families of titles that a firm may have as well: "Renault, the leader in vans"."""


def explained_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The capitalised words that an age, "who" or a public office explains as a person.

    ``Asuquo Effiong, 52,``; ``Bharrat Jagdeo, who``; ``Bharrat Jagdeo, Guyana's president,``.
    """
    for comma in doc[2:-1]:
        if comma.text != ",":
            continue
        start = _start(doc, comma.i)
        if comma.i - start < 2 or taken & set(range(start, comma.i)):
            continue
        if _is_age(doc, comma.i + 1) or _is_who(doc, comma.i + 1) or _has_office(doc, comma.i):
            yield start, comma.i


def _start(doc: Doc, end: int) -> int:
    """Where the capitalised words begin that end at a token."""
    start = end
    while start > max(0, end - MAX_WORDS) and _is_part(doc[start - 1]):
        start -= 1
    while start < end and (doc[start].lower_ in PARTICLES or not doc[start].text[0].isupper()):
        start += 1
    return start if doc[end - 1].text[:1].isupper() else end


def _is_part(token: Token) -> bool:
    """Whether a word may stand in a personal name, and in no other."""
    lower = token.lower_
    if lower in PARTICLES and token.text.islower():
        return lower not in ("y", "e") and token.pos_ != "DET"
    if token.tag_ != "NNP" or not token.text.istitle() or lookup(token.text):
        return False
    known = lower in titles() or lower in honorifics() or lower in words("organization_nouns")
    return not known and lower not in words("person_nouns")


def _is_age(doc: Doc, at: int) -> bool:
    """Whether a number between commas stands there: ``, 52,``."""
    token = doc[at]
    if at + 1 >= len(doc) or not token.text.isdigit() or doc[at + 1].text not in (",", "."):
        return False
    return int(token.text) in AGES and token.ent_type_ != "MONEY"


def _is_who(doc: Doc, at: int) -> bool:
    return doc[at].lower_ == "who" and doc[at].dep_ in ("nsubj", "nsubjpass")


def _has_office(doc: Doc, end: int) -> bool:
    """Whether an office explains the words: ``, Guyana's president,``."""
    span = after_name(doc, end)
    if span is None:
        return False
    ends = (i for i in range(span[0], span[1]) if doc[i].lower_ in ("of", "for", "at", "in", "to"))
    found = title_ending_at(doc, next(ends, span[1]), span[0])
    return found is not None and found[0].family not in ANY_HEAD
