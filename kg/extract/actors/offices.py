"""Offices: the title, organization and country that stand beside a person's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMER = frozenset({"former", "ex", "then", "late", "erstwhile", "onetime", "outgoing"})
MAX_TITLE = 4
"""Words in the longest title."""


@dataclass(frozen=True, slots=True)
class Title:
    """A kind of office: the words as written, and the family that its spellings share."""

    name: str
    family: str
    gender: str


@cache
def titles() -> Mapping[str, Title]:
    """The titles of the table, by name in small letters."""
    return {r["title"]: Title(r["title"], r["family"], r["gender"]) for r in rows("titles")}


@cache
def given_names() -> Mapping[str, str]:
    """Common given names, each with the gender it tells or ''."""
    return {row["name"]: row["gender"] for row in rows("given_names")}


@cache
def honorifics() -> Mapping[str, str]:
    """Words before a name that are no office, with the gender they tell or ''."""
    return {row["word"]: row["gender"] for row in rows("honorifics")}


def title_ending_at(doc: Doc, end: int, start: int = 0) -> tuple[Title, int] | None:
    """The longest title whose last word is the token before ``end``, and where it begins."""
    for begin in range(max(start, end - MAX_TITLE), end):
        title = titles().get(_words(doc, begin, end))
        if title is not None:
            return title, begin
    return None


def _words(doc: Doc, start: int, end: int) -> str:
    words = doc[start:end].text.lower()
    last = doc[end - 1]
    if last.tag_ in ("NNS", "NNPS") and words not in titles():
        words = words[: len(words) - len(last.text)] + last.lemma_.lower()
    return words


def before_name(doc: Doc, start: int) -> Range:
    """The modifiers right before a name: "Chinese Foreign Ministry spokesperson" Lin Jian."""
    begin = start
    sentence = doc[start].sent.start
    while begin > sentence and _modifies(doc[begin - 1], begin - 1 > sentence):
        begin -= 1
    while begin < start and doc[begin].tag_ in ("POS", "HYPH"):
        begin += 1
    return begin, start


def _modifies(token: Token, has_left: bool) -> bool:
    if token.tag_ == "POS":
        return has_left
    if token.lower_ in ("of", "for") and has_left:
        return token.nbor(-1).lower_ in ("secretary", "minister", "ministry", "department", "chief")
    if token.tag_ in ("DT", "PRP$", "WP$", "CC") or (token.is_punct and token.text != "-"):
        return False
    return token.pos_ in ("PROPN", "NOUN", "ADJ") or token.text in ("-", "’s", "'s")


def before_comma(doc: Doc, start: int, end: int) -> Range:
    """The phrase that a name explains: "Georgia's prime minister", Irakli Beridze; maybe empty."""
    head = doc[start:end].root
    if head.dep_ != "appos" or head.head.i != start - 2 or doc[start - 1].text != ",":
        return start, start
    return head.head.left_edge.i, start - 1


def after_name(doc: Doc, end: int) -> Range | None:
    """The apposition behind a name: Maria Zakharova, "a spokeswoman for the Foreign Ministry"."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    stop = end + 1
    limit = min(doc[end].sent.end, end + 16)
    while stop < limit and doc[stop].text not in (",", ".", ";", ":") and doc[stop].pos_ != "VERB":
        stop += 1
    if stop == end + 1 or stop >= len(doc) or doc[stop].text not in (",", "."):
        return None
    first = doc[end + 1]
    fits = first.tag_ in ("DT", "PRP$", "NN", "NNP", "NNPS", "JJ", "RB") or first.ent_type_
    return (end + 1, stop) if fits else None


def is_former(doc: Doc, start: int, end: int) -> bool:
    """Whether the words, or the one before them, tell that the office is held no longer."""
    begin = max(0, start - 2)
    return any(doc[i].lower_ in FORMER for i in range(begin, end))
