"""What a wording that says no says no to: "we had no ship there" is "we had a ship there" denied.

A denial hardly ever repeats the charge with a "not" in it, but without its own "not" it is as like
the charge as another wording of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_AFFIRMING = re.compile(
    r"\bno(?=\.?\s*\d)|\bno\s+(?:doubt|question|surprise|secret|matter|wonder|less|fewer|more than|"
    r"sooner|mistake about)\b|\bno other\b(?=.{0,100}?\b(?:than|but|conclusion|explanation)\b)"
    r"|\bnot (?:only|just|merely|least)\b|\bnothing (?:but|less than|short of)\b"
    r"|\bnone other than\b|\bwhether or not\b|\bor not\b|\bcannot but\b|\bnever mind\b",
    re.IGNORECASE,
)
"""Words of negation that negate nothing of what is said: the "No." of a school, "no doubt"."""
_INTERJECTION = re.compile(r"^\W*no[,.!—–-]+\s", re.IGNORECASE)
_LACKING = (
    r"evidence|proof|indications?|signs?|bas[ie]s|grounds?|records?|trace|truth|reason to believe"
    r"|knowledge"
)
_RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), by)
    for pattern, by in (
        (r"\bcan(?:not|['’]t| not)\b", "can"),
        (r"\b(?:won['’]t|wo n['’]t)", "will"),
        (r"(?<=\w)n['’]t\b|\bn['’]t\b", ""),
        (rf"\b(?:there\s+(?:is|was|were|are|has been|had been)\s+)?(?:absolutely )?no (?:\w+ )?"
         rf"(?:{_LACKING})(?: whatsoever)? (?:that|to (?:suggest|show|support|indicate|prove)"
         r"(?: that)?)\b", "that"),
        (r"\bat no (?:time|point|stage)\b", "once"),
        (r"\b(?:not (?:a single|one|any)|not an?)\b", "a"),
        (r"\bnone of\b", "some of"),
        (r"\b(?:nobody|no one|no-one)\b", "somebody"),
        (r"\bnothing\b", "something"),
        (r"\bneither\b", "both"),
        (r"\bnor\b", "and"),
        (r"\b(?:not|never|no longer)\b\s*", ""),
        (r"\bno\b", "a"),
    )
)  # fmt: skip


_ANY = re.compile(r"\bany\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?;…])(?<!\bNo\.)[\"”’']*\s+|,[\"”’']+\s+…\s+")


@lru_cache(maxsize=50_000)
def negating(text: str) -> str:
    """The text without such words of negation as negate nothing.

    >>> negating("a rocket struck School No. 3, no doubt from Sudria")
    'a rocket struck School . 3,  from Sudria'
    """
    return _AFFIRMING.sub("", without_interjection(text))


def without_interjection(text: str) -> str:
    """The text without a "No, " at its start, which answers a question and negates nothing."""
    return _INTERJECTION.sub("", text)


def affirmed(text: str) -> str:
    """What the text says no to, as if it said yes; the text itself where it has no negation.

    Of several sentences only those that say no: the others tell what was so instead.

    >>> affirmed("We had no ship there")
    'We had a ship there'
    >>> affirmed("It was not us. The rocket was theirs.")
    'It was us.'
    """
    said = [
        affirming for part in _SENTENCES.split(text) if (affirming := _turned(part)) is not None
    ]
    return " ".join(said) or text


def _turned(sentence: str) -> str | None:
    """The sentence without its negation; None if it has none."""
    kept = negating(sentence)
    found = kept
    for pattern, by in _RULES:
        found = pattern.sub(by, found)
    return None if found == kept else _ANY.sub("some", found)
