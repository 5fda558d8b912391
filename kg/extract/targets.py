"""Whom a statement concerns (about), and at whom it is directed (target)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.acts.addressees import TO_SOMEONE, addressed, all_addressed, outside
from kg.extract.acts.aimed import (
    among,
    begins,
    blamed_in,
    is_beside,
    object_of,
    subject_among,
    whole,
)
from kg.extract.acts.backward import claimant, is_vague, not_named
from kg.extract.acts.case import CLAIM_NOUNS, case_of
from kg.extract.acts.charges import alleged_deeds, charges
from kg.extract.acts.clauses import named_in
from kg.extract.acts.nominals import (
    FIRM_REACH,
    definite,
    is_pair,
    is_several_firms,
    listed,
    two_countries,
)
from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.nouns import RULE as NOUN
from kg.extract.attribution.sources import noun_phrase
from kg.extract.attribution.verbs import cue_of
from kg.extract.coreference import FIRST, HE, IT, SHE, THEY, Discourse
from kg.extract.lexicon import words
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

AT_SOMEONE = frozenset({Act.ACCUSATION, Act.CRITICISM, Act.PRAISE})
"""What is directed at somebody whom its content names."""


JUDGED = frozenset(
    {"early", "late", "soon", "clear", "possible", "impossible", "important", "difficult", "hard"}
    | {"easy", "necessary", "essential", "vital", "crucial", "likely", "unlikely", "time", "true"}
    | {"premature", "urgent", "imperative", "safe", "unsafe", "better", "best", "shame", "wrong"}
    | {"unthinkable", "inconceivable", "unacceptable", "obvious", "evident", "good", "bad"}
)
"""What one says of doing something, so that "it" means nobody: "it is *early* to tell"."""


@dataclass(frozen=True)
class Content:
    """The actors in a statement's content, each with the token that stands for it."""

    actors: tuple[tuple[str, int], ...]
    """Key and token, in reading order."""
    own: frozenset[int]
    """Tokens that mean the speaker or the speaker's side."""

    def others(self) -> frozenset[int]:
        """Tokens that name somebody else."""
        return frozenset(i for _, i in self.actors) - self.own

    def keys(self) -> list[str]:
        """The actors once each: others first, the speaker's own side last, else as they come."""
        foreign = [key for key, i in self.actors if i not in self.own]
        own = [key for key, i in self.actors if i in self.own]
        return list(dict.fromkeys([*foreign, *own]))


def content_of(
    discourse: Discourse, attribution: Attribution, speakers: Sequence[str], side: Iterable[str]
) -> Content:
    """The actors that a content names or refers to.

    Args:
        discourse: what has been read up to this attribution.
        attribution: whose content it is.
        speakers: keys of its speakers.
        side: keys of the countries and organizations they speak for.
    """
    mine = {*speakers, *side}
    of_noun = attribution.rule == NOUN
    verb_object = object_of(attribution, discourse.doc)
    actors: list[tuple[str, int]] = []
    own: set[int] = set()
    for start, end in (*outside(discourse.doc, attribution), *attribution.contents):
        named = {i: n for n in discourse.cast.within(start, end) for i in range(n.start, n.end)}
        for i in range(start, end):
            token = discourse.doc[i]
            if i in named:
                key = named[i].key
                if i != named[i].start:
                    continue
                keys = [key, *_country_in_name(discourse, key)]
            else:
                keys = list(
                    _referred(discourse, token, speakers, side, named.keys(), of_noun, verb_object)
                )
            for key in keys:
                actors.append((key, i))
                if key in mine:
                    own.update(range(i, named[i].end) if i in named else (i,))
    beside = (pair for pair in _beside(discourse, attribution) if pair[0] not in mine)
    actors.extend(pair for pair in beside if pair not in actors)
    return Content(tuple(actors), frozenset(own))


def _beside(discourse: Discourse, attribution: Attribution) -> Iterator[tuple[str, int]]:
    """The actors beside the content whom it concerns: the addressed, and the pointedly unnamed."""
    yield from all_addressed(discourse, attribution)
    for token in not_named(discourse.doc, attribution):
        named = discourse.cast.covering(token.i)
        if named is not None and named.start == token.i:
            yield named.key, token.i


def _country_in_name(discourse: Discourse, key: str) -> Iterator[str]:
    """The country that an organization's name names: "Russia's Armed Forces"."""
    member = discourse.cast.members[key]
    if member.kind is ActorKind.ORGANIZATION and member.country is not None:
        country = discourse.cast.country(member.country)
        if country.label in member.label or member.label.startswith(("Ministry of", "Department")):
            yield country.key


def _referred(
    discourse: Discourse,
    token: Token,
    speakers: Sequence[str],
    side: Iterable[str],
    named: Iterable[int],
    of_noun: bool,
    verb_object: Token | None,
) -> Iterator[str]:
    """Whom a pronoun or "the country" in the content means.

    In "China rejected Ukraine's claim that its citizens are fighting" it is not the claimant; in
    "Rossi accused him" it is not Rossi.
    """
    word = token.lower_
    quoted = token.i in discourse.reading.quoted
    is_object = token == verb_object and word[-4:] not in ("self", "lves")
    if word in FIRST:
        if quoted and speakers:
            plural = word[0] in "wou"
            yield next(iter(side), speakers[0]) if plural else speakers[0]
        return
    if word in HE | SHE | IT | THEY:
        if (is_object and _means_a_claim(token)) or _is_nobody(token):
            return
        key = None
        several = [] if quoted or word not in THEY else _several(discourse, token, speakers)
        if several:
            yield from several
            return
        if not quoted and not (of_noun or is_object):
            key = _speaker_meant(discourse, word, token, speakers, named)
        key = key or discourse.anaphor(token, without=speakers if of_noun or is_object else ())
    else:
        yield from _meant_by_noun(discourse, token, speakers, side)
        return
    if key is not None:
        yield key


def _meant_by_noun(
    discourse: Discourse, token: Token, speakers: Sequence[str], side: Iterable[str]
) -> Iterator[str]:
    """Whom a noun without a name means: "the country", "both sides", "the companies"."""
    if is_pair(token):
        yield from two_countries(discourse, token)
    elif is_several_firms(token):
        yield from listed(discourse, token.i - FIRM_REACH, token.i, firms=True)
    else:
        country = token.lower_ in ("country", "nation")
        mine = (*speakers, *side)
        key = discourse.anaphor(token, side) if country else definite(discourse, token, mine)
        if key is not None:
            yield key


def _several(discourse: Discourse, token: Token, speakers: Sequence[str]) -> list[str]:
    """Whom "they" means behind a list in the same sentence, where a body or a country speaks.

    "The regulator charged A, B and C and said *they* could be fined".
    """
    crowds = (ActorKind.GROUP, ActorKind.PERSON)
    members = discourse.cast.members
    if len(speakers) != 1 or members[speakers[0]].kind in crowds:
        return []
    found = listed(discourse, token.sent.start, token.i)
    return [] if speakers[0] in found else found


def _says_it(token: Token) -> bool:
    """Whether a pronoun is who speaks, inside his own content: "what *they* described as"."""
    cue = cue_of(token.head)
    calls = cue is not None and cue.kind == "characterize"
    return token.dep_ == "nsubj" and calls and token.head.left_edge.lower_ == "what"


def _is_nobody(token: Token) -> bool:
    """Whether a pronoun means nobody whom the words concern: "it rains", "what *he* called"."""
    grammar = token.dep_ in ("expl", "det", "predet", "cc", "preconj")
    return grammar or _is_dummy(token) or _says_it(token)


def _means_a_claim(token: Token) -> bool:
    """Whether a pronoun may mean claims told of before: "rejected the claims, calling *them*"."""
    if token.lower_ not in IT | THEY:
        return False
    before = token.doc[token.sent.start : token.i]
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in CLAIM_NOUNS for t in before)


def _is_dummy(token: Token) -> bool:
    """Whether "it" means nothing: "it was wrong of him to suggest"."""
    verb = token.head
    if token.lower_ != "it" or verb.lemma_ != "be":
        return False
    said = [c for c in verb.children if c.dep_ in ("acomp", "attr")]
    held = [*verb.children, *(g for c in said if c.lower_ in JUDGED for g in c.children)]
    return any(c.dep_ in ("xcomp", "ccomp", "advcl") and c.i > verb.i for c in held)


def _speaker_meant(
    discourse: Discourse, word: str, token: Token, speakers: Sequence[str], named: Iterable[int]
) -> str | None:
    """In indirect speech "it" and "he" mean the speaker, unless somebody came in between."""
    fitting = {
        ActorKind.PERSON: HE | SHE,
        ActorKind.COUNTRY: IT | THEY,
        ActorKind.ORGANIZATION: IT | THEY,
        ActorKind.GROUP: THEY | HE | SHE,
    }
    between = any(i < token.i and discourse.doc[i].dep_ in ("nsubj", "nsubjpass") for i in named)
    for key in () if between else speakers:
        member = discourse.cast.members[key]
        if (member.gender == "female" and word in HE) or (member.gender == "male" and word in SHE):
            continue
        crowd = member.label.lower().split()[-1] in words("organization_nouns")
        if word in fitting[member.kind] and not (crowd and word in HE | SHE):
            return key
    return None


# -- target ------------------------------------------------------------


def target_of(
    discourse: Discourse, attribution: Attribution, act: Act, content: Content, mine: set[str]
) -> str | None:
    """The actor at whom a statement is directed, as far as its own sentence tells.

    The object of "accuse" and "criticise"; whose claim is denied; whom one calls on or warns;
    for what is only said, whoever is said to do it.
    """
    foreign = [(key, i) for key, i in content.actors if key not in mine]
    if is_vague(discourse.doc, attribution.contents):
        avoided = {token.i for token in not_named(discourse.doc, attribution)}
        found = next((key for key, i in foreign if i in avoided), None)
        if found is not None or act in TO_SOMEONE:
            return found or addressed(discourse, attribution)
    if act in (Act.DENIAL, Act.REFUSAL):
        return claimant(discourse.doc, attribution, foreign)
    if act in AT_SOMEONE:
        return _aimed_at(discourse, attribution, act, content, foreign)
    if act in TO_SOMEONE:
        return _spoken_to(discourse, attribution, act, foreign, mine)
    return None


def _spoken_to(
    discourse: Discourse,
    attribution: Attribution,
    act: Act,
    foreign: Sequence[tuple[str, int]],
    mine: set[str],
) -> str | None:
    """Whom an appeal, a demand, a warning, a threat or a question is for."""
    spoken_to = addressed(discourse, attribution)
    direct = [(key, i) for key, i in foreign if not is_beside(discourse.doc[i])]
    found = subject_among(discourse.doc, direct)
    obliged = found if act in (Act.APPEAL, Act.DEMAND) else None
    if spoken_to is not None and spoken_to not in mine and obliged is None:
        return spoken_to
    if found is None and (act is Act.THREAT or begins(foreign, attribution)):
        found = foreign[0][0] if foreign else None
    return found


def _aimed_at(
    discourse: Discourse,
    attribution: Attribution,
    act: Act,
    content: Content,
    foreign: Sequence[tuple[str, int]],
) -> str | None:
    """Who is accused, criticised or praised: the cue's object, who does wrong, the subject."""
    doc = discourse.doc
    thing = object_of(attribution, doc)
    if thing is not None:
        return among(blamed_in(thing), foreign) or _unnamed(discourse, thing, content)
    if act is Act.ACCUSATION:
        case = case_of(doc, attribution, content.own, content.others())
        done = [agent for _, agent in charges(case)] or [a for _, a in alleged_deeds(case)]
        agent = next(iter(done), None)
        if agent is not None:
            return among(named_in(agent), foreign) or _unnamed(discourse, agent, content)
    found = subject_among(doc, foreign) or whole(doc, attribution, foreign)
    if found is None and act is Act.ACCUSATION and foreign:
        return foreign[0][0]
    return found


def _unnamed(discourse: Discourse, thing: Token, content: Content) -> str | None:
    """People who are accused or criticised without a name: "the rebels", "the pilots' union"."""
    if thing.pos_ not in ("NOUN", "PROPN") or thing.i in content.own:
        return None
    if not {thing.lower_, thing.lemma_.lower()} & (
        words("person_nouns") | words("organization_nouns")
    ):
        return None
    found = discourse.resolve(noun_phrase(thing))
    return found.key if found is not None else None
