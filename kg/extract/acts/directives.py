"""Rules by which a content asks, requires, warns, threatens or promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.acts.case import (
    NO_MORE,
    OPENING,
    Case,
    Decision,
    first_of,
    lexicon,
    phrases,
)
from kg.extract.acts.charges import accusation, is_wrong
from kg.extract.acts.clauses import (
    FUTURE,
    has_infinitive,
    is_aside,
    is_conditional,
    is_future,
    is_negated,
    is_somebody,
    main_verbs,
    modals,
    subject_of,
)
from kg.extract.lexicon import cue_verbs, words
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

POSSIBLE = frozenset({"could", "may", "might", "will", "would"})
INSISTENT = frozenset({"insist", "demand", "require", "order", "request", "ask"})
GENERIC = frozenset({"you", "one", "it", "this", "that", "there", "what", "which"})
"""Subjects of "have to" and "need to" that oblige nobody: "you have to be careful"."""


CELLS = frozenset({"jail", "prison", "dock", "bars", "court", "handcuffs", "ashamed"})
"""Where one says that somebody should be whom one blames: "he should be in jail"."""

IN_KIND = frozenset(
    {"kind", "force", "forcefully", "harshly", "decisively", "firmly", "severely", "strongly"}
    | {"retaliation", "measures", "countermeasures", "sanctions", "fire", "strength"}
)
"""How one hits back: "respond in *kind*", "respond *forcefully*"."""

SOOTHING = frozenset({"panic", "worry", "fear", "despair", "forget", "hesitate"})
"""What one asks, rather than forbids, another not to do."""


def question(case: Case) -> Decision | None:
    """A question: the content ends with its mark."""
    end = case.tokens[-1].i + 1
    behind = case.doc[end : end + 1].text  # a mark outside quotation marks is no part of a content
    if behind == "?" or any(t.text == "?" for t in case.tokens[-2:]):
        charge = _charge_before(case)
        return charge or Decision(Act.QUESTION, "content ends with a question mark")
    return None


def _charge_before(case: Case) -> Decision | None:
    """The charge that a question at the end only drives home: "They shot at us. Who does that?"."""
    last = next((t.i for t in reversed(case.tokens) if t.is_sent_start), case.tokens[0].i)
    before = tuple(t for t in case.tokens if t.i < last)
    charge = accusation(replace(case, tokens=before)) if before else None
    return charge if charge is not None and charge.type is Act.ACCUSATION else None


def threat(case: Case) -> Decision | None:
    """A threat: the own side will do harm, or something else unless another gives way."""
    coming = any(t.lower_ in FUTURE or t.lower_ == "would" for t in case.tokens)
    known = [*phrases(case, Act.THREAT, "standing phrase")]
    known += [*phrases(case, Act.THREAT)] if coming else []
    for found in known:
        if found[0].tag_ in ("VBD", "VBZ", "VBP"):  # "they paid the price"
            continue
        if not case.has_own_subject(found[0]) and not is_aside(case, found[0]):
            text = " ".join(token.text for token in found)
            return Decision(Act.THREAT, f"content says what another will suffer: '{text}'")
    for verb in main_verbs(case):
        if is_negated(verb) or not is_future(verb, case.quoted) or not case.has_own_subject(verb):
            continue
        measure = verb.lemma_ in lexicon(Act.THREAT, "measure") and is_conditional(verb)
        measure = measure or _is_hostile(case, verb) or holds_to_account(verb) or _hits_back(verb)
        if verb.lemma_ in lexicon(Act.THREAT, "verb") or measure:
            return Decision(Act.THREAT, f"content says the speaker's side will '{verb.text}'")
    return None


def _is_hostile(case: Case, verb: Token) -> bool:
    """Whether the own side will break or hit back if another acts: "will sever ties if Rome …"."""
    if verb.lemma_ not in lexicon(Act.THREAT, "hostile"):
        return False
    clauses = [c for c in verb.children if c.dep_ == "advcl"]
    conditions = (c for c in clauses if any(g.lower_ == "if" for g in c.children))
    return any(subject_of(c) is not None and not case.has_own_subject(c) for c in conditions)


def _hits_back(verb: Token) -> bool:
    """Whether the own side will answer a deed by a deed: "will respond in kind"."""
    manner = {t.lower_ for c in verb.rights for t in (c, *c.children)}
    return verb.lemma_ in ("respond", "react", "answer", "reply") and bool(manner & IN_KIND)


def holds_to_account(verb: Token) -> bool:
    """Whether somebody will be held responsible for what comes."""
    parts = {
        t.lower_ for c in verb.children if c.dep_ in ("oprd", "acomp", "ccomp") for t in c.subtree
    }
    return verb.lemma_ == "hold" and bool(parts & {"responsible", "liable"})


def promise(case: Case) -> Decision | None:
    """A promise: the own side will do something, or will do no wrong."""
    if case.tokens[0].lower_ in ("whether", "if", "when", "how"):  # "has not said whether it will"
        return None
    for verb in main_verbs(case):
        if not is_future(verb, case.quoted) or not case.has_own_subject(verb):
            continue
        if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
            continue  # "he would have arrested the crew"
        if is_negated(verb):
            suffered = any(c.dep_ == "auxpass" for c in verb.children)
            if is_wrong(case, verb) and not suffered:
                return Decision(
                    Act.PROMISE, f"content says the speaker's side will not '{verb.text}'"
                )
            continue
        cue = cue_verbs().get(verb.lemma_.lower())
        tells = cue is not None and cue.kind == "report" and cue.lemma != "respond"
        if verb.lemma_ not in lexicon(Act.PROMISE, "state") and not tells:
            return Decision(Act.PROMISE, f"content says the speaker's side will '{verb.text}'")
    return None


def demand(case: Case) -> Decision | None:
    """A demand or an appeal: another must, should, has to; or an imperative."""
    for verb in main_verbs(case):
        subject = subject_of(verb)
        if subject is None or case.has_own_subject(verb):
            continue
        found = _must(case, verb, subject) or _should(case, verb, subject)
        if found is not None:
            return found
    return _imperative(case)


def _must(case: Case, verb: Token, subject: Token) -> Decision | None:
    inferred = verb.tag_ in ("VBG", "VBN") and any(
        c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in verb.children
    )
    if "must" in modals(verb) and not inferred and subject.dep_ != "expl":
        return Decision(Act.DEMAND, f"content says that another must: '{verb.text}'")
    free = verb.left_edge.lower_ in ("what", "whatever")  # "says what he needs to say"
    generic = subject.lower_ in GENERIC or is_negated(verb) or free
    obliged = verb.lemma_ in ("need", "have") and has_infinitive(verb) and verb.tag_ != "VBD"
    if obliged and not generic and not modals(verb) & {"would", "could", "may", "might"}:
        return Decision(Act.DEMAND, f"content says that another must: '{verb.text}'")
    head = case.attribution.head(case.doc)
    act = _asked_by(head.lemma_.lower()) if head is not None else None
    if head is not None and act is not None and _is_subjunctive(verb, subject):
        return Decision(act, f"cue '{head.text}' that another do it: '{verb.text}'")
    return None


def _asked_by(lemma: str) -> Act | None:
    """What a cue does with "that he leave": "insisted" demands it, "suggested" asks for it."""
    if lemma in INSISTENT:
        return Act.DEMAND
    return Act.APPEAL if lemma == "suggest" else None


def _is_subjunctive(verb: Token, subject: Token) -> bool:
    """Whether a verb stands in its bare form beside a singular subject: "that he *leave*"."""
    if any(c.dep_ == "auxpass" and c.lower_ == "be" for c in verb.children):  # "that he be freed"
        return not modals(verb)
    if verb.tag_ not in ("VB", "VBP") or modals(verb):
        return False
    plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ in ("they", "we", "you", "i")
    joined = any(c.dep_ == "conj" for c in subject.children)
    return verb.tag_ == "VB" or not (plural or joined)


def _should(case: Case, verb: Token, subject: Token) -> Decision | None:
    if "should" not in modals(verb):
        return None
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return Decision(Act.CRITICISM, f"content says what should have been: '{verb.text}'")
    if verb.lemma_ == "be" and any(t.lower_ in CELLS for c in verb.rights for t in c.subtree):
        return Decision(Act.CRITICISM, f"content says where another should be: '{verb.text}'")
    people = subject.lemma_.lower() in words("person_nouns")
    if subject.dep_ == "nsubjpass" or people or is_somebody(case, subject):
        return Decision(Act.APPEAL, f"content says that another should: '{verb.text}'")
    ends = subject.lower_ not in GENERIC and verb.lemma_ in NO_MORE
    return Decision(Act.APPEAL, f"content says what should: '{verb.text}'") if ends else None


def _imperative(case: Case) -> Decision | None:
    root = case.root
    bare = not any(c.dep_ in ("aux", "nsubj", "mark") for c in root.children)
    if root.tag_ == "VB" and case.tokens[0].text in OPENING and bare:
        act = Act.DEMAND if root.lemma_ in NO_MORE else Act.APPEAL
        return Decision(act, f"content is an imperative: '{root.text}'")
    forbidden = next((v for v in main_verbs(case) if _is_forbidden(case, v)), None)
    if forbidden is None:
        return None
    act = Act.APPEAL if forbidden.lemma_ in SOOTHING else Act.DEMAND
    return Decision(act, f"content is an imperative: 'not {forbidden.text}'")


def _is_forbidden(case: Case, verb: Token) -> bool:
    """Whether an imperative forbids: "do not touch it", with nobody as its subject."""
    if verb.tag_ != "VB" or not case.quoted or not is_negated(verb):
        return False
    helps = [c for c in verb.children if c.dep_ == "aux"]
    plain = [c.lower_ for c in helps] == ["do"] and subject_of(verb) is None
    return plain and (verb.dep_ != "conj" or subject_of(verb.head) is None)


def warning(case: Case) -> Decision | None:
    """A warning: it tells what bad may come."""
    possible = any(t.lower_ in POSSIBLE for t in case.tokens)
    found = first_of(case, lexicon(Act.WARNING, "noun") | lexicon(Act.WARNING, "verb"))
    leads = any(t.lemma_ in lexicon(Act.WARNING, "lead") for t in case.tokens)
    if possible and leads and found is not None:
        return Decision(Act.WARNING, f"content says what may come: '{found.text}'")
    for verb in main_verbs(case):
        coming = modals(verb) & POSSIBLE and not is_negated(verb)
        bad = verb.lemma_ in lexicon(Act.WARNING, "verb") or _would_wrong(case, verb)
        begun = any(c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in verb.children)
        if coming and bad and not begun and not case.has_own_subject(verb):
            return Decision(Act.WARNING, f"content says what may come: '{verb.text}'")
    return None


def _would_wrong(case: Case, verb: Token) -> bool:
    """Whether a wrong is told that somebody may do; water that "crosses the border" does none."""
    subject = subject_of(verb)
    doer = subject is None or subject.dep_ == "nsubjpass" or is_somebody(case, subject)
    return is_wrong(case, verb) and (doer or verb.lemma_.lower() in lexicon(Act.ACCUSATION, "verb"))
