"""Embassies named in small letters: "the Peruvian embassy" is a body, not Peru itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Named
from kg.extract.salience import Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"embassy", "consulate"})


def note_embassies(mind: Salience) -> None:
    """Note each embassy that stands behind the one country whose it is."""
    for token in mind.doc:
        if token.lower_ not in NOUNS or mind.cast.covering(token.i) is not None:
            continue
        owners = list(_owners(mind, token))
        if len(owners) == 1:
            named = owners[0]
            label = mind.doc[named.start : token.i + 1].text.replace("’", "'")
            body = mind.cast.organization(label, mind.cast.members[named.key].country)
            mind.cast.note(token.i, token.i + 1, body)


def _owners(mind: Salience, noun: Token) -> Iterator[Named]:
    """The countries that modify or own a noun from right before it: "Peru's", "Peruvian"."""
    for child in noun.children:
        named = mind.cast.covering(child.i)
        if named is None or child.dep_ not in ("amod", "compound", "nmod", "poss"):
            continue
        near = noun.i - named.end <= 1  # "Peru's embassy": only "'s" between
        if near and mind.cast.members[named.key].kind is ActorKind.COUNTRY:
            yield named
