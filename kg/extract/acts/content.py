"""Rules that decide by the content alone, asked in order behind a cue that only reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.acts.case import Case, Decision, lexicon, phrases
from kg.extract.acts.charges import accusation
from kg.extract.acts.clauses import is_aside, is_negated, is_said, is_somebody, subject_of
from kg.extract.acts.denials import confirmation, denial, refusal
from kg.extract.acts.directives import demand, promise, question, threat, warning
from kg.extract.acts.performed import performative, reported_act, wish
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

FEELINGS = (Act.CONCERN, Act.CRITICISM, Act.PRAISE)
"""The types that a word of praise, blame or worry tells, in the order in which they are asked."""


NO_FAULT = frozenset(
    {"few", "many", "much", "early", "soon", "close", "ill", "sick", "tired", "scared", "afraid"}
    | {"young", "old", "poor", "small", "big", "weak", "far", "busy", "frightened", "exhausted"}
)
"""Of what somebody can be too much without being blamed for it."""

OWN_WORDS = frozenset(
    {"report", "reporting", "story", "statement", "decision", "claim", "word", "comment", "remark"}
    | {"account", "position", "figure", "finding", "estimate", "assessment", "view", "ruling"}
    | {"policy", "record", "work", "article", "journalism", "version", "conclusion"}
)
"""What one stands by without praising anybody."""

SAYING = frozenset({"say", "suggest", "claim", "assert", "imply", "insinuate", "report", "argue"})
"""What one is wrong to do whose claim is denied."""


def feeling(case: Case) -> Decision | None:
    """Concern, criticism or praise: a word of it is said of something in a main clause."""
    wrong = next((t for t in case.tokens if _does_wrong(case, t)), None)
    if wrong is not None:
        return Decision(Act.CRITICISM, f"content says that another is '{wrong.text}' to do it")
    over = next((t for t in case.tokens if _is_too_much(case, t)), None)
    if over is not None:
        return Decision(Act.CRITICISM, f"content says that another is too '{over.text}'")
    for act in FEELINGS:
        for token in case.tokens:
            form = token.lemma_ if token.pos_ == "VERB" else token.lower_
            if {form, token.lower_} & lexicon(act, "word") and _is_felt(case, token, act):
                return Decision(act, f"content says '{token.text}'")
        said = (f for f in phrases(case, act, "said phrase") if is_said(case, f[0]))
        for found in (*phrases(case, act), *said):
            if _stands_by_words(act, found):
                continue
            if not is_aside(case, found[0]) and not is_negated(found[0]):
                return Decision(act, f"content says '{' '.join(t.text for t in found)}'")
    return None


def _does_wrong(case: Case, token: Token) -> bool:
    """Whether somebody is "wrong to" do something, not "wrong to suggest" it, which is denied."""
    behind = [t.tag_ for t in case.doc[token.i + 1 : token.i + 3]]
    if token.lower_ != "wrong" or behind != ["TO", "VB"] or is_aside(case, token):
        return False
    if case.doc[token.i + 2].lemma_ in SAYING:
        return False
    verb = token
    while subject_of(verb) is None and verb.head != verb and case.holds(verb.head):
        verb = verb.head
    subject = subject_of(verb)
    return subject is not None and is_somebody(case, subject) and not is_negated(verb)


def _is_too_much(case: Case, token: Token) -> bool:
    """Whether somebody else is too much of something: "was *too polite*", "came *too late*"."""
    verb = token.head
    if token.dep_ not in ("acomp", "advmod") or token.lower_ in NO_FAULT:
        return False
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    subject = subject_of(verb)
    too = any(c.lower_ == "too" and c.dep_ == "advmod" for c in token.children)
    if not too or subject is None or not case.holds(verb):
        return False
    return is_somebody(case, subject) and not is_negated(verb) and not is_aside(case, token)


def _stands_by_words(act: Act, found: tuple[Token, ...]) -> bool:
    """Whether one only stands by what was said: "it stood by *its reporting*"."""
    things = [c for c in found[-1].children if c.dep_ == "pobj"]
    return act is Act.PRAISE and any(c.lemma_.lower() in OWN_WORDS for c in things)


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
    reported_act,
    confirmation,
    denial,
    refusal,
    threat,
    promise,
    demand,
    warning,
    accusation,
    feeling,
    wish,
)
