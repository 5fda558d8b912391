"""What a statement does: its type, by cue, content and parse together, with the reason.

A cue such as "denied" decides alone.  Behind a cue that only reports ("said", "described") the
content decides, by rules that are asked in order; where none speaks up it is an assertion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, NO_MORE, Case, Decision, first_of, lexicon
from kg.extract.acts.content import RULES
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import Cue, cue_nouns, cue_verbs, words
from kg.model import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REQUESTED = frozenset(
    {"call", "request", "offer", "proposal", "invitation", "demand", "plan", "deal", "ceasefire"}
    | {"appeal", "truce", "ultimatum", "talks", "talk", "compromise", "bid", "condition"}
)


def decide(case: Case) -> Decision:
    """The type of a statement and the reason for it."""
    cue = _cue(case)
    if cue is not None:
        by_cue = _by_cue(case, cue)
        if by_cue is not None:
            return by_cue
    elif case.attribution.cue is not None:
        head = case.attribution.head(case.doc)
        noun = cue_nouns().get(head.lemma_.lower()) if head is not None else None
        if noun is not None and noun.type is not None:
            return Decision(noun.type, f"cue '{noun.lemma}'")
    by_noun = _by_noun_in_cue(case)
    if by_noun is not None:
        return by_noun
    for rule in RULES:
        decision = rule(case)
        if decision is not None:
            return decision
    return Decision(Act.ASSERTION, "nothing in cue or content says more")


def hedges(doc: Doc, contents: Iterable[Range]) -> Iterator[Range]:
    """The words in the content that keep a distance: "allegedly", "may", "no evidence"."""
    for start, end in contents:
        for i in range(start, end):
            if doc[i].lower_ in words("hedges"):
                yield i, i + 1
            elif doc[i].lemma_ == "evidence" and any(c.lower_ == "no" for c in doc[i].children):
                yield min(c.i for c in doc[i].children if c.lower_ == "no"), i + 1


def _cue(case: Case) -> Cue | None:
    token = case.attribution.head(case.doc)
    if token is None:
        return None
    if token.pos_ == "NOUN" and token.lemma_.lower() in cue_nouns():
        return None
    return cue_verbs().get(token.lemma_.lower()) or _by_form(token)


def _by_noun_in_cue(case: Case) -> Decision | None:
    """What the noun in a cue of several words says: "expressed concern", "voiced support for"."""
    for token in case.doc[slice(*case.attribution.cue)] if case.attribution.cue else ():
        lemma = token.lemma_.lower()
        noun = cue_nouns().get(lemma)
        if token.pos_ != "NOUN":
            continue
        if noun is not None and noun.type is not None:
            return Decision(noun.type, f"cue '{noun.lemma}'")
        if lemma in lexicon(Act.CONCERN, "word"):
            return Decision(Act.CONCERN, f"cue '{token.text}'")
        if lemma in ("support", "backing", "gratitude", "praise", "solidarity"):
            return Decision(Act.PRAISE, f"cue '{token.text}'")
    return None


def _asks_for(case: Case) -> bool:
    """Whether "ask" asks for something: "asking for a meeting", not "asked about it"."""
    cue = case.doc[slice(*case.attribution.cue)] if case.attribution.cue else ()
    first = case.tokens[0]
    return any(t.lower_ == "for" for t in cue) or first.lower_ == "for"


def _by_form(token: Token) -> Cue | None:
    form = token.lower_
    return next((cue_verbs()[s] for s in (form[:-1], form[:-2]) if s in cue_verbs()), None)


def _by_cue(case: Case, cue: Cue) -> Decision | None:
    """What the cue says by itself, unless its complement makes it something else."""
    rule = case.attribution.rule
    verb = case.attribution.head(case.doc)
    reason = f"cue '{verb.text}'" if verb is not None else ""
    if cue.lemma == "call" and {"for", "on", "upon"} & set(rule.split("+")):
        stop = any(t.lemma_ in NO_MORE for t in case.tokens)
        return Decision(Act.DEMAND if stop else Act.APPEAL, f"{reason} with '{rule}'")
    if cue.lemma == "ask" and _asks_for(case):
        return Decision(Act.APPEAL, f"{reason} for something")
    if cue.lemma in ("ask", "tell") and "inf" in rule.split("+"):
        return Decision(Act.APPEAL if cue.lemma == "ask" else Act.DEMAND, f"{reason} to do")
    if cue.lemma == "agree" and "inf" in rule.split("+"):
        return Decision(Act.PROMISE, f"{reason} to do")
    if cue.kind == "deny" and case.root.pos_ == "NOUN" and case.root.lemma_.lower() in REQUESTED:
        return Decision(Act.REFUSAL, f"{reason} of '{case.root.text}'")
    if cue.kind == "characterize" or cue.type is None:
        return _by_object(case, cue, reason)
    return Decision(cue.type, reason)


def _by_object(case: Case, cue: Cue, reason: str) -> Decision | None:
    """By the object: "described the allegation as unfounded", "reiterated its commitment"."""
    head = case.root
    about_claim = head.lemma_.lower() in CLAIM_NOUNS or head.lower_ in ("what", "it")
    if cue.kind in ("characterize", "act", "report", "deny"):
        wrong = first_of(case, lexicon(Act.DENIAL, "predicate"))
        if about_claim and wrong is not None and cue.kind == "characterize":
            return Decision(Act.DENIAL, f"{reason} with '{head.text}' and '{wrong.text}'")
        if not about_claim and wrong is not None and cue.kind == "characterize":
            return Decision(Act.CRITICISM, f"{reason} with '{wrong.text}'")
    if cue.kind == "characterize":
        for act in (Act.CONCERN, Act.CRITICISM, Act.PRAISE):
            found = first_of(case, lexicon(act, "word"))
            if found is not None:
                return Decision(act, f"{reason} with '{found.text}'")
        return Decision(cue.type, reason) if cue.type else None
    noun = cue_nouns().get(head.lemma_.lower())
    if head.pos_ == "NOUN" and noun is not None and noun.type is not None:
        return Decision(noun.type, f"{reason} with '{head.text}'")
    if head.pos_ == "NOUN" and head.lower_ in lexicon(Act.CONCERN, "word"):
        return Decision(Act.CONCERN, f"{reason} with '{head.text}'")
    return None
