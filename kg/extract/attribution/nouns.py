"""Attributions by a noun: "Ukraine's claims that …", "a warning from NATO that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import (
    NOMINAL,
    coordinated,
    noun_phrase,
    reporter_above,
)
from kg.extract.lexicon import cue_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "noun"
FROM = frozenset({"by", "from"})
PRODUCED = frozenset({"make", "issue", "release", "publish", "voice", "level"})
"""Verbs between a statement and who makes it: "claims made by analysts that …"."""


def nominal(reading: Reading) -> Iterator[Attribution]:
    """The attributions whose cue is a noun with a that-clause and a source beside it."""
    for token in reading.doc:
        if token.pos_ != "NOUN" or token.i in reading.quoted:
            continue
        noun = cue_nouns().get(token.lemma_.lower())
        clause = None if noun is None else _clause(token)
        if clause is None:
            continue
        heads = [h for head in _sources(token) for h in coordinated(head)]
        content = reading.trimmed((clause.left_edge.i, _clause_end(clause)))
        if heads and content[0] < content[1]:
            yield Attribution(
                cue=(token.i, token.i + 1),
                sources=tuple(_without_possessive(reading, noun_phrase(h)) for h in heads),
                contents=(content,),
                rule=RULE,
            )


def _clause(noun: Token) -> Token | None:
    """The that-clause that tells what the noun stands for."""
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl") and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        ):
            return child
    return None


def _clause_end(clause: Token) -> int:
    """Behind the clause; a verb that goes with a reporter further up is no part of it."""
    outside = [t.i for t in clause.subtree if t.i > clause.i and reporter_above(t) is not None]
    return min(outside, default=clause.right_edge.i + 1)


def _sources(noun: Token) -> list[Token]:
    """Who is named beside the noun as the one whose words it stands for."""
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in NOMINAL:
            return [child]
        if child.dep_ in ("prep", "agent") and child.lower_ in FROM:
            return [c for c in child.children if c.dep_ == "pobj"]
        if child.dep_ == "acl" and child.lemma_ in PRODUCED:
            agents = (c for c in child.children if c.dep_ == "agent")
            return [c for agent in agents for c in agent.children if c.dep_ == "pobj"]
    return []


def _without_possessive(reading: Reading, span: Range) -> Range:
    start, end = span
    return (start, end - 1) if reading.doc[end - 1].tag_ == "POS" else span
