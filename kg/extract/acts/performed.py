"""Rules by which a content does something by its own verb: "I deny", "said it rejects it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, NO_MORE, REQUESTED, Case, Decision
from kg.extract.acts.charges import accusation
from kg.extract.acts.clauses import (
    has_infinitive,
    is_negated,
    is_somebody,
    main_verbs,
    modals,
    subject_of,
)
from kg.extract.acts.directives import holds_to_account
from kg.extract.lexicon import Cue, cue_verbs
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN_ACTS = frozenset({"deny", "act", "refuse", "accuse"})
"""The kinds of cue that in reported speech tell what the speaker does: "it *rejects* the claim"."""

OWN_MOODS = frozenset({"doubt", "fear", "worry", "regret", "oppose"})

OF_CLAIMS = frozenset({"dismiss", "contradict", "rubbish", "rebut", "downplay", "debunk"})
"""Verbs that deny only where their object is a claim: "dismissed the report", not "the manager"."""


def performative(case: Case) -> Decision | None:
    """What the first person does by the verb itself: "We call on …", "I deny …"."""
    for verb in main_verbs(case):
        cue = cue_verbs().get(verb.lemma_.lower())
        first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)
        plain = verb.tag_ == "VBP" and not any(c.dep_ in ("aux", "neg") for c in verb.children)
        act = _performed(verb, cue) if cue is not None and first and plain else None
        if act is None or act is Act.BELIEF:
            continue
        charge = accusation(case) if act is Act.CONCERN else None
        if charge is not None:  # "You broke the treaty. We regret that."
            return charge
        if act is Act.APPEAL and any(t.lemma_ in NO_MORE for t in case.tokens):
            act = Act.DEMAND
        return Decision(act, f"content does it in the first person: '{verb.text}'")
    return None


def reported_act(case: Case) -> Decision | None:
    """What the speaker is said to do: "said it *rejects* the charges", "said she *doubted* it"."""
    for verb in main_verbs(case):
        holds = holds_to_account(verb) and case.has_own_subject(verb)
        if holds and not (is_negated(verb) or modals(verb)):
            return Decision(Act.ACCUSATION, "content holds another responsible")
        cue = cue_verbs().get(verb.lemma_.lower())
        if cue is None or not (cue.kind in OWN_ACTS or cue.lemma in OWN_MOODS):
            continue
        plain = verb.tag_ in ("VBD", "VBZ", "VBP") and not is_negated(verb)
        if not plain or modals(verb) or not case.has_own_subject(verb) or cue.type is None:
            continue
        things = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
        if cue.lemma in OF_CLAIMS and not things & CLAIM_NOUNS:
            continue
        asked = cue.kind == "deny" and things & REQUESTED
        act = Act.REFUSAL if asked else cue.type
        return Decision(act, f"content says that the speaker does it: '{verb.text}'")
    return None


def wish(case: Case) -> Decision | None:
    """An appeal where the speaker hopes that another will do something, else a belief."""
    wishes = (_wish(case, verb) for verb in main_verbs(case) if case.has_own_subject(verb))
    return next((wish for wish in wishes if wish is not None), None)


def _wish(case: Case, verb: Token) -> Decision | None:
    lemma = {"hop": "hope"}.get(verb.lemma_, verb.lemma_)  # the lemmatizer's "hoped"
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if is_negated(verb):
        doubts = lemma in ("believe", "think") and clause is not None
        return Decision(Act.QUESTION, f"content doubts: 'not {verb.text}'") if doubts else None
    wants = lemma == "want" or (lemma == "like" and modals(verb) & {"would", "'d", "’d"})
    if not (lemma == "hope" or wants):
        return None
    other = subject_of(clause) if clause is not None else None
    if other is not None and is_somebody(case, other):
        return Decision(Act.APPEAL, f"content says what another should: '{verb.text}'")
    return Decision(Act.BELIEF, f"content says '{verb.text}'") if lemma == "hope" else None


def _performed(verb: Token, cue: Cue) -> Act | None:
    """What the verb does by itself: "call" appeals only with "on" or "for"."""
    if cue.lemma == "call" and any(c.lower_ in ("on", "upon", "for") for c in verb.children):
        return Act.APPEAL
    if cue.lemma == "ask" and (has_infinitive(verb) or any(c.lower_ == "for" for c in verb.rights)):
        return Act.APPEAL
    return cue.type
