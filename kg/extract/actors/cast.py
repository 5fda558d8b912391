"""The cast of an article: its actors, and where each is named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.actors.names import fold, parts, rank, same_person, slug
from kg.extract.actors.offices import Title
from kg.gazetteer import country, form_key
from kg.kinds import ActorKind
from kg.model import Actor, Role

PRIVATE = frozenset(
    "party movement union company firm newspaper paper network broadcaster magazine "
    "outlet website charity club church university college institute foundation league airline "
    "carrier carmaker automaker faction campaign group giant pollster federation".split()
)
"""Nouns of bodies whose officers do not speak for a country."""


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
    nouns: set[str] = field(default_factory=set)
    """Common nouns by which the article goes back to it: ``regulator``, ``party``."""
    single: bool = False
    """A group that is one unnamed person: ``a senior official``."""
    own: bool = False
    """The user's own actor: its key is final."""

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

    def is_private(self) -> bool:
        """Whether it is a party, a firm, a newspaper: of a country, but not speaking for it."""
        words = {*self.nouns, *fold(self.label).split()}
        return self.kind is ActorKind.ORGANIZATION and not PRIVATE.isdisjoint(words)

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
        self.places: list[Named] = []
        """Where a capital only says where something is: "protesters in Moscow"."""
        self._own: dict[tuple[ActorKind, str], Member] = {}

    def person(self, name: str) -> Member:
        """The person of that full name or surname, new or known, whatever the spelling."""
        own = self.own(ActorKind.PERSON, name)
        if own is not None:
            return own
        for member in self.persons():
            if any(same_person(name, held) for held in _full_names(member)):
                member.names.add(name)
                if not member.own and len(name.split()) > len(member.label.split()):
                    member.label = name
                return member
        local = " " not in fold(name)
        key = f"#person={slug(name)}" if local else f"person/{slug(name)}"
        return self.take(Member(key, name, ActorKind.PERSON, names={name}))

    def surname(self, word: str) -> Member | None:
        """The one person of whose name the word is a part; None where there is none, or are two.

        The last name comes first, then a first one (Lin of Lin Jian), then one within (Lula).
        """
        best = self.namesakes(word)
        return best[0] if len(best) == 1 else None

    def namesakes(self, word: str) -> list[Member]:
        """The persons for whose names the word stands best."""
        ranked: dict[int, list[Member]] = {}
        wanted = parts(word)[-1:]
        for member in self.members.values():
            if member.kind is not ActorKind.PERSON or not _has_part(member, wanted):
                continue
            ranks = [r for held in _full_names(member) if (r := rank(word, held)) is not None]
            if ranks:
                ranked.setdefault(min(ranks), []).append(member)
        return ranked[min(ranked)] if ranked else []

    def country(self, code: str) -> Member:
        """The country with that ISO code."""
        own = self.own(ActorKind.COUNTRY, code)
        if own is not None:
            return own
        key = f"country/{code}"
        if key not in self.members:
            entry = country(code)
            self.take(
                Member(key, entry.name, ActorKind.COUNTRY, country=code, wikidata=entry.wikidata)
            )
        return self.members[key]

    def organization(self, label: str, of: str | None) -> Member:
        """The organization with that label, of that country if it has one."""
        own = self.own(ActorKind.ORGANIZATION, label)
        if own is not None:
            return own
        member = self.take(Member(f"organization/{slug(label)}", label, ActorKind.ORGANIZATION))
        member.country = member.country or of
        return member

    def group(self, label: str, of: str | None) -> Member:
        """The unnamed people called so in this article."""
        member = self.take(Member(f"#group={slug(label)}", label, ActorKind.GROUP))
        member.country = member.country or of
        return member

    def add_own(self, member: Member, names: Iterable[str]) -> None:
        """Know a user's own actor, that goes before any other of these names."""
        for name in names:
            self._own.setdefault((member.kind, form_key(name)), member)
        if member.kind is ActorKind.COUNTRY and member.country is not None:
            self._own.setdefault((member.kind, form_key(member.country)), member)

    def own(self, kind: ActorKind, name: str) -> Member | None:
        """The user's own actor of that name, or country of that code, now one of the article's."""
        found = self._own.get((kind, form_key(name)))
        return self.take(found) if found is not None else None

    def take(self, member: Member) -> Member:
        """The member, now one of this article's."""
        return self.members.setdefault(member.key, member)

    def note(self, start: int, end: int, member: Member) -> None:
        """Remember that tokens ``start`` to ``end`` name the actor, if they name none already."""
        _insert(self.named, Named(start, end, member.key))

    def note_place(self, start: int, end: int, member: Member) -> None:
        """Remember that tokens ``start`` to ``end`` only tell in which country something is."""
        _insert(self.places, Named(start, end, member.key))

    def forget(self, named: Named) -> None:
        """Let a place name nobody any more."""
        self.named.remove(named)

    def rename(self, old: str, new: str) -> None:
        """Let all places that name one actor name another, and forget the one."""
        if old != new:
            self.named = [Named(n.start, n.end, new if n.key == old else n.key) for n in self.named]
            for office in (o for m in self.members.values() for o in m.offices):
                office.organization = new if office.organization == old else office.organization
            del self.members[old]

    def within(self, start: int, end: int) -> Iterator[Named]:
        """Where actors are named between two tokens, in order."""
        yield from _within(self.named, start, end)

    def places_within(self, start: int, end: int) -> Iterator[Named]:
        """Where countries are named as mere places between two tokens, in order."""
        yield from _within(self.places, start, end)

    def covering(self, token: int) -> Named | None:
        """What is named at a token."""
        at = bisect_left(self.named, Named(token + 1, 0, "")) - 1
        if at >= 0 and self.named[at].start <= token < self.named[at].end:
            return self.named[at]
        return None

    def persons(self) -> Iterable[Member]:
        """The persons, in the order in which they were first met."""
        return [m for m in self.members.values() if m.kind is ActorKind.PERSON]

    def final_keys(self) -> dict[str, str]:
        """The keys that change when all offices are known, each with its final one.

        A person known by a full name goes under the country, else under the organization, that the
        article gives: ``person/cl/ana-rojas``.  So two people of one name stay two.
        """
        final = {m.key: _final_key(m) for m in self.members.values()}
        taken = set(final) - {old for old, new in final.items() if old != new}
        renamed: dict[str, str] = {}
        for old, new in sorted(final.items()):
            if new != old and new not in taken:
                renamed[old] = new
                taken.add(new)
        return renamed


def _insert(places: list[Named], new: Named) -> None:
    """Keep a place in order, unless it overlaps one that is there."""
    at = bisect_left(places, new)
    near = places[max(0, at - 1) : at + 1]
    if not any(n.start < new.end and new.start < n.end for n in near):
        places.insert(at, new)


def _within(places: list[Named], start: int, end: int) -> Iterator[Named]:
    at = bisect_left(places, Named(start, start, ""))
    while at < len(places) and places[at].start < end:
        if places[at].end <= end:
            yield places[at]
        at += 1


def _has_part(member: Member, wanted: tuple[str, ...]) -> bool:
    """Whether a word is in one of the person's names: a quick look before a close one."""
    return any(wanted[0] in parts(name) for name in _full_names(member)) if wanted else False


def _full_names(member: Member) -> Iterable[str]:
    """The names by which a person can be recognised: the label, and all a user gave."""
    return {member.label, *member.names} if member.own else (member.label,)


def _final_key(member: Member) -> str:
    if member.kind is not ActorKind.PERSON or member.own or " " not in fold(member.label):
        return member.key
    name = slug(member.label)
    if member.country is not None:
        return f"person/{member.country.lower()}/{name}"
    held = (office.organization for office in member.offices if office.organization)
    organization = next(held, None)
    if organization is not None:
        return f"person/{organization.rpartition('/')[2]}/{name}"
    return f"person/{name}"
