"""Bodies of one name in several countries: whose Senate or National Security Council is meant.

The table of organizations knows such a name as that of the country of which news tells most.  That
holds where the article speaks of it, unless "the country's", or the clause, tells another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member, Named
from kg.extract.actors.organizations import organization
from kg.extract.homelands import report_country, spoken_of
from kg.extract.salience import Salience
from kg.gazetteer import lookup
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

SHARED = frozenset(
    {
        "Congress",
        "Conservative Party",
        "Department of Agriculture",
        "Department of Energy",
        "Department of Justice",
        "Department of Labor",
        "Department of the Interior",
        "House of Commons",
        "House of Representatives",
        "Labour Party",
        "National Security Council",
        "Senate",
    }
)
"""Labels of the table that bodies of other countries have as well."""

MINISTRY = "Ministry of Health"

WHOSE = frozenset({"country", "nation", "government", "its", "their"})
"""Words that own a body whose country was just spoken of."""


def give_shared(mind: Salience) -> None:
    """Let each body with a shared name be of the country that the article tells, if of another."""
    home = report_country(mind)
    for named in list(mind.cast.named):
        member = mind.cast.members.get(named.key)
        if member is None or member.own or member.label not in SHARED or not member.country:
            continue
        if _is_told(mind, member):
            continue
        code = _owner(mind, named) or _addressed_by(mind, named)
        if code is None and not _is_spoken_of(mind, member):
            _move(mind, member, home)
        elif code is not None and code != member.country:
            _move(mind, member, code)


def _is_told(mind: Salience, member: Member) -> bool:
    """Whether the article names the body with its country: "the US Senate"."""
    places = (n for n in mind.cast.named if n.key == member.key)
    return any(lookup(mind.doc[n.start].text) for n in places)


def _owner(mind: Salience, named: Named) -> str | None:
    """The country of "the country's National Security Council"."""
    root = mind.doc[named.start : named.end].root
    owner = next((c for c in root.children if c.dep_ == "poss" and c.i < named.start), None)
    if owner is None or owner.lower_ not in WHOSE:
        return None
    meant = mind.last(owner.i, (ActorKind.COUNTRY,))
    told = spoken_of(mind, owner.i)[0]
    return told or (mind.cast.members[meant.key].country if meant is not None else None)


def _addressed_by(mind: Salience, named: Named) -> str | None:
    """The country of a minister who reports to the body: "the premier told the Senate"."""
    root = mind.doc[named.start : named.end].root
    verb = root.head if root.dep_ in ("dobj", "dative") else None
    if verb is None or verb.lemma_ != "tell":
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    for named_subject in (n for c in subjects for n in _within(mind, c)):
        member = mind.cast.members[named_subject.key]
        if member.kind is ActorKind.PERSON and member.country is not None:
            return member.country
    return None


def _within(mind: Salience, noun: Token) -> list[Named]:
    return list(mind.cast.within(noun.left_edge.i, noun.right_edge.i + 1))


def _is_spoken_of(mind: Salience, member: Member) -> bool:
    """Whether the article names the country of a body, or another body or officer of it."""
    others = (mind.cast.members[n.key] for n in [*mind.cast.named, *mind.cast.places])
    return any(m.country == member.country and m.label not in SHARED for m in others)


def _move(mind: Salience, member: Member, code: str | None) -> None:
    """Let a body be that of another country, or of none that is told, and its officers with it."""
    before, key = member.country, member.key
    if code is None:
        member.country = None
    else:
        suffix = organization(MINISTRY, code).label.removeprefix(MINISTRY)  # " of the Philippines"
        full = mind.cast.organization(member.label + suffix, code)
        full.nouns |= member.nouns
        mind.cast.rename(key, full.key)
        key = full.key
    for person in mind.cast.persons():
        for office in person.offices:
            if office.organization == key and office.country == before:
                office.country = code
                person.country = code if person.country == before else person.country
