"""Whom the grammar of a statement singles out: the cue's object, the subject, the one blamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.acts.addressees import outside
from kg.extract.acts.backward import is_blamed
from kg.extract.acts.case import MODIFIERS
from kg.extract.attribution.attribution import Attribution, covered

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def is_beside(token: Token) -> bool:
    """Whether a word stands in a clause beside the main one: "must act *while Rome sleeps*"."""
    while token.head != token and token.dep_ != "ccomp":
        if token.dep_ == "advcl":
            return True
        token = token.head
    return False


def whole(doc: Doc, attribution: Attribution, foreign: Sequence[tuple[str, int]]) -> str | None:
    """The actor that the content names and no more: "launched an attack on | *Rome*"."""
    start, end = attribution.contents[0]
    root = doc[start:end].root
    return among(blamed_in(root), foreign) if root.pos_ in ("NOUN", "PROPN", "PRON") else None


def object_of(attribution: Attribution, doc: Doc) -> Token | None:
    """What the cue's verb governs inside the content: "accused *him* of", "railed against *Rome*".

    "Blamed the chaos on Rome" blames what stands behind "on".
    """
    verb = attribution.head(doc)
    if verb is None or verb.pos_ != "VERB":
        return None
    inside = covered((*outside(doc, attribution), *attribution.contents))
    governed = [c for c in verb.children if c.i in inside]
    for child in governed:
        if child.dep_ == "prep" and child.lower_ == "on" and verb.lemma_ == "blame":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    for child in governed:
        if child.dep_ in ("dobj", "nsubjpass"):
            return child
        if child.dep_ == "prep" and child.lower_ in ("against", "at") and child.i == verb.i + 1:
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def blamed_in(thing: Token) -> Iterator[Token]:
    """The words of an object that tell whom it means: itself, its owner, "by X", "of X", "from X".

    Not "on X" or "against X": who supports a ban on Rome does not support Rome.
    """
    yield thing
    for child in thing.children:
        if child.dep_ in MODIFIERS or child.dep_ in ("conj", "appos"):
            yield from blamed_in(child)
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "of", "from", "in"):
            yield from (t for g in child.children for t in blamed_in(g))


def among(tokens: Iterable[Token], foreign: Sequence[tuple[str, int]]) -> str | None:
    """The actor for whom one of the tokens stands."""
    places = {token.i for token in tokens}
    return next((key for key, i in foreign if i in places), None)


def subject_among(doc: Doc, foreign: Sequence[tuple[str, int]]) -> str | None:
    """The actor who is, or whose people are, the subject or object that the words are about."""
    for wanted in (("nsubj",), ("dobj", "nsubjpass"), ("poss",)):
        for key, i in foreign:
            token = doc[i]
            while token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
                if "poss" in wanted and token.dep_ == "poss":
                    return key
                token = token.head
            if token.dep_ in wanted:
                return key
            if token.dep_ == "pobj" and token.head.lower_ == "of" and is_blamed(token):
                return key  # "irresponsible of Rome to"
    felt = ("to", "with", "at", "of")  # "grateful to Rome", "angry with Rome"
    return next(
        (
            key
            for key, i in foreign
            if doc[i].dep_ == "pobj"
            and doc[i].head.lower_ in felt
            and doc[i].head.head.dep_ in ("acomp", "attr")
        ),
        None,
    )


def begins(foreign: Sequence[tuple[str, int]], attribution: Attribution) -> bool:
    """Whether the first foreign actor opens the content: "called on Kyiv to refrain"."""
    return bool(foreign) and foreign[0][1] - attribution.contents[0][0] <= 2
