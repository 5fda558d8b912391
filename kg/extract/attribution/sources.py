"""The source of a reporting verb: whose words they are, by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_verbs
from kg.kinds import StatementType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ASKING = frozenset(
    {
        StatementType.APPEAL,
        StatementType.DEMAND,
        StatementType.ACCUSATION,
        StatementType.WARNING,
        StatementType.PROMISE,
        StatementType.THREAT,
        StatementType.REFUSAL,
    }
)
"""What verbs do that ask, charge or commit."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
RELATIVE = frozenset({"who", "which", "that", "whom"})
WRITER = frozenset({"i", "we", "you", "there", "what", "one", "us", "me"})
"""Subjects outside quotations that are the writer, the reader or nobody."""

LOOSE = frozenset({",", ".", ":", ";", "”", "»", ")"})
"""Marks that belong to what stands before a noun phrase."""

MAX_CLIMB = 6
"""How far up the tree a verb without a subject of its own looks for one."""


def sources(verb: Token) -> tuple[Range, ...]:
    """The noun phrases that are the verb's source, one for each of several joined by "and".

    The subject of an active verb; the agent of a passive one; else that of the verb it depends on,
    as for "denied it, calling it absurd", "went on to say", "analysts, who allege".
    """
    head = source_head(verb)
    if head is None or (head.lower_ in WRITER and head.pos_ in ("PRON", "ADV")):
        return ()
    return tuple(noun_phrase(token) for token in coordinated(head))


def source_head(verb: Token, climb: int = MAX_CLIMB) -> Token | None:
    """The head word of the verb's source, or None."""
    late = main_subject(verb)
    if late is not None:
        return late
    if is_passive(verb):
        return _agent(verb)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is not None:
        return _antecedent(verb, subject)
    if climb == 0 or verb.head == verb:
        return None
    reporter = reporter_above(verb)
    if reporter is not None:
        return source_head(reporter, climb - 1)
    if verb.dep_ in ("acl", "relcl"):
        return _noun_above(verb)
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" and verb.head.head.pos_ in NOMINAL:
        return None  # "accused of saying": whose words is not told by the parse
    if verb.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis"):
        return _from_above(verb, climb)
    return None


NOMINAL = ("NOUN", "PROPN", "PRON")


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive voice."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if any(c.dep_ in ("nsubjpass", "auxpass", "agent") for c in verb.children):
        return True
    if main_subject(verb) is not None:
        return False
    if verb.tag_ != "VBN" or verb.dep_ not in ("acl", "relcl", "advcl", "amod"):
        return False
    return not any(c.dep_ in ("nsubj", "aux") for c in verb.children)


def main_subject(verb: Token) -> Token | None:
    """The subject of a main verb that the parser took for a participle, else None.

    "The United States, which has rallied allies, *called* on both sides": without the verb the
    sentence would have none.
    """
    root = verb.sent.root
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or root.pos_ not in ("NOUN", "PROPN"):
        return None
    if root.i > verb.i or verb.i == 0 or verb.nbor(-1).text not in (",", "”", '"'):
        return None
    ends = verb.sent[-1].text in (".", "”", '"')
    return root if ends and root.left_edge.i == _first_word(verb.sent) else None


def _first_word(sentence: Span) -> int:
    """The first token of a sentence that is no "but", "and" or mark."""
    return next((t.i for t in sentence if not t.is_punct), sentence.start)


def reporter_above(verb: Token) -> Token | None:
    """The verb that a verb inside a reported clause rather goes with, or None.

    "said that it *is* aware … and *described* the situation": the parser joins "described" to
    "is", but only the reporter speaks in the past.  "dismissed the claim that Beijing knew, and
    called on Kyiv": nor would a comma stand before "and" inside the clause.
    """
    clause = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    if clause.dep_ not in ("ccomp", "acl", "relcl"):
        return None
    if not (_differs_in_tense(clause) or _comma_before_and(verb) or _asks_after_state(verb)):
        return None
    above = clause.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    return above if above.tag_ == "VBD" else None


def _asks_after_state(verb: Token) -> bool:
    """Whether a verb asks or charges where the clause before tells how the speaker felt.

    "He said that he was appalled and *called* for an inquiry": the inquiry is what he asks for now.
    """
    clause = verb.head
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    felt = clause.lemma_ in ("be", "feel") or any(c.dep_ == "auxpass" for c in clause.children)
    cue = cue_verbs().get(verb.lemma_.lower())
    calls = any(c.lower_ in ("for", "on") and c.i == verb.i + 1 for c in verb.children)
    acts = cue is not None and (cue.type in ASKING or (cue.lemma == "call" and calls))
    return felt and acts and subject is not None and subject.lower_ in ("he", "she", "it", "they")


def _differs_in_tense(clause: Token) -> bool:
    """Whether a reported clause is in the present, past perfect or future, not in the past."""
    if clause.tag_ in ("VBZ", "VBP"):
        return True
    return any(
        c.dep_ in ("aux", "auxpass") and (c.tag_ in ("VBZ", "VBP", "MD") or c.lower_ == "had")
        for c in clause.children
    )


def _comma_before_and(verb: Token) -> bool:
    """Whether ", and" stands before the verb, or "and" and an adverb."""
    doc, i = verb.doc, verb.i - 1
    while i > 0 and doc[i].pos_ in ("ADV", "AUX"):
        i -= 1
    return i > 0 and doc[i].dep_ == "cc" and doc[i - 1].text in (",", "”", '"')


def coordinated(head: Token) -> list[Token]:
    """The noun and those joined to it: "Ukraine and the United States" has two."""
    out = [head]
    for token in out:
        out.extend(c for c in token.children if _joined_noun(c))
    return out


def noun_phrase(head: Token) -> Range:
    """The phrase of a noun with its modifiers and appositions, without clauses and conjuncts."""
    inside = {head.i}
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in ("relcl", "advcl", "parataxis", "ccomp", "preconj"):
                continue
            if child.dep_ in ("punct", "acl", "conj", "cc") and child.i > head.i:
                continue
            inside.add(child.i)
            stack.append(child)
    start, end = _contiguous(inside, head.i)
    while start < head.i and head.doc[start].text in LOOSE:
        start += 1  # hung on the noun by the parser: `…,” engineer Okoye`
    return start, end


def _contiguous(inside: set[int], head: int) -> Range:
    """The run of tokens around the head; a gap of one, a comma, does not break it."""
    start = end = head
    while start - 1 in inside or start - 2 in inside:
        start -= 1 if start - 1 in inside else 2
    while end + 1 in inside or end + 2 in inside:
        end += 1 if end + 1 in inside else 2
    return start, end + 1


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _antecedent(verb: Token, subject: Token) -> Token | None:
    """The subject, or what a relative pronoun stands for."""
    if subject.lower_ in RELATIVE and subject.pos_ in ("PRON", "DET", "SCONJ"):
        return _noun_above(verb)
    return subject


def _noun_above(verb: Token) -> Token | None:
    """The noun that a relative or participial clause belongs to."""
    token = verb
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ not in ("relcl", "acl") or token.head.pos_ not in NOMINAL:
        return None
    noun = token.head
    # "officials and analysts, who allege": the clause hangs on the last of them, and is all theirs.
    if noun.dep_ == "conj" and noun.head.pos_ in NOMINAL and _comma_before(token):
        return noun.head
    return noun


def _comma_before(verb: Token) -> bool:
    left = verb.left_edge.i
    return left > 0 and verb.doc[left - 1].text == ","


def _from_above(verb: Token, climb: int) -> Token | None:
    """The source of the verb, noun or preposition that a verb without subject depends on."""
    above = verb.head
    while above.dep_ in ("prep", "mark", "amod", "advmod", "acomp") and above.head != above:
        above = above.head
    if above.pos_ in NOMINAL:
        return None
    if is_passive(above) and verb.dep_ != "conj":
        return next((c for c in above.children if c.dep_ == "nsubjpass"), None)
    if verb.dep_ == "conj" and is_passive(above) != is_passive(verb):
        return next((c for c in above.children if c.dep_ in SUBJECTS), None)
    if verb.dep_ == "xcomp" and _controller(above) is not None:
        return _controller(above)
    return source_head(above, climb - 1)


def _controller(verb: Token) -> Token | None:
    """The object that does what is asked: "asked Kyiv to say" makes Kyiv the one who says."""
    if verb.lemma_ in ("ask", "urge", "force", "prompt", "lead", "cause", "allow", "want", "get"):
        return next((c for c in verb.children if c.dep_ == "dobj"), None)
    return None


def _joined_noun(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ in NOMINAL
