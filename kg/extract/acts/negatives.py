"""Rules by which a plain negative denies: "no such call", "we had no ship there", "not us"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.acts.case import Case, Decision, lexicon
from kg.extract.acts.charges import is_wrong
from kg.extract.acts.clauses import (
    is_aside,
    is_future,
    is_negated,
    main_verbs,
    modals,
    subject_of,
)
from kg.extract.lexicon import words
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = frozenset({"nobody", "none", "nothing"})
NONE = frozenset({"no", "not", "zero"})
"""What stands before a noun of which there is none: "*no* ship", "*not* one shell"."""

UNCLAIMED = frozenset(
    {"luck", "thing", "qualm", "scruple", "worry", "illusion", "restriction", "constraint"}
    | {"limit", "limitation", "guarantee", "restraint", "compunction", "concern", "reservation"}
)
"""Of what "no such" does not go back to what another says: "had no such luck"."""

OCCASIONS = frozenset({"time", "point", "moment", "stage", "circumstance", "way"})
"""What "no" stands before where it negates the whole clause: "at *no time* did we"."""

UNREAL = frozenset(
    {"can", "ca", "could", "should", "must", "may", "might", "would", "will", "shall"}
)
COMING_IN = frozenset(
    {"receive", "hear", "gain", "lose", "win", "find", "earn", "owe", "achieve", "learn", "notice"}
    | {"have", "be", "do", "leave", "add", "change", "accomplish", "spare", "reveal", "discover"}
    | {"cost", "promise", "vote", "elect", "sacrifice", "contribute"}
)
"""Verbs with "nothing" or "nobody" that deny no deed: "we received nothing"."""


def plain_denial(case: Case) -> Decision | None:
    """A denial by a negative clause whose words tell that somebody else has put it forward.

    Either they say so ("no such call"), or they take from the speaker's side a deed, an arm or
    a presence that one is charged with ("we fired at nobody", "there are no troops").
    """
    for rule in (_no_such, _not_us, _none_by_us, _nothing_done, _none_there):
        decision = rule(case)
        if decision is not None:
            return decision
    return None


def none_before(noun: Token) -> bool:
    """Whether there is said to be none of what a noun tells: "no ship", "not one shell"."""
    if noun.lower_ in NOBODY:
        return True
    if any(c.lower_ in NONE and c.dep_ in ("det", "neg", "advmod") for c in noun.children):
        return True
    counts = (c for c in noun.children if c.dep_ in ("nummod", "det"))
    return any(t.lower_ in NONE for count in counts for t in count.lefts)


def _is_real(case: Case, verb: Token) -> bool:
    """Whether a clause tells what is or was, in a main clause or on its own."""
    unreal = is_future(verb, case.quoted) or modals(verb) & UNREAL
    return not (unreal or is_aside(case, verb))


def _no_such(case: Case) -> Decision | None:
    """The claim is taken up by "such": "no such call", "not made any such promise"."""
    for token in case.tokens:
        if token.lower_ != "such" or token.head.lemma_.lower() in UNCLAIMED:
            continue
        noun = token.head
        none = noun.pos_ == "NOUN" and any(c.lower_ == "no" for c in noun.children)
        circumstance = any(c.tag_ == "VBG" for c in noun.head.children)  # "having been shown"
        if none and not circumstance and _is_real(case, noun.head) and not _is_heard(noun.head):
            return Decision(Act.DENIAL, f"content says there was no such {noun.text}")
    return None


def _is_heard(verb: Token) -> bool:
    """Whether it is what the speaker was told: "I was told that there was no such thing"."""
    above = verb.head
    return verb.dep_ == "ccomp" and any(c.dep_ == "nsubjpass" for c in above.children)


def _not_us(case: Case) -> Decision | None:
    """The doer was another: "it was not us", "it was not our soldiers who"."""
    for verb in main_verbs(case):
        subject = subject_of(verb)
        it = subject is not None and subject.lower_ in ("it", "that")
        if verb.lemma_ != "be" or verb.tag_ == "VBZ" or not it or not is_negated(verb):
            continue
        doers = (c for c in verb.children if c.dep_ == "attr")
        known = lexicon(Act.DENIAL, "presence") | words("person_nouns")
        if any(
            case.is_own(d) and (d.pos_ in ("PRON", "PROPN") or d.lemma_.lower() in known)
            for d in doers
        ):
            return Decision(Act.DENIAL, f"content says that it was not the speaker: '{verb.text}'")
    return None


def _none_by_us(case: Case) -> Decision | None:
    """Nothing was done by the own side: "not one shell was fired by us"."""
    for verb in main_verbs(case):
        subject = subject_of(verb)
        agents = (g for c in verb.children if c.dep_ == "agent" for g in c.children)
        if subject is None or not none_before(subject) or not any(map(case.is_own, agents)):
            continue
        if _is_real(case, verb):
            return Decision(Act.DENIAL, f"content says the speaker's side did not: '{verb.text}'")
    return None


def _nothing_done(case: Case) -> Decision | None:
    """The own side did nothing to anybody: "I deleted nothing", "at no time did our ships"."""
    for verb in main_verbs(case):
        past = verb.tag_ in ("VBD", "VBN") or modals(verb) & {"did"}
        if verb.pos_ != "VERB" or not past or not case.has_own_subject(verb):
            continue
        if verb.lemma_ in lexicon(Act.DENIAL, "state") or not _is_real(case, verb):
            continue
        if _on_no_occasion(verb) or any(_takes_none(case, verb, t) for t in _objects(verb)):
            return Decision(Act.DENIAL, f"content says the speaker's side did not: '{verb.text}'")
    return None


def _on_no_occasion(verb: Token) -> bool:
    """Whether a clause is negated by "at no time", "at no point", "in no way"."""
    occasions = (g for c in verb.children if c.dep_ == "prep" for g in c.children)
    return any(
        o.lemma_ in OCCASIONS and any(c.lower_ == "no" for c in o.children) for o in occasions
    )


def _objects(verb: Token) -> Iterator[Token]:
    """What a verb governs, itself or by a preposition."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative"):
            yield child
        elif child.dep_ == "prep":
            yield from (g for g in child.children if g.dep_ == "pobj")


def _takes_none(case: Case, verb: Token, thing: Token) -> bool:
    """Whether a deed is said to have been done to nobody: "listened to *nobody*", "no civilian"."""
    if verb.lemma_ in COMING_IN or any(c.lower_ in ("but", "except") for c in thing.children):
        return False
    if thing.lower_ in NOBODY or (thing.lower_ == "one" and none_before(thing)):
        return True
    harms = is_wrong(case, verb) or verb.lemma_ in lexicon(Act.ACCUSATION, "aid")
    return harms and none_before(thing)


def _none_there(case: Case) -> Decision | None:
    """No arms, no men, no ships: "there are no troops", "we had no aircraft in the area"."""
    known = lexicon(Act.DENIAL, "presence")
    for token in case.tokens:
        armed = any(c.lower_ == "armed" for c in token.children)
        if token.pos_ != "NOUN" or not (armed or token.lemma_.lower() in known):
            continue
        verb = token.head
        there = any(c.dep_ == "expl" for c in verb.children)
        none = none_before(token) or (there and is_negated(verb))
        own = token.dep_ == "dobj" and verb.lemma_ == "have" and case.has_own_subject(verb)
        if none and (own or token.dep_ in ("nsubj", "attr")) and _is_real(case, verb):
            return Decision(Act.DENIAL, f"content says there was no {token.text}")
    return None
