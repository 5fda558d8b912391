"""When a statement was made: the time that goes with its cue, not one that its content tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, covered
from kg.extract.attribution.reading import Reading
from kg.extract.clauses import is_release, verbs_of
from kg.extract.times.find import Timed
from kg.extract.venues import VENUES
from kg.kinds import Granularity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})

WRITINGS = frozenset(
    "book autobiography memoir article essay editorial report document memo column paper".split()
)
"""What says what it says on the day, or in the year, of its making."""

TO_COME = frozenset({"tomorrow", "next", "coming"})
"""Nothing reported was said then."""

NEAR = 3
"""Tokens between cue and time that need no parse: "told reporters late on Wednesday"."""


def said(reading: Reading, attribution: Attribution, timed: Sequence[Timed]) -> Timed | None:
    """The time at which a statement was made; None where the article does not tell.

    Args:
        reading: the parsed article.
        attribution: the statement, in tokens.
        timed: the times of its sentences, or of the whole article, in order.
    """
    verb, cue = attribution.head(reading.doc), attribution.cue
    if cue is None:
        return None
    doc, inside = reading.doc, covered(attribution.contents)
    head = verb if verb is not None else doc[cue[0] : cue[1]].root
    start, end = reading.sentence(head)
    best: tuple[int, int, Timed] | None = None
    for time in timed[bisect_left(timed, start, key=lambda t: t.words[0]) :]:
        first, last = time.words
        if first >= end:
            break
        if inside & set(range(first, last)) and not _before_that(doc, time, cue[1]):
            continue
        rank = _rank(doc, time, head, cue)
        if rank is None or _is_dateline(reading, time):
            continue
        far = abs(first - head.i)
        if best is None or (rank, far) < best[:2]:
            best = (rank, far, time)
    return best[2] if best else None


def _before_that(doc: Doc, time: Timed, behind: int) -> bool:
    """Whether a time stands between cue and "that", where a parse may give it to the content."""
    first, last = time.words
    return last < len(doc) and doc[last].lower_ == "that" and _is_near(doc, first, behind)


def _rank(doc: Doc, time: Timed, head: Token, cue: tuple[int, int]) -> int | None:
    """How surely a time goes with the cue, 0 the most; None where it does not."""
    first, last = time.words
    root = doc[first:last].root
    if doc[first].lower_ in TO_COME or _of_an_event(doc, root, last):
        return None
    before = last == cue[0] and time.granularity is Granularity.DAY and not _in_clause(root, head)
    if before or _is_near(doc, first, cue[1]):
        return 0
    for rank, verb in enumerate(verbs_of(head)):
        if _leads_to(root, verb):
            return rank
    return None


def _is_near(doc: Doc, first: int, behind: int) -> bool:
    """Whether a time follows the cue with at most a few words of the same clause between."""
    if not behind <= first <= behind + NEAR:
        return False
    between = doc[behind:first]
    return all(t.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "ADP", "ADV") for t in between)


def _of_an_event(doc: Doc, root: Token, last: int) -> bool:
    """Whether a time only tells which event is meant: "Monday's attack", "the week before"."""
    if doc[last - 1].lower_ in ("before", "after"):
        return last < len(doc) and not doc[last].is_punct
    noun = root.head
    modifies = root.dep_ in ("poss", "compound", "nmod", "amod", "nummod") and noun.i >= last
    return modifies and noun.lemma_.lower() not in VENUES | WRITINGS


def _leads_to(root: Token, verb: Token) -> bool:
    """Whether the parse leads from a time up to the verb without entering another clause."""
    token = root
    while token != verb:
        if token.dep_ in SUBJECTS and token.head == verb:
            return token == root or token.lemma_.lower() in VENUES | WRITINGS
        if token.head == token or (token.pos_ in ("VERB", "AUX") and not is_release(token)):
            return False
        token = token.head
    return True


def _in_clause(root: Token, head: Token) -> bool:
    """Whether a time stands in a clause about something else: "the man killed on Monday said"."""
    for token in root.ancestors:
        if token == head:
            return False
        if token.dep_ in ("acl", "relcl") and not is_release(token):
            return True
    return False


def _is_dateline(reading: Reading, time: Timed) -> bool:
    """Whether the time opens its paragraph before a dash: "KYIV, March 10 (Reuters) -"."""
    doc, (first, last) = reading.doc, time.words
    begin = reading.paragraph_range(first)[0]
    if first - begin > 6:
        return False
    return any(t.text in ("-", "–", "—", "--") for t in doc[last : last + 5])
