"""Of which parties an article's persons are, and who "the Labour candidate", "the Democrat" is."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from kg.extract.actors.campaigns import NOUNS as CAMPAIGNS
from kg.extract.actors.names import slug
from kg.extract.actors.offices import after_name, before_name
from kg.extract.attribution.attribution import Range
from kg.extract.groups import is_one_person
from kg.extract.salience import Meant, Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTIES: Mapping[str, str] = {
    "republican": "republican", "gop": "republican", "r": "republican",
    "democrat": "democrat", "democratic": "democrat", "d": "democrat",
    "conservative": "conservative", "tory": "conservative", "labour": "labour", "labor": "labour",
    "libertarian": "libertarian", "green": "green", "liberal": "liberal", "socialist": "socialist",
    "communist": "communist", "independent": "independent", "i": "independent",
}  # fmt: skip
"""Words for whom a person stands for, each to one for all; with a capital they tell a party."""

MEMBERS = frozenset({"republican", "democrat", "tory", "conservative", "libertarian", "socialist"})
"""Those that call a person: "the Democrat"."""

RUNNERS = frozenset({"candidate", "nominee", "contender", "hopeful", "challenger", "frontrunner"})
"""Nouns for one who runs."""

SEATED = re.compile(r"\s*[,(]\s*([RDI])-(?=[A-Z])")
"""The party and state behind a name of the Congress of the United States: "(R-Utah)"."""

POINTING = ("the", "this")

NEAR = 2
"""Sentences back to somebody of whom no party is told."""


class Parties:
    """The parties of an article's persons, as their names and appositions tell them."""

    def __init__(self, mind: Salience) -> None:
        self.mind = mind
        self.doc = mind.doc
        self.text = mind.doc.text  # a Doc puts it together anew whenever it is asked
        self.cast = mind.cast
        self.of: Mapping[str, set[str]] = self._learn()
        self.running = {n.key for n in self.cast.named if self._has_campaign(n.end)}
        self.running |= {key for token in self.doc if (key := self._campaigner(token))}

    def meant(self, head: Token, source: Range) -> Meant | None:
        """The person named before who is "the Republican nominee", "the Democrat"; else None.

        Those of the party, or who run, go before those of whom neither is told; who is of another
        party is not meant.
        """
        known = self.doc[source[0]].lower_ in POINTING and head.tag_ in ("NN", "NNP", "JJ")
        if not known:
            return None
        noun = head.lemma_.lower()
        party = next(self._told(source[0], head.i + 1), None)
        if noun not in RUNNERS and (party is None or not self._is_person(head)):
            return None
        return self._most_in_mind(head, party, runs=noun in RUNNERS)

    def others(self, source: Range, head: Token) -> set[str]:
        """Who is of another party than the one that a phrase up to its head names."""
        party = next(self._told(source[0], head.i + 1), None)
        return {key for key, told in self.of.items() if party is not None and party not in told}

    def _is_person(self, head: Token) -> bool:
        member = head.lower_ in MEMBERS and head.text[:1].isupper()
        return is_one_person(head) or (member and head.tag_ in ("NNP", "JJ", "NN"))

    def _most_in_mind(self, head: Token, party: str | None, *, runs: bool) -> Meant | None:
        """Of those named in sentences before, whoever fits best, and of these the last in mind."""
        before = [
            n
            for n in self.mind.before(head.i)
            if n.start < head.sent.start
            and self.cast.members[n.key].kind is ActorKind.PERSON
            and (party is None or self.of.get(n.key, {party}) & {party})
        ]
        keys = {n.key for n in before}
        known = {k for k in keys if party is not None and k in self.of}
        running = {k for k in keys if runs and self._runs(k)}
        for fitting in (known & running, known, running):
            if fitting:
                last = [n for n in before if n.key in fitting][-1]
                others = {member.key for member in self.cast.persons()} - fitting
                in_mind = self.mind.last(head.i, (ActorKind.PERSON,), without=others)
                campaigning = self._just_campaigning(head, fitting)
                return campaigning or in_mind or Meant(last.key, (last.start, last.end))
        return self._just_named(head, keys) if party is not None else None

    def _just_campaigning(self, head: Token, keys: Collection[str]) -> Meant | None:
        """The one whose campaign is named last in the sentence before, where nobody of them is."""
        here = self.mind.sentence(head.i)
        just = [n for n in self.mind.before(head.i) if self.mind.sentence(n.start) == here - 1]
        owners = {_campaign(self.cast.members[key].label): key for key in sorted(keys)}
        if any(n.key in keys for n in just):
            return None
        places = [n for n in just if n.key in owners]
        return Meant(owners[places[-1].key], (places[-1].start, places[-1].end)) if places else None

    def _just_named(self, head: Token, keys: Collection[str]) -> Meant | None:
        """The one most in mind of whom no party is told, if he was named just before."""
        others = {member.key for member in self.cast.persons()} - {*keys}
        meant = self.mind.last(head.i, (ActorKind.PERSON,), without=others)
        if meant is None or meant.antecedent is None:
            return None
        back = self.mind.sentence(head.i) - self.mind.sentence(meant.antecedent[0])
        return meant if back <= NEAR else None

    def _runs(self, key: str) -> bool:
        """Whether somebody is called a candidate, or has a campaign."""
        member = self.cast.members[key]
        campaign = _campaign(member.label)
        told = "candidate" in member.families() or campaign in self.cast.members
        return told or key in self.running

    def _has_campaign(self, end: int) -> bool:
        """Whether a campaign stands behind a name: "Rojas's long campaign"."""
        behind = itertools.dropwhile(lambda t: t.tag_ in ("POS", "JJ", "CD"), self.doc[end:])
        noun = next(behind, None)
        return noun is not None and noun.lower_ in CAMPAIGNS and noun.i > end

    def _campaigner(self, noun: Token) -> str | None:
        """Who is the subject of "Rojas has ended his campaign"."""
        if noun.lower_ != "campaign" or not any(c.tag_ == "PRP$" for c in noun.children):
            return None
        subjects = (c for verb in noun.ancestors for c in verb.children if c.dep_ == "nsubj")
        named = self.cast.covering(next((s.i for s in subjects), noun.i))
        person = named and self.cast.members[named.key].kind is ActorKind.PERSON
        return named.key if named and person else None

    def _learn(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for named in self.cast.named:
            if self.cast.members[named.key].kind is not ActorKind.PERSON:
                continue
            told = [*self._told(*before_name(self.doc, named.start))]
            told += self._told_behind(named.end)
            if told:
                found[named.key] |= set(told)
        return dict(found)

    def _told(self, start: int, end: int) -> Iterator[str]:
        """The parties that capital words between two tokens tell."""
        for token in self.doc[start:end]:
            if token.text[:1].isupper() and len(token) > 1 and token.lower_ in PARTIES:
                yield PARTIES[token.lower_]

    def _told_behind(self, end: int) -> Iterator[str]:
        """The party behind a name: ", R-Utah", ", a Democrat who", ", the Labour candidate"."""
        last = self.doc[end - 1]
        seated = SEATED.match(self.text, last.idx + len(last))
        if seated is not None:
            yield PARTIES[seated[1].lower()]
            return
        apposed = after_name(self.doc, end)
        if apposed is not None:
            stops = (i for i in range(*apposed) if self.doc[i].tag_ == "IN")
            yield from self._told(apposed[0], next(stops, apposed[1]))


def _campaign(label: str) -> str:
    """The key of the campaign of a person with that label."""
    return f"organization/{slug(label)}-campaign"
