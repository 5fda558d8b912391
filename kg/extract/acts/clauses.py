"""Who does what in a clause: agents, negation, future, concession."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, Case

if TYPE_CHECKING:
    from spacy.tokens import Token

CONCESSIONS = frozenset({"while", "although", "though", "if", "unless", "whether"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "won't", "going"})


def agent_of(token: Token) -> Token | None:
    """Who does what the verb or noun says: the subject, the noun above, the possessor."""
    if token.pos_ == "NOUN":
        return next((c for c in token.children if c.dep_ in ("poss", "amod", "compound")), None)
    for child in token.children:
        if child.dep_ == "nsubj":
            return child if child.lower_ not in ("who", "that", "which") else token.head
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if token.dep_ in ("acl", "relcl"):
        return token.head
    if token.dep_ in ("xcomp", "conj", "advcl", "pcomp") and token.head != token:
        above = token.head.head if token.dep_ == "pcomp" else token.head
        if above.pos_ in ("VERB", "AUX"):
            return agent_of(above)
        return above if above.pos_ in ("NOUN", "PROPN") else None
    return None


def is_aside(case: Case, token: Token) -> bool:
    """Whether a word stands under another's claim or in a concession, so that it charges nobody.

    "aware of the reports regarding citizens fighting"; "while some may have joined, …".
    """
    while True:
        if token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in CONCESSIONS for c in token.children
        ):
            return True
        if token.head == token or token.head not in case.tokens:
            return False
        token = token.head
        if token.pos_ == "NOUN" and token.lemma_.lower() in CLAIM_NOUNS:
            return True


def named_in(agent: Token) -> Iterator[Token]:
    """The words that tell who an agent is: itself, its modifiers, and "of X", "in X", "from X"."""
    yield agent
    for child in agent.children:
        place = child.dep_ == "prep" and child.lower_ in ("of", "in", "from")
        if place or child.dep_ in ("amod", "compound", "poss", "nmod", "pobj", "nummod"):
            yield from named_in(child)


def main_verbs(case: Case) -> Iterator[Token]:
    """The heads of the content's main clauses, one for each sentence and conjunct."""
    for token in case.tokens:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if token == case.root or token.dep_ == "ROOT" or token.head not in case.tokens:
            yield token
        elif token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
            if token.head == case.root or token.head.dep_ in ("ROOT", "ccomp"):
                yield token
        elif token.dep_ in ("ccomp", "parataxis") and token.head == case.root:
            yield token


def is_negated(verb: Token) -> bool:
    """Whether a clause says "not", "never" or "no"."""
    return any(c.dep_ == "neg" or c.lower_ in ("never", "no") for c in verb.children)


def is_future(verb: Token) -> bool:
    """Whether a verb tells what will be, or in reported speech "would" be."""
    if any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children):
        return True
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")
    if reported and any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.children):
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"


def has_infinitive(verb: Token) -> bool:
    """Whether an infinitive hangs on the verb, as on "have" and "need" that oblige."""
    return any(c.dep_ == "xcomp" for c in verb.children)
