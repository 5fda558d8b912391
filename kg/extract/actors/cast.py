"""The cast of an article: its actors, and where each is named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.actors.names import fold, slug
from kg.extract.actors.offices import Title
from kg.gazetteer import country
from kg.model import Actor, ActorKind, Role


@dataclass(slots=True)
class Office:
    """An office as found in the text; organization is an actor's key."""

    title: Title | None
    organization: str | None
    country: str | None
    former: bool = False


@dataclass(slots=True)
class Member:
    """An actor while the article is being read."""

    key: str
    label: str
    kind: ActorKind
    country: str | None = None
    names: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    gender: str = ""
    wikidata: str | None = None

    def families(self) -> set[str]:
        """The kinds of office that the person holds or held."""
        return {office.title.family for office in self.offices if office.title}

    def add_office(self, office: Office) -> None:
        """Note an office; one that only repeats a known one with less is left out."""
        for held in self.offices:
            if _family(held) == _family(office) and held.former == office.former:
                held.title = held.title or office.title
                held.organization = held.organization or office.organization
                held.country = held.country or office.country
                self._learn(office)
                return
        self.offices.append(office)
        self._learn(office)

    def _learn(self, office: Office) -> None:
        if office.title is not None and office.title.gender:
            self.gender = self.gender or office.title.gender
        if self.country is None and office.country is not None:
            self.country = office.country

    def actor(self) -> Actor:
        """The finished actor."""
        roles = tuple(
            Role(
                title=office.title.name if office.title else None,
                organization=office.organization,
                country=office.country,
                former=office.former,
            )
            for office in self.offices
        )
        return Actor(
            key=self.key,
            label=self.label,
            kind=self.kind,
            country=self.country,
            roles=roles,
            names=tuple(sorted(self.names - {self.label})),
            wikidata=self.wikidata,
        )


def _family(office: Office) -> str | None:
    return office.title.family if office.title else None


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A place, in tokens, where an actor is named."""

    start: int
    end: int
    key: str


class Cast:
    """The actors of an article by key, and where they are named, in order."""

    def __init__(self) -> None:
        self.members: dict[str, Member] = {}
        self.named: list[Named] = []

    def person(self, name: str) -> Member:
        """The person of that full name or surname, new or known, whatever the spelling."""
        folded = fold(name)
        for member in self.members.values():
            if member.kind is ActorKind.PERSON and same_person(folded, fold(member.label)):
                member.names.add(name)
                if len(name.split()) > len(member.label.split()):
                    member.label = name
                return member
        local = " " not in folded
        key = f"#person={slug(name)}" if local else f"person/{slug(name)}"
        return self._add(Member(key, name, ActorKind.PERSON, names={name}))

    def surname(self, word: str) -> Member | None:
        """The one person whose last name the word is; None where there is none, or are two."""
        folded = fold(word)
        found = [
            m
            for m in self.members.values()
            if m.kind is ActorKind.PERSON and folded == fold(m.label).split()[-1]
        ]
        if not found:  # family name first, as in Lin Jian
            found = [
                m
                for m in self.members.values()
                if m.kind is ActorKind.PERSON and folded == fold(m.label).split()[0]
            ]
        return found[0] if len(found) == 1 else None

    def country(self, code: str) -> Member:
        """The country with that ISO code."""
        key = f"country/{code}"
        if key not in self.members:
            entry = country(code)
            self._add(
                Member(key, entry.name, ActorKind.COUNTRY, country=code, wikidata=entry.wikidata)
            )
        return self.members[key]

    def organization(self, label: str, of: str | None) -> Member:
        """The organization with that label, of that country if it has one."""
        member = self._add(Member(f"organization/{slug(label)}", label, ActorKind.ORGANIZATION))
        member.country = member.country or of
        return member

    def group(self, label: str, of: str | None) -> Member:
        """The unnamed people called so in this article."""
        member = self._add(Member(f"#group={slug(label)}", label, ActorKind.GROUP))
        member.country = member.country or of
        return member

    def note(self, start: int, end: int, member: Member) -> None:
        """Remember that tokens ``start`` to ``end`` name the actor, if they name none already."""
        new = Named(start, end, member.key)
        at = bisect_left(self.named, new)
        near = self.named[max(0, at - 1) : at + 1]
        if not any(n.start < end and start < n.end for n in near):
            self.named.insert(at, new)

    def rename(self, old: str, new: str) -> None:
        """Let all places that name one actor name another, and forget the one."""
        if old != new:
            self.named = [Named(n.start, n.end, new if n.key == old else n.key) for n in self.named]
            del self.members[old]

    def within(self, start: int, end: int) -> Iterator[Named]:
        """Where actors are named between two tokens, in order."""
        at = bisect_left(self.named, Named(start, start, ""))
        while at < len(self.named) and self.named[at].start < end:
            if self.named[at].end <= end:
                yield self.named[at]
            at += 1

    def covering(self, token: int) -> Named | None:
        """What is named at a token."""
        at = bisect_left(self.named, Named(token + 1, 0, "")) - 1
        if at >= 0 and self.named[at].start <= token < self.named[at].end:
            return self.named[at]
        return None

    def persons(self) -> Iterable[Member]:
        """The persons, in the order in which they were first met."""
        return [m for m in self.members.values() if m.kind is ActorKind.PERSON]

    def _add(self, member: Member) -> Member:
        return self.members.setdefault(member.key, member)


def same_person(one: str, other: str) -> bool:
    """Whether two folded names are of one person: equal, or one a part of the other's ends.

    >>> same_person("adam b. schiff", "adam schiff"), same_person("schiff", "adam schiff")
    (True, True)
    >>> same_person("bill clinton", "hillary clinton"), same_person("john", "john kerry")
    (False, False)
    """
    a, b = sorted((one.split(), other.split()), key=len)
    if a == b:
        return True
    if len(a) == 1:
        return a[0] == b[-1]
    return a[0] == b[0] and a[-1] == b[-1]
