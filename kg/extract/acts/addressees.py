"""To whom a statement is addressed: "warned Beijing"; not the press, nor a house or a public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.sources import coordinated, noun_phrase
from kg.extract.attribution.verbs import addressee, cue_of
from kg.extract.coreference import Discourse
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

TO_SOMEONE = frozenset({Act.APPEAL, Act.DEMAND, Act.WARNING, Act.THREAT, Act.QUESTION})
"""What is directed at the one it is spoken to."""

AUDIENCE = frozenset(
    {"reporter", "journalist", "audience", "crowd", "supporter", "viewer", "listener", "lawmaker"}
    | {"newspaper", "agency", "outlet", "network", "magazine", "rally", "conference", "parliament"}
    | {
        "congress",
        "senate",
        "assembly",
        "committee",
        "hearing",
        "court",
        "panel",
        "council",
        "jury",
    }
    | {"judge", "mp", "delegate", "press", "media", "television", "radio", "channel", "public"}
)
"""Whom one tells things without their being about them."""

MEDIA = frozenset(
    {
        "bbc",
        "cnn",
        "reuters",
        "times",
        "post",
        "news",
        "journal",
        "radio",
        "tv",
        "guardian",
        "bloomberg",
    }
    | {
        "press",
        "agency",
        "magazine",
        "herald",
        "tribune",
        "congress",
        "senate",
        "parliament",
        "duma",
    }
    | {"bundestag", "knesset", "assembly", "committee", "council", "court", "jazeera", "xinhua"}
)
"""Words in the names of media and of houses that are spoken to without being addressed."""


def addressed(discourse: Discourse, attribution: Attribution) -> str | None:
    """The actor whom the cue's object names, unless it is the press, a house or a public."""
    verb = attribution.head(discourse.doc)
    if verb is None:
        return None
    cue = cue_of(verb)
    if cue is None or "addressee" not in cue.frames:
        return None
    phrase = addressee(verb) or _named_behind(verb)
    if phrase is None or discourse.doc[phrase[0] : phrase[1]].root.lemma_.lower() in AUDIENCE:
        return None
    named = next(iter(discourse.cast.within(*phrase)), None)
    found = discourse.resolve(phrase)
    if found is None:
        return named.key if named is not None else None
    member = discourse.cast.members[found.key]
    if set(member.label.lower().split()) & MEDIA:
        return None
    if member.kind is ActorKind.GROUP:  # "told the Chinese ship": its country is meant
        return named.key if named is not None else None
    return found.key


def all_addressed(discourse: Discourse, attribution: Attribution) -> Iterator[tuple[str, int]]:
    """Every actor to whom a warning, an appeal, a demand or a threat is addressed, by its cue.

    "Warned Britain and France that …": each with the token that stands for it.
    """
    verb = attribution.head(discourse.doc)
    cue = cue_of(verb) if verb is not None else None
    first = addressed(discourse, attribution)
    if verb is None or cue is None or cue.type not in TO_SOMEONE or first is None:
        return
    phrase = addressee(verb) or _named_behind(verb)
    assert phrase is not None
    for noun in coordinated(discourse.doc[phrase[0] : phrase[1]].root):
        named = discourse.cast.covering(noun.i)
        if named is not None:
            yield named.key, named.start


def _named_behind(verb: Token) -> Range | None:
    """A name right behind the verb that the parser took for an adverb: "warned *Turkey* that"."""
    name = next((c for c in verb.rights if c.dep_ == "npadvmod" and c.pos_ == "PROPN"), None)
    return noun_phrase(name) if name is not None and name.left_edge.i == verb.i + 1 else None
