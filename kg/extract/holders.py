"""Who holds an office: "the Ukrainian president", "a spokesperson for the ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Named, Office
from kg.extract.actors.offices import Title, clause_behind, is_former, title_ending_at
from kg.extract.actors.roles import is_destination
from kg.extract.attribution.attribution import Range
from kg.extract.bodies_meant import organization_meant
from kg.extract.embassies import note_embassies
from kg.extract.homelands import (
    give_described,
    give_homelands,
    give_ministries,
    is_ministers,
    spoken_of,
)
from kg.extract.lexicon import words
from kg.extract.salience import Meant, Salience
from kg.extract.shared_names import give_shared
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

UNIQUE_OFFICES = frozenset(
    {"president", "prime minister", "chancellor", "monarch", "foreign minister", "supreme leader"}
)
"""Offices that one person holds in a country."""

PUBLIC = frozenset(
    {"spokesperson", "ambassador", "envoy", "deputy", "adviser", "president", "colleague"}
)
"""Families of offices that are a country's where they are those of its leader."""

TITLED = 6
"""Tokens behind a title within which its holder's name stands."""

NEAR = 3
"""Sentences back within which a country told later is the country of somebody's office."""

OBJECTS = ("dobj", "iobj", "dative", "pobj")

WHOSE = frozenset({"its", "their"})

COUNTRY_NOUNS = frozenset({"government", "country", "nation", "state", "kingdom", "republic"})

NATIONS = frozenset({"ambassador", "army chief", "monarch", "prince"})
"""Families of offices that only a country has, beside the ministers."""

HOUSES = frozenset({"director", "manager", "chief executive", "founder", "editor"})
"""Families of offices that no country has."""

FORCES = frozenset("army military navy forces police ministry government militia".split())
"""Words of bodies that have no director."""

SUBJECTS = ("nsubj", "nsubjpass")

HOUSE_NOUNS = frozenset(
    "hospital clinic school university college museum prison airport factory mine plant company "
    "firm charity newspaper broadcaster bank institute laboratory centre center agency".split()
)
"""Nouns for bodies with a director, that articles often leave unnamed."""


class Holders:
    """The offices of an article's persons as far as they are told, and who is meant by one."""

    def __init__(self, mind: Salience) -> None:
        self.mind = mind
        self.doc = mind.doc
        self.cast: Cast = mind.cast
        note_embassies(mind)
        give_shared(mind)
        self._learn_countries()
        self._learn_owners()
        self._learn_parties()
        give_described(mind)
        give_ministries(mind)
        give_homelands(mind)
        give_shared(mind)  # again: a minister's country may tell which Senate he spoke to

    def holder(
        self, at: int, title: Title, country: str | None, of: str | None = None
    ) -> Meant | None:
        """The person who holds that office in that country, the one most in mind first.

        Args:
            at: the token where the phrase stands.
            title: the office.
            country: whose office it is, if that is told.
            of: the organization that is named beside it, if any.
        """
        told = self._subjects(self.doc[at]) if self.doc[at].dep_ in OBJECTS else set()
        fitting = {
            m.key
            for m in self.cast.persons()
            if _holds(m, title.family)
            and (country is None or m.country in (None, country))
            and not _is_elsewhere(m, title, of)
            and m.key not in told
        }
        fitting = self._of_body(of) or {k for k in fitting if self._may_be_told(k, at, country)}
        if country is not None:
            own = {k for k in fitting if self.cast.members[k].country == country}
            fitting = own or {k for k in fitting if self._is_near(k, at)}
        ranked: list[tuple[str, Range | None]] = [
            (n.key, (n.start, n.end)) for n in self.mind.before(at) if n.key in fitting
        ]
        spoken: list[tuple[str, Range | None]] = [
            (v.key, v.words) for v in self.mind.spoke if v.key in fitting
        ]
        if not fitting:
            return None
        last = min(fitting)
        key, place = ([(last, self._first_place(last)), *ranked, *spoken])[-1]
        member = self.cast.members[key]
        if country is not None and (title.family, country) not in _left(member):
            member.add_office(Office(title, None, country))
        return Meant(key, place)

    def _of_body(self, of: str | None) -> set[str]:
        """The persons of whom one only knows that they are of an organization: "the NDP leader"."""
        if of is None:
            return set()
        offices = ((m.key, o) for m in self.cast.persons() for o in m.offices)
        return {key for key, o in offices if o.organization == of and o.title is None}

    def _may_be_told(self, key: str, at: int, country: str | None) -> bool:
        """Whether a bare office can be that of somebody who is named only later.

        "The Foreign Secretary", where Britain acted last, is not Iceland's minister further on.
        """
        own = self.cast.members[key].country
        if country is not None or own is None:
            return True
        if any(n.key == key for n in self.mind.before(at + TITLED)):
            return True
        told = spoken_of(self.mind, at)[0]
        return told is None or told == own

    def new_holder(self, head: Token, title: Title, country: str | None) -> Meant | None:
        """The person in mind whose office is told only now: "Zelenskyy said …. The president …"."""
        if country is None and title.family not in UNIQUE_OFFICES:
            return None
        own = self._subjects(head) if head.dep_ in OBJECTS else ()
        meant = self.mind.last(head.i, (ActorKind.PERSON,), title.gender, own)
        member = self.cast.members[meant.key] if meant is not None else None
        if member is None or member.kind is not ActorKind.PERSON:
            return None
        if member.offices or member.country not in (None, country):
            return None
        member.add_office(Office(title, None, country))
        return meant

    def _subjects(self, noun: Token) -> set[str]:
        """Who is the subject of the clause of which a noun is an object: somebody else."""
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), noun)
        heads = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
        named = (n for c in heads for n in self.cast.within(c.left_edge.i, c.right_edge.i + 1))
        return {n.key for n in named}

    def country_of(
        self, beside: list[Named], *, public: bool = False, family: str = ""
    ) -> str | None:
        """The one country that the actors named beside a noun are or belong to.

        Args:
            beside: where they are named.
            public: not that of parties and firms, whose leaders do not speak for it.
            family: of the office that the noun is: not the country that its holder is sent to.
        """
        own = [n for n in beside if not (family and is_destination(self.doc, n, family))]
        members = [self.cast.members[n.key] for n in own]
        codes = {m.country for m in members if not (public and m.is_private())} - {None}
        return codes.pop() if len(codes) == 1 else None

    def _is_near(self, key: str, at: int) -> bool:
        """Whether a person is named just before a phrase that may tell whose president it is."""
        here = self.mind.sentence(at)
        places = (n.start for n in self.cast.named if n.key == key)
        return any(0 <= here - self.mind.sentence(place) <= NEAR for place in places)

    def _first_place(self, key: str) -> Range | None:
        return next(((n.start, n.end) for n in self.cast.named if n.key == key), None)

    # -- what is told of offices without a name, or with a pronoun -------------------------------

    def _learn_countries(self) -> None:
        """Learn countries of offices from phrases without a name: "Ukraine's president"."""
        for token in self.doc:
            if token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS"):
                continue
            found = title_ending_at(self.doc, token.i + 1, max(0, token.i - 3))
            after = token.i + 1 < len(self.doc) and self.cast.covering(token.i + 1)
            if found is None or after or found[0].family not in UNIQUE_OFFICES:
                continue
            start = token.left_edge.i
            if is_indefinite(self.doc[start]) or is_former(self.doc, start, token.i):
                continue
            country = self.country_of(list(self.cast.within(start, token.i)))
            if country is not None:
                title = found[0]
                told = self.holder(token.i, title, country)
                if told is None and self.new_holder(token, title, country) is None:
                    self._late_holder(token, title, country)

    def _late_holder(self, noun: Token, title: Title, country: str) -> None:
        """Whom the next sentence names: "Guyana's foreign minister said so. Clement Rohee said"."""
        behind_place = noun.dep_ == "appos" and noun.head.dep_ == "nsubj"  # "LIMA - Peru's …"
        if noun.dep_ not in ("nsubj", "pobj") and not behind_place:
            return
        after = self.mind.sentence(noun.i) + 1
        for named in self.cast.named:
            if self.mind.sentence(named.start) != after or not self.mind.is_subject(named):
                continue
            member = self.cast.members[named.key]
            first = next(n for n in self.cast.named if n.key == named.key) == named
            new = first and not member.offices and member.country is None
            if member.kind is ActorKind.PERSON and new and " " in member.label:
                member.add_office(Office(title, None, country))
            return

    def _learn_parties(self) -> None:
        """Learn the body that is somebody's: "Desi Bouterse, whose National Democratic Party"."""
        for named in list(self.cast.named):
            at = named.end + (named.end < len(self.doc) and self.doc[named.end].text == ",")
            member = self.cast.members[named.key]
            if at >= len(self.doc) or self.doc[at].lower_ != "whose":
                continue
            body = next((n for n in self.cast.within(at, at + 8) if n.start == at + 1), None)
            if body is None or member.kind is not ActorKind.PERSON:
                continue
            if self.cast.members[body.key].kind is ActorKind.ORGANIZATION:
                member.add_office(Office(None, body.key, None))

    def _learn_owners(self) -> None:
        """Learn whose an office is from "its spokesperson" and "the ministry's spokesperson"."""
        for named in list(self.cast.named):
            member = self.cast.members[named.key]
            if member.kind is not ActorKind.PERSON:
                continue
            for noun in self._title_nouns(named):
                found = title_ending_at(self.doc, noun.i + 1, noun.left_edge.i)
                owner = self.owner(noun, found[0]) if found is not None else None
                if found is None or owner is None:
                    continue
                former = is_former(self.doc, noun.left_edge.i, noun.i)
                self._add(member, found[0], owner, former)
            clause = clause_behind(self.doc, named.end)
            if clause is not None:
                title, span, former = clause
                bodies = (t for t in self.doc[slice(*span)] if self._is_definite_body(t))
                for meant in (organization_meant(self.mind, body, None) for body in bodies):
                    if meant is not None:
                        self._add(member, title, meant.key, former)

    def _add(self, member: Member, title: Title, owner: str, former: bool) -> None:
        held = self.cast.members[owner]
        organization = owner if held.kind is ActorKind.ORGANIZATION else None
        country = None if held.is_private() else held.country
        member.add_office(Office(title, organization, country, former))

    def _title_nouns(self, named: Named) -> Iterator[Token]:
        """The nouns beside a name that may be its title."""
        root = self.doc[named.start : named.end].root
        if root.dep_ == "appos" and root.head.pos_ == "NOUN":
            yield root.head
        yield from (
            c
            for c in root.children
            if c.dep_ in ("appos", "compound", "nmod") and c.pos_ in ("NOUN", "PROPN")
        )
        for clause in (c for c in root.children if c.dep_ == "relcl"):
            yield from (c for c in clause.children if c.dep_ in ("attr", "dobj"))

    def owner(self, noun: Token, title: Title) -> str | None:
        """The organization or country that a pronoun or "the ministry" beside a title means."""
        for child in (*noun.children, *noun.head.children):
            if child.dep_ == "poss" and child.lower_ in WHOSE and child.i <= noun.i:
                return self._body_of(child, title)
            if child.dep_ == "poss" and child.lower_ in ("his", "her") and child.i <= noun.i:
                return self._country_of_person(child, noun)
            if child.dep_ == "poss" and child.lower_ in COUNTRY_NOUNS:
                meant = self.mind.last(child.i, (ActorKind.COUNTRY,))
                return meant.key if meant is not None else None
            for token in (child, *(c for c in child.children if c.dep_ == "prep")):
                if token.dep_ in ("poss", "pobj") and self._is_definite_body(token):
                    meant = organization_meant(self.mind, token, None)
                    return meant.key if meant is not None else None
        return None

    def _body_of(self, pronoun: Token, title: Title) -> str | None:
        """Whose "its" is beside an office: a country's minister, a hospital's director."""
        if is_ministers(title.family) or title.family in NATIONS:
            meant = self.mind.last(pronoun.i, (ActorKind.COUNTRY,))
            return meant.key if meant is not None else None
        if title.family in HOUSES:
            meant = self.mind.last(pronoun.i, (ActorKind.ORGANIZATION,))
            fits = meant is not None and self._has_director(meant, pronoun.i)
            return meant.key if meant is not None and fits else None
        return self._outermost(pronoun)

    def _has_director(self, meant: Meant, at: int) -> bool:
        """Whether a body in mind may have a director, rather than "the hospital" named behind it.

        An army has none; of two bodies it is the one that acts.
        """
        member = self.cast.members[meant.key]
        if not FORCES.isdisjoint({*member.nouns, *member.label.lower().split()}):
            return False
        if meant.antecedent is None or self.doc[meant.antecedent[1] - 1].dep_ in SUBJECTS:
            return True
        return not any(
            t.lower_ in HOUSE_NOUNS and t.dep_ != "compound" and self.cast.covering(t.i) is None
            for t in self.doc[meant.antecedent[1] : at]
        )

    def _outermost(self, pronoun: Token) -> str | None:
        """The body most in mind, rather not one told of in a clause that another one tells."""
        bodies = (ActorKind.ORGANIZATION, ActorKind.COUNTRY)
        meant = self.mind.last(pronoun.i, bodies)
        if meant is None or meant.antecedent is None:
            return meant.key if meant is not None else None
        inner = self.doc[meant.antecedent[1] - 1]
        clauses = [t for t in inner.ancestors if t.dep_ == "ccomp" and t.sent == pronoun.sent]
        if len(clauses) < 2 or pronoun in clauses[0].subtree:
            return meant.key
        outer = self.mind.last(clauses[0].left_edge.i, bodies)
        return outer.key if outer is not None else meant.key

    def _country_of_person(self, pronoun: Token, noun: Token) -> str | None:
        """The country of "his foreign minister": that of the one who is meant by "his"."""
        found = title_ending_at(self.doc, noun.i + 1, noun.left_edge.i)
        if found is None or not (is_ministers(found[0].family) or found[0].family in PUBLIC):
            return None
        gender = "male" if pronoun.lower_ == "his" else "female"
        meant = self.mind.last(pronoun.i, (ActorKind.PERSON,), gender)
        code = self.cast.members[meant.key].country if meant is not None else None
        return self.cast.country(code).key if code is not None else None

    def _is_definite_body(self, token: Token) -> bool:
        definite = any(c.lower_ in ("the", "this") for c in token.children)
        body = token.lower_ in words("organization_nouns") and token.pos_ == "NOUN"
        return definite and body and self.cast.covering(token.i) is None


def _holds(member: Member, family: str) -> bool:
    """Whether somebody holds an office of that kind; "the minister" may be the trade minister."""
    held = member.families()
    any_minister = family == "minister" and any(f.endswith(" minister") for f in held)
    return family in held or (any_minister and "prime minister" not in held)


def _is_elsewhere(member: Member, title: Title, of: str | None) -> bool:
    """Whether somebody is of the other gender than a title, or has that office in another body."""
    if title.gender and member.gender and title.gender != member.gender:
        return True
    bodies = {o.organization for o in member.offices if o.title and o.title.family == title.family}
    return of is not None and bool(bodies) and not bodies & {of, None}


def _left(member: Member) -> set[tuple[str, str | None]]:
    """The offices that somebody holds no longer: their kind and country."""
    former = (office for office in member.offices if office.former and office.title)
    return {(office.title.family, office.country) for office in former if office.title}


def is_indefinite(first: Token) -> bool:
    """Whether a phrase with this first word means somebody not spoken of before."""
    return first.lower_ in ("a", "an", "another", "one", "some", "any", "no")
