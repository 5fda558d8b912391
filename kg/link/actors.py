"""One actor under several IRIs: a name spelled otherwise, an acronym, a surname with its office.

Nothing is merged on a surname alone, nor where countries, Wikidata items or offices contradict.
The country of a minister is weaker evidence: articles often leave it to be guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from kg.extract.actors.offices import titles
from kg.graph.vocab import KG
from kg.link.components import joined
from kg.link.decision import Decision, Triple, link_triples
from kg.link.features import ActorItem
from kg.link.names import (
    acronym,
    is_acronym,
    office,
    offices_differ,
    offices_meet,
    organization_name,
    person_name,
    same_person_name,
)
from kg.link.words import level

PASSING = frozenset(
    {"candidate", "former", "nominee", "contender", "frontrunner", "runner", "hopeful"}
)
"""Words of offices that one holds beside or before another: they contradict nothing."""
HEADS = frozenset({"president", "prime minister", "chancellor", "monarch", "supreme leader"})
"""Families of offices of which news names no country where readers know it: "President Obama"."""
RULING = HEADS - {"monarch"}
"""Those of them that tell apart: kings of two countries often share a name."""
PARLIAMENT = frozenset(
    "senator representative congressman congresswoman lawmaker legislator mp member "
    "parliamentarian deputy".split()
)
"""Words of seats in a parliament, beside which one holds the offices of `WITHIN` too."""
WITHIN = frozenset(
    "chairman chairwoman chair chairperson leader speaker whip president minister secretary "
    "spokesperson".split()
)
CAMPAIGN = " campaign"
PERSON = "person"
_NAMED = ("name", "acronym")


@dataclass(slots=True)
class _Actor:
    """An IRI with all that the articles say of it."""

    node: str
    type: str
    label: str = ""
    names: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    offices: set[frozenset[str]] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    """The kinds of office, which "spokesman" and "press secretary" share."""
    organizations: set[str] = field(default_factory=set)
    wikidata: set[str] = field(default_factory=set)
    own: bool = False
    """A user's table names it: whoever has its name is it, and it is never merged away."""

    def add(self, item: ActorItem) -> None:
        """Let what one article says count too."""
        self.label = max(self.label, item.label, key=lambda text: (len(text.split()), text))
        self.names |= set(item.names)
        self.countries |= {item.country} if item.country else set()
        self.offices |= {held for t in item.titles if not (held := office(t)) & PASSING}
        self.families |= {titles()[t].family for t in item.titles if t in titles()}
        self.organizations |= {organization_name(o) for o in item.organizations}
        self.wikidata |= {item.wikidata} if item.wikidata else set()
        self.own = self.own or item.own

    @property
    def full_names(self) -> list[tuple[str, ...]]:
        """Names of at least two words, as skeletons."""
        found = {person_name(name) for name in self.names}
        return sorted(name for name in found if len(name) > 1)

    @property
    def surnames(self) -> set[str]:
        """The last words of the names, as skeletons."""
        return {found[-1] for name in self.names if (found := person_name(name))}

    def rank(self) -> tuple[bool, bool, bool, bool, int, str]:
        """What sorts the one that stands for all to the front."""
        words = len(person_name(self.label)) if self.type == PERSON else 0
        return (
            not self.own,
            "#" in self.node,
            not self.wikidata,
            not self.countries,
            -words,
            self.node,
        )


def near(a: ActorItem, b: ActorItem) -> bool:
    """Whether two descriptions may be of one actor: by IRI, item or name."""
    if a.node == b.node or (a.wikidata is not None and a.wikidata == b.wikidata):
        return True
    if a.type != b.type:
        return False
    return bool(_name_alike(_gathered([a])[0], _gathered([b])[0]))


def triples(part: Sequence[ActorItem], base: str) -> Iterator[Triple]:
    """The merges among actors whose names hang together."""
    actors = _gathered(part)
    for numbers, decisions in merged(actors):
        group = [actors[n] for n in numbers]
        known = min(group, key=_Actor.rank)
        for n, actor in zip(numbers, group, strict=True):
            if actor is not known:
                decision = decisions[n] if n in decisions else decisions[actors.index(known)]
                yield from link_triples(actor.node, KG.sameActor, known.node, decision, base)


def _gathered(part: Sequence[ActorItem]) -> list[_Actor]:
    found: dict[str, _Actor] = {}
    for item in sorted(part, key=lambda item: (item.node, item.id)):
        found.setdefault(item.node, _Actor(item.node, item.type)).add(item)
    return list(found.values())


def merged(actors: Sequence[_Actor]) -> Iterator[tuple[list[int], dict[int, Decision]]]:
    """Groups of two and more actors that are one, by number, and why each belongs to its group.

    First whoever has the name of an actor in the user's table, whatever else is said of them.  Then
    those who are the same for certain: one item, one name and country, or one name and office.
    Then those of one name, if nobody of that name contradicts.  Then surnames with an office, if
    one group fits.
    """
    why: dict[int, Decision] = {}
    groups = [[n] for n in range(len(actors))]
    for rule in (_by_table, _certain, _by_name_and_office, _by_name, _by_office):
        groups = _joined(actors, groups, rule, why)
    yield from ((sorted(group), why) for group in groups if len(group) > 1)


def _joined(
    actors: Sequence[_Actor],
    groups: Sequence[list[int]],
    rule: Callable[[_Actor, _Actor], Decision | None],
    why: dict[int, Decision],
) -> list[list[int]]:
    """The groups after one rule: what hangs together by it, where nothing contradicts.

    Where something does, as two people of one name in two countries, a group that could go to
    either stays alone.
    """
    found = {
        (x, y): decision
        for x, y in combinations(range(len(groups)), 2)
        if (decision := _groups_fit(actors, groups[x], groups[y], rule)) is not None
    }
    out: list[list[int]] = []
    for part in joined(len(groups), found):
        members = [n for at in part for n in groups[at]]
        pairs = [(actors[x], actors[y]) for x, y in combinations(members, 2)]
        if rule is _by_table:
            pairs = [(a, b) for a, b in pairs if a.own or b.own]
        if any(_contradict(a, b) for a, b in pairs):
            out += [groups[at] for at in part]
            continue
        out.append(sorted(members))
        for pair, decision in sorted(found.items(), key=lambda item: (-item[1].score, item[0])):
            for at in pair if set(pair) <= set(part) else ():
                for n in groups[at]:
                    why.setdefault(n, decision)
    return sorted(out)


def _groups_fit(
    actors: Sequence[_Actor],
    one: Sequence[int],
    other: Sequence[int],
    rule: Callable[[_Actor, _Actor], Decision | None],
) -> Decision | None:
    """Why two groups are one; None if they need not be."""
    found = (rule(actors[x], actors[y]) for x in one for y in other)
    return max((d for d in found if d), key=lambda d: (d.score, d.evidence), default=None)


def _by_table(a: _Actor, b: _Actor) -> Decision | None:
    """Why an actor is one of the user's table: it has one of the names given there."""
    if a.own == b.own or a.type != b.type or _name_alike(a, b) not in ("name", "acronym"):
        return None
    own, other = (a, b) if a.own else (b, a)
    why = f"“{other.label}” is a name of “{own.label}” in the user's table of actors"
    return Decision(1.0, "user's table", why)


def _certain(a: _Actor, b: _Actor) -> Decision | None:
    """Why two actors are one, whatever others there are."""
    if a.wikidata & b.wikidata:
        return Decision(1.0, "Wikidata", f"both are {min(a.wikidata & b.wikidata)}")
    name = _name_alike(a, b)
    if not name or name == "surname" or _contradict(a, b):
        return None
    shared = sorted(a.countries & b.countries)
    if not shared:
        return None
    why = f"“{a.label}” and “{b.label}” are the same {name}, both of {', '.join(shared)}"
    return Decision(0.95, f"same {name} and country", why)


def _by_name_and_office(a: _Actor, b: _Actor) -> Decision | None:
    """Why two of one full name are one, even where somebody else of that name contradicts."""
    shared = sorted(" ".join(sorted(held)) for held in a.offices & b.offices)
    if a.type != PERSON or not shared or _name_alike(a, b) != "name" or _contradict(a, b):
        return None
    why = f"“{a.label}” and “{b.label}” are the same name with the same office: {shared[0]}"
    return Decision(0.9, "same name and office", why)


def _by_name(a: _Actor, b: _Actor) -> Decision | None:
    """Why two of one name are one, where nobody of that name contradicts."""
    name = _name_alike(a, b)
    if name not in ("name", "acronym") or _contradict(a, b):
        return None
    why = f"“{a.label}” and “{b.label}” are the same {name}; nobody of that name contradicts"
    return Decision(0.85, f"same {name}", why)


def _by_office(a: _Actor, b: _Actor) -> Decision | None:
    """Why one with a surname alone is the other."""
    if a.type != PERSON or not (a.surnames & b.surnames) or (a.full_names and b.full_names):
        return None
    short, full = (b, a) if a.full_names else (a, b)
    if _lead_alike(a, b):
        why = f"“{short.label}” has the surname and the high office of “{full.label}”"
        if not full.full_names:
            why = f"both are called “{short.label}” and have one high office"
        return Decision(0.75 if full.full_names else 0.7, "surname and high office", why)
    place = sorted(a.countries & b.countries) or sorted(a.organizations & b.organizations)
    if not place or not offices_meet(a.offices, b.offices):
        return None
    why = f"“{short.label}” has the surname, the office and the country of “{full.label}”"
    return Decision(0.8, "surname and office", why)


def _lead_alike(a: _Actor, b: _Actor) -> bool:
    """Whether both lead a country, in one office, and neither an organization."""
    return bool(a.offices & b.offices & _high_offices()) and not a.organizations | b.organizations


@cache
def _high_offices() -> frozenset[frozenset[str]]:
    return frozenset(office(name) for name, title in titles().items() if title.family in HEADS)


def _name_alike(a: _Actor, b: _Actor) -> str:
    """What of their names is the same: ``name``, ``acronym``, ``surname``; empty if nothing."""
    if a.type == PERSON:
        if any(same_person_name(x, y) for x in a.full_names for y in b.full_names):
            return "name"
        alone = not a.full_names or not b.full_names
        return "surname" if alone and a.surnames & b.surnames else ""
    ours, theirs = ({organization_name(n) for n in x.names} for x in (a, b))
    if ours & theirs:
        return "name"
    return "acronym" if _short(a) & _long(b) or _short(b) & _long(a) else ""


def _short(actor: _Actor) -> set[str]:
    return {level(n).replace(".", "") for n in actor.names if is_acronym(n)}


def _long(actor: _Actor) -> set[str]:
    return {found for n in actor.names if (found := acronym(n))}


def _contradict(a: _Actor, b: _Actor) -> bool:
    """Whether two cannot be one: other items, kinds, countries, names, or clearly other offices.

    Two of the user's table are two; one of them and another are judged by the name alone.
    """
    if a.own or b.own:
        return (a.own and b.own) or a.type != b.type or _name_alike(a, b) not in _NAMED
    if a.wikidata and b.wikidata:
        return not a.wikidata & b.wikidata
    abroad = a.countries and b.countries and not a.countries & b.countries
    if a.type != b.type or (abroad and not _govern_alike(a, b)):
        return True
    if a.type != PERSON:
        return _campaigns_differ(a.label, b.label)
    if a.full_names and b.full_names and _name_alike(a, b) != "name":
        return True
    alike = a.organizations & b.organizations or a.families & b.families
    seated = _in_parliament(a, b) or _in_parliament(b, a)
    return not alike and not seated and offices_differ(a.offices, b.offices)


def _govern_alike(a: _Actor, b: _Actor) -> bool:
    """Whether two of one full name govern in one kind of office: then one country was misread.

    News leaves out whose a minister is, so that his country may be a guess in one article.  That
    two countries have a minister of one name for one thing is rarer.
    """
    shared = {f for f in a.families & b.families if f in RULING or f.endswith(" minister")}
    return bool(shared) and a.type == PERSON and _name_alike(a, b) == "name"


def _campaigns_differ(one: str, other: str) -> bool:
    """Whether two labels are of the campaigns of two people with full names."""
    names = [person_name(n.removesuffix(CAMPAIGN)) for n in (one, other) if n.endswith(CAMPAIGN)]
    full = [name for name in names if len(name) > 1]
    return len(full) > 1 and not same_person_name(*full)


def _in_parliament(member: _Actor, other: _Actor) -> bool:
    """Whether one sits in a parliament, and the other holds an office that its members hold."""
    seated = any(held & PARLIAMENT for held in member.offices)
    return seated and any(held & WITHIN for held in other.offices)
