"""People who are dismissed from an office: nobody's words, unlike a dismissed charge."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.reading import Reading
from kg.extract.lexicon import words

VERBS = frozenset({"dismiss"})
"""Cue verbs that are said of words and of office-holders."""


def is_dismissal(reading: Reading, attribution: Attribution) -> bool:
    """Whether a cue takes a person for its object: "dismissed Jon Berg", "dismissed the minister".

    Not so with a judgement: "dismissed the minister *as* a fool" reports one.
    """
    head = attribution.head(reading.doc)
    if head is None or head.lemma_.lower() not in VERBS:
        return False
    if any(child.dep_ == "prep" and child.lower_ == "as" for child in head.children):
        return False
    held = attribution.tokens()
    people = words("person_nouns")
    return any(
        child.i in held
        and child.i not in reading.quoted
        and child.dep_ in ("dobj", "nsubjpass")
        and (child.ent_type_ == "PERSON" or child.lemma_.lower() in people)
        for child in head.children
    )
