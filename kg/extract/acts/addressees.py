"""To whom a statement is addressed: "warned Beijing"; not the press, nor a house or a public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.attribution.sources import coordinated, noun_phrase
from kg.extract.attribution.verbs import addressee, cue_of
from kg.extract.coreference import Discourse
from kg.extract.lexicon import Cue
from kg.extract.unknown_names import is_time
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TO_SOMEONE = frozenset({Act.APPEAL, Act.DEMAND, Act.WARNING, Act.THREAT, Act.QUESTION})
"""What is directed at the one it is spoken to."""

AIMED = frozenset({"accuse", "act", "stance", "characterize"})
"""The kinds of cue whose object is the one at whom the words are directed."""

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
    if cue is None:
        return None
    if "addressee" in cue.frames:
        phrase = addressee(verb) or _named_behind(verb)
    else:
        phrase = _asked(verb, cue, attribution)
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
    if verb is None or cue is None or first is None:
        return
    if cue.type not in TO_SOMEONE and cue.lemma != "call":
        return
    phrase = addressee(verb) or _named_behind(verb)
    phrase = phrase if "addressee" in cue.frames else _asked(verb, cue, attribution)
    assert phrase is not None
    for noun in coordinated(discourse.doc[phrase[0] : phrase[1]].root):
        named = discourse.cast.covering(noun.i)
        if named is not None:
            yield named.key, named.start


def _named_behind(verb: Token) -> Range | None:
    """A name right behind the verb that the parser took for an adverb: "warned *Turkey* that"."""
    name = next((c for c in verb.rights if c.dep_ == "npadvmod" and c.pos_ == "PROPN"), None)
    return noun_phrase(name) if name is not None and name.left_edge.i == verb.i + 1 else None


def asked_party(discourse: Discourse, attribution: Attribution) -> str | None:
    """The actor whom a request is put to, even one's own government: "urged *Ottawa* to act"."""
    verb = attribution.head(discourse.doc)
    cue = cue_of(verb) if verb is not None else None
    asked = _asked_of(verb, cue) if verb is not None and cue is not None else []
    named = (discourse.cast.covering(t.i) for t in asked)
    return next((n.key for n in named if n is not None), None)


def _asked(verb: Token, cue: Cue, attribution: Attribution) -> Range | None:
    """Whom a request is for where the content leaves it out: "called on *Rome* | to comply"."""
    inside = covered(attribution.contents)
    people = (t for t in _asked_of(verb, cue) if t.i not in inside and t.pos_ != "PRON")
    person = next(people, None)
    return noun_phrase(person) if person is not None else None


def _asked_of(verb: Token, cue: Cue) -> list[Token]:
    """Whom the cue's verb asks: its object, or what stands behind "on"."""
    if cue.kind != "request" and cue.lemma != "call":
        return []
    prepositions = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "upon"))
    asked = [c for c in verb.children if c.dep_ in ("dobj", "dative") and cue.lemma != "call"]
    asked += [g for c in prepositions for g in c.children if g.dep_ == "pobj"]
    return [noun for noun in asked if not is_time(noun)]


def outside(doc: Doc, attribution: Attribution) -> Iterator[Range]:
    """Whom a cue accuses, blames or praises, where that is no part of the content.

    "Accused *Rome and Athens* | of breaking the pact": the words up to the content.
    """
    verb = attribution.head(doc)
    cue = cue_of(verb) if verb is not None and verb.pos_ == "VERB" else None
    if verb is None or cue is None or cue.kind not in AIMED:
        return
    inside = covered(attribution.contents)
    for child in verb.children:
        if child.dep_ not in ("dobj", "dative", "nsubjpass") or child.i in inside:
            continue
        start, end = child.left_edge.i, child.i + 1
        while end <= child.right_edge.i and end not in inside:
            end += 1
        yield start, end
