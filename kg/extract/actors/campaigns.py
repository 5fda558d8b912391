"""The campaigns of candidates: organizations under the full names of those who run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member
from kg.extract.actors.names import rank
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOUNS = frozenset({"campaign", "camp"})
"""Nouns for a candidate's people, right behind the name."""

INSIDE = ("compound", "nmod", "amod")


def note_campaigns(doc: Doc, cast: Cast) -> None:
    """Let "the Rojas campaign" name the campaign, where it was taken to name the candidate."""
    for named in list(cast.named):
        person = cast.members[named.key]
        if person.kind is not ActorKind.PERSON or named.end >= len(doc):
            continue
        noun, last = doc[named.end], doc[named.end - 1]
        if noun.lower_ in NOUNS and last.dep_ in INSIDE and last.head in (noun, noun.head):
            cast.forget(named)
            cast.note(named.start, noun.i + 1, campaign_of(cast, person))


def campaign_named(cast: Cast, name: str) -> Member | None:
    """The campaign of the one person whom a name like "Rojas campaign" tells; else None."""
    who, _, noun = name.replace("’", "'").rpartition(" ")
    person = cast.surname(who.removesuffix("'s")) if noun.casefold() in NOUNS else None
    return campaign_of(cast, person) if person is not None else None


def campaign_of(cast: Cast, person: Member) -> Member:
    """The campaign of a candidate, under the full name and known by the last name too."""
    member = cast.organization(f"{person.label} campaign", None)
    short = [name for name in person.names if " " not in name and rank(name, person.label) == 0]
    member.names |= {f"{name} campaign" for name in short}
    member.nouns |= {"campaign"}
    return member
