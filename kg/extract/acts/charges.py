"""Rules by which a content charges somebody with a wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.acts.case import Case, Decision, lexicon, phrases
from kg.extract.acts.clauses import (
    agent_of,
    is_aside,
    is_negated,
    is_somebody,
    main_verbs,
    modals,
    subject_of,
)
from kg.extract.coreference import FIRST
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

CAUSING = frozenset({"cause", "spark", "trigger", "create", "bring", "provoke", "start"})
"""Verbs whose object, where it is a harm, is somebody's fault."""

UNREAL = frozenset({"will", "'ll", "’ll", "shall", "should", "must", "can", "cannot", "wo", "ca"})
"""Auxiliaries behind which nothing has been done yet."""


ALLEGED = frozenset({"allegedly"})
NOBODY = frozenset({"nobody", "nothing"})
OBJECTS = ("dobj", "dative", "iobj", "pobj")


def accusation(case: Case) -> Decision | None:
    """An accusation: somebody else is said to do, or to have done, wrong."""
    for word, _ in charges(case):
        return Decision(Act.ACCUSATION, f"content says that another does wrong: '{word.text}'")
    done = next((token for token in case.tokens if _is_suffered(case, token)), None)
    if done is not None:
        return Decision(Act.ACCUSATION, f"content says that a wrong was done: '{done.text}'")
    alleged = next((agent for _, agent in alleged_deeds(case)), None)
    if alleged is not None:
        return Decision(Act.ACCUSATION, f"content says what is alleged of '{alleged.text}'")
    broken = next((token for token in case.tokens if _is_broken_by_a_thing(case, token)), None)
    if broken is not None:
        return Decision(Act.CRITICISM, f"content says that it breaks a rule: '{broken.text}'")
    return None


def alleged_deeds(case: Case) -> Iterator[tuple[Token, Token]]:
    """The deeds that the content tells as alleged of somebody else, each with who does it.

    "The firms allegedly shared out the tenders": what is alleged of somebody is a wrong.
    """
    for verb in main_verbs(case):
        if not any(c.lower_ in ALLEGED for c in verb.children) or is_negated(verb):
            continue
        agent = agent_of(verb)
        if agent is not None and is_somebody(case, agent):
            yield verb, agent


def _is_suffered(case: Case, verb: Token) -> bool:
    """Whether a wrong that nobody does by chance was done, by whom is not told.

    "The vote was stolen", "we have been betrayed"; "ten men were killed" accuses nobody.
    """
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if verb.lemma_.lower() not in lexicon(Act.ACCUSATION, "suffered") or not passive:
        return False
    if any(c.dep_ == "agent" for c in verb.children) or is_negated(verb) or is_aside(case, verb):
        return False
    unreal = UNREAL | {"would", "could", "may", "might"}
    return verb in set(main_verbs(case)) and not modals(verb) & unreal


def charges(case: Case) -> Iterator[tuple[Token, Token]]:
    """What the content charges somebody with, each with the word for the one who does it."""
    for word, agent in _wrongs(case):
        if agent is None or not is_somebody(case, agent):
            continue
        if is_negated(word) or is_negated(word.head) or is_aside(case, word):
            continue
        if modals(word) & UNREAL or (modals(word) & {"would", "could"} and not _has_begun(word)):
            continue
        yield word, agent


def is_wrong(case: Case, verb: Token) -> bool:
    """Whether a verb tells a wrong by itself, or with the arms or the law beside it."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB":
        return False
    if lemma in lexicon(Act.ACCUSATION, "verb"):
        return lemma != "lie" or _tells_lies(verb)
    if lemma in lexicon(Act.ACCUSATION, "aid"):
        return _has(verb, lexicon(Act.ACCUSATION, "arms")) or _fights(case, verb)
    return _is_breach(verb)


def _tells_lies(verb: Token) -> bool:
    """Whether somebody lies, not something that "lies ahead"."""
    return verb.tag_ in ("VBD", "VBN", "VBG") or any(
        c.lower_ in ("to", "about") and c.dep_ == "prep" for c in verb.children
    )


def _is_broken_by_a_thing(case: Case, verb: Token) -> bool:
    """Whether not somebody but a thing breaks a rule: "the law violates the constitution"."""
    agent = agent_of(verb) if _is_breach(verb) else None
    if agent is None or agent.lower_ in FIRST:
        return False
    if case.is_own(agent) and not _breaks_own_rule(case, verb, agent):
        return False
    return not (is_negated(verb) or is_aside(case, verb) or modals(verb))


def _breaks_own_rule(case: Case, verb: Token, agent: Token) -> bool:
    """Whether what is broken is the speaker's own: "it violates our sovereignty" is not we."""
    things = (c for c in verb.children if c.dep_ == "dobj")
    return agent.lower_ == "it" and any(case.is_own(thing) for thing in things)


def _is_breach(verb: Token) -> bool:
    """Whether a verb tells that a law or a word is broken."""
    lemma = verb.lemma_.lower()
    invents = lemma in lexicon(Act.ACCUSATION, "invention")
    if verb.pos_ != "VERB" or not (invents or lemma in lexicon(Act.ACCUSATION, "breach")):
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things += [g for c in verb.children if c.dep_ == "prep" for g in c.children]
    things += [t for thing in things for t in thing.children if t.dep_ == "conj"]
    things += [h for t in things for g in t.children if g.lower_ == "of" for h in g.children]
    rules = lexicon(Act.ACCUSATION, "fiction" if invents else "rule")
    return any({t.lemma_.lower(), t.lower_} & rules for t in things)


def _wrongs(case: Case) -> Iterator[tuple[Token, Token | None]]:
    """The words of the content that tell a wrong, with who does it."""
    for token in case.tokens:
        if is_wrong(case, token) or _fails(token) or _is_deed(token):
            yield token, agent_of(token)
        elif _blames(token):
            yield token, subject_of(token) or subject_of(token.head) or agent_of(token.head)
    for found in phrases(case, Act.ACCUSATION):
        head = next((t for t in found if t.pos_ == "VERB"), found[0])
        yield head, agent_of(head)


def _is_deed(noun: Token) -> bool:
    """Whether a noun tells a wrong that its owner or the verb's subject does."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if lemma in lexicon(Act.ACCUSATION, "noun"):
        return True
    done = noun.dep_ == "dobj" and noun.head.lemma_ in lexicon(Act.ACCUSATION, "light")
    harms = lexicon(Act.ACCUSATION, "harm") if noun.head.lemma_ in CAUSING else frozenset()
    return done and lemma in lexicon(Act.ACCUSATION, "deed") | harms


def _fails(verb: Token) -> bool:
    """Whether somebody did not do what he ought to: "failed to protect", "told nobody"."""
    duties = lexicon(Act.ACCUSATION, "duty")
    if verb.lemma_ == "fail":
        return any(c.dep_ == "xcomp" and c.lemma_ in duties for c in verb.children)
    left = any(c.dep_ in OBJECTS and c.lower_ in NOBODY for c in verb.children)
    left = left or _is_no_one(verb)
    return left and verb.pos_ == "VERB" and verb.lemma_.lower() in duties


def _is_no_one(verb: Token) -> bool:
    """Whether a verb's object is "no one", which is two words."""
    ones = (c for c in verb.children if c.dep_ in OBJECTS and c.lower_ == "one")
    return any(c.lower_ == "no" for one in ones for c in one.children)


def _blames(token: Token) -> bool:
    """Whether it lays the blame: "is responsible for the deaths", "was behind the attack"."""
    lemma = token.lower_ if token.lower_ == "involved" else token.lemma_.lower()
    if lemma not in lexicon(Act.ACCUSATION, "predicate"):
        return False
    if lemma == "involved" and any(c.dep_ == "auxpass" for c in token.children):
        return _harms(token)
    if token.head.lemma_ != "be":
        return False
    if lemma == "aware":
        wrongs = lexicon(Act.ACCUSATION, "verb") | lexicon(Act.ACCUSATION, "aid")
        return _harms(token) or _has(token, wrongs)
    if lemma == "blame":
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    if lemma in ("responsible", "involved"):
        return _harms(token)
    return token.dep_ in ("acomp", "attr", "prep")


def _harms(token: Token) -> bool:
    """Whether a word governs a noun that tells a wrong or a harm."""
    harms = lexicon(Act.ACCUSATION, "deed") | lexicon(Act.ACCUSATION, "noun")
    harms |= lexicon(Act.ACCUSATION, "harm")
    return _has(token, harms | lexicon(Act.WARNING, "noun"))


def _fights(case: Case, verb: Token) -> bool:
    """Whether somebody is told to fight for or beside another actor, or to aid or arm one."""
    if verb.lemma_ not in ("fight", "spy", "aid", "arm", "assist", "back", "finance", "fund"):
        return False
    beside = (c for c in verb.children if c.dep_ in ("prep", "dobj"))
    return any(t.i in case.others or t.i in case.own for c in beside for t in c.subtree)


def _has(token: Token, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands among what a word governs, not in its subject."""
    return any(
        t.lemma_.lower() in nouns or t.lower_ in nouns
        for child in token.children
        if child.dep_ not in ("nsubj", "nsubjpass")
        for t in child.subtree
    )


def _has_begun(verb: Token) -> bool:
    """Whether it is told as done or going on: "could have hidden", "could be hiding"."""
    return any(c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in verb.children)
