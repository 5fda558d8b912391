"""Unnamed people: "officials", "one of them", "the official" again, "the 36-year-old economist"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member, Named
from kg.extract.actors.offices import title_ending_at
from kg.extract.attribution.attribution import Range
from kg.extract.attribution.sources import noun_phrase
from kg.extract.groups import group_label, is_one_person
from kg.extract.holders import Holders
from kg.extract.homelands import is_ministers, report_country, spoken_of
from kg.extract.lexicon import words
from kg.extract.parties import Parties
from kg.extract.salience import Meant, Voice
from kg.gazetteer import lookup
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = frozenset(
    {"nobody", "none", "nothing", "anyone", "anything", "everyone", "who", "whoever"}
)

EPITHETS = frozenset(
    "businessman businesswoman billionaire millionaire tycoon magnate mogul politician veteran "
    "incumbent republican democrat socialist conservative liberal nationalist populist centrist "
    "nominee candidate hopeful frontrunner front-runner challenger dissident oligarch "
    "backbencher octogenarian septuagenarian".split()
)
"""Nouns by which one goes back to a person just spoken of: "the businessman"."""

OFFICIALS = frozenset({"official", "authority", "diplomat", "lawmaker", "policymaker", "leader"})
"""People who belong to the country whose capital they are in."""

ANOTHER = frozenset(
    "judge lawyer attorney prosecutor defendant witness victim suspect reporter interviewer caller "
    "driver man woman boy girl husband wife mother father brother sister son daughter child doctor "
    "officer soldier policeman guard magistrate spokesman spokeswoman spokesperson".split()
)
"""Nouns that after a person was named rather mean somebody else."""

INFORMANTS = frozenset({"source", "insider", "informant", "whistleblower", "tipster", "person"})
"""What an unnamed witness of a paper is called, each for any other."""

ANYBODY = frozenset({"man", "woman", "person", "individual"})
"""Nouns by which one goes back to whoever unnamed spoke last."""

NAMELESS = INFORMANTS | {"individual"}
"""Nouns that never mean somebody with a name."""

RICH = frozenset(
    "tycoon magnate mogul billionaire multimillionaire millionaire businessman businesswoman "
    "entrepreneur industrialist financier oligarch".split()
)
OWNERS = frozenset({"founder", "co-founder", "owner", "co-owner"})
HEADS = frozenset(
    "boss chief head executive ceo director chairman chairwoman chair manager".split()
)
PRESENTED = ((RICH, RICH | OWNERS), (frozenset({"boss", "executive"}), HEADS | OWNERS))
"""By which nouns one goes back to somebody who was presented with which: "the tycoon"."""

MASTERS = ("for the prime minister", "for the president", "for the government")
"""Whose spokespeople belong to the country that acted last, or whose report it is."""

THEM = frozenset({"them", "these", "those", "whom"})
COUNTED = frozenset({"one", "another", "two", "three", "four", "some", "several", "many", "most"})

PARENT = re.compile(
    r"the (?:\w+ )?(?:(father|dad|grandfather)|mother|mum|mom|grandmother)[- ]of[- ]"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
)
"""Who is called by the number of his children: "the father-of-two"."""

NEAR = 3
"""Sentences that "one of them" may lie behind those meant."""


class People:
    """The unnamed people of an article, as it goes on."""

    def __init__(self, holders: Holders, parties: Parties) -> None:
        self.holders = holders
        self.parties = parties
        self.mind = holders.mind
        self.doc = self.mind.doc
        self.cast = self.mind.cast

    def meant(self, head: Token, source: Range) -> Meant | None:
        """The group that a phrase means, in its own words where it was not spoken of before."""
        parent = PARENT.fullmatch(self.doc[slice(*source)].text.lower())
        if parent is not None:
            return self.described(head, source, "male" if parent[1] else "female")
        if head.lower_ in COUNTED:
            one = self._one_of_them(head)
            if one is not None:
                return one
        if head.pos_ not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") or head.lower_ in NOBODY:
            return None
        if not self._are_people(head, source):
            return None
        return self._again(head, source) or Meant(self._new(head, source).key)

    def _new(self, head: Token, source: Range) -> Member:
        """The group in its own words, with its country."""
        named = [*self.cast.within(*source)]
        if head.lemma_.lower() in OFFICIALS:  # "officials in Washington" are of the United States
            named += self.cast.places_within(*source)
        code = self.holders.country_of(named) or self._of_bare_office(head, source)
        member = self.cast.group(group_label(self.doc, source), code)
        member.single = is_one_person(head)
        member.nouns |= {head.lemma_.lower()}
        return member

    def _of_bare_office(self, head: Token, source: Range) -> str | None:
        """The country of "the foreign secretary" whose name is not told."""
        found = title_ending_at(self.doc, head.i + 1, source[0])
        master = any(self.doc[slice(*source)].text.lower().endswith(m) for m in MASTERS)
        if found is None or not (is_ministers(found[0].family) or master):
            return None
        return spoken_of(self.mind, source[0])[0] or report_country(self.mind)

    def _one_of_them(self, head: Token) -> Meant | None:
        """One of those who spoke last: "one of them", "said one"."""
        of = next((c for c in head.children if c.dep_ == "prep"), None)
        if of is not None and not any(c.lower_ in THEM for c in of.children):
            return None
        if of is None and head.lower_ not in ("one", "another"):
            return None
        voice = next((v for v in self._groups(head.i, NEAR) if not self._of(v).single), None)
        voice = voice or self._spoken_of(head.i)
        if voice is None:
            return None
        many = self._of(voice)
        label = self._within_sentence(many.label)
        member = self.cast.group(f"{head.lower_} of the {label}", many.country)
        member.single = head.lower_ in ("one", "another")
        return Meant(member.key, voice.words)

    def _within_sentence(self, label: str) -> str:
        """A label without the capital that only the beginning of a sentence gave it."""
        first = label.split()[0]
        token = next((t for t in self.doc if t.text == first), None)
        name = token is None or token.tag_ in ("NNP", "NNPS") or lookup(first) or first.isupper()
        return label if name else label[:1].lower() + label[1:]

    def acting_before(self, at: int) -> Meant | None:
        """The unnamed people who alone acted in the sentence before: "Hundreds marched. They"."""
        here = self.mind.sentence(at)
        if self.mind.spoke and self.mind.sentence(self.mind.spoke[-1].at) >= here - 1:
            return None
        before = next((s for s in [self._sentence(here - 1)] if s is not None), None)
        if before is None or self.mind.reading.paragraph(before[0]) != self.mind.reading.paragraph(
            at
        ):
            return None
        root = self.doc[slice(*before)].root
        subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
        if subject is None or subject.tag_ != "NNS" or not self._is_unnamed(subject):
            return None
        source = noun_phrase(subject)
        return Meant(self._new(subject, source).key, source)

    def _sentence(self, number: int) -> Range | None:
        """The tokens of a sentence, None before the first."""
        starts = [*self.mind.sentence_starts[max(0, number) : number + 2], len(self.doc)]
        return (starts[0], starts[1]) if number >= 0 and len(starts) > 1 else None

    def _is_unnamed(self, noun: Token) -> bool:
        known = noun.lemma_.lower() in words("person_nouns")
        return known and self.cast.covering(noun.i) is None

    def _spoken_of(self, at: int) -> Voice | None:
        """The unnamed people last named before a token, in its sentence or the one before."""
        here = self.mind.sentence(at)
        for i in range(at - 1, -1, -1):
            if here - self.mind.sentence(i) > 1:
                return None
            token = self.doc[i]
            if token.tag_ == "NNS" and self._is_unnamed(token):
                source = noun_phrase(token)
                return Voice(i, self._new(token, source).key, source)
        return None

    def _again(self, head: Token, source: Range) -> Meant | None:
        """Whom "the official" goes back to: somebody unnamed, or the person just spoken of."""
        before = list(self.doc[source[0] : head.i])
        if not before or before[0].lower_ not in ("the", "this") or _has_complement(head):
            return None
        noun, single = head.lemma_.lower(), is_one_person(head)
        voice = self._voice_again(head, noun, single=single) if len(before) == 1 else None
        if voice is not None:
            return Meant(voice.key, voice.words)
        if not single or noun in NAMELESS:
            return None
        presented = self._presented(head, source)
        if presented is not None:
            return presented
        if noun in EPITHETS and len(before) == 1:
            others = self.parties.others(source, head)
            return self.mind.last(head.i, (ActorKind.PERSON,), _gender_of(head), others)
        owned = any(
            c.dep_ == "poss" for c in head.children
        )  # "the ship's captain" is somebody else
        return self.described(head, source) if noun not in ANOTHER and not owned else None

    def _voice_again(self, head: Token, noun: str, *, single: bool) -> Voice | None:
        """Who of the unnamed that spoke is called so again: "the insider" after "a source"."""
        for voice in self._groups(head.i, 2 * NEAR):
            member = self._of(voice)
            if member.single == single and (
                noun in member.nouns or (noun in INFORMANTS and member.nouns & INFORMANTS)
            ):
                return voice
        last = next(self._groups(head.i, NEAR), None)
        if noun not in ANYBODY or last is None or last != self.mind.spoke[-1]:
            return None
        member, gender = self._of(last), _gender_of(head)
        if not member.single or gender not in ("", member.gender or gender):
            return None
        member.gender = member.gender or gender
        return last

    def _presented(self, head: Token, source: Range) -> Meant | None:
        """Whom "the tycoon", "the boss" means where an owner or head of something was presented."""
        noun = head.lemma_.lower()
        like = next((told for again, told in PRESENTED if noun in again), frozenset[str]())
        named = self.mind.before(head.i) if like else []
        keys = {n.key for n in named if self._is_called(n, like)}
        others = {m.key for m in self.cast.persons()} - keys
        meant = self.mind.last(head.i, (ActorKind.PERSON,), _gender_of(head), others)
        if meant is None or meant.key not in keys:
            return None
        return None if self._is_elsewhere(self.cast.members[meant.key], source) else meant

    def _is_called(self, named: Named, nouns: Collection[str]) -> bool:
        """Whether a name stands beside one of these nouns: "millionaire Ola Berg, its founder"."""
        root = self.doc[named.start : named.end].root
        beside = [c for c in root.children if c.dep_ in ("compound", "amod", "nmod", "appos")]
        beside += [c for b in beside if b.dep_ == "appos" for c in b.children if c.dep_ == "conj"]
        beside += [root.head] if root.dep_ == "appos" else []
        return any(t.lemma_.lower() in nouns for t in beside)

    def described(self, head: Token, source: Range, gender: str = "") -> Meant | None:
        """The person just spoken of whom a phrase describes: "the 36-year-old economist"."""
        others = self.parties.others(source, head)
        gender = gender or _gender_of(head)
        meant = self.mind.last(head.i, (ActorKind.PERSON,), gender, others)
        if meant is None or meant.antecedent is None:
            return None
        member = self.cast.members[meant.key]
        if member.kind is not ActorKind.PERSON or self._is_elsewhere(member, source):
            return None
        last = self.mind.spoke[-1] if self.mind.spoke else None
        spoke = last is not None and last.key == meant.key
        at = max(last.at if last is not None and spoke else 0, meant.antecedent[0])
        near = self.mind.told_between(at, head.i) <= 1
        together = self.mind.reading.paragraph(at) == self.mind.reading.paragraph(head.i)
        return meant if near and (together or spoke) else None

    def _is_elsewhere(self, member: Member, source: Range) -> bool:
        """Whether a phrase names a body or country that is not known to be the person's."""
        held = {office.organization for office in member.offices}
        beside = [self.cast.members[n.key] for n in self.cast.within(*source)]
        bodies = {m.key for m in beside if m.kind is ActorKind.ORGANIZATION}
        codes = {m.country for m in beside if m.kind is ActorKind.COUNTRY}
        return not bodies <= held or not codes <= {member.country or next(iter(codes), None)}

    def _groups(self, at: int, reach: int) -> Iterator[Voice]:
        """The unnamed people who spoke at most so many sentences before a token, last first."""
        here = self.mind.sentence(at)
        for voice in reversed(self.mind.spoke):
            near = here - self.mind.sentence(voice.at) <= reach
            if near and self._of(voice).kind is ActorKind.GROUP:
                yield voice

    def _of(self, voice: Voice) -> Member:
        return self.cast.members[voice.key]

    def _are_people(self, head: Token, source: Range) -> bool:
        people = words("person_nouns")
        if {head.lemma_.lower(), head.lower_} & (people | words("organization_nouns")):
            return True
        covering = self.cast.covering(head.i)
        if covering is not None and self.cast.members[covering.key].kind is ActorKind.COUNTRY:
            return True
        counted = head.pos_ in ("NUM", "PRON") or head.lower_ in ("percent", "majority", "number")
        return counted and any(t.lemma_.lower() in people for t in self.doc[source[0] : source[1]])


def _gender_of(noun: Token) -> str:
    """The gender that a noun tells: "businesswoman"."""
    word = noun.text
    if word.endswith("woman"):
        return "female"
    return "male" if word.endswith("man") else ""


def _has_complement(head: Token) -> bool:
    """Whether a phrase tells which one is meant: "the official in charge"."""
    return any(c.dep_ in ("prep", "acl") and c.i == head.i + 1 for c in head.children)
