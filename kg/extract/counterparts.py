"""Which countries a clause sets against a person: whom he accuses, meets or summons is not his.

"Chile demanded an apology from Foreign Minister Ana Nagy" tells that she is not Chile's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member, Named
from kg.extract.salience import Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ENVOYS = frozenset("ambassador envoy embassy consul consulate diplomat counterpart".split())
"""Nouns for those who deal with another country than their own."""

ABROAD = frozenset({"ambassador", "envoy", "consul", "foreign minister"})
"""Families of offices that deal with other countries."""

SELF = frozenset(
    "appoint name nominate elect reelect choose pick swear dispatch send replace dismiss sack fire "
    "oust represent lead head govern rule defend protect serve leave reach enter visit".split()
)
"""Verbs that join a country and its own officer: "Chile sent Foreign Minister Ana Paz"."""

HITS = frozenset({"hit", "fire", "shoot", "strike", "snap"})
"""Verbs of "hit back"."""

REPLIES = frozenset({"retort", "counter", "rebut", "refute", "contradict"})
"""Verbs that answer an opponent."""

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = frozenset({"dobj", "iobj", "dative"})
TOWARDS = frozenset({"by", "from", "with", "of", "to", "against", "at", "on", "for"})
"""Prepositions behind which somebody stands to whom something is done."""


def set_against(mind: Salience, key: str) -> set[str]:
    """The codes of the countries that some clause of the article sets against a person.

    Args:
        mind: who is named, and where.
        key: the person's.
    """
    places = [n for n in mind.cast.named if n.key == key and n.start not in mind.reading.quoted]
    return {code for named in places for code in _against(mind, named)}


def is_envoys(mind: Salience, named: Named) -> bool:
    """Whether a mention is of an envoy or embassy, or only tells whose: "Peru's envoy".

    Where they act, their host is spoken of as much as they are.
    """
    root = mind.doc[named.start : named.end].root
    member = mind.cast.members[named.key]
    words = {t.lower_ for t in (*mind.doc[named.start : named.end], *_phrase(root))}
    held = member.kind is ActorKind.PERSON and member.families() & (ABROAD - {"foreign minister"})
    return bool(held) or not ENVOYS.isdisjoint(words)


def _against(mind: Salience, named: Named) -> Iterator[str]:
    """The countries set against the person where he is named."""
    head = _phrase_head(mind.doc[named.start : named.end].root, owner=False)
    clauses = [c for c in head.children if c.dep_ == "relcl" and _is_who(c)]
    if head.dep_ in SUBJECTS:
        clauses.append(head.head)
    for verb in clauses:
        yield from _codes(mind, [o for v in (verb, *verb.conjuncts) for o in _objects(v)])
    yield from subjects_against(mind, head)


def subjects_against(mind: Salience, noun: Token) -> Iterator[str]:
    """The codes of the countries that do something to what a noun means.

    Args:
        mind: who is named, and where.
        noun: the head of its phrase: "government" of "China accused the government".
    """
    verb = _governing(noun)
    if verb is None:
        return
    codes = list(_codes(mind, _subjects(verb)))
    if not codes and verb.dep_ == "conj":  # the parse may join it to the verb of what was said
        codes = list(_codes(mind, _subjects(verb.sent.root)))
    yield from codes


def hits_back(mind: Salience, at: int) -> bool:
    """Whether the clause around a token tells that its subject opposes whoever spoke before."""
    verb = next((t for t in mind.doc[at].ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    back = any(c.lower_ == "back" for c in verb.children) and verb.lemma_ in HITS
    return back or verb.lemma_ in REPLIES


def _phrase_head(token: Token, *, owner: bool = True) -> Token:
    """The head of the noun phrase in which a name explains or modifies a noun, or owns it."""
    return [token, *_phrase(token, owner=owner)][-1]


def _phrase(token: Token, *, owner: bool = True) -> Iterator[Token]:
    """The nouns that a name explains, modifies or owns, up to the head of its phrase."""
    beside = {"compound", "nmod", "amod", *(("poss",) if owner else ())}
    while (token.dep_ == "appos" and token.head.pos_ in ("NOUN", "PROPN")) or (
        token.dep_ in beside and token.head.i > token.i
    ):
        token = token.head
        yield token


def _is_who(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c.lower_ == "who" for c in verb.children)


def _governing(head: Token) -> Token | None:
    """The verb whose object a noun is, or is part of: "demanded an apology *from* the premier"."""
    token = head
    if token.dep_ == "pobj":
        token = token.head
        if token.lower_ not in TOWARDS:
            return None
        token = token.head
        if token.dep_ == "pobj":  # "asked *for a meeting* with the premier"
            token = token.head.head
        elif token.dep_ == "dobj":
            token = token.head
    elif token.dep_ in OBJECTS:
        token = token.head
    else:
        return None
    return token if token.pos_ in ("VERB", "AUX") and token.lemma_ not in SELF else None


def _subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, or of the verb that it shares them with."""
    while True:
        found = [c for c in verb.children if c.dep_ in SUBJECTS]
        if found or verb.dep_ not in ("conj", "xcomp"):
            return found
        verb = verb.head


def _objects(verb: Token) -> Iterator[Token]:
    """What a verb is done to: its objects, and what stands behind "by", "with" or "against"."""
    if verb.lemma_ in SELF:
        return
    for child in verb.children:
        if child.dep_ in OBJECTS:
            yield child
        if child.dep_ == "agent" or child.lower_ in ("against", "with"):
            yield from (c for c in child.children if c.dep_ == "pobj")


def _codes(mind: Salience, nouns: list[Token]) -> Iterator[str]:
    """The countries for which nouns deal with others: by name, their envoys and ministers."""
    for noun in nouns:
        for named in mind.cast.within(noun.left_edge.i, noun.right_edge.i + 1):
            root = mind.doc[named.start : named.end].root
            member = mind.cast.members[named.key]
            if _phrase_head(root) != noun or member.country is None:
                continue
            if root == noun or _is_explained(mind, named):
                deals = _deals(member)
            else:
                deals = noun.lower_ in ENVOYS or noun.lower_ in ("government", "ministry")
            if deals:
                yield member.country


def _deals(member: Member) -> bool:
    """Whether an actor is a country, its foreign ministry or one who deals with other countries."""
    if member.kind is ActorKind.PERSON:
        return not member.families().isdisjoint(ABROAD)
    words = member.label.lower().split()
    ministry = member.label.startswith("Ministry of Foreign Affairs")
    return member.kind is ActorKind.COUNTRY or ministry or not ENVOYS.isdisjoint(words)


def _is_explained(mind: Salience, named: Named) -> bool:
    """Whether a name explains a noun: "its foreign minister, Ana Nagy"."""
    return mind.doc[named.start : named.end].root.dep_ == "appos"
