"""Rules by which a content denies, concedes or refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, Case, Decision, lexicon, phrases
from kg.extract.acts.charges import is_wrong
from kg.extract.acts.clauses import (
    is_aside,
    is_future,
    is_negated,
    is_somebody,
    main_verbs,
    modals,
    subject_of,
)
from kg.extract.acts.negatives import NOBODY, plain_denial
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID_OF = ("acomp", "attr", "oprd", "ROOT", "ccomp")
"""Where in a clause a word stands that is said of the subject."""
IT = frozenset({"it", "that", "this", "which", "they", "these", "those"})
NO = frozenset({"no", "any", "zero"})
NOT_A_VERDICT = frozenset({"if", "whether", "more", "less", "politically", "partly"})
"""Beside "true" or "correct": "politically correct" and "if that is true" confirm nothing."""
UNABLE = frozenset({"can", "ca", "cannot", "could"})


def denial(case: Case) -> Decision | None:
    """A denial: a claim is called false, nothing speaks for it, or the own side did not."""
    return _called_false(case) or _nothing_in_it(case) or _did_not(case) or plain_denial(case)


def confirmation(case: Case) -> Decision | None:
    """A confirmation: "yes, …", "it is true that …", "we made a mistake"."""
    first = next((t for t in case.tokens if not t.is_punct), None)
    if first is not None and first.lower_ in lexicon(Act.CONFIRMATION, "opening"):
        return Decision(Act.CONFIRMATION, f"content begins with '{first.text}'")
    for token in case.tokens:
        if token.lower_ in lexicon(Act.CONFIRMATION, "predicate") and token.dep_ in SAID_OF:
            subject = subject_of(token.head)
            plain = not is_negated(token.head) and not is_aside(case, token)
            beside = {c.lower_ for t in (token, token.head) for c in t.children}
            plain = plain and not beside & NOT_A_VERDICT
            if plain and subject is not None and subject.lower_ in IT:
                return Decision(Act.CONFIRMATION, f"content says that it is '{token.text}'")
    mistake = next((t for t in case.tokens if _is_own_mistake(case, t)), None)
    if mistake is not None:
        return Decision(Act.CONFIRMATION, f"content admits: '{mistake.text}'")
    for found in phrases(case, Act.CONFIRMATION, "own phrase"):
        if case.has_own_subject(found[0]) and not _under_no(found[0]):
            return Decision(Act.CONFIRMATION, f"content admits: '{_text(found)}'")
    return None


def _is_own_mistake(case: Case, noun: Token) -> bool:
    """Whether the own side owns up to a mistake: "it was a mistake. We did not intend it"."""
    verb = noun.head
    known = noun.lemma_.lower() in lexicon(Act.CONFIRMATION, "mistake") and noun.dep_ == "attr"
    if not known or verb.tag_ not in ("VBD", "VBN") or is_negated(verb) or is_aside(case, noun):
        return False
    if any(c.dep_ in ("acl", "xcomp", "advcl") or c.lower_ == "no" for c in noun.children):
        return False  # "a mistake to invade it"
    subject = subject_of(verb)
    deed = subject is not None and (subject.lower_ in IT or not is_somebody(case, subject))
    sorry = (t for t in case.tokens if t.lemma_ in lexicon(Act.CONFIRMATION, "sorry"))
    return deed and any(case.has_own_subject(t) or case.has_own_subject(t.head) for t in sorry)


def _under_no(verb: Token) -> bool:
    """Whether it or what it hangs on is negated: "I never said that we made a mistake"."""
    return any(is_negated(token) for token in (verb, *verb.ancestors))


def refusal(case: Case) -> Decision | None:
    """A refusal: the own side will not, cannot accept, has no intention."""
    for found in phrases(case, Act.REFUSAL):
        if not is_aside(case, found[0]):
            return Decision(Act.REFUSAL, f"content says '{_text(found)}'")
    for verb in main_verbs(case):
        if not is_negated(verb) or not case.has_own_subject(verb):
            continue
        if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
            continue  # "we would not have agreed"
        suffered = any(c.dep_ == "auxpass" for c in verb.children)
        idle = verb.lemma_ in lexicon(Act.PROMISE, "state")
        idle = idle or (is_wrong(case, verb) and not suffered)
        if (is_future(verb, case.quoted) or _is_going_to(verb)) and not idle:
            return Decision(Act.REFUSAL, f"content says the speaker's side will not: '{verb.text}'")
        unwilling = verb.tag_ == "VBP" or modals(verb) & (UNABLE | {"do", "does"})
        if unwilling and verb.lemma_ in lexicon(Act.REFUSAL, "verb"):
            return Decision(Act.REFUSAL, f"content says the speaker's side does not: '{verb.text}'")
    return None


# -- how one denies ------------------------------------------------------------------------------


def _called_false(case: Case) -> Decision | None:
    """A verdict on a claim: "the reports are baseless", "it is not true", "nonsense"."""
    for token in case.tokens:
        if token.lower_ in lexicon(Act.CONFIRMATION, "predicate") and token.dep_ in SAID_OF:
            nots = (c for t in (token.head, token) for c in t.children if c.dep_ == "neg")
            if any(nots):
                return Decision(Act.DENIAL, f"content says that it is not '{token.text}'")
        if token.lower_ in lexicon(Act.DENIAL, "predicate") and _is_verdict(case, token):
            return Decision(Act.DENIAL, f"content calls it '{token.text}'")
    for found in phrases(case, Act.DENIAL):
        if not is_aside(case, found[-1]):
            return Decision(Act.DENIAL, f"content says '{_text(found)}'")
    return None


def _is_verdict(case: Case, token: Token) -> bool:
    """Whether a word like "false" is the verdict on a claim, and is not itself denied."""
    if token.lemma_ == "lie" and token.pos_ == "VERB":  # who is said to lie is accused
        return False
    if token.lower_ == "wrong" and not _judges_words(token):
        return False
    if is_negated(token.head) or is_aside(case, token):
        return False
    if token.dep_ in ("amod", "compound"):
        noun = token.head
        claim = noun.lemma_.lower() in CLAIM_NOUNS or noun.lower_ in ("news", "flag")
        return claim and noun.lower_ != "flag" and noun.dep_ in (*SAID_OF, "pobj", "appos")
    if token.dep_ == "pobj":
        return token.head.lower_ == "as" or token.head.head.dep_ in SAID_OF
    if token.dep_ == "conj":
        return token.head.dep_ in SAID_OF
    return token.dep_ in SAID_OF


def _judges_words(token: Token) -> bool:
    """Whether "wrong" is said of a claim or of who makes it: "wrong of X to suggest"."""
    subject = subject_of(token.head)
    person = subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("it", "that"))
    return person or any(c.lower_ == "of" for c in token.children)


def _nothing_in_it(case: Case) -> Decision | None:
    """Nothing there: "no evidence", "not a single case of fraud", "no plans to leave"."""
    for token in case.tokens:
        if token.pos_ not in ("NOUN", "PROPN", "PRON") or not _is_none(token):
            continue
        lemma = token.lemma_.lower()
        if _is_left_open(token):
            continue
        if lemma in lexicon(Act.DENIAL, "nothing") and not is_aside(case, token):
            return Decision(Act.DENIAL, f"content says there is no {token.text}")
        bears = token.dep_ in ("dobj", "attr", "nsubj", "nsubjpass")
        wrong = next((t for t in token.subtree if _is_wrong_noun(t)), None)
        if bears and wrong is not None:
            return Decision(Act.DENIAL, f"content says there was no {wrong.text}")
        if lemma in lexicon(Act.DENIAL, "own nothing") and _is_had_or_there(case, token):
            return Decision(Act.DENIAL, f"content says the speaker's side has no {token.text}")
    return None


def _is_had_or_there(case: Case, noun: Token) -> bool:
    """Whether the own side has it, or it is there: "we had no contact", "there was no contact"."""
    verb = noun.head
    if noun.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.children):
        return not (is_future(verb) or modals(verb) or is_aside(case, noun))
    return noun.dep_ == "dobj" and case.has_own_subject(verb)


def _is_left_open(noun: Token) -> bool:
    """Whether only the answer to a question is said to be missing: "no proof of *who* did it"."""
    behind = (t for t in noun.subtree if t.i > noun.i)
    asking = (t for t in behind if t.tag_ in ("WP", "WDT", "WRB") or t.lower_ == "whether")
    return any(t.head.dep_ in ("pcomp", "ccomp", "acl") for t in asking)


def _is_none(noun: Token) -> bool:
    """Whether there is said to be none: "no plans", "not a single vote", "without merit"."""
    if any(c.lower_ in NO - {"any"} and c.dep_ in ("det", "neg") for c in noun.children):
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return True
    counted = any(c.lower_ in ("single", "any", "slightest") for c in noun.children)
    verb = noun.head
    return counted and (is_negated(verb) or any(c.dep_ == "neg" for c in noun.children))


def _is_wrong_noun(token: Token) -> bool:
    wrongs = lexicon(Act.ACCUSATION, "noun") | lexicon(Act.ACCUSATION, "deed")
    return token.pos_ == "NOUN" and token.lemma_.lower() in wrongs


def _did_not(case: Case) -> Decision | None:
    """No deed: "we did not take it", "it is not supplying arms", "the men never cheated"."""
    for verb in main_verbs(case):
        nobody = subject_of(verb)
        nobody_did = (
            nobody is not None
            and not is_future(verb)
            and (_is_none_of_us(case, nobody) or (nobody.lower_ in NOBODY and is_wrong(case, verb)))
        )
        if nobody_did:
            return Decision(Act.DENIAL, f"content says that nobody did: '{verb.text}'")
        if not is_negated(verb) or is_future(verb, case.quoted) or is_aside(case, verb):
            continue
        if modals(verb) & {*UNABLE, "should", "must", "may", "might", "would"}:
            continue
        if case.has_own_subject(verb) and _is_deed(case, verb):
            return Decision(Act.DENIAL, f"content says the speaker's side did not: '{verb.text}'")
        if _has_own_agent(case, verb):
            return Decision(
                Act.DENIAL, f"content says it was not the speaker's side: '{verb.text}'"
            )
        subject = subject_of(verb)
        if is_wrong(case, verb) and subject is not None and is_somebody(case, subject):
            return Decision(Act.DENIAL, f"content says that nobody did: '{verb.text}'")
    return None


def _is_none_of_us(case: Case, subject: Token) -> bool:
    """Whether nobody of the speaker's side is meant: "none of our men", "not one of its ships"."""
    none = subject.lower_ == "none" or any(c.lower_ in ("no", "not") for c in subject.children)
    return none and any(case.is_own(t) for t in subject.subtree)


def _is_deed(case: Case, verb: Token) -> bool:
    """Whether "not" denies a deed rather than tells a state of mind or a habit."""
    if _has_agreed(verb):
        return True
    if verb.lemma_ in lexicon(Act.DENIAL, "state") or _is_going_to(verb):
        return False
    if verb.lemma_ in lexicon(Act.DENIAL, "talk") and verb.tag_ in ("VBG", "VBP", "VBZ"):
        return False  # "we are not saying that it was him"
    if any(c.lower_ in ("only", "just", "merely", "yet") for c in verb.children):
        return False
    if verb.lemma_ == "be":
        said = [c for c in verb.children if c.dep_ in ("acomp", "attr")]
        if any(_is_no_place(c) for c in verb.children):
            return False
        charged = lexicon(Act.DENIAL, "own predicate") | lexicon(Act.ACCUSATION, "arms")
        return not said or any({c.lower_, c.lemma_.lower()} & charged for c in said)
    habit = modals(verb) & {"do", "does"} or verb.tag_ in ("VBP", "VBZ")
    return not habit or is_wrong(case, verb) or _means_any(verb)


def _has_agreed(verb: Token) -> bool:
    """Whether a deal is meant, not an opinion: "it has not agreed *to* it", "never agreed to"."""
    done = verb.tag_ == "VBN" or any(c.lower_ == "never" for c in verb.children)
    return verb.lemma_ == "agree" and done and any(c.lower_ == "to" for c in verb.children)


def _is_no_place(child: Token) -> bool:
    """Whether "in" tells no place but a state: "not *in a position* to verify it"."""
    states = lexicon(Act.DENIAL, "no place")
    return child.dep_ == "prep" and any(c.lemma_.lower() in states for c in child.children)


def _is_going_to(verb: Token) -> bool:
    """Whether the verb is the "going" of "going to do"."""
    if verb.lower_ != "going":
        return False
    behind = [t for c in verb.rights for t in (c, *c.children)]
    return any(t.lower_ == "to" for t in behind) and any(t.tag_ == "VB" for t in behind)


def _means_any(verb: Token) -> bool:
    """Whether nobody and nothing is left out: "does not support *any* form of it"."""
    wide = {"any", "anyone", "anybody", "anything", "nor", "either"}
    return any(t.lower_ in wide for t in verb.subtree)


def _has_own_agent(case: Case, verb: Token) -> bool:
    """Whether it was done "by us": "the rebels are not backed by Rwanda", says Rwanda."""
    known = lexicon(Act.ACCUSATION, "verb") | lexicon(Act.ACCUSATION, "aid")
    if verb.lemma_ not in known:
        return False
    agents = (c for c in verb.children if c.dep_ == "agent")
    return any(case.is_own(t) for agent in agents for t in agent.children)


def _text(found: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in found)
