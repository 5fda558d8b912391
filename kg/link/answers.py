"""Which claim a statement answers that rejects or confirms it without telling it again.

"Called the allegation absurd" goes back to what it answers in its own article.  Where that holds
nothing, it goes to the accusation against the speaker's side, of the same days, in another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pyoxigraph import NamedNode

from kg.graph.vocab import KG
from kg.link.decision import Decision, Triple, link_triples
from kg.link.encoder import vector
from kg.link.features import AnswerItem, ClaimItem, Voice
from kg.link.tokens import GROUP, meet, same

DAYS = 3
"""Days within which an answer follows what it answers."""
ALIKE = 0.6
"""The least cosine of an answer that tells what it answers with the claim, where nothing else but
the sides ties the two."""
CHARGES = ("accusation", "criticism")
"""What one rejects of another article; of one's own article assertions too."""
RELATIONS = {"denies": KG.denies, "confirms": KG.confirms}


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim that a statement answers, the statement that put it forward, and why."""

    claim: ClaimItem
    voice: Voice
    decision: Decision
    near: float
    """Cosine of the claim with what the statement seems to answer, to two digits."""


def moment_keys(word: str, tokens: Iterable[str], day: str | None) -> Iterator[str]:
    """Blocking keys of something about these actors at that time: ``charge CN 2025-04``."""
    for token in tokens:
        if not token.startswith(GROUP):
            yield f"{word} {token}"
            yield f"{word} {token} {day[:7] if day else '?'}"


def lookup_keys(word: str, tokens: Iterable[str], day: str | None) -> Iterator[str]:
    """The keys under which lies what was said about these actors near that time."""
    for token in tokens:
        if token.startswith(GROUP):
            continue
        if day is None:
            yield f"{word} {token}"
            continue
        middle = date.fromisoformat(day)
        months = {(middle + timedelta(days=n)).isoformat()[:7] for n in (-DAYS, 0, DAYS)}
        yield from (f"{word} {token} {month}" for month in sorted(months))
        yield f"{word} {token} ?"


def choose(
    answer: AnswerItem, claims: Sequence[ClaimItem], sizes: Mapping[str, int]
) -> Choice | None:
    """The claim that a statement answers; None if no claim fits.

    Args:
        answer: the statement.
        claims: what its own article and others put forward about its side.
        sizes: how many statements put forward the claim with that IRI, in all wordings.
    """
    found = [c for claim in claims for c in _choices(answer, claim)]
    return max(
        found,
        key=lambda c: (
            c.decision.score,
            sizes[c.claim.node],
            c.near,
            c.claim.node,
            c.voice.statement,
        ),
        default=None,
    )


def _choices(answer: AnswerItem, claim: ClaimItem) -> Iterator[Choice]:
    for voice in claim.voices:
        if voice.role != "claims" or voice.statement == answer.node:
            continue
        decision = _decide(answer, claim, voice)
        if decision is None:
            continue
        near = round(float(vector(answer.answered) @ vector(claim.claimed)), 2)
        if voice.statement in answer.known or not answer.told or near >= ALIKE:
            yield Choice(claim, voice, decision, near)


def _decide(answer: AnswerItem, claim: ClaimItem, voice: Voice) -> Decision | None:
    if voice.statement in answer.known:
        return Decision(0.9, "answer in its article", "its words go back to that statement")
    if not meet(claim.about, answer.side) or meet(voice.side, answer.side):
        return None
    aimed = answer.target is not None and any(same(answer.target, t) for t in voice.side)
    if claim.article == answer.article:
        if answer.known or not aimed:
            return None
        why = "it rejects what the other side says, and that says this in the same article"
        return Decision(0.7, "answer to that side", why)
    if answer.known or voice.type not in CHARGES or not _of_the_days(answer.day, claim.day):
        return None
    if answer.target is not None and not aimed:
        return None
    why = "an accusation of its side, told in another article of the same days"
    return Decision(0.6 if aimed else 0.5, "answer of the same days", why)


def _of_the_days(answer: str | None, claim: str | None) -> bool:
    if answer is None or claim is None:
        return True
    apart = (date.fromisoformat(answer) - date.fromisoformat(claim)).days
    return -1 <= apart <= DAYS


def answer_triples(
    answer: AnswerItem, choice: Choice, canonical: str, base: str
) -> Iterator[Triple]:
    """The link from an answer to the claim, and to the statement that put it forward."""
    relation = RELATIONS[answer.relation]
    yield from link_triples(answer.node, relation, canonical, choice.decision, base)
    if choice.claim.article != answer.article:
        yield NamedNode(answer.node), KG.respondsTo, NamedNode(choice.voice.statement)
