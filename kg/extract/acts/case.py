"""What the rules for a statement's type look at: the content, and whom its words mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution
from kg.extract.coreference import FIRST
from kg.extract.lexicon import rows
from kg.model import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

CLAIM_NOUNS = frozenset(
    {"claim", "allegation", "accusation", "report", "charge", "suggestion", "assertion", "rumor"}
    | {"rumour", "remark", "comment", "statement", "insinuation", "suspicion", "story", "idea"}
)

NO_MORE = frozenset(
    {"stop", "refrain", "end", "halt", "cease", "withdraw", "desist", "release", "leave", "resign"}
)


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

    def has_own_subject(self, verb: Token) -> bool:
        """Whether the speaker's side is the subject of the verb."""
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and verb.dep_ in ("conj", "xcomp") and verb.head in self.tokens:
            return self.has_own_subject(verb.head)
        return subject is not None and (subject.i in self.own or subject.lower_ in FIRST)


@cache
def lexicon(act: Act, sort: str) -> frozenset[str]:
    """The words of ``kg/data/speech_acts.csv`` that tell an act, of one sort such as ``verb``."""
    return frozenset(
        row["word"] for row in rows("speech_acts") if (row["type"], row["sort"]) == (act, sort)
    )


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
