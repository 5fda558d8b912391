"""How a content goes back to what another has told: by "this", "that charge", "Rome's claims"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.acts.backward import CLAUSE, PRONOUNS, SHORT, TOLD, tells_itself
from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.lexicon import cue_nouns
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JUST = frozenset({"this", "that", "these", "those", "such"})
"""Determiners by which a noun goes back to what has just been told."""

NEGATIVE = frozenset({"no", "nobody", "nothing", "none", "never", "neither"})
MADE = frozenset({"by", "from"})
STANDS = ("nsubj", "nsubjpass", "dobj", "ROOT", "pobj", "conj", "nmod", "appos")
"""Where in its clause a noun stands that goes back, rather than is said of something."""

NAMES = ("poss", "amod", "compound", "nmod")


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that goes back to a statement."""

    word: Token
    just: bool
    """Whether it goes back to what has just been told: "this", "that charge"."""
    makers: tuple[Token, ...] = ()
    """The words that name who made the statement: "Rome" of "Rome's claims"."""


def pointer(doc: Doc, attribution: Attribution) -> Pointer | None:
    """The word by which a content goes back to another's statement; None where it tells its own.

    "Claims that men died" and "reports of deaths" tell it themselves.
    """
    pronoun = _pronoun(doc, attribution.contents)
    if pronoun is not None:
        return Pointer(pronoun, just=True)
    return next(_nouns(doc, attribution.contents), None)


def apposed_word(doc: Doc, attribution: Attribution) -> Token | None:
    """The word by which a clause explains its sentence: "…, *a charge* that Rome denied".

    Also "which" of "…, which Rome denied".
    """
    verb = attribution.head(doc)
    if verb is None or verb.dep_ not in ("relcl", "acl"):
        return None
    first = doc[attribution.contents[0][0]]
    noun = verb.head
    if len(attribution.contents) == 1 and first.lower_ in ("which", "that") and first.head == verb:
        claim = noun.pos_ == "NOUN" and _is_claim(noun)
        return noun if claim else first if first.lower_ == "which" else None
    inside = any(start <= noun.i < end for start, end in attribution.contents)
    edge = noun.left_edge.i
    explains = noun.dep_ == "appos" or (edge > 0 and doc[edge - 1].text in (",", "–", "—"))
    return noun if inside and explains else None


def _pronoun(doc: Doc, ranges: Sequence[Range]) -> Token | None:
    """The pronoun of "denied it", "called that a lie", "said this was untrue"."""
    words = [doc[i] for i in range(*ranges[0]) if not doc[i].is_punct]
    words = words[1:] if len(words) > 1 and words[0].dep_ == "mark" else words
    if len(ranges) > 1 or not words or words[0].lower_ not in {*PRONOUNS, "which", "them"}:
        return None
    first = words[0]
    if len(words) == 1:
        return first
    inner = (t for t in words if t != first.head)
    clause = (*CLAUSE, "xcomp", "csubj", "nsubj", "nsubjpass")
    if any(t.dep_ in clause and t != first for t in inner):
        return None
    if first.dep_ in ("dobj", "nmod") or (first.dep_ == "nsubj" and first.head.i < first.i):
        return first if len(words) <= SHORT else None
    verdict = first.dep_ == "nsubj" and first.head.lemma_ == "be"
    return first if verdict and first.head in words else None


def is_such(word: Token) -> bool:
    """Whether a noun has a "such": "no such offer"."""
    return word.pos_ == "NOUN" and any(c.lower_ == "such" for c in word.children)


def is_loose(word: Token) -> bool:
    """Whether a word is the "it" or "they" of a verdict, which may mean anything told before."""
    return word.lower_ in ("it", "they") and word.dep_ == "nsubj"


def told_of(doc: Doc, attribution: Attribution) -> Iterator[int]:
    """The tokens that tell what a denial rejects, without its verdict.

    "Reports *that he had left* were false"; "dismissed *the invoice* as a forgery".  Of several
    sentences those with a negation count.
    """
    nouns = (
        doc[i]
        for start, end in attribution.contents
        for i in range(start, end)
        if doc[i].pos_ == "NOUN" and _is_claim(doc[i]) and tells_itself(doc[i])
    )
    noun = next(nouns, None)
    tokens = [doc[i] for start, end in attribution.contents for i in range(start, end)]
    negative = {t.sent.start for t in tokens if t.dep_ == "neg" or t.lower_ in NEGATIVE}
    for token in tokens:
        if noun is not None and not (noun == token or noun.is_ancestor(token)):
            continue
        if negative and token.sent.start not in negative:
            continue
        if not any(t.dep_ == "prep" and t.lower_ == "as" for t in (token, *token.ancestors)):
            yield token.i


def _nouns(doc: Doc, ranges: Sequence[Range]) -> Iterator[Pointer]:
    for start, end in ranges:
        for token in doc[start:end]:
            if token.pos_ != "NOUN" or (token.dep_ not in STANDS and token.head != token):
                continue
            determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "predet", "amod")}
            claim = _is_claim(token) or "such" in determiners
            if not claim or tells_itself(token):
                continue
            makers = tuple(_makers(token))
            if makers or not determiners & {"a", "an", "no", "any"} or "such" in determiners:
                yield Pointer(token, bool(determiners & JUST), makers)


def _is_claim(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = cue_nouns().get(lemma)
    return lemma in CLAIM_NOUNS | TOLD or (known is not None and known.type is Act.ACCUSATION)


def _makers(noun: Token) -> Iterator[Token]:
    """The words that tell whose the claim is: "Rome's", "the Italian", "by Rome"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in NAMES and child.text[:1].isupper()):
            yield child
        if child.dep_ in ("prep", "agent") and child.lower_ in MADE:
            yield from (g for g in child.children if g.dep_ == "pobj")
