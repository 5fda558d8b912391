"""What the rules for a statement's type look at: the content, and whom its words mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from operator import contains
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution
from kg.extract.coreference import FIRST
from kg.extract.lexicon import rows
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

CLAIM_NOUNS = frozenset(
    {"claim", "allegation", "accusation", "report", "charge", "suggestion", "assertion", "rumor"}
    | {"rumour", "remark", "comment", "statement", "insinuation", "suspicion", "story", "idea"}
    | {"narrative", "speculation", "notion", "characterization"}
)

NO_MORE = frozenset(
    {"stop", "refrain", "end", "halt", "cease", "withdraw", "desist", "release", "leave", "resign"}
)

REQUESTED = frozenset(
    {"call", "request", "offer", "proposal", "invitation", "demand", "plan", "deal", "ceasefire"}
    | {"appeal", "truce", "ultimatum", "talks", "talk", "compromise", "bid", "condition"}
)
"""What one refuses rather than denies."""

OPENING = frozenset("“\"'‘«„") | {"''", "``"}
"""Marks that open a quotation."""

BELONGING = frozenset(
    {"force", "army", "navy", "government", "military", "police", "troop", "soldier", "republic"}
)
"""Of whose side one is by "of": "the armed *forces* of Chile", not "the enemies of Chile"."""

MODIFIERS = ("poss", "amod", "compound", "nmod")


@dataclass(frozen=True, slots=True)
class Decision:
    """A statement's type and why."""

    type: Act
    reason: str


@dataclass(frozen=True)
class Case:
    """What the rules look at: the content's tokens, and whom the speaker calls "we"."""

    doc: Doc
    attribution: Attribution
    tokens: tuple[Token, ...]
    root: Token
    """The head of the content's main clause."""
    own: frozenset[int]
    """Tokens of the content that mean the speaker or the speaker's side."""
    others: frozenset[int]
    """Tokens of the content that name somebody else."""

    @cached_property
    def places(self) -> frozenset[int]:
        """The numbers of the content's tokens."""
        return frozenset(token.i for token in self.tokens)

    @cached_property
    def forms(self) -> tuple[tuple[str, ...], ...]:
        """For each token its form and its lemma in small letters, each once."""
        return tuple(tuple({t.lower_: 0, t.lemma_.lower(): 0}) for t in self.tokens)

    @cached_property
    def heads(self) -> tuple[Token, ...]:
        """The heads of the content's main clauses, one for each sentence and conjunct."""
        return tuple(token for token in self.tokens if self._is_main(token))

    def _is_main(self, token: Token) -> bool:
        if token.pos_ not in ("VERB", "AUX"):
            return False
        if token == self.root or token.dep_ == "ROOT" or not self.holds(token.head):
            return True
        if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
            return token.head == self.root or token.head.dep_ in ("ROOT", "ccomp")
        return token.dep_ in ("ccomp", "parataxis") and token.head == self.root

    @property
    def quoted(self) -> bool:
        """Whether the content begins with a quotation mark."""
        return self.tokens[0].text in OPENING

    def holds(self, token: Token) -> bool:
        """Whether a token is part of the content."""
        return token.i in self.places

    def is_own(self, token: Token) -> bool:
        """Whether a noun or pronoun means the speaker's side: "we", "its troops", "forces of X"."""
        of_us: Iterable[Token] = ()
        if token.lemma_.lower() in BELONGING:
            of_us = (g for c in token.children if c.lower_ == "of" for g in c.children)
        return any(
            t.i in self.own or t.lower_ in FIRST
            for t in (token, *(c for c in token.children if c.dep_ in MODIFIERS), *of_us)
        )

    def has_own_subject(self, verb: Token) -> bool:
        """Whether the speaker's side is the subject of the verb."""
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and verb.dep_ in ("conj", "xcomp") and self.holds(verb.head):
            return self.has_own_subject(verb.head)
        return subject is not None and self.is_own(subject)


@cache
def lexicon(act: Act, sort: str) -> frozenset[str]:
    """The words of ``kg/data/speech_acts.csv`` that tell an act, of one sort such as ``verb``."""
    return _lexicons().get((act, sort), frozenset())


@cache
def _lexicons() -> dict[tuple[str, str], frozenset[str]]:
    """All lexicons by act and sort; the table is read once."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows("speech_acts"):
        found.setdefault((row["type"], row["sort"]), set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def _phrases(act: Act, sort: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one sort by their first words, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon(act, sort):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(some, reverse=True)) for first, some in found.items()}


def phrases(case: Case, act: Act, sort: str = "phrase") -> Iterator[tuple[Token, ...]]:
    """Where the content holds one of the phrases that tell an act, by forms or lemmas."""
    known = _phrases(act, sort)
    for place, forms in enumerate(case.forms):
        for form in forms:
            for parts in known.get(form, ()):
                found = case.forms[place : place + len(parts)]
                if len(found) == len(parts) and all(map(contains, found, parts)):
                    yield case.tokens[place : place + len(parts)]


def case_of(doc: Doc, attribution: Attribution, own: Iterable[int], others: Iterable[int]) -> Case:
    """The case of an attribution, given the tokens that mean the speaker's side and others."""
    tokens = tuple(doc[i] for span in attribution.contents for i in range(*span))
    first = doc[attribution.contents[0][0] : attribution.contents[0][1]]
    return Case(doc, attribution, tokens, head_of(first), frozenset(own), frozenset(others))


def first_of(case: Case, lexicon: frozenset[str]) -> Token | None:
    """The first word of the content that a lexicon has, by its form or lemma."""
    return next((t for t in case.tokens if t.lower_ in lexicon or t.lemma_ in lexicon), None)


def head_of(span: Span) -> Token:
    """The head of a content; behind a preposition, what that governs."""
    root = span.root
    if root.pos_ == "ADP":  # "for de-escalation", "against overinterpreting"
        return next((c for c in root.children if c.dep_ in ("pobj", "pcomp")), root)
    return root
