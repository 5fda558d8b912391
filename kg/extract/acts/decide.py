"""What a statement does: its type, by cue, content and parse together, with the reason.

A cue such as "denied" decides alone.  Behind a cue that only reports ("said", "described") the
content decides, by rules that are asked in order; where none speaks up it is an assertion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.acts.case import (
    CLAIM_NOUNS,
    NO_MORE,
    REQUESTED,
    Case,
    Decision,
    first_of,
    lexicon,
    phrases,
)
from kg.extract.acts.clauses import is_negated, modals
from kg.extract.acts.content import OWN_WORDS, RULES
from kg.extract.acts.directives import threat
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import Cue, cue_nouns, cue_verbs, words
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PLAIN = Decision(Act.ASSERTION, "nothing in cue or content says more")
GOING_ON = frozenset({"continue", "begin", "start", "keep", "go"})
"""Verbs that only tell that the next verb of the cue goes on: "continues to describe"."""

ANAPHORS = frozenset({"what", "it", "that", "this", "them", "those", "these"})
"""Words by which one calls a claim something: "called *that* a lie"."""

ASKED = frozenset({"call", "request", "invitation", "appeal", "bid", "demand"})
"""What one denies by not granting it; a deal or a plan that one denies is said not to exist."""

PAPERS = frozenset(
    {"letter", "email", "e-mail", "message", "note", "complaint", "petition", "application"}
    | {"notice", "notification", "query", "document", "dossier", "file"}
)
"""What one may have received without anything in it being so."""

OBJECTS = ("dobj", "pobj", "nsubjpass", "ROOT", "dep", "attr")
"""Where a noun stands that the cue itself governs."""


def decide(case: Case) -> Decision:
    """The type of a statement and the reason for it."""
    decision = _by_the_cue(case) or _by_words_in_cue(case) or _by_what_is_issued(case)
    if decision is not None:
        return decision
    for rule in RULES:
        decision = rule(case)
        if decision is not None:
            return decision
    return PLAIN


def _by_the_cue(case: Case) -> Decision | None:
    """What the head of the cue says, a verb or a noun."""
    if _will_not_tell(case):
        return Decision(Act.REFUSAL, "cue says that the speaker would not tell")
    cue = _cue(case)
    if cue is None:
        head = case.attribution.head(case.doc)
        noun = cue_nouns().get(head.lemma_.lower()) if head is not None else None
        return Decision(noun.type, f"cue '{noun.lemma}'") if noun and noun.type else None
    if cue.kind == "act" and cue.type is None:
        by_words = _by_words_in_cue(case)  # "expressed surprise at | Rome's request"
        if by_words is not None:
            return by_words
    decision = _by_cue(case, cue)
    if decision is None and cue.kind == "characterize" and cue.lemma != "call":
        return PLAIN
    return decision


def _by_what_is_issued(case: Case) -> Decision | None:
    """What a noun tells behind a verb that is no cue itself: "issued | an *appeal* to both"."""
    head = case.attribution.head(case.doc)
    if head is None or _cue(case) is not None or case.root.pos_ != "NOUN":
        return None
    noun = cue_nouns().get(case.root.lemma_.lower())
    return Decision(noun.type, f"cue '{noun.lemma}'") if noun and noun.type else None


def _will_not_tell(case: Case) -> bool:
    """Whether the cue declines to tell: "would not say whether", "will not discuss how"."""
    head = case.attribution.head(case.doc)
    if head is None or head.pos_ != "VERB" or not is_negated(head):
        return False
    first = case.tokens[0]
    asked = first.lower_ in ("if", "whether") or first.tag_ in ("WP", "WRB", "WDT")
    return asked and bool(modals(head) & {"would", "will", "wo", "'ll", "’ll"})


def hedges(doc: Doc, contents: Iterable[Range]) -> Iterator[Range]:
    """The words in the content that keep a distance: "allegedly", "may", "appears to"."""
    for start, end in contents:
        i = start
        while i < end:
            found = _hedge_at(doc, i, end)
            if found is not None:
                yield found
            i = max(i + 1, found[1] if found is not None else 0)


def _hedge_at(doc: Doc, i: int, end: int) -> Range | None:
    """The hedge that begins at a token, or ends there as in "no credible evidence"."""
    token = doc[i]
    if token.lower_ == "may" and token.tag_ in ("NNP", "NN"):  # the month
        return None
    for parts in _hedge_phrases().get(token.lower_, _hedge_phrases().get(token.lemma_.lower(), ())):
        found = doc[i : min(i + len(parts), end)]
        if len(found) == len(parts) and all(
            part in (t.lower_, t.lemma_.lower()) for part, t in zip(parts, found, strict=True)
        ):
            return found.start, found.end
    if token.lemma_ in ("evidence", "proof"):
        no = next((c.i for c in token.children if c.lower_ == "no"), None)
        return (no, i + 1) if no is not None else None
    return None


@cache
def _hedge_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The hedges by their first words, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for hedge in words("hedges"):
        found.setdefault(hedge.split()[0], []).append(tuple(hedge.split()))
    return {first: tuple(sorted(some, reverse=True)) for first, some in found.items()}


def _verb(case: Case) -> Token | None:
    """The word of the cue that reports; behind "continues to" the next one."""
    head = case.attribution.head(case.doc)
    if head is None or case.attribution.cue is None or head.lemma_ not in GOING_ON:
        return head
    behind = case.doc[head.i + 1 : case.attribution.cue[1]]
    return next((t for t in behind if t.lemma_.lower() in cue_verbs()), head)


def _cue(case: Case) -> Cue | None:
    token = _verb(case)
    if token is None:
        return None
    if token.pos_ == "NOUN" and token.lemma_.lower() in cue_nouns():
        return None
    return cue_verbs().get(token.lemma_.lower()) or _by_form(token)


def _by_words_in_cue(case: Case) -> Decision | None:
    """What other words of a cue say: "expressed *concern*", "*lashed out* at", "*turned down*"."""
    cue = tuple(case.doc[slice(*case.attribution.cue)]) if case.attribution.cue else ()
    for token in cue:
        told = token.pos_ == "NOUN" and not _is_no_cue(token)
        noun = cue_nouns().get(token.lemma_.lower()) if told else None
        if noun is not None and noun.type is not None:
            return Decision(noun.type, f"cue '{noun.lemma}'")
    narrow = replace(case, tokens=cue)
    for act in Act if cue else ():
        for found in phrases(narrow, act, "cue"):
            if _is_no_cue(found[0]) or (found[0].lemma_ == "stand" and _is_of_words(case)):
                continue
            if found[0].lemma_ == "rule" and _is_of_what_was(case):  # "ruled out that it had"
                return Decision(Act.DENIAL, f"cue '{found[0].text} out' that it was so")
            return Decision(act, f"cue '{' '.join(token.text for token in found)}'")
    return None


def _is_of_words(case: Case) -> bool:
    """Whether the content is what was said before: "stood by | *his account*" is no praise."""
    return case.root.lemma_.lower() in OWN_WORDS


def _is_of_what_was(case: Case) -> bool:
    """Whether a content is a clause that tells what is or was: "that it had been attacked"."""
    clause = next((t for t in case.tokens if t.dep_ == "mark" and t.lower_ == "that"), None)
    verb = clause.head if clause is not None else None
    return verb is not None and not modals(verb) & {"will", "would", "could", "might", "may"}


def _is_no_cue(token: Token) -> bool:
    """Whether a word of a cue does not tell what it does: "makes *no* apologies", a subject."""
    if token.pos_ not in ("VERB", "NOUN", "ADJ") or token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return True
    return any(c.lower_ == "no" for c in token.children)


def _asks_for(case: Case) -> bool:
    """Whether "ask" asks for something: "asking for a meeting", not "asked about it"."""
    cue = case.doc[slice(*case.attribution.cue)] if case.attribution.cue else ()
    first = case.tokens[0]
    if any(t.lower_ == "for" for t in cue) or first.lower_ == "for":
        return True
    return case.root.pos_ == "NOUN" and case.root.lemma_.lower() in lexicon(Act.APPEAL, "asked")


def _by_form(token: Token) -> Cue | None:
    form = token.lower_
    return next((cue_verbs()[s] for s in (form[:-1], form[:-2]) if s in cue_verbs()), None)


def _by_cue(case: Case, cue: Cue) -> Decision | None:
    """What the cue says by itself, unless its complement makes it something else."""
    verb = _verb(case)
    reason = f"cue '{verb.text}'" if verb is not None else ""
    found = _by_frame(case, cue, reason) or _by_deed(case, cue, reason)
    if found is not None:
        return found
    asked = ASKED if cue.lemma == "deny" else REQUESTED
    if cue.kind == "deny" and case.root.pos_ == "NOUN" and case.root.lemma_.lower() in asked:
        return Decision(Act.REFUSAL, f"{reason} of '{case.root.text}'")
    if cue.kind == "characterize" or cue.type is None:
        return _by_object(case, cue, reason)
    return Decision(cue.type, reason)


def _by_frame(case: Case, cue: Cue, reason: str) -> Decision | None:
    """What the cue does with its complement: "called for", "asked to", "insisted on"."""
    taken = set(case.attribution.rule.split("+")) | _infinitive(case)
    if cue.lemma == "call" and {"for", "on", "upon"} & taken:
        stop = _is_to_stop(case)
        act = Act.DEMAND if stop else Act.APPEAL
        return Decision(act, f"{reason} with '{case.attribution.rule}'")
    if cue.lemma == "ask" and _asks_for(case):
        return Decision(Act.APPEAL, f"{reason} for something")
    if "inf" in taken:
        acts = {"ask": Act.APPEAL, "tell": Act.DEMAND, "agree": Act.PROMISE}
        return Decision(acts[cue.lemma], f"{reason} to do") if cue.lemma in acts else None
    if cue.lemma == "insist" and "on" in taken:
        return Decision(Act.DEMAND, f"{reason} on it")
    return None


def _is_to_stop(case: Case) -> bool:
    """Whether what is called for first is an end: "to stop", not "to respect it and stop"."""
    first = next(
        (t for t in case.tokens if t.tag_ == "VB" and t.lemma_ not in ("be", "have")), None
    )
    if first is not None:
        return first.lemma_ in NO_MORE
    return any(t.lemma_ in NO_MORE for t in case.tokens)


def _infinitive(case: Case) -> set[str]:
    """The frame "inf" where an infinitive of the content hangs on the cue, whoever found it."""
    verb = case.attribution.head(case.doc)
    clauses = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp")] if verb is not None else []
    found = any(
        case.holds(c) and any(g.dep_ == "aux" and g.lower_ == "to" for g in c.children)
        for c in clauses
    )
    return {"inf"} if found else set()


def _by_deed(case: Case, cue: Cue, reason: str) -> Decision | None:
    """What the deed makes of a promise or an offer: "vowed to retaliate", "offered an apology"."""
    root = case.root
    if cue.type is Act.CONFIRMATION and _is_of_receipt(root):
        return Decision(Act.ASSERTION, f"{reason} with '{root.text}'")
    if cue.type is Act.PROMISE and root.lemma_ in lexicon(Act.THREAT, "verb"):
        return Decision(Act.THREAT, f"{reason} to '{root.text}'")
    if cue.type is Act.WARNING and (found := threat(case)) is not None:
        return Decision(Act.THREAT, f"{reason}; {found.reason}")
    if root.pos_ == "NOUN" and cue.lemma in ("offer", "claim", "accept", "issue", "take"):
        for act, sort in ((Act.CONCERN, "word"), (Act.CONFIRMATION, "noun"), (Act.PRAISE, "cue")):
            if root.lemma_.lower() in lexicon(act, sort):
                return Decision(act, f"{reason} with '{root.text}'")
    return None


def _is_of_receipt(root: Token) -> bool:
    """Whether only the post is confirmed: "confirmed *receiving* the letter" owns to nothing."""
    if root.lemma_ not in ("receive", "receipt"):
        return False
    papers = CLAIM_NOUNS | REQUESTED | PAPERS
    things = [c for c in root.children if c.dep_ == "dobj"]
    things += [g for c in root.children if c.lower_ == "of" for g in c.children]
    return any(t.lemma_.lower() in papers for t in things)


def _by_object(case: Case, cue: Cue, reason: str) -> Decision | None:
    """By the object: "described the allegation as unfounded", "reiterated its commitment"."""
    if cue.kind == "characterize":
        return _by_character(case, cue, reason)
    head = case.root
    takes_nouns = cue.frames - {"that", "quote", "inf", "addressee"}
    if not takes_nouns or head.pos_ != "NOUN" or head.dep_ not in OBJECTS:
        return None
    noun = cue_nouns().get(head.lemma_.lower())
    if noun is not None and noun.type is not None:
        return Decision(noun.type, f"{reason} with '{head.text}'")
    if head.lower_ in lexicon(Act.CONCERN, "word"):
        return Decision(Act.CONCERN, f"{reason} with '{head.text}'")
    return None


def _by_character(case: Case, cue: Cue, reason: str) -> Decision | None:
    """By what something is called: a claim "baseless", a country "a friend"."""
    head = case.root
    about_claim = head.lemma_.lower() in CLAIM_NOUNS or head.lower_ in ANAPHORS
    first = case.tokens[0]
    about_claim = about_claim or (first.dep_ == "nmod" and first.lower_ in ANAPHORS)
    wrong = first_of(case, lexicon(Act.DENIAL, "predicate"))
    if wrong is not None and about_claim:
        return Decision(Act.DENIAL, f"{reason} with '{head.text}' and '{wrong.text}'")
    if wrong is not None:
        return Decision(Act.CRITICISM, f"{reason} with '{wrong.text}'")
    for act in (Act.CONCERN, Act.CRITICISM, Act.PRAISE):
        found = first_of(case, lexicon(act, "word"))
        if found is not None and found != head:
            return Decision(act, f"{reason} with '{found.text}'")
        known = (*phrases(case, act), *phrases(case, act, "said phrase"))
        phrase = next(iter(known), None)
        if phrase is not None:
            return Decision(act, f"{reason} with '{' '.join(t.text for t in phrase)}'")
    wrongs = lexicon(Act.ACCUSATION, "noun") | lexicon(Act.ACCUSATION, "deed")
    wrongs |= lexicon(Act.CRITICISM, "name")
    accused = next((t for t in case.tokens if t.lemma_ in wrongs and _is_name(t)), None)
    if accused is not None:
        return Decision(Act.CRITICISM, f"{reason} with '{accused.text}'")
    return Decision(cue.type, reason) if cue.type else None


def _is_name(token: Token) -> bool:
    """Whether a noun is what something is called: "called it *sabotage*", "as *theft*"."""
    return token.dep_ in ("oprd", "attr") or (token.dep_ == "pobj" and token.head.lower_ == "as")
