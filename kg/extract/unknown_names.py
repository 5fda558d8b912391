"""Proper names that nothing else explains: an organization, a group, or a person by the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member
from kg.extract.actors.nonpersons import region_names
from kg.extract.actors.offices import title_ending_at, titles
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.extract.salience import Meant
from kg.gazetteer import lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TIMES = frozenset({"DATE", "TIME"})
"""Entity labels of what is nobody: "on Friday"."""

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december christmas easter ramadan".split()
)
"""Names of days and months; not "may" and "march", which are words, nor "May", a name."""

BODIES = ("ORG", "FAC", "PRODUCT", "WORK_OF_ART")


def is_time(token: Token) -> bool:
    """Whether a word tells when: "asked on *Friday*"."""
    return token.ent_type_ in TIMES or token.lower_ in DAYS


def unknown_name(cast: Cast, doc: Doc, head: Token, source: Range) -> Meant | None:
    """The actor that a name means which nothing else explains, now named there.

    A state, a city or a day stays open; a people without a country is a group.
    """
    if head.pos_ != "PROPN" or not head.text[:1].isupper() or is_time(head):
        return None
    start, end = _name_around(doc, head, source)
    name = doc[start:end].text
    if name.lower() in titles() or len(cast.namesakes(name)) > 1:
        return None
    if head.ent_type_ in ("GPE", "LOC", "NORP") or name in region_names() or lookup(name):
        people = head.tag_ in ("NNPS", "NNS") and not lookup(name)
        return Meant(cast.group(name, None).key) if people else None
    member = cast.organization(name, None) if _is_body(doc, head, start) else _person(cast, name)
    cast.note(start, end, member)
    return Meant(member.key)


def apposed_name(cast: Cast, doc: Doc, head: Token, source: Range) -> Meant | None:
    """Whom the name right behind a noun means, where it is known as nobody's: "the sheikh Abu Ali".

    Behind "the newspaper" it is a body, else behind a noun for people, or that somebody has ("its
    mouthpiece"), a person.
    """
    if head.tag_ != "NN" or head.i + 1 >= source[1]:
        return None
    name = doc[head.i + 1]
    start, end = _name_around(doc, name, (head.i + 1, source[1]))
    root = doc[start:end].root
    beside = root.dep_ == "appos" and root.head == head
    if not beside or name.pos_ != "PROPN" or is_time(root) or root.ent_type_ in ("GPE", "NORP"):
        return None
    if any(cast.within(start, end)) or any(cast.covering(i) for i in range(start, end)):
        return None
    noun = head.lemma_.lower()
    label = doc[start:end].text
    if noun in words("organization_nouns"):
        member = cast.organization(label, None)
    elif _is_persons_noun(doc, head, source) or _is_owned(head, label):
        member = _person(cast, label)
    else:
        return None
    cast.note(start, end, member)
    return Meant(member.key)


def _is_persons_noun(doc: Doc, head: Token, source: Range) -> bool:
    known = head.lemma_.lower() in words("person_nouns")
    return known or title_ending_at(doc, head.i + 1, source[0]) is not None


def _is_owned(head: Token, label: str) -> bool:
    """Whether a noun is somebody's, and its name has several words: "Oslo's fixer Ola Berg"."""
    return " " in label and any(c.dep_ == "poss" for c in head.children)


def _name_around(doc: Doc, head: Token, source: Range) -> Range:
    """The run of proper nouns, and of hyphens within them, around a word of a phrase."""
    start, end = head.i, head.i + 1
    while start > source[0] and _is_of_name(doc[start - 1]):
        start -= 1
    while end < source[1] and _is_of_name(doc[end]):
        end += 1
    return start, end


def _is_of_name(token: Token) -> bool:
    """Whether a word is part of a name: a proper noun, or the hyphen of "al-Masri"."""
    return token.pos_ == "PROPN" or (token.text == "-" and not token.whitespace_)


def _is_body(doc: Doc, head: Token, start: int) -> bool:
    behind_the = start > 0 and doc[start - 1].lower_ == "the"
    acronym = head.text.isupper() and len(head.text) > 1
    noun = head.lower_ in words("organization_nouns")
    return head.ent_type_ in BODIES or noun or behind_the or acronym


def _person(cast: Cast, name: str) -> Member:
    return cast.surname(name) or cast.person(name)
