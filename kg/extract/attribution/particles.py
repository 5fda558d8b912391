"""Verbs that report only with their particle: "ruled that *out*", "brushed *aside* the charge"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import Cue, cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Token


def particle(verb: Token) -> Token | None:
    """The particle that makes a verb a reporting one, beside it or behind its object."""
    wanted = _particles().get(verb.lemma_.lower())
    if wanted is None:
        return None
    deps = ("prt", "prep", "advmod")
    return next((c for c in verb.rights if c.lower_ in wanted and c.dep_ in deps), None)


def phrasal(verb: Token) -> Cue | None:
    """The lexicon's entry of a verb together with its particle."""
    found = particle(verb)
    return None if found is None else cue_verbs()[f"{verb.lemma_.lower()} {found.lower_}"]


@cache
def _particles() -> Mapping[str, frozenset[str]]:
    """The particles of the lexicon by verb."""
    pairs = [lemma.split(" ") for lemma in cue_verbs() if " " in lemma]
    return {verb: frozenset(p for v, p in pairs if v == verb) for verb, _ in pairs}
