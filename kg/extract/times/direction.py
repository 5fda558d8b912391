"""Whether a clause speaks of what is to come: then "on Friday" is the next one, else the last."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from kg.extract.lexicon import cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

MODALS = frozenset("will 'll ’ll wo shall would could should may might can must ca".split())
PLANNED = frozenset("schedule plan expect due slate set postpone upcoming poise likely".split())
"""Words for what is arranged: "the talks scheduled for Friday"."""

SCHEDULED = frozenset(
    "begin start open close end expire meet vote visit travel arrive leave host hold resume run go "
    "come appear launch return take convene fly land play continue".split()
)
"""Verbs whose present tells what is arranged: "the summit opens on Friday"."""

OVER = frozenset(
    "appear seem happen begin start continue manage force fail help prove turn have use".split()
)
"""Verbs whose infinitive is of the same time as they."""

GRANTED = frozenset({"give", "have", "extend", "allow", "grant"})
"""What one has or is given until a day lies ahead: "gave them until Friday"."""


def is_future(token: Token, bound: str | None = None) -> bool | None:
    """Whether the clause that a token stands in speaks of the future; None where it leaves it open.

    Args:
        token: a word of the time.
        bound: ``to`` behind "until" and "by".
    """
    inside = False  # a noun: what its verb tells need not hold for it
    for word in islice(chain((token,), token.ancestors), 12):
        if word.lemma_.lower() in PLANNED and word.tag_ in ("VBN", "JJ", "NN"):
            return True
        if word.pos_ in ("VERB", "AUX"):
            return None if inside else _verb(word, bound)
        if word.dep_ in ("poss", "compound", "nmod"):
            inside = word.head.dep_ not in ("nsubj", "nsubjpass")
    return None


def _verb(verb: Token, bound: str | None) -> bool | None:
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {a.lower_ for a in auxiliaries}
    if words & {"have", "'ve", "’ve", "has", "had"}:  # may have, would have, to have done
        return False
    if words & MODALS:
        return True
    if verb.lemma_.lower() in cue_verbs() and verb.tag_ != "VB":
        return False
    if bound == "to" and verb.lemma_.lower() in GRANTED:
        return True
    if any(a.tag_ == "TO" for a in auxiliaries):
        return _infinitive(verb)
    return _present(verb, words)


def _infinitive(verb: Token) -> bool | None:
    """Agreed to meet on Friday: to come; appeared to leave on Friday: as "appeared" tells."""
    head = verb.head
    if verb.dep_ in ("advcl", "relcl") or head == verb:
        return None
    if head.lemma_.lower() in OVER:
        return _verb(head, None)
    return True


def _present(verb: Token, auxiliaries: set[str]) -> bool | None:
    """What a verb without modals tells; a participle alone leaves it open."""
    if verb.tag_ in ("VBD", "VBN"):
        return False
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "am", "'s", "’s", "'re", "’re", "'m"}:
        return True
    scheduled = verb.tag_ in ("VBZ", "VBP", "VB") and verb.lemma_.lower() in SCHEDULED
    return True if scheduled else None
