"""Whom a statement concerns (about), and at whom it is directed (target)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.nouns import RULE as NOUN
from kg.extract.attribution.verbs import addressee, cue_of
from kg.extract.coreference import FIRST, HE, IT, SHE, THEY, Discourse
from kg.extract.lexicon import words
from kg.model import ActorKind
from kg.model import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AUDIENCE = frozenset(
    {"reporter", "journalist", "audience", "crowd", "supporter", "viewer", "listener", "lawmaker"}
    | {"newspaper", "agency", "outlet", "network", "magazine", "rally", "conference", "parliament"}
)
"""Whom one tells things without their being about them."""

VAGUE = frozenset({"party", "side", "country", "force", "actor", "quarter", "people", "nation"})
VAGUELY = frozenset({"relevant", "certain", "some", "unnamed", "concerned", "other"})
"""How diplomats avoid a name: "the relevant parties", "certain countries"."""

AT_SOMEONE = frozenset({Act.ACCUSATION, Act.CRITICISM, Act.PRAISE, Act.THREAT})
"""What is directed at somebody whom its content names."""

TO_SOMEONE = frozenset({Act.APPEAL, Act.DEMAND, Act.WARNING, Act.THREAT, Act.QUESTION})
"""What is directed at the one it is spoken to."""


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
    actors: list[tuple[str, int]] = []
    own: set[int] = set()
    for start, end in attribution.contents:
        named = {i: n for n in discourse.cast.within(start, end) for i in range(n.start, n.end)}
        for i in range(start, end):
            token = discourse.doc[i]
            if i in named:
                key = named[i].key
                if i != named[i].start:
                    continue
                keys = [key, *_country_in_name(discourse, key)]
            else:
                keys = list(_referred(discourse, token, speakers, side, named.keys(), of_noun))
            for key in keys:
                actors.append((key, i))
                if key in mine:
                    own.update(range(i, named[i].end) if i in named else (i,))
    return Content(tuple(actors), frozenset(own))


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
) -> Iterator[str]:
    """Whom a pronoun or "the country" in the content means.

    In "China rejected Ukraine's claim that its citizens are fighting" it is not the claimant.
    """
    word = token.lower_
    quoted = token.i in discourse.reading.quoted
    if word in FIRST:
        if quoted and speakers:
            plural = word[0] in "wou"
            yield next(iter(side), speakers[0]) if plural else speakers[0]
        return
    if word in HE | SHE | IT | THEY:
        if token.dep_ in ("expl", "det", "predet", "cc", "preconj") or _is_dummy(token):
            return
        key = None
        if not quoted and not of_noun:
            key = _speaker_meant(discourse, word, token, speakers, named)
        key = key or discourse.anaphor(token, without=speakers if of_noun else ())
    elif word in ("country", "nation"):
        key = discourse.anaphor(token, side)
    else:
        return
    if key is not None:
        yield key


def _is_dummy(token: Token) -> bool:
    """Whether "it" means nothing: "it was wrong of him to suggest"."""
    verb = token.head
    return (
        token.lower_ == "it"
        and any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
        and (verb.lemma_ == "be")
    )


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
    doc = discourse.doc
    spoken_to = _addressee(discourse, attribution)
    foreign = [(key, i) for key, i in content.actors if key not in mine]
    if act in (Act.DENIAL, Act.REFUSAL):
        return _claimant(discourse, attribution, foreign)
    if act in TO_SOMEONE and spoken_to is not None and spoken_to not in mine:
        return spoken_to
    if act in TO_SOMEONE - AT_SOMEONE:
        return _subject_among(doc, foreign) or (
            foreign[0][0] if _begins(foreign, attribution) else None
        )
    if act in AT_SOMEONE:
        return _subject_among(doc, foreign) or (foreign[0][0] if foreign else None)
    return None


def _addressee(discourse: Discourse, attribution: Attribution) -> str | None:
    """The actor whom the cue's object names, unless it is the press or a public."""
    verb = attribution.head(discourse.doc)
    if verb is None:
        return None
    cue = cue_of(verb)
    if cue is None or "addressee" not in cue.frames:
        return None
    phrase = addressee(verb)
    if phrase is None or discourse.doc[phrase[0] : phrase[1]].root.lemma_.lower() in AUDIENCE:
        return None
    found = discourse.resolve(phrase)
    if found is None or discourse.cast.members[found.key].kind is ActorKind.GROUP:
        return None
    return found.key


def _claimant(
    discourse: Discourse, attribution: Attribution, foreign: Sequence[tuple[str, int]]
) -> str | None:
    """Whose claim the content speaks of: "Ukraine's claims", "remarks made by Zelenskyy"."""
    doc = discourse.doc
    for start, end in attribution.contents:
        for i in range(start, end):
            if doc[i].lemma_.lower() not in CLAIM_NOUNS or doc[i].pos_ != "NOUN":
                continue
            inside = {t.i for t in doc[i].subtree if t.i < i or _names_maker(t, doc[i])}
            owner = next((key for key, j in foreign if j in inside), None)
            if owner is not None:
                return owner
    wrong = [key for key, j in foreign if _is_blamed(doc[j])]
    return wrong[0] if wrong else None


def _names_maker(token: Token, noun: Token) -> bool:
    """Whether a token stands in "by X" or "from X" behind the noun."""
    while token != noun and token.head != token:
        if token.dep_ in ("agent", "prep") and token.lower_ in ("by", "from"):
            return True
        token = token.head
    return False


def _is_blamed(token: Token) -> bool:
    """Whether somebody is called wrong: "Zelenskyy is wrong", "wrong of Zelenskyy to suggest"."""
    head = token.head
    if head.lower_ == "of" and head.head.lower_ in ("wrong", "false", "irresponsible"):
        return True
    words = {"wrong", "lying", "mistaken", "misleading"}
    return token.dep_ == "nsubj" and any(c.lower_ in words for c in head.children)


def _subject_among(doc: Doc, foreign: Sequence[tuple[str, int]]) -> str | None:
    """The actor who is, or whose people are, the subject or object that the words are about."""
    for wanted in (("nsubj",), ("dobj", "nsubjpass"), ("poss",)):
        for key, i in foreign:
            token = doc[i]
            while token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
                if "poss" in wanted and token.dep_ == "poss":
                    return key
                token = token.head
            if token.dep_ in wanted:
                return key
    return None


def _begins(foreign: Sequence[tuple[str, int]], attribution: Attribution) -> bool:
    """Whether the first foreign actor opens the content: "called on Kyiv to refrain"."""
    return bool(foreign) and foreign[0][1] - attribution.contents[0][0] <= 2


def points_back(doc: Doc, contents: Iterable[Range]) -> bool:
    """Whether a content speaks of a claim made before: "the allegation", "such remarks", "this"."""
    for start, end in contents:
        for i in range(start, end):
            token = doc[i]
            if token.lemma_.lower() in CLAIM_NOUNS and token.pos_ == "NOUN":
                clause = any(c.dep_ in ("acl", "relcl", "ccomp") for c in token.children)
                owner = any(c.dep_ == "poss" for c in token.children)
                if not clause and not owner:
                    return True
    return False


def is_vague(doc: Doc, contents: Iterable[Range]) -> bool:
    """Whether a content means somebody without naming them: "the relevant parties"."""
    return any(
        doc[i].lemma_.lower() in VAGUE and any(c.lower_ in VAGUELY for c in doc[i].children)
        for start, end in contents
        for i in range(start, end)
    )
