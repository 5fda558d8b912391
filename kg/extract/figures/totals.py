"""What a number counts that a total comes to: "the death toll rose to 57"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.figures.fates import STATES, fate_of
from kg.figures import FATES
from kg.kinds import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TOTALS = frozenset({"number", "total", "count", "tally", "figure"})
"""Nouns for a figure, which say what it counts behind "of"."""

LOSSES = frozenset({"casualty", "death", "fatality", "loss", "injury"})
"""Nouns that are counted themselves: "casualties rose to 45"."""

MORE = frozenset("exceed surpass top".split())
HIGHER = {**dict.fromkeys(("high", "great", "large"), Bound.MORE_THAN),
          **dict.fromkeys(("low", "small"), Bound.LESS_THAN)}  # fmt: skip
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Total:
    """What a number is the total of."""

    unit: str | None
    """None where it is told elsewhere: "raised it to 74", "the true figure is 25"."""
    start: int
    stop: int
    """The tokens of the total's phrase: they may name whose it is."""
    bound: Bound | None = None
    """What the verb says of it: "could exceed 90"."""


def total_of(token: Token) -> Total | None:
    """The total that a number, by its last token, comes to; None where it is none's."""
    noun = _noun_of(token)
    if noun is None:
        return None
    unit = _unit(noun)
    if unit is None and noun.lower_ != "it" and noun.lemma_ != "figure":
        return None
    return Total(unit, noun.left_edge.i, _end(noun), _bound(token))


def total_at(doc: Doc, at: int) -> Total | None:
    """The total whose phrase begins at a token: "raised to seven the number of sailors"."""
    noun = doc[at + 1] if at + 1 < len(doc) and doc[at].lower_ == "the" else None
    unit = _unit(noun) if noun is not None else None
    return Total(unit, at, _end(noun)) if noun is not None and unit is not None else None


def _noun_of(token: Token) -> Token | None:
    """The noun of the total."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ == "toll":
        return token.head.head
    verb = _verb(token)
    if verb is None or verb.pos_ not in ("VERB", "AUX"):
        return None
    wanted = [*_SUBJECTS, *(["dobj"] if token.dep_ == "pobj" else [])]
    found = [c for c in verb.children if c.dep_ in wanted and c.i < token.i]
    return next((c for c in found if _is_total(c)), None)


def _is_total(noun: Token) -> bool:
    counted = noun.lemma_.lower() in TOTALS | LOSSES or noun.lower_ == "toll"
    return counted or (noun.lower_ == "it" and noun.dep_ == "dobj")


def _verb(token: Token) -> Token | None:
    """The verb that says what a total comes to."""
    if token.dep_ in ("dobj", "attr"):
        return token.head
    if token.dep_ != "pobj":
        return None
    if token.head.lower_ in ("to", "at"):
        return token.head.head
    compared = token.head.head
    return compared.head if token.head.lower_ == "than" and compared.lemma_ in HIGHER else None


def _bound(token: Token) -> Bound | None:
    if token.dep_ == "dobj" and token.head.lemma_ in MORE:
        return Bound.MORE_THAN
    return HIGHER.get(token.head.head.lemma_) if token.head.lower_ == "than" else None


def _unit(noun: Token) -> str | None:
    """What it counts, in words: "deaths", "people killed"."""
    if noun.lower_ == "toll":
        return "deaths"
    if noun.lemma_.lower() in LOSSES:
        return noun.lower_
    if noun.lemma_.lower() not in TOTALS:
        return None
    inner = next(_behind_of(noun), None)
    if inner is None:
        return None
    stop = _after(inner)
    words = noun.doc[inner.left_edge.i : stop].text
    fate = (fate_of(inner) or fate_of(noun)) if stop == inner.i + 1 else None
    return f"{words} {fate}" if fate and inner.lower_ not in FATES else words


def _behind_of(noun: Token) -> Iterator[Token]:
    ofs = (child for child in noun.children if child.lower_ == "of")
    return (inner for of in ofs for inner in of.children if inner.dep_ == "pobj")


def _end(noun: Token) -> int:
    return max([noun.i + 1, *(_after(inner) for inner in _behind_of(noun))])


def _after(inner: Token) -> int:
    """Behind a noun, and behind the "dead" of "the number of Kyrgyz dead"."""
    at = inner.i + 1
    return at + 1 if at < len(inner.doc) and inner.doc[at].lower_ in STATES - {"killed"} else at
