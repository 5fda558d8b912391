"""Who is in a reader's mind at a point of an article, and who of them most.

Among the actors that fit in kind and gender the nearest wins, one that has just spoken, or whom the
paragraph brings in, or who stands as a subject, before one that is only mentioned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Named
from kg.extract.actors.datelines import datelines
from kg.extract.attribution.attribution import Range
from kg.extract.attribution.reading import Reading
from kg.extract.groups import is_one_person
from kg.extract.phrases import up
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 12
"""Sentences that a pronoun or definite noun may reach back."""

SPOKE, SUBJECT, NEAR, QUOTED, TOLD = 6.0, 3.0, 3.0, -4.0, 0.5
"""What counts for a candidate: having spoken, being a subject, each sentence nearer, standing in a
quotation, being known to be of the gender.  Chosen by hand on articles for development; their
order matters, not their size."""

PARAGRAPHS, TOKENS, VOICES = 4, 1000, 8
"""How many paragraphs and tokens back, and how many of the last speakers, are looked at."""


BESIDE = frozenset({"conj", "advcl", "dep", "parataxis", "prep"})
"""How a clause hangs on another that does not report it: "Rossi said so, while Hale denied it"."""

BEFORE = frozenset({"aux", "auxpass", "neg", "advmod", "npadvmod", "amod", "det", "cc"})
"""What may stand in a cue before its verb."""


SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Meant:
    """An actor that words stand for, and the mention that they go back to."""

    key: str
    antecedent: Range | None = None
    """None where the words themselves name the actor."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who has spoken: with a cue at a token, and named by which words."""

    at: int
    key: str
    words: Range
    inner: bool = False
    """Whether somebody else reports the words: "Hale" of "Rossi said that Hale denied it"."""


class Salience:
    """The actors named in an article, and those who have spoken up to now."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.doc = reading.doc
        self.cast = cast
        self.spoke: list[Voice] = []
        """Who has spoken, in order."""
        self.datelines = tuple(datelines(self.doc))
        """Where it says where and when it was written."""
        self.sentence_starts = [s.start for s in self.doc.sents] if len(self.doc) else []
        """The first token of each sentence."""

    def heard(self, key: str, at: int, words: Range | None = None) -> None:
        """Remember that an actor has spoken, with a cue at token ``at``, named by ``words``."""
        here = Voice(at, key, words or (at, at + 1))
        near = [v for v in self.spoke[-VOICES:] if v.key != key and self._together(v.at, at)]
        inner = any(self._reports(v.at, at) for v in near)
        for voice in near:
            if not voice.inner and self._reports(at, voice.at):
                self.spoke[self.spoke.index(voice)] = replace(voice, inner=True)
        self.spoke.append(replace(here, inner=inner))

    def _together(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence."""
        return self.sentence(one) == self.sentence(other)

    def _reports(self, outer: int, inner: int) -> bool:
        """Whether the clause of one cue stands inside what another one reports."""
        if max(outer, inner) >= len(self.doc):
            return False
        verb = _verb(self.doc[outer])
        path = [*up(_verb(self.doc[inner]), verb)]
        return bool(path) and path[-1].head == verb and any(t.dep_ not in BESIDE for t in path)

    def last(
        self,
        at: int,
        kinds: tuple[ActorKind, ...],
        gender: str = "",
        without: Collection[str] = (),
    ) -> Meant | None:
        """The actor of these kinds, and none of ``without``, most in mind at a token.

        With a gender also a group that is one unnamed person.  None where two people fit alike.
        """
        rated: dict[str, tuple[float, int, Range]] = {}
        here = self.sentence(at)
        for key, place, words, score in self._candidates(at):
            member = self.cast.members[key]
            distance = here - self.sentence(place)
            if key in without or distance > REACH or not fits(member, kinds, gender):
                continue
            told = TOLD if gender and member.gender == gender else 0.0
            rating = (score + told - NEAR * distance, place, words)
            rated[key] = max(rated.get(key, rating), rating)
        if not rated:
            return None
        ranked = sorted(rated.items(), key=lambda item: item[1], reverse=True)
        if gender and len(ranked) > 1 and self._alike(ranked[0][1], ranked[1][1]):
            return None
        key, (_, _, words) = ranked[0]
        return Meant(key, words)

    def body_just_heard(self, at: int) -> Meant | None:
        """The organization or country that spoke last, in the paragraph of a token."""
        if not self.spoke:
            return None
        voice = self.spoke[-1]
        body = self.cast.members[voice.key].kind in (ActorKind.ORGANIZATION, ActorKind.COUNTRY)
        near = self.reading.paragraph(voice.at) == self.reading.paragraph(at)
        return Meant(voice.key, voice.words) if body and near else None

    def _alike(self, one: tuple[float, int, Range], other: tuple[float, int, Range]) -> bool:
        """Whether nothing parts two candidates: both in one sentence, and neither its subject."""
        same_place = self.sentence(one[1]) == self.sentence(other[1])
        return one[0] == other[0] and same_place and one[0] % 1.0 == 0.0

    def before(self, at: int) -> list[Named]:
        """Where actors are named before a token, in order."""
        return self.cast.named[: bisect_right(self.cast.named, Named(at, 0, ""))]

    def sentence(self, at: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self.sentence_starts, at) - 1

    def told_between(self, one: int, other: int) -> int:
        """How many sentences begin behind one token up to another, those of quotations left out."""
        first, last = self.sentence(one) + 1, self.sentence(other) + 1
        return sum(at not in self.reading.quoted for at in self.sentence_starts[first:last])

    def _candidates(self, at: int) -> list[tuple[str, int, Range, float]]:
        """Those named or heard before a token: key, place, words, and all that speaks for each."""
        paragraph = self.reading.paragraph(at)
        starts = self.reading.paragraph_starts
        earliest = starts[max(0, paragraph - PARAGRAPHS)] if len(self.doc) else 0
        earliest = max(earliest, at - TOKENS)
        found = [
            (n.key, n.start, (n.start, n.end), self._weight(n, at))
            for n in self.cast.within(earliest, at)
            if not self._only_modifies(n)
        ]
        found += [
            (voice.key, voice.at, voice.words, self._loudness(voice, at))
            for voice in self.spoke[-VOICES:]
            if earliest <= voice.at < at
        ]
        quoted = self.reading.quoted
        return [(k, p, w, score + (QUOTED if p in quoted else 0.0)) for k, p, w, score in found]

    def _weight(self, named: Named, at: int) -> float:
        """What being named so weighs for what stands at a token behind."""
        if self.is_subject(named):
            return SUBJECT
        return SPOKE if self._brings_in(named, at) else 0.0

    def _loudness(self, voice: Voice, at: int) -> float:
        """What having spoken weighs: less behind the sentence where somebody else reported it."""
        return SUBJECT if voice.inner and not self._together(voice.at, at) else SPOKE

    def _brings_in(self, named: Named, at: int) -> bool:
        """Whether a sentence before in this paragraph first names a person, and tells of no other.

        "Police arrested *Ana Rojas*, 43. … , she said".
        """
        full = named.end - named.start > 1 and not self._together(named.start, at)
        here = self.reading.paragraph(named.start) == self.reading.paragraph(at)
        if not full or not here or self._kind(named) is not ActorKind.PERSON:
            return False
        told = self.doc[named.start].sent
        others = (n for n in self.cast.within(told.start, told.end) if n.key != named.key)
        if any(self._kind(other) is ActorKind.PERSON for other in others):
            return False
        subjects = (t for t in self.doc[told.start : named.start] if t.dep_ in SUBJECTS)
        if any(self._is_person(subject) for subject in subjects):
            return False
        return not any(n.key == named.key for n in self.before(named.start))

    def _kind(self, named: Named) -> ActorKind:
        return self.cast.members[named.key].kind

    def _is_person(self, noun: Token) -> bool:
        """Whether a noun or pronoun means one person."""
        covering = self.cast.covering(noun.i)
        if covering is not None:
            return self._kind(covering) is ActorKind.PERSON
        return noun.pos_ == "PRON" or is_one_person(noun)

    def _only_modifies(self, named: Named) -> bool:
        """Whether a name only modifies a noun: it is hardly what "it" goes back to."""
        return self.doc[named.end - 1].dep_ in ("amod", "nmod", "compound")

    def is_subject(self, named: Named) -> bool:
        """Whether the actor is the subject where it is named."""
        return self.doc[named.start : named.end].root.dep_ in SUBJECTS


def _verb(cue: Token) -> Token:
    """The verb, noun or preposition of a cue, given its first word: "has *said*"."""
    while cue.dep_ in BEFORE and cue.head != cue:
        cue = cue.head
    return cue


def fits(member: Member, kinds: tuple[ActorKind, ...], gender: str) -> bool:
    """Whether an actor is of one of the kinds, and not of the other gender."""
    alone = bool(gender) and member.single
    wrong = gender and member.gender and member.gender != gender
    return (member.kind in kinds or alone) and not wrong
