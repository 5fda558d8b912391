"""Whom a phrase stands for: names, "he", "the spokesperson", "the ministry", "the statement".

Each sort of phrase has a finder of its own; pronouns and definite nouns go to the actor that fits
and is most in mind (`kg.extract.salience`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Named, Office
from kg.extract.actors.names import fold
from kg.extract.actors.offices import Title, title_ending_at
from kg.extract.attribution.attribution import Range
from kg.extract.attribution.reading import Reading
from kg.extract.lexicon import cue_nouns, words
from kg.extract.salience import Salience
from kg.model import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
FIRST = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})

GOVERNMENT = frozenset({"government", "side", "state", "nation", "country", "leadership", "regime"})
"""Nouns that with a country's name stand for the country itself."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor's key, and the words that stand for it."""

    key: str
    words: Range


class Discourse:
    """What a reader has in mind while reading: who was named, and who has spoken, up to a point."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.doc: Doc = reading.doc
        self.cast = cast
        self.mind = Salience(reading, cast)
        self.mouthpieces: list[tuple[int, str, str]] = []
        """Where an unnamed spokesman or spokeswoman stands, the gender told, and for whom."""
        self._learn_offices()

    def heard(self, reference: Reference, at: int) -> None:
        """Remember that an actor has spoken, with a cue at token ``at``."""
        self.mind.heard(reference.key, at)

    def resolve(self, source: Range) -> Reference | None:
        """The actor that a source phrase stands for; None where it cannot be told."""
        start, end = source
        head = self.doc[start:end].root
        finders = (self._named, self._pronoun, self._document, self._office, self._government)
        for find in (*finders, self._organization, self._people, self._unknown_name):
            key = find(head, source)
            if key is not None:
                return Reference(key, source)
        return None

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
        return self._pronoun(token, (token.i, token.i + 1), without)

    # -- one finder for each sort of phrase: from its head to an actor's key ----------------------

    def _named(self, head: Token, source: Range) -> str | None:
        """A phrase that holds a person's name, or whose head names an actor."""
        persons = [
            named
            for named in self.cast.within(*source)
            if self._kind(named.key) is ActorKind.PERSON and not self._owns(named, head)
        ]
        # "A spokesman for Guterres, Stephane Dujarric, said": not the one whom he speaks for.
        for candidate in sorted(persons, key=lambda n: self._behind_preposition(n, head)):
            return candidate.key
        covering = self.cast.covering(head.i)
        if covering is None:
            return None
        if self._kind(covering.key) is ActorKind.COUNTRY and head.tag_ in ("NNPS", "NNS"):
            words_before = self.doc[source[0] : head.i].text
            return covering.key if words_before.lower() in ("", "the") else None
        return covering.key

    def _pronoun(self, head: Token, source: Range, without: Collection[str] = ()) -> str | None:
        word = head.lower_
        if word in HE or word in SHE:
            gender = "male" if word in HE else "female"
            unnamed = self._unnamed_speaker(head.i, gender)
            if unnamed is not None:
                return unnamed
            key = self.mind.last(head.i, (ActorKind.PERSON,), gender, without)
            if key is not None:
                self.cast.members[key].gender = gender
            return key
        if word in IT:
            kinds: tuple[ActorKind, ...] = (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
            return self.mind.last(head.i, kinds, without=without)
        if word in THEY:
            kinds = (ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.COUNTRY)
            return self.mind.last(head.i, kinds, without=without)
        return None

    def _unnamed_speaker(self, at: int, gender: str) -> str | None:
        """Whom "she" speaks for, where the last who spoke is an unnamed spokeswoman."""
        if not self.mouthpieces or not self.mind.spoke:
            return None
        place, told, key = self.mouthpieces[-1]
        near = 0 <= self.mind.sentence(at) - self.mind.sentence(place) <= 2
        last = self.mind.spoke[-1].key == key
        return key if near and last and told == gender and place < at else None

    def _document(self, head: Token, source: Range) -> str | None:
        """Whose a document is: "his remarks", "the statement", "a Ukrainian intelligence file"."""
        noun = cue_nouns().get(head.lemma_.lower())
        if noun is None or head.pos_ not in ("NOUN", "PROPN"):
            return None
        for child in head.children:
            if child.dep_ == "poss":
                return self._of_phrase(child)
            makers = [child, *child.children] if child.dep_ == "acl" else [child]
            found = next((m for maker in makers if (m := _maker(maker)) is not None), None)
            if found is not None:
                return self._of_phrase(found)
        before = [t for t in head.lefts if t.dep_ in ("compound", "amod", "nmod")]
        key = self._issuer(head, before)
        return key or self.mind.last(head.i, tuple(ActorKind))

    def _issuer(self, head: Token, before: list[Token]) -> str | None:
        """Who issued a document, by the names before its noun."""
        if not before:
            return None
        start = min(t.left_edge.i for t in before)
        named = list(self.cast.within(start, head.i))
        if not named:
            return None
        last = named[-1]
        if last.end == head.i or self._kind(last.key) is not ActorKind.COUNTRY:
            return last.key
        rest = self.doc[last.end : head.i]
        if rest[-1].pos_ == "NOUN":  # "a Ukrainian intelligence document"
            label = self.doc[last.start : head.i].text.replace("’", "'")
            return self.cast.organization(label, self.cast.members[last.key].country).key
        return last.key

    def _office(self, head: Token, source: Range) -> str | None:
        """Who holds an office: "the Ukrainian president", "a spokesperson for the ministry"."""
        if head.tag_ in ("NNS", "NNPS"):
            return None
        found = title_ending_at(self.doc, head.i + 1, source[0])
        if found is None:
            return None
        title, _ = found
        beside = [n for n in self.cast.within(*source) if n.key]
        if self._indefinite(head, source):
            return self._mouthpiece(head, title, beside)
        country = self._country_of(beside)
        holder = self._holder(head.i, title, country) or self._new_holder(head, title, country)
        if holder is not None:
            return holder.key
        return self._mouthpiece(head, title, beside)

    def _new_holder(self, head: Token, title: Title, country: str | None) -> Member | None:
        """The person in mind whose office is told only now: "Zelenskyy said …. The president …"."""
        if country is None and title.family not in UNIQUE_OFFICES:
            return None
        key = self.mind.last(head.i, (ActorKind.PERSON,), title.gender)
        member = self.cast.members[key] if key is not None else None
        if member is None or member.offices or member.country not in (None, country):
            return None
        member.add_office(Office(title, None, country))
        return member

    def _mouthpiece(self, head: Token, title: Title, beside: list[Named]) -> str | None:
        """Whom an unnamed spokesperson speaks for."""
        if title.family != "spokesperson":
            return None
        organizations = [n.key for n in beside if self._kind(n.key) is ActorKind.ORGANIZATION]
        others = [n.key for n in beside if self._kind(n.key) is not ActorKind.PERSON]
        key = next(iter(organizations + others), None)
        if key is not None:
            self.mouthpieces.append((head.i, title.gender, key))
        return key

    def _government(self, head: Token, source: Range) -> str | None:
        """Which country: "the Chinese government", "the Ukrainian side", "the government"."""
        if head.lemma_.lower() not in GOVERNMENT or head.tag_ in ("NNS", "NNPS"):
            return None
        for named in self.cast.within(*source):
            if self._kind(named.key) is ActorKind.COUNTRY:
                return named.key
        if self._indefinite(head, source) or source[1] - source[0] > 2:
            return None
        return self.mind.last(head.i, (ActorKind.COUNTRY,))

    def _organization(self, head: Token, source: Range) -> str | None:
        """The last organization whose name holds the word: "the ministry", "the agency"."""
        if head.tag_ not in ("NN", "NNP") or self._indefinite(head, source):
            return None
        if head.lower_ not in words("organization_nouns"):
            return None
        wanted = fold(head.text)
        for named in reversed(self.mind.before(head.i)):
            member = self.cast.members[named.key]
            if member.kind is ActorKind.ORGANIZATION and wanted in fold(member.label).split():
                return named.key
        return self._own_words_organization(head, source)

    def _own_words_organization(self, head: Token, source: Range) -> str | None:
        """An organization that only its own words name: "Ukraine's Luhansk unit press service"."""
        before = [n for n in self.cast.within(*source) if n.start < head.i]
        if not before:
            return None
        start = source[0]
        while start < head.i and self.doc[start].tag_ in ("DT", "PRP$"):
            start += 1
        label = self.doc[start : head.i + 1].text.replace("’", "'")
        return self.cast.organization(label, self._country_of(before)).key

    def _people(self, head: Token, source: Range) -> str | None:
        """Unnamed people, as a group in their own words."""
        if head.pos_ not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") or head.lower_ in NOBODY:
            return None
        if not self._are_people(head, source):
            return None
        start, end = source
        while start < end - 1 and self.doc[start].lower_ in DETERMINERS:
            start += 1
        label = self.doc[start:end].text.replace("’", "'")
        country = self._country_of(list(self.cast.within(*source)))
        return self.cast.group(label, country).key

    def _are_people(self, head: Token, source: Range) -> bool:
        people = words("person_nouns")
        if {head.lemma_.lower(), head.lower_} & (people | words("organization_nouns")):
            return True
        covering = self.cast.covering(head.i)
        if covering is not None and self._kind(covering.key) is ActorKind.COUNTRY:
            return True
        return head.pos_ in ("NUM", "PRON") and any(
            t.lemma_.lower() in people for t in self.doc[source[0] : source[1]]
        )

    def _unknown_name(self, head: Token, source: Range) -> str | None:
        """A proper name that nothing else explains: an organization, or a person by the look."""
        if head.pos_ != "PROPN" or not head.text[:1].isupper():
            return None
        start, end = head.i, head.i + 1
        while start > source[0] and self.doc[start - 1].pos_ == "PROPN":
            start -= 1
        while end < source[1] and self.doc[end].pos_ == "PROPN":
            end += 1
        name = self.doc[start:end].text
        if head.ent_type_ in ("ORG", "FAC", "PRODUCT", "WORK_OF_ART") or head.lower_ in words(
            "organization_nouns"
        ):
            member = self.cast.organization(name, None)
        else:
            member = self.cast.surname(name) or self.cast.person(name)
        self.cast.note(start, end, member)
        return member.key

    # -- what they share ---------------------------------------------------------------------------

    def _holder(self, at: int, title: Title, country: str | None) -> Member | None:
        """The person who holds that office in that country, the one most in mind first."""
        fitting = {
            m.key
            for m in self.cast.persons()
            if title.family in m.families() and (country is None or m.country in (None, country))
        }
        if country is not None and any(self.cast.members[k].country == country for k in fitting):
            fitting = {k for k in fitting if self.cast.members[k].country == country}
        ranked = [n.key for n in self.mind.before(at) if n.key in fitting]
        ranked += [n.key for n in self.mind.spoke if n.key in fitting]
        key = ranked[-1] if ranked else next(iter(sorted(fitting)), None)
        if key is None:
            return None
        member = self.cast.members[key]
        if country is not None:
            member.add_office(Office(title, None, country))
        return member

    def _learn_offices(self) -> None:
        """Learn countries of offices from phrases without a name: "Ukraine's president"."""
        for token in self.doc:
            if token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS"):
                continue
            found = title_ending_at(self.doc, token.i + 1, max(0, token.i - 3))
            after = token.i + 1 < len(self.doc) and self.cast.covering(token.i + 1)
            if found is None or after or found[0].family not in UNIQUE_OFFICES:
                continue
            beside = list(self.cast.within(token.left_edge.i, token.i))
            country = self._country_of(beside)
            if country is not None and not self._indefinite(token, (token.left_edge.i, token.i)):
                _ = self._holder(token.i, found[0], country) or self._new_holder(
                    token, found[0], country
                )

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
        return self.mind.last(token.i, (ActorKind.COUNTRY,))

    def _of_phrase(self, token: Token) -> str | None:
        """The actor of a whole phrase, given its head."""
        found = self.resolve((token.left_edge.i, token.i + 1))
        return found.key if found else None

    def _country_of(self, beside: list[Named]) -> str | None:
        """The one country that the actors named beside a noun are or belong to."""
        codes = {self.cast.members[n.key].country for n in beside} - {None}
        return codes.pop() if len(codes) == 1 else None

    def _kind(self, key: str) -> ActorKind:
        return self.cast.members[key].kind

    def _owns(self, named: Named, head: Token) -> bool:
        """Whether a name only says whose the head is: "Putin's spokesman"."""
        token = self.doc[named.start : named.end].root
        return token.dep_ == "poss" and named.end <= head.i

    def _behind_preposition(self, named: Named, head: Token) -> bool:
        """Whether a name stands in a prepositional phrase inside the phrase of the head."""
        token = self.doc[named.start : named.end].root
        while token != head and token.head != token:
            if token.dep_ == "appos":
                return False
            if token.dep_ == "prep":
                return True
            token = token.head
        return False

    def _indefinite(self, head: Token, source: Range) -> bool:
        first = self.doc[source[0]].lower_
        return first in ("a", "an", "another", "one", "some", "any", "no")


def _maker(preposition: Token) -> Token | None:
    """The noun behind "by", "from" or "of" that tells whose a document is."""
    if preposition.dep_ not in ("prep", "agent") or preposition.lower_ not in ("by", "from", "of"):
        return None
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)


NOBODY = frozenset(
    {"nobody", "none", "nothing", "anyone", "anything", "everyone", "who", "whoever"}
)
DETERMINERS = frozenset({"the", "some", "several", "many", "a", "an", "these", "those", "both"})
UNIQUE_OFFICES = frozenset(
    {"president", "prime minister", "chancellor", "monarch", "foreign minister", "supreme leader"}
)
"""Offices that one person holds in a country."""
