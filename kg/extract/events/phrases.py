"""The noun phrases of a clause: their words, the actor that they name, and what sort of noun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Named
from kg.extract.actors.offices import title_ending_at
from kg.extract.attribution.attribution import Range
from kg.extract.coreference import FIRST, GOVERNMENT, HE, IT, SHE, THEY, Discourse
from kg.extract.events.clauses import subject_of
from kg.extract.events.found import Report, innermost
from kg.extract.events.nouns import lemma_of, number_behind, numbered
from kg.extract.events.table import noun_classes
from kg.extract.lexicon import words
from kg.gazetteer import Form, lookup
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = frozenset(
    "det amod compound nummod poss quantmod nmod advmod predet npadvmod case neg punct".split()
)
"""What stands before a noun and belongs to its phrase."""

SUMS = frozenset(
    "number group dozen hundred thousand score pair couple handful lot majority series string "
    "wave barrage million ton tonne tens piece shipment list package bulk part rest most".split()
)
"""Nouns behind whose "of" stands what is meant."""

NEAR = 8
"""Tokens behind a place's name in which its country may be told: "in Goma, in eastern Congo"."""

PEOPLE = frozenset("who whom they them he she him her we us i his their my our me".split())
"""Pronouns for people."""

PLACES = frozenset({"GPE", "LOC", "FAC"})
MODIFIERS = ("poss", "amod", "compound", "nmod")


class Phrases:
    """What the noun phrases of an article name; the answers are kept.

    Args:
        discourse: who is named where, and whom pronouns mean.
        reports: the article's statements; their speakers are "I" and "we".
    """

    def __init__(self, discourse: Discourse, reports: Sequence[Report] = ()) -> None:
        self.discourse = discourse
        self.doc = discourse.doc
        self.cast = discourse.cast
        self.reports = reports
        self._actors: dict[int, str | None] = {}
        lines = discourse.mind.datelines
        self._datelines = {i for line in lines for i in range(line.start, line.end)}

    def words(self, head: Token) -> Range:
        """The tokens of a noun phrase: modifiers before it, and "of" or "from" behind it."""
        start, end = _left(head), number_behind(head)
        for child in head.rights:
            if child.i == end and child.dep_ == "prep" and child.lower_ in ("of", "from"):
                inner = next((c for c in child.children if c.dep_ == "pobj"), None)
                if inner is not None:
                    end = max(end, self.words(inner)[1])
        for named in (self.cast.covering(head.i), self.holder(head)):
            if named is not None:
                start, end = min(start, named.start), max(end, named.end)
        while start < head.i and (self.doc[start].is_punct or self.doc[start].is_space):
            start += 1
        return start, end

    def told(self, head: Token) -> Token | None:
        """The noun that is meant where the parser took a dateline for it: "ROME - 12 people".

        None where it is a dateline and nothing else: that takes no part in anything.
        """
        if head.i not in self._datelines:
            return head
        inner = (c for c in head.children if c.dep_ == "appos" and c.i not in self._datelines)
        return next(inner, None)

    def actor(self, head: Token) -> str | None:
        """The key of the actor whom a phrase names, or of the country or body whose they are."""
        if head.i not in self._actors:
            self._actors[head.i] = None  # against circles in a broken parse
            self._actors[head.i] = self._actor(head)
        return self._actors[head.i]

    def country(self, head: Token) -> str | None:
        """The ISO code of the country where a place is, as far as its words tell."""
        start, end = self.words(head)
        most = min(end + NEAR, head.right_edge.i + 1)
        meant = [*self.cast.within(start, most), *self.cast.places_within(start, most)]
        # "Donetsk region of Ukraine": inside the phrase the last, else the first behind it
        for named in sorted(meant, key=lambda n: (n.start >= end, -n.start)):
            if self._kind(named.key) is ActorKind.COUNTRY:
                return self.cast.members[named.key].country
        return None

    def is_a(self, head: Token, wanted: str) -> bool:
        """Whether a noun is of a class: one of ``noun_classes.csv``, person, actor or place."""
        head = numbered(head)
        if wanted == "person":
            return self._is_person(head)
        if wanted == "actor":
            return self._is_actor(head)
        if wanted == "place":
            return self._is_place(head)
        if wanted.startswith("~"):
            return any(
                t.lemma_.lower() == wanted[1:] for t in head.subtree if abs(t.i - head.i) < 4
            )
        if wanted == "country":
            return self._is_country(head)
        if wanted == "organization":
            named = self.cast.covering(head.i)
            return named is not None and self._kind(named.key) is ActorKind.ORGANIZATION
        if wanted == (lemma := lemma_of(head)) or wanted in noun_classes().get(lemma, ()):
            return True
        named = self.cast.covering(head.i)
        if named is not None and self._kind(named.key) is ActorKind.PERSON:
            titles = [c for c in head.children if c.dep_ in ("compound", "nmod", "appos")]
            titles += [head.head] if head.dep_ == "appos" else []
            return wanted == "visitor" or any(self.is_a(title, wanted) for title in titles)
        if wanted == "visitor" and head.lower_ in PEOPLE:
            return True
        return any(self.is_a(inner, wanted) for inner in self._summed(head))

    # -- actors ------------------------------------------------------------

    def _actor(self, head: Token) -> str | None:
        named = self.cast.covering(head.i) or self.holder(head)
        if named is not None:
            return named.key
        if head.pos_ == "PRON" or head.lower_ in HE | SHE | IT | THEY | FIRST:
            return self._pronoun(head) or self._of(head)
        return self._definite(head) or self._by_modifiers(head) or self._of(head)

    def holder(self, head: Token) -> Named | None:
        """The name behind a title that is the head: "president Sadat", "the minister, Lavrov"."""
        if self.cast.covering(head.i) is not None:
            return None
        for child in head.rights:
            named = self.cast.covering(child.i) if child.i - head.i < 5 else None
            if named is not None and child.dep_ in ("appos", "flat", "nmod", "compound"):
                return named if self._kind(named.key) is ActorKind.PERSON else None
        return None

    def _pronoun(self, head: Token) -> str | None:
        report = innermost(head.i, self.reports)
        word = head.lower_
        quoted = head.i in self.discourse.reading.quoted
        if word in FIRST:
            return report.speakers[0] if report and report.speakers else None
        if word not in HE | SHE | IT | THEY or head.dep_ == "expl" or _is_dummy(head):
            return None
        if head.tag_ == "PRP$":
            key = self._same_clause(head)
            if key is not None:
                return key
        without = self._acts_here(head)
        if quoted and report is not None:
            without |= {*report.speakers}  # who is quoted calls himself "I"
        if report is not None and report.of_noun:
            without |= {*report.speakers}
        key = self._speaker_meant(head, report, without) if report and not quoted else None
        if key is None:
            if report is None and word in IT and self._may_mean_several(head):
                return None  # what an article tells as having happened must not hang on a guess
            key = self.discourse.anaphor(head, without=without)
        if key is not None and word in THEY and self._kind(key) is ActorKind.COUNTRY:
            return None  # "they" are rather the people told of, whom the cast has no name for
        return key

    def _may_mean_several(self, pronoun: Token) -> bool:
        """Whether the sentence names several countries or bodies before "it"."""
        bodies = (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
        before = self.cast.within(pronoun.sent.start, pronoun.i)
        return len({n.key for n in before if self._kind(n.key) in bodies}) > 1

    def _acts_here(self, head: Token) -> set[str]:
        """Who acts in the clause of a pronoun that is its object, and so is not meant by it."""
        if head.dep_ not in ("dobj", "pobj", "dative") or head.lower_.endswith(("self", "selves")):
            return set()
        verb = head.head if head.dep_ == "dobj" else head.head.head
        subject = subject_of(verb) if verb.pos_ == "VERB" else None
        key = self.actor(subject) if subject is not None else None
        return {key} if key is not None else set()

    def _same_clause(self, head: Token) -> str | None:
        """Whose "its forces" are: rather those of the one who acts in the same clause."""
        verb = head
        while verb.pos_ != "VERB" and verb.head != verb:
            verb = verb.head
        subject = subject_of(verb) if verb.pos_ == "VERB" else None
        if subject is None or subject.i <= head.i <= subject.right_edge.i or subject.i > head.i:
            return None
        key = self.actor(subject)
        if key is None or subject.tag_ in ("NNS", "NNPS"):
            return None
        person = self._kind(key) is ActorKind.PERSON
        return key if person == (head.lower_ in HE | SHE) else None

    def _speaker_meant(self, head: Token, report: Report, without: set[str]) -> str | None:
        """In indirect speech "he" and "it" mean the speaker, unless somebody came in between."""
        kinds = {*ActorKind} - {ActorKind.PERSON}
        if head.lower_ in HE | SHE:
            kinds = {ActorKind.PERSON, ActorKind.GROUP}
        start = min(a for a, _ in report.contents)
        between = any(
            self._kind(n.key) in kinds and n.key not in without and self._agrees(head, n.key)
            for n in self.cast.within(start, head.i)
        )
        fitting = [
            key
            for key in report.speakers
            if self._kind(key) in kinds and key not in without and self._agrees(head, key)
        ]
        return fitting[0] if fitting and not between else None

    def _agrees(self, head: Token, key: str) -> bool:
        """Whether a pronoun can mean an actor by its gender."""
        gender = self.cast.members[key].gender
        return not gender or head.lower_ not in (SHE if gender == "male" else HE)

    def _by_modifiers(self, head: Token) -> str | None:
        """Whose it is by the words before it: "Chinese nationals", "Assad's forces"."""
        before = [c for c in head.lefts if c.dep_ in MODIFIERS]
        for child in reversed(before):
            key = self._modifier(head, child)
            if key is not None:
                return key
        return None

    def _modifier(self, head: Token, child: Token) -> str | None:
        named = self.cast.covering(child.i)
        if named is not None:
            person = self._kind(named.key) is ActorKind.PERSON
            return named.key if not person or self.is_a(head, "force") else None
        if child.dep_ == "poss":
            key = self.actor(child)
            member = self.cast.members.get(key or "")
            if member is None or member.kind is not ActorKind.PERSON:
                return key
            if self._belongs_to_country(head) and member.country is not None:
                return self.cast.country(member.country).key
            return None
        return self._by_modifiers(child)

    def _belongs_to_country(self, head: Token) -> bool:
        """Whether a noun with "his" before it speaks of his country: his country, his army."""
        return head.lemma_.lower() in GOVERNMENT or self.is_a(head, "force")

    def _of(self, head: Token) -> str | None:
        """Whose they are by the words behind: "members of Hamas", "soldiers from North Korea"."""
        if not (self._is_person(head) or head.lemma_.lower() in SUMS or head.pos_ == "NUM"
                or self.is_a(head, "force")):  # fmt: skip
            return None
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "from"):
                for inner in child.children:
                    if inner.dep_ == "pobj" and inner.i != head.i:
                        return self.actor(inner)
        return None

    def _definite(self, head: Token) -> str | None:
        """Whom "the president" or "the country" means."""
        if head.tag_ not in ("NN", "NNP"):
            return None
        start = _left(head)
        if self.doc[start].lower_ in ("a", "an", "another", "one", "any", "no"):
            return None
        if head.lower_ in ("country", "nation", "government"):
            return self.discourse.anaphor(head) if start >= head.i - 1 else None
        told = (c for c in head.lefts if c.dep_ in ("amod", "nummod"))
        if any(not any(self.cast.within(c.i, c.i + 1)) for c in told):
            return None  # "the first female president" is nobody yet
        found = title_ending_at(self.doc, head.i + 1, start)
        return None if found is None else self._office_holder(head, found[0].family)

    def _office_holder(self, head: Token, family: str) -> str | None:
        """The person named last who holds the office; where a country is told, its holder."""
        key = self._by_modifiers(head)
        country = self.cast.members[key].country if key is not None else None
        fitting = {
            person.key
            for person in self.cast.persons()
            for office in person.offices
            if office.title is not None
            and office.title.family == family
            and not office.former
            and (country is None or office.country == country)
        }
        before = [n.key for n in self.cast.within(0, head.i) if n.key in fitting]
        return before[-1] if before else None

    # -- classes ------------------------------------------------------------

    def _is_person(self, head: Token) -> bool:
        named = self.cast.covering(head.i)
        if named is not None and self._kind(named.key) is ActorKind.COUNTRY:
            possible = {form for _, form in lookup(head.text)}
            return Form.PEOPLE in possible and not possible & {Form.NAME, Form.CAPITAL}
        if named is not None:
            return self._kind(named.key) is not ActorKind.ORGANIZATION
        if head.lower_ in PEOPLE or head.ent_type_ in ("PERSON", "NORP"):
            return True
        lemma = lemma_of(head)
        if lemma in _single_people():
            return True
        if "people" in noun_classes().get(lemma, ()):
            return True
        if head.pos_ == "NUM" and head.ent_type_ in ("CARDINAL", ""):
            return head.dep_ in ("nsubjpass", "nsubj", "dobj", "pobj")
        return any(self._is_person(inner) for inner in self._summed(head))

    def _is_actor(self, head: Token) -> bool:
        if self._is_person(head) or self.cast.covering(head.i) is not None:
            return True
        lemma = lemma_of(head)
        if head.ent_type_ in ("ORG", "GPE") or lemma in GOVERNMENT:
            return True
        if lemma in words("organization_nouns") | words("person_nouns"):
            return True
        if noun_classes().get(lemma, frozenset()) & {"force", "group"}:
            return True
        if head.lower_ == "it":
            return self.actor(head) is not None
        return any(self._is_actor(inner) for inner in self._summed(head))

    def _is_country(self, head: Token) -> bool:
        named = self.cast.covering(head.i)
        if named is not None:
            return self._kind(named.key) is ActorKind.COUNTRY and not self._is_person(head)
        if head.lower_ == "it":
            key = self.actor(head)
            return key is not None and self._kind(key) is ActorKind.COUNTRY
        return head.lemma_.lower() in GOVERNMENT

    def _is_place(self, head: Token) -> bool:
        if any(self.cast.places_within(head.i, head.i + 1)):
            return True
        named = self.cast.covering(head.i)
        if named is not None:
            return self._kind(named.key) is ActorKind.COUNTRY and not self._is_person(head)
        name = head.tag_ == "NNP" and head.ent_type_ in ("", "PRODUCT")
        if head.ent_type_ in PLACES or (name and not head.is_lower):
            return True
        return "place" in noun_classes().get(head.lemma_.lower(), ())

    def _summed(self, head: Token) -> list[Token]:
        """What stands behind "of" where the head only counts: "dozens of tanks"."""
        counts = head.lemma_.lower() in SUMS or head.pos_ in ("NUM", "PRON")
        if not counts:
            return []
        return [
            inner
            for child in head.rights
            if child.dep_ == "prep" and child.lower_ == "of"
            for inner in child.children
            if inner.dep_ == "pobj"
        ]

    def _kind(self, key: str) -> ActorKind:
        return self.cast.members[key].kind


def _is_dummy(head: Token) -> bool:
    """Whether "it" means nothing: "it was wrong of him to suggest"."""
    clause = {c.dep_ for c in head.head.children} & {"xcomp", "ccomp", "advcl", "acl"}
    return head.lower_ == "it" and head.head.lemma_ == "be" and bool(clause)


@cache
def _single_people() -> frozenset[str]:
    """The nouns for people that are no bodies of people, as "government" is."""
    bodies = {w for w, classes in noun_classes().items() if "group" in classes}
    return words("person_nouns") - words("organization_nouns") - bodies


def _left(head: Token) -> int:
    """The first token of what stands before a noun in its phrase."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in BEFORE:
            start = min(start, _left(child))
    return start
