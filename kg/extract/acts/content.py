"""Rules that decide by the content alone, asked in order behind a cue that only reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.acts.case import NO_MORE, Case, Decision, first_of, lexicon
from kg.extract.acts.clauses import (
    agent_of,
    has_infinitive,
    is_aside,
    is_future,
    is_negated,
    main_verbs,
    named_in,
)
from kg.extract.coreference import FIRST
from kg.extract.lexicon import Cue, cue_verbs
from kg.model import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

MENTAL = frozenset(
    "trust believe know want think see expect understand like hope feel need care remember mind "
    "recall recognize recognise doubt".split()
)
"""Verbs that tell a state of mind: "we do not know" denies no deed."""
PREDICATED = ("acomp", "attr", "oprd", "ROOT", "ccomp", "amod", "pobj", "dobj")
"""Where in a clause a word of praise or blame is said of something."""


def _question(case: Case) -> Decision | None:
    end = case.tokens[-1].i + 1
    behind = case.doc[end : end + 1].text  # a mark outside quotation marks is no part of a content
    if behind == "?" or any(t.text == "?" for t in case.tokens[-2:]):
        return Decision(Act.QUESTION, "content ends with a question mark")
    return None


def _performative(case: Case) -> Decision | None:
    """The first person does what the verb says: "We call on …", "I deny …"."""
    for verb in main_verbs(case):
        cue = cue_verbs().get(verb.lemma_.lower())
        first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)
        plain = verb.tag_ == "VBP" and not any(c.dep_ in ("aux", "neg") for c in verb.children)
        act = _performed(verb, cue) if cue is not None and first and plain else None
        if act is None or act is Act.BELIEF:
            continue
        if act is Act.APPEAL and any(t.lemma_ in NO_MORE for t in case.tokens):
            act = Act.DEMAND
        return Decision(act, f"content does it in the first person: '{verb.text}'")
    return None


def _performed(verb: Token, cue: Cue) -> Act | None:
    """What the verb does by itself: "call" appeals only with "on" or "for"."""
    if cue.lemma == "call" and any(c.lower_ in ("on", "upon", "for") for c in verb.children):
        return Act.APPEAL
    return cue.type


def _denial(case: Case) -> Decision | None:
    for token in case.tokens:
        if token.lower_ not in lexicon(Act.DENIAL, "predicate") or _is_lying(token):
            continue
        if token.lower_ == "wrong" and not _judges_words(token):
            continue
        negated = any(c.dep_ == "neg" for c in token.head.children)
        if not negated and token.dep_ in ("acomp", "attr", "oprd", "pobj", "amod", "ROOT", "ccomp"):
            return Decision(Act.DENIAL, f"content calls it '{token.text}'")
    for token in case.tokens:
        if token.lemma_ == "evidence" and any(c.lower_ == "no" for c in token.children):
            return Decision(Act.DENIAL, "content says there is no evidence")
    for verb in main_verbs(case):
        did_not = is_negated(verb) and not is_future(verb) and verb.lemma_ not in MENTAL
        if did_not and case.has_own_subject(verb):
            return Decision(Act.DENIAL, f"content says the speaker's side did not: '{verb.text}'")
    return None


def _is_lying(token: Token) -> bool:
    """Whether somebody is said to lie, which accuses him rather than denies something."""
    return token.lemma_ == "lie" and token.pos_ == "VERB"


def _judges_words(token: Token) -> bool:
    """Whether "wrong" is said of a claim or of who makes it: "wrong of X to suggest"."""
    verb = token.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    person = subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("it", "that"))
    return person or any(c.lower_ == "of" for c in token.children)


def _refusal(case: Case) -> Decision | None:
    for verb in main_verbs(case):
        if is_negated(verb) and is_future(verb) and case.has_own_subject(verb):
            return Decision(Act.REFUSAL, f"content says the speaker's side will not: '{verb.text}'")
    return None


def _threat(case: Case) -> Decision | None:
    for verb in main_verbs(case):
        harmful = verb.lemma_ in lexicon(Act.THREAT, "verb")
        if harmful and is_future(verb) and case.has_own_subject(verb) and not is_negated(verb):
            return Decision(Act.THREAT, f"content says the speaker's side will '{verb.text}'")
    return None


def _promise(case: Case) -> Decision | None:
    for verb in main_verbs(case):
        if is_future(verb) and case.has_own_subject(verb) and not is_negated(verb):
            return Decision(Act.PROMISE, f"content says the speaker's side will '{verb.text}'")
    return None


def _demand(case: Case) -> Decision | None:
    for verb in main_verbs(case):
        modal = {c.lower_ for c in verb.children if c.dep_ == "aux"}
        if case.has_own_subject(verb):
            continue
        if modal & {"must"} or (verb.lemma_ in ("need", "have") and has_infinitive(verb)):
            return Decision(Act.DEMAND, f"content says that another must: '{verb.text}'")
        if modal & {"should"}:
            return Decision(Act.APPEAL, f"content says that another should: '{verb.text}'")
    root = case.root
    quoted = case.tokens[0].text in "“\"'‘«"
    if (
        root.tag_ == "VB"
        and quoted
        and not any(c.dep_ in ("aux", "nsubj", "mark") for c in root.children)
    ):
        return Decision(Act.APPEAL, f"content is an imperative: '{root.text}'")
    return None


def _warning(case: Case) -> Decision | None:
    possible = any(t.lower_ in ("could", "may", "might", "will", "would") for t in case.tokens)
    found = first_of(case, lexicon(Act.WARNING, "noun") | lexicon(Act.WARNING, "verb"))
    leads = any(
        t.lemma_ in ("lead", "cause", "trigger", "face", "risk", "spark") for t in case.tokens
    )
    if possible and leads and found is not None:
        return Decision(Act.WARNING, f"content says what may come: '{found.text}'")
    return None


def _accusation(case: Case) -> Decision | None:
    if not case.others:
        return None
    for token in case.tokens:
        if token.pos_ in ("VERB", "NOUN") and token.lemma_.lower() in _wrongs(token.pos_):
            agent = agent_of(token)
            if agent is None or agent.i in case.own or agent.lower_ in FIRST:
                continue
            if is_negated(token) or is_aside(case, token):
                continue
            if any(t.i in case.others for t in named_in(agent)):
                return Decision(
                    Act.ACCUSATION, f"content says that another does wrong: '{token.text}'"
                )
    return None


def _feeling(case: Case) -> Decision | None:
    for act in (Act.CONCERN, Act.CRITICISM, Act.PRAISE):
        for token in case.tokens:
            if token.lower_ not in lexicon(act, "word") or token.dep_ in ("compound", "nmod"):
                continue
            if act is Act.CRITICISM and token.pos_ == "VERB" and token.dep_ != "amod":
                continue  # "the talks failed" blames nobody
            predicated = token.dep_ in PREDICATED
            if predicated and not is_negated(token.head):
                return Decision(act, f"content says '{token.text}'")
    return None


RULES: tuple[Callable[[Case], Decision | None], ...] = (
    _question,
    _performative,
    _denial,
    _refusal,
    _threat,
    _promise,
    _demand,
    _warning,
    _accusation,
    _feeling,
)


def _wrongs(pos: str) -> frozenset[str]:
    return lexicon(Act.ACCUSATION, "verb" if pos == "VERB" else "noun")
