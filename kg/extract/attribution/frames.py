"""Which frame of a reporting verb a complement fills: a clause, an object, a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.particles import particle
from kg.extract.attribution.sources import is_passive
from kg.extract.lexicon import Cue, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def frame_of(child: Token, verb: Token, cue: Cue) -> str | None:
    """Which frame of the cue a child fills, if any."""
    frame = _frame_name(child, verb)
    if frame in cue.frames:
        return frame
    if frame == "that" and "object" in cue.frames and "oprd" in cue.frames:
        return "oprd"
    if frame == "free relative":
        return next((f for f in ("object", "that") if f in cue.frames), None)
    if frame == "clause of object" and "object" in cue.frames:
        return "object"
    if frame == "clause of object" and "inf" in cue.frames:
        return "inf"
    if frame == "inf" and "on" in cue.frames and cue.lemma == "call":
        return "inf"
    if frame == "inf" and "that" in cue.frames and is_passive(verb):
        return "inf"  # "is said by the police to have fled"
    return None


def _frame_name(child: Token, verb: Token) -> str | None:
    dep = child.dep_
    if child == particle(verb):
        return "object" if any(c.dep_ == "pobj" for c in child.children) else None
    if dep == "ccomp":
        return _clause_frame(child, verb)
    if dep in ("dobj", "nsubjpass"):
        passive = dep == "nsubjpass"
        return "object" if passive == is_passive(verb) and not _is_wh(child, verb) else None
    if dep in ("oprd", "acomp", "attr"):
        return "oprd"
    if dep in ("prep", "agent") and child.i > verb.i:
        return "figure" if _is_figure(child, verb) else child.lower_
    if dep == "prt":  # "called on/prt Kyiv/pobj": a preposition after all
        return child.lower_ if any(c.dep_ == "pobj" for c in child.children) else None
    if dep == "xcomp":
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            return "inf"
        return "ing" if child.tag_ == "VBG" else "oprd"
    return None


def _is_figure(preposition: Token, verb: Token) -> bool:
    """Whether "at" gives the number that a thing is put at: "put the damage *at two million*"."""
    counted = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
    number = any(t.tag_ == "CD" for t in preposition.subtree)
    people = words("person_nouns")
    return preposition.lower_ == "at" and number and any(c.lemma_ not in people for c in counted)


def _clause_frame(child: Token, verb: Token) -> str:
    """What sort of clause: "that he left", "what he called a lie", the small "it absurd"."""
    if child.i > verb.i and child.left_edge.lower_ in ("what", "whatever"):
        return "free relative"
    finite = child.tag_ in ("VBD", "VBP", "VBZ", "MD") or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBP", "VBZ", "MD")
        for c in child.children
    )
    marked = any(c.dep_ in ("mark", "advmod") and c.i < child.i for c in child.children)
    if finite or marked or child.i < verb.i:
        return "that"
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
        return "clause of object"
    return "that" if not any(c.dep_ == "nsubj" for c in child.children) else "clause of object"


def _is_wh(token: Token, verb: Token) -> bool:
    """Whether an object only points back: "a deal *that* he announced", "*which* Rome denies"."""
    relative = verb.dep_ == "relcl" and token.i < verb.i and token.lower_ == "that"
    return relative or token.tag_ in ("WP", "WDT", "WP$", "WRB")
