"""Reporting verbs whose content was not found: seen, and told instead of dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.verbs import cue_of, cue_range, is_negated, is_unreal
from kg.extract.lexicon import Cue, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.attribution.reading import Reading

KINDS = frozenset({"report", "accuse", "deny", "confirm"})
"""Families of verbs that report and little else; "praise" or "want" mean something alone."""
OFTEN_OTHER = frozenset({"continue"})
"""Verbs that report only beside a quotation: "the war continued" reports nothing."""
SPEAKS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Sorts of names that can be a source."""
PERSONAL = frozenset({"he", "she", "they"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def cues_without_content(reading: Reading, found: Iterable[Attribution]) -> Iterator[Range]:
    """The reporting verbs outside quotations, said of someone, that no attribution holds.

    Verbs with an object of another sort ("wrote a book"), what did not take place ("did not
    respond"), and those whose own words hold another cue ("responded by saying …") are left out.
    """
    held = list(found)
    cues = covered(a.cue for a in held if a.cue)
    taken = cues | covered(part for a in held for part in a.contents)
    for token in reading.doc:
        cue = cue_of(token)
        if cue is None or cue.kind not in KINDS or cue.lemma in OFTEN_OTHER:
            continue
        outside = token.i not in taken and token.i not in reading.quoted
        if outside and _is_told(token, cue) and not any(t.i in cues for t in token.subtree):
            yield cue_range(token)


def _is_told(verb: Token, cue: Cue) -> bool:
    """Whether the verb tells that someone said something."""
    if is_unreal(verb) or is_negated(verb):
        return False
    aux = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    if verb.tag_ not in FINITE and not (verb.tag_ == "VBN" and aux):
        return False
    if "addressee" not in cue.frames and any(c.dep_ == "dobj" for c in verb.children):
        return False
    return any(c.dep_ == "nsubj" and can_speak(c) for c in verb.children)


def can_speak(noun: Token) -> bool:
    """Whether a noun or pronoun names somebody who can be a source."""
    if noun.lower_ in PERSONAL or noun.ent_type_ in SPEAKS:
        return True
    return noun.lemma_.lower() in words("person_nouns") or noun.lower_ == "sources"
