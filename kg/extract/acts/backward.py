"""Words that go back to another statement or avoid a name: "the allegation", "some parties"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS, REQUESTED, lexicon
from kg.extract.acts.clauses import is_vague_party
from kg.extract.attribution.attribution import Attribution, Range, covered
from kg.extract.lexicon import cue_nouns
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SMEARS = frozenset({"smear", "slander", "defame", "vilify", "malign", "discredit", "blacken"})
"""Words by which one speaks of charges against oneself without saying who makes them."""

AGENTS = ("nsubj", "agent", "poss")

BACK = frozenset({"the", "this", "that", "such", "these", "those"})
CLAUSE = ("acl", "relcl", "ccomp")
ABOUT = frozenset({"of", "about", "on", "over", "regarding", "concerning"})
"""Prepositions behind which a noun such as "reports" tells what was reported."""
TELLING = (*CLAUSE, "prep", "poss")
"""What stands beside a noun that tells itself what was demanded or promised, or by whom."""

NAMING = frozenset({"name", "mention", "identify", "single", "specify", "cite"})

DECISIONS = frozenset({"decision", "move", "step", "refusal", "announcement", "threat", "ruling"})
DECIDED = frozenset({Act.REFUSAL, Act.PROMISE, Act.THREAT, Act.DEMAND})
"""Statements that can be called a decision or a move."""

TOLD = frozenset(
    {"finding", "figure", "account", "version", "view", "estimate", "conclusion", "assessment"}
    | {"interpretation", "description", "number", "toll", "assertion", "argument", "theory"}
)
"""Nouns that with "that" or "those" go back to what another has just told."""

OFFERS = frozenset({"offer", "proposal", "invitation", "request", "plea", "overture"})
"""Nouns that go back to what another has promised or asked."""

IDEAS = frozenset({"idea", "suggestion", "notion"})
"""Nouns that go back to what another has just said or asked."""

PRONOUNS = frozenset({"that", "this", "it", "those", "these"})
SHORT = 5
"""How many words a content may have that is no more than "that" and what it is called."""

PUT_FORWARD = frozenset({Act.ACCUSATION, Act.CRITICISM, Act.ASSERTION})
"""Statements that "that" goes back to where it is denied."""

LIKE: dict[Act, frozenset[Act]] = {
    Act.CRITICISM: frozenset({Act.CRITICISM, Act.ACCUSATION}),
    Act.DEMAND: frozenset({Act.DEMAND, Act.APPEAL}),
    Act.APPEAL: frozenset({Act.APPEAL, Act.DEMAND}),
    Act.WARNING: frozenset({Act.WARNING, Act.THREAT}),
    Act.THREAT: frozenset({Act.THREAT, Act.WARNING}),
    Act.PROMISE: frozenset({Act.PROMISE}),
}
"""What statements a noun such as "criticism" can go back to, by what it tells itself."""


def claimant(doc: Doc, attribution: Attribution, foreign: Sequence[tuple[str, int]]) -> str | None:
    """Whose claim or request the content speaks of: "Ukraine's claims", "a call from Rome"."""
    nouns = CLAIM_NOUNS | cue_nouns().keys() | REQUESTED
    for start, end in attribution.contents:
        for i in range(start, end):
            if doc[i].lemma_.lower() not in nouns or doc[i].pos_ != "NOUN":
                continue
            inside = {t.i for t in doc[i].subtree if t.i < i or _names_maker(t, doc[i])}
            owner = next((key for key, j in foreign if j in inside), None)
            if owner is not None:
                return owner
    wrong = [key for key, j in foreign if is_blamed(doc[j])]
    return wrong[0] if wrong else None


def _names_maker(token: Token, noun: Token) -> bool:
    """Whether a token stands in "by X" or "from X" behind the noun."""
    while token != noun and token.head != token:
        if token.dep_ in ("agent", "prep") and token.lower_ in ("by", "from"):
            return True
        token = token.head
    return False


def is_blamed(token: Token) -> bool:
    """Whether somebody is called wrong: "Zelenskyy is wrong", "wrong of Zelenskyy to suggest"."""
    head = token.head
    if head.lower_ == "of" and (
        head.head.lower_ in lexicon(Act.DENIAL, "predicate") | lexicon(Act.CRITICISM, "word")
    ):
        return True
    words = {"wrong", "lying", "mistaken", "misleading"}
    lies = head.lemma_ in ("lie", "mislead", "invent", "fabricate", "exaggerate")
    return token.dep_ == "nsubj" and (lies or any(c.lower_ in words for c in head.children))


def points_back(doc: Doc, contents: Iterable[Range]) -> bool:
    """Whether a content speaks of a claim made before: "the allegation", "such remarks", "this"."""
    for start, end in contents:
        for i in range(start, end):
            token = doc[i]
            if token.lemma_.lower() in SMEARS and not any(c.dep_ in AGENTS for c in token.children):
                return True
            if token.lemma_.lower() in CLAIM_NOUNS and token.pos_ == "NOUN":
                owner = any(c.dep_ == "poss" for c in token.children)
                if not tells_itself(token) and not owner:
                    return True
    return False


def tells_itself(noun: Token) -> bool:
    """Whether what was claimed stands beside the noun: "claims that …", "reports of deaths"."""
    return any(c.dep_ in CLAUSE or (c.dep_ == "prep" and c.lower_ in ABOUT) for c in noun.children)


def pointed_at(doc: Doc, contents: Iterable[Range]) -> frozenset[Act]:
    """The types of statement that a content goes back to by a noun: "the demand", "the decision".

    Nothing for "the demand to leave" and "Rome's demand", which tell it themselves.
    """
    ranges = list(contents)
    if _is_pronoun(doc, ranges):
        return PUT_FORWARD
    for start, end in ranges:
        for i in range(start, end):
            token = doc[i]
            acts = _named_act(token) if token.pos_ == "NOUN" else frozenset()
            definite = any(c.dep_ == "det" and c.lower_ in BACK for c in token.children)
            if acts and definite and not any(c.dep_ in TELLING for c in token.children):
                return acts
    return frozenset()


def _is_pronoun(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether a content is "that" or "it", with what it is called: "that as pure fantasy"."""
    start, end = ranges[0]
    first = doc[start]
    object_of = first.dep_ in ("dobj", "nsubj") and first.head.i < start
    object_of = object_of or first.dep_ == "nmod"  # "called *that* a lie"
    return len(ranges) == 1 and first.lower_ in PRONOUNS and object_of and end - start <= SHORT


def _named_act(noun: Token) -> frozenset[Act]:
    lemma = noun.lemma_.lower()
    if lemma in DECISIONS:
        return DECIDED
    words = {c.lower_ for c in noun.children if c.dep_ == "det"}
    whole = "the" in words and noun.dep_ == "dobj"  # "disputed | the findings"
    if lemma in TOLD and (whole or words & {"that", "this", "those", "these"}):
        return PUT_FORWARD | {Act.WARNING, Act.CONFIRMATION, Act.BELIEF}
    if lemma in OFFERS:
        return frozenset({Act.PROMISE, Act.APPEAL, Act.DEMAND})
    if lemma in IDEAS:
        return PUT_FORWARD | {Act.APPEAL, Act.DEMAND, Act.PROMISE, Act.BELIEF}
    found = cue_nouns().get(lemma)
    return LIKE.get(found.type, frozenset()) if found is not None and found.type else frozenset()


def is_vague(doc: Doc, contents: Iterable[Range]) -> bool:
    """Whether a content means somebody without naming them: "the relevant parties"."""
    return any(is_vague_party(doc[i]) for i in covered(contents))


def not_named(doc: Doc, attribution: Attribution) -> Iterator[Token]:
    """The words of "without naming Ukraine" in the sentences of cue and content.

    They tell whom the speaker meant by words that avoid a name.
    """
    places = [start for start, _ in attribution.contents]
    places += [attribution.cue[0]] if attribution.cue is not None else []
    for start in sorted({doc[place].sent.start for place in places}):
        for token in doc[start].sent:
            without = token.dep_ == "pcomp" and token.head.lower_ == "without"
            if without and token.lemma_ in NAMING:
                yield from token.subtree
