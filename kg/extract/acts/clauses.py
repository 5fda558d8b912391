"""Who does what in a clause: agents, negation, future, concession."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, Case, lexicon
from kg.extract.coreference import FIRST
from kg.extract.lexicon import words
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

CONCESSIONS = frozenset({"while", "although", "though", "if", "unless", "whether"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "won't", "going"})
DEFINITE = frozenset({"the", "this", "these", "those", "that", "both"})
VAGUE = frozenset({"party", "side", "country", "force", "actor", "quarter", "people", "nation"})
VAGUELY = frozenset({"relevant", "certain", "some", "unnamed", "concerned", "other", "several"})
"""How diplomats avoid a name: "the relevant parties", "certain countries"."""
BODIES = frozenset({"management", "police", "parliament", "congress", "opposition", "prosecutors"})
"""Nouns that mean a known body without an article."""
FORCES = frozenset(
    {"army", "police", "government", "military", "navy", "rebel", "regime", "militia"}
)
"""Whose the doers are: "*army* aircraft", "*police* officers", "*government* troops"."""
OFFICIALS = frozenset({"official", "authority", "diplomat"})
"""Nouns that without an article still mean those of a government: "officials in Beijing"."""
PEOPLE = frozenset({"he", "she", "they", "you", "him", "her", "them"})


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, by its own clause."""
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def agent_of(token: Token) -> Token | None:
    """Who does what the verb or noun says: the subject, the noun above, the possessor."""
    if token.pos_ == "NOUN":
        return _agent_of_noun(token)
    for child in token.children:
        if child.dep_ == "nsubj":
            return child if child.lower_ not in ("who", "that", "which") else token.head
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if any(c.dep_ == "auxpass" for c in token.children):
        return None
    if token.dep_ in ("acl", "relcl"):
        return token.head
    if token.dep_ in ("xcomp", "conj", "advcl", "pcomp") and token.head != token:
        above = token.head.head if token.dep_ == "pcomp" else token.head
        if above.pos_ in ("VERB", "AUX"):
            return agent_of(above)
        return above if above.pos_ in ("NOUN", "PROPN") else None
    return None


def _agent_of_noun(noun: Token) -> Token | None:
    """Whose deed a noun tells: "Russia's invasion", "an invasion by Russia", "commit a crime"."""
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ == "by":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        verb = verb.head
    if noun.dep_ in ("dobj", "pobj") and verb.lemma_ in lexicon(Act.ACCUSATION, "light"):
        return agent_of(verb)
    return next((c for c in noun.children if c.dep_ in ("poss", "amod", "compound")), None)


def is_somebody(case: Case, agent: Token) -> bool:
    """Whether an agent is somebody definite who is not the speaker's side.

    "Rome", "they", "the police", "Italian jets"; not "gunmen", "a storm", "our troops".
    """
    if case.is_own(agent) or agent.lower_ in FIRST:
        return False
    if any(t.i in case.others for t in named_in(agent)):
        return True
    if agent.lower_ in PEOPLE or agent.pos_ == "PROPN" or is_vague_party(agent):
        return True
    known = words("person_nouns") | words("organization_nouns")
    if agent.lower_ in BODIES or any(
        c.lower_ in FORCES and c.dep_ in ("compound", "amod") for c in agent.children
    ):
        return True
    official = agent.lemma_.lower() in OFFICIALS
    definite = official or any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in agent.children)
    return definite and bool({agent.lower_, agent.lemma_.lower()} & known)


def is_vague_party(noun: Token) -> bool:
    """Whether somebody is meant without a name: "certain countries", "the relevant parties"."""
    return noun.lemma_.lower() in VAGUE and any(c.lower_ in VAGUELY for c in noun.children)


def is_aside(case: Case, token: Token) -> bool:
    """Whether a word stands under another's claim or in a concession, so that it charges nobody.

    "aware of the reports regarding citizens fighting"; "while some may have joined, …".
    """
    while True:
        if token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in CONCESSIONS for c in token.children
        ):
            return True
        if token.head == token or not case.holds(token.head):
            return False
        token = token.head
        if token.pos_ == "NOUN" and token.lemma_.lower() in CLAIM_NOUNS:
            return True


def named_in(agent: Token) -> Iterator[Token]:
    """The words that tell who an agent is: itself, its modifiers, and "of X", "in X", "from X"."""
    yield agent
    for child in agent.children:
        place = child.dep_ == "prep" and child.lower_ in ("of", "in", "from")
        if place or child.dep_ in ("amod", "compound", "poss", "nmod", "pobj", "nummod"):
            yield from named_in(child)


def main_verbs(case: Case) -> Iterator[Token]:
    """The heads of the content's main clauses, one for each sentence and conjunct."""
    return iter(case.heads)


def is_negated(verb: Token) -> bool:
    """Whether a clause says "not", "never", "no" or "no longer"."""
    return any(
        c.dep_ == "neg"
        or c.lower_ in ("never", "no", "neither", "nor")
        or (c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children))
        for c in verb.children
    )


def is_future(verb: Token, quoted: bool = False) -> bool:
    """Whether a verb tells what will be, or in reported speech, not in a quotation, "would" be."""
    if any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children):
        return True
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and not quoted
    if reported and any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.children):
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"


def modals(verb: Token) -> set[str]:
    """The auxiliaries of a verb, in small letters."""
    return {c.lower_ for c in verb.children if c.dep_ == "aux"}


def has_infinitive(verb: Token) -> bool:
    """Whether an infinitive hangs on the verb, as on "have" and "need" that oblige."""
    return any(c.dep_ == "xcomp" for c in verb.children)


def is_conditional(verb: Token) -> bool:
    """Whether a clause with "unless", "until" or "if … not" limits what the verb says."""
    for child in verb.children:
        marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "prep", "advmod")}
        if child.dep_ == "advcl" and (
            marks & {"unless", "until"} or ("if" in marks and is_negated(child))
        ):
            return True
    return False


def is_said(case: Case, token: Token) -> bool:
    """Whether a word is said of something in a main clause: "is *shameful*", "a *brave* act".

    Not so a word deep inside: "a job at a *troubled* company".
    """
    mains = set(main_verbs(case))
    while True:
        if token == case.root or token in mains:
            return True
        above = token.head
        if above == token or not case.holds(above):
            return token.dep_ in ("ROOT", "acomp", "attr", "oprd", "pobj")
        if token.dep_ in ("acomp", "attr", "oprd", "xcomp", "conj", "appos"):
            token = above
        elif token.dep_ == "ccomp" and above in mains:
            return True
        elif token.dep_ == "amod":
            carried = above.dep_ == "dobj" and above.head.lemma_ in ("do", "make", "show", "set")
            token = above.head if carried else above
            if above.dep_ not in ("attr", "oprd", "appos", "ROOT") and not carried:
                return token == case.root
        elif token.dep_ == "pobj" and above.lower_ in ("as", "of", "like"):
            token = above.head if above.lower_ == "of" else above
            if token == above:
                return True
        else:
            return False
