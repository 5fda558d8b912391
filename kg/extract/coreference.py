"""Whom a phrase stands for: names, "he", "the spokesperson", "the ministry", "the statement".

Each sort of phrase has a finder of its own; pronouns and definite nouns go to the actor that fits
and is most in mind (`kg.extract.salience`).  What cannot be told stays open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Named
from kg.extract.actors.offices import Title, honorifics, title_ending_at
from kg.extract.attribution.attribution import Range
from kg.extract.attribution.reading import Reading
from kg.extract.bodies_meant import (
    campaign_meant,
    government_meant,
    ministry_of,
    organization_meant,
    owner_before,
    plain_ministry,
)
from kg.extract.documents import Documents
from kg.extract.groups import behind_dateline
from kg.extract.holders import Holders, is_indefinite
from kg.extract.lexicon import words
from kg.extract.pairs import pair_meant
from kg.extract.parties import Parties
from kg.extract.people import People
from kg.extract.phrases import headed, is_head, is_posted, up
from kg.extract.pronouns import governing_subject, means_nobody
from kg.extract.salience import Meant, Salience, fits
from kg.extract.two_offices import two_offices
from kg.extract.unknown_names import apposed_name, unknown_name
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
FIRST = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})

SINGLE = (ActorKind.PERSON, ActorKind.GROUP)
"""The kinds of those whom "he" and "she" mean; a body is meant by its spokesman's "he"."""

GOVERNMENT = frozenset(
    "government side state nation country leadership regime administration".split()
)
"""Nouns that with a country's name stand for the country itself."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor's key, the words that stand for it, and the mention that they go back to."""

    key: str
    words: Range
    antecedent: Range | None = None
    """None where the words themselves name the actor."""


class Discourse:
    """What a reader has in mind while reading: who was named, and who has spoken, up to a point."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.doc: Doc = reading.doc
        self.cast = cast
        self.mind = Salience(reading, cast)
        self.holders = Holders(self.mind)
        self.documents = Documents(self.mind)
        self.parties = Parties(self.mind)
        self.people = People(self.holders, self.parties)

    def heard(self, reference: Reference, at: int) -> None:
        """Remember that an actor has spoken, with a cue at token ``at``."""
        self.mind.heard(reference.key, at, reference.antecedent or reference.words)

    def resolve(self, source: Range) -> Reference | None:
        """The actor that a source phrase stands for, of two the first; None where it is open."""
        return next(iter(self.references(source)), None)

    def references(self, source: Range, without: Collection[str] = ()) -> tuple[Reference, ...]:
        """All actors that a source phrase stands for: two for "both", none where it is open.

        Args:
            source: the phrase.
            without: keys of actors that a pronoun does not mean.
        """
        head, source = headed(self.doc, source)
        if head.lower_ in HE | SHE | IT and without:
            meant = self._pronoun(head, source, without)
            return (Reference(meant.key, source, meant.antecedent),) if meant else ()
        two_offices = self._holder_of_two(head)
        if two_offices is not None:
            return (Reference(two_offices.key, source, two_offices.antecedent),)
        pair = pair_meant(self.mind, source, head)
        if pair:
            return tuple(Reference(m.key, source, m.antecedent) for m in pair)
        finders = (self._named, self._pronoun, self._document, self.parties.meant, self._office)
        others = (self._government, self._organization, self._people, self._unknown_name)
        for find in (*finders, *others):
            meant = find(head, source)
            if meant is not None:
                first = Reference(meant.key, source, meant.antecedent)
                return (first, *self._joined(head, source, meant.key))
        return ()

    def _holder_of_two(self, head: Token) -> Meant | None:
        """The one person whom two offices tell: "the former governor and current nominee"."""
        found = two_offices(head)
        if found is None or any(self.cast.covering(t.i) for t in (head, found[0])):
            return None
        return self.people.described(*found) or self.parties.meant(*found)

    def _joined(self, head: Token, source: Range, first: str) -> Iterator[Reference]:
        """Persons whom an "and" joins to the head or to the name that explains it.

        "The foreign secretary, David Miliband, and Condoleezza Rice" are two.
        """
        if self._kind(first) is not ActorKind.PERSON:
            return
        for named in self.cast.within(*source):
            root = self.doc[named.start : named.end].root
            deps = [token.dep_ for token in up(root, head)]
            beside = deps[:1] == ["conj"] and set(deps[1:]) <= {"appos", "conj"}
            if beside and self._kind(named.key) is ActorKind.PERSON and named.key != first:
                yield Reference(named.key, (root.left_edge.i, named.end))

    def anaphor(
        self, token: Token, own: Iterable[str] = (), without: Collection[str] = ()
    ) -> str | None:
        """The actor that a pronoun or "the country" in running text stands for.

        Args:
            token: the pronoun or noun.
            own: keys of the speaker's own side, which "the country" means last.
            without: keys of actors that are not meant.
        """
        if token.lower_ in ("country", "nation", "government"):
            definite = any(c.lower_ in ("the", "this") for c in token.children)
            return self._country_meant(token, own) if definite else None
        meant = self._pronoun(token, (token.i, token.i + 1), without)
        return meant.key if meant is not None else None

    # -- one finder for each sort of phrase: from its head to the actor meant ---------------------

    def _named(self, head: Token, source: Range) -> Meant | None:
        """A phrase that holds a person's name, or whose head names an actor."""
        covering = self.cast.covering(head.i)
        if covering is not None and self._kind(covering.key) is ActorKind.PERSON:
            return Meant(covering.key)
        for named in self.cast.within(*source):
            if self._kind(named.key) is not ActorKind.PERSON:
                continue
            if is_head(self.doc[named.start : named.end].root, head) or self._is_titled(
                named, head, source
            ):
                return Meant(named.key)
        if covering is None:
            body = self._apposed_body(head, source)
            return body or apposed_name(self.cast, self.doc, head, source)
        if self._kind(covering.key) is ActorKind.COUNTRY and head.tag_ in ("NNPS", "NNS"):
            words_before = self.doc[source[0] : head.i].text
            return Meant(covering.key) if words_before.lower() in ("", "the") else None
        return Meant(covering.key)

    def _apposed_body(self, head: Token, source: Range) -> Meant | None:
        """The organization that explains a noun: "the newspaper NRC Handelsblad"."""
        for named in self.cast.within(head.i + 1, source[1]):
            root = self.doc[named.start : named.end].root
            beside = root.dep_ == "appos" and root.head == head
            if beside and self._kind(named.key) is ActorKind.ORGANIZATION:
                return Meant(named.key)
        return None

    def _pronoun(self, head: Token, source: Range, without: Collection[str] = ()) -> Meant | None:
        word = head.lower_
        if word not in HE | SHE | IT | THEY or means_nobody(head):
            return None
        gender = "male" if word in HE else "female" if word in SHE else ""
        kinds: tuple[ActorKind, ...] = (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
        if gender:
            kinds = (ActorKind.PERSON,)
        elif word in THEY:
            kinds = (ActorKind.GROUP, *kinds)
        meant = self._governing(head, kinds, gender)
        if meant is None or meant.key in without:
            meant = self._unnamed_before(head, gender, without)
        meant = meant or self.mind.last(head.i, kinds, gender, without)
        if meant is not None and gender and self._kind(meant.key) in SINGLE:
            self.cast.members[meant.key].gender = gender
        return meant

    def _governing(self, head: Token, kinds: tuple[ActorKind, ...], gender: str) -> Meant | None:
        """Who is the subject of the clause that governs a pronoun's own, if he fits."""
        subject = governing_subject(head)
        if subject is None:
            return None
        own = (subject.i, subject.i + 1)
        meant = self._named(subject, own) or self._pronoun(subject, own)
        fitting = meant is not None and fits(self.cast.members[meant.key], kinds, gender)
        return Meant(meant.key, meant.antecedent or own) if meant and fitting else None

    def _unnamed_before(self, head: Token, gender: str, without: Collection[str]) -> Meant | None:
        """The unnamed spokesperson, or for "they" the unnamed people, of the words before."""
        if gender:
            meant = self.documents.mouthpiece_heard(head.i, gender)
            return meant if meant is not None and meant.key not in without else None
        return self.people.acting_before(head.i) if head.lower_ in THEY else None

    def _document(self, head: Token, source: Range) -> Meant | None:
        """Whose a document is: "his remarks", "the statement", "a Ukrainian intelligence file"."""
        return self.documents.maker(head, source, self._of_phrase)

    def _office(self, head: Token, source: Range) -> Meant | None:
        """Who holds an office: "the Ukrainian president", "a spokesperson for the ministry"."""
        if head.tag_ in ("NNS", "NNPS"):
            return None
        found = title_ending_at(self.doc, head.i + 1, source[0])
        if found is None:
            return None
        title, _ = found
        if is_indefinite(self.doc[source[0]]):
            return self._mouthpiece(head, title, source)
        beside = list(self.cast.within(*source))
        bodies = [n.key for n in beside if self._kind(n.key) is ActorKind.ORGANIZATION]
        country = self.holders.country_of(beside, public=True, family=title.family)
        whose = self._whose_office(head, title) if not bodies and country is None else None
        if whose is not None and self._kind(whose.key) is ActorKind.ORGANIZATION:
            bodies = [whose.key]
        elif whose is not None:
            country = self.cast.members[whose.key].country
        meant = self.holders.holder(head.i, title, country, next(iter(bodies), None))
        meant = meant or self.holders.new_holder(head, title, country)
        return meant or self._mouthpiece(head, title, source)

    def _whose_office(self, head: Token, title: Title) -> Meant | None:
        """The body or country that "its" before an office means: "its spokesman"."""
        pronoun = next((c for c in head.children if c.lower_ in ("its", "their")), None)
        key = self.holders.owner(head, title) if pronoun is not None else None
        return Meant(key) if key is not None else None

    def _mouthpiece(self, head: Token, title: Title, source: Range) -> Meant | None:
        """Whom an unnamed spokesperson speaks for; a person's spokesman is somebody else."""
        if title.family != "spokesperson":
            return None
        beside = sorted(
            (self._kind(n.key) is not ActorKind.ORGANIZATION, n)
            for n in self.cast.within(*source)
            if self._kind(n.key) is not ActorKind.PERSON
        )
        alone = not any(c.dep_ in ("prep", "poss") for c in head.children)
        meant = Meant(beside[0][1].key) if beside else self._spoken_for(head)
        if meant is None and alone:
            meant = self.mind.body_just_heard(head.i)
        if meant is not None:
            self.documents.add_mouthpiece(head.i, title.gender, meant.key, source)
        return meant

    def _spoken_for(self, head: Token) -> Meant | None:
        """The body behind "for" or before "'s" that is itself to be resolved: "the company"."""
        for noun in head.children:
            if noun.dep_ == "compound" and noun.lower_ == "ministry" and noun.i == head.i - 1:
                places = list(self.cast.places_within(head.i, head.right_edge.i + 1))
                return ministry_of(self.mind, noun, self.holders.country_of(places))
        phrases = [c for c in head.children if c.dep_ == "poss"]
        for preposition in head.children:
            if preposition.dep_ == "prep" and preposition.lower_ in ("for", "of", "at", "from"):
                phrases += [c for c in preposition.children if c.dep_ == "pobj"]
        for phrase in phrases:
            found = self.resolve((phrase.left_edge.i, phrase.i + 1))
            if found is not None and self._kind(found.key) in (
                ActorKind.ORGANIZATION,
                ActorKind.COUNTRY,
            ):
                return Meant(found.key, found.antecedent)
        return None

    def _government(self, head: Token, source: Range) -> Meant | None:
        """Which country: "the Chinese government", "the Ukrainian side", "the government"."""
        if head.lemma_.lower() not in GOVERNMENT or head.tag_ in ("NNS", "NNPS"):
            return None
        for named in self.cast.within(*source):
            if self._kind(named.key) is ActorKind.COUNTRY:
                return Meant(named.key)
            led = self.cast.members[named.key].country
            if self._kind(named.key) is ActorKind.PERSON and led is not None:
                return Meant(self.cast.country(led).key)  # "the Modi government"
        if (
            head.lower_ == "administration"
            or is_indefinite(self.doc[source[0]])
            or source[1] - source[0] > 2
        ):
            return None
        return government_meant(self.mind, head)

    def _organization(self, head: Token, source: Range) -> Meant | None:
        """The organization that "the ministry", "the agency" goes back to, or that it names."""
        campaign = campaign_meant(self.mind, head, self._owner(head, source))
        if campaign is not None:
            return campaign
        if head.tag_ not in ("NN", "NNP") or is_indefinite(self.doc[source[0]]):
            return None
        if head.lower_ not in words("organization_nouns"):
            return None
        before = [n for n in self.cast.within(*source) if n.start < head.i]
        if not before and self.doc[source[0]].lower_ in ("its", "their"):
            ministry = plain_ministry(self.mind, head, source[0] + 1, source)
            if ministry is not None:
                return ministry
        meant = organization_meant(self.mind, head, self.holders.country_of(before))
        if meant is not None and not self._is_anothers(meant.key, before):
            return meant
        return self._own_words_organization(head, source, before)

    def _owner(self, head: Token, source: Range) -> Member | None:
        """The actor right before a noun: "Rojas" of "the Rojas campaign", "her" of "her camp"."""
        at = owner_before(head, source)
        if at is None:
            return None
        owner = self.doc[at]
        whose = owner.tag_ == "PRP$"
        meant = self._pronoun(owner, (at, at + 1)) if whose else self.cast.covering(at)
        return self.cast.members[meant.key] if meant is not None else None

    def _is_anothers(self, key: str, before: list[Named]) -> bool:
        """Whether the names before "campaign" in "Sanders' campaign" make it another's."""
        persons = [n for n in before if self._kind(n.key) is ActorKind.PERSON]
        label = self.cast.members[key].label
        return any(
            not {t.text for t in self.doc[n.start : n.end]} & set(label.replace("'", " ").split())
            for n in persons
        )

    def _own_words_organization(
        self, head: Token, source: Range, before: list[Named]
    ) -> Meant | None:
        """An organization that only its own words name: "Ukraine's Luhansk unit press service"."""
        start = behind_dateline(self.doc, source)
        while start < head.i and self.doc[start].tag_ in ("DT", "PRP$"):
            start += 1
        if not before:
            return plain_ministry(self.mind, head, start, source)
        label = self.doc[start : head.i + 1].text.replace("’", "'")
        return Meant(self.cast.organization(label, self.holders.country_of(before)).key)

    def _people(self, head: Token, source: Range) -> Meant | None:
        """Unnamed people, as a group in their own words."""
        return self.people.meant(head, source)

    def _unknown_name(self, head: Token, source: Range) -> Meant | None:
        """A proper name that nothing else explains."""
        return unknown_name(self.cast, self.doc, head, source)

    # -- what they share ---------------------------------------------------------------------------

    def _country_meant(self, token: Token, own: Iterable[str]) -> str | None:
        """The country named last in the sentence, rather another than the speaker's own."""
        mine = {*own}
        here = [
            n.key
            for n in self.cast.within(token.sent.start, token.i)
            if self._kind(n.key) is ActorKind.COUNTRY
        ]
        foreign = [key for key in here if key not in mine]
        if foreign or here:
            return (foreign or here)[-1]
        meant = self.mind.last(token.i, (ActorKind.COUNTRY,))
        return meant.key if meant is not None else None

    def _of_phrase(self, token: Token) -> Meant | None:
        """The actor of a whole phrase, given its head."""
        found = self.resolve((token.left_edge.i, token.i + 1))
        return Meant(found.key, found.antecedent) if found else None

    def _kind(self, key: str) -> ActorKind:
        return self.cast.members[key].kind

    def _is_titled(self, named: Named, head: Token, source: Range) -> bool:
        """Whether the head is part of the title right before a name: "Speaker of the House X"."""
        end = named.start
        while end > source[0] and self.doc[end - 1].lower_ in honorifics():
            end -= 1
        found = title_ending_at(self.doc, end, source[0]) if end > source[0] else None
        titled = found is not None and found[1] <= head.i < end
        return titled or is_posted(self.doc, head, end)
