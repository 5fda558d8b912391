"""How an article uses a name: as a person's, a place's or a thing's, by the words beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.actors.homonyms import says_he
from kg.extract.actors.offices import honorifics, titles
from kg.extract.lexicon import cue_verbs, rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PLACES = frozenset(
    "oblast province region city river street district county airport square island sea strait "
    "mountain valley peninsula border bay gulf lake town village prefecture governorate shoal "
    "reef atoll archipelago estuary crossing checkpoint harbour harbor".split()
)
"""Last words of the names of places."""

SITES = PLACES - {"border"} | frozenset(
    "hospital school post port suburb neighbourhood neighborhood outskirts coast hamlet".split()
)
"""Common nouns that are called by the name of a place: "Marwa hospital", "the village of Tova"."""

THINGS = frozenset(
    "spyware malware software program programme app application virus vaccine drug vessel ship "
    "boat ferry frigate warship submarine tanker trawler plane aircraft satellite launcher".split()
)
"""Common nouns for what has a name and is nobody; with the weapons of `noun_classes`."""

WHERE = frozenset("in near around outside inside within across off over throughout".split())
"""Prepositions before a place; a person can be looked, laughed and shot "at"."""

MENTAL = frozenset(
    "believe trust confide interest interested faith confidence hope belief role disappointed "
    "disappointment invest investment share stake".split()
)
"""What one can do or have "in" a person."""

CALLED = frozenset({"call", "name", "know", "dub", "brand", "nickname"})
"""Verbs of "a program known as Lynx", "a rocket called Grad"."""

HIMSELF = frozenset({"himself", "herself"})


@dataclass(slots=True)
class Uses:
    """How often a name stands in an article, and how often as whose name."""

    times: int = 0
    person: int = 0
    """With a title or an age, before "who", "himself", or a verb of speech."""
    sites: int = 0
    """Beside the noun for a place: "Marwa hospital"."""
    where: int = 0
    """Behind a preposition of place: "in Marwa"."""
    things: int = 0
    """Beside the noun for a thing: "Grad launchers"."""
    called: int = 0
    """As a thing is called: "a program known as Lynx", "Lynx, a program"."""

    def of_no_person(self) -> bool:
        """Whether nothing tells a person, and something a place or a thing."""
        return not self.person and bool(self.sites or self.where or self.things or self.called)

    def of_no_body(self) -> bool:
        """Whether it is rather a place's or a thing's name than an organization's."""
        return not self.person and bool(self.sites or self.called)

    def of_town(self) -> bool:
        """Whether a single word is rather a town's name: half the time something is "in" it."""
        return not self.person and 2 * self.where >= self.times > 0


def uses(doc: Doc, names: Collection[str]) -> Mapping[str, Uses]:
    """How the article uses each of these names, wherever it stands in so many words."""
    found = {name: Uses() for name in names}
    for span in occurrences(doc, names):
        _count(found[span.text], span)
    return found


def occurrences(doc: Doc, names: Collection[str]) -> Iterator[Span]:
    """Where one of the names stands, in order, the longest where several begin."""
    text = doc.text if names else ""
    hits = {at: len(name) for name in sorted(names, key=len) for at in _starts(text, name)}
    for at in sorted(hits):
        span = doc.char_span(at, at + hits[at])
        if span is not None:
            yield span


def _starts(text: str, name: str) -> Iterator[int]:
    """Where the letters of a name begin in a text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _count(found: Uses, span: Span) -> None:
    """Add one place to the uses of a name."""
    root, doc = span.root, span.doc
    found.times += 1
    found.person += _is_of_person(doc, span, root)
    first = root
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    owner = span.end < len(doc) and doc[span.end].tag_ == "POS"
    above = first.head
    if first.dep_ == "pobj" and not owner:
        found.where += above.lower_ in WHERE and above.head.lemma_.lower() not in MENTAL
        found.sites += above.lower_ == "of" and _noun(above.head) in SITES
        found.called += above.lower_ == "as" and _is_called_thing(above.head)
    if first.dep_ in ("compound", "nmod"):
        found.sites += _noun(above) in SITES
        found.things += _noun(above) in _things()
    if first.dep_ in ("appos", "oprd"):
        found.called += _noun(above) in _things() or _is_called_thing(above)
    found.sites += root.dep_ == "appos" and _noun(_before_comma(doc, span)) in SITES
    found.called += _is_noun_before(doc, span, root)
    found.called += any(c.dep_ == "appos" and _noun(c) in _things() for c in root.children)


def _is_noun_before(doc: Doc, span: Span, root: Token) -> bool:
    """Whether the noun for a thing goes before its name: "the spyware Lynx"."""
    before = doc[span.start - 1] if span.start else root
    return before.text.islower() and before.head.i == root.i and _noun(before) in _things()


def _before_comma(doc: Doc, span: Span) -> Token:
    """The word that a name behind a comma explains."""
    comma = span.start > 1 and doc[span.start - 1].text == ","
    return doc[span.start - 2] if comma else span.root


def _is_of_person(doc: Doc, span: Span, root: Token) -> bool:
    before = doc[span.start - 1] if span.start else root
    titled = before.lower_ in titles() or before.lower_ in honorifics()
    if titled and before.tag_ not in ("NNS", "NNPS") and before.sent == root.sent:
        return True
    behind = [t.lower_ for t in doc[span.end : span.end + 2]]
    if behind[:1] and behind[0] in HIMSELF:
        return True
    if len(behind) > 1 and behind[0] in (",", "(") and (behind[1] == "who" or behind[1].isdigit()):
        return True
    return root.dep_ == "nsubj" and (root.head.lemma_ in cue_verbs() or says_he(root))


def _is_called_thing(verb: Token) -> bool:
    """Whether a verb calls a thing by a name: "a program known as", "which Lima calls"."""
    if verb.lemma_ not in CALLED:
        return False
    thing = _noun(verb.head) in _things() | SITES
    return thing or any(c.lower_ == "which" for c in verb.children)


def _noun(token: Token) -> str:
    """The base form of a common noun, or of a noun written like a name: "Shoal"."""
    return token.lemma_.lower() if token.pos_ in ("NOUN", "PROPN") else ""


@cache
def _things() -> frozenset[str]:
    weapons = {row["word"] for row in rows("noun_classes") if row["class"] == "weapon"}
    return THINGS | weapons - {"arm", "battery", "front", "mine", "shell", "strike"}
