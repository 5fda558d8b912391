"""Rules that decide by the content alone, asked in order behind a cue that only reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.acts.case import Case, Decision, lexicon, phrases
from kg.extract.acts.charges import accusation
from kg.extract.acts.clauses import is_aside, is_negated, is_said, subject_of
from kg.extract.acts.denials import confirmation, denial, refusal
from kg.extract.acts.directives import (
    demand,
    performative,
    promise,
    question,
    threat,
    warning,
)
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

FEELINGS = (Act.CONCERN, Act.CRITICISM, Act.PRAISE)
"""The types that a word of praise, blame or worry tells, in the order in which they are asked."""


def feeling(case: Case) -> Decision | None:
    """Concern, criticism or praise: a word of it is said of something in a main clause."""
    for act in FEELINGS:
        for token in case.tokens:
            form = token.lemma_ if token.pos_ == "VERB" else token.lower_
            if {form, token.lower_} & lexicon(act, "word") and _is_felt(case, token, act):
                return Decision(act, f"content says '{token.text}'")
        for found in phrases(case, act):
            if not is_aside(case, found[0]) and not is_negated(found[0]):
                return Decision(act, f"content says '{' '.join(t.text for t in found)}'")
    return None


def _is_felt(case: Case, token: Token, act: Act) -> bool:
    if act is Act.CRITICISM and token.pos_ == "VERB" and token.dep_ not in ("amod", "acomp"):
        return False  # "the talks failed" blames nobody
    if token.pos_ == "VERB" and token.tag_ == "VB" and token.dep_ == "xcomp":
        return False  # "he is planning to apologise"
    if not is_said(case, token) or is_aside(case, token):
        return False
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb and case.holds(verb.head):
        verb = verb.head
    if is_negated(token) or is_negated(verb) or is_negated(token.head):
        return False
    subject = subject_of(verb)
    of_oneself = subject is not None and case.is_own(subject)
    return act is Act.CONCERN or not of_oneself or token.lower_ in lexicon(act, "own word")


RULES: tuple[Callable[[Case], Decision | None], ...] = (
    question,
    performative,
    confirmation,
    denial,
    refusal,
    threat,
    promise,
    demand,
    warning,
    accusation,
    feeling,
)
